// Package casting tells who of the people in a talk asks and who answers: labels → the two sides.
//
// Its door is [Of]:
//
//	casting.go     labels → voices, each with its side and its name; the caller's word for it ([Cast])
//	utterances.go  what each voice says before the next speaks
//	sides.go       the sides, by what is said: an odds for each utterance, and the best way to deal the voices
//	told.go        what the file says of its people beside the talk, in fields, titles and the text above
//	whoasks.go     whether anybody asks at all, since labels alone make no conversation
//
// It does not know which reading of the file is right, or what becomes of the words.
package casting

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// Cast says who asks and who answers, by name. Whoever is not named is guessed; with only one of the two set, all
// others do the other thing.
type Cast struct {
	Asks    []string
	Answers []string
	Named   bool // where several answer, the name of who speaks stands before the words
}

// People are those who talk, on their two sides.
type People struct {
	Sides                 []block.Side // of the voices; nil where no label tells them apart
	AskNames, AnswerNames []string
	Names                 []string // of the voices
}

// Of tells who asks. It returns the voice of each start of a reading, -1 for nobody who is named, and the people. They are nil
// when a name of c is nobody's, or when nobody asks.
func Of(r *naming.File, blocks []block.Block, labels [][]speaker.Start, best *speaker.Reading, c Cast) ([]int, *People) {
	who := make([]int, len(best.Starts))
	for n := range who {
		who[n] = -1
	}
	if !best.Spoken || best.Rest || best.Starts[0].Key == "a" && best.Starts[0].Name == "" {
		return who, unnamed(r, *best, c)
	}
	voices, by := speaker.FoldVoices(best.Starts)
	index := map[*speaker.Voice]int{}
	for n, v := range voices {
		index[v] = n
	}
	for n, s := range best.Starts {
		who[n] = index[by[s.Key]]
	}
	spoken := utterances(blocks, *best, who, calledBy(voices))
	lean := told(r, voices, blocks[:best.Starts[0].Block], spoken)
	if first := best.Starts[0].Block; first > 0 && len(spoken) > 0 && blocks[first-1].Level == 0 && block.EndsAsking(blocks[first-1].Text) {
		lean[spoken[0].voice] -= 2 * firstWeight // the first label answers what is asked above it
	}
	sides, margins := assign(spoken, voices, lean)
	for n, s := range best.Starts {
		if s.Side != block.Neither {
			sides[who[n]], margins[who[n]] = s.Side, roleWeight
		}
	}
	if !overrule(r, voices, sides, margins, c) {
		return nil, nil
	}
	if len(c.Asks)+len(c.Answers) == 0 && !somebodyAsks(r, spoken, voices, sides, best.Starts) {
		return nil, nil
	}
	onceOnly(r, blocks, labels[formOf(best.Name)], *best)
	p := named(r, blocks, voices, sides, margins)
	r.Warnf(0, "%s %s and %s %s, told by %s; if that is wrong, say who asks with --asks", list(p.AskNames), verb(p.AskNames, "asks", "ask"), list(p.AnswerNames), verb(p.AnswerNames, "answers", "answer"), best.Name)
	return who, p
}

// unnamed returns the people where labels do not tell them apart, by the word of the caller or of the file.
func unnamed(r *naming.File, best speaker.Reading, c Cast) *People {
	p := &People{AskNames: r.Meta.Asks, AnswerNames: r.Meta.Answers}
	if best.Spoken && len(best.Starts) > 0 && best.Rest && speaker.RoleOf(best.Starts[0].Name) == block.Neither {
		p.AskNames = []string{best.Starts[0].Name}
	}
	if len(c.Asks) > 0 {
		p.AskNames = c.Asks
	}
	if len(c.Answers) > 0 {
		p.AnswerNames = c.Answers
	}
	r.Warnf(0, "nobody is named; the questions were told by %s", best.Name)
	return p
}

// named returns the people behind the voices, and says where a label is no name or a side is not sure.
func named(r *naming.File, blocks []block.Block, voices []*speaker.Voice, sides []block.Side, margins []float64) *People {
	p := &People{Sides: sides}
	for n, v := range voices {
		name := r.FullName(v.Name)
		p.Names = append(p.Names, name)
		if sides[n] == block.Asks {
			p.AskNames = append(p.AskNames, name)
		} else {
			p.AnswerNames = append(p.AnswerNames, name)
		}
		if naming.IsNameless(name) {
			r.Errorf(blocks[v.First].Line, "\u201c%s\u201d is no person's name; write into the draft who that is", name)
		}
		if margins[n] < sureMargin {
			r.Errorf(blocks[v.First].Line, "it is not clear whether \u201c%s\u201d asks or answers; if this is wrong, name those who ask with --asks", v.Name)
		}
	}
	return p
}

// namesOf returns the names of voices.
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
func onceOnly(r *naming.File, blocks []block.Block, labels []speaker.Start, best speaker.Reading) {
	known := speaker.BlocksOf(best.Starts)
	small := speaker.WrittenSmall(blocks, labels)
	for _, s := range labels {
		b := blocks[s.Block]
		first := best.Starts[0].Block
		if asked := first-s.Block <= maxUnseen && block.EndsAsking(b.Text); known[s.Block] || b.Level > 0 || s.Block < first && !asked {
			continue
		}
		if s.Cut >= len(b.Text) || len(strings.Fields(s.Name)) > 3 || len([]rune(s.Name)) > 24 || small[s.Name] || !speaker.Capitalised(s.Name) || speaker.NotSpeakers[strings.ToLower(s.Name)] || wording.OfPage(b.Text, block.Prose) {
			continue
		}
		if wide := strings.IndexFunc(s.Name, block.Unspaced) >= 0; wide && len([]rune(s.Name)) > 4 || strings.ContainsFunc(s.Name, unicode.IsDigit) {
			continue
		}
		r.Errorf(b.Line, "“%s” stands before words that were left with the answer above; if that is a speaker, part the words from the answer", s.Name)
	}
}

// overrule takes the word of the caller for who asks and who answers.
func overrule(r *naming.File, voices []*speaker.Voice, sides []block.Side, margins []float64, c Cast) bool {
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
				r.Errorf(0, "nobody here is called \u201c%s\u201d; those who speak are %s", name, list(namesOf(voices)))
				return false
			}
		}
	}
	return true
}

// list returns names as a sentence has them: the first three of many.
func list(names []string) string {
	quoted := make([]string, len(names))
	for n, name := range names {
		quoted[n] = "\u201c" + name + "\u201d"
	}
	if len(quoted) > 4 {
		quoted = append(quoted[:3], fmt.Sprintf("%d others", len(names)-3))
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	return strings.Join(quoted[:len(quoted)-1], ", ") + " and " + quoted[len(quoted)-1]
}

// verb returns the form of a verb for so many names.
func verb(names []string, one, many string) string {
	if len(names) == 1 {
		return one
	}
	return many
}
