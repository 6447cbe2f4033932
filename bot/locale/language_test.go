package locale

import "testing"

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
