package transcript

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"faqbot/knowledge/interview"
)

// maxOpening is how many blocks before the first question are searched for names.
const maxOpening = 60

// interview reads the blocks in the way that explains most of them, and makes the draft.
func (r *reader) interview(blocks []block, cast Cast) *interview.Interview {
	labels := labelsOf(blocks)
	readings := vote(blocks, labels)
	if len(readings) == 0 || readings[0].votes == 0 {
		r.refuse(readings)
		return nil
	}
	best := readings[0]
	for _, b := range blocks[max(0, best.starts[0].block-maxOpening):best.starts[0].block] {
		r.opening = append(r.opening, cutBytes(b.text, 4000))
	}
	if rest := rival(readings); rest != nil {
		r.errorf(0, "the file was read by %s, and could be read by %s nearly as well; look the draft through", best.name, rest.name)
	}
	best.starts = withoutHeadline(blocks, withKnown(blocks, labels, best))
	who, p := r.cast(blocks, labels, &best, cast)
	if p == nil {
		return nil
	}
	if best.spoken {
		r.labels = spelt(best.starts)
	}
	heads := splitHeads(blocks, &best)
	r.standfirst(blocks, &best)
	if len(who) > len(best.starts) {
		who = who[:len(best.starts)]
	}
	if len(heads) > 0 {
		who = who[:len(best.starts)]
	}
	if !best.spoken || best.rest {
		cutAnswerDashes(blocks, best)
		cutBullets(blocks, best)
		if name := cutAnswerLabels(blocks, labels, best); name != "" {
			p.answerNames = []string{name}
		}
	}
	if !best.spoken {
		cutFirstLabels(blocks, labels[0], &best, p)
	}
	asking := map[int]bool{}
	for n, s := range best.starts {
		asking[s.block] = s.side == asks || s.side == neither && who[n] >= 0 && p.sides[who[n]] == asks
	}
	for n := range r.headings(blocks, best, asking) {
		heads[n] = true
	}
	all := pieces(blocks, best, who, heads)
	for n := range all {
		if all[n].voice >= 0 && best.spoken && !best.rest {
			all[n].side = p.sides[all[n].voice]
		}
	}
	r.title(blocks, best, &all)
	if best.spoken && !best.rest {
		all = r.mergeInterjections(joinPieces(r.partLost(all)), p.askNames)
	}
	all = r.greetings(r.dropSponsors(all))
	all = r.dropFurniture(blocks, all, p.askNames)
	names := slices.Concat(p.askNames, p.answerNames, r.meta.asks)
	all = r.dropAbout(r.dropNotes(all), names)
	all = r.dropThanks(all, best.spoken, names)
	t := r.assemble(all)
	if !slices.ContainsFunc(t.sections, func(s section) bool { return len(s.turns) > 0 }) {
		r.errorf(0, "no question with an answer was found; write the interview as Markdown, or begin each question and each answer with a name and a colon")
		return nil
	}
	switch {
	case best.name == lessSaid:
		r.errorf(0, "nothing but how much is said tells questions from answers here; look the draft through")
	case best.trust < 0.5:
		r.errorf(0, "nothing but the question marks tells questions from answers here; look the draft through")
	}
	r.doubts(t, names)
	return r.compose(t, p)
}

// spelt returns the names of the starts, each spelling once.
func spelt(starts []start) []string {
	var names []string
	for _, s := range starts {
		if s.name != "" && len(names) < maxVoices && !slices.Contains(names, s.name) {
			names = append(names, s.name)
		}
	}
	return names
}

// rival returns another reading that explains nearly as much as the best, and cuts the file elsewhere.
func rival(readings []reading) *reading {
	best := readings[0]
	for n := range readings[1:] {
		other := &readings[n+1]
		if other.votes < 0.75*best.votes || other.trust < 0.5 {
			continue
		}
		if !sameStarts(best.starts, other.starts) {
			return other
		}
	}
	return nil
}

// sameStarts says that most starts of the shorter list are starts of the longer one.
func sameStarts(a, b []start) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	at := map[int]bool{}
	for _, s := range b {
		at[s.block] = true
	}
	same := 0
	for _, s := range a {
		if at[s.block] {
			same++
		}
	}
	return same*10 >= len(a)*8
}

// refuse says that there are no two sides here, and what came nearest.
func (r *reader) refuse(readings []reading) {
	slices.SortStableFunc(readings, func(a, b reading) int { return cmp.Compare(len(b.starts), len(a.starts)) })
	var near []string
	for _, rd := range readings {
		if len(rd.starts) > 0 && len(near) < 2 {
			near = append(near, fmt.Sprintf("%s (%d)", rd.name, len(rd.starts)))
		}
	}
	tried := "nothing in it comes back as a speaker's name or a question would"
	if len(near) > 0 {
		tried = "what comes nearest is " + strings.Join(near, " and ")
	}
	r.errorf(0, "no two sides were found, one that asks and one that answers: %s; begin each question and each answer with the speaker's name and a colon, or write the interview as Markdown", tried)
}

