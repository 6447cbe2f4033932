package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

var (
	wikiTerm   = block.Express(`^;[ \t]*(\S.*)$`)
	wikiSpeech = block.Express(`^\{\{[ \t]*([\p{L}][^|{}]{0,39}?)[ \t]*\|[ \t]*([^|\s].*)$`)
	wikiValue  = block.Express(`^[\w ]{2,30}=`)
)

// openWikiTerms takes the mark off terms of a wiki that are explained on the line below, as markdown has none for a term.
func openWikiTerms(lines []string) {
	var at []int
	for n, line := range lines {
		if n+1 < len(lines) && wikiTerm.MatchString(line) && defined.MatchString(lines[n+1]) {
			at = append(at, n)
		}
	}
	if len(at) < speaker.MinNamed {
		return
	}
	for _, n := range at {
		lines[n] = wikiTerm.FindStringSubmatch(lines[n])[1]
	}
}

// openWikiSpeeches writes templates of a wiki that each hold a speech as a name, a colon and the words: the name is that of the template, or
// its first value where one template serves all. The words may go over several lines.
func openWikiSpeeches(lines []string) {
	said := wikiSpeeches(lines)
	if len(said) < 2*speaker.MinNamed {
		return
	}
	names := map[string]int{}
	for _, s := range said {
		names[s.name]++
	}
	if len(names) == 1 {
		clear(names)
		for n, s := range said {
			name, rest, ok := strings.Cut(s.words, "|")
			if !ok {
				return
			}
			said[n].name, said[n].words = strings.TrimSpace(name), strings.TrimSpace(rest)
			names[said[n].name]++
		}
	}
	if len(names) < 2 || 2*len(names) > len(said) {
		return // of one alone, or each another: templates for something else
	}
	for _, s := range said {
		lines[s.end] = strings.TrimSuffix(strings.TrimRight(lines[s.end], " \t"), "}}")
		first := s.words
		if s.first == s.end {
			first = strings.TrimSuffix(first, "}}")
		}
		lines[s.first] = s.name + ": " + first
	}
}

// A templateSpeech is a speech in a template: the words of its first line, and where it begins and ends.
type templateSpeech struct {
	name, words string
	first, end  int
}

// wikiSpeeches returns the templates that stand on lines of their own and whose values have no names.
func wikiSpeeches(lines []string) []templateSpeech {
	var said []templateSpeech
	for n := 0; n < len(lines); n++ {
		m := wikiSpeech.FindStringSubmatch(lines[n])
		if m == nil || wikiValue.MatchString(m[2]) {
			continue
		}
		for end := n; end < len(lines) && end < n+maxTemplate; end++ {
			if end > n && strings.HasPrefix(lines[end], "{{") {
				break
			}
			if strings.HasSuffix(strings.TrimRight(lines[end], " \t"), "}}") {
				said = append(said, templateSpeech{m[1], strings.TrimSpace(m[2]), n, end})
				n = end
				break
			}
		}
	}
	return said
}
