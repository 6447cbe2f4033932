package transcript

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
func (r *reader) introduced(i *interview.Interview, others []string) (name string, sure bool) {
	var questions, all []string
	for _, s := range i.Sections {
		for _, t := range s.Turns {
			questions = append(questions, t.Question)
			all = append(append(all, t.Question), t.Answer...)
		}
	}
	texts := slices.Concat(r.opening, r.Meta.About)
	captions := len(r.opening) + len(r.Meta.About)
	texts = append(texts, r.Meta.Captions...)
	small := smallWords(slices.Concat(texts, all))
	german := strings.HasPrefix(i.Language, "de") // whose nouns look like names
	found := map[string]*candidate{}
	spoken := spokenTo(questions)
	known := maps.Clone(spoken) // where one word is a name
	if !german {
		for _, w := range strings.FieldsFunc(r.Meta.Title, notNameRune) {
			if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) && !small[strings.ToLower(w)] {
				known[strings.ToLower(w)] = true
			}
		}
	}
	for n, text := range texts {
		if at := captioned.FindStringIndex(text); at != nil {
			text = text[:at[0]] // who took a picture answers nothing
		}
		if isFurniture(paragraph{text: text}) || speaker.BylineWords.MatchString(text) || isMenu(text) || sameWords(text, r.Meta.Title) || len(text) > 4000 {
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
			if n >= captions && s.first || s.first && !prose && n < len(r.opening) && block.WordCount(text) > len(c.words)+1 {
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
		!slices.ContainsFunc(words, func(w string) bool { return small[strings.ToLower(w)] || isFrequent(w) && !block.StartsSmall(w) })
}

// mostSigns weighs the candidates.
func (r *reader) mostSigns(found map[string]*candidate, spoken map[string]bool, others []string) (string, bool) {
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

// nameRun is a run of words that are written as names are.
var nameRun = block.Express(`\p{Lu}[\p{L}'\x{2019}-]*\p{L}(?:[ \x{a0}]+(?:\p{Lu}\.[ \x{a0}]*)*(?:(?:de|da|do|dos|del|della|di|van|von|der|den|la|le|el|bin|ibn|al|du|des|ter|zu)[ \x{a0}]+){0,2}\p{Lu}[\p{L}'\x{2019}-]*\p{L})*`)

// apposition is what stands behind a name when a text says who somebody is.
var apposition = block.Express(`^(?:\s*[(\x{ff08}][^)\x{ff09}]*[0-9]|,\s+(?:[0-9]{2}\b|(?:an?|the|who|whose|der|die|das|ein|eine|qui|dont|une?|le|la|que|quien|una|el|che|il|um|uma|een|som|który|która)\s|l['\x{2019}]|котор)|\s+(?:who|is|was|has|dirige|est|ist|hat|leitet|trabaja|es)\s)`)

// placing are words before the name of a place, and whose those before the name of somebody to whom something belongs.
var (
	placing = block.SetOf("in at near en à au dans em no na nel nella aus im am bei zum zur w we в во на из")
	whose   = block.SetOf("from to of the de del da do di a z с")
)

// sighting is a name as a text holds it.
type sighting struct {
	name, key string
	first     bool // the text begins with it
	apposed   bool
	placed    bool // it may be somebody else's, or the name of a place
	in        bool // it is the name of a place
	noun      bool // its first word may be a word for what somebody does
}

// maxNamed is the most words of a name in a text, without particles.
const maxNamed = 4

// namesIn returns the names in a text: of two words and more, or of one that is known. small are words that are written small
// elsewhere, spoken those by which questions speak to somebody.
func namesIn(text string, small, spoken, known map[string]bool, german bool) []sighting {
	out := wideNamesIn(text)
	for _, at := range nameRun.FindAllStringIndex(text, -1) {
		words := strings.Fields(text[at[0]:at[1]])
		begins := at[0] == 0 || block.EndsSentence(text[:at[0]]) || strings.ContainsAny(text[max(0, at[0]-1):at[0]], "\"\u201c\u2018")
		from := at[0]
		for len(words) > 1 && begins && (small[strings.ToLower(words[0])] || isFrequent(words[0])) {
			from += strings.Index(text[from:], words[1])
			words = words[1:]
		}
		for n, w := range words { // a noun may stand beside a name
			if last := n == len(words)-1; n > 0 && spoken[strings.ToLower(w)] && !last && german {
				words = words[max(0, n-1) : n+1]
				break
			}
		}
		if len(words) > 1 && isFrequent(words[0]) || len(words) > maxNamed+2 || factLabel(text, at[0], at[1]) || len(words) > 1 && isQuoted(text, at[0], at[1]) {
			continue
		}
		if single := len(words) == 1; single && (german || !known[strings.ToLower(words[0])]) {
			continue
		}
		noun := begins && len(words) > 2 && from == at[0]
		if noun && (spoken[strings.ToLower(words[1])] || small[strings.ToLower(words[0])+"s"]) {
			from += strings.Index(text[from:], words[1])
			words, noun = words[1:], false // what somebody does, and the name
		}
		name := strings.Join(words, " ")
		before := append(strings.Fields(text[:from]), "")
		word := strings.ToLower(before[max(0, len(before)-2)])
		out = append(out, sighting{
			name: name, key: strings.ToLower(name), first: from == 0,
			apposed: apposition.MatchString(text[at[1]:]),
			in:      placing[word], placed: whose[word], noun: noun,
		})
	}
	return out
}

// isQuoted says that the words of a text between two bytes stand between marks of quotation, as the names of works and pages do.
func isQuoted(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return strings.ContainsRune("\"\u201c\u201e\u00ab", before) && strings.ContainsRune("\"\u201d\u201c\u00bb", after)
}

// isFrequent says that a word is one of the commonest of some language.
func isFrequent(word string) bool {
	word = strings.ToLower(word)
	for _, row := range frequentWords {
		if row.words[word] {
			return true
		}
	}
	return false
}

// wideName is a Japanese or Chinese name with what is said to somebody of that name, and perhaps an age.
var wideName = block.Express(`(\p{Han}{1,3}[\p{Han}\p{Hiragana}\p{Katakana}\x{30fb}\x{30fc}]{1,4}?)(?:\x{3055}\x{3093}|\x{6c0f}|\x{8001}\x{5e08}|\x{5148}\x{751f}|\x{5973}\x{58eb}|\x{6559}\x{6388}|\x{535a}\x{58eb})(\s*[(\x{ff08}][0-9\x{ff10}-\x{ff19}\p{Han}]{1,5}[)\x{ff09}])?`)

func wideNamesIn(text string) []sighting {
	if strings.IndexFunc(text, block.Unspaced) < 0 {
		return nil
	}
	var out []sighting
	for _, m := range wideName.FindAllStringSubmatchIndex(text, -1) {
		name := text[m[2]:m[3]]
		if utf8.RuneCountInString(name) < 3 {
			continue // a surname
		}
		out = append(out, sighting{name: name, key: name, first: m[0] == 0, apposed: m[4] >= 0})
	}
	return out
}
