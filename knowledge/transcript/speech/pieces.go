package speech

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/reading"
	"faqbot/knowledge/transcript/speaker"
)

// Pieces cuts the blocks into what each side says without a break, and the headings between.
func Pieces(r *naming.File, u *reading.Taken) []Piece {
	asking := map[int]bool{}
	for n, s := range u.Best.Starts {
		asking[s.Block] = s.Side == block.Asks || s.Side == block.Neither && u.Who[n] >= 0 && u.People.Sides[u.Who[n]] == block.Asks
	}
	for n := range headings(r, u.Blocks, u.Best, asking) {
		u.Heads[n] = true
	}
	all := pieces(u.Blocks, u.Best, u.Who, u.Heads)
	for n := range all {
		if all[n].Voice >= 0 && u.Labelled() {
			all[n].Side = u.People.Sides[all[n].Voice]
		}
	}
	return all
}

// pieces cuts the blocks at the starts of a reading. Each start has its voice in who, or -1.
func pieces(blocks []block.Block, r speaker.Reading, who []int, headings map[int]bool) []Piece {
	var out []Piece
	at := 0
	for n := 0; n < len(blocks); n++ {
		b := blocks[n]
		if at < len(r.Starts) && r.Starts[at].Block == n {
			s := r.Starts[at]
			voice := who[at]
			at++
			p := Piece{Line: b.Line, Level: b.Level, Side: s.Side, Voice: voice}
			switch {
			case r.Spoken && s.Alone:
			case r.Spoken && s.Cut == 0:
				p.Words = append(p.Words, paragraphOf(b))
			case r.Spoken:
				w := paragraphOf(b.From(s.Cut))
				w.Named = b.Voice == ""
				p.Words = append(p.Words, w)
			case s.Cut > 0: // the lead is the question
				p.Words = append(p.Words, Paragraph{Line: b.Line, Text: strings.TrimSpace(b.Text[:s.Cut])})
				out = append(out, p, Piece{Line: b.Line, Side: block.Answers, Voice: -1, Words: []Paragraph{paragraphOf(b.From(s.Cut))}})
				continue
			default:
				p.Words = append(p.Words, Paragraph{Line: b.Line, Text: questionText(b)})
			}
			if r.Rest && !s.Alone {
				out = append(out, p, Piece{Line: b.Line, Side: block.Answers, Voice: -1})
				continue
			}
			out = append(out, p)
			continue
		}
		switch {
		case r.Rest && goesOnBelow(blocks, n) && len(out) > 1 && len(out[len(out)-1].Words) == 0 && out[len(out)-2].Side == block.Asks:
			question := &out[len(out)-2]
			question.Words = append(question.Words, paragraphOf(b))
		case headings[n]:
			out = append(out, Piece{Line: b.Line, Level: b.Level, Heading: b.Text, Voice: -1})
		case len(out) == 0 || out[len(out)-1].Heading != "":
			out = append(out, Piece{Line: b.Line, Voice: -1, Words: []Paragraph{paragraphOf(b)}})
		case !r.Spoken && out[len(out)-1].Side == block.Asks:
			out = append(out, Piece{Line: b.Line, Side: block.Answers, Voice: -1, Words: []Paragraph{paragraphOf(b)}})
		default:
			last := &out[len(out)-1]
			if len(last.Words) == 0 {
				last.Line = b.Line
			}
			w := paragraphOf(b)
			w.Bare, w.Named = r.Spoken && len(last.Words) > 0, r.Spoken && len(last.Words) == 0 && b.Voice == ""
			last.Words = append(last.Words, w)
			if r.Rest && last.Side == block.Asks { // a label alone: the block below is the question, and the next the answer
				out = append(out, Piece{Line: b.Line, Side: block.Answers, Voice: -1})
			}
		}
	}
	for _, p := range out {
		for n := range p.Words {
			p.Words[n].By = p.Voice + 1
		}
	}
	return slices.DeleteFunc(out, Piece.IsEmpty)
}

func paragraphOf(b block.Block) Paragraph {
	return Paragraph{Line: b.Line, Text: b.Raw, Mark: b.Mark, Gap: b.Gap, Slant: b.AllLead(block.Italic), Bold: b.AllLead(block.Bold), Broken: b.Broken, Apart: b.Apart, Place: b.Place, Held: b.Voice != ""}
}

// goesOnBelow says that a line is as bold as the one right above it.
func goesOnBelow(blocks []block.Block, n int) bool {
	return n > 0 && !blocks[n].Gap && blocks[n].AllLead(block.Bold) && blocks[n-1].AllLead(block.Bold)
}

// pointer is a sign that a page puts before each question.
var pointer = block.Express(`^[\x{25a0}-\x{25ff}\x{2b1b}-\x{2b55}\x{2794}-\x{27be}\x{2190}-\x{21ff}\x{2713}-\x{2718}\x{2756}]+\s*`)

// questionText is the words of a question that is set off by its style.
func questionText(b block.Block) string {
	text := b.Text
	if m := speaker.Dashed.FindString(text); m != "" {
		text = text[len(m):]
	}
	text = strings.TrimPrefix(text, pointer.FindString(text))
	if m := speaker.Counted.FindString(text); m != "" && (b.Level > 0 || b.Lead == len(b.Text)) {
		text = text[len(m):]
	}
	return text
}
