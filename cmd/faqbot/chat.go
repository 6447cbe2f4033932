package main

import (
	"context"
	"fmt"

	"faqbot/bot/locale"
	"faqbot/cmd/faqbot/terminal"
	"faqbot/config"
	"faqbot/knowledge/interview"
)

type chatCommand struct {
	config.Content
}

// Run talks with whoever sits at the terminal.
func (c *chatCommand) Run(ctx context.Context, p *program) error {
	library, err := openLibrary(ctx, c.Content)
	if err != nil {
		return err
	}
	p.sayGuesses(library.Base().Guessed())
	for _, fault := range library.Base().Refused() {
		fmt.Fprintln(p.stderr, fault.Error())
	}
	complete := func(typed string) (string, bool) { return terminal.Complete(library, typed) }
	conversation := terminal.Conversation{
		Library: library,
		Voice:   locale.English(),
		Lines:   terminal.NewLines(p.stdin, p.stdout, terminal.Prompt, complete),
		Screen:  terminal.NewScreen(p.stdout, p.lookup),
	}
	ctx, stop := untilSignal(ctx)
	defer stop()
	return conversation.Run(ctx)
}

// sayGuesses says how a transcript was understood, before anybody talks with it.
func (p *program) sayGuesses(guessed []interview.Fault) {
	for _, g := range guessed {
		if g.Line == 0 { // what concerns the whole file; faqbot import shows the rest
			fmt.Fprintln(p.stderr, g.Error())
		}
	}
}
