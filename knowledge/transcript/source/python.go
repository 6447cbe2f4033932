package source

import (
	"encoding/json"
	"strconv"
	"strings"
)

// Programs in Python print their lists, which are near to JSON: other marks of quotation, words for nothing, brackets that are round,
// strings in several pieces. This file writes them as JSON.

// pythonWords are the constants of Python in JSON.
var pythonWords = map[string]string{"None": "null", "True": "true", "False": "false", "nan": "null"}

// jsonOfPython returns a value of Python as JSON. It is false for what is no such value: a call, a name, a string without an end.
func jsonOfPython(text string) (string, bool) {
	var out strings.Builder
	comma := false // a comma was read, which counts when a value follows
	for at := 0; at < len(text); {
		c := text[at]
		if comma && strings.IndexByte(" \t\n\r)]}", c) < 0 {
			out.WriteByte(',')
			comma = false
		}
		switch {
		case c == '\'' || c == '"':
			words, end, ok := pythonStrings(text, at)
			if !ok {
				return "", false
			}
			quoted, _ := json.Marshal(words)
			out.Write(quoted)
			at = end
			continue
		case c == ',':
			comma = true
		case c == '(' || c == '[':
			out.WriteByte('[')
		case c == ')' || c == ']':
			out.WriteByte(']')
			comma = false
		case c == '}':
			out.WriteByte(c)
			comma = false
		case c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z':
			end := at
			for end < len(text) && (text[end] >= 'A' && text[end] <= 'Z' || text[end] >= 'a' && text[end] <= 'z') {
				end++
			}
			word := pythonWords[text[at:end]]
			if exponent := text[at:end] == "e" && at > 0 && text[at-1] >= '0' && text[at-1] <= '9'; exponent {
				word = "e"
			}
			if word == "" {
				return "", false
			}
			out.WriteString(word)
			at = end
			continue
		default:
			out.WriteByte(c)
		}
		at++
	}
	return out.String(), true
}

// pythonStrings reads strings that stand one behind the other, which are one, and returns where they end.
func pythonStrings(text string, at int) (words string, end int, ok bool) {
	var out strings.Builder
	for {
		quote := text[at]
		for at++; ; {
			if at >= len(text) || text[at] == '\n' {
				return "", 0, false
			}
			if text[at] == quote {
				at++
				break
			}
			if text[at] == '\\' && at+1 < len(text) && strings.IndexByte("'\"\n", text[at+1]) >= 0 {
				out.WriteString(strings.TrimPrefix(text[at+1:at+2], "\n"))
				at += 2
				continue
			}
			r, _, rest, err := strconv.UnquoteChar(text[at:min(len(text), at+12)], quote)
			if err != nil {
				return "", 0, false
			}
			if taken := min(len(text), at+12) - at - len(rest); text[at] == '\\' {
				out.WriteRune(r)
				at += taken
			} else {
				out.WriteString(text[at : at+taken])
				at += taken
			}
		}
		next := at
		for next < len(text) && strings.IndexByte(" \t\n\r", text[next]) >= 0 {
			next++
		}
		if next >= len(text) || text[next] != '\'' && text[next] != '"' {
			return out.String(), at, true
		}
		at = next
	}
}
