package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

type evalCommand struct {
	config.Content
	config.Encoder
	JSON  bool     `name:"json" help:"One JSON object for machines."`
	Wrong bool     `help:"List the questions that went wrong."`
	Bank  string   `placeholder:"BANK" help:"Judge a bank of frequently asked questions instead of the interview, fitted on itself."`
	Files []string `arg:"" name:"cases" optional:"" help:"Judged questions, one JSON object a line. Default: the content's own phrasings, each hidden in its turn."`
}

// maxCases is the most that is read of a file of judged questions, or of a bank, in bytes: some hundred thousand lines.
const maxCases = 32 << 20

// Run measures how well questions are understood.
func (c *evalCommand) Run(ctx context.Context, p *program) error {
	measure := c.judgeContent
	if c.Bank != "" {
		measure = c.judgeBank
	}
	verdicts, known, err := measure(ctx, p)
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

func (c *evalCommand) judgeContent(ctx context.Context, p *program) (verdicts []judge.Verdict, known int, err error) {
	library, err := p.openUnderstood(ctx, c.Content, c.Encoder)
	if err != nil {
		return nil, 0, err
	}
	if len(c.Files) == 0 {
		fitted, _ := library.Base().CrossValidate()
		return fitted, 0, nil
	}
	cases, known, err := readCases(library.Base(), c.Files)
	return judge.Measure(library.Base().Decide, cases), known, err
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

func (c *evalCommand) judgeBank(_ context.Context, p *program) (verdicts []judge.Verdict, known int, err error) {
	raw, err := readFile(c.Bank, maxCases)
	if err != nil {
		return nil, 0, fmt.Errorf("read the bank: %s: %w", c.Bank, err)
	}
	corpus, documents, err := judge.ParseBank(raw)
	if err != nil {
		return nil, 0, fmt.Errorf("read the bank: %s: %w", c.Bank, err)
	}
	encode, model, err := p.encoder(c.Encoder)
	if err != nil {
		return nil, 0, err
	}
	usual := match.DefaultModels(model)
	bank := judge.Content{Corpus: corpus, Index: match.NewIndex(corpus, usual, encode), Encode: encode}
	if len(c.Files) == 0 {
		fitted, _ := judge.CrossValidate([]judge.Content{bank}, usual)
		return fitted, 0, nil
	}
	var cases []match.Case
	for _, path := range c.Files {
		raw, err := readFile(path, maxCases)
		if err != nil {
			return nil, 0, fmt.Errorf("read judged queries: %s: %w", path, err)
		}
		more, err := judge.ParseQueries(raw, documents)
		if err != nil {
			return nil, 0, fmt.Errorf("read judged queries: %s: %w", path, err)
		}
		cases = append(cases, more...)
	}
	models, err := judge.Calibrate([]judge.Content{bank}, usual)
	if err != nil {
		fmt.Fprintf(p.stderr, "faqbot: judged with the default weights: %v\n", err)
		models = usual
	}
	index := bank.Index.With(models)
	return judge.Measure(func(k match.Case) match.Decision { return index.Ask(k.Query, encode) }, cases), 0, nil
}
