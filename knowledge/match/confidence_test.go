package match

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"faqbot/knowledge/meaning"
)

func TestConfidenceOf(t *testing.T) {
	t.Parallel()
	// 2·0.75 - 1·0.5 - 0.5 = 0.5, and 1/(1 + e^-0.5) = 0.62246.
	c := Confidence{Least: 0.5}
	c.Weights[confidenceCovered], c.Weights[confidenceWords] = 2, -1
	if got := c.of(confidenceSignals{confidenceCovered: 0.75, confidenceWords: 0.5}); !near(got, 0.62246) {
		t.Errorf("the confidence is %.5f, want 0.62246", got)
	}
	for _, test := range []struct{ probability, none, want float64 }{
		{0.5, 0.5, 0},
		{0.9, 0.1, 2.19634}, // ln(0.9001/0.1001)
		{1, 0, 9.21044},     // ln(1.0001/0.0001)
	} {
		if got := oddsOf(test.probability, test.none); !near(got, test.want) {
			t.Errorf("the odds of %v to %v are %.5f, want %.5f", test.probability, test.none, got, test.want)
		}
	}
}

// asFirst is a first match with some signals. Under its model, which is asFirstModel, it is as probable as none.
func asFirst(signals confidenceSignals, right bool) firstMatch {
	return firstMatch{second: signals, documents: [][signalCount]float64{{bestWords: 1}}, right: right, weight: 1}
}

var asFirstModel = Model{Floor: 1}

func TestFitConfidenceLearnsWhatSpeaksForAMatch(t *testing.T) {
	t.Parallel()
	// Both kinds fit a question equally well in words; what is right is covered, what is wrong is not.
	var firsts Firsts
	for i := range 40 {
		right := i%2 == 0
		s := confidenceSignals{confidenceWords: 0.5 + float64(i%4/2)/10, confidenceCovered: 0.2}
		if right {
			s[confidenceCovered] = 0.8
		}
		firsts.all = append(firsts.all, asFirst(s, right))
	}
	c, ok := FitConfidence(firsts, asFirstModel, 0.1)
	if !ok {
		t.Fatal("nothing was fitted")
	}
	if c.Weights[confidenceTurn] != 0 || !near(c.Weights[confidenceWords], 0) {
		t.Errorf("signals that tell nothing weigh %v and %v, want 0", c.Weights[confidenceTurn], c.Weights[confidenceWords])
	}
	// Half way between the two, right is as probable as in general: 0.9.
	for value, want := range map[float64]float64{0.5: 0.9, 0.8: 0.99, 0.2: 0.2} {
		got := c.of(confidenceSignals{confidenceCovered: value, confidenceWords: 0.55})
		if value == 0.5 && !near(got, want) || value > 0.5 && got < want || value < 0.5 && got > want {
			t.Errorf("covered by %v, the confidence is %.5f, want about %v", value, got, want)
		}
	}
	if without, _ := FitConfidence(firsts, asFirstModel, 0.1, confidenceNames[confidenceCovered]); without.Weights[confidenceCovered] != 0 {
		t.Error("a signal that was left out has a weight")
	}
}

func TestFitConfidenceNeedsRightAndWrongOnes(t *testing.T) {
	t.Parallel()
	improbable := asFirst(confidenceSignals{}, false)
	improbable.none[always] = 1 // e^0 to e^3 is 0.047
	model := asFirstModel
	model.None[always] = 3
	for _, all := range [][]firstMatch{
		nil,
		{asFirst(confidenceSignals{}, true), asFirst(confidenceSignals{}, true)},
		{asFirst(confidenceSignals{}, false)},
		{asFirst(confidenceSignals{}, true), improbable},
	} {
		if c, ok := FitConfidence(Firsts{all}, model, 0.1); ok {
			t.Errorf("fitted %v on %+v", c, all)
		}
	}
}

func TestFirstsUnderAnotherModel(t *testing.T) {
	t.Parallel()
	two := firstMatch{documents: [][signalCount]float64{{bestWords: 1, covered: 1}, {bestWords: 1, passageWords: 1}}, weight: 1}
	m := Model{Floor: 1}
	m.Weights[covered] = 2
	// The masses are e², 1 and 1, so the first has e²/(e² + 2) = 0.786986 and none 0.106507: ln(0.787086/0.106607) = 1.99919.
	signals, of := Firsts{[]firstMatch{two}}.under(m)
	// The other document has 0.106507, too.
	if len(of) != 1 || !near(signals[0][confidenceOdds], 1.99919) || !near(signals[0][confidenceRivals], 1.99919) {
		t.Errorf("odds %v, want those of one match, 1.99919 twice", signals)
	}
	m.Weights[passageWords] = 3 // now the other comes first
	if signals, _ := (Firsts{[]firstMatch{two}}).under(m); len(signals) != 0 {
		t.Errorf("a match that comes second has the signals %v", signals)
	}
}

