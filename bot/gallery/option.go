package main

import (
	"fmt"
	"slices"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// given is an option of a command with its value, as Discord sends it.
type given = discordgo.ApplicationCommandInteractionDataOption

func text(name, value string) *given {
	return discordtest.TextOption(name, value)
}

func yes(name string) *given {
	return &given{Name: name, Type: discordgo.ApplicationCommandOptionBoolean, Value: true}
}

func whom(name string, p person) *given {
	return &given{Name: name, Type: discordgo.ApplicationCommandOptionUser, Value: p.id()}
}

func where(name, channel string) *given {
	return &given{Name: name, Type: discordgo.ApplicationCommandOptionChannel, Value: channel}
}

// typed returns a command with its options as people see it while they type. Names are in the language of the scene.
func (s *stage) typed(name string, options []*given) (command string, values []filled) {
	all := s.commands()
	n := slices.IndexFunc(all, func(c *discordgo.ApplicationCommand) bool { return c.Name == name })
	if n < 0 {
		all, n = []*discordgo.ApplicationCommand{{Name: name}}, 0 // one that is not offered any more
	}
	for _, o := range options {
		shown := o.Name
		for _, defined := range all[n].Options {
			if defined.Name == o.Name {
				shown = s.localised(o.Name, &defined.NameLocalizations)
			}
		}
		values = append(values, filled{shown, s.names().value(o)})
	}
	return "/" + s.localised(name, all[n].NameLocalizations), values
}

// value returns the value of an option as people see it.
func (n names) value(o *given) string {
	value := fmt.Sprint(o.Value)
	switch o.Type {
	case discordgo.ApplicationCommandOptionBoolean:
		return map[bool]string{true: "True", false: "False"}[o.BoolValue()]
	case discordgo.ApplicationCommandOptionUser:
		return "@" + n.users[value]
	case discordgo.ApplicationCommandOptionChannel:
		return "#" + n.channels[value]
	}
	return value
}

// resolved returns the people whom options name, as Discord sends them beside the options.
func resolved(options []*given) *discordgo.ApplicationCommandInteractionDataResolved {
	r := &discordgo.ApplicationCommandInteractionDataResolved{
		Users: map[string]*discordgo.User{}, Members: map[string]*discordgo.Member{},
	}
	for _, o := range options {
		for _, p := range people() {
			if o.Value == p.id() {
				r.Users[p.id()] = p.user()
				r.Members[p.id()] = &discordgo.Member{Roles: []string{}}
			}
		}
	}
	return r
}
