package journal

import (
	"strconv"
	"testing"
	"time"
)

func BenchmarkVote(b *testing.B) {
	j := open(b, b.TempDir())
	v := someVote
	for i := 0; b.Loop(); i++ {
		v.Message = strconv.Itoa(i)
		if err := j.Vote(b.Context(), v); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIsQuiet(b *testing.B) {
	j := open(b, "")
	for i := range 100 {
		if err := j.Quiet(b.Context(), QuietChannel{Channel: strconv.Itoa(1200000000000000000 + i), By: "7"}); err != nil {
			b.Fatal(err)
		}
	}
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if !j.IsQuiet("1200000000000000042") {
				b.Error("not quiet")
			}
		}
	})
}

func BenchmarkAsked(b *testing.B) {
	j := open(b, b.TempDir())
	now := time.Now()
	for b.Loop() {
		if err := j.Count("a/one", now); err != nil {
			b.Fatal(err)
		}
	}
}

// A deed that was done is the usual one: every message in a thread asks for it.
func BenchmarkFirst(b *testing.B) {
	j := open(b, "")
	now := time.Now()
	for i := range 10_000 {
		if _, err := j.Note(Deed{"thread", strconv.Itoa(1200000000000000000 + i)}, 0, now); err != nil {
			b.Fatal(err)
		}
	}
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if first, err := j.Note(Deed{"thread", "1200000000000000042"}, 0, now); first || err != nil {
				b.Error(first, err)
			}
		}
	})
}
