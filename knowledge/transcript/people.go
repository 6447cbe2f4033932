package transcript

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// people are the two sides.
type people struct {
	sides                 []block.Side
	askNames, answerNames []string
	names                 []string // of the voices
}

// cast tells who asks. It returns the voice of each start, and nil when a name of c is nobody's.
func (r *reader) cast(blocks []block.Block, labels [][]speaker.Start, best *speaker.Reading, c Cast) ([]int, *people) {
	who := make([]int, len(best.Starts))
	for n := range who {
		who[n] = -1
	}
	if !best.Spoken || best.Rest || best.Starts[0].Key == "a" && best.Starts[0].Name == "" {
		p := &people{askNames: r.Meta.Asks, answerNames: r.Meta.Answers}
		if best.Spoken && len(best.Starts) > 0 && best.Rest && speaker.RoleOf(best.Starts[0].Name) == block.Neither {
			p.askNames = []string{best.Starts[0].Name}
		}
		if len(c.Asks) > 0 {
			p.askNames = c.Asks
		}
		if len(c.Answers) > 0 {
			p.answerNames = c.Answers
		}
		r.Warnf(0, "nobody is named; the questions were told by %s", best.Name)
		return who, p
	}
	voices, by := speaker.FoldVoices(best.Starts)
	index := map[*speaker.Voice]int{}
	for n, v := range voices {
		index[v] = n
	}
	for n, s := range best.Starts {
		who[n] = index[by[s.Key]]
	}
	spoken := r.utterances(blocks, *best, who, calledBy(voices))
	sides, margins := assign(spoken, voices, r.told(voices, blocks[:best.Starts[0].Block], spoken))
	for n, s := range best.Starts {
		if s.Side != block.Neither {
			sides[who[n]], margins[who[n]] = s.Side, roleWeight
		}
	}
	if !r.overrule(voices, sides, margins, c) {
		return nil, nil
	}
	if len(c.Asks)+len(c.Answers) == 0 && !r.somebodyAsks(spoken, voices, sides, best.Starts) {
		return nil, nil
	}
	r.onceOnly(blocks, labels[formOf(best.Name)], *best)
	p := &people{sides: sides}
	for n, v := range voices {
		name := r.fullName(v.Name)
		p.names = append(p.names, name)
		if sides[n] == block.Asks {
			p.askNames = append(p.askNames, name)
		} else {
			p.answerNames = append(p.answerNames, name)
		}
		if nameless(name) {
			r.Errorf(blocks[v.First].Line, "\u201c%s\u201d is no person's name; write into the draft who that is", name)
		}
		if margins[n] < sureMargin {
			r.Errorf(blocks[v.First].Line, "it is not clear whether \u201c%s\u201d asks or answers; if this is wrong, name those who ask with --asks", v.Name)
		}
	}
	r.Warnf(0, "%s %s and %s %s, told by %s; if that is wrong, say who asks with --asks", list(p.askNames), verb(p.askNames, "asks", "ask"), list(p.answerNames), verb(p.answerNames, "answers", "answer"), best.Name)
	return who, p
}

const (
	fewAsk     = 0.2 // of what those who ask say, that holds a question
	shortWords = 6   // of the middle utterance, below which labels without a question are those of a list
	panel      = 4   // voices without questions, who talk with each other
	fewCross   = 0.6 // of the changes of speaker, that are between the sides
	atLength   = 20  // words of an utterance on average, at which they do so before an audience
)

