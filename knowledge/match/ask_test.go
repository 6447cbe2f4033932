package match

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/racetest"
)

// office is a small corpus with numbers, names, denials, synonyms and Chinese in it.
func office() Corpus {
	return Corpus{
		Documents: []Document{
			{ID: "cost", Questions: []string{"How much does it cost to train a big model?", "price of training", "how many graphics cards do you need", "训练大模型要多少钱"},
				Passages: []string{"There are three barriers.", "Training needs 10,000 graphics cards.", "Data is the third, says Altman."}, Context: "Money"},
			{ID: "jobs", Questions: []string{"Will AI take our jobs? What can ordinary people do?", "am I going to be unemployed", "人工智能会让人失业吗"},
				Passages: []string{"Some jobs will go, and Musk worries about that."}, Context: "People"},
			{ID: "boring", Questions: []string{"Is a world that machines plan boring?", "is everything dull when it is planned"},
				Passages: []string{"No, people find new games."}, Context: "People"},
			{ID: "safety", Questions: []string{"Is artificial intelligence dangerous for mankind?", "should we fear the machines"},
				Passages: []string{"It is a black box."}, Context: "People"},
		},
		Outside:  []string{"what is the weather today", "how do I bake bread", "who won the football match"},
		Synonyms: [][]string{{"big model", "LLM", "大模型"}, {"artificial intelligence", "AI", "人工智能"}},
	}
}

func TestEveryQuestionFindsItsDocument(t *testing.T) {
	t.Parallel()
	c := office()
	x := NewIndex(c, DefaultModels(""), nil)
	for _, document := range c.Documents {
		for _, question := range document.Questions {
			d := x.Ask(question, nil)
			if d.Matches[0].Document != document.ID || d.Band == Abstain {
				t.Errorf("Ask(%q) = %v %s (%.2f), want %s", question, d.Band, d.Matches[0].Document, d.Matches[0].Score, document.ID)
			}
		}
	}
	for _, question := range c.Outside {
		d := x.Ask(question, nil)
		if d.Band != Abstain || d.Example == 0 || c.Outside[d.Example-1] != question {
			t.Errorf("Ask(%q) = %v with example %d, want an abstention for that example", question, d.Band, d.Example)
		}
	}
}

// judged reads a message by its words.
func judged(x *Index, message string) judgment {
	j := x.listen(x.segments(message)[0].tokens, nil, nil)
	x.read(&j, x.candidates(nil, nil))
	return j
}

// A message that has nothing in common with a document is no reason to offer it, in whatever corpus and for whatever weights.
func TestNothingInCommonIsNotOffered(t *testing.T) {
	t.Parallel()
	c := office()
	c.Outside = nil
	for _, models := range []Models{DefaultModels(""), BankModels(""), {Lexical: Model{Floor: 1}}} {
		x := NewIndex(c, models, nil)
		for _, message := range []string{"zzzz", "xkcd wqq", "жжжж"} {
			if d := x.Ask(message, nil); d.Band != Abstain || d.Shown != 0 {
				t.Errorf("Ask(%q) = %v with %d shown, want an abstention", message, d.Band, d.Shown)
			}
		}
	}
}

func TestDoubts(t *testing.T) {
	t.Parallel()
	x := NewIndex(office(), DefaultModels(""), nil)
	tests := []struct {
		name, query string
		document    int
		want        []doubt
	}{
		{"none", "how much does it cost to train a big model", 0, nil},
		{"the number that the answer gives", "do you need 10k graphics cards", 0, nil},
		{"another number", "do you need 500 graphics cards", 0, []doubt{otherNumber}},
		{"a number, where the answer gives none", "is 2030 a boring world", 2, nil},
		{"a name of this answer", "what does Altman say it cost to train a big model", 0, nil},
		{"a name of another answer", "what does Musk say it cost to train a big model", 0, []doubt{otherName}},
		{"denial", "is artificial intelligence never dangerous for mankind", 3, []doubt{denial}},
		{"a denial that asks for agreement", "isn't artificial intelligence dangerous for mankind", 3, nil},
		{"nothing in common", "zebra", 3, nil},
	}
	for _, test := range tests {
		j := judged(x, test.query)
		if got := x.doubts(&j, test.document); fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: doubts of %q are %v, want %v", test.name, test.query, got, test.want)
		}
		x.release(j)
	}
}

func TestADoubtForbidsAnAnswer(t *testing.T) {
	t.Parallel()
	x := NewIndex(office(), DefaultModels(""), nil)
	for _, query := range []string{
		"Is artificial intelligence not dangerous for mankind at all?", "What does Musk say does it cost to train a big model?",
		"How much does it cost to train a big model on 500 graphics cards?",
	} {
		if d := x.Ask(query, nil); d.Band == Answer {
			t.Errorf("Ask(%q) answers with %s", query, d.Matches[0].Document)
		}
	}
}

