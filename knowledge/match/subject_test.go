package match

import (
	"encoding/json"
	"testing"
)

func TestFitSubjectLearnsWhatSpeaksForASubject(t *testing.T) {
	t.Parallel()
	// Both kinds fit a question equally well in words; a turn's own questions are covered, the others are not.
	var samples Subjects
	for i := range 40 {
		shared := i%2 == 0
		s := subjectSignals{subjectWords: 0.5 + float64(i%4)/10, subjectCovered: 0.2}
		if shared {
			s[subjectCovered] = 0.8
		}
		samples.signals, samples.shared = append(samples.signals, s), append(samples.shared, shared)
	}
	subject, ok := FitSubject(samples)
	if !ok {
		t.Fatal("nothing was fitted")
	}
	for i, s := range samples.signals {
		if got := subject.shared(s); got != samples.shared[i] {
			t.Errorf("%v: shared is %v, want %v", s, got, samples.shared[i])
		}
	}
	if subject.Weights[subjectTurn] != 0 {
		t.Errorf("a signal that is always the same weighs %v, want 0", subject.Weights[subjectTurn])
	}
	if !subject.shared(subjectSignals{subjectCovered: 0.51, subjectWords: 0.65}) || subject.shared(subjectSignals{subjectCovered: 0.49, subjectWords: 0.65}) {
		t.Errorf("half way between the two is not the least: %+v", subject)
	}
}

func TestFitSubjectNeedsBothKinds(t *testing.T) {
	t.Parallel()
	for _, shared := range []bool{true, false} {
		if _, ok := FitSubject(Subjects{signals: make([]subjectSignals, 3), shared: []bool{shared, shared, shared}}); ok {
			t.Errorf("fitted on samples that are all %v", shared)
		}
	}
	var none Subject
	if !none.shared(subjectSignals{}) {
		t.Error("the zero Subject asks for something")
	}
}

func TestSubjectStandsInAFile(t *testing.T) {
	t.Parallel()
	want := Model{Floor: 1, Subject: Subject{Weights: [subjectCount]float64{subjectCovered: 1.5, subjectRest: -2}, Least: 0.25}}
	raw, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got Model
	if err := json.Unmarshal(raw, &got); err != nil || got != want {
		t.Errorf("read %+v, %v from %s, want %+v", got, err, raw, want)
	}
	if err := json.Unmarshal([]byte(`{"subject": {"weights": {"colour": 1}}}`), &got); err == nil {
		t.Error("a weight of no signal is read without an error")
	}
}

func TestOtherSubjectInAFrameIsNotAnswered(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{
		{ID: "barrier", Questions: []string{"What is the core barrier of developing big models?"}, Passages: []string{"Money and people."}},
		{ID: "work", Questions: []string{"Will many people lose their work?"}, Passages: []string{"Some will."}},
	}}, Models{Lexical: Model{Floor: 1, Weights: [signalCount]float64{bestWords: 30}, Subject: Subject{
		Weights: [subjectCount]float64{subjectCovered: 1}, Least: 0.7,
	}}}, nil)
	for query, want := range map[string]Band{
		"what is the core barrier of developing models":           Answer,
		"what is the core barrier of brewing tea":                 Pick, // it has 2 of 4 telling words, each as rare as the other
		"What is the core barrier of developing big models?":      Answer,
		"what is the core barrier of developing malaria vaccines": Pick, // 3 of 5
	} {
		if d := x.Ask(query, nil); d.Band != want || d.Matches[0].Document != "barrier" {
			t.Errorf("%q: %v %+v, want %v of the barrier", query, d.Band, d.Matches, want)
		}
	}
}

func TestUnheardOf(t *testing.T) {
	t.Parallel()
	x := NewIndex(office(), DefaultModels(""), nil)
	for query, want := range map[string]bool{
		"\u8bad\u7ec3\u5927\u6a21\u578b\u8981\u591a\u5c11\u94b1":             false, // a phrasing: what training a big model costs
		"\u8bad\u7ec3\u4e00\u4e2a\u5927\u6a21\u578b\u8981\u591a\u5c11\u94b1": false, // nearly so
		"\u7ea2\u70e7\u8089\u8981\u591a\u5c11\u94b1":                         true,  // what braised pork costs
		"\u7ea2\u70e7\u8089\u600e\u4e48\u505a":                               false, // how to make it: in no word known
		"how much is braised pork":                                           false, // it has blanks, so Subject decides
	} {
		if got := x.unheardOf(judged(x, query).reading.tokens); got != want {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
}
