package knowledge

import (
	"fmt"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
)

// Questions as people ask them: verbatim, in other words, misspelled, long, in Chinese, and not covered.
var benchmarkQuestions = []string{
	"What is the core barrier of developing big models?",
	"how many gpus do u need",
	"will AI take my job??",
	"wat is teh diffrence betwen big modls and old ai",
	"is china really two years behind",
	"人工智能会让很多人失业吗",
	"what is the best pizza in Naples",
	"I have been reading about all this for weeks now. My brother says nobody knows what happens inside. Is it true that training is a black box? Thanks!",
}

// BenchmarkAsk asks the shipped interview with all its phrasings.
func BenchmarkAsk(b *testing.B) {
	base := shipped(b)
	var took []time.Duration
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		base.Ask(benchmarkQuestions[i%len(benchmarkQuestions)])
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/1e3, "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds())/1e3, "p99-µs")
}

// BenchmarkOpen is the time from start to the first answer of the shipped interview.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		l, err := Open(b.Context(), files.Embedded(content.FS()))
		if err != nil {
			b.Fatal(err)
		}
		l.Base().Ask(benchmarkQuestions[0])
	}
}

// BenchmarkSuggest completes what somebody types at a time, in the shipped interview with all its phrasings.
func BenchmarkSuggest(b *testing.B) {
	base := shipped(b)
	typed := []string{"w", "what is the co", "core barrier big models", "will ai tak my jb", "how many gpus do u need", "\u4eba\u5de5\u667a\u80fd"}
	for i := 0; b.Loop(); i++ {
		base.Suggest(typed[i%len(typed)], "", 25)
	}
}

// BenchmarkManyInterviews opens a directory of 500 interviews without phrasings, and asks it. Each is the shipped interview
// with another person.
func BenchmarkManyInterviews(b *testing.B) {
	source := many(b, 500)
	var base *Base
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			l, err := Open(b.Context(), source)
			if err != nil {
				b.Fatal(err)
			}
			base = l.Base()
		}
	})
	b.Run("ask", func(b *testing.B) {
		var took []time.Duration
		for i := 0; b.Loop(); i++ {
			start := time.Now()
			base.Ask(benchmarkQuestions[i%len(benchmarkQuestions)])
			took = append(took, time.Since(start))
		}
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)/2].Microseconds())/1e3, "p50-ms")
		b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1e3, "p99-ms")
	})
}

// many returns a directory of so many interviews.
func many(b *testing.B, n int) files.Source {
	b.Helper()
	name := shipped(b).Interviews()[0]
	directory := fstest.MapFS{}
	for i := range n {
		talk := *name
		talk.ID, talk.Interviewee = fmt.Sprintf("talk-%d", i), fmt.Sprintf("%c%c Person%d", 'A'+i%26, 'a'+i/26%26, i)
		talk.Sections, talk.Outside = slices.Clone(talk.Sections), nil
		for s := range talk.Sections {
			talk.Sections[s].Turns = slices.Clone(talk.Sections[s].Turns)
			for t := range talk.Sections[s].Turns {
				talk.Sections[s].Turns[t].Phrasings = nil
			}
		}
		directory[talk.ID+".md"] = &fstest.MapFile{Data: interview.WriteMarkdown(&talk)}
	}
	return files.Embedded(directory)
}
