package discordtest

import (
	"slices"

	"github.com/bwmarrin/discordgo"
)

func listCommands(s *Server, c *call) answer {
	all := []any{}
	for _, command := range s.commands[c.vars["guild_id"]] {
		all = append(all, copyTree(command))
	}
	return ok(all)
}

// putCommands replaces all commands of a scope. A command keeps its id when its name stays.
func putCommands(s *Server, c *call) answer {
	guild := c.vars["guild_id"]
	var replaced []map[string]any
	for _, body := range list(c.body) {
		command := s.newCommand(guild, object(body))
		if s.indexOf(guild, text(command["id"])) < 0 && !s.mayCreate(guild) {
			return refuse(codeDailyCommands)
		}
		replaced = append(replaced, command)
	}
	s.commands[guild] = replaced
	return listCommands(s, c)
}

// postCommand adds one command, or overwrites the one of the same name.
func postCommand(s *Server, c *call) answer {
	guild := c.vars["guild_id"]
	command := s.newCommand(guild, c.object())
	if at := s.indexOf(guild, text(command["id"])); at >= 0 {
		s.commands[guild][at] = command
		return ok(copyTree(command))
	}
	if !s.mayCreate(guild) {
		return refuse(codeDailyCommands)
	}
	s.commands[guild] = append(s.commands[guild], command)
	return created(copyTree(command))
}

func getCommand(s *Server, c *call) answer {
	guild := c.vars["guild_id"]
	at := s.indexOf(guild, c.vars["command_id"])
	if at < 0 {
		return refuse(codeUnknownCommand)
	}
	return ok(copyTree(s.commands[guild][at]))
}

func patchCommand(s *Server, c *call) answer {
	guild := c.vars["guild_id"]
	at := s.indexOf(guild, c.vars["command_id"])
	if at < 0 {
		return refuse(codeUnknownCommand)
	}
	command := s.commands[guild][at]
	for field, value := range c.object() {
		command[field] = copyTree(value)
	}
	command["version"] = s.newID()
	return ok(copyTree(command))
}

func deleteCommand(s *Server, c *call) answer {
	guild := c.vars["guild_id"]
	at := s.indexOf(guild, c.vars["command_id"])
	if at < 0 {
		return refuse(codeUnknownCommand)
	}
	s.commands[guild] = slices.Delete(s.commands[guild], at, at+1)
	return noContent
}

func (s *Server) indexOf(guild, id string) int {
	return slices.IndexFunc(s.commands[guild], func(c map[string]any) bool { return text(c["id"]) == id })
}

// newCommand returns a command as Discord shows it after registration.
func (s *Server) newCommand(guild string, body map[string]any) map[string]any {
	command := map[string]any{
		"type": chatCommand, "description": "", "default_member_permissions": nil, "nsfw": false, "contexts": nil,
		"integration_types": []any{int(discordgo.ApplicationIntegrationGuildInstall)},
	}
	for field, value := range object(copyTree(body)) {
		command[field] = value
	}
	command["id"], command["version"], command["application_id"] = s.newID(), s.newID(), ApplicationID
	if guild != "" {
		command["guild_id"] = guild
	}
	for _, old := range s.commands[guild] {
		if commandKey(old) == commandKey(command) {
			command["id"] = old["id"]
		}
	}
	return command
}

// offeredElsewhere returns true when a person who has installed the application can use a command in private channels.
// The command's contexts decide; without contexts, all places allow it.
func offeredElsewhere(command map[string]any) bool {
	is := func(want int) func(any) bool { return func(v any) bool { return number(v) == want } }
	contexts := list(command["contexts"])
	return slices.ContainsFunc(list(command["integration_types"]), is(int(discordgo.ApplicationIntegrationUserInstall))) &&
		(contexts == nil || slices.ContainsFunc(contexts, is(int(discordgo.InteractionContextPrivateChannel))))
}

// command finds the registered command that a person in a guild would call by this name, as a chat command or in a menu:
// the guild's own before the global one. The caller holds s.mu.
func (s *Server) command(guild, name string, kind int) (map[string]any, bool) {
	for _, scope := range []string{guild, ""} {
		for _, c := range s.commands[scope] {
			if text(c["name"]) == name && kindOf(c) == kind {
				return c, true
			}
		}
	}
	return nil, false
}