// withKnown adds the starts that other notations find for speakers who are known by now.
func withKnown(blocks []block, labels [][]start, best reading) []start {
	if !best.spoken || best.rest || len(best.starts) == 0 || best.starts[0].name == "" || blocks[best.starts[0].block].voice != "" {
		return best.starts
	}
	_, by := foldVoices(best.starts)
	at := map[int]bool{}
	for _, s := range best.starts {
		at[s.block] = true
	}
	starts := slices.Clone(best.starts)
	for n := range notations {
		if notations[n].weak {
			continue // what is weak tells nothing beside another form
		}
		for _, s := range labels[n] {
			if early := s.alone && s.block < best.starts[0].block; !early && !at[s.block] && by[s.key] != nil {
				at[s.block] = true
				starts = append(starts, s)
			}
		}
	}
	slices.SortStableFunc(starts, func(a, b start) int { return a.block - b.block })
	return starts
}

// withoutHeadline leaves out a first label that stands in the headline: “Ben Marsh, farmer: The last rye”. It stands once, the words
// behind it end as no sentence does, and lines without a label follow.
func withoutHeadline(blocks []block, starts []start) []start {
	if len(starts) < minRuns || starts[0].name == "" || starts[0].alone {
		return starts
	}
	first := starts[0]
	b := blocks[first.block]
	again := slices.ContainsFunc(starts[1:], func(s start) bool { return s.key == first.key })
	if again || b.voice != "" || starts[1].block == first.block+1 || first.cut >= len(b.text) || endsSentence(b.text) || wordCount(b.text) > maxHeadingWords {
		return starts
	}
	return starts[1:]
}

// joinPieces joins what one side says in several pieces.
func joinPieces(all []piece) []piece {
	var out []piece
	for _, p := range all {
		if last := len(out) - 1; last >= 0 && p.heading == "" && out[last].heading == "" && out[last].side == p.side && p.side != neither {
			out[last].words = append(slices.Clone(out[last].words), p.words...)
			continue
		}
		out = append(out, p)
	}
	return out
}

// compose makes the value.
func (r *reader) compose(t talk, p *people) *interview.Interview {
	i := &interview.Interview{Title: clip(r.meta.title, 200), Intro: r.texts(t.intro)}
	var all strings.Builder
	number := 0
	names := r.signatures(t, p)
	for _, s := range t.sections {
		section := interview.Section{Heading: clip(s.heading, 200)}
		for _, turn := range s.turns {
			number++
			question := strings.Join(strings.Fields(textOfAll(turn.question)), " ")
			text := r.texts(signed(turn.answer, names))
			section.Turns = append(section.Turns, interview.Turn{Number: number, Question: question, Answer: text})
			if all.Len() < 200_000 {
				all.WriteString(question + "\n" + strings.Join(text, "\n") + "\n")
			}
			if question == "" {
				r.errorf(turn.line, "this question has no words; write it into the draft")
			}
			if len(text) == 0 {
				r.errorf(turn.line, "the question \u201c%s\u201d has no answer; write it into the draft, or take the question out", short(question))
			}
		}
		i.Sections = append(i.Sections, section)
	}
	r.sameBeginnings(i, names != nil)
	i.Language = r.language(all.String())
	r.nameSides(i, p)
	if i.Title == "" {
		i.Title = clip("Interview with "+i.Interviewee, 200)
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
func (r *reader) texts(ps []paragraph) []string {
	var out []string
	last := prose
	for _, p := range ps {
		text := p.text
		if p.mark != code && p.mark != table {
			text = strings.TrimRight(text, " ")
			if p.mark == prose || p.mark == term {
				text = strings.TrimSpace(text)
			}
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		if n := len(out) - 1; n >= 0 && p.mark == last && p.mark != prose && p.mark != code && p.mark != term && !p.gap {
			out[n] += "\n" + text
			continue
		}
		out = append(out, strings.TrimLeft(text, " \t"))
		last = p.mark
	}
	return out
}

func clip(s string, limit int) string {
	if r := []rune(s); len(r) > limit {
		return strings.TrimSpace(string(r[:limit]))
	}
	return s
}

// sorted returns the faults by line.
func (r *reader) sorted() []interview.Fault {
	slices.SortStableFunc(r.faults, func(a, b interview.Fault) int { return cmp.Compare(a.Line, b.Line) })
	return r.faults
}
