package config

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/rs/zerolog"
)

// File validates the path alone. It is empty for the content that is built in.
func (c Content) File() (string, error) {
	var faults faults
	path := c.path(&faults)
	return path, errors.Join(faults...)
}

func (c Content) path(faults *faults) string {
	const variable, remedy = "FAQBOT_CONTENT", "set it to an interview file or a directory of them, or unset it for the interview that is built in"
	path := strings.TrimSpace(c.Path)
	if path == "" {
		return ""
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		faults.report(variable, fmt.Sprintf("names %s, which does not exist", quoted(path)), remedy)
	} else if err != nil {
		faults.report(variable, fmt.Sprintf("names %s, which cannot be looked at", quoted(path)), remedy)
	}
	return path
}

// On validates the switch alone. It is true when nothing is set.
func (e Encoder) On() (bool, error) {
	var faults faults
	on := e.on(&faults)
	return on, errors.Join(faults...)
}

func (e Encoder) on(faults *faults) bool {
	switch text := strings.ToLower(strings.TrimSpace(e.Meaning)); text {
	case "", "on":
		return true
	case "off":
		return false
	default:
		faults.report("FAQBOT_MEANING", quoted(text)+" is neither on nor off", "set it to on or off")
		return true
	}
}

// Address validates the address alone. It is empty when nothing is served.
func (l Listen) Address() (string, error) {
	var faults faults
	address := l.address(&faults)
	return address, errors.Join(faults...)
}

func (l Listen) address(faults *faults) string {
	const variable, remedy = "FAQBOT_HTTP", "set it to an address such as 127.0.0.1:8080, or :8080 for every interface"
	address := strings.TrimSpace(l.HTTP)
	if address == "" {
		return ""
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil || strings.ContainsFunc(host, unicode.IsSpace) || strings.Contains(host, "/") {
		faults.report(variable, quoted(address)+" is not an address to listen on", remedy)
	} else if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		faults.report(variable, quoted(address)+" has no port between 0 and 65535", remedy)
	}
	return address
}

// journal returns the directory in which what must last is kept. Whoever names a database means it not to be lost, so
// that is not passed over in silence; the address is not looked at, because there is a password in it.
func (f Flags) journal(env Environment, faults *faults) string {
	directory := strings.TrimSpace(f.Data)
	if stat, err := os.Stat(directory); directory != "" && err == nil && !stat.IsDir() {
		faults.report("FAQBOT_DATA", quoted(directory)+" is not a directory", "set it to a directory that faqbot may write to")
	}
	if strings.TrimSpace(env.Lookup(databaseURLVariable)) != "" {
		faults.report(databaseURLVariable, "is set, and PostgreSQL is not supported yet", "unset it, and set FAQBOT_DATA to a directory that faqbot may write to")
	}
	return directory
}

// level returns the lowest level that is logged. zerolog reads an empty level as one that silences even errors.
func (f Flags) level(faults *faults) zerolog.Level {
	levels := []zerolog.Level{zerolog.TraceLevel, zerolog.DebugLevel, zerolog.InfoLevel, zerolog.WarnLevel, zerolog.ErrorLevel,
		zerolog.FatalLevel, zerolog.PanicLevel, zerolog.Disabled}
	text := strings.ToLower(strings.TrimSpace(f.LogLevel))
	if text == "" {
		return zerolog.InfoLevel
	}
	var names []string
	for _, level := range levels {
		if level.String() == text {
			return level
		}
		names = append(names, level.String())
	}
	faults.report("FAQBOT_LOG_LEVEL", quoted(text)+" is no level", "set it to one of "+strings.Join(names, ", "))
	return zerolog.InfoLevel
}

func (f Flags) format(faults *faults) LogFormat {
	switch text := LogFormat(strings.ToLower(strings.TrimSpace(f.LogFormat))); text {
	case "", JSON:
		return JSON
	case Console:
		return Console
	default:
		faults.report("FAQBOT_LOG_FORMAT", quoted(string(text))+" is no format", "set it to json or console")
		return JSON
	}
}
