package main

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"slices"

	"github.com/spf13/pflag"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript"
)

type importCommand struct {
	File    string
	Out     string
	Asks    []string
	Answers []string
	Names   bool
	Force   bool
}

func (c *importCommand) describe(flags *pflag.FlagSet) description {
	flags.VarP(value{form: "PATH", text: &c.Out}, "out", "o", "Write to a new file instead of standard output.")
	flags.Var(values{form: "NAME,…", texts: &c.Asks}, "asks", "Who asks. Default: guessed, and said.")
	flags.Var(values{form: "NAME,…", texts: &c.Answers}, "answers", "Who answers. Default: everybody else.")
	flags.BoolVar(&c.Names, "names", false, "Where several answer, write the name of who speaks before the words.")
	flags.BoolVar(&c.Force, "force", false, "Write over the file that --out names.")
	return description{
		name:    "import",
		summary: "Turn a copied transcript into the Markdown that interviews are kept in.",
		takes:   words{name: "<file>", help: "The transcript: a saved page, captions, a .docx, a table, or text as copied."},
	}
}

// While a transcript is read more garbage may gather than the bot keeps to, which would double the time that a large page takes.
const (
	importGarbage = 200       // percent of what is in use
	importMemory  = 140 << 20 // bytes from which less gathers
)

// run reads a transcript and writes the interview in it as Markdown. The draft is written even when it needs a hand; what
// that is goes to standard error, by line.
func (c *importCommand) run(_ context.Context, p *program, files []string) error {
	c.File = files[0]
	if os.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(importGarbage))
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(importMemory))
	}
	raw, err := readFile(c.File, transcript.MaxBytes)
	if err != nil {
		return fmt.Errorf("import %s: %w", c.File, err)
	}
	talk, faults := c.read(raw)
	for _, f := range handLast(faults) {
		fmt.Fprintln(p.stderr, f.Error())
	}
	if talk == nil {
		return errFound
	}
	markdown := interview.WriteMarkdown(talk)
	hands := countErrors(faults) + c.lint(p, markdown)
	if err := c.write(p, markdown); err != nil {
		return fmt.Errorf("write the interview: %w", err)
	}
	if c.Out != "" {
		c.sayNext(p, talk, hands)
	}
	if hands > 0 {
		return errFound
	}
	return nil
}

// read returns the interview in a file of ours, or a draft of the one in any other.
func (c *importCommand) read(raw []byte) (*interview.Interview, []interview.Fault) {
	if interview.Marked(raw) {
		return interview.Read(c.File, raw)
	}
	return transcript.Read(c.File, raw, transcript.Cast{Asks: c.Asks, Answers: c.Answers, Named: c.Names})
}

// lint shows what keeps the draft from being served, by its own lines, and returns how much that is.
func (c *importCommand) lint(p *program, markdown []byte) int {
	name := c.Out
	if name == "" {
		name = "draft"
	}
	_, faults := interview.Read(name, markdown)
	for _, f := range faults {
		if f.Severity == interview.Error {
			fmt.Fprintln(p.stderr, f.Error())
		}
	}
	return countErrors(faults)
}

func (c *importCommand) write(p *program, markdown []byte) error {
	switch {
	case c.Out == "":
		_, err := p.stdout.Write(markdown)
		return err
	case c.Force:
		return writeOver(c.Out, markdown)
	default:
		return writeNew(c.Out, markdown)
	}
}

// handLast puts what needs a hand behind what was only guessed or dropped, so that it stands where a person reads first.
func handLast(faults []interview.Fault) []interview.Fault {
	out := slices.Clone(faults)
	slices.SortStableFunc(out, func(a, b interview.Fault) int { return int(b.Severity) - int(a.Severity) })
	return out
}

func countErrors(faults []interview.Fault) int {
	n := 0
	for _, f := range faults {
		if f.Severity == interview.Error {
			n++
		}
	}
	return n
}

// sayNext says what was written and what to do with it. hands is how many of the last lines need a hand.
func (c *importCommand) sayNext(p *program, talk *interview.Interview, hands int) {
	turns := 0
	for _, s := range talk.Sections {
		turns += len(s.Turns)
	}
	first := ""
	switch {
	case hands == 1:
		first = "look at the last line above and mend the draft; then "
	case hands > 1:
		first = fmt.Sprintf("look at the last %d lines above and mend the draft; then ", hands)
	}
	fmt.Fprintf(p.stderr, "wrote %s to %s; %stalk with it: faqbot chat --content %s\n", plural(turns, "question"), c.Out, first, c.Out)
}
