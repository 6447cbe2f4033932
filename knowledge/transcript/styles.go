package transcript

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// maxClasses bounds the classes of a page that are tried.
const maxClasses = 60

// questionStyle is one way to set questions off from answers when nobody is named.
type questionStyle struct {
	name  string
	trust float64
	asks  func(b block) bool // the block is set as a question
	lead  bool               // only its lead is the question; the rest is the answer
	sure  float64            // share of the questions that must end in a question mark
}

// questionStyles returns the ways in which these blocks could set questions off.
func questionStyles(blocks []block) []questionStyle {
	agreed := aboveYes(blocks)
	inset := 3*countIf(blocks, func(b block) bool { return b.inset > 0 }) > len(blocks)
	styles := []questionStyle{
		{name: "bold paragraphs", trust: 0.9, sure: 0.4, asks: func(b block) bool { return b.allLead(bold) && b.level == 0 }},
		{name: "italic paragraphs", trust: 0.85, sure: 0.5, asks: func(b block) bool { return b.allLead(italic) && b.level == 0 && !aside.MatchString(b.text) }},
		{name: "bold beginnings of paragraphs", trust: 0.85, sure: 0.6, lead: true, asks: func(b block) bool { return b.style == bold && leadAsks(b) }},
		{name: "italic beginnings of paragraphs", trust: 0.8, sure: 0.6, lead: true, asks: func(b block) bool { return b.style == italic && leadAsks(b) }},
		{name: "numbered questions", trust: 0.85, sure: 0.6, asks: func(b block) bool { return b.mark == numbered }},
		{name: "quotations", trust: 0.8, sure: 0.6, asks: func(b block) bool { return b.mark == quote }},
		{name: "items of a list", trust: 0.7, sure: 0.8, asks: func(b block) bool { return b.mark == item && endsAsking(b.text) }},
		{name: "terms", trust: 0.95, sure: 0.3, asks: func(b block) bool { return b.mark == term }},
		{name: "questions with a dash", trust: 0.8, sure: sureOfDashes(blocks), asks: func(b block) bool { return dashed.MatchString(b.text) }},
		{name: "lines whose answers are set in", trust: 0.7, sure: 0.6, asks: func(b block) bool { return b.inset == 0 && inset && b.mark == prose && b.level == 0 }},
		{name: "paragraphs in capitals", trust: 0.8, sure: 0.6, asks: func(b block) bool { return inCapitals(b.text) }},
		{name: "question marks alone", trust: 0.35, sure: 0.6, asks: func(b block) bool { return asksByMark(b) || agreed[b.line] }},
	}
	for _, set := range []struct {
		name string
		mark expression
	}{{dashedAnswers, dashed}, {"answers between marks of quotation", quotedAnswer}} {
		if above := aboveMarked(blocks, set.mark); above != nil {
			styles = append(styles, questionStyle{name: set.name, trust: 0.75, sure: 0.5, asks: func(b block) bool { return above[b.line] }})
		}
	}
	classes := map[string]int{}
	for _, b := range blocks {
		classes[b.class]++
	}
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		if class != "" && classes[class] >= minQuestions && classes[class] < len(blocks) && len(classes) <= maxClasses {
			styles = append(styles, questionStyle{name: "paragraphs of the class \u201c" + class + "\u201d", trust: 0.85, sure: 0.6, asks: func(b block) bool { return b.class == class }})
		}
	}
	levels := map[int]bool{}
	for _, b := range blocks {
		if b.level > 0 && !levels[b.level] {
			levels[b.level] = true
			level := b.level
			styles = append(styles, questionStyle{
				name: fmt.Sprintf("headings of level %d", level), trust: 0.95, sure: 0.5, asks: func(b block) bool { return b.level == level },
			})
		}
	}
	return styles
}

// sureOfDashes is the share of the blocks with a dash that must ask something before they are questions: less when each
// stands alone among blocks without one, as no line of a dialogue does.
func sureOfDashes(blocks []block) float64 {
	marked, beside := 0, 0
	for n, b := range blocks {
		if dashed.MatchString(b.text) {
			marked++
			if n > 0 && dashed.MatchString(blocks[n-1].text) {
				beside++
			}
		}
	}
	if marked > fewQuestions && beside == 0 {
		return 0.3
	}
	return 0.6
}

// dashedAnswers is the reading in which a dash tells each paragraph of an answer.
const dashedAnswers = "answers that begin with a dash"

// quotedAnswer is a paragraph between marks of quotation, or the first of several with one mark.
var quotedAnswer = express(`^[\x{2018}\x{201c}\x{201e}\x{ab}\x{300c}'"][\p{L}\x{201c}\x{201d}\x{2026}0-9]`)

// markedShare is the share of the blocks, from the first question to the last answer, that are a question or have the mark.
const markedShare = 0.8

