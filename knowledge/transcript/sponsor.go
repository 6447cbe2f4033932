package transcript

import (
	"slices"

	"faqbot/knowledge/transcript/block"
)

// sponsors are words by which a host speaks for who pays for a programme, or goes into a break and comes back.
var sponsors = block.ExpressWords(`(?i)(?:\b(?:brought to you|supported|sponsored|presented|made possible|underwritten) by\b|\bour sponsors?\b|\bright back\b|\bwe['\x{2019}]re back\b|\bwe are back\b|\bafter (?:the|this|a short) break\b|\bpromo code\b|\bpercent off\b|` +
	`präsentiert von|unterstützt von|gleich (?:zurück|wieder da)|wieder zurück|présenté par|avec le soutien de|on revient|nous revoilà|patrocinad|con el apoyo de|volvemos|estamos de vuelta|offerto da|torniamo|apoio de|voltamos|при поддержке|спонсор|赞助|冠名|提供でお送り)`)

// audience is whom a host greets.
var audience = block.ExpressWords(`(?i)(?:\b(?:everyone|everybody|you all|listeners|viewers|folks at home|welcome (?:back )?to|listening to|recording (?:now|started))\b|liebe (?:hörer|zuschauer|hörerinnen)|hallo zusammen|läuft die aufnahme|bienvenue (?:à|dans|sur)|bonjour à toutes|à toutes et à tous|bonjour à tous|a todos|a todas|bienvenid[oa]s a|está grabando|a tutti|benvenut[ie] a|a todas e a todos|bem-vindos a|всем привет|здравствуйте, друзья|大家好|各位|みなさん|皆さん|여러분)`)

// dropSponsors takes out of questions the paragraphs by which a host speaks for a sponsor: some, or all before a heading. A person
// looks.
func (r *reader) dropSponsors(all []piece) []piece {
	isFor := func(w paragraph) bool { return sponsors.MatchString(w.text) && !block.EndsAsking(w.text) }
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
	if said := textOfAll(turns[0].question); audience.MatchString(said) && len(block.SentencesOf(said)) >= minSpoken {
		say(turns[0].line, "\u201c%s\u201d speaks to those who listen; take out of the question what asks nothing", block.Short(said))
	}
}
