package transcript

import (
	"strings"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/casting"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
)

// sameBeginnings finds questions, or answers, that begin alike as if a label had been left in them. A colon before nearly all
// questions is one, and goes.
func sameBeginnings(r *naming.File, i *interview.Interview, signed bool) {
	var questions, first []string
	for _, s := range i.Sections {
		for _, t := range s.Turns {
			questions = append(questions, t.Question)
			if len(t.Answer) > 0 && !signed {
				first = append(first, t.Answer[0])
			}
		}
	}
	for n, texts := range [][]string{questions, first} {
		count, most := map[string]int{}, ""
		for _, text := range texts {
			text = block.CutBytes(text, 160) // a label is shorter in any script
			if !strings.ContainsAny(text, ":|])\uff1a\uff5c\u3011\uff09\u2013\u2014-") {
				continue // the usual case
			}
			m := leftLabel.FindString(text)
			if m == "" {
				continue
			}
			if count[m]++; count[m] > count[most] {
				most = m
			}
		}
		switch {
		case count[most] < speaker.MinNamed || 2*count[most] <= len(texts):
		case n == 0 && 10*count[most] >= 8*len(texts) && strings.ContainsAny(most, ":\uff1a"):
			cutBeginnings(i, most)
			r.Warnf(0, "\u201c%s\u201d stands at the beginning of %d questions and was taken for a label", most, count[most])
		default:
			r.Errorf(0, "\u201c%s\u201d stands at the beginning of %d %s; if that is a label, take it out of the draft", most, count[most], []string{"questions", "answers"}[n])
		}
	}
}

// cutBeginnings takes a beginning off all questions that have it.
func cutBeginnings(i *interview.Interview, beginning string) {
	for s := range i.Sections {
		turns := i.Sections[s].Turns
		for t := range turns {
			if words := strings.TrimSpace(strings.TrimPrefix(turns[t].Question, beginning)); words != "" {
				turns[t].Question = words
			}
		}
	}
}

// leftLabel is what could be a label at the start of a text.
var leftLabel = block.Express(`^[\[(\x{3010}\x{ff08}]?[\p{L}\p{N}][^.:|?!\x{ff1a}\x{ff5c}\x{3002}\x{ff1f}\x{ff01}]{0,30}?(?:[:|\x{ff1a}\x{ff5c}\])\x{3011}\x{ff09}]|\.?\s?[\x{2013}\x{2014}-])`)

// signatures returns the names of the voices when several answer and their names are asked for, and nil otherwise.
func signatures(r *naming.File, t speech.Talk, p *casting.People, named bool) []string {
	heard := map[int]bool{}
	for _, s := range t.Sections {
		for _, turn := range s.Turns {
			for _, a := range turn.Answer {
				heard[a.By] = true
			}
		}
	}
	delete(heard, 0)
	for by := range heard { // one who answers under several words for it
		name := p.Names[by-1]
		if bare := strings.ToLower(strings.TrimFunc(name, block.NotLetter)); speaker.RoleOfWord(bare) != block.Neither && !speaker.SeveralOf[bare] {
			delete(heard, by)
		}
	}
	if len(heard) < 2 {
		return nil
	}
	if !named {
		r.Warnf(0, "several people answer; with --names the name of who speaks stands before the words")
		return nil
	}
	return p.Names
}

// signed puts the name of who speaks before the first paragraph, and before each at which somebody else goes on.
func signed(answer []speech.Paragraph, names []string) []speech.Paragraph {
	if names == nil {
		return answer
	}
	var out []speech.Paragraph
	last := 0
	for _, a := range answer {
		if a.By == 0 || a.By == last {
			out = append(out, a)
			continue
		}
		last = a.By
		label := names[a.By-1] + ": "
		if strings.ContainsFunc(label, block.Unspaced) {
			label = names[a.By-1] + "\uff1a"
		}
		if a.Mark != block.Prose && a.Mark != block.Term { // a list, a quotation, code or a table begins with its mark
			out = append(out, speech.Paragraph{Line: a.Line, Text: label, By: a.By}, a)
			continue
		}
		a.Text = label + strings.TrimSpace(a.Text)
		out = append(out, a)
	}
	return out
}
