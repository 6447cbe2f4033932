package source

import "testing"

// What is no value of Python is left alone.
func TestJSONOfPython(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, want string
		ok         bool
	}{
		{`{'a': [1, 2.5e3,], 'b': (True, None)}`, `{"a": [1 ,2.5e3] ,"b": [true ,null]}`, true},
		{`['it\'s', "a \"b\"", 'x'
  'y', 'caf\u00e9 \\n', 'é']`, `["it's" ,"a \"b\"" ,"xy" ,"café \\n" ,"é"]`, true},
		{`['open]`, ``, false},
		{`['a', Foo(1)]`, ``, false},
		{`['\q']`, ``, false},
		{`['`, ``, false},
	} {
		if got, ok := jsonOfPython(c.text); got != c.want || ok != c.ok {
			t.Errorf("%s: got %s, %v, want %s, %v", c.text, got, ok, c.want, c.ok)
		}
	}
}