func TestWordedLikeNoQuestionIsFar(t *testing.T) {
	t.Parallel()
	x := NewIndex(office(), DefaultModels(""), nil)
	for query, want := range map[string]bool{
		"How much does it cost to train a big model?": false, // the question itself
		"price of training":                           false, // a phrasing
		"the price of training":                       false, // almost one
		"what would training set me back":             true,
		"Altman on graphics":                          true,
	} {
		m := x.Ask(query, nil).Matches[0]
		if m.Document != "cost" || m.Far != want {
			t.Errorf("%q matches %s, far: %v; want cost, %v", query, m.Document, m.Far, want)
		}
	}
}

func TestThePassageWithTheEvidenceIsNamed(t *testing.T) {
	t.Parallel()
	x := NewIndex(office(), DefaultModels(""), nil)
	for query, want := range map[string]int{"how many graphics cards do you need": 1, "what does altman say about data": 2, "which barriers are there": 0} {
		for _, m := range x.Ask(query, nil).Matches {
			if m.Document == "cost" && m.Passage != want {
				t.Errorf("the evidence for %q is in passage %d, want %d", query, m.Passage, want)
			}
		}
	}
}

func TestTwoQuestionsInOneMessageOfferBoth(t *testing.T) {
	t.Parallel()
	d := NewIndex(office(), DefaultModels(""), nil).Ask("How much does it cost to train a big model? Also, is a world that machines plan boring?", nil)
	if d.Band != Pick || d.Shown < 2 || d.Matches[0].Document != "cost" || d.Matches[1].Document != "boring" {
		t.Errorf("Ask = %+v, want a choice of cost and boring", d)
	}
}

func TestBackstoryDoesNotHideTheQuestion(t *testing.T) {
	t.Parallel()
	d := NewIndex(office(), DefaultModels(""), nil).Ask("So I was on the train home yesterday evening and my cousin, who sells insurance to dentists, kept on and on about his new flat. "+
		"We had a long dinner with far too much wine afterwards. How much does it cost to train a big model? He would not believe me.", nil)
	if d.Band == Abstain || d.Matches[0].Document != "cost" {
		t.Errorf("Ask = %v %s", d.Band, d.Matches[0].Document)
	}
}

func TestProbabilitiesSumToOne(t *testing.T) {
	t.Parallel()
	x := NewIndex(office(), DefaultModels(""), nil)
	for _, query := range append(badInput(), "how much is a big model", "jobs and machines", "大模型") {
		e := x.Explain(query, nil)
		if e.Decision.Talk != None {
			continue
		}
		total := e.None
		for _, m := range e.Decision.Matches {
			total += m.Score
		}
		if math.Abs(total-1) > 1e-9 {
			t.Errorf("probabilities of %.40q sum to %v", query, total)
		}
	}
}

func TestEqualInputGivesEqualOutput(t *testing.T) {
	t.Parallel()
	s := newSynthetic()
	c := Corpus{Documents: s.documents(50, 6), Synonyms: office().Synonyms, Outside: office().Outside}
	queries, _ := s.queries(c.Documents, racetest.Few(100))
	x := NewIndex(c, DefaultModels(""), nil)
	want := make([]Decision, len(queries))
	for i, q := range queries {
		want[i] = x.Ask(q, nil)
	}
	var asking sync.WaitGroup
	for builder := range 4 { // indexes of their own, and two goroutines on each
		again := NewIndex(c, DefaultModels(""), nil)
		for half := range 2 {
			asking.Go(func() {
				for i, q := range queries {
					i = (i + half*len(queries)/2) % len(queries)
					q = queries[i]
					if got := again.Ask(q, nil); !reflect.DeepEqual(got, want[i]) {
						t.Errorf("build %d: Ask(%q) = %+v, want %+v", builder, q, got, want[i])
						return
					}
				}
			})
		}
	}
	asking.Wait()
}

func TestOneMoreEqualPhrasingNeverLosesADocument(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	s := newSynthetic()
	documents := s.documents(30, 4)
	queries, meant := s.queries(documents, racetest.Few(60))
	index := func(documents []Document) *Index {
		return NewIndex(Corpus{Documents: documents}, DefaultModels(""), nil)
	}
	place := func(x *Index, query, id string) int {
		for i, m := range x.Ask(query, nil).Matches {
			if m.Document == id {
				return i
			}
		}
		return mostMatches
	}
	without := index(documents)
	for i, query := range queries {
		more := make([]Document, len(documents))
		copy(more, documents)
		for d := range more {
			if more[d].ID == meant[i] {
				more[d].Questions = append(more[d].Questions[:len(more[d].Questions):len(more[d].Questions)], query)
			}
		}
		if before, after := place(without, query, meant[i]), place(index(more), query, meant[i]); after > before {
			t.Errorf("%q: with itself as a phrasing, document %s fell from place %d to %d", query, meant[i], before, after)
		}
	}
}

