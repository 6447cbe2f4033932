package match

import (
	"slices"
	"testing"

	"faqbot/knowledge/meaning"
)

// barrier is an index of two documents that are asked for in Chinese: what the core barrier is, and whether people lose their work.
func barrier() *Index {
	return NewIndex(Corpus{Documents: []Document{
		{ID: "barrier", Questions: []string{"What is the core barrier?", "\u6838\u5fc3\u58c1\u5792\u662f\u4ec0\u4e48", "\u6700\u5927\u7684\u58c1\u5792\u5728\u54ea"}},
		{ID: "work", Questions: []string{"Will people lose their work?", "\u4eba\u4f1a\u5931\u4e1a\u5417"}},
	}, Outside: []string{"\u5976\u8336\u5e97\u5728\u54ea"}}, DefaultModels(""), nil)
}

func TestStrange(t *testing.T) {
	t.Parallel()
	const tea, barriers, great = "\u5f00\u5976\u8336\u5e97\u7684\u6838\u5fc3\u58c1\u5792", "\u6838\u5fc3\u58c1\u5792", "\u5389\u5bb3\u6838\u5fc3\u58c1\u5792"
	x := barrier()
	// The great core barrier is as much as .9 like the core barrier, that of a milk tea shop .6.
	encode := func(text string) meaning.Vector {
		return map[string]meaning.Vector{barriers: {16384, 0}, great: {14746, 7142}, tea: {9830, 13107}}[text]
	}
	silent := func(string) meaning.Vector { return nil }
	for _, test := range []struct {
		name   string
		query  string
		encode Encode
		vector meaning.Vector
		want   bool
	}{
		{"another subject", tea, encode, nil, true},
		{"the same in more words", great, encode, nil, false},
		{"the same", barriers, encode, nil, false},
		{"by its words", tea, nil, nil, true},
		{"by its words, too little to name something", great, nil, nil, false},
		{"by its words, since the encoder says nothing", tea, silent, nil, true},
		{"compared by its meaning alone", tea, nil, meaning.Vector{1, 0}, false},
		{"compared by its meaning, too", tea, encode, meaning.Vector{1, 0}, true},
		{"nothing is known", "\u5976\u8336\u5e97", encode, nil, false},
	} {
		j := judged(x, test.query)
		j.vector = test.vector
		if got := x.ReadingSubjects(test.encode).strange(&j); got != test.want {
			t.Errorf("%s: %q: %v", test.name, test.query, got)
		}
	}
}

func TestAnotherSubjectWithoutBlanksIsNotAnswered(t *testing.T) {
	t.Parallel()
	x := barrier().With(Models{Lexical: Model{Floor: 1, Weights: [signalCount]float64{bestWords: 30}}})
	for query, want := range map[string]Band{
		"\u6838\u5fc3\u58c1\u5792\u6709\u54ea\u4e9b":                               Answer, // what core barriers there are
		"\u5f00\u5976\u8336\u5e97\u7684\u6838\u5fc3\u58c1\u5792\u662f\u4ec0\u4e48": Pick,
	} {
		e := x.Explain(query, nil)
		if e.Decision.Band != want || e.Decision.Matches[0].Document != "barrier" {
			t.Errorf("%q: %v %+v, want %v of the barrier", query, e.Decision.Band, e.Decision.Matches, want)
		}
		if said := slices.Contains(e.Doubts, otherSubject.String()); said != (want == Pick) {
			t.Errorf("%q: doubts %q", query, e.Doubts)
		}
	}
}
