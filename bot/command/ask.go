package command

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/knowledge"
)

// askCommand answers a question where everybody sees it; small talk and refusals are between the bot and the person.
func askCommand() Command {
	question := QuestionOption()
	question.Autocomplete = true
	return Command{
		Definition: Everywhere(Described(&discordgo.ApplicationCommand{
			Type: discordgo.ChatApplicationCommand,
			Options: []*discordgo.ApplicationCommandOption{
				question,
				DescribedOption(&discordgo.ApplicationCommandOption{
					Type: discordgo.ApplicationCommandOptionString, Autocomplete: true, MaxLength: component.MaxChoice,
				}, locale.WithinName, locale.WithinDescription),
				DescribedOption(&discordgo.ApplicationCommandOption{
					Type: discordgo.ApplicationCommandOptionBoolean,
				}, locale.PrivateName, locale.PrivateDescription),
				DescribedOption(&discordgo.ApplicationCommandOption{
					Type: discordgo.ApplicationCommandOptionUser,
				}, locale.ForName, locale.ForDescription),
			},
		}, locale.AskName, locale.AskDescription)),
		Asks:     listen.Command,
		Run:      ask,
		Complete: completeQuestion,
	}
}

// QuestionOption is the option in which a question is asked.
func QuestionOption() *discordgo.ApplicationCommandOption {
	shortest := 1
	return DescribedOption(&discordgo.ApplicationCommandOption{
		Type:      discordgo.ApplicationCommandOptionString,
		Required:  true,
		MinLength: &shortest,
		MaxLength: card.MaxQuestion,
	}, locale.QuestionName, locale.QuestionDescription)
}

func ask(x Exchange, u Use) Response {
	within, typed, known := x.section(u)
	if !known {
		return x.Privately(x.NoSection(typed))
	}
	r := x.Openly(nil)
	r.view, r.Outcome = x.answer(u.Text(locale.QuestionName), within)
	r.Private = u.Flag(locale.PrivateName) || x.Quiet || r.Outcome.Band == card.BandTalk || r.Outcome.Band == card.BandRefused
	if person := u.Text(locale.ForName); component.IsSnowflake(person) && !r.Private && r.Outcome.Helps() {
		r.above = x.Voice.Say(locale.Pointed, "<@"+person+">")
		if r.Outcome.Band == card.BandAnswer && x.By.mayMention(person, x.Place, u.Resolved) {
			r.Pings = []string{person}
		}
	}
	return x.hushed(r)
}

// section is the section that alone is asked about, nil for all; known is false when there is none of the name typed.
func (x Exchange) section(u Use) (within *knowledge.SectionEntry, typed string, known bool) {
	typed = component.Choice(u.Text(locale.WithinName))
	if typed == "" {
		return nil, "", true
	}
	s, known := x.namedSection(typed)
	return &s, typed, known
}

// answer answers what was typed or chosen.
func (x Exchange) answer(typed string, within *knowledge.SectionEntry) (card.View, card.Outcome) {
	if e, chosen := x.chosen(typed); chosen && (within == nil || e.Section == within.Section) {
		return x.Card(knowledge.Hit{Entry: e}), card.Outcome{Band: card.BandAnswer, Entry: e.Key()}
	}
	return x.Answer(card.Question{Text: listen.Plain(typed), Within: within})
}

// hushed says above an answer in a quiet channel why only one person sees it.
func (x Exchange) hushed(r Response) Response {
	if x.Quiet && r.Private {
		r.above = component.Small(x.Voice.Say(locale.QuietHere))
	}
	return r
}

// chosen finds the entry that was chosen among those that autocompletion offered. Discord may send the value of a
// choice, which is a key, or its name, which is a question that may have been cut.
func (x Exchange) chosen(typed string) (knowledge.Entry, bool) {
	typed = locale.OneLine(typed)
	if typed == "" {
		return knowledge.Entry{}, false
	}
	if e, ok := component.FindEntry(x.Base, typed); ok {
		return e, true
	}
	var asked []knowledge.Entry
	for _, e := range x.Base.Entries() {
		if strings.EqualFold(line(e.Turn.Question, x.Whose(e.Interview)), typed) {
			return e, true
		}
		if strings.EqualFold(component.Choice(e.Turn.Question), typed) {
			asked = append(asked, e)
		}
	}
	if len(asked) != 1 { // of the same question in several interviews, none was chosen
		return knowledge.Entry{}, false
	}
	return asked[0], true
}

// line is what a choice says: a question or a heading and, when that is given, whose it is. That stays, however long the
// text.
func line(text, whose string) string {
	if whose == "" {
		return component.Choice(text)
	}
	whose = " \u00b7 " + component.Cut(whose, component.MaxChoice/2, component.Width)
	return component.Cut(locale.OneLine(text), component.MaxChoice-component.Width(whose), component.Width) + whose
}

// maxTyped is how much of what is being typed is searched for, in characters: more costs time on every keystroke, and
// changes nothing about what is found.
const maxTyped = 200

// completeQuestion searches as the person types, in the section that is given already, if one is. Before anything is
// typed, it offers what others asked.
func completeQuestion(x Exchange, o Options) []*discordgo.ApplicationCommandOptionChoice {
	name, typed := o.Focused()
	if name == locale.English().Say(locale.WithinName) {
		return x.sectionChoices(typed)
	}
	section := ""
	if s, ok := x.namedSection(component.Choice(o.Text(locale.WithinName))); ok {
		section = s.Key()
	}
	typed = component.Cut(locale.OneLine(typed), maxTyped, component.Width)
	var suggested []knowledge.Entry
	if typed == "" {
		suggested = x.popular(section)
	} else {
		suggested = x.Base.Suggest(typed, section, component.MaxChoices)
	}
	var choices []*discordgo.ApplicationCommandOptionChoice
	for _, e := range suggested {
		choices = append(choices, choice(line(e.Turn.Question, x.Whose(e.Interview)), e.Key()))
	}
	return choices
}

// choice is one that Discord offers while something is typed.
func choice(text, key string) *discordgo.ApplicationCommandOptionChoice {
	return &discordgo.ApplicationCommandOptionChoice{Name: component.Choice(text), Value: component.ShortKey(key)}
}
