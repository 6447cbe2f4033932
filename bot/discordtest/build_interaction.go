package discordtest

import (
	"slices"

	"github.com/bwmarrin/discordgo"
)

// The functions here make interactions by UserID, a member of GuildID without any permission that matters, in
// ChannelID. By makes them somebody else's; InDM, InGuild and Elsewhere move them. ID and Token are filled in by
// Server.SendInteraction or Server.AddInteraction.

// memberPermissions is what an ordinary member may do: view channels, send messages, read history, use commands.
const memberPermissions = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages |
	discordgo.PermissionReadMessageHistory | discordgo.PermissionUseApplicationCommands

// Command returns a call of a chat command.
func Command(name string, options ...*discordgo.ApplicationCommandInteractionDataOption) *discordgo.Interaction {
	return interactionOf(discordgo.InteractionApplicationCommand, discordgo.ApplicationCommandInteractionData{
		Name: name, CommandType: discordgo.ChatApplicationCommand, Options: options,
	})
}

// TextOption is a text option of a command, filled in.
func TextOption(name, value string) *discordgo.ApplicationCommandInteractionDataOption {
	return &discordgo.ApplicationCommandInteractionDataOption{
		Name: name, Type: discordgo.ApplicationCommandOptionString, Value: value,
	}
}

// Autocomplete returns what Discord sends while somebody types into an option of a command.
func Autocomplete(command, option, typed string) *discordgo.Interaction {
	focused := TextOption(option, typed)
	focused.Focused = true
	i := Command(command, focused)
	i.Type = discordgo.InteractionApplicationCommandAutocomplete
	return i
}

// Click returns a press of a button under a message of the bot.
func Click(m Message, customID string) *discordgo.Interaction {
	return onMessage(m, discordgo.MessageComponentInteractionData{
		CustomID: customID, ComponentType: discordgo.ButtonComponent,
	})
}

// Select returns a choice from a select menu under a message of the bot.
func Select(m Message, customID string, values ...string) *discordgo.Interaction {
	return onMessage(m, discordgo.MessageComponentInteractionData{
		CustomID: customID, ComponentType: discordgo.SelectMenuComponent, Values: values,
	})
}

func onMessage(m Message, content discordgo.MessageComponentInteractionData) *discordgo.Interaction {
	i := interactionOf(discordgo.InteractionMessageComponent, content)
	i.Message, i.ChannelID = m.Message, m.ChannelID
	if m.ChannelID == PrivateChannelID {
		return Elsewhere(i)
	}
	if p, direct := personIn(m.ChannelID); direct {
		i.Member.User = p.user()
		return InDM(i)
	}
	return i
}

// Submit returns the submission of a modal, with one action row and one text input for each field. Each field is an id
// and a value.
func Submit(customID string, fields ...[2]string) *discordgo.Interaction {
	content := discordgo.ModalSubmitInteractionData{CustomID: customID}
	for _, f := range fields {
		content.Components = append(content.Components, discordgo.ActionsRow{
			Components: []discordgo.MessageComponent{discordgo.TextInput{CustomID: f[0], Value: f[1]}},
		})
	}
	return interactionOf(discordgo.InteractionModalSubmit, content)
}

func interactionOf(kind discordgo.InteractionType, content discordgo.InteractionData) *discordgo.Interaction {
	locale := discordgo.EnglishUS
	return &discordgo.Interaction{
		AppID: ApplicationID, Type: kind, Data: content, GuildID: GuildID, ChannelID: ChannelID, Version: 1,
		Member: Member(people[0].user(), memberPermissions), AppPermissions: memberPermissions,
		Locale: locale, GuildLocale: &locale, Context: discordgo.InteractionContextGuild,
		AuthorizingIntegrationOwners: map[discordgo.ApplicationIntegrationType]string{
			discordgo.ApplicationIntegrationGuildInstall: GuildID,
		},
	}
}

// By changes who uses an interaction: another member, or another user where there is no guild. The place stays. For the
// direct messages of OtherUserID write InDM(By(…)).
func By(member *discordgo.Member, i *discordgo.Interaction) *discordgo.Interaction {
	if i.GuildID == "" {
		i.User = member.User
		return i
	}
	i.Member, i.User = member, nil
	return i
}

// InDM moves an interaction of UserID or OtherUserID into the direct messages with the bot. It then has a user and no
// member.
func InDM(i *discordgo.Interaction) *discordgo.Interaction {
	p, _ := personWith(invoker(i).ID)
	i.GuildID, i.GuildLocale, i.Member = "", nil, nil
	i.ChannelID, i.User, i.Context = p.dm, p.user(), discordgo.InteractionContextBotDM
	i.AuthorizingIntegrationOwners = map[discordgo.ApplicationIntegrationType]string{
		discordgo.ApplicationIntegrationGuildInstall: "0", // where there is no guild
	}
	return i
}

// Elsewhere moves an interaction into PrivateChannelID, a channel between people, to which one of them has brought the
// application. The bot cannot see that channel. It gets nothing from there but interactions, writes only through their
// endpoints, and may follow up on each at most five times.
func Elsewhere(i *discordgo.Interaction) *discordgo.Interaction {
	user := invoker(i)
	i.GuildID, i.GuildLocale, i.Member = "", nil, nil
	i.ChannelID, i.User, i.Context = PrivateChannelID, user, discordgo.InteractionContextPrivateChannel
	// Discord grants the same in every private channel.
	i.AppPermissions = discordgo.PermissionAttachFiles | discordgo.PermissionEmbedLinks |
		discordgo.PermissionMentionEveryone
	i.AuthorizingIntegrationOwners = map[discordgo.ApplicationIntegrationType]string{
		discordgo.ApplicationIntegrationUserInstall: user.ID,
	}
	return i
}

// invoker returns who uses an interaction.
func invoker(i *discordgo.Interaction) *discordgo.User {
	if i.Member != nil {
		return i.Member.User
	}
	return i.User
}

// InGuild moves an interaction to a text channel of another guild.
func InGuild(guildID, channelID string, i *discordgo.Interaction) *discordgo.Interaction {
	i.GuildID, i.ChannelID = guildID, channelID
	return i
}

// undefined returns the first part of a command's call that its definition lacks; "" when it has all of them.
func undefined(definition map[string]any, content discordgo.ApplicationCommandInteractionData) string {
	for _, o := range content.Options {
		named := func(d any) bool { return text(object(d)["name"]) == o.Name }
		if !slices.ContainsFunc(list(definition["options"]), named) {
			return o.Name
		}
	}
	return ""
}
