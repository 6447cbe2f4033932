package lexical

import (
	"strings"
	"testing"
)

func TestParted(t *testing.T) {
	t.Parallel()
	x := New(Corpus{Texts: []Text{
		{Questions: []string{"What is the core barrier?", "\u6838\u5fc3\u58c1\u5792\u662f\u4ec0\u4e48", "\u6700\u5927\u7684\u58c1\u5792\u5728\u54ea"}},
	}, Outside: []string{"\u5976\u8336\u5e97\u5728\u54ea"}})
	for query, want := range map[string]struct {
		known  string
		lacked string // its stretches, parted by strokes
		heard  bool
	}{
		"\u6838\u5fc3\u58c1\u5792\u662f\u4ec0\u4e48":                               {"\u6838\u5fc3\u58c1\u5792 \u4ec0\u4e48", "", true},
		"\u5f00\u5976\u8336\u5e97\u7684\u6838\u5fc3\u58c1\u5792\u662f\u4ec0\u4e48": {"\u6838\u5fc3\u58c1\u5792 \u4ec0\u4e48", "\u5f00\u5976\u8336\u5e97\u7684", true}, // of opening a milk tea shop, which an outside example has
		"\u6838\u5fc3\u7684\u58c1\u5792":                                           {"\u6838\u5fc3\u7684\u58c1\u5792", "", true},                                      // a character between what is known, which is known elsewhere
		"\u6838\u5fc3\u8336\u58c1\u5792":                                           {"\u6838\u5fc3\u58c1\u5792", "\u8336", true},                                      // and one that is not
		"core \u58c1\u5792 tea":                                                    {"core \u58c1\u5792", "tea", true},
		"\u5976\u8336\u600e\u4e48\u505a":                                           {"\u600e\u4e48", "\u5976\u8336|\u505a", false}, // how to make milk tea
	} {
		p := x.Part(read(x, query).Tokens)
		if p.Known != want.known || strings.Join(p.Lacked, "|") != want.lacked || p.Heard != want.heard {
			t.Errorf("%q: known %q, lacked %q, heard %v, want %+v", query, p.Known, p.Lacked, p.Heard, want)
		}
	}
}
