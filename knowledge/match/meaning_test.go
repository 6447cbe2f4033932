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
