package about

import (
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

var tomlLine = block.Express(`^\s*([A-Za-z_]+)\s*=\s*["'](.*)["']\s*$`)

// FrontMatter reads what other people's Markdown says of itself, and returns the first line behind it.
func (r *File) FrontMatter(lines []string) int {
	if len(lines) < 3 {
		return 0
	}
	if end := r.otherHead(lines); end > 0 {
		return end
	}
	if blank := slices.IndexFunc(lines, func(line string) bool { return strings.TrimSpace(line) != "" }); blank > 0 && strings.TrimSpace(lines[blank]) == "---" {
		if end := r.FrontMatter(lines[blank:]); end > 0 {
			return blank + end
		}
		return 0
	}
	fence := strings.TrimSpace(lines[0])
	if fence != "---" && fence != "+++" {
		return r.fieldLines(lines)
	}
	for n := 1; n < len(lines) && n < 400; n++ {
		if strings.TrimSpace(lines[n]) != fence {
			continue
		}
		fields := map[string]any{}
		if fence == "---" {
			if yaml.Unmarshal([]byte(strings.Join(lines[1:n], "\n")), &fields) != nil || len(fields) == 0 {
				return 0
			}
		} else {
			for _, line := range lines[1:n] {
				if m := tomlLine.FindStringSubmatch(line); m != nil {
					fields[m[1]] = m[2]
				}
			}
		}
		for _, key := range slices.Backward(slices.Sorted(maps.Keys(fields))) { // “title” before “name”
			r.Meta.Field(strings.ToLower(key), fields[key])
		}
		return n + 1
	}
	return 0
}

var fieldLine = block.Express(`^([A-Za-z][A-Za-z_ -]{1,24}):(?:\s+(\S.*))?$`)

// siteFields are names that only programs for sites give to what they keep of a text.
var siteFields = block.SetOf("slug tags tag category categories author authors summary status modified template layout keywords permalink date")

// fieldLines reads a head without fences, as some programs for sites have it: a line for each field, a title among them and more that
// only such programs know, then a blank line.
func (r *File) fieldLines(lines []string) int {
	n, titled, known := 0, false, 0
	for ; n < len(lines) && strings.TrimSpace(lines[n]) != ""; n++ {
		m := fieldLine.FindStringSubmatch(strings.TrimRight(lines[n], " \t"))
		if m == nil {
			if n > 0 && strings.HasPrefix(lines[n], "    ") {
				continue // the field above goes on
			}
			return 0
		}
		key := strings.ToLower(m[1])
		titled = titled || key == "title"
		if siteFields[key] {
			known++
		}
	}
	if !titled || known < 2 || n == len(lines) {
		return 0
	}
	for _, line := range lines[:n] {
		if m := fieldLine.FindStringSubmatch(strings.TrimRight(line, " \t")); m != nil {
			r.Meta.Field(strings.ToLower(m[1]), m[2])
		}
	}
	r.Dropped("line of the head of the file", n)
	return n
}

var mailHeader = block.Express(`^(?i:from|to|cc|date|sent|subject|reply-to|von|an|gesendet|betreff|datum|de|para|asunto|fecha|à|objet|envoyé|от|кому|тема|дата)\s?:\s+(\S.*)$`)

// programHeader is a line of the head of a letter that only programs read.
var programHeader = block.Express(`^(?:[A-Z][A-Za-z]*-[A-Za-z-]+: |\s+\S)`)

// MailHeaders takes the subject out of the lines that a letter begins with, and returns the first line behind them.
func (r *File) MailHeaders(lines []string, first int) int {
	n := first
	for n < len(lines) && (mailHeader.MatchString(lines[n]) || n-first >= 2 && programHeader.MatchString(lines[n])) {
		n++
	}
	if n-first < 2 || n == len(lines) || strings.TrimSpace(lines[n]) != "" {
		return first
	}
	known, names := false, map[string]string{}
	for _, line := range lines[first:n] {
		key, value, _ := strings.Cut(line, ":")
		names[strings.ToLower(strings.TrimSpace(key))] = nameOfAddress(value)
		known = known || strings.Contains(value, "@")
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "subject", "betreff", "asunto", "objet", "тема":
			known = true
			r.Meta.Field("title", replies.ReplaceAllString(value, ""))
		}
	}
	if !known {
		return first
	}
	r.Dropped("line of the head of a letter", n-first)
	r.Meta.From, r.Meta.To = names["from"], names["to"]
	return n
}

// nameOfAddress returns the name before an address: Ann Sorrel of "Ann Sorrel <ann@example.org>". It is empty when none is given.
func nameOfAddress(value string) string {
	name, _, found := strings.Cut(value, "<")
	if name = strings.Trim(strings.TrimSpace(name), `"'`); !found || !speaker.IsName(name) {
		return ""
	}
	return name
}

// replies stand before the subject of a letter that answers or passes on another.
var replies = block.Express(`^\s*(?i:(?:re|aw|wg|fwd?|sv|tr)\s?:\s*)+`)
