package tidy

import (
	"slices"
	"strconv"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// The record of an examination, such as a deposition, has the letters Q and A before what is asked and answered, and full names
// before all else that is said in the room.
var (
	examinedBy  = block.Express(`^(?i:(?:re)?(?:direct |cross-?)?(?:examination )?by) ((?i:mr|ms|mrs|dr)\.? ?[\p{L}'\x{2019}. -]{2,40}?):?$`)
	inTheRoom   = block.Express(`^(?:(?:MR|MS|MRS|DR|[Mm]r|[Mm]s|[Mm]rs|[Dd]r)\.? ?[\p{L}'\x{2019}. -]{2,40}|THE (?:COURT|REPORTER|COURT REPORTER|STENOGRAPHER|VIDEOGRAPHER|CLERK|INTERPRETER|BAILIFF)):`)
	theWitness  = block.Express(`^(?i:the (?:witness|deponent)):\s*`)
	examination = block.Express(`^([QA])(?:[.:]\s*|\s{2,})\S`)
)

// countedQuestion is the number of a question before the name of who asks it, as committees count them.
var countedQuestion = block.Express(`^(?:Q\s?)?([0-9]{1,4})[.)]?[\s\p{Zs}]+`)

// dropCounts takes off the numbers of questions where names stand behind them: "Q12 Chair: Why rye?". They count up, and
// what stands behind each is a label.
func dropCounts(r *naming.File, blocks []block.Block) []block.Block {
	at, last := map[int]int{}, 0
	for n, b := range blocks {
		m := countedQuestion.FindStringSubmatch(b.Text)
		if m == nil || b.Level > 0 {
			continue
		}
		number, _ := strconv.Atoi(m[1])
		rest := b.From(len(m[0]))
		if _, named := speaker.Notations[0].CutLabel(rest); !named || number <= last {
			continue
		}
		at[n], last = len(m[0]), number
	}
	if len(at) < minExamined {
		return blocks
	}
	out := slices.Clone(blocks)
	for n, cut := range at {
		out[n] = out[n].From(cut)
	}
	r.Dropped("number of a question", len(at))
	return out
}

// minExamined is the fewest questions, and answers, with a letter that make a record one of an examination.
const minExamined = 3

// dropCounsel takes out of such a record what is neither asked nor answered: who examines, whose name is kept, objections and
// what is said about the record, and notes in brackets. A person looks at what was said.
func dropCounsel(r *naming.File, blocks []block.Block) []block.Block {
	letters, named := map[string]int{}, false
	for _, b := range blocks {
		if m := examination.FindStringSubmatch(b.Text); m != nil {
			letters[m[1]]++
		}
		named = named || inTheRoom.MatchString(b.Text) || examinedBy.MatchString(b.Text)
	}
	if letters["Q"] < minExamined || letters["A"] < minExamined || !named {
		return blocks
	}
	var out []block.Block
	begun := false
	for _, b := range blocks {
		begun = begun || examination.MatchString(b.Text)
		if m := examinedBy.FindStringSubmatch(b.Text); m != nil {
			if name := r.FullName(strings.ToUpper(m[1])); len(r.Meta.Asks) == 0 && speaker.IsName(name) {
				r.Meta.Asks = []string{name}
			}
			r.Dropped("name of who examines", 1)
			continue
		}
		switch {
		case begun && inTheRoom.MatchString(b.Text):
			r.Errorf(b.Line, "\u201c%s\u201d is neither the question nor the answer of the examination, so it was dropped; if it belongs there, write it into the draft", block.Whole(b.Text))
			continue
		case begun && strings.HasPrefix(b.Text, "(") && strings.HasSuffix(b.Text, ")"):
			r.Warnf(b.Line, "\u201c%s\u201d is a note on the recording, and was dropped", block.Short(b.Text))
			continue
		}
		if cut := len(theWitness.FindString(b.Text)); cut > 0 {
			b = b.From(cut)
			b.Text, b.Raw = "A. "+b.Text, "A. "+b.Raw
		}
		out = append(out, b)
	}
	return out
}
