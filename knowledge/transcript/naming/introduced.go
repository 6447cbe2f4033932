package naming

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// Who answers is often told by no label: a title, the introduction, a caption and the way the questions speak to somebody say
// it. Each is a sign; one alone may be somebody else's name, several are not.

// What each sign counts for, and the sum from which nobody has to look.
const (
	signSpokenTo = 2 // a question speaks to somebody of that name
	signForm     = 2 // “a conversation with …”
	signAlone    = 2 // the introduction names nobody else
	signTitle    = 1
	signOften    = 1 // several lines before the first question name somebody so
	signApposed  = 1 // what somebody is stands behind the name: “…, who farms”, “… (62)”
	signCaption  = 1 // a picture is said to show somebody of that name
	sureSigns    = 2
)

// candidate is a name that may be the one of who answers.
type candidate struct {
	name  string
	words []string // in lower case
	signs map[string]int
	lines map[int]bool // the texts that hold it
	place bool         // it stands behind a word for where
}

func (c *candidate) weight() int {
	sum := 0
	for _, w := range c.signs {
		sum += w
	}
	return sum
}

// introduced returns who answers by those signs. sure is false when a person has to look. others are names of people who do
// not answer.
func (r *File) introduced(i *interview.Interview, others []string) (name string, sure bool) {
	var questions, all []string
	for _, s := range i.Sections {
		for _, t := range s.Turns {
			questions = append(questions, t.Question)
			all = append(append(all, t.Question), t.Answer...)
		}
	}
	texts := slices.Concat(r.Opening, r.Meta.About)
	captions := len(r.Opening) + len(r.Meta.About)
	texts = append(texts, r.Meta.Captions...)
	small := smallWords(slices.Concat(texts, all))
	german := strings.HasPrefix(i.Language, "de") // whose nouns look like names
	found := map[string]*candidate{}
	spoken := wording.SpokenTo(questions)
	known := maps.Clone(spoken) // where one word is a name
	if !german {
		for _, w := range strings.FieldsFunc(r.Meta.Title, notNameRune) {
			if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) && !small[strings.ToLower(w)] {
				known[strings.ToLower(w)] = true
			}
		}
	}
	for n, text := range texts {
		if at := wording.Captioned.FindStringIndex(text); at != nil {
			text = text[:at[0]] // who took a picture answers nothing
		}
		if wording.OfPage(text, block.Prose) || speaker.BylineWords.MatchString(text) || wording.IsMenu(text) || wording.SameWords(text, r.Meta.Title) || len(text) > 4000 {
			continue
		}
		prose := block.EndsSentence(text) && block.WordCount(text) >= 8
		for _, s := range namesIn(text, small, spoken, known, german) {
			c := found[s.key]
			if c == nil {
				c = &candidate{name: s.name, words: strings.Fields(s.key), signs: map[string]int{}, lines: map[int]bool{}}
				found[s.key] = c
			}
			if strings.ToUpper(c.name) == c.name {
				c.name = s.name
			}
			c.lines[n] = true
			if asksWriter(text, s.name) {
				others = append(others, s.name)
			}
			if s.apposed {
				c.signs["apposed"] = signApposed
			}
			if n >= captions && s.first || s.first && !prose && n < len(r.Opening) && block.WordCount(text) > len(c.words)+1 {
				c.signs["caption"] = signCaption
			}
			c.place = c.place || s.in
			if prose && !s.placed && !s.in && !s.noun && !german {
				c.signs["alone"] = signAlone // taken back below when there are others
			}
		}
		if name := nameInFacts(text); name != "" {
			key := strings.ToLower(name)
			if found[key] == nil {
				found[key] = &candidate{name: name, words: strings.Fields(key), signs: map[string]int{}, lines: map[int]bool{n: true}}
			}
			found[key].signs["form"] = signForm
		}
		if name := nameInTitle(text); name != "" && len(strings.Fields(name)) > 1 {
			if c := found[strings.ToLower(name)]; c != nil {
				c.signs["form"] = signForm
			}
		}
	}
	if name, sure = r.mostSigns(found, spoken, others); name == "" && !german && isNameAlone(r.Meta.Title, small) {
		return r.Meta.Title, false
	}
	return name, sure
}

