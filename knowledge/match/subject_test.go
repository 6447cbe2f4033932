package match

import (
	"math"
	"slices"
	"testing"

	"faqbot/knowledge/meaning"
)

// barrier is an index of two documents that are asked for in Chinese: what the core barrier is, and whether data is short.
func barrier() *Index {
	return NewIndex(Corpus{Documents: []Document{
		{ID: "barrier", Questions: []string{"What is the core barrier?", "核心壁垒是什么", "最大的壁垒在哪"}},
		{ID: "data", Questions: []string{"Is data short?", "缺数据吗"}},
	}, Outside: []string{"奶茶店在哪"}}, DefaultModels(""), nil)
}

// degrees is a vector at an angle to another one.
func degrees(angle float64) meaning.Vector {
	const length = 1 << 14
	return meaning.Vector{int16(math.Round(length * math.Cos(angle*math.Pi/180))), int16(math.Round(length * math.Sin(angle*math.Pi/180)))}
}

func TestStrange(t *testing.T) {
	t.Parallel()
	const core, tea, great, data = "核心壁垒", "开奶茶店的核心壁垒", "厉害核心壁垒", "数据核心壁垒"
	x := barrier()
	// cos 50 is .64, cos 28 is .88, cos 33 is .84, cos 36 is .81.
	at := func(teas, greats, datas float64) Encode {
		return func(text string) meaning.Vector {
			return map[string]meaning.Vector{core: degrees(0), tea: degrees(teas), great: degrees(greats), data: degrees(datas)}[text]
		}
	}
	silent := func(string) meaning.Vector { return nil }
	for _, test := range []struct {
		why    string
		query  string
		encode Encode
		vector meaning.Vector
		want   bool
	}{
		{"another subject", tea, at(50, 0, 0), nil, true},
		{"the same in more words", great, at(0, 28, 0), nil, false},
		{"no document has what means so much", great, at(0, 33, 0), nil, true},
		{"another document has it", data, at(0, 0, 33), nil, false},
		{"another one has it, and it means more", data, at(0, 0, 36), nil, true},
		{"nothing is lacking", core, at(0, 0, 0), nil, false},
		{"by its words", tea, nil, nil, true},
		{"by its words, too little to name something", great, nil, nil, false},
		{"by its words, since the encoder says nothing", tea, silent, nil, true},
		{"compared by its meaning alone", tea, nil, degrees(0), false},
		{"compared by its meaning, too", tea, at(50, 0, 0), degrees(0), true},
		{"in another language", "奶茶店", at(0, 0, 0), nil, false},
	} {
		j := judged(x, test.query)
		j.vector = test.vector
		if got := x.ReadingSubjects(test.encode).strange(&j, 0); got != test.want {
			t.Errorf("%s: %q: %v", test.why, test.query, got)
		}
	}
}

func TestAnotherSubjectWithoutBlanksIsNotAnswered(t *testing.T) {
	t.Parallel()
	x := barrier().With(Models{Lexical: Model{Floor: 1, Weights: [signalCount]float64{bestWords: 30}}})
	for query, want := range map[string]Band{
		"核心壁垒有哪些":      Answer, // what core barriers there are
		"开奶茶店的核心壁垒是什么": Pick,
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
