package transcript

import (
	"slices"
	"strings"
	"unicode"
)

// people are the two sides.
type people struct {
	sides                 []side
	askNames, answerNames []string
	names                 []string // of the voices
}

// cast tells who asks. It returns the voice of each start, and nil when a name of c is nobody's.
func (r *reader) cast(blocks []block, labels [][]start, best *reading, c Cast) ([]int, *people) {
	who := make([]int, len(best.starts))
	for n := range who {
		who[n] = -1
	}
	if !best.spoken || best.rest || best.starts[0].key == "a" && best.starts[0].name == "" {
		p := &people{askNames: r.meta.asks, answerNames: r.meta.answers}
		if best.spoken && len(best.starts) > 0 && best.rest && roleOf(best.starts[0].name) == neither {
			p.askNames = []string{best.starts[0].name}
		}
		if len(c.Asks) > 0 {
			p.askNames = c.Asks
		}
		if len(c.Answers) > 0 {
			p.answerNames = c.Answers
		}
		r.warnf(0, "nobody is named; the questions were told by %s", best.name)
		return who, p
	}
	voices, by := foldVoices(best.starts)
	index := map[*voice]int{}
	for n, v := range voices {
		index[v] = n
	}
	for n, s := range best.starts {
		who[n] = index[by[s.key]]
	}
	spoken := r.utterances(blocks, *best, who)
	sides, margins := assign(spoken, voices)
	for n, s := range best.starts {
		if s.side != neither {
			sides[who[n]], margins[who[n]] = s.side, roleWeight
		}
	}
	if !r.overrule(voices, sides, margins, c) {
		return nil, nil
	}
	if len(c.Asks)+len(c.Answers) == 0 && !r.somebodyAsks(spoken, voices, sides, best.starts) {
		return nil, nil
	}
	r.onceOnly(blocks, labels[formOf(best.name)], *best)
	p := &people{sides: sides}
	for n, v := range voices {
		name := r.fullName(v.name)
		p.names = append(p.names, name)
		if sides[n] == asks {
			p.askNames = append(p.askNames, name)
		} else {
			p.answerNames = append(p.answerNames, name)
		}
		if nameless(name) {
			r.errorf(blocks[v.first].line, "\u201c%s\u201d is no person's name; write into the draft who that is", name)
		}
		if margins[n] < sureMargin {
			r.errorf(blocks[v.first].line, "it is not clear whether \u201c%s\u201d asks or answers; if this is wrong, name those who ask with --asks", v.name)
		}
	}
	r.warnf(0, "%s %s and %s %s, told by %s; if that is wrong, say who asks with --asks", list(p.askNames), verb(p.askNames, "asks", "ask"), list(p.answerNames), verb(p.answerNames, "answers", "answer"), best.name)
	return who, p
}

const (
	fewAsk     = 0.2 // of what those who ask say, that holds a question
	shortWords = 6   // of the middle utterance, below which labels without a question are those of a list
	panel      = 4   // voices without questions, who talk with each other
)

// somebodyAsks looks whether there are questions at all, since labels alone make no conversation: the lines of a log have
// them, and the items of a list of changes. It returns false for what is no conversation.
func (r *reader) somebodyAsks(spoken []utterance, voices []*voice, sides []side, starts []start) bool {
	turns, asking := 0, 0
	for _, u := range spoken {
		if sides[u.voice] == asks {
			turns++
			if u.asks {
				asking++
			}
		}
	}
	chatting := chatter(spoken, voices, sides)
	known := slices.ContainsFunc(voices, func(v *voice) bool { return roleOf(v.name) == asks && len(v.keys[0]) > 1 }) || slices.ContainsFunc(starts, func(s start) bool { return s.side != neither })
	switch {
	case known:
	case asking == 0 && middleLength(spoken) <= shortWords, len(voices) >= panel && float64(asking) < fewAsk*float64(turns), len(voices) > panel && chatting != nil:
		r.errorf(0, "no two sides were found, one that asks and one that answers: %s recur, and hardly anybody asks anything; if this is an interview, name who asks with --asks", list(namesOf(voices)))
		return false
	case len(voices) >= panel && chatting != nil:
		r.errorf(0, "\u201c%s\u201d seems to ask, and hardly ever does; look the draft through, or name who asks with --asks", chatting.name)
	case float64(asking) < fewAsk*float64(turns):
		r.errorf(0, "those who seem to ask hardly ever ask anything; look the draft through, or name who asks with --asks")
	}
	return true
}

