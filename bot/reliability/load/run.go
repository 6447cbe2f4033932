package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/discordtest"
	"faqbot/bot/reliability"
	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
	"faqbot/knowledge/journal"
	"faqbot/knowledge/meaning"
)

const (
	// patience is how long the program waits for the last answers.
	patience = 15 * time.Second

	// calm is how long there must be no further answer before that wait ends.
	calm = 2 * time.Second
)

// questions are what people ask. Some have an answer, some a choice, some nothing.
var questions = []string{
	"What is the core barrier?", "what about jobs", "How large is a model?", "will it be dangerous", "who will win the race",
	"how do i boil an egg", "what do you think of open source?", "hello", "when will it be here", "how did you start?",
}

// run puts the load on a bot and returns the result.
func run(ctx context.Context, l load) (*result, []error) {
	var r *result
	faults := discordtest.Run(ctx, func(h *discordtest.Harness) {
		library, err := knowledge.Open(ctx, files.Embedded(content.FS()))
		if err != nil {
			h.Fatalf("open the content: %v", err)
		}
		if l.meaning {
			if err := understand(ctx, library); err != nil {
				h.Fatalf("understand the content: %v", err)
			}
		}
		kept, err := journal.Open(ctx, "")
		if err != nil {
			h.Fatalf("open the journal: %v", err)
		}
		h.Cleanup(func() { _ = kept.Close(context.WithoutCancel(ctx)) }) // it is in memory
		discord := discordtest.New(h, discordtest.RateLimited(), discordtest.Guilds(l.guildIDs()...))
		stand := reliability.Start(h, reliability.Options{Discord: discord, Library: library, Journal: kept, Log: zerolog.InfoLevel})
		discord.AwaitConnection()
		discord.AwaitCommands("")
		c := crowd{load: l, discord: discord, rand: rand.New(rand.NewPCG(1, 2)), asked: map[string]time.Time{}}
		watch := watchSize(ctx)
		c.play(ctx)
		c.settle()
		r = c.result(stand)
		r.goroutines, r.heap = watch()
	})
	return r, faults
}

// understand switches on the reading of questions by their meaning, as in the program.
func understand(ctx context.Context, library *knowledge.Library) error {
	encoder, err := meaning.Default()
	if err != nil {
		return err
	}
	var tables []*meaning.Table
	for _, file := range content.Vectors() {
		if table, err := meaning.ReadTable(encoder.Model(), file); err == nil { // others are of other encoders
			tables = append(tables, table)
		}
	}
	cache, err := meaning.OpenCache(encoder, "", tables...)
	if err != nil {
		return err
	}
	library.Understand(knowledge.Encoders{English: knowledge.Encoder{Encoder: encoder, Cache: cache}}, nil)
	return library.CatchUp(ctx)
}

// crowd is all people in all guilds.
type crowd struct {
	load
	discord *discordtest.Server
	rand    *rand.Rand
	asked   map[string]time.Time // when each question was sent, by the id of its message
}

// Ids of guilds, channels and people are made of a number.
func (l load) guildIDs() []string {
	var ids []string
	for n := range l.guilds {
		ids = append(ids, guildID(n))
	}
	return ids
}

func guildID(n int) string          { return fmt.Sprintf("14%017d", n) }
func channelID(guild, n int) string { return fmt.Sprintf("15%08d%09d", guild, n) }
func personID(n int) string         { return fmt.Sprintf("16%017d", n) }

// play sends everything at an even rate until the time is over.
func (c *crowd) play(ctx context.Context) {
	kinds := []struct {
		rate int
		send func()
		owed float64
	}{{c.rate, c.ask, 0}, {c.chatter, c.chat, 0}, {c.commands, c.command, 0}, {c.completions, c.complete, 0}}
	const tick = 5 * time.Millisecond
	ticker := time.NewTicker(tick)
	defer ticker.Stop()
	end := time.After(c.lasts)
	last := time.Now()
	for {
		select {
		case now := <-ticker.C:
			passed := now.Sub(last).Seconds()
			last = now
			for n := range kinds {
				for kinds[n].owed += passed * float64(kinds[n].rate); kinds[n].owed >= 1; kinds[n].owed-- {
					kinds[n].send()
				}
			}
		case <-end:
			return
		case <-ctx.Done():
			return
		}
	}
}

// settle waits until every question is answered, or no more answers come.
func (c *crowd) settle() {
	answered, since := 0, time.Now()
	for end := time.Now().Add(patience); time.Now().Before(end) && answered < len(c.asked) && time.Since(since) < calm; {
		if n := len(c.discord.Replies()); n > answered {
			answered, since = n, time.Now()
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// message returns a message by somebody somewhere.
func (c *crowd) message(content string) *discordgo.Message {
	guild, channel := c.rand.IntN(c.guilds), c.rand.IntN(c.channels)
	if c.rand.IntN(100) < c.busy {
		guild, channel = 0, 0
	}
	m := discordtest.Said(channelID(guild, channel), content)
	m.GuildID, m.Author = guildID(guild), discordtest.User(personID(c.rand.IntN(5000)), "somebody")
	return m
}

func (c *crowd) ask() {
	m := c.message("<@" + discordtest.BotID + "> " + questions[c.rand.IntN(len(questions))])
	m.Mentions = []*discordgo.User{discordtest.Bot()}
	at := time.Now()
	c.asked[c.discord.SendMessage(m).ID] = at
}

func (c *crowd) chat() {
	m := c.message("did you see the game last night")
	m.ID = fmt.Sprint(c.rand.Int64())
	c.discord.Dispatch("MESSAGE_CREATE", m)
}

func (c *crowd) interaction(i *discordgo.Interaction) {
	guild := c.rand.IntN(c.guilds)
	by := discordtest.Member(discordtest.User(personID(c.rand.IntN(5000)), "somebody"), 0)
	c.discord.SendInteraction(discordtest.InGuild(guildID(guild), channelID(guild, c.rand.IntN(c.channels)), discordtest.By(by, i)))
}

func (c *crowd) command() {
	c.interaction(discordtest.Command("ask", discordtest.TextOption("question", questions[c.rand.IntN(len(questions))])))
}

func (c *crowd) complete() {
	typed := questions[c.rand.IntN(len(questions))]
	c.interaction(discordtest.Autocomplete("ask", "question", typed[:1+c.rand.IntN(len(typed))]))
}

// watchSize watches the size of the program until the returned function is called. That function returns the largest
// number of goroutines and the largest number of bytes in use.
func watchSize(ctx context.Context) func() (goroutines int, heap uint64) {
	ctx, stop := context.WithCancel(ctx)
	var goroutines int
	var heap uint64
	var watching sync.WaitGroup
	watching.Go(func() {
		ticker := time.NewTicker(250 * time.Millisecond)
		defer ticker.Stop()
		for {
			var memory runtime.MemStats
			runtime.ReadMemStats(&memory)
			goroutines, heap = max(goroutines, runtime.NumGoroutine()), max(heap, memory.HeapInuse)
			select {
			case <-ticker.C:
			case <-ctx.Done():
				return
			}
		}
	})
	return func() (int, uint64) {
		stop()
		watching.Wait()
		return goroutines, heap
	}
}
