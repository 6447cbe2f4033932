package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/rs/zerolog"
	"github.com/spf13/pflag"
	"golang.org/x/sync/errgroup"

	"faqbot/bot"
	"faqbot/bot/gateway"
	"faqbot/bot/rest"
	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/journal"
)

type runCommand struct {
	config.Flags
}

func (c *runCommand) describe(flags *pflag.FlagSet) description {
	set(flags, c.Settings()...)
	return description{
		name:    "run",
		summary: "Connect to Discord and answer there (the default).",
		details: `
DISCORD_TOKEN holds the bot's token, as the Discord developer portal shows it
under Bot → Reset Token. It has no flag, because the command line of a process
is no secret.`,
	}
}

// run serves Discord until ctx is done or somebody ends the program, or until Discord will not have the bot.
func (c *runCommand) run(ctx context.Context, p *program, _ []string) error {
	settings, err := c.Config(p.environment)
	if err != nil {
		return err
	}
	outliveClosedPipes()
	coloured := isTerminal(p.stderr) && p.lookup("NO_COLOR") == ""
	p.stderr = redact(p.stderr, settings.Token)
	lines := newSpool(p.stderr)
	defer lines.close()
	log := newLog(lines, settings, coloured)

	ctx, stop := untilSignal(ctx)
	defer stop()
	finish, finished := finishing(ctx)
	defer finished()
	reloads, deaf := hangups()
	defer deaf()
	encoders := meanwhile(settings)
	library, err := open(ctx, settings.Content)
	switch {
	case ctx.Err() != nil:
		return nil // there is nothing to finish yet
	case err != nil:
		return err
	}
	if err := library.KeepIn(settings.Data); err != nil {
		log.Warn().Err(err).Msg("calibration not read: it is fitted anew")
	}
	base := library.Base()
	log.Info().Str("version", base.Version()).Int("interviews", len(base.Interviews())).Int("sections", len(base.Sections())).
		Int("turns", len(base.Entries())).Bool("calibrated", base.Calibrated()).Msg("content loaded")
	reportContent(base, log)
	kept := openJournal(ctx, settings.Data, log)
	defer closeJournal(finish, kept, log)
	if encoders != nil {
		library.Expect()
	}
	b := body{settings: settings, library: library, encoders: encoders, kept: kept, lines: lines, reloads: reloads, log: log}
	return b.serve(ctx, finish)
}

// mostHints is how many hints about the content are given at a start; faqbot lint gives all.
const mostHints = 3

// reportContent logs what is not as it could be about the content that serves.
func reportContent(base *knowledge.Base, log zerolog.Logger) {
	for _, fault := range base.Refused() {
		log.Error().Err(fault).Msg("file of the content refused")
	}
	reportGuesses(base.Guessed(), log)
	if files := base.LeftOut(); len(files) > 0 {
		log.Info().Strs("files", files).Msg("files left out that are no interviews")
	}
	if !base.Calibrated() {
		log.Warn().Msg("content not calibrated: fewer questions are answered outright; faqbot calibrate fits to it")
	}
	hints := base.Hints()
	for _, hint := range hints[:min(len(hints), mostHints)] {
		log.Info().Str("hint", hint).Msg("content could be understood better; faqbot lint says how")
	}
}

// reportGuesses logs how a transcript was understood that serves as it is. What concerns one line of it is counted only:
// faqbot import shows the lines.
func reportGuesses(guessed []interview.Fault, log zerolog.Logger) {
	if len(guessed) == 0 {
		return
	}
	lines := 0
	for _, g := range guessed {
		if g.Line > 0 {
			lines++
			continue
		}
		log.Warn().Str("guess", g.Text).Msg("content is a transcript and was guessed")
	}
	log.Warn().Int("lines", lines).Msg("lines of the transcript changed or doubtful; faqbot import shows them and makes an interview to keep")
}

// openJournal opens what must last. Without it there are answers all the same.
func openJournal(ctx context.Context, directory string, log zerolog.Logger) *journal.Journal {
	kept, err := journal.Open(ctx, directory)
	switch {
	case err != nil && ctx.Err() == nil:
		log.Error().Err(err).Msg("journal not opened: votes are refused, and what is counted is forgotten at the end")
	case err == nil && directory == "":
		log.Info().Msg("FAQBOT_DATA is not set: votes, quiet channels and counts are forgotten at the end")
	}
	return kept
}

func closeJournal(ctx context.Context, kept *journal.Journal, log zerolog.Logger) {
	if err := kept.Close(ctx); err != nil {
		log.Error().Err(err).Msg("journal not closed")
	}
}

