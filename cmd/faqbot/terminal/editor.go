package terminal

import (
	"strings"

	"github.com/rivo/uniseg"
)

// editor holds the line that somebody types, and the lines before it. It reads keys and writes to no terminal.
type editor struct {
	before, after string // the text on both sides of the cursor

	history []string // the latest last
	recent  int      // how many lines back the shown one is; 0 for the new line
	draft   string   // the new line, while an older one is shown

	complete func(typed string) (string, bool)
}

// mostHistory is how many earlier lines the arrow keys bring back.
const mostHistory = 200

// press applies a key to the line. done is true when the line is complete, ended when the person ends the conversation.
func (e *editor) press(k key) (done, ended bool) {
	switch k.kind {
	case inserted:
		e.insert(k.text)
	case enter:
		return true, false
	case interrupt:
		return false, true
	case endOfText:
		if e.before+e.after == "" {
			return false, true
		}
		e.after = e.after[firstGrapheme(e.after):]
	case tab:
		if completed, ok := e.complete(e.before); ok && e.after == "" {
			e.before = completed
		}
	case up:
		e.recall(e.recent + 1)
	case down:
		e.recall(e.recent - 1)
	default:
		e.move(k.kind)
	}
	return false, false
}

// move moves the cursor. When it deletes, it deletes the text up to the new place.
func (e *editor) move(kind keyKind) {
	switch kind {
	case left:
		e.set(len(e.before) - lastGrapheme(e.before))
	case right:
		e.set(len(e.before) + firstGrapheme(e.after))
	case home:
		e.set(0)
	case end:
		e.set(len(e.before) + len(e.after))
	case wordLeft:
		e.set(startOfWord(e.before))
	case wordRight:
		word := strings.TrimLeft(e.after, " ")
		rest := len(e.after) - len(word)
		if n := strings.IndexByte(word, ' '); n >= 0 {
			e.set(len(e.before) + rest + n)
		} else {
			e.set(len(e.before) + len(e.after))
		}
	case deleteLeft:
		e.before = e.before[:len(e.before)-lastGrapheme(e.before)]
	case deleteRight:
		e.after = e.after[firstGrapheme(e.after):]
	case deleteWord:
		e.before = e.before[:startOfWord(e.before)]
	case deleteToStart:
		e.before = ""
	case deleteToEnd:
		e.after = ""
	}
}

// insert inserts text at the cursor, up to the longest line.
func (e *editor) insert(text string) {
	if text = clean(text); len(e.before)+len(text)+len(e.after) <= maxLine {
		e.before += text
	}
}

// set moves the cursor to a byte of the line.
func (e *editor) set(at int) {
	line := e.before + e.after
	e.before, e.after = line[:at], line[at:]
}

// recall shows an earlier line with the cursor at its end.
func (e *editor) recall(recent int) {
	if recent < 0 || recent > len(e.history) {
		return
	}
	if e.recent == 0 {
		e.draft = e.before + e.after
	}
	e.recent = recent
	e.before, e.after = e.draft, ""
	if recent > 0 {
		e.before = e.history[len(e.history)-recent]
	}
}

// take returns the line and starts a new one. The line joins the history unless it is blank or repeats the last one.
func (e *editor) take() string {
	line := e.before + e.after
	if last := len(e.history); strings.TrimSpace(line) != "" && (last == 0 || e.history[last-1] != line) {
		e.history = append(e.history, line)
		e.history = e.history[max(0, len(e.history)-mostHistory):]
	}
	e.before, e.after, e.draft, e.recent = "", "", "", 0
	return line
}

// firstGrapheme returns the bytes of the first character as people see it.
func firstGrapheme(text string) int {
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(text, -1)
	return len(first)
}

func lastGrapheme(text string) int {
	last := 0
	for text != "" {
		last = firstGrapheme(text)
		text = text[last:]
	}
	return last
}

// startOfWord returns the start of the last word of a text.
func startOfWord(text string) int {
	return strings.LastIndexByte(strings.TrimRight(text, " "), ' ') + 1
}

// rows divides a line into rows of a screen with this many columns; the last column stays empty. It returns the row and
// the column of the cursor.
func (e *editor) rows(prompt string, columns int) (rows []string, row, column int) {
	room := max(columns-1, 2)
	rows = []string{""}
	width := 0
	place := func(text string) {
		for text != "" {
			grapheme, rest, wide, _ := uniseg.FirstGraphemeClusterInString(text, -1)
			if width+wide > room {
				rows, width = append(rows, ""), 0
			}
			rows[len(rows)-1] += grapheme
			width += wide
			text = rest
		}
	}
	place(prompt)
	place(e.before)
	row, column = len(rows)-1, width
	place(e.after)
	return rows, row, column
}
