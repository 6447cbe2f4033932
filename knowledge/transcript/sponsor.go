package transcript

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/wording"
)

// dropSponsors takes out of questions the paragraphs by which a host speaks for a sponsor: some, or all before a heading. A person
// looks.
func dropSponsors(r *naming.File, all []piece) []piece {
	isFor := func(w paragraph) bool { return wording.Sponsors.MatchString(w.text) && !block.EndsAsking(w.text) }
	for n, p := range all {
		if p.side != block.Asks || len(p.words) == 0 {
			continue
		}
		from, to := slices.IndexFunc(p.words, isFor), 0
		for at, w := range p.words {
			if isFor(w) {
				to = at + 1
			}
		}
		unanswered := n+1 < len(all) && all[n+1].heading != ""
		if from < 0 || from == 0 && to == len(p.words) && !unanswered {
			continue
		}
		r.Errorf(p.words[from].line, "\u201c%s\u201d seems to speak for who pays for the programme, and was dropped; if it belongs to the question, write it into the draft", whole(p.words[from:to]...))
		all[n].words = slices.Concat(p.words[:from], p.words[to:])
	}
	return slices.DeleteFunc(all, func(p piece) bool { return p.heading == "" && len(p.words) == 0 })
}

// minSpoken is the fewest sentences of a first question that may be looked at: “Welcome to the show. Why rye?” is read as one.
const minSpoken = 3

// doubtSpokenTo finds a first question in which a host speaks to those who listen, too.
func doubtSpokenTo(turns []turn, say func(int, string, ...any)) {
	if len(turns) == 0 {
		return
	}
	if said := textOfAll(turns[0].question); wording.Audience.MatchString(said) && len(block.SentencesOf(said)) >= minSpoken {
		say(turns[0].line, "\u201c%s\u201d speaks to those who listen; take out of the question what asks nothing", block.Short(said))
	}
}