var (
	interviewWord = block.Express(`(?i)interview|entrevist|intervist|entretien|intervju|wywiad|интервью|questions?\b|fragen|preguntas|perguntas|domande`)
	writerWords   = block.SetOf("me mi mich mir m'a m\u2019a m'ont m\u2019ont меня мне мной mig meg mij mnie")
)

// nearWriter is how many words beside a name say what somebody did to the one who writes.
const nearWriter = 6

// asksWriter says that a text has somebody of that name ask the one who writes it: "the interview made with me by Ann".
func asksWriter(text, name string) bool {
	at := strings.Index(text, name)
	if at < 0 {
		return false
	}
	before, after := strings.Fields(text[:at]), strings.Fields(text[at+len(name):])
	for _, words := range [][]string{before[max(0, len(before)-nearWriter):], after[:min(len(after), nearWriter)]} {
		if interviewWord.MatchString(strings.Join(words, " ")) && slices.ContainsFunc(words, func(w string) bool { return writerWords[strings.ToLower(strings.TrimFunc(w, block.NotWord))] }) {
			return true
		}
	}
	return false
}

// isNameAlone says that a title may be the name of somebody and nothing else.
func isNameAlone(title string, small map[string]bool) bool {
	words := strings.Fields(title)
	return len(words) > 1 && len(words) <= speaker.MaxNameWords && nameRun.FindString(title) == title && speaker.IsName(title) &&
		!slices.ContainsFunc(words, func(w string) bool {
			return small[strings.ToLower(w)] || wording.IsFrequent(w) && !block.StartsSmall(w)
		})
}

// mostSigns weighs the candidates.
func (r *File) mostSigns(found map[string]*candidate, spoken map[string]bool, others []string) (string, bool) {
	maps.DeleteFunc(found, func(_ string, c *candidate) bool {
		return slices.ContainsFunc(others, func(o string) bool { return sameSurname(c.words, speaker.NameWords(o)) })
	})
	named := 0
	for _, c := range found {
		if c.signs["alone"] > 0 {
			named++
		}
	}
	title := " " + strings.Join(strings.FieldsFunc(strings.ToLower(r.Meta.Title), notNameRune), " ") + " "
	var order []*candidate
	for _, key := range slices.Sorted(maps.Keys(found)) {
		c := found[key]
		if named > 1 {
			delete(c.signs, "alone")
		}
		if strings.Contains(title, " "+key+" ") {
			c.signs["title"] = signTitle
		}
		if len(c.lines) > 1 {
			c.signs["often"] = signOften
		}
		if spoken[c.words[0]] || spoken[c.words[len(c.words)-1]] {
			c.signs["spoken"] = signSpokenTo
		}
		if len(c.words) == 1 && c.signs["spoken"]+c.signs["apposed"] == 0 && !strings.ContainsFunc(c.name, block.Unspaced) {
			continue // a word of the title
		}
		if c.place && c.signs["spoken"]+c.signs["form"] == 0 {
			continue // nobody lives in a person
		}
		order = append(order, c)
	}
	slices.SortStableFunc(order, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(len(b.words), len(a.words)))
	})
	if len(order) == 0 || order[0].weight() == 0 {
		return "", false
	}
	best := order[0]
	sure := best.weight() >= sureSigns && (len(best.words) > 1 || best.signs["spoken"] > 0 || strings.ContainsFunc(best.name, block.Unspaced))
	for _, c := range order[1:] {
		if !sameSurname(c.words, best.words) && !speaker.Subset(c.words, best.words) && c.weight()+1 > best.weight() {
			sure = false
		}
	}
	return best.name, sure
}

// sameSurname says that two names end alike.
func sameSurname(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1]
}

func notNameRune(r rune) bool { return block.NotWord(r) && r != '-' && r != '\'' && r != '\u2019' }

// smallWords are the words that stand somewhere in lower case, so that a capital at the beginning of a sentence makes no name
// of them.
func smallWords(texts []string) map[string]bool {
	small := map[string]bool{}
	for _, text := range texts {
		for w := range strings.FieldsFuncSeq(block.CutBytes(text, 4000), notNameRune) {
			if first, _ := utf8.DecodeRuneInString(w); unicode.IsLower(first) {
				small[w] = true
			}
		}
	}
	return small
}
