package lexical

import (
	"strings"
	"testing"
)

func TestPart(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{
		{Questions: []string{"What is the core barrier?", "核心壁垒是什么", "最大的壁垒在哪"}},
		{Questions: []string{"Is data short?", "中国缺数据吗"}, Passages: []string{"中国不缺\u3002"}},
	}, Outside: []string{"奶茶店在哪"}, Synonyms: [][]string{{"barrier", "门槛"}}})
	for _, test := range []struct {
		why      string
		query    string
		document int
		whole    string
		known    string
		lacked   string // its stretches, parted by strokes
		heard    bool
	}{
		{"all is there", "核心壁垒是什么?", AnyDocument, "核心壁垒是什么", "核心壁垒是什么", "", true},
		{"opening a milk tea shop, which only an outside example has", "开奶茶店的核心壁垒是什么", AnyDocument, "开奶茶店的核心壁垒是什么", "核心壁垒是什么", "开奶茶店的", true},
		{"one character between, which is there elsewhere", "核心的壁垒", AnyDocument, "核心的壁垒", "核心的壁垒", "", true},
		{"and one that is not", "核心茶壁垒", AnyDocument, "核心茶壁垒", "核心壁垒", "茶", true},
		{"two scripts", "core 壁垒 tea", AnyDocument, "core 壁垒 tea", "core 壁垒", "tea", true},
		{"a synonym of what is there", "核心门槛", AnyDocument, "核心门槛", "核心门槛", "", true},
		{"what another document has", "数据的壁垒", AnyDocument, "数据的壁垒", "数据的壁垒", "", true},
		{"which this one lacks", "数据的壁垒", 0, "数据的壁垒", "的壁垒", "数据", true},
		{"the answer has it", "中国不缺数据", 1, "中国不缺数据", "中国不缺数据", "", true},
		{"a number", "2 壁垒", AnyDocument, "2 壁垒", "2 壁垒", "", true},
		{"nothing is there but a word of grammar", "奶茶多少", AnyDocument, "奶茶多少", "多少", "奶茶", false},
		{"another language", "tea with barrier", AnyDocument, "tea with barrier", "with barrier", "tea", false},
	} {
		p := x.Part(read(x, test.query).Tokens, test.document)
		if p.Whole != test.whole || p.Known != test.known || strings.Join(p.Lacked, "|") != test.lacked || p.Heard != test.heard {
			t.Errorf("%s: %q: whole %q, known %q, lacked %q, heard %v", test.why, test.query, p.Whole, p.Known, p.Lacked, p.Heard)
		}
	}
}
