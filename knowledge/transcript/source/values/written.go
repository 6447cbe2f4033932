package values

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Programs hold lists of questions and answers as values of their language, and Python prints its lists so. They are near to JSON: other
// marks of quotation, keys without any, brackets that are round, strings in several pieces. This file reads such values, whatever the
// language: Python, JavaScript, PHP.

// writtenConstants are the words that are values.
var writtenConstants = map[string]any{"None": nil, "null": nil, "NULL": nil, "undefined": nil, "nan": nil, "NaN": nil, "True": true, "true": true, "TRUE": true, "False": false, "false": false, "FALSE": false}

// maxWrittenDepth is how deep lists may stand in each other.
const maxWrittenDepth = 40

// writtenValue reads the value at the start of a text, and returns what stands behind it. It is false for what is no such value: a call, a
// name, a string without an end.
func writtenValue(text string, depth int) (value any, rest string, ok bool) {
	text = withoutRemarks(text)
	if text == "" || depth > maxWrittenDepth {
		return nil, text, false
	}
	switch c := text[0]; {
	case strings.IndexByte("'\"`", c) >= 0:
		return writtenStrings(text)
	case c == '[' || c == '(':
		return writtenList(text[1:], depth)
	case c == '{':
		return writtenMap(text[1:], depth)
	case c == '-' || c >= '0' && c <= '9':
		end := strings.IndexFunc(text[1:], func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune(".eE+-_", r) }) + 1
		if end == 0 {
			end = len(text)
		}
		number, err := strconv.ParseFloat(strings.ReplaceAll(text[:end], "_", ""), 64)
		return number, text[end:], err == nil
	}
	word := writtenWord(text)
	rest = withoutRemarks(text[len(word):])
	if strings.EqualFold(word, "array") && strings.HasPrefix(rest, "(") {
		return writtenList(rest[1:], depth)
	}
	value, ok = writtenConstants[word]
	return value, rest, ok
}

// writtenWord returns the name that a text begins with.
func writtenWord(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '$' })
	if end < 0 {
		return text
	}
	return text[:end]
}

// withoutRemarks leaves out blanks and what programmers remark at the start of a text.
func withoutRemarks(text string) string {
	for {
		text = strings.TrimLeft(text, " \t\r\n\ufeff")
		switch {
		case strings.HasPrefix(text, "//"), strings.HasPrefix(text, "#"):
			_, text, _ = strings.Cut(text, "\n")
		case strings.HasPrefix(text, "/*"):
			_, text, _ = strings.Cut(text, "*/")
		default:
			return text
		}
	}
}

// writtenList reads a list behind its bracket, or a map of PHP, whose bracket is the same.
func writtenList(text string, depth int) (any, string, bool) {
	list, named := []any{}, map[string]any{}
	for {
		if text = withoutRemarks(text); text == "" {
			return nil, "", false
		}
		if text[0] == ']' || text[0] == ')' {
			if len(named) > 0 {
				return named, text[1:], true
			}
			return list, text[1:], true
		}
		value, rest, ok := writtenValue(text, depth+1)
		if !ok {
			return nil, "", false
		}
		rest = withoutRemarks(rest)
		if behind, isKey := strings.CutPrefix(rest, "=>"); isKey {
			key, isText := value.(string)
			if value, rest, ok = writtenValue(behind, depth+1); !ok {
				return nil, "", false
			}
			if rest = withoutRemarks(rest); isText {
				named[key] = value
			}
		}
		list = append(list, value)
		if text = strings.TrimPrefix(rest, ","); text == rest && !strings.HasPrefix(rest, "]") && !strings.HasPrefix(rest, ")") {
			return nil, "", false
		}
	}
}

// writtenMap reads a map behind its bracket.
func writtenMap(text string, depth int) (any, string, bool) {
	values := map[string]any{}
	for {
		if text = withoutRemarks(text); text == "" {
			return nil, "", false
		}
		if text[0] == '}' {
			return values, text[1:], true
		}
		key := writtenWord(text)
		rest := text[len(key):]
		if key == "" {
			value, behind, ok := writtenStrings(text)
			if !ok {
				return nil, "", false
			}
			key, rest = value.(string), behind
		}
		behind, found := strings.CutPrefix(withoutRemarks(rest), ":")
		if !found {
			return nil, "", false
		}
		value, rest, ok := writtenValue(behind, depth+1)
		if !ok {
			return nil, "", false
		}
		values[key] = value
		rest = withoutRemarks(rest)
		if text = strings.TrimPrefix(rest, ","); text == rest && !strings.HasPrefix(rest, "}") {
			return nil, "", false
		}
	}
}

// writtenStrings reads strings that stand one behind the other, or are added, which are one.
func writtenStrings(text string) (any, string, bool) {
	var out strings.Builder
	for {
		words, rest, ok := writtenString(text)
		if !ok {
			return nil, "", false
		}
		out.WriteString(words)
		next := withoutRemarks(rest)
		if added := strings.TrimPrefix(strings.TrimPrefix(next, "+"), "."); len(added) < len(next) {
			next = withoutRemarks(added)
		}
		if next == "" || strings.IndexByte("'\"`", next[0]) < 0 {
			return out.String(), rest, true
		}
		text = next
	}
}

// writtenString reads one string. It is false for one without an end, and for one that holds a value of a program.
func writtenString(text string) (words, rest string, ok bool) {
	if text == "" || strings.IndexByte("'\"`", text[0]) < 0 {
		return "", "", false
	}
	quote := text[:1]
	if long := strings.Repeat(quote, 3); strings.HasPrefix(text, long) {
		quote = long
	}
	var out strings.Builder
	for text = text[len(quote):]; text != ""; {
		switch {
		case strings.HasPrefix(text, quote):
			return out.String(), text[len(quote):], true
		case text[0] == '\\' && len(text) > 1:
			text = writtenEscape(&out, text)
		case quote == "`" && strings.HasPrefix(text, "${"):
			return "", "", false
		default:
			_, size := utf8.DecodeRuneInString(text)
			out.WriteString(text[:size])
			text = text[size:]
		}
	}
	return "", "", false
}

// writtenEscape writes the character behind a backslash, and returns what stands behind it.
func writtenEscape(out *strings.Builder, text string) string {
	if text[1] == '\n' {
		return text[2:] // the string goes on
	}
	if c, _, rest, err := strconv.UnquoteChar(text[:min(len(text), 10)], 0); err == nil {
		out.WriteRune(c)
		return text[min(len(text), 10)-len(rest):]
	}
	_, size := utf8.DecodeRuneInString(text[1:])
	out.WriteString(text[1 : 1+size])
	return text[1+size:]
}
