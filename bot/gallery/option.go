package main

import (
	"fmt"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// given is an option of a command with its value, as Discord hands it over.
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

// filled are options as they read while they are typed.
func (s *stage) filled(options []*given) []filled {
	n := s.names()
	var all []filled
	for _, o := range options {
		value := fmt.Sprint(o.Value)
		switch o.Type {
		case discordgo.ApplicationCommandOptionBoolean:
			value = map[bool]string{true: "True", false: "False"}[o.BoolValue()]
		case discordgo.ApplicationCommandOptionUser:
			value = "@" + n.users[value]
		case discordgo.ApplicationCommandOptionChannel:
			value = "#" + n.channels[value]
		}
		all = append(all, filled{o.Name, value})
	}
	return all
}

// resolved says who the people in options are, as Discord does.
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