// somebodyAsks looks whether there are questions at all, since labels alone make no conversation: the lines of a log have
// them, and the items of a list of changes. It returns false for what is no conversation.
func (r *reader) somebodyAsks(spoken []utterance, voices []*speaker.Voice, sides []block.Side, starts []speaker.Start) bool {
	if v := repeats(spoken, voices); v != nil {
		r.Errorf(0, "no two sides were found, one that asks and one that answers: \u201c%s\u201d stands before the same words again and again; if this is an interview, name who asks with --asks", v.Name)
		return false
	}
	turns, asking := 0, 0
	for _, u := range spoken {
		if sides[u.voice] == block.Asks {
			turns++
			if u.asks {
				asking++
			}
		}
	}
	chatting := chatter(spoken, voices, sides)
	known := slices.ContainsFunc(voices, func(v *speaker.Voice) bool { return speaker.RoleOf(v.Name) == block.Asks && len(v.Keys[0]) > 1 }) || slices.ContainsFunc(starts, func(s speaker.Start) bool { return s.Side != block.Neither })
	switch {
	case known:
	case len(voices) >= panel && meanLength(spoken) >= atLength && asking > 0: // people who talk at length, not a chat
		if chatting != nil || float64(asking) < fewAsk*float64(turns) {
			r.Errorf(0, "several people talk here and hardly ask anything; look the draft through, or name who asks with --asks")
		}
	case asking == 0 && middleLength(spoken) <= shortWords, len(voices) >= panel && float64(asking) < fewAsk*float64(turns), len(voices) > panel && chatting != nil:
		r.Errorf(0, "no two sides were found, one that asks and one that answers: %s recur, and hardly anybody asks anything; if this is an interview, name who asks with --asks", list(namesOf(voices)))
		return false
	case len(voices) > panel && meanLength(spoken) < atLength && crossings(spoken, sides) < fewCross:
		r.Errorf(0, "no two sides were found, one that asks and one that answers: %s talk with each other; if this is an interview, name who asks with --asks", list(namesOf(voices)))
		return false
	case len(voices) >= panel && chatting != nil:
		r.Errorf(0, "\u201c%s\u201d seems to ask, and hardly ever does; look the draft through, or name who asks with --asks", chatting.Name)
	case float64(asking) < fewAsk*float64(turns):
		r.Errorf(0, "those who seem to ask hardly ever ask anything; look the draft through, or name who asks with --asks")
	}
	return true
}

// meanLength returns how many words an utterance has on average.
func meanLength(spoken []utterance) int {
	words := 0
	for _, u := range spoken {
		words += u.words
	}
	return words / max(1, len(spoken))
}

// crossings returns the share of the changes of speaker that are between the sides.
func crossings(spoken []utterance, sides []block.Side) float64 {
	across := 0
	for n := 1; n < len(spoken); n++ {
		if sides[spoken[n-1].voice] != sides[spoken[n].voice] {
			across++
		}
	}
	return float64(across) / float64(max(1, len(spoken)-1))
}

// minRepeats is how often somebody says the same and nothing else, before it is a line of a program.
const minRepeats = 4

// repeats returns a voice that always says the same words, as the lines of a log do.
func repeats(spoken []utterance, voices []*speaker.Voice) *speaker.Voice {
	said := make([]map[string]int, len(voices))
	for _, u := range spoken {
		if said[u.voice] == nil {
			said[u.voice] = map[string]int{}
		}
		if len(said[u.voice]) < 2 {
			said[u.voice][u.text]++
		}
	}
	for n, texts := range said {
		for _, times := range texts {
			if len(texts) == 1 && times >= minRepeats {
				return voices[n]
			}
		}
	}
	return nil
}

const (
	chatterTurns = 3       // utterances of somebody, below which they say nothing of a meeting
	chatterAsks  = 1.0 / 3 // of them, that hold a question where somebody is there to ask
)

// chatter returns somebody who was taken for one who asks, and hardly ever does, as happens where colleagues meet.
func chatter(spoken []utterance, voices []*speaker.Voice, sides []block.Side) *speaker.Voice {
	all, asking := make([]int, len(voices)), make([]int, len(voices))
	for _, u := range spoken {
		all[u.voice]++
		if u.asks {
			asking[u.voice]++
		}
	}
	for n, v := range voices {
		if sides[n] == block.Asks && all[n] >= chatterTurns && float64(asking[n]) < chatterAsks*float64(all[n]) {
			return v
		}
	}
	return nil
}

func namesOf(voices []*speaker.Voice) []string {
	var names []string
	for _, v := range voices {
		names = append(names, v.Name)
	}
	return names
}

// formOf returns the place of a notation by its name, and the first for what is none.
func formOf(name string) int {
	return max(0, slices.IndexFunc(speaker.Notations, func(n speaker.Notation) bool { return n.Name == name }))
}