const (
	chatterTurns = 3       // utterances of somebody, below which they say nothing of a meeting
	chatterAsks  = 1.0 / 3 // of them, that hold a question where somebody is there to ask
)

// chatter returns somebody who was taken for one who asks, and hardly ever does, as happens where colleagues meet.
func chatter(spoken []utterance, voices []*voice, sides []side) *voice {
	all, asking := make([]int, len(voices)), make([]int, len(voices))
	for _, u := range spoken {
		all[u.voice]++
		if u.asks {
			asking[u.voice]++
		}
	}
	for n, v := range voices {
		if sides[n] == asks && all[n] >= chatterTurns && float64(asking[n]) < chatterAsks*float64(all[n]) {
			return v
		}
	}
	return nil
}

func namesOf(voices []*voice) []string {
	var names []string
	for _, v := range voices {
		names = append(names, v.name)
	}
	return names
}

// formOf returns the place of a notation by its name, and the first for what is none.
func formOf(name string) int {
	return max(0, slices.IndexFunc(notations, func(n notation) bool { return n.name == name }))
}

// maxUnseen is how many blocks above the first label somebody may ask under a name that stands once.
const maxUnseen = 3

// onceOnly finds labels that stand once, so that they were left where they are: most are words, but some are speakers.
func (r *reader) onceOnly(blocks []block, labels []start, best reading) {
	known := map[int]bool{}
	for _, s := range best.starts {
		known[s.block] = true
	}
	small := writtenSmall(blocks, labels)
	for _, s := range labels {
		b := blocks[s.block]
		first := best.starts[0].block
		if asked := first-s.block <= maxUnseen && endsAsking(b.text); known[s.block] || b.level > 0 || s.block < first && !asked {
			continue
		}
		if s.cut >= len(b.text) || len(strings.Fields(s.name)) > 3 || len([]rune(s.name)) > 24 || small[s.name] || !capitalised(s.name) || notSpeakers[strings.ToLower(s.name)] || isFurniture(paragraph{text: b.text}) {
			continue
		}
		if wide := strings.IndexFunc(s.name, unspaced) >= 0; wide && len([]rune(s.name)) > 4 || strings.ContainsFunc(s.name, unicode.IsDigit) {
			continue
		}
		r.errorf(b.line, "“%s” stands before words that were left with the answer above; if that is a speaker, part the words from the answer", s.name)
	}
}

// overrule takes the word of the caller for who asks and who answers.
func (r *reader) overrule(voices []*voice, sides []side, margins []float64, c Cast) bool {
	if len(c.Asks)+len(c.Answers) == 0 {
		return true
	}
	rest := answers
	if len(c.Asks) == 0 {
		rest = asks
	}
	if len(c.Asks) == 0 || len(c.Answers) == 0 {
		for n := range sides {
			sides[n], margins[n] = rest, roleWeight
		}
	}
	for _, named := range []struct {
		names []string
		side  side
	}{{c.Asks, asks}, {c.Answers, answers}} {
		for _, name := range named.names {
			found := false
			for n, v := range voices {
				one := &voice{name: name, keys: []string{foldName(name)}, starts: 1}
				if slices.Contains(v.keys, foldName(name)) || shortFor(one, v) || shortFor(v, one) {
					sides[n], margins[n], found = named.side, roleWeight, true
				}
			}
			if !found {
				var names []string
				for _, v := range voices {
					names = append(names, v.name)
				}
				r.errorf(0, "nobody here is called \u201c%s\u201d; those who speak are %s", name, list(names))
				return false
			}
		}
	}
	return true
}

// utterances are what the speakers say, with what follows without a label.
func (r *reader) utterances(blocks []block, best reading, who []int) []utterance {
	var out []utterance
	for n, s := range best.starts {
		end := len(blocks)
		if n+1 < len(best.starts) {
			end = best.starts[n+1].block
		}
		u := utterance{voice: who[n]}
		last := ""
		for b := s.block; b < end; b++ {
			text := blocks[b].text
			if b == s.block && s.alone {
				continue
			}
			if b == s.block {
				text = text[s.cut:]
			}
			u.words += wordCount(text)
			u.asks = u.asks || hasQuestionMark(text)
			if strings.TrimSpace(text) != "" {
				last = text
			}
		}
		u.ends = endsAsking(last)
		if len(out) > 0 && out[len(out)-1].voice == u.voice {
			before := &out[len(out)-1]
			before.words += u.words
			before.asks, before.ends = before.asks || u.asks, u.ends
			continue
		}
		out = append(out, u)
	}
	return out
}
