package interview

import (
	"fmt"
	"strings"
	"testing"
)

// outline writes an interview down in short: who, then headings, questions and answers.
func outline(i *Interview) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s: %s asks %s\n", i.Title, i.Interviewer, i.Interviewee)
	for _, p := range i.Intro {
		fmt.Fprintf(&out, "intro %s\n", p)
	}
	for _, s := range i.Sections {
		fmt.Fprintf(&out, "# %s\n", s.Heading)
		for _, t := range s.Turns {
			fmt.Fprintf(&out, "? %s\n", t.Question)
			for _, p := range t.Answer {
				fmt.Fprintf(&out, "  %s\n", p)
			}
		}
	}
	return out.String()
}

func TestTranscripts(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"plain": {
			"Ann: Why rice?\nBen: It grows.\n\nAnn: And rye?\nBen: It does too.",
			"Interview with Ben: Ann asks Ben\n# Interview with Ben\n? Why rice?\n  It grows.\n? And rye?\n  It does too.\n",
		},
		"one exchange": {
			"Interviewer: Why rice?\nInterviewee: It grows.",
			"Interview with Interviewee: Interviewer asks Interviewee\n# Interview with Interviewee\n? Why rice?\n  It grows.\n",
		},
		"title, introduction and headings": {
			"On grain\nWe met Ben on a field.\nIt rained.\nRice first\nAnn: Why rice?\nBen: It grows.\nIt feeds us.\nWhat about rye now?\nAnn: And rye?\nBen: It does too.",
			"On grain: Ann asks Ben\nintro We met Ben on a field.\nintro It rained.\n# Rice first\n? Why rice?\n  It grows.\n  It feeds us.\n# What about rye now?\n? And rye?\n  It does too.\n",
		},
		"rhetorical questions stay in the answer": {
			"Ann: Why rice?\nBen: It grows.\nBut who am I to say?\nAnn: And rye?\nBen: It does too.\nWhy not?\nAnn: Oats?\nBen: Horses.",
			"Interview with Ben: Ann asks Ben\n# Interview with Ben\n? Why rice?\n  It grows.\n  But who am I to say?\n? And rye?\n  It does too.\n  Why not?\n? Oats?\n  Horses.\n",
		},
		"the one who answers speaks a colon of his own": {
			"Ann: Why rice?\nBen: It grows.\nNote: it needs water.\nAnn: And rye?\nBen: It does too.\nSo: eat it.",
			"Interview with Ben: Ann asks Ben\n# Interview with Ben\n? Why rice?\n  It grows.\n  Note: it needs water.\n? And rye?\n  It does too.\n  So: eat it.\n",
		},
		"slips in a name": {
			"Annabel Lee: Why rice?\nBen: It grows.\nAnnabel Lee: And rye?\nBen: It does.\nAnabel Lee: Oats?\nBen: Horses.\nAnnabel lee: Corn?\nBen: Maize.\nAnnabel Lee: Millet?\nBen: Birds.\nAnnabel Lee: Why?\nBen: So.",
			"Interview with Ben: Annabel Lee asks Ben\n# Interview with Ben\n? Why rice?\n  It grows.\n? And rye?\n  It does.\n? Oats?\n  Horses.\n? Corn?\n  Maize.\n? Millet?\n  Birds.\n? Why?\n  So.\n",
		},
		"numbered speakers are two": {
			"Speaker 1: Why rice?\nSpeaker 2: It grows.\nSpeaker 1: And rye?\nSpeaker 2: It does.",
			"Interview with Speaker 2: Speaker 1 asks Speaker 2\n# Interview with Speaker 2\n? Why rice?\n  It grows.\n? And rye?\n  It does.\n",
		},
		"a label on a line of its own, and a question in two parts": {
			"Ann:\nWe know rice.\nWhy rye?\nBen:\nIt grows.\nAnn: Hm.\nAnn: Oats?\nBen: Horses.",
			"Interview with Ben: Ann asks Ben\n# Interview with Ben\n? We know rice. Why rye?\n  It grows.\n? Hm. Oats?\n  Horses.\n",
		},
		"Chinese": {
			"大模型的门槛\n白马商评:什么是大模型?\n沈为:参数很多的模型。\n目前没有明确定义。\n谁能胜出\n白马商评:谁会赢?\n沈为:头部公司。",
			"Interview with 沈为: 白马商评 asks 沈为\n# 大模型的门槛\n? 什么是大模型?\n  参数很多的模型。\n  目前没有明确定义。\n# 谁能胜出\n? 谁会赢?\n  头部公司。\n",
		},
		"furniture without a repetition": {
			"1.2k subscribers\nShare Dialog\nAnn: Why rice?\nBen: It grows.\nAnn: And rye?\nBen: Share.\nSubscribe\nNo comments yet",
			"Interview with Ben: Ann asks Ben\n# Interview with Ben\n? Why rice?\n  It grows.\n? And rye?\n  Share.\n",
		},
		"a body that stands twice, with something between": {
			"Menu\nIntro.\nAnn: Why rice?\nBen: It grows.\nAnn: And rye?\nBen: It does.\nRelated stories\nIntro.\nAnn: Why rice?\nBen: It grows.\nAnn: And rye?\nBen: It does.\nBye",
			"Interview with Ben: Ann asks Ben\nintro Intro.\n# Interview with Ben\n? Why rice?\n  It grows.\n? And rye?\n  It does.\n",
		},
		"an answer given twice is no repetition of the body": {
			"Ann: Why rice?\nBen: It grows.\nAnn: Why rye?\nBen: It grows.\nAnn: Why oats?\nBen: It grows.",
			"Interview with Ben: Ann asks Ben\n# Interview with Ben\n? Why rice?\n  It grows.\n? Why rye?\n  It grows.\n? Why oats?\n  It grows.\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			i, err := ParseTranscript("talk.txt", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := outline(i); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestTheOneWhoAsksMoreIsTheInterviewer(t *testing.T) {
	i, err := ParseTranscript("talk.txt", []byte("Ben: Good morning.\nAnn: Why rice?\nBen: It grows.\nAnn: And rye?\nBen: It does."))
	if i != nil || err == nil {
		t.Fatalf("an answer to nothing was read as %v", i)
	}
	if want := "talk.txt:1: “Good morning.” answers no question; put the question above it, or take it out"; !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestTranscriptFaults(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"no speakers":   {"Just a text.\nAnd more of it.", "talk.txt: no two speakers were found; begin each question and each answer with the speaker's name and a colon, or write the interview as Markdown"},
		"one speaker":   {"Ben: Rice.\nBen: Rye.", "talk.txt: no two speakers were found"},
		"no answer":     {"Ann: Why rice?\nBen: It grows.\nAnn: And rye?", "talk.txt:3: the question “And rye?” has no answer; write it below, or take the question out"},
		"third speaker": {strings.Repeat("Ann: Why rice?\nBen: It grows.\nCarl: I disagree.\n", 3), "talk.txt:3: “Carl: I disagree.” is a third speaker"},
		"two questions": {"Ann: Why rice?\nBen: It grows.\nAnn: Why, rice!\nBen: Right.", "talk.txt:3: “Why, rice!” stands for the question #rice and for the question #rice-2; keep one of them"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ParseTranscript("talk.txt", []byte(test.text)); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}
