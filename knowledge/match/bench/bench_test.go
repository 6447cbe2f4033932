package bench

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/sahilm/fuzzy"

	"faqbot/knowledge/match"
)

// search returns the document that a query means, "" for none.
type search func(b *testing.B, query string) string

// engines build their index over the questions of documents. Fuzzy and bleve get the questions alone; faqbot reads
// the passages too.
var engines = []struct {
	name  string
	index func(*testing.B, []match.Document) search
}{
	{"faqbot", func(_ *testing.B, documents []match.Document) search {
		x := match.NewIndex(match.Corpus{Documents: documents}, match.DefaultModels(""), nil)
		return func(_ *testing.B, query string) string {
			if d := x.Ask(query, nil); len(d.Matches) > 0 {
				return d.Matches[0].Document
			}
			return ""
		}
	}},
	{"bleve", indexBleve},
	{"fuzzy", func(_ *testing.B, documents []match.Document) search {
		questions, owners := flatten(documents)
		return func(_ *testing.B, query string) string {
			if found := fuzzy.Find(query, questions); len(found) > 0 {
				return owners[found[0].Index]
			}
			return ""
		}
	}},
}

func indexBleve(b *testing.B, documents []match.Document) search {
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer = "en"
	mapping.ScoringModel = "bm25"
	x, err := bleve.NewUsing("", mapping, scorch.Name, scorch.Name, nil) // in memory; NewMemOnly is a slower store
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { x.Close() })
	questions, owners := flatten(documents)
	batch := x.NewBatch()
	for i, q := range questions {
		if err := batch.Index(strconv.Itoa(i), map[string]string{"question": q}); err != nil {
			b.Fatal(err)
		}
	}
	if err := x.Batch(batch); err != nil {
		b.Fatal(err)
	}
	return func(b *testing.B, query string) string {
		request := bleve.NewSearchRequestOptions(bleve.NewMatchQuery(query), 5, 0, false)
		found, err := x.Search(request)
		if err != nil {
			b.Fatal(err)
		}
		if len(found.Hits) == 0 {
			return ""
		}
		i, err := strconv.Atoi(found.Hits[0].ID)
		if err != nil {
			b.Fatal(err)
		}
		return owners[i]
	}
}

// flatten returns every question, and the document of each.
func flatten(documents []match.Document) (questions, owners []string) {
	for _, d := range documents {
		for _, q := range d.Questions {
			questions, owners = append(questions, q), append(owners, d.ID)
		}
	}
	return questions, owners
}

func BenchmarkSearch(b *testing.B) {
	for _, size := range []struct{ documents, phrasings int }{{1_000, 10}, {10_000, 1}, {10_000, 10}} {
		for _, engine := range engines {
			b.Run(fmt.Sprintf("documents=%d/phrasings=%d/%s", size.documents, size.documents*size.phrasings, engine.name), func(b *testing.B) {
				s := newSynthetic()
				documents := s.documents(size.documents, size.phrasings)
				queries, meant := s.queries(documents, 300)
				start := time.Now()
				find := engine.index(b, documents)
				built := time.Since(start)
				right := 0
				for i, q := range queries {
					if find(b, q) == meant[i] {
						right++
					}
				}
				latencies(b, func(i int) { find(b, queries[i%len(queries)]) })
				b.ReportMetric(float64(right)/float64(len(queries)), "right")
				b.ReportMetric(float64(built.Milliseconds()), "build-ms")
			})
		}
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
