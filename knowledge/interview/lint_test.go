package interview

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

const head = "---\nid: rice\ntitle: On rice\ninterviewer: Ann\ninterviewee: Ben\nlanguage: en\n---\n"

// body is a section with a turn, from line 8 of a file on.
const body = "## Growing {#growing}\n### Why rice? {#why}\nIt grows.\n"

func TestMarkdownFaults(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		text string
		want []string // the start of every fault, in order
	}{
		"sound":                {head + body, nil},
		"no front matter":      {body + "\n### Why rye? {#rye}\nSo.\n", []string{"a.md:1: the file does not start with a front matter"}},
		"open front matter":    {"---\nid: rice\n", []string{"a.md:1: the file does not start with a front matter"}},
		"unknown key":          {"---\nid: rice\ntitel: x\n" + head[len("---\nid: rice\n"):] + body, []string{"a.md:3: the front matter knows no key “titel”"}},
		"key twice":            {"---\nid: rye\n" + head[len("---\n"):] + body, []string{"a.md:3: the key “id” stands twice"}},
		"not YAML":             {"---\nid: [\n---\n" + body, []string{"a.md:2: the front matter is not YAML"}},
		"a list for a text":    {strings.Replace(head, "On rice", "[a]", 1) + body, []string{"a.md:3: a single text is needed here", "a.md:3: the title is missing"}},
		"an alias":             {strings.Replace(strings.Replace(head, "Ann", "&n Ann", 1), "Ben", "*n", 1) + body, []string{"a.md:4: the front matter may not use anchors", "a.md:5: the front matter may not use anchors"}},
		"synonyms alone":       {strings.Replace(head, "lang", "synonyms:\n- [rice]\n- rye\nlang", 1) + body, []string{"a.md:7: a group of synonyms has two words", "a.md:8: a group of synonyms is a list"}},
		"no language":          {strings.Replace(head, "language: en\n", "", 1) + body, []string{"a.md: warning: the language is not named"}},
		"wrong language":       {strings.Replace(head, ": en", ": English!", 1) + body, []string{"a.md:6: “English!” is no language tag"}},
		"long interview id":    {strings.Replace(head, "id: rice", "id: "+strings.Repeat("x", 25), 1) + body, []string{"a.md:2: the id “xxxxxxxxxxxxxxxxxxxxxxxxx” of the interview is longer than 24"}},
		"no interviewee":       {strings.Replace(head, "interviewee: Ben\n", "", 1) + body, []string{"a.md: the interviewee is missing"}},
		"no sections":          {head + "Only an introduction.\n", []string{"a.md: the interview has no questions"}},
		"empty section":        {head + "## Empty {#empty}\n" + body, []string{"a.md:8: the section “Empty” has no questions"}},
		"no answer":            {head + body + "### And rye? {#rye}\n", []string{"a.md:11: the question “And rye?” has no answer"}},
		"answer to nothing":    {head + "## Growing {#growing}\nIt grows.\n### Why? {#why}\nSo.\n", []string{"a.md:9: this stands under a section but under no question"}},
		"question on its own":  {head + "### And rye? {#rye}\nSo.\n" + body, []string{"a.md:8: this question stands before the first section"}},
		"no id":                {head + "## Growing\n### Why rice? {#why}\nSo.\n", []string{"a.md:8: warning: this heading has no id"}},
		"same id":              {head + body + "### And rye? {#why}\nSo.\n", []string{"a.md:11: the id “why” stands on line 9 already"}},
		"section as turn":      {head + body + "### And rye? {#growing}\nSo.\n", []string{"a.md:11: the id “growing” stands on line 8 already"}},
		"form of an id":        {head + body + "### And rye? {#Rye_1}\nSo.\n", []string{"a.md:11: the id “Rye_1” of the question is not of lower-case"}},
		"long id":              {head + body + "### And rye? {#" + strings.Repeat("x", 33) + "}\nSo.\n", []string{"a.md:11: the id “" + strings.Repeat("x", 33) + "” of the question is longer than 32"}},
		"long question":        {head + body + "### " + strings.Repeat("x", 1501) + " {#rye}\nSo.\n", []string{"a.md:11: the question “" + strings.Repeat("x", 59) + "…” has 1501 characters; 1500"}},
		"long heading":         {head + body + "## " + strings.Repeat("x", 201) + " {#x}\n### And rye? {#rye}\nSo.\n", []string{"a.md:11: the heading “" + strings.Repeat("x", 59)}},
		"empty question":       {head + body + "### {#rye}\nSo.\n", []string{"a.md:11: the question is missing"}},
		"other attributes":     {head + body + "### And {rye=1}\nSo.\n", []string{"a.md:11: the braces after a heading", "a.md:11: warning"}},
		"one #":                {head + "# Title\n" + body, []string{"a.md:8: a heading of 1 #"}},
		"four #":               {head + body + "#### More\n", []string{"a.md:11: a heading of 4 #"}},
		"ruler":                {head + body + "\n---\n", []string{"a.md:12: a ruler has no place"}},
		"open code":            {head + body + "\n```\ncode\n", []string{"a.md:12: this block of code is never closed"}},
		"deep":                 {head + body + strings.Repeat(">", 1000) + "\n", []string{"a.md:11: lists or quotations stand more than 64 deep"}},
		"braces":               {head + body + "### And " + strings.Repeat("{a=", 1000) + "\n", []string{"a.md:11: the heading holds more than 16 braces"}},
		"late phrasings":       {head + body + "\n> Also asked:\n> - why\n", []string{"a.md:12: “Also asked:” stands once in a turn"}},
		"phrasings, no list":   {head + "## G {#g}\n### Why? {#why}\n> Also asked:\n\nSo.\n", []string{"a.md:10: below “Also asked:” stands one list"}},
		"empty phrasing":       {head + "## G {#g}\n### Why? {#why}\n> Also asked:\n> -\n\nSo.\n", []string{"a.md:10: below “Also asked:” stands one list"}},
		"blank phrasing":       {head + "## G {#g}\n### Why? {#why}\n> Also asked:\n> - a\n> -\n\nSo.\n", []string{"a.md:12: this item of the list is empty"}},
		"nested phrasing":      {head + "## G {#g}\n### Why? {#why}\n> Also asked:\n> - a\n>   - b\n\nSo.\n", []string{"a.md:11: an item of this list is one question"}},
		"two turns":            {head + "## G {#g}\n### Why? {#why}\n> Also asked:\n> - how come\n\nSo.\n### And? {#and}\n> Also asked:\n> - How come?\n\nSo.\n", []string{"a.md:16: “How come?” stands for the question #why and for the question #and"}},
		"outside too":          {head + body + "## Not covered {.outside}\n### t\n- why  RICE\n", []string{"a.md:13: “why  RICE” stands for the question #why and for what the interview does not cover"}},
		"twice in a turn":      {head + "## G {#g}\n### Why? {#why}\n> Also asked:\n> - why\n\nSo.\n", []string{"a.md:11: warning: “why” stands twice for the question #why"}},
		"the same words":       {head + body + "### Rice, why? {#rye}\nSo.\n", []string{"a.md:11: warning: “Rice, why?” has the words of “Why rice?”"}},
		"no outside questions": {head + body + "## Not covered {.outside}\n### t\np\n", []string{"a.md:12: the topic “t” has no questions"}},
		"outside, no topic":    {head + body + "## Not covered {.outside}\n- a\n", []string{"a.md:12: this stands under no topic"}},
		"two pointers":         {head + body + "## Not covered {.outside}\n### t\np\n\nq\n- a\n", []string{"a.md:15: a topic has one pointer"}},
		"masked link":          {head + body + "\n[here](https://x.test)\n", []string{"a.md:12: “[here](https://x.test)” holds a link that hides"}},
		"mention":              {head + body + "\nAsk <@123>.\n\nOr @everyone.\n", []string{"a.md:12: “Ask <@123>.” holds what Discord takes", "a.md:14: “Or @everyone.” holds"}},
		"marks in code":        {head + body + "\n```html\n<!-- note --> <@123> @everyone\n```\n", nil},
		"comment":              {head + body + "\n<!-- note -->\n", []string{"a.md:12: “<!-- note -->” holds a comment"}},
		"address":              {head + body + "\nSee https://x.test.\n", []string{"a.md:12: warning: “See https://x.test.” holds an address"}},
		"almost a heading":     {head + body + "\n###And rye?\n\nSo.\n", []string{"a.md:12: “###And rye?” looks like a heading and is text"}},
		"a wide blank":         {head + body + "\n###\u00a0And rye?\n", []string{"a.md:12: “###\u00a0And rye?” looks like a heading"}},
		"wide marks":           {head + body + "\n\uff03\uff03\uff03 And rye?\n", []string{"a.md:12: warning: “\uff03\uff03\uff03 And rye?” looks like a heading"}},
		"marks in bold":        {head + body + "\n**### And rye?**\n", []string{"a.md:12: warning: “**### And rye?**” looks like a heading"}},
		"a heading in a list":  {head + body + "\n- a\n  ### And rye?\n", []string{"a.md:13: warning: “  ### And rye?” looks like a heading"}},
		"a comment in a title": {strings.Replace(head, "On rice", "Talk #1 of two #2", 1) + body, []string{"a.md:3: warning: “#1 of two #2” is a comment for YAML, so it is no part of “Talk”"}},
		"other phrasings":      {head + "## G {#g}\n### Why? {#why}\n> También preguntado:\n> - a\n\nSo.\n", []string{"a.md:10: a list stands in a quotation below the question"}},
		"the same question":    {head + body + "### Why rice? {#rye}\nSo.\n", []string{"a.md:11: warning: “Why rice?” was asked before, as the question #why"}},
		"many at once":         {head + "## A {#a}\n## B {#a}\n### Q? {#a}\n", []string{"a.md:8: the section “A” has no questions", "a.md:9: the id “a” stands on line 8", "a.md:10: the id “a” stands on line 8", "a.md:10: the question “Q?” has no answer"}},
	} {
		t.Run(name, func(t *testing.T) {
			i, faults := Read("a.md", []byte(test.text))
			ok := len(faults) == len(test.want)
			for n := 0; ok && n < len(faults); n++ {
				ok = strings.HasPrefix(faults[n].Error(), test.want[n])
			}
			if !ok {
				t.Errorf("got\n%v\nwant\n%s", listed(faults), strings.Join(test.want, "\n"))
			}
			if (i == nil) != (join(faults) != nil) {
				t.Errorf("an interview and errors exclude each other: %v, %v", i != nil, join(faults))
			}
		})
	}
}

