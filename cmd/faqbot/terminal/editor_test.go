package terminal

import (
	"reflect"
	"strings"
	"testing"
)

// typed presses what the bytes of each chunk mean, and returns the line with | in place of the cursor. It stops at the end
// of the line.
func typed(e *editor, chunks ...string) (line string, done, ended bool) {
	var k keyboard
	for _, chunk := range chunks {
		for _, pressed := range k.read([]byte(chunk)) {
			if done, ended = e.press(pressed); done || ended {
				return e.before + "|" + e.after, done, ended
			}
		}
	}
	return e.before + "|" + e.after, false, false
}

func TestEditing(t *testing.T) {
	t.Parallel()
	const l, r = "\x1b[D", "\x1b[C"
	for name, c := range map[string]struct {
		chunks []string
		want   string
	}{
		"text":                {[]string{"hello"}, "hello|"},
		"Chinese":             {[]string{"大模型", l, "是什么"}, "大模是什么|型"},
		"a byte at a time":    {strings.Split("\xe5\xa4\xa7", ""), "大|"},
		"backspace":           {[]string{"大模型\x7f"}, "大模|"},
		"backspace, old":      {[]string{"ab\b"}, "a|"},
		"backspace at start":  {[]string{"ab\x01\x7f"}, "|ab"},
		"delete":              {[]string{"大模型", l, l, "\x1b[3~"}, "大|型"},
		"delete at the end":   {[]string{"ab\x1b[3~"}, "ab|"},
		"Ctrl-D in a line":    {[]string{"ab", l, "\x04"}, "a|"},
		"an accent apart":     {[]string{"cafe\u0301", l}, "caf|e\u0301"},
		"a family of emoji":   {[]string{"a👩\u200d👩\u200d👧b", l, l, "\x7f"}, "|👩\u200d👩\u200d👧b"},
		"a flag is one":       {[]string{"🇩🇪🇫🇷\x7f"}, "🇩🇪|"},
		"past the ends":       {[]string{"ab", r, r, l, l, l, l, "c"}, "c|ab"},
		"home and end":        {[]string{"bc", "\x1b[H", "a", "\x1b[F", "d"}, "abcd|"},
		"home and end, SS3":   {[]string{"bc", "\x1bOH", "a", "\x1bOF", "d"}, "abcd|"},
		"by words":            {[]string{"will I lose it", "\x1b[1;5D\x1b[1;5D", "not "}, "will I not |lose it"},
		"by words, Alt":       {[]string{"a b c\x01", "\x1bf", "\x1bf"}, "a b| c"},
		"a word away":         {[]string{"will I lose  \x17"}, "will I |"},
		"all away":            {[]string{"ab", l, "\x15"}, "|b"},
		"the rest away":       {[]string{"ab", l, "\x0b"}, "a|"},
		"Esc alone":           {[]string{"a", "\x1b", "b"}, "ab|"},
		"Esc and a bracket":   {[]string{"\x1b", "[", "A"}, "[A|"},
		"Esc and O":           {[]string{"\x1b", "O", "h"}, "Oh|"},
		"Esc twice":           {[]string{"\x1b", "\x1b", "a"}, "a|"},
		"Esc and text":        {[]string{"\x1bhi"}, "hi|"},
		"a sequence in two":   {[]string{"ab", "\x1b", "[D", "c"}, "ac|b"},
		"a sequence in three": {[]string{"ab", "\x1b[", "1;", "5D"}, "|ab"},
		"unknown sequences":   {[]string{"a\x1b[15~\x1b[1;2P\x1b[?1;2c\x1b[<0;1;1Mb"}, "ab|"},
		"an endless sequence": {[]string{"\x1b[" + strings.Repeat("1", 40) + "a"}, "1111111111a|"},
		"unknown controls":    {[]string{"a\x00\x07\x1cb"}, "ab|"},
		"C1 controls":         {[]string{"a\u009b2Jb"}, "a2Jb|"},
		"directions":          {[]string{"a\u202eb"}, "ab|"},
		"not UTF-8":           {[]string{"a\xffb"}, "a\ufffdb|"},
		"a paste of lines":    {[]string{"\x1b[200~will i\r\nlose my\tjob\n\x1b[201~", "?"}, "will i  lose my job ?|"},
		"a paste of keys":     {[]string{"\x1b[200~a\x03\x04\x1b[Db\x1b[201~"}, "a  b|"},
		"a paste in parts":    {[]string{"\x1b[20", "0~a\n", "b\x1b", "[201~", "c"}, "a bc|"},
		"completed":           {[]string{"/he\t"}, "/help|"},
		"nothing to complete": {[]string{"he\t"}, "he|"},
		"not in the middle":   {[]string{"/hex", l, "\t"}, "/he|x"},
	} {
		e := &editor{complete: func(typed string) (string, bool) { return "/help", typed == "/he" }}
		if got, done, ended := typed(e, c.chunks...); got != c.want || done || ended {
			t.Errorf("%s: got %q, done %t, ended %t; want %q", name, got, done, ended, c.want)
		}
	}
}

