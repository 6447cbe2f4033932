package speaker

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"faqbot/knowledge/transcript/block"
)

// maxClasses bounds the classes of a page that are tried.
const maxClasses = 60

// questionStyle is one way to set questions off from answers when nobody is named.
type questionStyle struct {
	name  string
	trust float64
	asks  func(n int) bool        // the block n is set as a question
	lead  bool                    // only its lead is the question; the rest is the answer
	cut   func(b block.Block) int // where the answer begins in the same block, when its style does not tell
	sure  float64                 // share of the questions that must end in a question mark
}

// questionStyles returns the ways in which these blocks could set questions off.
func questionStyles(blocks []block.Block) []questionStyle {
	set := func(is func(b block.Block) bool) func(int) bool { return func(n int) bool { return is(blocks[n]) } }
	agreed := aboveYes(blocks)
	opening := opensGroups(blocks)
	above := aboveQuotes(blocks)
	counted, turns, begin := countedUp(blocks), takingTurns(blocks), beginParagraphs(blocks)
	margin := marginOf(blocks)
	inset, heads := 3*block.CountIf(blocks, func(b block.Block) bool { return b.Inset > 0 }) > len(blocks), headsOfItems(blocks)
	styles := []questionStyle{
		{name: "bold paragraphs", trust: 0.9, sure: 0.4, asks: set(func(b block.Block) bool { return b.AllLead(block.Bold) && b.Level == 0 })},
		{name: "italic paragraphs", trust: 0.85, sure: 0.5, asks: set(func(b block.Block) bool { return b.AllLead(block.Italic) && b.Level == 0 && !Aside.MatchString(b.Text) })},
		{name: "bold beginnings of paragraphs", trust: 0.85, sure: 0.6, lead: true, asks: set(func(b block.Block) bool { return b.Style == block.Bold && leadAsks(b) })},
		{name: "italic beginnings of paragraphs", trust: 0.8, sure: 0.6, lead: true, asks: set(func(b block.Block) bool { return b.Style == block.Italic && leadAsks(b) })},
		{name: "numbered questions", trust: 0.85, sure: 0.6, asks: func(n int) bool {
			return blocks[n].Mark == block.Numbered && blocks[n].Inset <= margin && (counted == nil || counted[n])
		}},
		{name: "quotations", trust: 0.8, sure: 0.6, asks: set(func(b block.Block) bool { return b.Mark == block.Quote })},
		{name: QuotedAnswers, trust: 0.8, sure: 0.5, asks: func(n int) bool { return above[n] }},
		{name: "items of a list", trust: 0.7, sure: 0.8, asks: set(func(b block.Block) bool { return b.Mark == block.Item && block.EndsAsking(b.Text) })},
		{name: "items with an answer below each", trust: 0.75, sure: 0.6, asks: func(n int) bool { return isAlone(blocks, n) }},
		{name: "items with words set in below", trust: 0.8, sure: 0.3, asks: func(n int) bool { return heads[n] }},
		{name: "terms", trust: 0.95, sure: 0.3, asks: set(func(b block.Block) bool { return b.Mark == block.Term })},
		{name: "questions with a dash", trust: 0.8, sure: sureOfDashes(blocks), asks: set(func(b block.Block) bool { return Dashed.MatchString(b.Text) })},
		{name: "lines whose answers are set in", trust: 0.7, sure: 0.6, asks: set(func(b block.Block) bool { return b.Inset == 0 && inset && b.Mark == block.Prose && b.Level == 0 })},
		{name: "lines above which a blank line stands and below which none", trust: 0.75, sure: 0.7, asks: func(n int) bool { return opening[n] }},
		{name: "paragraphs in capitals", trust: 0.8, sure: 0.6, asks: set(func(b block.Block) bool { return InCapitals(b.Text) })},
		{name: QuotedQuestions, trust: 0.75, sure: 0.8, asks: set(func(b block.Block) bool { return QuotedWhole(b) > 0 })},
		{name: "questions before words between marks of quotation", trust: 0.8, sure: 1, cut: beforeQuoted, asks: set(func(b block.Block) bool { return beforeQuoted(b) > 0 })},
		{name: "questions at the beginning of paragraphs", trust: 0.45, sure: 1, cut: asked, asks: func(n int) bool { return begin && asked(blocks[n]) > 0 }},
		{name: "every other paragraph", trust: 0.45, sure: 0.6, asks: func(n int) bool { return turns[n] }},
		{name: "question marks alone", trust: 0.35, sure: 0.6, asks: func(n int) bool { return asksByMark(blocks[n]) && !amidItems(blocks, n) || agreed[n] }},
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

// leadAsks says that a block is a whole sentence in another style, as a question would be, and more words behind it.
func leadAsks(b block.Block) bool {
	return b.Lead > 0 && b.Lead < len(b.Text) && block.EndsSentence(b.Text[:b.Lead]) && block.WordCount(b.Text[:b.Lead]) >= 2 && strings.TrimFunc(b.Text[b.Lead:], block.NotWord) != ""
}

// quotedBehind is a question with the answer between marks of quotation behind it.
var quotedBehind = block.Express(`^([^?]{5,300}\?)[\s\x{a0}]*(?:''|["\x{201c}\x{201e}\x{ab}])\S.*(?:''|["\x{201d}\x{201c}\x{bb}])[.!]?$`)

// beforeQuoted returns where the answer begins in such a block, or zero.
func beforeQuoted(b block.Block) int {
	_, behind, asks := strings.Cut(b.Text, "?")
	if !asks || b.Mark != block.Prose || b.Level > 0 || !beginsQuoted(strings.TrimLeft(behind, " \t\n\u00a0")) {
		return 0
	}
	if m := quotedBehind.FindStringSubmatchIndex(b.Text); m != nil {
		return m[3]
	}
	return 0
}

// beginsQuoted says that a text may begin with a mark of quotation.
func beginsQuoted(s string) bool { return s != "" && strings.IndexByte("'\"\xe2\xc2", s[0]) >= 0 }

// isAlone says that a block is an item of a list with no other item beside it, and words below.
func isAlone(blocks []block.Block, n int) bool {
	is := func(n int) bool { return n >= 0 && n < len(blocks) && blocks[n].Mark == block.Item }
	return is(n) && !is(n-1) && !is(n+1) && n+1 < len(blocks) && blocks[n+1].Mark == block.Prose && blocks[n+1].Level == 0
}

// setIn is how many blanks set the items of a list within another in.
const setIn = 2

// marginOf returns how far in the numbered questions of a text stand at most, where lists with numbers are set in below them.
func marginOf(blocks []block.Block) int {
	least, most := -1, 0
	for _, b := range blocks {
		if b.Mark == block.Numbered {
			most = max(most, b.Inset)
			if least < 0 || b.Inset < least {
				least = b.Inset
			}
		}
	}
	if asking := block.CountIf(blocks, func(b block.Block) bool {
		return b.Mark == block.Numbered && b.Inset < least+setIn && block.HasQuestionMark(b.Text)
	}); asking < MinNamed {
		return most
	}
	return least + setIn - 1
}

// maxSkipped is by how much a number may be ahead of its place, where questions were left out.
const maxSkipped = 6

// countedUp returns the numbered blocks that count from one up, when most others are items of lists within answers, which begin to count
// anew. It is nil when the numbers of a text count nothing, as where each is one.
func countedUp(blocks []block.Block) map[int]bool {
	chain, next, all := map[int]bool{}, 1, 0
	for n, b := range blocks {
		if b.Mark != block.Numbered {
			continue
		}
		all++
		inList := n > 0 && blocks[n-1].Mark == block.Numbered || n+1 < len(blocks) && blocks[n+1].Mark == block.Numbered
		if at := numberOf(b); at >= next && at < next+maxSkipped && (!inList || block.HasQuestionMark(b.Text)) {
			chain[n] = true
			next = at + 1
		}
	}
	if len(chain) == all || len(chain) < MinNamed || 2*len(chain) < all {
		return nil
	}
	asking := 0
	for n := range chain {
		if block.HasQuestionMark(blocks[n].Text) {
			asking++
		}
	}
	if 5*asking < 4*len(chain) {
		return nil
	}
	return chain
}

// numberOf returns the number that a block begins with, or zero.
func numberOf(b block.Block) int {
	number := 0
	for _, c := range strings.TrimLeft(b.Raw, " \t(") {
		if c < '0' || c > '9' || number > 999 {
			break
		}
		number = 10*number + int(c-'0')
	}
	return number
}

// InCapitals says that all letters of a text are capitals, and that it has some.
func InCapitals(s string) bool {
	capitals := false
	for _, r := range s {
		if unicode.ToUpper(r) != r {
			return false
		}
		capitals = capitals || unicode.ToLower(r) != r
	}
	return capitals && block.WordCount(s) >= 2
}

// Dashed is a block that begins with the dash of direct speech.
var Dashed = block.Express(DashForm)

// DashForm is a dash at the start of a text, as a regular expression.
const DashForm = `^(?:[\x{2012}-\x{2015}\x{2500}\x{ff0d}\x{2010}\x{2011}]{1,2}|--)[\s\x{a0}]*`

// Arrows is how captions mark a change of speaker.
var Arrows = block.Express(`^(?:>>+|&gt;&gt;|\x{bb})\s*`)

// Counted is a number before a question.
var Counted = block.Express(`^(?:[0-9]{1,3}[.)\x{3001}\x{ff0e}](?:[-\x{2013}\x{2014}]\s)?|\([0-9]{1,3}\)|[\x{2460}-\x{2473}\x{3251}-\x{325f}]|[一二三四五六七八九十]{1,3}[\x{3001}\x{ff0e}])\s*`)

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
		switch { // the question is what stands before
		case style.lead:
			s.Cut = b.Lead
			words = b.Text[:b.Lead]
		case style.cut != nil:
			s.Cut = style.cut(b)
			words = b.Text[:s.Cut]
		}
		questions++
		if block.HasQuestionMark(words) {
			asking++
		}
		r.Starts = append(r.Starts, s)
		inQuestion = true
		if s.Cut > 0 {
			answered++
			inQuestion = false
		}
	}
	if answered < MinQuestions || float64(asking) < style.sure*float64(questions) || questions < fewQuestions && style.sure > 0 && asking < MinQuestions {
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
	if twice := askedTwice(blocks, r.Starts); twice != nil {
		r.Starts, r.Votes = twice, twiceMore*r.Votes
	}
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
