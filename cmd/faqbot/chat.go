package main

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"faqbot/cmd/faqbot/terminal"
	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/interview"
)

type chatCommand struct {
	config.Content
	config.Encoder
}

func (c *chatCommand) describe(flags *pflag.FlagSet) description {
	set(flags, c.Content.Settings()...)
	set(flags, c.Encoder.Settings()...)
	return description{name: "chat", summary: "Talk with the bot in this terminal. Needs no account."}
}

// run talks with whoever sits at the terminal.
func (c *chatCommand) run(ctx context.Context, p *program, _ []string) error {
	library, err := openLibrary(ctx, c.Content)
	if err != nil {
		return err
	}
	on, err := c.On()
	if err != nil {
		return err
	}
	p.sayGuesses(library.Base().Guessed())
	p.sayRefused(library.Base())
	p.sayHints(library.Base(), c.Content)
	complete := func(typed string) (string, bool) { return terminal.Complete(library, typed) }
	conversation := terminal.Conversation{
		Library: library,
		Voice:   terminal.VoiceOf(p.lookup),
		Lines:   terminal.NewLines(p.stdin, p.stdout, terminal.Prompt, complete),
		Screen:  terminal.NewScreen(p.stdout, p.lookup),
	}
	ctx, stop := untilSignal(ctx)
	defer stop()
	p.learnMeanwhile(ctx, library, on)
	return conversation.Run(ctx)
}

// learnMeanwhile has the library read questions by their meaning, when the encoder is on, while somebody talks already. What
// goes wrong is said, and questions are read by their words.
func (p *program) learnMeanwhile(ctx context.Context, library *knowledge.Library, on bool) {
	var unread error
	if on {
		unread = understand(library, p.lookup("FAQBOT_DATA"))
	}
	for _, err := range []error{unread, library.Meaning().Err, library.KeepIn(p.lookup("FAQBOT_DATA"))} {
		if err != nil {
			fmt.Fprintf(p.stderr, "faqbot: %v\n", err)
		}
	}
	if n := library.Meaning().Missing; n > 0 {
		fmt.Fprintf(p.stderr, "%d texts of the content are still being read; until then answers are found by words alone\n", n)
	}
	if on {
		go library.Learn(ctx, func(error) {}) // nobody wants to read of vectors that were not kept while talking
	}
}

// sayHints says what content of somebody's own lacks to be understood well.
func (p *program) sayHints(base *knowledge.Base, c config.Content) {
	if path, err := c.File(); err != nil || path == "" {
		return
	}
	hints := base.Hints()
	for _, hint := range hints[:min(len(hints), mostHints)] {
		fmt.Fprintln(p.stderr, "hint:", hint)
	}
	if more := len(hints) - mostHints; more > 0 {
		fmt.Fprintf(p.stderr, "hint: faqbot lint has %d more\n", more)
	}
}

// sayGuesses says how a transcript was understood, before anybody talks with it.
func (p *program) sayGuesses(guessed []interview.Fault) {
	for _, g := range guessed {
		if g.Line == 0 { // what concerns the whole file; faqbot import shows the rest
			fmt.Fprintln(p.stderr, g.Error())
		}
	}
}
