package match

import (
	"fmt"
	"slices"
	"testing"

	"faqbot/knowledge/racetest"
)

func TestHighestOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		scores []float32
		most   int
		want   []int
	}{
		{nil, 3, nil},
		{[]float32{1, 3, 2}, 5, []int{1, 2, 0}},
		{[]float32{1, 3, 2, 4}, 2, []int{3, 1}},
		{[]float32{2, 1, 2, 2, 0}, 2, []int{0, 2}}, // of equal ones the first
	}
	for _, test := range tests {
		got := highestOf(test.scores, test.most)
		if !slices.Equal(got, test.want) {
			t.Errorf("highestOf(%v, %d) = %v, want %v", test.scores, test.most, got, test.want)
		}
	}
}

// In a large corpus the first matches are those that would be first if every document were judged.
func TestCandidatesKeepWhatMatters(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	s := newSynthetic()
	c := Corpus{Documents: s.documents(3*judgedWhole, 3)}
	x := NewIndex(c, DefaultModels(""), nil)
	queries, meant := s.queries(c.Documents, 60)
	everything := make([]int, len(c.Documents))
	for d := range everything {
		everything[d] = d
	}
	for i, query := range queries {
		segments := x.segments(query)
		if len(segments) > 1 {
			t.Fatalf("%q has several sentences", query)
		}
		j := x.listen(segments[0].tokens, nil, nil)
		some := x.candidates([]judgment{j}, nil)
		if len(some) != mostJudged {
			t.Fatalf("%d candidates, want %d", len(some), mostJudged)
		}
		x.read(&j, everything)
		of := rank(x.models.Lexical.judge(j.signals, j.none).document)
		for place, d := range of[:3] {
			if !slices.Contains(some, d) {
				t.Errorf("%q, which means %s: document %d would be in place %d and is no candidate", query, meant[i], d, place)
			}
		}
		if first := x.Ask(query, nil).Matches[0].Document; first != fmt.Sprint(of[0]) {
			t.Errorf("%q: the first match is %s, and would be %d", query, first, of[0])
		}
		x.release(j)
	}
}

func TestAnExactQuestionIsACandidate(t *testing.T) {
	t.Parallel()
	var c Corpus
	for d := range 2 * judgedWhole {
		c.Documents = append(c.Documents, Document{ID: fmt.Sprint(d), Questions: []string{"why is that so important", fmt.Sprintf("number w%dx", d)}})
	}
	c.Documents[len(c.Documents)-1].Questions[0] = "why"
	if first := NewIndex(c, DefaultModels(""), nil).Ask("Why?", nil).Matches[0]; first.Document != fmt.Sprint(2*judgedWhole-1) || first.Score < 0.9 {
		t.Errorf("the first match is %s with %.2f", first.Document, first.Score)
	}
}
