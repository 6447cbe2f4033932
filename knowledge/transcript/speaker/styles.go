package speaker

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// maxClasses bounds the classes of a page that are tried.
const maxClasses = 60

// questionStyle is one way to set questions off from answers when nobody is named.
type questionStyle struct {
	name  string
	trust float64
	asks  func(b block.Block) bool // the block is set as a question
	lead  bool                     // only its lead is the question; the rest is the answer
	sure  float64                  // share of the questions that must end in a question mark
}

// questionStyles returns the ways in which these blocks could set questions off.
func questionStyles(blocks []block.Block) []questionStyle {
	agreed := aboveYes(blocks)
	inset := 3*CountIf(blocks, func(b block.Block) bool { return b.Inset > 0 }) > len(blocks)
	styles := []questionStyle{
		{name: "bold paragraphs", trust: 0.9, sure: 0.4, asks: func(b block.Block) bool { return b.AllLead(block.Bold) && b.Level == 0 }},
		{name: "italic paragraphs", trust: 0.85, sure: 0.5, asks: func(b block.Block) bool { return b.AllLead(block.Italic) && b.Level == 0 && !Aside.MatchString(b.Text) }},
		{name: "bold beginnings of paragraphs", trust: 0.85, sure: 0.6, lead: true, asks: func(b block.Block) bool { return b.Style == block.Bold && leadAsks(b) }},
		{name: "italic beginnings of paragraphs", trust: 0.8, sure: 0.6, lead: true, asks: func(b block.Block) bool { return b.Style == block.Italic && leadAsks(b) }},
		{name: "numbered questions", trust: 0.85, sure: 0.6, asks: func(b block.Block) bool { return b.Mark == block.Numbered }},
		{name: "quotations", trust: 0.8, sure: 0.6, asks: func(b block.Block) bool { return b.Mark == block.Quote }},
		{name: "items of a list", trust: 0.7, sure: 0.8, asks: func(b block.Block) bool { return b.Mark == block.Item && block.EndsAsking(b.Text) }},
		{name: "terms", trust: 0.95, sure: 0.3, asks: func(b block.Block) bool { return b.Mark == block.Term }},
		{name: "questions with a dash", trust: 0.8, sure: sureOfDashes(blocks), asks: func(b block.Block) bool { return Dashed.MatchString(b.Text) }},
		{name: "lines whose answers are set in", trust: 0.7, sure: 0.6, asks: func(b block.Block) bool { return b.Inset == 0 && inset && b.Mark == block.Prose && b.Level == 0 }},
		{name: "paragraphs in capitals", trust: 0.8, sure: 0.6, asks: func(b block.Block) bool { return InCapitals(b.Text) }},
		{name: "question marks alone", trust: 0.35, sure: 0.6, asks: func(b block.Block) bool { return asksByMark(b) || agreed[b.Line] }},
	}
	for _, set := range []struct {
		name string
		mark block.Expression
	}{{DashedAnswers, Dashed}, {"answers between marks of quotation", quotedAnswer}} {
		if above := aboveMarked(blocks, set.mark); above != nil {
			styles = append(styles, questionStyle{name: set.name, trust: 0.75, sure: 0.5, asks: func(b block.Block) bool { return above[b.Line] }})
		}
	}
	classes := map[string]int{}
	for _, b := range blocks {
		classes[b.Class]++
	}
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		if class != "" && classes[class] >= MinQuestions && classes[class] < len(blocks) && len(classes) <= maxClasses {
			styles = append(styles, questionStyle{name: "paragraphs of the class \u201c" + class + "\u201d", trust: 0.85, sure: 0.6, asks: func(b block.Block) bool { return b.Class == class }})
		}
	}
	levels := map[int]bool{}
	for _, b := range blocks {
		if b.Level > 0 && !levels[b.Level] {
			levels[b.Level] = true
			level := b.Level
			styles = append(styles, questionStyle{
				name: fmt.Sprintf("headings of level %d", level), trust: 0.95, sure: 0.5, asks: func(b block.Block) bool { return b.Level == level },
			})
		}
	}
	return styles
}

// sureOfDashes is the share of the blocks with a dash that must ask something before they are questions: less when each
// stands alone among blocks without one, as no line of a dialogue does.
func sureOfDashes(blocks []block.Block) float64 {
	marked, beside := 0, 0
	for n, b := range blocks {
		if Dashed.MatchString(b.Text) {
			marked++
			if n > 0 && Dashed.MatchString(blocks[n-1].Text) {
				beside++
			}
		}
	}
	if marked > fewQuestions && beside == 0 {
		return 0.3
	}
	return 0.6
}

// DashedAnswers is the reading in which a dash tells each paragraph of an answer.
const DashedAnswers = "answers that begin with a dash"

// quotedAnswer is a paragraph between marks of quotation, or the first of several with one mark.
var quotedAnswer = block.Express(`^[\x{2018}\x{201c}\x{201e}\x{ab}\x{300c}'"][\p{L}\x{201c}\x{201d}\x{2026}0-9]`)

// markedShare is the share of the blocks, from the first question to the last answer, that are a question or have the mark.
const markedShare = 0.8

