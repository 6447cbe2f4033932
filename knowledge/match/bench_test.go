package match

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"
)

// The sizes that are measured: documents, and ways to ask for each.
var benchmarkSizes = []struct{ documents, phrasings int }{{1_000, 10}, {10_000, 1}, {10_000, 10}}

func BenchmarkAsk(b *testing.B) {
	for _, size := range benchmarkSizes {
		b.Run(fmt.Sprintf("documents=%d/phrasings=%d", size.documents, size.documents*size.phrasings), func(b *testing.B) {
			s := newSynthetic()
			documents := s.documents(size.documents, size.phrasings)
			queries, meant := s.queries(documents, 1000)
			x := NewIndex(Corpus{Documents: documents}, DefaultModels(""), nil)
			right := 0
			for i, q := range queries {
				if d := x.Ask(q, nil); len(d.Matches) > 0 && d.Matches[0].Document == meant[i] {
					right++
				}
			}
			latencies(b, func(i int) { x.Ask(queries[i%len(queries)], nil) })
			b.ReportMetric(float64(right)/float64(len(queries)), "right")
		})
	}
}

func BenchmarkNewIndex(b *testing.B) {
	for _, size := range benchmarkSizes {
		b.Run(fmt.Sprintf("documents=%d/phrasings=%d", size.documents, size.documents*size.phrasings), func(b *testing.B) {
			corpus := Corpus{Documents: newSynthetic().documents(size.documents, size.phrasings)}
			phrasings := size.documents * size.phrasings
			before := heap()
			x := NewIndex(corpus, DefaultModels(""), nil)
			held := heap() - before
			b.ReportAllocs()
			for b.Loop() {
				x = NewIndex(corpus, DefaultModels(""), nil)
			}
			runtime.KeepAlive(x)
			b.ReportMetric(held/float64(phrasings), "B/phrasing")
		})
	}
}

// latencies times every call by itself and reports the median and the 99th percentile.
func latencies(b *testing.B, call func(i int)) {
	took := make([]time.Duration, 0, 1<<16)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		call(i)
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/1e3, "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds())/1e3, "p99-µs")
}

// heap returns the bytes in use once everything that can be collected was.
func heap() float64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}
