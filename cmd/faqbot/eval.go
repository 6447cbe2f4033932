package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/pflag"

	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

type evalCommand struct {
	config.Content
	config.Encoder
	JSON      bool
	Wrong     bool
	Anew      bool
	Phrasings []string // numbers of them
	Bank      string
	Files     []string
}

func (c *evalCommand) describe(flags *pflag.FlagSet) description {
	set(flags, c.Content.Settings()...)
	set(flags, c.Encoder.Settings()...)
	flags.BoolVar(&c.JSON, "json", false, "One JSON object for machines.")
	flags.BoolVar(&c.Wrong, "wrong", false, "List the questions that went wrong.")
	flags.BoolVar(&c.Anew, "anew", false, "Judge besides what a calibration would give that is fitted now. Takes about a minute.")
	flags.Var(values{form: "0,1,3,8", texts: &c.Phrasings}, "phrasings", "A learning curve instead: how well the content would be understood with so many phrasings of each question.")
	flags.Var(value{form: "BANK", text: &c.Bank}, "bank", "Judge a bank of frequently asked questions instead of the interview, fitted on itself.")
	return description{
		name:    "eval",
		summary: "Measure how well questions are understood.",
		takes: words{name: "<cases>", optional: true, many: true,
			help: "Judged questions, one JSON object a line. Default: the content's own phrasings, each hidden in its turn."},
		details: formats + columnsHelp,
	}
}

// formats explains what goes in.
const formats = `
A line of a file of judged questions names the turns that were meant, by their
keys, or by their numbers when there is one interview; an empty list means that
the content does not answer it. Kind and history, what was asked before, may be
missing:

  {"query": "how many gpus do u need", "meant": ["shen-wei/core-barrier"], "kind": "typo", "history": ["what is a gpu"]}
  {"query": "who won the world cup", "turns": [], "kind": "far"}

A line of a bank and one of its questions, where oos_kind may stand for kind:

  {"id": "v1", "question": "where is my card", "answer": "In a week.", "group": "card_arrival"}
  {"query": "has my card been sent", "relevant": ["card_arrival"], "kind": "typo"}
`

// columnsHelp explains what comes out.
const columnsHelp = `
The columns, as shares of the questions in scope:

  in scope      how many questions the content answers
  first         the right question comes first, shown or not
  among 3       the right question is among the first three
  MRR           mean of 1/rank of the right question
  AUROC         how well the best probability tells questions in scope from
                others: 1 always, .5 by chance
  served        answered right, or right among what was offered
  direct        answered right without asking back
  harm          answered wrong
  abstained     nothing was shown
  out of scope  how many questions the content does not answer; of these:
  answered      something was shown as the answer
  picked        something was offered

The reliability table says how often the first choice was right, by how probable
it was said to be: where the two differ, the bot is too sure of itself or not
sure enough.
`

// maxCases is the most that is read of a file of judged questions, or of a bank, in bytes: some hundred thousand lines.
const maxCases = 32 << 20

// mostKept is the highest number of phrasings on a learning curve.
const mostKept = 1000

// run measures how well questions are understood.
func (c *evalCommand) run(ctx context.Context, p *program, files []string) error {
	if err := judged(files); err != nil {
		return err
	}
	c.Files = files
	if len(c.Phrasings) > 0 {
		return c.curve(ctx, p)
	}
	measure := c.judgeContent
	if c.Bank != "" {
		measure = c.judgeBank
	}
	m, err := measure(ctx, p)
	if err != nil {
		return err
	}
	if len(m.served) == 0 {
		return usage{errors.New(m.nothing())}
	}
	r := newReport(m, c.Wrong)
	if c.JSON {
		return writeJSON(p.stdout, r)
	}
	return r.write(p.stdout)
}

// measured is what became of the questions.
type measured struct {
	served  []judge.Verdict
	anew    []judge.Verdict // with weights that were fitted now; nil when nobody wants to know
	noFit   error           // why there is no such fit
	leftOut int             // questions that also stand among the phrasings
	own     bool            // the questions are the content's own
}

func (m measured) nothing() string {
	if m.own {
		return "the content has no phrasings and no examples to judge it by: write a file of judged questions (faqbot eval --help), or add phrasings (\"> Also asked:\")"
	}
	return "there is no question to judge in the files"
}

func writeJSON(out io.Writer, value any) error {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	return lines.Encode(value)
}

