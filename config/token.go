package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	tokenRemedy = "set it to the token that the Discord developer portal shows once, under Bot → Reset Token"

	maxToken = 4096 // bytes; Discord's tokens have about 70
)

// token returns the bot token, from the environment or the file that the environment names.
func (f Flags) token(env Environment, faults *faults) Secret {
	variable, text := tokenVariable, env.Lookup(tokenVariable)
	file := strings.TrimSpace(f.TokenFile)
	switch direct := strings.TrimSpace(text) != ""; {
	case direct && file != "":
		faults.report("DISCORD_TOKEN_FILE", "is set beside DISCORD_TOKEN", "unset one of the two")
		return Secret{}
	case file != "":
		var err error
		if text, err = readToken(file); err != nil {
			faults.report("DISCORD_TOKEN_FILE", "cannot be read ("+err.Error()+")", "set it to a file that holds the bot token and nothing else")
			return Secret{}
		}
		variable = "DISCORD_TOKEN_FILE"
	case !direct:
		faults.report(tokenVariable, "is not set", tokenRemedy+", or set DISCORD_TOKEN_FILE to a file that holds it")
		return Secret{}
	}

	token := bare(text)
	// A stand-in for Discord issues tokens of its own form.
	if problem := tokenProblem(token, strings.TrimSpace(f.APIBase) == ""); problem != "" {
		faults.report(variable, problem, tokenRemedy)
		return Secret{}
	}
	return NewSecret(token)
}

// around is what people leave around a token when they copy it. No token holds any of these characters.
var around = []struct{ before, after string }{
	{`"`, `"`}, {"'", "'"}, {"`", "`"}, {"<", ">"}, {"(", ")"}, {"[", "]"}, {"\u201c", "\u201d"}, {"\u201e", "\u201c"}, {"\u2018", "\u2019"}, {"\u00ab", "\u00bb"},
	{"", ","}, {"", ";"}, {byteOrderMark, ""},
}

// assigned matches what stands before a token in a line of a settings file: "export DISCORD_TOKEN=", "token: ".
var assigned = regexp.MustCompile(`^(?i:export\s+|set\s+)?(?i:[a-z_]*token)\s*[=:]`)

// scheme matches what stands before a token in an Authorization header.
var scheme = regexp.MustCompile(`^(?i:Authorization:\s*)?(?i:Bot)\s+`)

const byteOrderMark = "\ufeff"

// bare returns a token without blanks, quotation marks and the like around it, and without the name of a variable or
// “Bot” before it, in whatever order they stand.
func bare(text string) string {
	for {
		before := text
		text = strings.TrimSpace(text)
		for _, a := range around {
			inner, begins := strings.CutPrefix(text, a.before)
			inner, ends := strings.CutSuffix(inner, a.after)
			if begins && ends {
				text = strings.TrimSpace(inner)
			}
		}
		text = text[len(assigned.FindString(text)):]
		text = text[len(scheme.FindString(text)):]
		if text == before {
			return text
		}
	}
}

// tokenProblem says what is wrong with a token, in words that give nothing of it away; nothing if it may be right.
func tokenProblem(token string, discord bool) string {
	switch odd := strings.IndexFunc(token, func(r rune) bool { return r < '!' || r > '~' }); {
	case token == "":
		return "holds no token"
	case len(token) > maxToken:
		return fmt.Sprintf("is longer than any token (%d bytes)", len(token))
	case strings.ContainsFunc(token, unicode.IsSpace):
		return "has a blank or a line break inside"
	case odd >= 0:
		r, _ := utf8.DecodeRuneInString(token[odd:])
		return fmt.Sprintf("has a character inside that no token has (%U)", r)
	}
	if !discord {
		return ""
	}
	if odd := strings.IndexFunc(token, notInToken); odd >= 0 {
		return fmt.Sprintf("has a character inside that no token has (%q)", token[odd])
	}
	if !threeParts(token) {
		return "is not a bot token, which has three parts with a dot between them"
	}
	return ""
}

// notInToken returns true for what is in no part of a bot token: those are of Base64 in its form for addresses.
func notInToken(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_' && r != '.'
}

func threeParts(token string) bool {
	parts := strings.Split(token, ".")
	return len(parts) == 3 && parts[0] != "" && parts[1] != "" && parts[2] != ""
}

// readToken reads a small regular file. Its errors hold nothing of what the file says.
func readToken(path string) (string, error) {
	switch stat, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return "", errors.New("there is no such file")
	case err != nil:
		return "", errors.New("it cannot be looked at")
	case !stat.Mode().IsRegular(): // opening a pipe would wait for somebody to write to it
		return "", errors.New("it is not a regular file")
	}
	file, err := os.Open(path)
	if err != nil {
		return "", errors.New("it cannot be opened")
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxToken+1))
	if err != nil {
		return "", errors.New("reading it failed")
	}
	return string(text), nil
}
