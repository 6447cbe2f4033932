package values

import (
	"reflect"
	"testing"
)

// Values of programs are read whatever their language is, and what is no value is left alone.
func TestWrittenValue(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		want any
		rest string
		ok   bool
	}{
		{`{'a': [1, 2.5e3,], 'b': (True, None)}; x`, map[string]any{"a": []any{1.0, 2500.0}, "b": []any{true, nil}}, "; x", true},
		{"['it\\'s', \"a \\\"b\\\"\", 'x'\n  'y', 'caf\\u00e9 \\\\n', 'é', '''two 'words' ''']", []any{"it's", `a "b"`, "xy", `café \n`, "é", "two 'words' "}, "", true},
		{"{ q: `Why\nrye?`, // asked\n a: 'It ' +\n 'stands', /* x */ }", map[string]any{"q": "Why\nrye?", "a": "It stands"}, "", true},
		{`array('q' => 'Why rye?', 'a' => "It " . "stands", 'n' => -1)`, map[string]any{"q": "Why rye?", "a": "It stands", "n": -1.0}, "", true},
		{`[['q' => 'Why?'], ]`, []any{map[string]any{"q": "Why?"}}, "", true},
		{`['\q']`, []any{"q"}, "", true},
		{`['open]`, nil, "", false},
		{`['a', Foo(1)]`, nil, "", false},
		{"[`a ${b}`]", nil, "", false},
		{`[1 2]`, nil, "", false},
		{`{a 1}`, nil, "", false},
		{`['`, nil, "", false},
		{``, nil, "", false},
	} {
		got, rest, ok := writtenValue(c.text, 0)
		if !reflect.DeepEqual(got, c.want) || ok != c.ok || ok && rest != c.rest {
			t.Errorf("%s: got %#v, %q, %v, want %#v, %q, %v", c.text, got, rest, ok, c.want, c.rest, c.ok)
		}
	}
}
