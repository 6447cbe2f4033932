package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// draft reads the blocks in the way that explains most of them, and makes the draft. raw are the blocks before they were tidied.
func draft(r *naming.File, raw, blocks []block.Block, cast Cast) *interview.Interview {
	u := understand(r, blocks, cast)
	if u == nil {
		return nil
	}
	all, names := clean(r, u, said(r, u))
	t := withoutLoose(r, assemble(r, all))
	if !slices.ContainsFunc(t.sections, func(s section) bool { return len(s.turns) > 0 }) {
		r.Errorf(0, "no question with an answer was found; write the interview as Markdown, or begin each question and each answer with a name and a colon")
		return nil
	}
	switch {
	case u.best.Name == speaker.LessSaid:
		r.Errorf(0, "nothing but how much is said tells questions from answers here; look the draft through")
	case u.best.Trust < 0.5:
		r.Errorf(0, "nothing but the question marks tells questions from answers here; look the draft through")
	}
	doubts(r, t, names, u.labels)
	doubtShare(r, raw, t)
	if !u.best.Spoken {
		doubtPlainQuestions(r, t)
	}
	return compose(r, t, u.people, cast.Named)
}

// said cuts the blocks into what each side says without a break.
func said(r *naming.File, u *understood) []piece {
	asking := map[int]bool{}
	for n, s := range u.best.Starts {
		asking[s.Block] = s.Side == block.Asks || s.Side == block.Neither && u.who[n] >= 0 && u.people.sides[u.who[n]] == block.Asks
	}
	for n := range headings(r, u.blocks, u.best, asking) {
		u.heads[n] = true
	}
	all := pieces(u.blocks, u.best, u.who, u.heads)
	labelled := u.best.Spoken && !u.best.Rest
	for n := range all {
		if all[n].voice >= 0 && labelled {
			all[n].side = u.people.sides[all[n].voice]
		}
	}
	title(r, u.blocks, u.best, &all)
	if labelled {
		all = mergeInterjections(r, joinPieces(dropAsides(r, partLost(r, all))), u.people.askNames)
	}
	return all
}

// clean takes out of what is said what nobody asks and nobody answers. names are those of the speakers.
func clean(r *naming.File, u *understood, all []piece) (kept []piece, names []string) {
	all = dropFurniture(r, greetings(r, dropSponsors(r, all)), u.people.askNames)
	names = slices.Concat(u.people.askNames, u.people.answerNames, r.Meta.Asks)
	all = dropRemarks(r, all, u.people)
	all = dropNotes(r, partOpening(r, dropBelow(r, all), names))
	all = dropLast(r, dropAbout(r, all, names), names)
	return dropThanks(r, all, u.best.Spoken, names), names
}

// compose makes the value. With named, answers say who speaks where several answer.
func compose(r *naming.File, t talk, p *people, named bool) *interview.Interview {
	i := &interview.Interview{Title: block.Clip(r.Meta.Title, 200), Intro: texts(r, t.intro)}
	var all strings.Builder
	number := 0
	names := signatures(r, t, p, named)
	for _, s := range t.sections {
		section := interview.Section{Heading: block.Clip(s.heading, 200)}
		for _, turn := range s.turns {
			number++
			question := strings.Join(strings.Fields(textOfAll(turn.question)), " ")
			text := texts(r, signed(turn.answer, names))
			section.Turns = append(section.Turns, interview.Turn{Number: number, Question: question, Answer: text})
			if all.Len() < 200_000 {
				all.WriteString(question + "\n" + strings.Join(text, "\n") + "\n")
			}
			if question == "" {
				r.Errorf(turn.line, "this question has no words; write it into the draft")
			}
			if len(text) == 0 {
				r.Errorf(turn.line, "the question \u201c%s\u201d has no answer; write it into the draft, or take the question out", block.Short(question))
			}
		}
		i.Sections = append(i.Sections, section)
	}
	sameBeginnings(r, i, names != nil)
	i.Language = language(r, all.String())
	r.NameSides(i, p.askNames, p.answerNames, p.sides != nil)
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
func texts(r *naming.File, ps []paragraph) []string {
	var out []string
	last := block.Prose
	for _, p := range ps {
		text := p.text
		if p.mark != block.Code && p.mark != block.Table {
			text = strings.TrimRight(text, " ")
			if p.mark == block.Prose || p.mark == block.Term {
				text = strings.TrimSpace(text)
			}
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		if n := len(out) - 1; n >= 0 && p.mark == last && p.mark != block.Prose && p.mark != block.Code && p.mark != block.Term && !p.gap {
			out[n] += "\n" + text
			continue
		}
		out = append(out, strings.TrimLeft(text, " \t"))
		last = p.mark
	}
	return out
}
