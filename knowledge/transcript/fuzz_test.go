package transcript

import (
	"reflect"
	"strings"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/racetest"
)

// Whatever the file is, a draft that needs no hand can be written, is read back as it was, and holds no word that the file
// does not hold.
func FuzzRead(f *testing.F) {
	racetest.Alone(f)
	for _, s := range shapes[:racetest.Few(len(shapes))] {
		f.Add([]byte(s.text))
	}
	f.Add([]byte(page("en", "On grain", "<p><b>Ann:</b> Why?<p>Ben: So.<p>Ann: And?<p>Ben: Thus.")))
	f.Add([]byte("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Why?\n\n00:02.000 --> 00:03.000\n<v Ben>So.\n"))
	f.Add([]byte(`{"segments":[{"speaker":"Ann","body":"Why?"},{"speaker":"Ben","body":"So."}]}`))
	f.Add([]byte("Ann: `\\d` # a\nBen: ## b\n> Also asked:\n> - c\nAnn: {#x}\nBen: ```\nAnn: - d?\nBen: \\* e"))
	f.Add([]byte("From: a@example.org\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+PGI+V2h5PzwvYj48cD5Tby4="))
	f.Add([]byte("<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><p>Ann: Why?</p><p>Ben: So.</p></body></tt>"))
	f.Add([]byte(page("en", "On grain", "<pre>Ann: Why ![a](b)?\nBen: So, [this](c).\n"+strings.Repeat("Ann: And?\nBen: Thus.\n", 12)+"</pre>")))
	f.Add([]byte("{\\rtf1\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 A;}}{\\b Q: Why\\u8217?\\'3f}\\par A: So.\\par Q: And?\\par A: Thus.}"))
	f.Add([]byte("- q: Why?\n  a: So.\n- q: And?\n  a: Thus.\n"))
	f.Add([]byte("\\documentclass{a}\\title{Grain}\\begin{document}\\q{Why \\'{\\i}t?}\n\n\\a{So.}\n\n\\q{And?}\n\n\\a{Thus.}"))
	f.Add([]byte("<?xml version=\"1.0\"?><TEI><text><u who=\"#A\">Why?</u><u who=\"#B\">So.</u><sp><speaker>A</speaker><p>And?</p></sp></text></TEI>"))
	f.Add([]byte("[Events]\nFormat: Name, Text\nDialogue: A,Why?\nDialogue: B,{\\i1}So.\nDialogue: A,And?\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		i, faults := Read("fuzz.txt", raw, Cast{})
		if i == nil {
			if !hasError(faults) {
				t.Fatal("refused without a reason")
			}
			return
		}
		written := interview.WriteMarkdown(i)
		again, wrong := interview.Read("written.md", written)
		if again == nil {
			if len(wrong) == 0 {
				t.Fatal("the draft is refused without a reason")
			}
			return // it needs a hand, which import says
		}
		if !reflect.DeepEqual(again, i) {
			t.Fatalf("read back\n%#v\nwant\n%#v\nwritten\n%s", again, i, written)
		}
	})
}
