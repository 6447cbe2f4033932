package command

import (
	"fmt"
	"runtime/debug"
	"slices"

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
// Discord shows a failure of the bot to everybody who gets none. A fault of ours costs the person an answer, but not a word.
func (t Table) Respond(x Exchange, i *discordgo.Interaction) (r Response) {
	x.By, x.Voice = actorOf(i), voiceOf(i)
	defer func() {
		if broken := recover(); broken != nil {
			r = x.failure(i).rendered(x)
			r.Fault = fmt.Errorf("answer an interaction: %v\n%s", broken, debug.Stack())
		}
	}()
	x.Base = x.Library.Base()
	return t.respond(x, i).rendered(x)
}

func (t Table) respond(x Exchange, i *discordgo.Interaction) Response {
	if x.Unreadable {
		return x.failure(i)
	}
	switch used := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		c, ok := t.command(used)
		switch {
		case i.Type == discordgo.InteractionApplicationCommandAutocomplete:
			return c.complete(x, used.Options)
		case !ok:
			return x.Privately(x.Note(locale.UnknownCommand))
		}
		return x.paced(i, c.Asks, func() Response { return c.Run(x, useOf(i, used, x.Received)) })
	case discordgo.MessageComponentInteractionData:
		x.on = i.Message
		b, c, ok := t.pressed(used)
		if !ok {
			return x.Privately(x.Note(locale.UnknownButton))
		}
		x.updated = !c.MadeFrom(x.Base)
		return x.paced(i, b.from(), func() Response { return b.Run(x, c) })
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

// pressed finds the button that was used, in a list the one that was chosen, and reads what it remembers.
func (t Table) pressed(used discordgo.MessageComponentInteractionData) (b Button, c component.Control, ok bool) {
	if b, c, ok = t.button(used.CustomID); !ok || !b.List {
		return b, c, ok
	}
	if len(used.Values) != 1 {
		return Button{}, component.Control{}, false
	}
	b, c, ok = t.button(used.Values[0])
	return b, c, ok && b.Listed
}

// button finds the button with a custom id.
func (t Table) button(id string) (Button, component.Control, bool) {
	c, ok := component.Parse(id)
	n := slices.IndexFunc(t.Buttons, func(b Button) bool { return b.Kind == c.Kind })
	if !ok || n < 0 {
		return Button{}, c, false
	}
	return t.Buttons[n], c, true
}
