package people

import (
	"strings"
	"testing"

	"faqbot/knowledge/interview"
)

func TestNamed(t *testing.T) {
	t.Parallel()
	ordinary := func(word string) bool { return word == "will" || word == "rose" }
	for _, test := range []struct {
		interviewees string // with bars between
		question     string
		persons      string
		rest         string
	}{
		{"Shen Wei", "What does Shen Wei think?", "shen wei", "What does   think?"},
		{"Shen Wei", "shen  wei's view", "shen wei", "  view"},
		{"Shen Wei", "Shen Wei\u600e\u4e48\u770bAI", "shen wei", " \u600e\u4e48\u770bAI"},
		{"Shen Wei", "\u8bf7\u95eeShen Wei\u600e\u4e48\u770b", "shen wei", "\u8bf7\u95ee \u600e\u4e48\u770b"},
		{"Shen Wei", "Shen Weisman", "", "Shen Weisman"},
		{"Shen Wei", "Marshen Weight", "", "Marshen Weight"},
		{"Shen Wei|shen wei", "Shen Wei?", "shen wei", " ?"},
		{"", "Shen Wei", "", "Shen Wei"},

		// Several people.
		{"Shen Wei|Li Na", "what would Li Na say to Shen Wei", "li na|shen wei", "what would   say to  "},
		{"Nia Brown|Uwe Klein", "what does Uwe Klein think of rain", "uwe klein", "what does   think of rain"},
		{"Nia Brown|Uwe Klein", "where was uwe born", "uwe klein", "where was   born"},
		{"Nia Brown|Uwe Klein", "why does she sail", "", "why does she sail"},
		{"Ann Lee|Bob Lee", "what about Lee?", "ann lee|bob lee", "what about  ?"}, // each of them
		{"Ann Lee|Bob Lee", "what does lee think", "ann lee|bob lee", "what does   think"},
		{"Ann Lee|Bob Lee", "what does Mrs. Lee think", "ann lee|bob lee", "what does   think"},
		{"Ann Lee|Bob Lee", "what about Bob?", "bob lee", "what about  ?"},
		{"Ann Lee|Ann Lee Moore", "and Ann Lee Moore?", "ann lee moore", "and  ?"},
		{"Ann Lee|Ann Lee Moore", "and Ann Lee?", "ann lee", "and  ?"},

		{"Rose Tan", "did Rose Miller sing", "", "did Rose Miller sing"},
		{"Shen Wei", "what does Professor Shen say", "shen wei", "what does   say"},

		// Somebody else has a part of the name.
		{"Uwe Klein", "what does Peter Klein think", "", "what does Peter Klein think"},
		{"Uwe Klein", "Peter Klein on rain", "", "Peter Klein on rain"},
		{"Uwe Klein", "what does peter klein think", "", "what does peter klein think"},
		{"Uwe Klein", "what does uwe kleinert think", "", "what does uwe kleinert think"},
		{"Uwe Klein", "Does Klein like rain", "uwe klein", "Does   like rain"},
		{"Rose|Will", "what does Rose Will think of rain", "", "what does Rose Will think of rain"},
		{"Rose|Will", "What Does Rose Think Of Rain", "rose", "What Does   Think Of Rain"}, // a headline

		// Names that are words.
		{"Will|Rose Tan", "Rose's view on rain", "rose tan", "  view on rain"},
		{"Will|Rose Tan", "Rose on rain", "rose tan", "  on rain"},
		{"Will|Rose Tan", "rose says what about rain", "rose tan", "  says what about rain"},
		{"Will|Rose Tan", "is rose afraid of rain", "rose tan", "is   afraid of rain"},
		{"Will|Rose Tan", "rose on the table", "", "rose on the table"},
		{"Will|Rose Tan", "Will on average prices rise", "will", "  on average prices rise"}, // could be either
		{"Will", "will it rain", "", "will it rain"},
		{"Will", "Will it rain", "", "Will it rain"},
		{"Will", "what does Will think", "will", "what does   think"},
		{"Rose Tan", "how do I grow a rose", "", "how do I grow a rose"},
		{"Rose Tan", "does Rose grow anything", "rose tan", "does   grow anything"},
		{"Will", "what does will think", "will", "what does   think"},
		{"Rose Tan", "did rose like it", "rose tan", "did   like it"},
		{"Rose Tan", "rose?", "rose tan", " ?"},
		{"Will", "Will", "will", " "},
		{"Will", "Will: is it far?", "will", " : is it far?"},
		{"Will", "is it far?, Will", "will", "is it far?,  "},
		{"Will", "is it far? Will it rain?", "", "is it far? Will it rain?"},
		{"Ana de la Cruz|Jan van der Berg", "the price of the van of la duena de la casa", "", "the price of the van of la duena de la casa"},
		{"Ana de la Cruz|Jan van der Berg", "what does cruz say", "ana de la cruz", "what does   say"},
		{"Rose Tan", "Rose Tan on gardens", "rose tan", "  on gardens"},

		// Other scripts.
		{"Shen Wei", "\u6c88\u4f1f\u600e\u4e48\u770b\u5931\u4e1a", "shen wei", " \u600e\u4e48\u770b\u5931\u4e1a"},
		{"Shen Wei", "\u8bf7\u95ee\u6c88\u5049\u5148\u751f", "shen wei", "\u8bf7\u95ee \u5148\u751f"}, // in Traditional characters
		{"Shen Wei", "\u8c28\u5c0f\u614e\u5fae", "", "\u8c28\u5c0f\u614e\u5fae"},                      // prudence, no family name
		{"Shen Wei", "\u9648\u4f1f\u600e\u4e48\u770b", "", "\u9648\u4f1f\u600e\u4e48\u770b"},          // Chen Wei
		{"Wen Hua", "\u6587\u5316\u91cd\u8981\u5417", "", "\u6587\u5316\u91cd\u8981\u5417"},           // culture
		{"Xiaoman He", "\u4f55\u5c0f\u6ee1\u8bf4\u4e86\u4ec0\u4e48", "xiaoman he", " \u8bf4\u4e86\u4ec0\u4e48"},
		{"\u6c88\u4f1f", "what does Shen Wei think", "\u6c88\u4f1f", "what does   think"},
		{"\u8d3a\u5c0f\u6ee1", "ask Xiaoman He, or He Xiao Man", "\u8d3a\u5c0f\u6ee1", "ask  , or  "},
		{"\u8d3a\u5c0f\u6ee1", "does he eat", "", "does he eat"},
		{"\u6c88\u4f1f|\u7533\u4f1f", "what does Shen Wei think", "", "what does Shen Wei think"}, // which of them?
		{"\u6c88\u4f1f|\u9648\u4f1f", "\u9648\u4f1f\u548c\u6c88\u4f1f", "\u6c88\u4f1f|\u9648\u4f1f", " \u548c "},
		{"Uwe Klein", "\u0447\u0442\u043e \u0434\u0443\u043c\u0430\u0435\u0442 \u0423\u0432\u0435 \u041a\u043b\u044f\u0439\u043d \u043e \u0434\u043e\u0436\u0434\u0435", "uwe klein", "\u0447\u0442\u043e \u0434\u0443\u043c\u0430\u0435\u0442   \u043e \u0434\u043e\u0436\u0434\u0435"},
		{"\u0413\u043b\u0435\u0431 \u0422\u0430\u0440\u0445\u0430\u043d\u043e\u0432", "what does Gleb Tarkhanov sell", "\u0433\u043b\u0435\u0431 \u0442\u0430\u0440\u0445\u0430\u043d\u043e\u0432", "what does   sell"},
		{"\u0413\u043b\u0435\u0431 \u0422\u0430\u0440\u0445\u0430\u043d\u043e\u0432", "\u043f\u043e\u0433\u043e\u0432\u043e\u0440\u0438\u043c \u0441 \u0413\u043b\u0435\u0431\u043e\u043c \u0422\u0430\u0440\u0445\u0430\u043d\u043e\u0432\u044b\u043c", "\u0433\u043b\u0435\u0431 \u0442\u0430\u0440\u0445\u0430\u043d\u043e\u0432", "\u043f\u043e\u0433\u043e\u0432\u043e\u0440\u0438\u043c \u0441  "}, // declined
		{"Gleb Tarkhanov", "\u0413\u043b\u0435\u0431 \u041f\u0435\u0442\u0440\u043e\u0432", "", "\u0413\u043b\u0435\u0431 \u041f\u0435\u0442\u0440\u043e\u0432"},
		{"Maria Callas", "\u039c\u03b1\u03c1\u03af\u03b1 \u039a\u03ac\u03bb\u03bb\u03b1\u03c2", "maria callas", " "},
		{"\u6c88\u4f1f", "\u6c88\u4f1f", "\u6c88\u4f1f", " "},
		{"\u0633\u0627\u0631\u0629 \u062d\u062f\u0627\u062f", "\u0645\u0627\u0630\u0627 \u062a\u0642\u0648\u0644 \u0633\u0627\u0631\u0629 \u062d\u062f\u0627\u062f\u061f", "\u0633\u0627\u0631\u0647 \u062d\u062f\u0627\u062f", "\u0645\u0627\u0630\u0627 \u062a\u0642\u0648\u0644  \u061f"}, // as it is folded,
	} {
		var interviews []*interview.Interview
		for name := range strings.SplitSeq(test.interviewees, "|") {
			interviews = append(interviews, &interview.Interview{Interviewee: name})
		}
		persons, rest := New(interviews, ordinary).Named(test.question, " ")
		if got := strings.Join(persons, "|"); got != test.persons || rest != test.rest {
			t.Errorf("%q among %s names %q and is read as %q; want %q and %q", test.question, test.interviewees, got, rest, test.persons, test.rest)
		}
	}
}
