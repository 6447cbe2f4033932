package command

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/locale"
)

// Table is all commands and buttons.
type Table struct {
	Commands []Command
	Buttons  []Button
}

// Standard is the table of what everybody may use, with more commands after it.
func Standard(more ...Command) Table {
	return Table{
		Commands: append([]Command{
			answerThis(locale.AnswerThis, false), answerThis(locale.AnswerThisPrivately, true),
			askCommand(), sectionCommand(), browseCommand(), helpCommand(), aboutCommand(),
		}, more...),
		Buttons: buttons(),
	}
}

// Definitions returns what Discord shows of the commands: those that are offered everywhere, and those that are offered in
// the home guild alone.
func (t Table) Definitions() (everywhere, home []*discordgo.ApplicationCommand) {
	for _, c := range t.Commands {
		if c.Home {
			home = append(home, c.Definition)
		} else {
			everywhere = append(everywhere, c.Definition)
		}
	}
	return everywhere, home
}

// Respond turns an interaction into the response it gets. Whatever is missing or unknown in it, there is a response;
// Discord shows a failure of the bot to everybody who gets none.
func (t Table) Respond(x Exchange, i *discordgo.Interaction) Response {
	x.By = ActorOf(i)
	return t.respond(x, i).rendered(x)
}

func (t Table) respond(x Exchange, i *discordgo.Interaction) Response {
	switch used := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		c, ok := t.command(used)
		switch {
		case i.Type == discordgo.InteractionApplicationCommandAutocomplete && (!ok || c.Complete == nil):
			return Suggesting(nil)
		case i.Type == discordgo.InteractionApplicationCommandAutocomplete:
			return Suggesting(c.Complete(x, used.Options))
		case !ok:
			return x.Privately(x.Note(locale.UnknownCommand))
		}
		return c.Run(x, useOf(i, used, x.Received))
	case discordgo.MessageComponentInteractionData:
		x.on = i.Message
		return t.click(x, used)
	default:
		return x.Privately(x.Note(locale.UnknownCommand))
	}
}

// command finds the command that was used. Discord keeps names apart by type, so both must match.
func (t Table) command(used discordgo.ApplicationCommandInteractionData) (Command, bool) {
	for _, c := range t.Commands {
		if c.Definition.Name == used.Name && (used.CommandType == 0 || c.Definition.Type == used.CommandType) {
			return c, true
		}
	}
	return Command{}, false
}

// click runs the button or the option of a list that was used.
func (t Table) click(x Exchange, used discordgo.MessageComponentInteractionData) Response {
	c, ok := component.Parse(used.CustomID)
	listed := ok && c.Kind == component.KindChoose && len(used.Values) == 1
	if listed {
		c, ok = component.Parse(used.Values[0])
	}
	b, known := t.button(c.Kind)
	if !ok || !known || listed && !b.Listed {
		return x.Privately(x.Note(locale.UnknownButton))
	}
	x.updated = !c.MadeFrom(x.Base)
	return b.Run(x, c)
}

func (t Table) button(k component.Kind) (Button, bool) {
	for _, b := range t.Buttons {
		if b.Kind == k {
			return b, true
		}
	}
	return Button{}, false
}

// Asks returns true when an interaction puts a question, posts an answer for everybody, or has something written down.
// Looking around is free.
func (t Table) Asks(i *discordgo.Interaction) bool {
	switch used := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		c, ok := t.command(used)
		return ok && c.Asks && i.Type == discordgo.InteractionApplicationCommand
	case discordgo.MessageComponentInteractionData:
		c, _ := component.Parse(used.CustomID)
		b, _ := t.button(c.Kind)
		return b.Asks
	}
	return false
}
