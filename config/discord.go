package config

import (
	"fmt"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// apiBase returns the address of a stand-in for Discord. Only one on this machine will do: whoever is behind that
// address is given the token.
func (f Flags) apiBase(faults *faults) string {
	const variable, remedy = "DISCORD_API_BASE", "unset it, or set it to an address on this machine such as http://127.0.0.1:4321"
	text := strings.TrimSpace(f.APIBase)
	if text == "" {
		return ""
	}
	base, err := url.Parse(text)
	switch {
	case err != nil:
		faults.report(variable, "is not an address", remedy)
	case base.User != nil:
		faults.report(variable, "has a user name or password in it", remedy)
	case base.Scheme != "http" && base.Scheme != "https":
		faults.report(variable, "does not begin with http:// or https://", remedy)
	case !loopback(base.Hostname()):
		faults.report(variable, "names the host "+quoted(base.Hostname())+", and the bot's token would go there", remedy)
	case base.RawQuery != "" || base.ForceQuery || base.Fragment != "":
		faults.report(variable, "has a query or a fragment", remedy)
	default:
		return strings.TrimRight(text, "/")
	}
	return ""
}

func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.Zone() == "" && addr.IsLoopback()
}

func (f Flags) homeGuild(faults *faults) string {
	ids := snowflakes("FAQBOT_HOME_GUILD", f.HomeGuild, "server", faults)
	if len(ids) > 1 {
		faults.report("FAQBOT_HOME_GUILD", fmt.Sprintf("names %d servers", len(ids)), "set it to the id of one")
	}
	if len(ids) != 1 {
		return ""
	}
	return ids[0]
}

// snowflakes returns the ids of a list divided by commas or blanks, each once.
func snowflakes(variable, list, thing string, faults *faults) []string {
	var ids []string
	for _, id := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
		switch n, err := strconv.ParseUint(id, 10, 64); {
		case err != nil || n == 0 || id[0] == '+':
			faults.report(variable, fmt.Sprintf("has %s in it, which is no id", quoted(id)),
				fmt.Sprintf("set it to ids, which are numbers: in Discord, turn on Developer Mode, right-click the %s and choose Copy %s ID", thing, title(thing)))
		case !slices.Contains(ids, id):
			ids = append(ids, id)
		}
	}
	return ids
}

func title(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
