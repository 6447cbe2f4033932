package casting

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// The fewest letters of a name that is looked for in what is said.
const (
	minCalledBy     = 3
	minWideCalledBy = 2 // where letters have no case
)

// calledBy returns the words of names, in lower case, by which each voice alone is called.
func calledBy(voices []*speaker.Voice) map[string]int {
	bearer, shared := map[string]int{}, map[string]bool{}
	for n, v := range voices {
		if naming.IsNameless(v.Name) || speaker.RoleOf(v.Name) != block.Neither {
			continue
		}
		for _, w := range speaker.NameWords(v.Name) {
			if other, known := bearer[w]; known && other != n {
				shared[w] = true
			}
			bearer[w] = n
		}
	}
	for w := range bearer {
		if shared[w] || hasCase(w) && utf8.RuneCountInString(w) < minCalledBy || utf8.RuneCountInString(w) < minWideCalledBy {
			delete(bearer, w)
		}
	}
	return bearer
}

// calls returns the voices that a text calls by a name, which is written with a capital where letters have one.
func calls(text string, called map[string]int) map[int]bool {
	var found map[int]bool
	add := func(n int) {
		if found == nil {
			found = map[int]bool{}
		}
		found[n] = true
	}
	for w := range strings.FieldsFuncSeq(text, block.NotWord) {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) {
			continue
		}
		if n, known := called[strings.ToLower(w)]; known {
			add(n)
		}
	}
	for name, n := range called { // where letters have no case, a title follows without a blank
		if !hasCase(name) && strings.Contains(text, name) {
			add(n)
		}
	}
	return found
}

// hasCase says that the first letter of a name is of a script with small and capital letters.
func hasCase(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(first) || unicode.IsLower(first)
}

// utterances are what the speakers say, with what follows without a label. called are the words by which each is called.
func utterances(blocks []block.Block, best speaker.Reading, who []int, called map[string]int) []utterance {
	var out []utterance
	for n, s := range best.Starts {
		end := len(blocks)
		if n+1 < len(best.Starts) {
			end = best.Starts[n+1].Block
		}
		u := utterance{voice: who[n]}
		last := ""
		for b := s.Block; b < end; b++ {
			text := blocks[b].Text
			if b == s.Block && s.Alone {
				continue
			}
			if b == s.Block {
				text = text[s.Cut:]
			}
			u.words += block.WordCount(text)
			u.asks = u.asks || block.HasQuestionMark(text)
			for n := range calls(text, called) {
				if u.calls == nil {
					u.calls = map[int]bool{}
				}
				u.calls[n] = true
			}
			if strings.TrimSpace(text) != "" {
				last = text
			}
			if u.text == "" {
				u.text = strings.TrimSpace(block.CutBytes(text, 200))
			}
		}
		u.ends, u.last = block.EndsAsking(last), tailOf(last)
		if len(out) > 0 && out[len(out)-1].voice == u.voice {
			before := &out[len(out)-1]
			before.words += u.words
			before.asks, before.ends, before.last = before.asks || u.asks, u.ends, u.last
			if before.calls == nil {
				before.calls = u.calls
			} else {
				maps.Copy(before.calls, u.calls)
			}
			continue
		}
		out = append(out, u)
	}
	return out
}

// maxTail is how many bytes at the end of what somebody says may hand over to the next.
const maxTail = 100

// tailOf returns the end of a text.
func tailOf(text string) string {
	if from := len(text) - maxTail; from > 0 {
		for from < len(text) && !utf8.RuneStart(text[from]) {
			from++
		}
		return text[from:]
	}
	return text
}
