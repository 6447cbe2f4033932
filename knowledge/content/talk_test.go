package content_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/racetest"
	"faqbot/knowledge/talk"
)

// row is a line of a set: something that people say, and what it is.
type row struct {
	Query string
	Turns []int     // the turns that answer it
	Talk  talk.Kind // when nothing is asked of the content
}

// Nobody wrote an example after these sentences. Their figures were seen while the regularity of the classifier and its bound were
// chosen. Run it with -v to see them.
func TestTalk(t *testing.T) {
	racetest.Alone(t)
	if testing.Short() {
		t.Skip("encodes some hundred sentences, one after the other")
	}
	t.Parallel()
	base := understood(t)
	said, known, right := rows(t, "said.jsonl"), 0, 0
	for _, r := range said {
		a := base.Ask(r.Query)
		introduced := a.Band != match.Abstain && a.Hits[0].Introduces()
		if a.Talk == talk.None && !introduced {
			t.Logf("not recognised as %s: %q", r.Talk, r.Query)
			continue
		}
		known++
		if a.Talk == r.Talk || introduced && (r.Talk == talk.About || r.Talk == talk.Person) {
			right++
		}
	}
	n := float64(len(said))
	t.Logf("of %.0f sentences %.3f are recognised as talk, %.3f as their kind", n, float64(known)/n, float64(right)/n)
	if float64(known) < 0.9*n {
		t.Errorf("%d of %.0f are recognised as talk, want nine in ten", known, n)
	}
}

// No question that the interview answers is taken for talk: all of them by their words, and some by their meaning. The others
// would count as abstained in the golden file of cmd/faqbot's TestFigures.
func TestQuestionsAreNoTalk(t *testing.T) {
	racetest.Alone(t)
	if testing.Short() {
		t.Skip("encodes some dozen questions, one after the other")
	}
	t.Parallel()
	const some = 8 // of so many questions one is read by its meaning
	meaning := understood(t)
	words, err := knowledge.Open(t.Context(), files.Embedded(content.FS()))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, r := range rows(t, "heldout.jsonl") {
		if len(r.Turns) == 0 {
			continue // among them is talk
		}
		bases := []*knowledge.Base{words.Base()}
		if n++; n%some == 0 {
			bases = append(bases, meaning)
		}
		for _, base := range bases {
			if a := base.Ask(r.Query); a.Talk != talk.None {
				t.Errorf("%q is taken for %s, and the interview answers it", r.Query, a.Talk)
			}
		}
	}
}

// What has words of talk and a subject of its own asks something, whether or not the interview answers it.
func TestASubjectIsNoTalk(t *testing.T) {
	racetest.Alone(t)
	if testing.Short() {
		t.Skip("encodes a few questions, one after the other")
	}
	t.Parallel()
	base := understood(t)
	for _, query := range []string{
		"eu ai act summary", "is ai useless", "chip war explained", "best ai startups list", "which languages does gpt-4 understand",
		"thanks to ai who gets rich", "openai help center", "who made chatgpt",
	} {
		if a := base.Ask(query); a.Talk != talk.None {
			t.Errorf("%q is taken for %s", query, a.Talk)
		}
	}
}

// What may be asked about anything and anybody is asked of the content, though it is asked of the bot in nearly the same words. No
// example has these sentences.
func TestWhatMayBeAskedAboutAnything(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	base := understood(t)
	for _, question := range []string{
		"how pricey is it", "how costly is it", "who came up w this", "how old r they", "does it break often", "is it dangerous for kids",
		"how clever is it", "where was she born", "who showed you how", "what's it like there", "is it a human", "about openai", "tell me about china",
		"\u4ecb\u7ecd\u4e00\u4e0bOpenAI", "\u5927\u6982\u8981\u591a\u5c11\u94b1",
	} {
		if a := base.Ask(question); a.Talk != talk.None {
			t.Errorf("%q is taken for %s", question, a.Talk)
		}
	}
}

// What no example is near enough to is talk by what all of its kind have in common, but not after an answer, which it may ask about.
func TestTalkLikeNoExample(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	base := understood(t)
	for query, want := range map[string]talk.Kind{
		"is there some syntax I should follow": talk.Help, "聊到这吧我得干活去": talk.Bye,
	} {
		if a := base.Ask(query); a.Talk != want {
			t.Errorf("%q is taken for %q, want %s", query, a.Talk, want)
		}
	}
	answered := knowledge.Before{Answered: "shen-wei/first-research"}
	if a := base.Reply(knowledge.Query{Text: "any good?", Before: answered}); a.Talk != talk.None {
		t.Errorf("\"any good?\" after an answer is taken for %s", a.Talk)
	}
}

