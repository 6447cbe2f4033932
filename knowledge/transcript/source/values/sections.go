package values

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// Files with values in sections, TOML and those of settings: “[[talk]]”, and “question = Why rye?” on a line each. Each section is an entry.

var (
	sectionHead = block.Express(`^\s*\[{1,2}\s*[^\[\]]{1,60}\]{1,2}\s*$`)
	sectionKey  = block.Express(`^\s*["']?([\p{L}_][\p{L}\p{N}_-]{0,40})["']?\s*=\s*(.*)$`)
)

// IsSections says that a text is such values and nothing else, and that something is said in them.
func IsSections(text string) bool {
	if len(text) > maxYAML {
		return false
	}
	root, ok := sections(text)
	return ok && len(talkIn(about.New(""), root)) > 1
}

// ReadSections reads such values.
func ReadSections(r *about.File, text string) ([]block.Block, error) {
	root, _ := sections(text)
	return talkIn(r, root), nil
}

// sections reads such values: those above the first section, and under "sections" a list of the others. It is false for other texts.
func sections(text string) (map[string]any, bool) {
	lines := strings.Split(text, "\n")
	root := map[string]any{}
	in, last := root, ""
	var list []any
	for n := 0; n < len(lines); n++ {
		line := lines[n]
		m := sectionKey.FindStringSubmatch(line)
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "" || trimmed[0] == '#' || trimmed[0] == ';':
		case sectionHead.MatchString(line):
			in, last = map[string]any{}, ""
			list = append(list, in)
		case last != "" && (line[0] == ' ' || line[0] == '\t') && m == nil: // the value goes on
			before, _ := in[last].(string)
			in[last] = before + "\n" + trimmed
		case m == nil:
			return nil, false
		default:
			last = m[1]
			in[last], n = sectionValue(lines, n, strings.TrimSpace(m[2]))
		}
	}
	root["sections"] = list
	return root, len(list) > 1
}

// sectionValue reads the value that begins in a line, and returns its last line.
func sectionValue(lines []string, n int, value string) (any, int) {
	for _, mark := range []string{`"""`, `'''`} {
		rest, ok := strings.CutPrefix(value, mark)
		if !ok {
			continue
		}
		var words []string
		for {
			if before, _, closed := strings.Cut(rest, mark); closed {
				return unescapedIn(mark, strings.Trim(strings.Join(append(words, before), "\n"), "\n")), n
			}
			if words = append(words, rest); n+1 == len(lines) {
				return strings.Join(words, "\n"), n
			}
			n++
			rest = lines[n]
		}
	}
	if value != "" && strings.IndexByte("\"'[{", value[0]) >= 0 {
		if read, rest, ok := writtenValue(value, 0); ok && (rest == "" || strings.HasPrefix(strings.TrimSpace(rest), "#")) {
			return read, n
		}
	}
	return value, n
}

// escapes are what a backslash writes between marks of quotation.
var escapes = strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\n`, "\n", `\t`, "\t", "\\\n", "")

func unescapedIn(mark, text string) string {
	if mark == `'''` {
		return text
	}
	return escapes.Replace(text)
}
