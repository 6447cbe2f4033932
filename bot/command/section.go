package command

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/locale"
	"faqbot/knowledge"
)

// sectionCommand shows what was asked in a section, to the person alone: looking around is no news to a channel.
func sectionCommand() Command {
	return Command{
		Definition: Everywhere(Described(&discordgo.ApplicationCommand{
			Type: discordgo.ChatApplicationCommand,
			Options: []*discordgo.ApplicationCommandOption{DescribedOption(&discordgo.ApplicationCommandOption{
				Type:         discordgo.ApplicationCommandOptionString,
				Required:     true,
				Autocomplete: true,
				MaxLength:    component.MaxChoice,
			}, locale.HeadingName, locale.HeadingDescription)},
		}, locale.SectionName, locale.SectionDescription)),
		Run: func(x Exchange, u Use) Response {
			typed := component.Choice(u.Text(locale.HeadingName))
			s, ok := x.namedSection(typed)
			if !ok {
				return x.Privately(x.NoSection(typed))
			}
			return x.Privately(x.Contents(s))
		},
		Complete: func(x Exchange, o Options) []*discordgo.ApplicationCommandOptionChoice {
			_, typed := o.Focused()
			return x.sectionChoices(typed)
		},
	}
}

// sectionChoices completes the name of a section.
func (x Exchange) sectionChoices(typed string) []*discordgo.ApplicationCommandOptionChoice {
	var choices []*discordgo.ApplicationCommandOptionChoice
	for _, s := range x.Base.Complete(component.Choice(typed), component.MaxChoices) {
		choices = append(choices, choice(line(s.Section.Heading, x.Whose(s.Interview)), s.Key()))
	}
	return choices
}

// namedSection finds the section that was typed or chosen. Of a choice Discord may send the value, which is a key, or
// the name, which may have been cut; and people type what they like.
func (x Exchange) namedSection(typed string) (knowledge.SectionEntry, bool) {
	if typed == "" {
		return knowledge.SectionEntry{}, false
	}
	if s, ok := x.Base.Section(typed); ok {
		return s, true
	}
	if s, ok := component.FindSection(x.Base, typed); ok {
		return s, true
	}
	for _, s := range x.Base.Sections() {
		if strings.EqualFold(line(s.Section.Heading, x.Whose(s.Interview)), typed) || strings.EqualFold(component.Choice(s.Section.Heading), typed) {
			return s, true
		}
	}
	return knowledge.SectionEntry{}, false
}