// aboveMarked returns the lines of the blocks without a mark that stand right above one with it, when those are the questions:
// nearly all other blocks have the mark.
func aboveMarked(blocks []block, mark expression) map[int]bool {
	above, first, last, marked := map[int]bool{}, -1, -1, 0
	isPlain := func(b block) bool { return b.mark == prose && b.level == 0 && b.text != "" }
	for n, b := range blocks {
		if n == 0 || !isPlain(b) || !mark.MatchString(b.text) {
			continue
		}
		if before := blocks[n-1]; isPlain(before) && !mark.MatchString(before.text) && (first >= 0 || endsAsking(before.text)) {
			above[before.line] = true
			if first < 0 {
				first = n - 1
			}
		}
		if first >= 0 {
			last, marked = n, marked+1
		}
	}
	if len(above) <= fewQuestions || float64(len(above)+marked) < markedShare*float64(last-first+1) {
		return nil
	}
	return above
}

func countIf(blocks []block, is func(block) bool) int {
	n := 0
	for _, b := range blocks {
		if is(b) {
			n++
		}
	}
	return n
}

// leadAsks says that a block is a whole sentence in another style, as a question would be, and more words behind it.
func leadAsks(b block) bool {
	return b.lead > 0 && b.lead < len(b.text) && endsSentence(b.text[:b.lead]) && wordCount(b.text[:b.lead]) >= 2 && strings.TrimFunc(b.text[b.lead:], notWord) != ""
}

// asksByMark is the last resort: a short paragraph that is nothing but a question.
func asksByMark(b block) bool {
	return b.mark != code && b.mark != table && !b.boxed && endsAsking(b.text) && wordCount(b.text) <= 60 && !strings.ContainsAny(b.text[:1], "\"'") && !strings.HasPrefix(b.text, "\u201c") && !strings.HasPrefix(b.text, "\u00ab")
}

// yes is how an answer begins to what was only stated, by language.
var yes = express(`(?i)^(?:yes|no|yeah|right|indeed|of course|true|exactly|ja|nein|doch|stimmt|genau|oui|non|si|sí|claro|no|sì|certo|esatto|sim|não|pois|да|нет|конечно|верно|tak|nie|ano|ne|jo|nej|はい|いいえ|ええ|是的|是啊|对|不是|没有)(?:[\s,.!;:\x{2026}\x{3001}\x{3002}\x{ff0c}\x{ff01}]|$)`)

// maxStatement is the most words of a question that states something.
const maxStatement = 25

// aboveYes returns the lines of short paragraphs that the next one agrees to or denies, in the middle of a talk whose other
// questions ask: they are questions that state something.
func aboveYes(blocks []block) map[int]bool {
	above := map[int]bool{}
	isPlain := func(b block) bool { return b.mark == prose && b.level == 0 && b.text != "" && !b.boxed }
	for n := 2; n+1 < len(blocks); n++ {
		b := blocks[n]
		if len(b.text) <= maxStatement*maxWordBytes && isPlain(b) && isPlain(blocks[n-1]) && isPlain(blocks[n+1]) && endsSentence(b.text) && !endsAsking(b.text) && !asksByMark(blocks[n-1]) && wordCount(b.text) <= maxStatement &&
			yes.MatchString(blocks[n+1].text) && !yes.MatchString(b.text) && !above[blocks[n-1].line] {
			above[b.line] = true
		}
	}
	return above
}

func inCapitals(s string) bool {
	return s != strings.ToLower(s) && s == strings.ToUpper(s) && wordCount(s) >= 2
}

// dashed is a block that begins with the dash of direct speech.
var dashed = express(dashForm)

const dashForm = `^(?:[\x{2012}-\x{2015}\x{2500}\x{ff0d}\x{2010}\x{2011}]{1,2}|--)[\s\x{a0}]*`

// arrows is how captions mark a change of speaker.
var arrows = express(`^(?:>>+|&gt;&gt;|\x{bb})\s*`)

// fewQuestions are so few that they must head most of the text.
const fewQuestions = 4

// mostlyBehind says that most of the words stand from a block on.
func mostlyBehind(blocks []block, at int) bool { return size(blocks[:at]) <= size(blocks[at:]) }

// minQuestions is the fewest questions of a style.
const minQuestions = 2