func TestWeighFirsts(t *testing.T) {
	t.Parallel()
	f := Firsts{[]firstMatch{asFirst(confidenceSignals{}, true), asFirst(confidenceSignals{}, false), asFirst(confidenceSignals{}, true)}}.Weigh(0.4)
	for i, want := range []float64{0.2, 0.4, 0.2} {
		if !near(f.all[i].weight, want) {
			t.Errorf("the weight of match %d is %v, want %v", i, f.all[i].weight, want)
		}
	}
}

func TestConfidenceStandsInAFile(t *testing.T) {
	t.Parallel()
	want := Model{Floor: 1, Confidence: Confidence{Weights: [confidenceCount]float64{confidenceCovered: 1.5, confidenceAstray: -2}, Least: 0.25}}
	raw, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got Model
	if err := json.Unmarshal(raw, &got); err != nil || got != want {
		t.Errorf("read %+v, %v from %s, want %+v", got, err, raw, want)
	}
	if err := json.Unmarshal([]byte(`{"confidence": {"weights": {"colour": 1}}}`), &got); err == nil {
		t.Error("a weight of no signal is read without an error")
	}
}

// framed is an index of a document in whose frame other things may be asked. An answer needs more than 0.7 of the telling words:
// 20·0.7 - 11.8 = 2.2, and 1/(1 + e^-2.2) = 0.9.
func framed() *Index {
	return NewIndex(Corpus{Documents: []Document{
		{ID: "barrier", Questions: []string{"What is the core barrier of developing big models?"}, Passages: []string{"Money and people."}},
		{ID: "work", Questions: []string{"Will many people lose their work?"}, Passages: []string{"Some will."}},
	}}, Models{Lexical: Model{Floor: 1, Weights: [signalCount]float64{bestWords: 30}, Confidence: Confidence{
		Weights: [confidenceCount]float64{confidenceCovered: 20}, Least: 11.8,
	}}}, nil)
}

func TestOtherSubjectInAFrameIsNotAnswered(t *testing.T) {
	t.Parallel()
	x := framed()
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

func TestASecondLookIsNotBetweenDocuments(t *testing.T) {
	t.Parallel()
	// Confidence 1/(1 + e^-5) = 0.99331 for whatever has a second look.
	s := study{index: framed(), model: &Model{Confidence: Confidence{Least: -5}}, candidates: []int{0, 1}, judgments: make([]judgment, 1)}
	s.judgments[0].signals = make([][signalCount]float64, 2)
	for _, test := range []struct{ first, next, none, want float64 }{
		{0.8, 0.1, 0.1, 0.99331}, // 0.8 of 0.9
		{0.6, 0.1, 0.3, 0.99331}, // 0.6 of 0.7
		{0.6, 0.3, 0.1, 0.6},     // 0.6 of 0.9 is too little
		{0.45, 0.05, 0.5, 0.45},  // without a rival, but not certain
		{0.81, 0.19, 0.0, 0.99331},
	} {
		s.outcome = outcome{[]float64{test.first, test.next}, test.none}
		if got := s.confidence(0, nil); !near(got, test.want) {
			t.Errorf("%+v: the confidence is %.5f", test, got)
		}
	}
}

func TestASecondLookIsExplained(t *testing.T) {
	t.Parallel()
	// 2 of 4 telling words: 20·0.5 - 11.8 = -1.8, and 1/(1 + e^1.8) = 0.14185.
	text := framed().Explain("what is the core barrier of brewing tea", nil).String()
	if want := "A second look is 0.14 sure of the best: covered 0.50 (+10.00), threshold (-11.80).\n"; !strings.Contains(text, want) {
		t.Errorf("the explanation is %q, want it to have %q", text, want)
	}
}

func TestWhatNoDocumentHasLeadsAstray(t *testing.T) {
	t.Parallel()
	const about, without = "how deep do whales dive in winter", "how deep do whales dive in"
	plain := func(angle float64) Encode {
		return func(text string) meaning.Vector { return map[string]meaning.Vector{without: degrees(angle)}[text] }
	}
	x := NewIndex(Corpus{Documents: []Document{
		{ID: "dive", Questions: []string{"How deep do whales dive?"}},
		{ID: "sleep", Questions: []string{"Do whales sleep in summer?"}},
	}}, DefaultModels(""), func(string) meaning.Vector { return degrees(0) })
	for _, test := range []struct {
		why    string
		query  string
		encode Encode
		want   float64
	}{
		{"it is nearer without winter: cos 60 is .5, and .5 - .3", about, plain(60), 0.2},
		{"it is farther without winter: cos 80 is .17", about, plain(80), 0},
		{"another document has summer", "how deep do whales dive in summer", plain(60), 0},
		{"the encoder says nothing", about, func(string) meaning.Vector { return nil }, 0},
	} {
		j := judged(x, test.query)
		if got := x.astray(&j, 0, 0.3, test.encode); math.Abs(got-test.want) > 1e-4 {
			t.Errorf("%s: %.5f, want %.5f", test.why, got, test.want)
		}
	}
}
