package locale

import (
	"strings"
	"testing"
)

func TestVoiceOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct {
		voice Voice
		sure  bool
	}{
		"Why does salt water kill ordinary rice?": {English(), true},
		"大模型的核心壁垒是什么？":                            {Simplified(), true},
		"大模型的核心壁壘是什麼？":                            {Traditional(), true},
		"訓練大模型需要多少張顯示卡？":                          {Traditional(), true},
		"训练大模型需要多少张显卡？":                           {Simplified(), true},
		"GPT 和大模型有什么区别":                           {Simplified(), true},
		"ChatGPT Plus 多少钱一个月？":                    {Simplified(), true},
		"What does 大模型 mean here?":                {English(), true},
		"今天":                                      {Simplified(), false}, // the same in both scripts
		"123 ?!":                                  {English(), false},
		"👋":                                       {English(), false},
		"":                                        {English(), false},
	} {
		if got, sure := Of(text); got != want.voice || sure != want.sure {
			t.Errorf("%q is answered with %q, sure: %v", text, got.Say(Thanks), sure)
		}
	}
}

func TestIn(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]struct {
		voice Voice
		ok    bool
	}{
		"en-US": {English(), true}, "en-GB": {English(), true}, "zh-CN": {Simplified(), true}, "zh-TW": {Traditional(), true},
		"zh-HK": {Traditional(), true}, "de": {English(), false}, "": {English(), false}, "no code": {English(), false},
	} {
		if got, ok := In(code); got != want.voice || ok != want.ok {
			t.Errorf("for %q there is the voice of %v, %v", code, got.Tag(), ok)
		}
	}
}

func TestSameLanguage(t *testing.T) {
	t.Parallel()
	if !Simplified().SameLanguage(Traditional()) || Simplified().SameLanguage(English()) || !English().SameLanguage(English()) {
		t.Error("a script makes a language, or all languages are the same")
	}
	if all := All(); len(all) != len(catalogues()) || all[0] != English() {
		t.Errorf("there are %d voices, and the first is that of %v", len(all), all[0].Tag())
	}
}

// TestALongTextCostsLittle counts what is allocated for 2,000 characters. Looking up one in both character sets takes up to
// four allocations; making the encoders anew for each would take more than twice as many.
func TestALongTextCostsLittle(t *testing.T) {
	text := strings.Repeat("\u58c1\u58d8", 1000) // of the simplified and of the traditional script
	if each := testing.AllocsPerRun(3, func() { Of(text) }) / 2000; each > 4.5 {
		t.Errorf("%.1f allocations for each character", each)
	}
}
