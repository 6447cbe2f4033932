package interview

import (
	"reflect"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// awkward are texts that look like mark-up, or that a careless reader of the form would lose.
var awkward = []string{
	"plain", "# heading", "####### seven", "#hash", "## ", "> quoted", ">", "- item", "-", "- - -", "--", "---", "***", "* * *", "___", "_ _ _",
	"+ plus", "* star", "*emphasis* and **more**", "1. first", "1986. A year", "12) twelve", "1234567890. ten digits", "1.no blank",
	"```", "~~~ fence", "```go", "`code`", `back\slash`, `\`, `\\`, `\# escaped`, `\*`, `ends with \`, `C:\*.txt`, "a {#id}", "{#id}", "a {.outside}",
	"{", "}", `{key="value"}`, "a {#x} b", "trailing #", "trailing ##", "#", "###", "a \\#", "&amp; &lt; &#35;", "<div>", "[name]: /target",
	"[text](target)", "===", "| a | b |", "a\tb", "a  b", "Also asked:", "> Also asked:", "=", "  ", "\u3000", "“quoted”", "大模型是什么?", "😀",
	": colon", "key: value", "!tag", "&anchor", "*alias", "%directive", "@at", "null", "~", "yes", "1984", "0x1F", "'single'", `"double"`, "a # b", "- [x] done",
	"![image](x)", "a\u00a0b", "|", "?", ",", "[a, b]", "<<", "2026-01-01", "1e3", "##hash", "###a b", "\uff03\uff03 wide", "`\\d+\\.\\d+` and \\.", "`a\\`b\\.c`", "``` a \\. ``", "``a`b``", "`\\{x}`", "a `#` #", "```a`b\\.`", "`", "``\\``",
}

// bare returns an interview that holds s at every place where a text can stand.
func bare(s string) *Interview {
	return &Interview{
		ID: "some-id", Title: s, Interviewer: s, Interviewee: s, Language: "en",
		Synonyms: [][]string{{s, "other"}},
		Intro:    []string{s, "between", s},
		Sections: []Section{{
			ID: "part", Heading: s,
			Turns: []Turn{
				{ID: "one", Number: 1, Question: s, Phrasings: []string{s, "another way"}, Answer: []string{s, s, "between", s + "\n" + s}},
				{ID: "two", Number: 2, Question: "What else?", Answer: []string{"between", s}},
			},
		}},
		Outside: []Outside{{Topic: s, Pointer: s, Questions: []string{s, "and this?"}}, {Topic: "other", Questions: []string{s}}},
	}
}

// mustReadBack fails unless reading what is written gives i again.
func mustReadBack(t *testing.T, i *Interview) {
	t.Helper()
	written := WriteMarkdown(i)
	d := readMarkdown("written.md", written)
	if err := join(structural(d.faults)); err != nil {
		t.Fatalf("what was written cannot be read: %v\n%s", err, written)
	}
	if again := d.interview(); !reflect.DeepEqual(again, i) {
		t.Fatalf("read back\n%#v\nwant\n%#v\nwritten\n%s", again, i, written)
	}
}

// structural leaves out the faults of a text that stands in several places, which these tests put there on purpose.
func structural(faults []Fault) []Fault {
	var out []Fault
	for _, f := range faults {
		if !strings.Contains(f.Text, "stands for") && !strings.Contains(f.Text, "takes for a mention") && !strings.Contains(f.Text, "hides where it leads") && !strings.Contains(f.Text, "holds a comment") {
			out = append(out, f)
		}
	}
	return out
}

func TestAwkwardTextIsReadBackVerbatim(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, s := range awkward {
		i := bare(s)
		if join(structural(check("value", i))) != nil {
			if strings.TrimSpace(s) == s {
				t.Errorf("%q is refused: %v", s, join(structural(check("value", i))))
			}
			continue
		}
		mustReadBack(t, i)
	}
}

func FuzzWrittenTextIsReadBackVerbatim(f *testing.F) {
	racetest.Alone(f)
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if i := bare(s); join(structural(check("value", i))) == nil {
			mustReadBack(t, i)
		}
	})
}

// Whatever Markdown is accepted can be written again: as the same interview, and from then on as the same bytes.
func FuzzParseMarkdown(f *testing.F) {
	racetest.Alone(f)
	head := "---\nid: a\ntitle: b\ninterviewee: c\n---\n"
	for _, s := range awkward {
		f.Add([]byte(head + s + "\n\n## " + s + "\n### " + s + "\n> Also asked:\n> - " + s + "\n\n" + s + "\n" + s + "\n\n" + s))
	}
	for _, s := range []string{
		"- a\n- b", "- a\n\n  - b\n    c", "* a\n* b\n\n- c\n- d", "1. a\n2. b\n\nc", "> a\nb\n\n> c", "```\n# a\n\n b\n```", "~~~~\n~~~\n~~~~", "- a\n- b\n\n\\- c\n\\- d",
		"| a | b |\n|---|---|\n| 1 | 2 |", "-\n\n  a", " - a\n   - b", "\t- a", "> - a\n>   - b", "> ```\n> a", "a\n- b", "- a\n---\n- b", "a\n---", "- ```\n  a", "1) a\n   > b\nc", "- 0)\n  *\n\n  -\n\n-",
	} {
		f.Add([]byte(head + "## s\n### q\n" + s + "\n"))
		f.Add([]byte(head + "## s\n### q\na\n\n" + s + "\n\n" + s + "\n\nb\n## Not covered {.outside}\n### t\np\n\n- q\n- r\n"))
	}
	f.Add([]byte("---\nid: &a x\ntitle: *a\n---\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		i, err := ParseMarkdown("fuzz.md", raw)
		if err != nil {
			if len(Faults(err)) == 0 {
				t.Fatalf("the error %v names no fault", err)
			}
			return
		}
		written := WriteMarkdown(i)
		again, err := ParseMarkdown("written.md", written)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%q", err, written)
		}
		if !reflect.DeepEqual(again, i) {
			t.Fatalf("read back\n%#v\nwant\n%#v\nwritten\n%s", again, i, written)
		}
		if err := join(check("value", i)); err != nil {
			t.Fatalf("an interview that was read has faults as a value: %v", err)
		}
	})
}
