package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"faqbot/cmd/faqbot/terminal"
	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

type askCommand struct {
	config.Content
	config.Encoder
	JSON    bool
	Explain bool
}

func (c *askCommand) describe(flags *pflag.FlagSet) description {
	set(flags, c.Content.Settings()...)
	set(flags, c.Encoder.Settings()...)
	flags.BoolVar(&c.JSON, "json", false, "One line of JSON for each question.")
	flags.BoolVar(&c.Explain, "explain", false, "Say how the bot came to its answer.")
	return description{
		name:    "ask",
		summary: "Answer one question, or one a line from standard input.",
		takes:   words{name: "<question>", many: true, help: "The question, or - for one a line from standard input."},
	}
}

// run answers the question of the command line, or those of standard input as they come in.
func (c *askCommand) run(ctx context.Context, p *program, question []string) error {
	if c.JSON && c.Explain {
		return usage{errors.New("--explain and --json are two forms of the answer; choose one")}
	}
	library, err := p.openUnderstood(ctx, c.Content, c.Encoder)
	if err != nil {
		return err
	}
	show := showCard(p)
	switch {
	case c.JSON:
		show = showJSON(p.stdout)
	case c.Explain:
		show = showReasons(p)
	}
	if len(question) == 1 && question[0] == "-" {
		return answerLines(library.Base(), p.stdin, show)
	}
	var words []string
	for _, word := range question {
		words = append(words, unmark(word))
	}
	return show(library.Base(), knowledge.Query{Text: strings.Join(words, " ")})
}

// answerLines answers one question a line, in order, and each before the next is read.
func answerLines(base *knowledge.Base, in io.Reader, show func(*knowledge.Base, knowledge.Query) error) error {
	for lines := bufio.NewReader(in); ; {
		switch line, err := terminal.ReadLine(lines); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("read questions: %w", err)
		default:
			if err := show(base, queryOf(base, line)); err != nil {
				return err
			}
		}
	}
}

// queryOf reads a line with a question: plain text, or JSON that has what was asked before, too. Anything else that begins
// as JSON does is text.
func queryOf(base *knowledge.Base, line string) knowledge.Query {
	var row struct {
		Query   string
		History []string
	}
	if !strings.HasPrefix(line, "{") || json.Unmarshal([]byte(line), &row) != nil || row.Query == "" {
		return knowledge.Query{Text: line}
	}
	return knowledge.Query{Text: row.Query, Before: base.Replay(row.History)}
}

func showCard(p *program) func(*knowledge.Base, knowledge.Query) error {
	screen, voice := terminal.NewScreen(p.stdout, p.lookup), terminal.VoiceOf(p.lookup)
	return func(base *knowledge.Base, q knowledge.Query) error {
		view, _ := terminal.Teller(terminal.VoiceFor(q.Text, voice), base).Found(base.Reply(q))
		screen.Show(view)
		return screen.Err()
	}
}

func showReasons(p *program) func(*knowledge.Base, knowledge.Query) error {
	screen := terminal.NewScreen(p.stdout, p.lookup)
	return func(base *knowledge.Base, q knowledge.Query) error {
		screen.Say(strings.TrimSpace(base.ExplainReply(q)))
		return screen.Err()
	}
}

// asked is what came of a question, as a line of JSON.
type asked struct {
	Query   string      `json:"query"`
	Band    string      `json:"band"`
	Shown   int         `json:"shown"` // how many of the matches the band offers
	Talk    string      `json:"talk"`  // the kind of talk, when nothing was asked of the content
	Matches []askedTurn `json:"matches"`
	Answer  []string    `json:"answer"` // the paragraphs, when the band is answer
	Took    int64       `json:"took_us"`
}

type askedTurn struct {
	Interview string  `json:"interview"`
	Section   int     `json:"section"` // from 1
	Turn      int     `json:"turn"`    // counts through the interview, from 1
	ID        string  `json:"id"`
	Question  string  `json:"question"`
	Score     float64 `json:"score"`
	Passage   int     `json:"passage"` // from 0
}

func showJSON(out io.Writer) func(*knowledge.Base, knowledge.Query) error {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	return func(base *knowledge.Base, q knowledge.Query) error {
		start := time.Now()
		answer := base.Reply(q)
		took := time.Since(start)
		line := asked{
			Query: q.Text, Band: answer.Band.String(), Shown: answer.Shown, Talk: string(answer.Talk),
			Matches: []askedTurn{}, Answer: []string{}, Took: took.Microseconds(),
		}
		if answer.Band == match.Answer {
			line.Answer = answer.Hits[0].Turn.Answer
		}
		for _, hit := range answer.Hits {
			line.Matches = append(line.Matches, askedTurn{
				Interview: hit.Interview.ID, Section: hit.Place, Turn: hit.Turn.Number, ID: hit.Turn.ID,
				Question: hit.Turn.Question, Score: hit.Score, Passage: hit.Passage,
			})
		}
		if err := lines.Encode(line); err != nil {
			return fmt.Errorf("write an answer: %w", err)
		}
		return nil
	}
}
