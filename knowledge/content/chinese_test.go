package content_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"faqbot/knowledge"
	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/racetest"
)

// Chinese questions find English answers that have no Chinese phrasing. Run it with -v to see the figures.
func TestChineseOnEnglishContent(t *testing.T) {
	racetest.Alone(t)
	if testing.Short() {
		t.Skip("encodes some hundred sentences, one after the other")
	}
	t.Parallel()
	library, err := knowledge.Open(t.Context(), files.Embedded(fstest.MapFS{"shen-wei.md": {Data: withoutChinese(t)}}))
	if err != nil {
		t.Fatal(err)
	}
	library.Understand(encoders(t), nil)
	var n, first, three, harm float64
	var in, out []float64
	for _, r := range slices.Concat(rows(t, "heldout.jsonl"), rows(t, "tuning.jsonl")) {
		if !strings.ContainsFunc(r.Query, isHan) {
			continue
		}
		a := library.Base().Ask(r.Query)
		score := 0.0
		if len(a.Hits) > 0 {
			score = a.Hits[0].Score
		}
		if len(r.Turns) == 0 {
			out = append(out, score)
			continue
		}
		in, n = append(in, score), n+1
		at := slices.IndexFunc(a.Hits, func(h knowledge.Hit) bool { return slices.Contains(r.Turns, h.Turn.Number) })
		if at == 0 {
			first++
		}
		if at >= 0 && at < 3 {
			three++
		}
		if a.Band == match.Answer && at != 0 {
			harm++
		}
	}
	t.Logf("of %.0f Chinese questions the right turn is first for %.3f, among three for %.3f; wrong answers %.0f; AUROC %.3f with %d that are not covered",
		n, first/n, three/n, harm, auroc(in, out), len(out))
	if first < 0.74*n || three < 0.93*n || harm > 0 || auroc(in, out) < 0.93 {
		t.Error("want .74 first, .93 among three, AUROC .93, and no wrong answer")
	}
}

// A question with the frame of one that is covered is not answered when it is about something else; one about the same is.
func TestChineseTraps(t *testing.T) {
	racetest.Alone(t)
	if testing.Short() {
		t.Skip("encodes a few questions, one after the other")
	}
	t.Parallel()
	base := understood(t)
	for query, answered := range map[string]string{
		"开奶茶店的核心壁垒是什么":               "", // of opening a milk tea shop
		"国足跟日本队的差距到底有多大":             "", // football teams
		"从投资角度看\uff0c现在买黄金还来得及吗":     "", // gold
		"最早研究青霉素的是哪家机构":              "", // penicillin
		"电子书取代纸质书是必然的方向吗":            "", // books
		"给我奶奶解释一下什么是医保":              "", // health insurance
		"從投資的角度看\uff0c黃金還能買嗎":        "", // gold again, in Traditional characters
		"国内游戏和国外游戏差距有多大":             "", // games, which other answers speak of
		"用大白话解释一下什么是操作系统":            "", // an operating system
		"做大模型的核心壁垒是什么":               "core-barrier",
		"国产的跟ChatGPT比还差多少":           "gap-with-abroad",
		"作为分析师\uff0c你怎么看这一波资本炒作":     "investment-opportunities",
		"机器文明取代人类是板上钉钉的事吗\uff1f":     "silicon-based-civilization",
		"能用最簡單的話解釋大模型嗎":              "what-is-a-big-model",
		"怎么突然满大街都是大模型\uff0c百模大战他怎么看": "hundred-model-war",
	} {
		a := base.Ask(query)
		switch {
		case len(a.Hits) == 0:
			t.Errorf("%q finds nothing", query)
		case answered == "" && a.Band == match.Answer:
			t.Errorf("%q is answered with %s", query, a.Hits[0].Turn.ID)
		case answered != "" && (a.Band != match.Answer || a.Hits[0].Turn.ID != answered):
			t.Errorf("%q: %v of %s, want the answer %s", query, a.Band, a.Hits[0].Turn.ID, answered)
		}
	}
}

// withoutChinese returns the shipped interview without what is Chinese in it.
func withoutChinese(t *testing.T) []byte {
	t.Helper()
	i, _ := shipped(t)
	chinese := func(text string) bool { return strings.ContainsFunc(text, isHan) }
	for s := range i.Sections {
		for n := range i.Sections[s].Turns {
			turn := &i.Sections[s].Turns[n]
			turn.Phrasings = slices.DeleteFunc(turn.Phrasings, chinese)
		}
	}
	for n := range i.Outside {
		i.Outside[n].Questions = slices.DeleteFunc(i.Outside[n].Questions, chinese)
	}
	i.Outside = slices.DeleteFunc(i.Outside, func(o interview.Outside) bool { return len(o.Questions) == 0 })
	for n := range i.Synonyms {
		i.Synonyms[n] = slices.DeleteFunc(i.Synonyms[n], chinese)
	}
	return interview.WriteMarkdown(i)
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// auroc is how often a covered question scores higher than one that is not.
func auroc(in, out []float64) float64 {
	won := 0.0
	for _, a := range in {
		for _, b := range out {
			switch {
			case a > b:
				won++
			case a == b:
				won += 0.5
			}
		}
	}
	return won / float64(len(in)*len(out))
}

// The phrasings of the shipped interview are English and Chinese. Other languages are understood by their meaning, whatever they are
// written in.
func TestQuestionsInOtherScripts(t *testing.T) {
	racetest.Alone(t)
	if testing.Short() {
		t.Skip("encodes a few questions, one after the other")
	}
	t.Parallel()
	base := understood(t)
	for _, query := range []string{
		"\u5931\u696d\u306b\u3064\u3044\u3066\u3069\u3046\u601d\u3044\u307e\u3059\u304b", // Japanese
		"\uc77c\uc790\ub9ac\ub294 \uc0ac\ub77c\uc9c8\uae4c\uc694",                        // Korean
		"\u0447\u0442\u043e \u0431\u0443\u0434\u0435\u0442 \u0441 \u0440\u0430\u0431\u043e\u0442\u043e\u0439 \u0438\u0437-\u0437\u0430 \u0438\u0441\u043a\u0443\u0441\u0441\u0442\u0432\u0435\u043d\u043d\u043e\u0433\u043e \u0438\u043d\u0442\u0435\u043b\u043b\u0435\u043a\u0442\u0430", // Russian
	} {
		if a := base.Ask(query); a.Band == match.Abstain || len(a.Hits) == 0 || a.Hits[0].Turn.ID != "unemployment" {
			t.Errorf("%q: %v %v", query, a.Band, a.Hits)
		}
	}
}
