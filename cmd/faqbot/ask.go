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

	"faqbot/bot/locale"
	"faqbot/cmd/faqbot/terminal"
	"faqbot/config"
	"faqbot/knowledge"
)

type askCommand struct {
	config.Content
	JSON     bool     `name:"json" xor:"form" help:"One line of JSON for each question."`
	Explain  bool     `xor:"form" help:"Say how the bot came to its answer."`
	Question []string `arg:"" help:"The question, or - for one a line from standard input."`
}

// Run answers the question of the command line, or those of standard input as they come in.
func (c *askCommand) Run(ctx context.Context, p *program) error {
	library, err := openLibrary(ctx, c.Content)
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
	if len(c.Question) == 1 && c.Question[0] == "-" {
		return answerLines(library.Base(), p.stdin, show)
	}
	var words []string
	for _, word := range c.Question {
		words = append(words, unmark(word))
	}
	return show(library.Base(), strings.Join(words, " "))
}

// answerLines answers one question a line, in order, and each before the next is read.
func answerLines(base *knowledge.Base, in io.Reader, show func(*knowledge.Base, string) error) error {
	for lines := bufio.NewReader(in); ; {
		switch question, err := terminal.ReadLine(lines); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("read questions: %w", err)
		default:
			if err := show(base, question); err != nil {
				return err
			}
		}
	}
}

func showCard(p *program) func(*knowledge.Base, string) error {
	screen, voice := terminal.NewScreen(p.stdout, p.lookup), locale.English()
	return func(base *knowledge.Base, question string) error {
		view, _ := terminal.Teller(voice, base).Found(base.Ask(question))
		screen.Show(view)
		return screen.Err()
	}
}

func showReasons(p *program) func(*knowledge.Base, string) error {
	screen := terminal.NewScreen(p.stdout, p.lookup)
	return func(base *knowledge.Base, question string) error {
		screen.Say(strings.TrimSpace(base.Explain(question)))
		return screen.Err()
	}
}

// asked is what came of a question, as a line of JSON.
type asked struct {
	Query   string      `json:"query"`
	Band    string      `json:"band"`
	Shown   int         `json:"shown"` // how many of the matches the band offers
	Matches []askedTurn `json:"matches"`
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

func showJSON(out io.Writer) func(*knowledge.Base, string) error {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	return func(base *knowledge.Base, question string) error {
		start := time.Now()
		answer := base.Ask(question)
		took := time.Since(start)
		line := asked{Query: question, Band: answer.Band.String(), Shown: answer.Shown, Matches: []askedTurn{}, Took: took.Microseconds()}
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