// maxUnseen is how many blocks above the first label somebody may ask under a name that stands once.
const maxUnseen = 3

// onceOnly finds labels that stand once, so that they were left where they are: most are words, but some are speakers.
func (r *reader) onceOnly(blocks []block.Block, labels []speaker.Start, best speaker.Reading) {
	known := map[int]bool{}
	for _, s := range best.Starts {
		known[s.Block] = true
	}
	small := speaker.WrittenSmall(blocks, labels)
	for _, s := range labels {
		b := blocks[s.Block]
		first := best.Starts[0].Block
		if asked := first-s.Block <= maxUnseen && block.EndsAsking(b.Text); known[s.Block] || b.Level > 0 || s.Block < first && !asked {
			continue
		}
		if s.Cut >= len(b.Text) || len(strings.Fields(s.Name)) > 3 || len([]rune(s.Name)) > 24 || small[s.Name] || !speaker.Capitalised(s.Name) || speaker.NotSpeakers[strings.ToLower(s.Name)] || isFurniture(paragraph{text: b.Text}) {
			continue
		}
		if wide := strings.IndexFunc(s.Name, block.Unspaced) >= 0; wide && len([]rune(s.Name)) > 4 || strings.ContainsFunc(s.Name, unicode.IsDigit) {
			continue
		}
		r.Errorf(b.Line, "“%s” stands before words that were left with the answer above; if that is a speaker, part the words from the answer", s.Name)
	}
}

// overrule takes the word of the caller for who asks and who answers.
func (r *reader) overrule(voices []*speaker.Voice, sides []block.Side, margins []float64, c Cast) bool {
	if len(c.Asks)+len(c.Answers) == 0 {
		return true
	}
	rest := block.Answers
	if len(c.Asks) == 0 {
		rest = block.Asks
	}
	if len(c.Asks) == 0 || len(c.Answers) == 0 {
		for n := range sides {
			sides[n], margins[n] = rest, roleWeight
		}
	}
	for _, named := range []struct {
		names []string
		side  block.Side
	}{{c.Asks, block.Asks}, {c.Answers, block.Answers}} {
		for _, name := range named.names {
			found := false
			for n, v := range voices {
				one := &speaker.Voice{Name: name, Keys: []string{speaker.FoldName(name)}, Starts: 1}
				if slices.Contains(v.Keys, speaker.FoldName(name)) || speaker.ShortFor(one, v) || speaker.ShortFor(v, one) {
					sides[n], margins[n], found = named.side, roleWeight, true
				}
			}
			if !found {
				var names []string
				for _, v := range voices {
					names = append(names, v.Name)
				}
				r.Errorf(0, "nobody here is called \u201c%s\u201d; those who speak are %s", name, list(names))
				return false
			}
		}
	}
	return true
}

// minCalledBy is the fewest letters of a name that is looked for in what is said.
const minCalledBy = 3

// calledBy returns the words of names, in lower case, by which each voice alone is called.
func calledBy(voices []*speaker.Voice) map[string]int {
	bearer, shared := map[string]int{}, map[string]bool{}
	for n, v := range voices {
		if nameless(v.Name) || speaker.RoleOf(v.Name) != block.Neither {
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
		if shared[w] || utf8.RuneCountInString(w) < minCalledBy {
			delete(bearer, w)
		}
	}
	return bearer
}

// calls returns the voices that a text calls by a name, which is written with a capital.
func calls(text string, called map[string]int) map[int]bool {
	var found map[int]bool
	for w := range strings.FieldsFuncSeq(text, block.NotWord) {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) {
			continue
		}
		if n, known := called[strings.ToLower(w)]; known {
			if found == nil {
				found = map[int]bool{}
			}
			found[n] = true
		}
	}
	return found
}

// utterances are what the speakers say, with what follows without a label. called are the words by which each is called.
func (r *reader) utterances(blocks []block.Block, best speaker.Reading, who []int, called map[string]int) []utterance {
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
		u.ends = block.EndsAsking(last)
		if len(out) > 0 && out[len(out)-1].voice == u.voice {
			before := &out[len(out)-1]
			before.words += u.words
			before.asks, before.ends = before.asks || u.asks, u.ends
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
