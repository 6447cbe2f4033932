package bot

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

// The options of /ask.
const (
	optionQuestion = "question"
	optionSection  = "section" // answers from this section only
	optionPrivate  = "private" // for the asker's eyes only
	optionFor      = "for"     // whom the answer is for
)

// askCommand answers a question where everybody sees it; small talk and refusals are between the bot and the person.
func askCommand() command {
	contexts, integrations := everywhere()
	question := questionOption()
	question.Autocomplete = true
	return command{
		definition: told(&discordgo.ApplicationCommand{
			Type:             discordgo.ChatApplicationCommand,
			Contexts:         contexts,
			IntegrationTypes: integrations,
			Options: []*discordgo.ApplicationCommandOption{
				question,
				toldOption(&discordgo.ApplicationCommandOption{
					Type: discordgo.ApplicationCommandOptionString, Autocomplete: true, MaxLength: maxChoice,
				}, msgWithinName, msgWithinTold),
				toldOption(&discordgo.ApplicationCommandOption{
					Type: discordgo.ApplicationCommandOptionBoolean,
				}, msgPrivateName, msgPrivateTold),
				toldOption(&discordgo.ApplicationCommandOption{
					Type: discordgo.ApplicationCommandOptionUser,
				}, msgForName, msgForTold),
			},
		}, msgAskName, msgAskTold),
		asks:     true,
		run:      ask,
		complete: completeQuestion,
	}
}

// questionOption is the option in which a question is asked.
func questionOption() *discordgo.ApplicationCommandOption {
	shortest := 1
	return toldOption(&discordgo.ApplicationCommandOption{
		Type:      discordgo.ApplicationCommandOptionString,
		Required:  true,
		MinLength: &shortest,
		MaxLength: maxAsked,
	}, msgQuestionName, msgQuestionTold)
}

func ask(x exchange, by actor, u use) response {
	x.private = u.flag(optionPrivate) || x.quiet
	p, came, ok := x.asked(u)
	if !ok {
		return privately(p)
	}
	r := openly(p)
	r.outcome = came
	r.private = x.private || came.band == bandTalk || came.band == bandRefused
	helps := came.band == match.Answer.String() || came.band == match.Pick.String()
	if person := u.text(optionFor); isSnowflake(person) && !r.private && helps {
		r.page = append(page{discordgo.TextDisplay{Content: x.voice.say(msgPointed, "<@"+person+">")}}, r.page...)
		if came.band == match.Answer.String() && by.mayMention(person, u.resolved) {
			r.pings = []string{person}
		}
	}
	return x.hushed(r)
}

// asked answers what was typed or chosen; ok is false when that was not possible, and the page then says why.
func (x exchange) asked(u use) (p page, came outcome, ok bool) {
	if name := cut(oneLine(u.text(optionSection)), maxChoice, width); name != "" {
		s, known := x.namedSection(name)
		if !known {
			x.private = true
			return x.pointers(x.voice.NoSection(name, x.base)), outcome{}, false
		}
		x.within = &s
	}
	typed := u.text(optionQuestion)
	if e, chosen := x.chosen(typed); chosen && (x.within == nil || e.Section == x.within.Section) {
		return x.card(x.voice.Card(knowledge.Hit{Entry: e})), outcome{surfaceCommand, match.Answer.String(), e.Key()}, true
	}
	p, came = x.answer(plain(typed), surfaceCommand)
	return p, came, true
}

// chosen finds the entry that was chosen among those that autocompletion offered. Discord may send the value of a
// choice, which is a key, or its name, which is a question that may have been cut.
func (x exchange) chosen(typed string) (knowledge.Entry, bool) {
	typed = oneLine(typed)
	if typed == "" {
		return knowledge.Entry{}, false
	}
	if e, ok := findEntry(x.base, typed); ok {
		return e, true
	}
	for _, e := range x.base.Entries() {
		if strings.EqualFold(questionName(e), typed) {
			return e, true
		}
	}
	return knowledge.Entry{}, false
}

// questionName is an entry's question as far as a choice has room for it.
func questionName(e knowledge.Entry) string { return cut(oneLine(e.Turn.Question), maxChoice, width) }

// completeQuestion searches as the person types, in the section that is given already, if one is. Before anything is
// typed, it offers what others asked.
func completeQuestion(x exchange, o options) []*discordgo.ApplicationCommandOptionChoice {
	name, typed := o.focused()
	if name == optionSection {
		return x.sectionChoices(typed)
	}
	section := ""
	if s, ok := x.namedSection(oneLine(o.text(optionSection))); ok {
		section = s.Key()
	}
	var choices []*discordgo.ApplicationCommandOptionChoice
	typed = cut(oneLine(typed), maxAsked, width)
	var suggested []knowledge.Entry
	if typed == "" {
		suggested = x.popular(section)
	} else {
		suggested = x.base.Suggest(typed, section, maxChoices)
	}
	for _, e := range suggested {
		choices = append(choices, &discordgo.ApplicationCommandOptionChoice{Name: questionName(e), Value: shortKey(e.Key())})
	}
	return choices
}

// leastScore is how probable a candidate must be to be offered when the others stand in other sections.
const leastScore = 0.05

// narrowed leaves of an answer what stands in one section. What was sure stays so, and nothing becomes so: of the
// candidates those in the section remain candidates, be it a single one, unless they are improbable. What points
// elsewhere says nothing about this section; it says which other one to look at.
func narrowed(a knowledge.Answer, s knowledge.SectionEntry) knowledge.Answer {
	var inside []knowledge.Hit
	for _, hit := range a.Hits[:min(a.Shown, len(a.Hits))] {
		if hit.Section == s.Section && hit.Score >= leastScore {
			inside = append(inside, hit)
		}
	}
	switch {
	case a.Talk != match.None, a.Band == match.Answer && len(a.Hits) > 0 && a.Hits[0].Section == s.Section:
		return a
	case a.Band == match.Pick && len(inside) > 0:
		return knowledge.Answer{Band: match.Pick, Hits: inside, Shown: len(inside)}
	default:
		return knowledge.Answer{Band: match.Abstain, Nearest: elsewhere(a, s)}
	}
}

// elsewhere returns the sections that an answer points at, the likeliest first, and last the one that was asked about.
func elsewhere(a knowledge.Answer, s knowledge.SectionEntry) []knowledge.SectionEntry {
	var there []knowledge.SectionEntry
	for _, hit := range a.Hits[:min(a.Shown, len(a.Hits))] {
		section := knowledge.SectionEntry{Interview: hit.Interview, Section: hit.Section, Place: hit.Place}
		if section != s && !slices.Contains(there, section) {
			there = append(there, section)
		}
	}
	return append(there, s)
}