// curve judges the content with few phrasings.
func (c *evalCommand) curve(ctx context.Context, p *program) error {
	if c.Bank != "" || len(c.Files) > 0 || c.Anew {
		return usage{errors.New("--phrasings judges the content by its own phrasings, without --bank, --anew or files")}
	}
	var kept []int
	for _, text := range c.Phrasings {
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 || n > mostKept {
			return usage{fmt.Errorf("--phrasings %s: a number of phrasings is from 0 to %d", text, mostKept)}
		}
		kept = append(kept, n)
	}
	library, err := p.openUnderstood(ctx, c.Content, c.Encoder)
	if err != nil {
		return err
	}
	curve, err := library.JudgeSparse(ctx, kept)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(p.stdout, curve)
	}
	return writeCurve(p.stdout, curve)
}

func (c *evalCommand) judgeContent(ctx context.Context, p *program) (m measured, err error) {
	files, err := readJudged("questions", c.Files)
	if err != nil {
		return m, err
	}
	library, err := p.openUnderstood(ctx, c.Content, c.Encoder)
	if err != nil {
		return m, err
	}
	base := library.Base()
	if len(c.Files) == 0 {
		m.own = true
		if c.Anew {
			if m.anew, _, err = base.CrossValidate(ctx); err != nil {
				return m, err
			}
		}
		m.served, err = library.JudgeServed(ctx)
		return m, err
	}
	cases, known, err := parseCases(base, files)
	if err != nil {
		return m, err
	}
	m.leftOut, m.served = known, judge.Measure(base.Decide, cases)
	if c.Anew {
		calibration, err := base.Calibrate(ctx, nil)
		if m.noFit = err; err == nil {
			m.anew = judge.Measure(library.CalibratedBy(calibration).Decide, cases)
		}
	}
	return m, nil
}

// judgedFile is a file of judged questions as it was read.
type judgedFile struct {
	path string
	raw  []byte
}

// readJudged reads files of judged questions or queries, whose name stands in the error. It runs before content and encoders are
// loaded, so that a file that cannot be read is refused at once.
func readJudged(what string, paths []string) ([]judgedFile, error) {
	var files []judgedFile
	for _, path := range paths {
		raw, err := readFile(path, maxCases)
		if err != nil {
			return nil, fmt.Errorf("read judged %s: %s: %w", what, path, err)
		}
		files = append(files, judgedFile{path, raw})
	}
	return files, nil
}

// parseCases parses judged questions. Those that also stand among the phrasings are counted and left out.
func parseCases(base *knowledge.Base, files []judgedFile) (all []match.Case, known int, err error) {
	for _, f := range files {
		cases, among, err := base.ParseCases(f.raw)
		if err != nil {
			return nil, 0, fmt.Errorf("read judged questions: %s: %w", f.path, err)
		}
		all, known = append(all, cases...), known+len(among)
	}
	return all, known, nil
}

func (c *evalCommand) judgeBank(ctx context.Context, p *program) (m measured, err error) {
	raw, err := readFile(c.Bank, maxCases)
	if err != nil {
		return m, fmt.Errorf("read the bank: %s: %w", c.Bank, err)
	}
	corpus, documents, err := judge.ParseBank(raw)
	if err != nil {
		return m, fmt.Errorf("read the bank: %s: %w", c.Bank, err)
	}
	var cases []match.Case
	files, err := readJudged("queries", c.Files)
	if err != nil {
		return m, err
	}
	for _, f := range files {
		more, err := judge.ParseQueries(f.raw, documents)
		if err != nil {
			return m, fmt.Errorf("read judged queries: %s: %w", f.path, err)
		}
		cases = append(cases, more...)
	}
	encode, model, err := p.encoder(c.Encoder)
	if err != nil {
		return m, err
	}
	usual := match.BankModels(model)
	if corpus.Answered() {
		usual = corpus.DefaultModels(model)
	}
	bank := judge.Content{Corpus: corpus, Index: match.NewIndex(corpus, usual, encode), Encode: encode}
	if len(c.Files) == 0 {
		m.own = true
		m.served, _, err = judge.CrossValidate(ctx, []judge.Content{bank}, usual)
		return m, err
	}
	models, err := judge.Calibrate(ctx, []judge.Content{bank}, usual)
	if err != nil {
		fmt.Fprintf(p.stderr, "faqbot: judged with the default weights: %v\n", err)
		models = usual
	}
	index := bank.Index.With(models)
	m.served = judge.Measure(func(k match.Case) match.Decision { return index.Ask(k.Query, encode) }, cases)
	return m, nil
}