// badInput is what a person might send that asks nothing, or nothing sensible.
func badInput() []string {
	return []string{
		"", " ", "a", "?", "x", "我", "the of and to", "is it that which", "😀😀😀", "👩‍👩‍👧‍👦🇨🇳", "<@1> <:a:1>", "https://example.com",
		strings.Repeat("a", 4000), strings.Repeat("banana ", 571), strings.Repeat("香蕉", 2000), strings.Repeat("😀", 4000), strings.Repeat("? ", 2000),
		strings.Repeat("what is it? ", 333), strings.Repeat("9", 4000), strings.Repeat("hundred ", 500), strings.Repeat("'", 4000),
		"что такое blockchain 区块链 チェーン سلسلة", "\x00\x01\x1b[31m", "\u202eelbon\u202c", "\xff\xfe\xfd", "z̵̡͍͉a̶̧l̷͎g̸o̷",
		"Beyoncé Ronaldo Tolkien", "Xylophonia Quuxington", "1e9", "-", "'", "10k", "3.14159265358979", "2030",
	}
}

func TestBadInputIsNeverAnswered(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, c := range []Corpus{office(), {}, {Documents: office().Documents[:1]}, {Documents: []Document{{ID: "empty"}, {ID: "blank", Questions: []string{""}}}}} {
		x := NewIndex(c, DefaultModels(""), nil)
		for _, query := range badInput() {
			d := x.Ask(query, nil)
			if err := sound(c, d); err != nil {
				t.Errorf("Ask(%.40q): %v", query, err)
			}
			if d.Band == Answer {
				t.Errorf("Ask(%.40q) of %d documents answers with %q, %.2f", query, len(c.Documents), d.Matches[0].Document, d.Matches[0].Score)
			}
		}
	}
}

// sound reports what is wrong with a decision, whatever was asked.
func sound(c Corpus, d Decision) error {
	if len(d.Matches) > mostMatches {
		return fmt.Errorf("there are %d matches", len(d.Matches))
	}
	if d.Example < 0 || d.Example > len(c.Outside) {
		return fmt.Errorf("outside example %d of %d", d.Example, len(c.Outside))
	}
	if shownFits := map[Band]bool{Answer: d.Shown == 1, Pick: d.Shown >= 1 && d.Shown <= mostOffered, Abstain: d.Shown == 0}; !shownFits[d.Band] || d.Shown > len(d.Matches) {
		return fmt.Errorf("band %v shows %d of %d", d.Band, d.Shown, len(d.Matches))
	}
	if d.Talk != None && (d.Band != Abstain || len(d.Matches) > 0) {
		return fmt.Errorf("small talk has band %v and %d matches", d.Band, len(d.Matches))
	}
	passages := map[string]int{}
	for _, document := range c.Documents {
		passages[document.ID] = len(document.Passages)
	}
	for i, m := range d.Matches {
		if !(m.Score >= 0 && m.Score <= 1) {
			return fmt.Errorf("%q has score %v", m.Document, m.Score)
		}
		if i > 0 && m.Score > d.Matches[i-1].Score {
			return fmt.Errorf("match %d is better than the one before", i)
		}
		if n, known := passages[m.Document]; !known || m.Passage < 0 || m.Passage >= max(n, 1) {
			return fmt.Errorf("%q of %d passages matches in %d", m.Document, n, m.Passage)
		}
	}
	return nil
}

func FuzzAsk(f *testing.F) {
	for _, query := range badInput() {
		f.Add(analysis.Clip(query, 100)) // from short seeds the fuzzer gets further; TestBadInputIsNeverAnswered asks the long ones
	}
	f.Add("How much does it cost to train a big model? Isn't that boring?")
	c := office()
	x := NewIndex(c, DefaultModels(""), nil)
	f.Fuzz(func(t *testing.T, query string) {
		d := x.Ask(query, nil)
		if err := sound(c, d); err != nil {
			t.Fatalf("Ask(%q): %v", query, err)
		}
		if e := x.Explain(query, nil); !reflect.DeepEqual(e.Decision, d) {
			t.Fatalf("Explain(%q) decides %+v, Ask %+v", query, e.Decision, d)
		}
	})
}

// FuzzNewIndex builds an index over whatever text, and asks it for that text.
func FuzzNewIndex(f *testing.F) {
	f.Add("what is it? who knows", "a passage", "a heading", "outside", "it")
	f.Add("", "", "", "", "")
	f.Add("大模型", "10k ten thousand", "\xff", "-", "大")
	f.Fuzz(func(t *testing.T, question, passage, heading, outside, synonym string) {
		c := Corpus{
			Documents: []Document{
				{ID: "a", Questions: []string{question, passage}, Passages: []string{passage, heading}, Context: heading},
				{ID: "b", Questions: []string{heading}},
			},
			Outside:  []string{outside},
			Synonyms: [][]string{{synonym, question}, {heading, synonym}},
		}
		x := NewIndex(c, DefaultModels(""), nil)
		for _, query := range []string{question, passage, heading, outside} {
			if err := sound(c, x.Ask(query, nil)); err != nil {
				t.Fatalf("Ask(%q): %v", query, err)
			}
		}
	})
}
