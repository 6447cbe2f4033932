package main

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
)

type lintCommand struct {
	config.Content
}

func (c *lintCommand) describe(flags *pflag.FlagSet) description {
	set(flags, c.Settings()...)
	return description{
		name:    "lint",
		summary: "Say what is wrong with interviews.",
		takes:   words{name: "<path>", optional: true, many: true, help: "Interview files or directories of them. Default: the content that is configured."},
	}
}

// run shows all faults of all paths, and hints for those without an error. Warnings and hints are no failure.
func (c *lintCommand) run(ctx context.Context, p *program, paths []string) error {
	sources, err := c.sources(paths)
	if err != nil {
		return err
	}
	broken := false
	for _, s := range sources {
		faults, err := knowledge.Lint(ctx, s)
		if err != nil {
			return err
		}
		count := map[interview.Severity]int{}
		for _, f := range faults {
			fmt.Fprintln(p.stderr, f.Error())
			count[f.Severity]++
		}
		fmt.Fprintf(p.stdout, "%s: %s, %s\n", s, plural(count[interview.Error], "error"), plural(count[interview.Warning], "warning"))
		if count[interview.Error] > 0 {
			broken = true
			continue
		}
		if err := p.hint(ctx, s); err != nil {
			return err
		}
	}
	if broken {
		return errFound
	}
	return nil
}

// hint says what content without errors lacks to be understood well. That is no fault.
func (p *program) hint(ctx context.Context, s files.Source) error {
	library, err := knowledge.Open(ctx, s)
	if err != nil {
		return err
	}
	hints := library.Base().Hints()
	measured, err := library.Measured(ctx)
	if err != nil {
		return err
	}
	if measured != "" {
		hints = append(hints, measured)
	}
	for _, hint := range hints {
		fmt.Fprintln(p.stdout, "hint:", hint)
	}
	return nil
}

func (c *lintCommand) sources(paths []string) ([]files.Source, error) {
	if len(paths) == 0 {
		path, err := c.File()
		return []files.Source{source(path)}, err
	}
	var sources []files.Source
	for _, path := range paths {
		sources = append(sources, files.Path(path))
	}
	return sources, nil
}

// plural returns a number of things: "no errors", "1 error", "2 errors".
func plural(n int, thing string) string {
	switch n {
	case 0:
		return "no " + thing + "s"
	case 1:
		return "1 " + thing
	default:
		return fmt.Sprintf("%d %ss", n, thing)
	}
}
