package component

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/bot/locale"
)

// companioned are the characters that Harmless may put one more character beside. Cost counts on it.
const companioned = "\\*_~`|[<>#-.:@"

// alwaysEscaped are the characters that start mark-up wherever they stand: emphasis, strike-through, code, spoilers,
// masked links, and all of Discord's forms in angle brackets (mentions, custom emoji, timestamps, commands).
const alwaysEscaped = "\\*_~`|[<"

// invisible is put after the @ of a mass mention. It has no width, so the text looks as it was written.
const invisible = "\u200b"

var (
	// lineMarker is what makes a heading, small text, a quotation or a list of a line when it stands at the line's
	// start. The second group is the character to defuse.
	lineMarker = regexp.MustCompile(`^( *[0-9]*)([#>.-])`)

	// webAddress is an address as Discord links it by itself. Only characters that start no mark-up are in it; such an
	// address shows where it leads and is left as it is, since a backslash in it would be shown.
	webAddress = regexp.MustCompile(`^https?://[0-9A-Za-z._~:/?#@!$&'()+,;=%-]+`)

	// emojiName is an emoji by name, which Discord's clients replace with its picture.
	emojiName = regexp.MustCompile(`^:[0-9A-Za-z_+-]+:`)

	massMention = regexp.MustCompile(`^@(?i:everyone|here)`)
)

// Harmless returns s so that Discord shows its characters as they are written: no mark-up, no mention, no masked link
// and no broken fence comes of it. It puts in backslashes, which Discord does not show, and drops control characters
// and those that turn the direction of the text around them. The result is at most Cost(s) wide.
//
//	harmless("# *big* [here](https://x.test)") is `\# \*big\* \[here](https://x.test)`
func Harmless(s string) string {
	var out strings.Builder
	out.Grow(len(s) + len(s)/16)
	for i, line := range strings.Split(strings.Map(locale.Visible, strings.ToValidUTF8(s, "\uFFFD")), "\n") {
		if i > 0 {
			out.WriteByte('\n')
		}
		escapeLine(&out, line)
	}
	return out.String()
}

// codeBlock returns text as a block of code in Discord. Nothing in it can end the block: between backticks that would,
// stands a character without a width.
func codeBlock(text, language string) string {
	shown := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return locale.Visible(r)
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return "```" + language + "\n" + strings.ReplaceAll(shown, "``", "`"+invisible+"`") + "\n```"
}

func escapeLine(out *strings.Builder, line string) {
	if m := lineMarker.FindStringSubmatch(line); m != nil {
		out.WriteString(m[1] + `\` + m[2])
		line = line[len(m[0]):]
	}
	var before rune
	for line != "" {
		if address := addressAt(line); address != "" && !wordRune(before) {
			out.WriteString(address)
			line, before = line[len(address):], 'a'
			continue
		}
		r, n := utf8.DecodeRuneInString(line)
		switch {
		case strings.ContainsRune(alwaysEscaped, r),
			r == ':' && (emojiName.MatchString(line) || strings.HasPrefix(line, "://")):
			out.WriteByte('\\')
			out.WriteString(line[:n])
		case r == '@' && massMention.MatchString(line):
			out.WriteString("@" + invisible)
		default:
			out.WriteString(line[:n])
		}
		line, before = line[n:], r
	}
}

// addressAt returns the address that a line starts with; empty for none. Expressions cost much where they match nothing, so one
// runs only where an address may start.
func addressAt(line string) string {
	if !strings.HasPrefix(line, "http") {
		return ""
	}
	return webAddress.FindString(line)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// linkParts are the parts of a text that become links: Discord's clients link addresses, and the bot links commands.
var linkParts = regexp.MustCompile(`(?i)://|discord\.gg|\B/[a-z]`)

// Unlinked breaks every address and command in a person's name, without a change that can be seen. People call themselves
// what they like, and the bot must not turn a name into a link.
func Unlinked(name string) string {
	return linkParts.ReplaceAllStringFunc(name, func(part string) string { return part[:1] + invisible + part[1:] })
}
