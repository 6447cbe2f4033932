package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"faqbot/cmd/faqbot/terminal"
)

// helpWidth is how wide a help text is, in columns, as terminals are at the least.
const helpWidth = 80

// writeOverview shows which subcommands there are.
func writeOverview(out io.Writer) error {
	var rows []row
	for _, s := range subcommands() {
		d := s.describe(newFlags())
		rows = append(rows, row{d.name, d.summary})
	}
	_, err := fmt.Fprintf(out, `Usage: faqbot <command>

Answers questions about an interview in the interviewee's own words.

Commands:
%s
Run "faqbot <command> --help" for more on a command.
`, columns(rows))
	return err
}

// writeHelp shows how a subcommand is called.
func (i invocation) writeHelp(out io.Writer) error {
	var text strings.Builder
	text.WriteString("Usage: faqbot " + i.name)
	if i.takes.name != "" {
		text.WriteString(" " + i.takes.usage())
	}
	text.WriteString(" [flags]\n\n" + i.summary + "\n")
	if i.details != "" {
		text.WriteString("\n" + strings.TrimSpace(i.details) + "\n")
	}
	if i.takes.name != "" {
		text.WriteString("\nArguments:\n" + columns([]row{{i.takes.usage(), i.takes.help}}))
	}
	text.WriteString("\nFlags:\n" + columns(flagRows(i.flags)))
	_, err := io.WriteString(out, text.String())
	return err
}

// flagRows returns a row for each flag that is not hidden.
func flagRows(flags *pflag.FlagSet) []row {
	rows := []row{{"-h, --help", "Show this text."}}
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		left := "    --" + f.Name
		if f.Shorthand != "" {
			left = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.NoOptDefVal == "" { // it needs a value
			left += "=" + f.Value.Type()
		}
		rows = append(rows, row{left, f.Usage})
	})
	return rows
}

// row is a line of a help text, or several when the right column is too narrow for what it says.
type row struct{ left, right string }

// columns sets rows in two columns.
func columns(rows []row) string {
	const indent, gap = 2, 4
	widest := 0
	for _, r := range rows {
		widest = max(widest, utf8.RuneCountInString(r.left))
	}
	var text strings.Builder
	for _, r := range rows {
		left := r.left
		for _, line := range terminal.Wrap(r.right, helpWidth-indent-widest-gap) {
			fmt.Fprintf(&text, "%*s%-*s%s\n", indent, "", widest+gap, left, line)
			left = ""
		}
	}
	return text.String()
}
