package judge

import (
	"fmt"
	"slices"
	"testing"

	"faqbot/knowledge/match"
	"faqbot/knowledge/racetest"
)

// manyPhrasings is a corpus in which every phrasing stands once.
func manyPhrasings(documents, phrasings, outside int) match.Corpus {
	var c match.Corpus
	for d := range documents {
		document := match.Document{ID: fmt.Sprint(d), Passages: []string{fmt.Sprintf("passage of %d", d)}}
		for q := range phrasings {
			document.Questions = append(document.Questions, fmt.Sprintf("q%d d%d u%d", q, d, q))
		}
		c.Documents = append(c.Documents, document)
	}
	for o := range outside {
		c.Outside = append(c.Outside, fmt.Sprintf("outside %d", o))
	}
	return c
}

func TestPhrasingFoldsHideEveryPhrasingOnceAndLeakNone(t *testing.T) {
	t.Parallel()
	c := manyPhrasings(3, 25, 12)
	hidden := map[string]int{}
	for k := range phrasingFolds {
		f := phrasingFold(c, Twins(c), 0, k)
		kept := slices.Clone(f.Corpus.Outside)
		for _, d := range f.Corpus.Documents {
			kept = append(kept, d.Questions...)
		}
		if n := len(kept) + len(f.Cases); n != 3*25+12 {
			t.Errorf("fold %d keeps and hides %d questions, want %d", k, n, 3*25+12)
		}
		for _, hide := range f.Cases {
			hidden[hide.Query]++
			if slices.Contains(kept, hide.Query) {
				t.Errorf("fold %d hides %q and keeps it", k, hide.Query)
			}
			if inScope := len(hide.Relevant) == 1; inScope != (hide.Kind == hiddenPhrasing) {
				t.Errorf("%q is relevant to %q as %q", hide.Query, hide.Relevant, hide.Kind)
			}
		}
	}
	if len(hidden) != 3*25+12 {
		t.Errorf("%d questions were hidden, want %d", len(hidden), 3*25+12)
	}
	for q, n := range hidden {
		if n != 1 {
			t.Errorf("%q was hidden %d times", q, n)
		}
	}
}

func TestFoldsLeaveEveryDocumentAQuestion(t *testing.T) {
	t.Parallel()
	for _, phrasings := range []int{1, 2, 10, 11} {
		c := manyPhrasings(12, phrasings, 0)
		for k := range phrasingFolds {
			for _, d := range phrasingFold(c, Twins(c), 0, k).Corpus.Documents {
				if len(d.Questions) == 0 {
					t.Errorf("with %d phrasings, fold %d leaves document %s none", phrasings, k, d.ID)
				}
			}
		}
	}
}

func TestDocumentFoldsHideWholeDocuments(t *testing.T) {
	t.Parallel()
	c := manyPhrasings(12, 7, 3)
	for k := range documentFolds {
		f := documentFold(c, k)
		for d, document := range f.Corpus.Documents {
			if hide := d%documentFolds == k; hide != (len(document.Questions)+len(document.Passages) == 0) {
				t.Errorf("fold %d, document %d: hidden should be %v, and is %+v", k, d, hide, document)
			}
		}
		for _, hide := range f.Cases {
			if len(hide.Relevant) > 0 {
				t.Errorf("%q has an answer although its document is hidden", hide.Query)
			}
		}
		if len(f.Cases) == 0 {
			t.Errorf("fold %d asks nothing", k)
		}
	}
}

func TestFoldsDoNotChangeTheCorpus(t *testing.T) {
	t.Parallel()
	c, same := manyPhrasings(10, 12, 12), manyPhrasings(10, 12, 12)
	Folds(c, 0)
	if fmt.Sprint(c) != fmt.Sprint(same) {
		t.Error("the corpus was changed")
	}
}

// ownWords is a corpus whose documents have words of their own.
func ownWords(documents, phrasings int) match.Corpus {
	var c match.Corpus
	for d := range documents {
		document := match.Document{ID: fmt.Sprint(d)}
		for q := range phrasings {
			document.Questions = append(document.Questions, fmt.Sprintf("word%da word%db tail%d of word%dc end%d", d, d, q, d, q))
		}
		c.Documents = append(c.Documents, document)
	}
	return c
}

func TestCrossValidate(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	c, models := ownWords(20, 12), match.DefaultModels("")
	fitted, usual, err := CrossValidate(t.Context(), []Content{{Corpus: c, Index: match.NewIndex(c, models, nil)}}, models)
	if err != nil {
		t.Fatal(err)
	}
	for name, verdicts := range map[string][]Verdict{"fitted": fitted, "usual": usual} {
		f := Sum(verdicts)
		if f.InScope != 20*12 || f.OutOfScope != 20*4 { // every third of twelve phrasings of every document
			t.Errorf("%s: %d in scope and %d out of it, want 240 and 80", name, f.InScope, f.OutOfScope)
		}
		if f.First < 0.9 || f.AUROC < 0.8 {
			t.Errorf("%s: documents with words of their own: first %.2f, AUROC %.2f", name, f.First, f.AUROC)
		}
	}
}

func TestFittingCountsWhatIsHidden(t *testing.T) {
	t.Parallel()
	for _, c := range []match.Corpus{manyPhrasings(12, 7, 3), manyPhrasings(12, 7, 30), manyPhrasings(3, 2, 0), manyPhrasings(6, 1, 1)} {
		wantIn, wantOut := 0, 0
		for _, f := range Folds(c, 0) {
			for _, hidden := range f.Cases {
				if len(hidden.Relevant) > 0 {
					wantIn++
				} else {
					wantOut++
				}
			}
		}
		if in, out := Fitting([]Content{{Corpus: c}}); in != wantIn || out != wantOut {
			t.Errorf("of %d documents: %d and %d, want %d and %d", len(c.Documents), in, out, wantIn, wantOut)
		}
	}
}
