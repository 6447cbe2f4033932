package listen

import (
	"testing"

	"faqbot/bot/locale"
)

func TestPlain(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"<@42> What is it?":                    "What is it?",
		"What is <@!42> it?":                   "What is it?",
		"<@&7> <#8> <:wave:9> <a:x:1> what?":   "what?",
		"</section:12> or <t:1700000000:R>?":   "or ?",
		"**What** is ~~the~~ `core` ||here||?": "What is the core here ?",
		"> # quoted\n-# What is it?":           "quoted\nWhat is it?",
		"```\nWhat is it?\n```":                "What is it?",
		"read [this page](https://x.test) now": "read this page now",
		"is 5 < 6 or a<b>?":                    "is 5 < 6 or a<b>?",
		"hi all\r\n\n  what is it?\n":          "hi all\nwhat is it?",
		"a\x00b\xffc":                          "ab c",
		"<@42>":                                "",
		"":                                     "",
	} {
		if got := Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestQuestionShaped(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"What is the core barrier":                          true,
		"the core barrier is what?":                         true,
		"the core barrier is what? 🙂":                       true,
		"the core barrier is what?)":                        true,
		"what's the core barrier":                           true,
		"Can't AI replace us":                               true,
		"Is it dangerous already":                           true,
		"大模型的核心壁垒是什么":                                       true,
		"普通人会失业吗":                                           true,
		"你怎么看百模大战":                                          true,
		"hello everybody\nwhat is the core barrier\nthanks": true,
		"what is\nthat big thing":                           false, // two words, and no question
		"what is that":                                      false, // three words
		"really?":                                           false,
		"为什么":                                               false,
		"I like the core barrier":                           false,
		"Whatever you say is fine by me":                    false,
		"Island life is what I want":                        false,
		"今天天气很好啊":                                           false,
		"he asked why? and then left the room":              false, // the mark is not at the end
		"":                                                  false,
	} {
		if got := questionShaped(text); got != want {
			t.Errorf("questionShaped(%q) = %v, want %v", text, got, want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("<@1> **what** [x](y) ```z``` > # \xff")
	f.Fuzz(func(t *testing.T, s string) {
		if got := Plain(s); got != locale.OneLine(got) {
			t.Errorf("Plain(%q) = %q has blanks to spare", s, got)
		}
		questionShaped(s)
	})
}
