package knowledge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"faqbot/knowledge/files"
)

// manyInterviews returns so many interviews of 20 turns, in a made-up language whose words are as frequent as Zipf's law has it.
// The same number gives the same interviews.
func manyInterviews(n int) fstest.MapFS {
	random := rand.New(rand.NewPCG(1, uint64(n)))
	const vocabulary = 8000
	zipf := rand.NewZipf(random, 1.1, 4, vocabulary-1)
	words := func(least, most int, topic []int) string {
		all := make([]string, least+random.IntN(most-least+1))
		for i := range all {
			number := int(zipf.Uint64())
			if random.IntN(4) == 0 {
				number = topic[random.IntN(len(topic))]
			}
			all[i] = syntheticWord(number)
		}
		return strings.Join(all, " ")
	}
	shelf := fstest.MapFS{}
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "---\nid: talk-%d\ntitle: Talk %d\ninterviewer: Ann\ninterviewee: %s %s\nlanguage: en\n---\n\n", i, i, titled(i), titled(i/30+2000))
		for section := range 4 {
			fmt.Fprintf(&b, "## Part %d {#part-%d}\n\n", section, section)
			for turn := range 5 {
				topic := []int{random.IntN(vocabulary), random.IntN(vocabulary), random.IntN(vocabulary), random.IntN(vocabulary)}
				fmt.Fprintf(&b, "### What about %s? {#q-%d-%d}\n\n", words(4, 12, topic), section, turn)
				for range 3 {
					fmt.Fprintf(&b, "%s.\n\n", words(20, 60, topic))
				}
			}
		}
		shelf[fmt.Sprintf("talk-%03d.md", i)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	return shelf
}

// syntheticWord returns the word with a number: three syllables, or two for the first 2,500.
func syntheticWord(number int) string {
	const consonants, vowels = "bdfghklmnprstvwz", "aeiou"
	var w strings.Builder
	for range 2 + min(number/2500, 1) {
		w.WriteByte(consonants[number%16])
		w.WriteByte(vowels[number/16%5])
		w.WriteByte(consonants[number/80%16])
		number = number/7 + 13
	}
	return w.String()
}

func titled(number int) string {
	word := syntheticWord(number)
	return strings.ToUpper(word[:1]) + word[1:]
}

// BenchmarkOpenMany is the time to load 500 interviews, without vectors.
func BenchmarkOpenMany(b *testing.B) {
	shelf := manyInterviews(500)
	for b.Loop() {
		if _, err := Open(b.Context(), files.Embedded(shelf)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAskMany asks 500 interviews what is asked in one of them, in part; by words alone. BenchmarkSuggestMany
// completes that.
func BenchmarkAskMany(b *testing.B) {
	latencies(b, func(base *Base, question string) { base.Ask(question) })
}

func BenchmarkSuggestMany(b *testing.B) {
	latencies(b, func(base *Base, question string) { base.Suggest(question, "", 25) })
}

func latencies(b *testing.B, do func(base *Base, question string)) {
	l, err := Open(b.Context(), files.Embedded(manyInterviews(500)))
	if err != nil {
		b.Fatal(err)
	}
	base := l.Base()
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		asked := strings.Fields(base.entries[i*7919%len(base.entries)].Turn.Question)
		start := time.Now()
		do(base, strings.Join(asked[:2+(len(asked)-2)*2/3], " "))
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
}