// aboveMarked returns the lines of the blocks without a mark that stand right above one with it, when those are the questions:
// nearly all other blocks have the mark.
func aboveMarked(blocks []block.Block, mark block.Expression) map[int]bool {
	above, first, last, marked := map[int]bool{}, -1, -1, 0
	isPlain := func(b block.Block) bool { return b.Mark == block.Prose && b.Level == 0 && b.Text != "" }
	for n, b := range blocks {
		if n == 0 || !isPlain(b) || !mark.MatchString(b.Text) {
			continue
		}
		if before := blocks[n-1]; isPlain(before) && !mark.MatchString(before.Text) && (first >= 0 || block.EndsAsking(before.Text)) {
			above[before.Line] = true
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

// CountIf returns how many blocks are so.
func CountIf(blocks []block.Block, is func(block.Block) bool) int {
	n := 0
	for _, b := range blocks {
		if is(b) {
			n++
		}
	}
	return n
}

// leadAsks says that a block is a whole sentence in another style, as a question would be, and more words behind it.
func leadAsks(b block.Block) bool {
	return b.Lead > 0 && b.Lead < len(b.Text) && block.EndsSentence(b.Text[:b.Lead]) && block.WordCount(b.Text[:b.Lead]) >= 2 && strings.TrimFunc(b.Text[b.Lead:], block.NotWord) != ""
}

// asksByMark is the last resort: a short paragraph that is nothing but a question.
func asksByMark(b block.Block) bool {
	return b.Mark != block.Code && b.Mark != block.Table && !b.Boxed && block.EndsAsking(b.Text) && block.WordCount(b.Text) <= 60 && !strings.ContainsAny(b.Text[:1], "\"'") && !strings.HasPrefix(b.Text, "\u201c") && !strings.HasPrefix(b.Text, "\u00ab")
}

// yes is how an answer begins to what was only stated, by language.
var yes = block.Express(`(?i)^(?:yes|no|yeah|right|indeed|of course|true|exactly|ja|nein|doch|stimmt|genau|oui|non|si|sí|claro|no|sì|certo|esatto|sim|não|pois|да|нет|конечно|верно|tak|nie|ano|ne|jo|nej|はい|いいえ|ええ|是的|是啊|对|不是|没有)(?:[\s,.!;:\x{2026}\x{3001}\x{3002}\x{ff0c}\x{ff01}]|$)`)

// maxStatement is the most words of a question that states something.
const maxStatement = 25

// aboveYes returns the lines of short paragraphs that the next one agrees to or denies, in the middle of a talk whose other
// questions ask: they are questions that state something.
func aboveYes(blocks []block.Block) map[int]bool {
	above := map[int]bool{}
	isPlain := func(b block.Block) bool { return b.Mark == block.Prose && b.Level == 0 && b.Text != "" && !b.Boxed }
	for n := 2; n+1 < len(blocks); n++ {
		b := blocks[n]
		if len(b.Text) <= maxStatement*block.MaxWordBytes && isPlain(b) && isPlain(blocks[n-1]) && isPlain(blocks[n+1]) && block.EndsSentence(b.Text) && !block.EndsAsking(b.Text) && !asksByMark(blocks[n-1]) && block.WordCount(b.Text) <= maxStatement &&
			yes.MatchString(blocks[n+1].Text) && !yes.MatchString(b.Text) && !above[blocks[n-1].Line] {
			above[b.Line] = true
		}
	}
	return above
}

// InCapitals says that all letters of a text are capitals, and that it has some.
func InCapitals(s string) bool {
	return s != strings.ToLower(s) && s == strings.ToUpper(s) && block.WordCount(s) >= 2
}

// Dashed is a block that begins with the dash of direct speech.
var Dashed = block.Express(DashForm)

// DashForm is a dash at the start of a text, as a regular expression.
const DashForm = `^(?:[\x{2012}-\x{2015}\x{2500}\x{ff0d}\x{2010}\x{2011}]{1,2}|--)[\s\x{a0}]*`

// Arrows is how captions mark a change of speaker.
var Arrows = block.Express(`^(?:>>+|&gt;&gt;|\x{bb})\s*`)

// fewQuestions are so few that they must head most of the text.
const fewQuestions = 4

// mostlyBehind says that most of the words stand from a block on.
func mostlyBehind(blocks []block.Block, at int) bool {
	return block.Size(blocks[:at]) <= block.Size(blocks[at:])
}

// MinQuestions is the fewest questions of a style.
const MinQuestions = 2

// styleReading counts the questions of a style that are followed by an answer.
func styleReading(blocks []block.Block, style questionStyle) Reading {
	r := Reading{Name: style.name, Trust: style.trust}
	questions, asking, answered := 0, 0, 0
	inQuestion := false
	for n, b := range blocks {
		if b.Text == "" || !style.asks(b) {
			if inQuestion && b.Level == 0 {
				answered++
				inQuestion = false
			}
			continue
		}
		words := b.Text
		s := Start{Block: n, Side: block.Asks}
		if style.lead {
			s.Cut = b.Lead // the question is what stands before
			words = b.Text[:b.Lead]
		}
		questions++
		if block.HasQuestionMark(words) {
			asking++
		}
		r.Starts = append(r.Starts, s)
		inQuestion = true
		if style.lead {
			answered++
			inQuestion = false
		}
	}
	if answered < MinQuestions || float64(asking) < style.sure*float64(questions) {
		return r
	}
	if questions < fewQuestions && !mostlyBehind(blocks, r.Starts[0].Block) {
		return r // an article with a question for a heading here and there
	}
	if style.trust < 0.5 && (answered <= MinQuestions || answered*8 < len(blocks)) {
		return r // a text that asks now and then
	}
	share := float64(asking) / float64(questions)
	r.Votes = 2 * float64(answered) * style.trust * (0.7 + 0.3*share)
	return r
}

// LessSaid is the reading in which marks tell the speakers apart, and only how much they say tells who asks.
const LessSaid = "who says less"

const (
	shorterShare = 0.75 // of the exchanges, in which who asks says less than who answers
	minExchanges = 6
)

// shorterFirst says that in most exchanges one side says less than the other does next. second is true when that side speaks second.
func shorterFirst(blocks []block.Block, starts []Start, second bool) bool {
	from := 0
	if second {
		from = 1
	}
	pairs, shorter := 0, 0
	for n := from; n+1 < len(starts); n += 2 {
		pairs++
		if block.WordCount(blocks[starts[n].Block].Text) < block.WordCount(blocks[starts[n+1].Block].Text) {
			shorter++
		}
	}
	return pairs >= minExchanges && float64(shorter) >= shorterShare*float64(pairs)
}

// unnamedReadings are those in which a mark says that somebody else speaks, and not who.
func unnamedReadings(blocks []block.Block) []Reading {
	var all []Reading
	for _, marks := range []struct {
		name    string
		trust   float64
		pattern block.Expression
		items   bool
		share   float64 // of the turns of whoever asks have a question mark
	}{{"arrows at each change of speaker", 0.85, Arrows, false, 1. / 3}, {"dashes at each change of speaker", 0.85, Dashed, false, 2. / 3}, {"items that take turns", 0.6, block.Expression{}, true, 2. / 3}} {
		var starts []Start
		asking, beside, said := [2]int{}, [2]int{}, [2]int{}
		plain := 0
		for n, b := range blocks {
			cut := 0
			switch {
			case marks.items && b.Mark == block.Item && b.Text != "":
			case !marks.items && marks.pattern.MatchString(b.Text):
				cut = len(marks.pattern.FindString(b.Text))
			default:
				if len(starts) > 0 {
					plain++
				}
				continue
			}
			turn := len(starts) % 2
			if len(starts) == 0 && n > 0 && !marks.items && blocks[n-1].Timed { // somebody speaks before the first mark
				starts = append(starts, Start{Block: n - 1, Key: "a", Side: block.Asks})
				said[0] += block.WordCount(blocks[n-1].Text)
				if block.HasQuestionMark(blocks[n-1].Text) {
					asking[0]++
				}
				turn = 1
			}
			said[turn] += block.WordCount(b.Text)
			if block.HasQuestionMark(b.Text) {
				asking[turn]++
			}
			if len(starts) > 0 && starts[len(starts)-1].Block == n-1 {
				beside[1-turn]++
			}
			starts = append(starts, Start{Block: n, Key: "ab"[turn : turn+1], Cut: cut, Side: []block.Side{block.Asks, block.Answers}[turn]})
		}
		r := Reading{Name: marks.name, Trust: marks.trust, Starts: starts, Spoken: true}
		// Who asks by the marks must ask, and the other must not.
		asksBy := func(side int) bool {
			pairs := float64(len(starts) / 2)
			mine, others := float64(asking[side]), float64(asking[1-side])
			return mine >= pairs*marks.share && others <= 0.4*pairs && 2*others <= mine
		}
		if pairs := len(starts) / 2; pairs >= 2 && asksBy(0) && beside[0]*3 >= pairs*2 && plain <= 4*len(starts) {
			r.Votes = float64(len(starts)) * r.Trust
		} else if pairs >= 2 && asksBy(1) && beside[1]*3 >= pairs*2 && plain <= 4*len(starts) {
			for n := range starts {
				starts[n].Side = []block.Side{block.Answers, block.Asks}[n%2]
			}
			r.Votes = float64(len(starts)) * r.Trust
		} else if less := min(said[0], said[1]); pairs >= MinNamed && asking == [2]int{} && !marks.items && (2*less <= max(said[0], said[1]) || shorterFirst(blocks, starts, said[1] == less)) && 4*plain <= len(starts) && beside[0]+beside[1]+2 >= len(starts) {
			// Captions without punctuation: who says less asks.
			r.Name, r.Trust = LessSaid, 0.45
			if said[1] == less {
				for n := range starts {
					starts[n].Side = []block.Side{block.Answers, block.Asks}[n%2]
				}
			}
			r.Votes = float64(len(starts)) * r.Trust
		}
		all = append(all, r)
	}
	return append(all, twoMarks(blocks))
}
