package knowledge

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/files"
	"faqbot/knowledge/judge"
)

// garden is an interview of some turns, each with some phrasings, and some examples of what it does not cover.
func garden(turns, phrasings, examples int) string {
	plants := []string{"tomato", "cucumber", "pumpkin", "radish", "lettuce", "carrot", "spinach", "parsley"}
	wordings := []string{"grow %s where", "place and soil for a %s", "best bed to raise any %s", "%s planting tips please", "i want a healthy %s", "my %s looks sick now"}
	var b strings.Builder
	b.WriteString("---\nid: garden\ntitle: T\ninterviewer: Ann\ninterviewee: Ben\nlanguage: en\n---\n\n## Plants {#plants}\n\n")
	for _, plant := range plants[:turns] {
		fmt.Fprintf(&b, "### How is the %s kept well? {#%s}\n\n", plant, plant)
		if phrasings > 0 {
			b.WriteString("> Also asked:\n")
		}
		for _, wording := range wordings[:phrasings] {
			fmt.Fprintf(&b, "> - "+wording+"\n", plant)
		}
		fmt.Fprintf(&b, "\nThe %s needs sun.\n\n", plant)
	}
	if examples > 0 {
		b.WriteString("## Not covered {.outside}\n\n### Else\n\n")
	}
	for i := range examples {
		fmt.Fprintf(&b, "- what is engine number%d made of\n", i)
	}
	return b.String()
}

func TestJudgeServed(t *testing.T) {
	t.Parallel()
	l := open(t, files.Embedded(mapFS(map[string]string{"garden.md": garden(8, 6, 20)})))
	verdicts, err := l.JudgeServed(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	in, out := 0, 0
	for _, v := range verdicts {
		if strings.HasPrefix(v.Query, "How is the") {
			t.Errorf("the interviewer's question %q was hidden", v.Query)
		}
		if len(v.Decision.Matches) > 0 && v.Decision.Matches[0].Score > 0.9985 {
			t.Errorf("%q is known word for word: it was not hidden", v.Query)
		}
		if len(v.Relevant) > 0 {
			in++
		} else {
			out++
		}
	}
	if in != 8*6 || out != 20 {
		t.Errorf("%d in scope and %d out of it, want 48 and 20", in, out)
	}
	if l.Base().Ask("grow radish where").Shown == 0 {
		t.Error("what is served has changed")
	}
}

// An interview without phrasings and examples is judged by hiding its documents, for foreign questions, too.
func TestAHiddenDocumentIsNotRead(t *testing.T) {
	t.Parallel()
	v := open(t, files.Embedded(mapFS(map[string]string{"garden.md": garden(8, 0, 0)}))).Base().volumes[0]
	hidden := map[string]bool{}
	for _, fold := range judge.Folds(v.corpus, 1) {
		texts := v.searching(fold.Corpus).foreignTexts()
		for _, c := range fold.Cases {
			hidden[c.Query] = true
			if slices.Contains(texts, c.Query) {
				t.Errorf("%q is hidden and read", c.Query)
			}
		}
	}
	if len(hidden) != 8 {
		t.Errorf("%d questions were hidden, want 8", len(hidden))
	}
}

func TestJudgeSparse(t *testing.T) {
	t.Parallel()
	l := open(t, files.Embedded(mapFS(map[string]string{"garden.md": garden(8, 6, 20)})))
	curve, err := l.JudgeSparse(t.Context(), []int{0, 4})
	if err != nil {
		t.Fatal(err)
	}
	if len(curve) != 2 || curve[0].Phrasings != 0 || curve[1].Phrasings != 4 {
		t.Fatalf("the curve is %+v", curve)
	}
	for _, point := range curve { // two of six phrasings of eight turns are asked, and every second example
		if point.Figures.InScope != 16 || point.Figures.OutOfScope != 10 {
			t.Errorf("%+v: want 16 in scope and 10 out of it", point)
		}
	}
	if curve[0].Figures == curve[1].Figures {
		t.Errorf("phrasings make no difference: %+v", curve)
	}
	if _, err := l.JudgeSparse(t.Context(), []int{6}); err == nil {
		t.Error("there is nothing to judge by, and no error")
	}
}
