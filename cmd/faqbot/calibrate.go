package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"faqbot/config"
)

type calibrateCommand struct {
	config.Content
	config.Encoder
	Out string
}

func (c *calibrateCommand) describe(flags *pflag.FlagSet) description {
	set(flags, c.Content.Settings()...)
	set(flags, c.Encoder.Settings()...)
	flags.Var(value{form: "PATH", text: &c.Out}, "out", "Write here instead of to standard output; a name that ends in .calibration.json beside the content is found there.")
	return description{
		name:    "calibrate",
		summary: "Fit to the content how sure the bot may be.",
		takes:   words{name: "<cases>", optional: true, many: true, help: "Judged questions to fit on as well, one JSON object a line."},
	}
}

// run fits how sure the matcher may be of its scores to the content.
func (c *calibrateCommand) run(ctx context.Context, p *program, files []string) error {
	if err := judged(files); err != nil {
		return err
	}
	read, err := readJudged("questions", files)
	if err != nil {
		return err
	}
	library, err := p.openUnderstood(ctx, c.Content, c.Encoder)
	if err != nil {
		return err
	}
	base := library.Base()
	cases, known, err := parseCases(base, read)
	if err != nil {
		return err
	}
	if known > 0 {
		fmt.Fprintf(p.stderr, "faqbot: left out because the content has them as phrasings: %s\n", plural(known, "question"))
	}
	fittedOn := []string{"the content's own phrasings and examples, each judged against the others"}
	for _, path := range files {
		fittedOn = append(fittedOn, filepath.Base(path))
	}
	calibration, err := base.Calibrate(ctx, cases, fittedOn...)
	if err != nil {
		return fmt.Errorf("nothing was written: %w", err)
	}
	text, err := json.MarshalIndent(calibration, "", "  ")
	if err != nil {
		return fmt.Errorf("write the calibration: %w", err)
	}
	text = append(text, '\n')
	if c.Out == "" {
		_, err = p.stdout.Write(text)
	} else {
		err = os.WriteFile(c.Out, text, 0o644)
	}
	if err != nil {
		return fmt.Errorf("write the calibration: %w", err)
	}
	return nil
}
