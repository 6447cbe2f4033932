package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
)

const optionName = "name"

// sectionCommand shows what was asked in a section, to the person alone: looking around is no news to a channel.
func sectionCommand() command {
	contexts, integrations := everywhere()
	return command{
		definition: told(&discordgo.ApplicationCommand{
			Type:             discordgo.ChatApplicationCommand,
			Contexts:         contexts,
			IntegrationTypes: integrations,
			Options: []*discordgo.ApplicationCommandOption{toldOption(&discordgo.ApplicationCommandOption{
				Type:         discordgo.ApplicationCommandOptionString,
				Required:     true,
				Autocomplete: true,
				MaxLength:    maxChoice,
			}, msgHeadingName, msgHeadingTold)},
		}, msgSectionName, msgSectionTold),
		run: func(x exchange, _ actor, u use) response {
			x.private = true
			typed := cut(oneLine(u.text(optionName)), maxChoice, width)
			s, ok := x.namedSection(typed)
			if !ok {
				return privately(x.pointers(x.voice.NoSection(typed, x.base)))
			}
			return privately(x.contents(x.voice.Contents(s), 0))
		},
		complete: func(x exchange, o options) []*discordgo.ApplicationCommandOptionChoice {
			_, typed := o.focused()
			return x.sectionChoices(typed)
		},
	}
}

// sectionChoices completes the name of a section.
func (x exchange) sectionChoices(typed string) []*discordgo.ApplicationCommandOptionChoice {
	var choices []*discordgo.ApplicationCommandOptionChoice
	for _, s := range x.base.Complete(cut(oneLine(typed), maxChoice, width), maxChoices) {
		choices = append(choices, &discordgo.ApplicationCommandOptionChoice{Name: choiceName(s), Value: shortKey(s.Key())})
	}
	return choices
}

// namedSection finds the section that was typed or chosen. Of a choice Discord may send the value, which is a key, or
// the name, which may have been cut; and people type what they like.
func (x exchange) namedSection(typed string) (knowledge.SectionEntry, bool) {
	if typed == "" {
		return knowledge.SectionEntry{}, false
	}
	if s, ok := x.base.Section(typed); ok {
		return s, true
	}
	if s, ok := findSection(x.base, typed); ok {
		return s, true
	}
	for _, s := range x.base.Sections() {
		if strings.EqualFold(choiceName(s), typed) {
			return s, true
		}
	}
	return knowledge.SectionEntry{}, false
}

// choiceName is the section's heading as far as a choice has room for it.
func choiceName(s knowledge.SectionEntry) string {
	return cut(oneLine(s.Section.Heading), maxChoice, width)
}
