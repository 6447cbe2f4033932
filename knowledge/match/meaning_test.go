package match

import (
	"testing"

	"faqbot/knowledge/meaning"
)

// A question may say nothing to an encoder although its answer does: it is emoji, or in a script that the vocabulary lacks.
func TestAQuestionWithoutAVector(t *testing.T) {
	t.Parallel()
	c := Corpus{Documents: []Document{
		{ID: "mute", Questions: []string{"\U0001f35e ?"}, Passages: []string{"Bread. It takes a night."}},
		{ID: "plain", Questions: []string{"how is beer brewed"}, Passages: []string{"Slowly. With barley."}},
	}}
	encode := func(text string) meaning.Vector {
		switch text {
		case c.Documents[0].Questions[0]:
			return nil
		case "Bread.", "what about loaves":
			return meaning.Vector{100, 0}
		default:
			return meaning.Vector{0, 100}
		}
	}
	if d := NewIndex(c, DefaultModels(""), encode).Ask("what about loaves", encode); len(d.Matches) != 2 {
		t.Errorf("matches %v, want both documents", d.Matches)
	}
}

func TestRememberingAsksOnce(t *testing.T) {
	t.Parallel()
	asked := map[string]int{}
	encode := Encode(func(text string) meaning.Vector {
		asked[text]++
		if text == "mute" {
			return nil
		}
		return meaning.Vector{1 << 14, 0}
	}).Remembering()
	for range 3 {
		if encode("mute") != nil || encode("bread") == nil {
			t.Error("the vectors are others")
		}
	}
	if asked["mute"] != 1 || asked["bread"] != 1 {
		t.Errorf("asked %v, want each once", asked)
	}
	if Encode(nil).Remembering() != nil {
		t.Error("no encoder became one")
	}
}