// body is what the running program is made of, before it is connected.
type body struct {
	settings config.Config
	library  *knowledge.Library
	encoders <-chan encoders // sends them once; nil for none
	kept     *journal.Journal
	lines    *spool
	reloads  <-chan os.Signal
	log      zerolog.Logger
}

// meanwhile loads the encoders while other things are done, so that no answer waits for them. It returns nil when none is wanted.
func meanwhile(settings config.Config) <-chan encoders {
	if !settings.Meaning {
		return nil
	}
	loaded := make(chan encoders, 1)
	go func() { loaded <- loadEncoders(settings.Data) }()
	return loaded
}

// understand has questions read by their meaning as soon as there are encoders, as far as vectors are known.
func (b body) understand() {
	if b.encoders == nil {
		return
	}
	e := <-b.encoders
	b.library.Understand(e.Encoders, e.failed)
	if e.unread != nil {
		b.log.Warn().Err(e.unread).Msg("vectors not read: they are computed anew")
	}
	if e.failed != nil {
		b.log.Error().Err(e.failed).Msg("no sentence encoder: questions are understood by their words alone")
	}
}

// learn has questions read by their meaning. It computes the vectors that the content lacks, and a calibration where none holds,
// now and after every reload, until ctx is done.
func (b body) learn(ctx context.Context) {
	b.understand()
	b.library.Learn(ctx, func(err error) {
		if err != nil {
			b.log.Warn().Err(err).Msg("not kept: it is computed again at the next start")
		}
		m := b.library.Meaning()
		b.log.Info().Str("meaning", string(m.State)).Int("missing", m.Missing).
			Bool("calibrated", b.library.Base().Calibrated()).Msg("content understood")
	})
}

// serve connects the library to Discord, and reports on both over HTTP, until ctx is done and what was in flight is
// finished, as far as finish lets it.
func (b body) serve(ctx, finish context.Context) error {
	counted := newMetrics(b.library.Meaning)
	client := rest.New(rest.Options{Token: b.settings.Token.Reveal(), APIBase: b.settings.APIBase, Log: b.log, Metrics: counted})
	defer client.Close()
	var connection *gateway.Gateway // hears for the bot, which answers it
	answering := bot.New(bot.Options{
		Library:        b.library,
		Journal:        b.kept,
		REST:           client,
		AnswerChannels: b.settings.AnswerChannels,
		HomeGuild:      b.settings.HomeGuild,
		ModeratorRoles: b.settings.ModeratorRoles,
		Moderators:     b.settings.Moderators,
		Connected:      func() bool { return connection.Ready() },
		Log:            b.log,
		Metrics:        counted,
	})
	connection = gateway.New(gateway.Options{
		REST:     client,
		Token:    b.settings.Token.Reveal(),
		Intents:  answering.Intents(),
		Handle:   answering.Handle,
		Concerns: answering.Concerns,
		Log:      b.log,
		Metrics:  counted,
	})
	health := health{connected: connection.Ready, kept: b.kept.Healthy, happened: b.kept.Notice, logged: b.lines.Healthy, meaning: b.library.Meaning}
	status, err := listen(b.settings.HTTP, newStatus(health, counted), b.log)
	if err != nil {
		return err
	}
	defer status.close(finish)

	work, ctx := errgroup.WithContext(ctx)
	work.Go(func() error { return connection.Run(ctx) })
	work.Go(func() error { answering.Run(ctx); return nil })
	work.Go(func() error { b.library.Watch(ctx, answering.Reloaded); return nil })
	work.Go(func() error { b.reload(ctx, answering.Reloaded); return nil })
	work.Go(func() error { b.learn(ctx); return nil })
	work.Go(func() error { b.reportTroubles(ctx); return nil })
	work.Go(func() error { return status.failure(ctx) })
	if err := work.Wait(); err != nil {
		return fmt.Errorf("stopped: %w", err)
	}
	b.log.Info().Msg("stopped")
	return nil
}

// reload reads the content again whenever a signal asks for it, until ctx is done.
func (b body) reload(ctx context.Context, report func(knowledge.Change, error)) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-b.reloads:
			b.log.Info().Msg("reload requested by a signal")
			report(b.library.Reload(ctx))
		}
	}
}

// troublePause is how often troubles are looked for that nothing else reports.
const troublePause = 5 * time.Second

// reportTroubles logs what is new about the journal and the log itself, until ctx is done.
func (b body) reportTroubles(ctx context.Context) {
	tick := time.NewTicker(troublePause)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if err := b.kept.News(); err != nil {
				b.log.Error().Err(err).Msg("journal in trouble")
			}
			if lost := b.lines.Lost(); lost > 0 {
				b.log.Warn().Int("lines", lost).Msg("log lines lost")
			}
		}
	}
}
