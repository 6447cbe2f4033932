package transcript

import (
	"strings"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/casting"
	"faqbot/knowledge/transcript/doubt"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/reading"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/trim"
)

// draft reads the blocks in the way that explains most of them, and makes the draft. raw are the blocks before they were tidied.
func draft(r *naming.File, raw, blocks []block.Block, cast Cast) *interview.Interview {
	u := reading.Of(r, blocks, cast)
	if u == nil {
		return nil
	}
	said := speech.Pieces(r, u)
	title(r, u.Blocks, u.Best, &said)
	said, names := trim.Pieces(r, u, said)
	t := speech.Assemble(r, said)
	if len(t.Turns()) == 0 {
		r.Errorf(0, "no question with an answer was found; write the interview as Markdown, or begin each question and each answer with a name and a colon")
		return nil
	}
	if doubt.IsQuestionnaire(t) {
		r.Errorf(0, "these are questions without answers; write each answer below its question")
		return nil
	}
	switch {
	case u.Best.Name == speaker.LessSaid:
		r.Errorf(0, "nothing but how much is said tells questions from answers here; look the draft through")
	case u.Best.Name == speaker.SlippedArrows:
		r.Errorf(0, "the marks for a change of speaker do not take turns everywhere, so question marks told there who speaks; look the draft through")
	case u.Best.Trust < 0.5:
		r.Errorf(0, "nothing but the question marks tells questions from answers here; look the draft through")
	}
	doubt.Find(r, u, raw, t, names)
	return compose(r, t, u.People, cast.Named)
}

// compose makes the value. With named, answers say who speaks where several answer.
func compose(r *naming.File, t speech.Talk, p *casting.People, named bool) *interview.Interview {
	i := &interview.Interview{Title: block.Clip(r.Meta.Title, 200), Intro: texts(t.Intro)}
	var all strings.Builder
	number := 0
	names := signatures(r, t, p, named)
	for _, s := range t.Sections {
		section := interview.Section{Heading: block.Clip(s.Heading, 200)}
		for _, turn := range s.Turns {
			number++
			question := strings.Join(strings.Fields(speech.TextOf(turn.Question)), " ")
			text := texts(signed(turn.Answer, names))
			section.Turns = append(section.Turns, interview.Turn{Number: number, Question: question, Answer: text})
			if all.Len() < 200_000 {
				all.WriteString(question + "\n" + strings.Join(text, "\n") + "\n")
			}
			if question == "" {
				r.Errorf(turn.Line, "this question has no words; write it into the draft")
			}
			if len(text) == 0 {
				r.Errorf(turn.Line, "the question \u201c%s\u201d has no answer; write it into the draft, or take the question out", block.Short(question))
			}
		}
		i.Sections = append(i.Sections, section)
	}
	sameBeginnings(r, i, names != nil)
	i.Language = language(r, all.String())
	r.NameSides(i, p.AskNames, p.AnswerNames, p.Sides != nil)
	if i.Title == "" {
		i.Title = block.Clip("Interview with "+i.Interviewee, 200)
	}
	for n := range i.Sections {
		if i.Sections[n].Heading == "" {
			i.Sections[n].Heading = i.Title
		}
	}
	nameIDs(i)
	return i
}

// texts returns paragraphs as an interview keeps them: lists, quotations and tables are one text each.
func texts(ps []speech.Paragraph) []string {
	var out []string
	last, in := block.Prose, "" // in is what the first item of a list is set in by
	for _, p := range ps {
		text := p.Text
		if p.Mark != block.Code && p.Mark != block.Table {
			text = strings.TrimRight(text, " ")
			if p.Mark == block.Prose || p.Mark == block.Term {
				text = strings.TrimSpace(text)
			}
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		if n := len(out) - 1; n >= 0 && p.Mark == last && p.Mark != block.Prose && p.Mark != block.Code && p.Mark != block.Term && !p.Gap {
			out[n] += "\n" + strings.TrimPrefix(text, in)
			continue
		}
		in = text[:len(text)-len(strings.TrimLeft(text, " \t"))]
		out = append(out, text[len(in):])
		last = p.Mark
	}
	return out
}