func listed(faults []Fault) string {
	var lines []string
	for _, f := range faults {
		lines = append(lines, f.Error())
	}
	return strings.Join(lines, "\n")
}

func TestMarkdownIsReadWhole(t *testing.T) {
	t.Parallel()
	text := "\uFEFF---\r\nid: rice\r\ntitle: \"On: rice\"\r\ninterviewer: Ann\r\ninterviewee: Ben\r\nlanguage: en\r\nsynonyms:\r\n  - [rice, paddy]\r\n---\r\n" +
		"Intro *verbatim* &amp; so.\r\n\r\n## Growing {#growing}\r\n### Why \\{rice}? {#why}\r\n> Also asked:\r\n> - how\r\n>   come\r\n> - 1\\. why\r\n\r\n" +
		"It\r\ngrows.\r\n\r\n1. water\r\n2. sun\r\n   - much\r\n\r\n> He said so.\r\n> - he did\r\n\r\n```\r\n# code\r\n\r\n  more\r\n```\r\n\\# end\r\n" +
		"## Anything else {.outside}\r\n### prices\r\nLook it up.\r\n- how much\r\n- how\r\n  little\r\n"
	got, err := ParseMarkdown("a.md", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	want := &Interview{
		ID: "rice", Title: "On: rice", Interviewer: "Ann", Interviewee: "Ben", Language: "en", Synonyms: [][]string{{"rice", "paddy"}},
		Intro: []string{"Intro *verbatim* &amp; so."},
		Sections: []Section{{ID: "growing", Heading: "Growing", Turns: []Turn{{
			ID: "why", Number: 1, Question: "Why {rice}?", Phrasings: []string{"how come", "1. why"},
			Answer: []string{"It\ngrows.", "1. water\n2. sun\n   - much", "> He said so.\n> - he did", "```\n# code\n\n  more\n```", "# end"},
		}}}},
		Outside: []Outside{{Topic: "prices", Pointer: "Look it up.", Questions: []string{"how much", "how little"}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%#v\nwant\n%#v", got, want)
	}
	mustReadBack(t, got)
}

// What a careless reader of the form would lose is read whole.
func TestNoLineIsLost(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text string
		want []string // the answer
	}{
		"four blanks":                  {"For the sea.\n\n    And for the wind.\n\nSo.", []string{"For the sea.", "And for the wind.", "So."}},
		"a tab":                        {"\tFor the sea.\n\n  \tAnd so.", []string{"For the sea.", "And so."}},
		"an indented list":             {"For:\n\n    * the sea\n    * the wind", []string{"For:", "* the sea\n* the wind"}},
		"below code":                   {"```\nx\n```\n    And so.", []string{"```\nx\n```", "And so."}},
		"blanks in code":               {"```\na  \n\n  b\t\n```", []string{"```\na  \n\n  b\t\n```"}},
		"many blanks in code":          {"```\n" + strings.Repeat(" ", 200) + "a\n```", []string{"```\n" + strings.Repeat(" ", 200) + "a\n```"}},
		"backslashes in code":          {"Use `\\d+\\.\\d+` or `C:\\_temp\\*.txt`, \\# so.", []string{"Use `\\d+\\.\\d+` or `C:\\_temp\\*.txt`, # so."}},
		"backslashes beside backticks": {"\\`a\\.b` ``c`\\.`` \\.", []string{"`a.b` ``c`.`` ."}},
		"phrasings without a colon":    {"> Also asked\n> - how come\n\nSo.", []string{"So."}},
		"a quotation":                  {"> He said so.\n\nSo.", []string{"> He said so.", "So."}},
	} {
		text := head + "## Growing {#growing}\n### Why rice? {#why}\n\n" + c.text + "\n\n### And rye? {#rye}\nIt does.\n"
		i, faults := Read("a.md", []byte(text))
		if i == nil {
			t.Errorf("%s: refused: %s", name, listed(faults))
			continue
		}
		if got := i.Sections[0].Turns[0].Answer; !reflect.DeepEqual(got, c.want) || len(i.Sections[0].Turns) != 2 {
			t.Errorf("%s: read %q, want %q", name, got, c.want)
		}
		mustReadBack(t, i)
	}
}

func TestFaultsAreFoundInsideOtherErrors(t *testing.T) {
	t.Parallel()
	one, two := Fault{File: "a", Line: 1, Text: "x"}, Fault{File: "b", Text: "y"}
	err := fmt.Errorf("reload: %w", errors.Join(one, errors.New("other"), fmt.Errorf("read: %w", two)))
	if got := Faults(err); !reflect.DeepEqual(got, []Fault{one, two}) {
		t.Errorf("got %v", got)
	}
	if got := Faults(nil); got != nil {
		t.Errorf("no error has the faults %v", got)
	}
}

func TestDerivedNames(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"What is the core barrier?":               "core-barrier",
		"How do you do?":                          "how-do-you-do",
		"Où est la bibliothèque nationale?":       "ou-est-la",
		"什么是大模型?":                                 "q-",
		"Supercalifragilisticexpialidocious word": "supercalifragilisticexpialid",
		"Why don’t GPUs last?":                    "dont-gpus-last",
		"Growth of 10,000 cards":                  "growth-10-000",
	} {
		got := nameFor(text)
		if want == "q-" {
			if !strings.HasPrefix(got, want) || len(got) != 8 || got != nameFor(text) {
				t.Errorf("%q is named %q", text, got)
			}
			continue
		}
		if got != want {
			t.Errorf("%q is named %q, want %q", text, got, want)
		}
	}
}

func TestDiff(t *testing.T) {
	t.Parallel()
	turn := func(id, question string) Turn { return Turn{ID: id, Question: question, Answer: []string{"So."}} }
	old := &Interview{Sections: []Section{
		{ID: "a", Heading: "A", Turns: []Turn{turn("one", "1"), turn("two", "2")}},
		{ID: "b", Heading: "B", Turns: []Turn{turn("three", "3")}},
		{ID: "c", Heading: "C", Turns: []Turn{turn("four", "4")}},
	}}
	changed := turn("two", "2")
	changed.Phrasings = []string{"ii"}
	now := &Interview{Sections: []Section{
		{ID: "d", Heading: "D", Turns: []Turn{turn("five", "5")}},
		{ID: "a", Heading: "A", Turns: []Turn{changed, turn("one", "1")}},
		{ID: "b", Heading: "B", Turns: []Turn{turn("three", "3")}},
	}}
	for name, test := range map[string]struct {
		old, new *Interview
		want     Difference
	}{
		"edited": {old, now, Difference{
			Turns:    Edits{Added: []string{"five"}, Changed: []string{"two"}, Removed: []string{"four"}},
			Sections: Edits{Added: []string{"d"}, Changed: []string{"a"}, Removed: []string{"c"}},
		}},
		"same": {old, old, Difference{}},
		"new": {nil, now, Difference{
			Turns: Edits{Added: []string{"five", "two", "one", "three"}}, Sections: Edits{Added: []string{"d", "a", "b"}},
		}},
		"gone": {old, nil, Difference{
			Turns: Edits{Removed: []string{"one", "two", "three", "four"}}, Sections: Edits{Removed: []string{"a", "b", "c"}},
		}},
		"neither": {nil, nil, Difference{}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Diff(test.old, test.new); !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}