func TestALineHasAnEnd(t *testing.T) {
	t.Parallel()
	line := strings.Repeat("x", maxLine-2)
	if got, _, _ := typed(&editor{before: line}, "abc", "\x7f", "d"); got != line+"ad|" {
		t.Errorf("got %d bytes that end in %q, want %d and %q", len(got)-1, got[len(got)-4:], maxLine, "xad|")
	}
}

func TestTheEndOfALine(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		chunks      []string
		done, ended bool
	}{
		"enter":                    {[]string{"a\r"}, true, false},
		"line feed":                {[]string{"a\n"}, true, false},
		"Ctrl-C":                   {[]string{"a\x03"}, false, true},
		"Ctrl-D":                   {[]string{"\x04"}, false, true},
		"Ctrl-C after Esc":         {[]string{"\x1b", "\x03"}, false, true},
		"Ctrl-C with Esc":          {[]string{"\x1b\x03"}, false, true},
		"Ctrl-D after Esc":         {[]string{"\x1b", "\x04"}, false, true},
		"enter after Esc":          {[]string{"\x1b", "\r"}, true, false},
		"Ctrl-C in half a key":     {[]string{"\x1b[", "\x03"}, false, true},
		"Ctrl-C in an open paste":  {[]string{"\x1b[200~abc", "\x03"}, false, true},
		"enter after an open past": {[]string{"\x1b[200~abc", "\r"}, true, false},
	} {
		if _, done, ended := typed(&editor{}, c.chunks...); done != c.done || ended != c.ended {
			t.Errorf("%s: done %t, ended %t; want %t, %t", name, done, ended, c.done, c.ended)
		}
	}
}

func TestHistory(t *testing.T) {
	t.Parallel()
	const up, down = "\x1b[A", "\x1b[B"
	e := &editor{}
	for _, line := range []string{"one", "two", "two", "  "} {
		typed(e, line, "\r")
		if got := e.take(); got != line {
			t.Errorf("took %q, want %q", got, line)
		}
	}
	for n, want := range []string{"two|", "one|", "one|", "two|", "new|", "new|"} {
		keys := [][]string{{"new", up}, {up}, {up}, {down}, {down}, {down}}[n]
		if got, _, _ := typed(e, keys...); got != want {
			t.Errorf("step %d: got %q, want %q", n, got, want)
		}
	}
	for n := range mostHistory + 5 {
		e.before = strings.Repeat("x", n+1)
		e.take()
	}
	if len(e.history) != mostHistory {
		t.Errorf("%d lines are kept, want %d", len(e.history), mostHistory)
	}
}

func TestRows(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		before, after string
		columns       int
		want          []string
		row, column   int
	}{
		"empty":          {"", "", 10, []string{"> "}, 0, 2},
		"in a line":      {"ab", "c", 10, []string{"> abc"}, 0, 4},
		"Chinese":        {"大模", "型", 10, []string{"> 大模型"}, 0, 6}, // each is two columns wide
		"full":           {"abcdefg", "", 10, []string{"> abcdefg"}, 0, 9},
		"over":           {"abcdefgh", "", 10, []string{"> abcdefg", "h"}, 1, 1},
		"no room for it": {"大模型是", "", 10, []string{"> 大模型", "是"}, 1, 2}, // 2 + 6 leaves one column of nine
		"cursor above":   {"a", "bcdefghi", 10, []string{"> abcdefg", "hi"}, 0, 3},
		"combining":      {"e\u0301", "", 10, []string{"> e\u0301"}, 0, 3},
		"tiny":           {"大大", "", 1, []string{"> ", "大", "大"}, 2, 2},
	} {
		e := &editor{before: c.before, after: c.after}
		rows, row, column := e.rows("> ", c.columns)
		if !reflect.DeepEqual(rows, c.want) || row != c.row || column != c.column {
			t.Errorf("%s: got %q, cursor at %d, %d; want %q, %d, %d", name, rows, row, column, c.want, c.row, c.column)
		}
	}
}

// Whatever comes in, nothing panics, nothing that controls the terminal gets into the line, and Ctrl-C ends it.
func FuzzKeyboard(f *testing.F) {
	for _, seed := range []string{"", "大模型", "\x1b[200~a\n\x1b[201~", "\x1b", "\x1b[", "\x1bO", "\xe5\xa4", "\x1b[1;5D\x7f\x17", "👩\u200d👩\x1b[D\x7f"} {
		f.Add([]byte(seed), 3)
	}
	f.Fuzz(func(t *testing.T, input []byte, size int) {
		e, k := &editor{complete: func(string) (string, bool) { return "", false }}, &keyboard{}
		press := func(chunk []byte) (done, ended bool) {
			for _, pressed := range k.read(chunk) {
				if done, ended = e.press(pressed); done {
					e.take()
				}
			}
			return done, ended
		}
		for size = max(1, size%16); len(input) > 0; {
			n := min(size, len(input))
			press(input[:n])
			input = input[n:]
		}
		if line := e.before + e.after; clean(line) != line {
			t.Errorf("the line is %q", line)
		}
		e.rows("> ", size)
		if _, ended := press([]byte{'C' - '@'}); !ended {
			t.Error("Ctrl-C does not end it")
		}
	})
}
