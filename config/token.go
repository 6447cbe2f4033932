package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode"
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

	token := strings.TrimSpace(text)
	if prefix, rest, ok := strings.Cut(token, " "); ok && strings.EqualFold(prefix, "Bot") {
		token = strings.TrimSpace(rest)
	}
	// A stand-in for Discord issues tokens of its own form.
	if problem := tokenProblem(token, strings.TrimSpace(f.APIBase) == ""); problem != "" {
		faults.report(variable, problem, tokenRemedy)
		return Secret{}
	}
	return NewSecret(token)
}

// tokenProblem says what is wrong with a token, in words that give nothing of it away; nothing if it may be right.
func tokenProblem(token string, discord bool) string {
	switch {
	case token == "":
		return "holds no token"
	case len(token) > maxToken:
		return fmt.Sprintf("is longer than any token (%d bytes)", len(token))
	case strings.ContainsFunc(token, unicode.IsSpace):
		return "has a blank or a line break inside"
	case strings.ContainsFunc(token, func(r rune) bool { return r < '!' || r > '~' }):
		return "has characters inside that no token has"
	case discord && !threeParts(token):
		return "is not a bot token, which has three parts with a dot between them"
	}
	return ""
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
