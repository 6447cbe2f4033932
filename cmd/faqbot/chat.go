package main

import (
	"context"

	"faqbot/bot/locale"
	"faqbot/cmd/faqbot/terminal"
	"faqbot/config"
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