// styleReading counts the questions of a style that are followed by an answer.
func styleReading(blocks []block, style questionStyle) reading {
	r := reading{name: style.name, trust: style.trust}
	questions, asking, answered := 0, 0, 0
	inQuestion := false
	for n, b := range blocks {
		if b.text == "" || !style.asks(b) {
			if inQuestion && b.level == 0 {
				answered++
				inQuestion = false
			}
			continue
		}
		words := b.text
		s := start{block: n, side: asks}
		if style.lead {
			s.cut = b.lead // the question is what stands before
			words = b.text[:b.lead]
		}
		questions++
		if hasQuestionMark(words) {
			asking++
		}
		r.starts = append(r.starts, s)
		inQuestion = true
		if style.lead {
			answered++
			inQuestion = false
		}
	}
	if answered < minQuestions || float64(asking) < style.sure*float64(questions) {
		return r
	}
	if questions < fewQuestions && !mostlyBehind(blocks, r.starts[0].block) {
		return r // an article with a question for a heading here and there
	}
	if style.trust < 0.5 && (answered <= minQuestions || answered*8 < len(blocks)) {
		return r // a text that asks now and then
	}
	share := float64(asking) / float64(questions)
	r.votes = 2 * float64(answered) * style.trust * (0.7 + 0.3*share)
	return r
}

// lessSaid is the reading in which marks tell the speakers apart, and only how much they say tells who asks.
const lessSaid = "who says less"

const (
	shorterShare = 0.75 // of the exchanges, in which who asks says less than who answers
	minExchanges = 6
)

// shorterFirst says that in most exchanges one side says less than the other does next. second is true when that side speaks second.
func shorterFirst(blocks []block, starts []start, second bool) bool {
	from := 0
	if second {
		from = 1
	}
	pairs, shorter := 0, 0
	for n := from; n+1 < len(starts); n += 2 {
		pairs++
		if wordCount(blocks[starts[n].block].text) < wordCount(blocks[starts[n+1].block].text) {
			shorter++
		}
	}
	return pairs >= minExchanges && float64(shorter) >= shorterShare*float64(pairs)
}

// unnamedReadings are those in which a mark says that somebody else speaks, and not who.
func unnamedReadings(blocks []block) []reading {
	var all []reading
	for _, marks := range []struct {
		name    string
		trust   float64
		pattern expression
		items   bool
		share   float64 // of the turns of whoever asks have a question mark
	}{{"arrows at each change of speaker", 0.85, arrows, false, 1. / 3}, {"dashes at each change of speaker", 0.85, dashed, false, 2. / 3}, {"items that take turns", 0.6, expression{}, true, 2. / 3}} {
		var starts []start
		asking, beside, said := [2]int{}, [2]int{}, [2]int{}
		plain := 0
		for n, b := range blocks {
			cut := 0
			switch {
			case marks.items && b.mark == item && b.text != "":
			case !marks.items && marks.pattern.MatchString(b.text):
				cut = len(marks.pattern.FindString(b.text))
			default:
				if len(starts) > 0 {
					plain++
				}
				continue
			}
			turn := len(starts) % 2
			if len(starts) == 0 && n > 0 && !marks.items && blocks[n-1].timed { // somebody speaks before the first mark
				starts = append(starts, start{block: n - 1, key: "a", side: asks})
				said[0] += wordCount(blocks[n-1].text)
				if hasQuestionMark(blocks[n-1].text) {
					asking[0]++
				}
				turn = 1
			}
			said[turn] += wordCount(b.text)
			if hasQuestionMark(b.text) {
				asking[turn]++
			}
			if len(starts) > 0 && starts[len(starts)-1].block == n-1 {
				beside[1-turn]++
			}
			starts = append(starts, start{block: n, key: "ab"[turn : turn+1], cut: cut, side: []side{asks, answers}[turn]})
		}
		r := reading{name: marks.name, trust: marks.trust, starts: starts, spoken: true}
		// Who asks by the marks must ask, and the other must not.
		asksBy := func(side int) bool {
			pairs := float64(len(starts) / 2)
			mine, others := float64(asking[side]), float64(asking[1-side])
			return mine >= pairs*marks.share && others <= 0.4*pairs && 2*others <= mine
		}
		if pairs := len(starts) / 2; pairs >= 2 && asksBy(0) && beside[0]*3 >= pairs*2 && plain <= 4*len(starts) {
			r.votes = float64(len(starts)) * r.trust
		} else if pairs >= 2 && asksBy(1) && beside[1]*3 >= pairs*2 && plain <= 4*len(starts) {
			for n := range starts {
				starts[n].side = []side{answers, asks}[n%2]
			}
			r.votes = float64(len(starts)) * r.trust
		} else if less := min(said[0], said[1]); pairs >= minNamed && asking == [2]int{} && !marks.items && (2*less <= max(said[0], said[1]) || shorterFirst(blocks, starts, said[1] == less)) && 4*plain <= len(starts) && beside[0]+beside[1]+2 >= len(starts) {
			// Captions without punctuation: who says less asks.
			r.name, r.trust = lessSaid, 0.45
			if said[1] == less {
				for n := range starts {
					starts[n].side = []side{answers, asks}[n%2]
				}
			}
			r.votes = float64(len(starts)) * r.trust
		}
		all = append(all, r)
	}
	return append(all, twoMarks(blocks))
}
