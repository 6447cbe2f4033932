package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

type evalCommand struct {
	config.Content
	JSON  bool     `name:"json" help:"One JSON object for machines."`
	Wrong bool     `help:"List the questions that went wrong."`
	Bank  string   `placeholder:"BANK" help:"Judge a bank of frequently asked questions instead of the interview, fitted on itself."`
	Files []string `arg:"" name:"cases" optional:"" help:"Judged questions, one JSON object a line. Default: the content's own phrasings, each hidden in its turn."`
}

// maxCases is the most that is read of a file of judged questions, or of a bank, in bytes: some hundred thousand lines.
const maxCases = 32 << 20

// Run measures how well questions are understood.
func (c *evalCommand) Run(ctx context.Context, p *program) error {
	judge := c.judgeContent
	if c.Bank != "" {
		judge = c.judgeBank
	}
	verdicts, known, err := judge(ctx)
	if err != nil {
		return err
	}
	if len(verdicts) == 0 {
		return usage{errors.New("there is no question to judge in the files")}
	}
	r := newReport(verdicts, known, c.Wrong)
	if c.JSON {
		lines := json.NewEncoder(p.stdout)
		lines.SetEscapeHTML(false)
		return lines.Encode(r)
	}
	return r.write(p.stdout)
}

func (c *evalCommand) judgeContent(ctx context.Context) (verdicts []match.Verdict, known int, err error) {
	library, err := openLibrary(ctx, c.Content)
	if err != nil {
		return nil, 0, err
	}
	if len(c.Files) == 0 {
		return library.Base().CrossValidate(), 0, nil
	}
	cases, known, err := readCases(library.Base(), c.Files)
	return library.Base().Measure(cases), known, err
}

// readCases reads judged questions. Those that also stand among the phrasings are counted and left out.
func readCases(base *knowledge.Base, paths []string) (all []match.Case, known int, err error) {
	for _, path := range paths {
		raw, err := readFile(path, maxCases)
		if err != nil {
			return nil, 0, fmt.Errorf("read judged questions: %s: %w", path, err)
		}
		cases, among, err := base.ParseCases(raw)
		if err != nil {
			return nil, 0, fmt.Errorf("read judged questions: %s: %w", path, err)
		}
		all, known = append(all, cases...), known+len(among)
	}
	return all, known, nil
}

func (c *evalCommand) judgeBank(context.Context) (verdicts []match.Verdict, known int, err error) {
	raw, err := readFile(c.Bank, maxCases)
	if err != nil {
		return nil, 0, fmt.Errorf("read the bank: %s: %w", c.Bank, err)
	}
	corpus, documents, err := match.ParseBank(raw)
	if err != nil {
		return nil, 0, fmt.Errorf("read the bank: %s: %w", c.Bank, err)
	}
	if len(c.Files) == 0 {
		return match.CrossValidate(corpus), 0, nil
	}
	var cases []match.Case
	for _, path := range c.Files {
		raw, err := readFile(path, maxCases)
		if err != nil {
			return nil, 0, fmt.Errorf("read judged queries: %s: %w", path, err)
		}
		more, err := match.ParseQueries(raw, documents)
		if err != nil {
			return nil, 0, fmt.Errorf("read judged queries: %s: %w", path, err)
		}
		cases = append(cases, more...)
	}
	return match.NewIndex(corpus, match.Calibrate(corpus, nil)).Measure(cases), 0, nil
}
