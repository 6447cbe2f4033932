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
	asks  func(n int) bool // the block n is set as a question
	lead  bool             // only its lead is the question; the rest is the answer
	sure  float64          // share of the questions that must end in a question mark
}

// questionStyles returns the ways in which these blocks could set questions off.
func questionStyles(blocks []block.Block) []questionStyle {
	set := func(is func(b block.Block) bool) func(int) bool { return func(n int) bool { return is(blocks[n]) } }
	agreed := aboveYes(blocks)
	opening := opensGroups(blocks)
	inset, heads := 3*CountIf(blocks, func(b block.Block) bool { return b.Inset > 0 }) > len(blocks), headsOfItems(blocks)
	styles := []questionStyle{
		{name: "bold paragraphs", trust: 0.9, sure: 0.4, asks: set(func(b block.Block) bool { return b.AllLead(block.Bold) && b.Level == 0 })},
		{name: "italic paragraphs", trust: 0.85, sure: 0.5, asks: set(func(b block.Block) bool { return b.AllLead(block.Italic) && b.Level == 0 && !Aside.MatchString(b.Text) })},
		{name: "bold beginnings of paragraphs", trust: 0.85, sure: 0.6, lead: true, asks: set(func(b block.Block) bool { return b.Style == block.Bold && leadAsks(b) })},
		{name: "italic beginnings of paragraphs", trust: 0.8, sure: 0.6, lead: true, asks: set(func(b block.Block) bool { return b.Style == block.Italic && leadAsks(b) })},
		{name: "numbered questions", trust: 0.85, sure: 0.6, asks: set(func(b block.Block) bool { return b.Mark == block.Numbered })},
		{name: "quotations", trust: 0.8, sure: 0.6, asks: set(func(b block.Block) bool { return b.Mark == block.Quote })},
		{name: "items of a list", trust: 0.7, sure: 0.8, asks: set(func(b block.Block) bool { return b.Mark == block.Item && block.EndsAsking(b.Text) })},
		{name: "items with words set in below", trust: 0.8, sure: 0.3, asks: func(n int) bool { return heads[n] }},
		{name: "terms", trust: 0.95, sure: 0.3, asks: set(func(b block.Block) bool { return b.Mark == block.Term })},
		{name: "questions with a dash", trust: 0.8, sure: sureOfDashes(blocks), asks: set(func(b block.Block) bool { return Dashed.MatchString(b.Text) })},
		{name: "lines whose answers are set in", trust: 0.7, sure: 0.6, asks: set(func(b block.Block) bool { return b.Inset == 0 && inset && b.Mark == block.Prose && b.Level == 0 })},
		{name: "lines above which a blank line stands and below which none", trust: 0.75, sure: 0.7, asks: func(n int) bool { return opening[n] }},
		{name: "paragraphs in capitals", trust: 0.8, sure: 0.6, asks: set(func(b block.Block) bool { return InCapitals(b.Text) })},
		{name: "question marks alone", trust: 0.35, sure: 0.6, asks: func(n int) bool { return asksByMark(blocks[n]) || agreed[n] }},
	}
	for _, set := range []struct {
		name string
		mark block.Expression
	}{{DashedAnswers, Dashed}, {"answers between marks of quotation", quotedAnswer}} {
		if above := aboveMarked(blocks, set.mark); above != nil {
			styles = append(styles, questionStyle{name: set.name, trust: 0.75, sure: 0.5, asks: func(n int) bool { return above[n] }})
		}
	}
	classes := map[string]int{}
	for _, b := range blocks {
		classes[b.Class]++
	}
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		if class != "" && classes[class] >= MinQuestions && classes[class] < len(blocks) && len(classes) <= maxClasses {
			styles = append(styles, questionStyle{name: "paragraphs of the class \u201c" + class + "\u201d", trust: 0.85, sure: 0.6, asks: set(func(b block.Block) bool { return b.Class == class })})
		}
	}
	levels := map[int]bool{}
	for _, b := range blocks {
		if b.Level > 0 && !levels[b.Level] {
			levels[b.Level] = true
			level := b.Level
			styles = append(styles, questionStyle{
				name: fmt.Sprintf("headings of level %d", level), trust: 0.95, sure: 0.5, asks: set(func(b block.Block) bool { return b.Level == level }),
			})
		}
	}
	return styles
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
	return b.Text != "" && b.Mark != block.Code && b.Mark != block.Table && !b.Boxed && block.EndsAsking(b.Text) && block.WordCount(b.Text) <= 60 && !strings.ContainsAny(b.Text[:1], "\"'") && !strings.HasPrefix(b.Text, "\u201c") && !strings.HasPrefix(b.Text, "\u00ab")
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
	inQuestion, isOther := false, otherMark(blocks, style)
	for n, b := range blocks {
		if b.Text == "" || !style.asks(n) || isOther(b) {
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

// fewOther is the share of the blocks of a style, one in so many, that may be set into something else.
const fewOther = 5

// otherMark returns what tells the blocks of a style that are no questions: they stand in a quotation or in a list, ask nothing, and
// nearly all others do not stand in one.
func otherMark(blocks []block.Block, style questionStyle) func(block.Block) bool {
	all, other := 0, 0
	is := func(b block.Block) bool { return b.Mark == block.Quote || b.Mark == block.Item }
	for n, b := range blocks {
		if b.Text != "" && style.asks(n) {
			if all++; is(b) {
				other++
			}
		}
	}
	return func(b block.Block) bool { return fewOther*other <= all && is(b) && !block.EndsAsking(b.Text) }
}
