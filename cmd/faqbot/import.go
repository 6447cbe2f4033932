package main

import (
	"fmt"

	"faqbot/knowledge/interview"
)

type importCommand struct {
	File string `arg:"" help:"The transcript: lines of the form \"Speaker: text\", as copied from a web page."`
	Out  string `short:"o" placeholder:"PATH" help:"Write to a new file instead of standard output."`
}

// maxTranscript is the most that is read, in bytes. A book has one or two MiB.
const maxTranscript = 8 << 20

// Run reads a transcript and writes the interview in it as Markdown.
func (c *importCommand) Run(p *program) error {
	text, err := readFile(c.File, maxTranscript)
	if err != nil {
		return fmt.Errorf("import %s: %w", c.File, err)
	}
	talk, faults := interview.Read(c.File, text)
	for _, f := range faults {
		fmt.Fprintln(p.stderr, f.Error())
	}
	if talk == nil {
		return errFound
	}
	markdown := interview.WriteMarkdown(talk)
	if c.Out == "" {
		_, err = p.stdout.Write(markdown)
	} else {
		err = writeNew(c.Out, markdown)
	}
	if err != nil {
		return fmt.Errorf("write the interview: %w", err)
	}
	return nil
}