// A question in a language that nothing here knows is told so, and not offered what comes closest by chance: "Is AI dangerous?" in
// Finnish, Hindi, Swedish and Greek. The German one is understood.
func TestALanguageThatNothingKnows(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	base := understood(t)
	for query, want := range map[string]talk.Kind{
		"Onko teko\u00e4ly vaarallista?": talk.Language, "\u0915\u094d\u092f\u093e \u090f\u0906\u0908 \u0916\u0924\u0930\u0928\u093e\u0915 \u0939\u0948?": talk.Language,
		"\u00c4r AI farligt?": talk.Language,
		"\u0397 \u03c4\u03b5\u03c7\u03bd\u03b7\u03c4\u03ae \u03bd\u03bf\u03b7\u03bc\u03bf\u03c3\u03cd\u03bd\u03b7 \u03b5\u03af\u03bd\u03b1\u03b9 \u03b5\u03c0\u03b9\u03ba\u03af\u03bd\u03b4\u03c5\u03bd\u03b7;": talk.Language,
		"Wie gef\u00e4hrlich ist k\u00fcnstliche Intelligenz?": talk.None,
	} {
		if a := base.Ask(query); a.Talk != want {
			t.Errorf("%q is taken for %q, want %q", query, a.Talk, want)
		}
	}
}

// A follow-up is not answered with what was shown before when nobody says there what it is about.
func TestWhatWasShownIsNoAnswerToAnythingElse(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	base := understood(t)
	before := knowledge.Before{Answered: "shen-wei/safety"}
	if a := base.Reply(knowledge.Query{Text: "and what does the government do about it?", Before: before}); a.Band == match.Answer {
		t.Errorf("what the government does is answered with %v", a.Hits[0].Key())
	}
	if a := base.Reply(knowledge.Query{Text: "and how old was he?", Before: before}); a.Band == match.Abstain || a.Hits[0].Key() != "shen-wei/safety" {
		t.Errorf("how old he was is %v of %v", a.Band, a.Hits)
	}
}

// A whole question that finds nothing is not taken for one about what was shown before; one that only asks for more of that is,
// though it would be talk alone.
func TestWhatIsOfferedAfterAnAnswer(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	base := understood(t)
	for text, offered := range map[string]bool{
		"what do u think of elon musk": false, "is AGI coming in 5 years?": false, "who founded Nvidia and in which year": false,
		"give me an example": true, "source?": true, "and for how long?": true,
	} {
		a := base.Reply(knowledge.Query{Text: text, Before: knowledge.Before{Answered: "shen-wei/unemployment"}})
		if got := a.Band == match.Pick && a.Hits[0].Key() == "shen-wei/unemployment"; got != offered || !offered && a.Band != match.Abstain {
			t.Errorf("%q is %v of %v, offered again is %v, want %v", text, a.Band, a.Hits, got, offered)
		}
	}
}

// understood returns the shipped interview, understood by its words and by the shipped vectors.
func understood(t *testing.T) *knowledge.Base {
	t.Helper()
	library, err := knowledge.Open(t.Context(), files.Embedded(content.FS()))
	if err != nil {
		t.Fatal(err)
	}
	library.Understand(encoders(t), nil)
	if m := library.Meaning(); m.State != knowledge.MeaningReady {
		t.Fatalf("meaning is %s, %d texts have no vector: make the vectors anew", m.State, m.Missing)
	}
	return library.Base()
}

// The encoders with the shipped vectors. They are opened once, since nothing changes them.
var (
	english      = sync.OnceValues(func() (knowledge.Encoder, error) { return opened(meaning.Default) })
	multilingual = sync.OnceValues(func() (knowledge.Encoder, error) { return opened(meaning.Multilingual) })
)

func opened(open func() (*meaning.Encoder, error)) (knowledge.Encoder, error) {
	e, err := open()
	if err != nil {
		return knowledge.Encoder{}, err
	}
	var tables []*meaning.Table
	for _, file := range content.Vectors() {
		if table, err := meaning.ReadTable(e.Model(), file); err == nil {
			tables = append(tables, table)
		}
	}
	cache, err := meaning.OpenCache(e, "", tables...)
	return knowledge.Encoder{Encoder: e, Cache: cache}, err
}

// encoders returns both encoders.
func encoders(t *testing.T) knowledge.Encoders {
	t.Helper()
	e, errEnglish := english()
	m, errOther := multilingual()
	if err := errors.Join(errEnglish, errOther); err != nil {
		t.Fatal(err)
	}
	return knowledge.Encoders{English: e, Multilingual: m}
}

// rows reads a set in testdata.
func rows(t *testing.T, name string) []row {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []row
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatalf("%s: line %d: %v", name, len(all)+1, err)
		}
		all = append(all, r)
	}
	return all
}
