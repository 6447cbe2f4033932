package main

import (
	"errors"
	"fmt"
	"html/template"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// names says what the ids in mark-up stand for.
type names struct {
	users, channels, roles, commands map[string]string
}

// markdown turns text into HTML as Discord shows it. What is not mark-up is text. Mark-up that Discord knows and this
// function does not is an error, and so is an id without a name: both would be shown as something else.
//
//	markdown("-# *a* <b>", n) is `<div class="small"><em>a</em> &lt;b&gt;</div>`
func (n names) markdown(text string) (template.HTML, error) {
	if text == "" {
		return "", nil
	}
	w := writer{names: n}
	w.blocks(strings.Split(text, "\n"))
	return template.HTML(w.String()), errors.Join(w.faults...)
}

// line is markdown for a text that is shown in one line, such as the preview of a message that is replied to.
func (n names) line(text string) (template.HTML, error) {
	w := writer{names: n}
	w.inline(strings.Join(strings.Fields(text), " "))
	return template.HTML(w.String()), errors.Join(w.faults...)
}

// writer collects HTML, and what is wrong with the text that it is made of.
type writer struct {
	names
	strings.Builder
	faults []error
}

func (w *writer) fault(format string, args ...any) {
	w.faults = append(w.faults, fmt.Errorf(format, args...))
}

// escaped writes characters as they are.
func (w *writer) escaped(s string) { template.HTMLEscape(w, []byte(s)) }

// around writes what inside writes, between the tags of an element.
func (w *writer) around(name, class string, inside func()) {
	w.WriteString("<" + name)
	if class != "" {
		w.WriteString(` class="` + class + `"`)
	}
	w.WriteString(">")
	inside()
	w.WriteString("</" + name + ">")
}

var (
	heading  = regexp.MustCompile(`^(#{1,3}) +(.+)$`)
	small    = regexp.MustCompile(`^-# +(.+)$`)
	listItem = regexp.MustCompile(`^( *)([-*]|[0-9]+\.) +(.+)$`)
)

const fence = "```"

// blocks writes lines: those that are mark-up as a whole, and between them those that are not, in paragraphs.
func (w *writer) blocks(lines []string) {
	var plain []string
	flush := func() {
		if len(plain) > 0 {
			w.around("div", "text", func() { w.inline(strings.Join(plain, "\n")) })
		}
		plain = nil
	}
	for len(lines) > 0 {
		taken := w.block(lines, flush)
		if taken == 0 {
			plain, taken = append(plain, lines[0]), 1
		}
		lines = lines[taken:]
	}
	flush()
}

// block writes the block that begins with the first line, once what came before it is flushed, and returns how many
// lines it took: none when the line is plain.
func (w *writer) block(lines []string, flush func()) int {
	first := lines[0]
	switch {
	case strings.HasPrefix(first, fence):
		return w.fenced(lines, flush)
	case strings.HasPrefix(first, ">>> "):
		flush()
		quoted := append([]string{first[len(">>> "):]}, lines[1:]...)
		w.around("blockquote", "", func() { w.blocks(quoted) })
		return len(lines)
	case strings.HasPrefix(first, "> "):
		flush()
		var quoted []string
		for len(quoted) < len(lines) && strings.HasPrefix(lines[len(quoted)], "> ") {
			quoted = append(quoted, lines[len(quoted)][len("> "):])
		}
		w.around("blockquote", "", func() { w.blocks(quoted) })
		return len(quoted)
	case listItem.MatchString(first):
		flush()
		return w.list(lines)
	}
	if m := heading.FindStringSubmatch(first); m != nil {
		flush()
		w.around("h"+strconv.Itoa(len(m[1])), "", func() { w.inline(m[2]) })
		return 1
	}
	if m := small.FindStringSubmatch(first); m != nil {
		flush()
		w.around("div", "small", func() { w.inline(m[1]) })
		return 1
	}
	return 0
}

// fenced writes a block of code. A fence that is never closed is text.
func (w *writer) fenced(lines []string, flush func()) int {
	for n := 1; n < len(lines); n++ {
		if strings.TrimSpace(lines[n]) == fence {
			flush()
			w.around("pre", "", func() { w.escaped(strings.Join(lines[1:n], "\n")) })
			return n + 1
		}
	}
	return 0
}

// list writes the items at the beginning of lines, those further in as lists of their own, and returns how many lines
// they took.
func (w *writer) list(lines []string) int {
	m := listItem.FindStringSubmatch(lines[0])
	indent, name := len(m[1]), "ul"
	if unicode.IsDigit(rune(m[2][0])) {
		name = "ol"
	}
	taken := 0
	w.around(name, "", func() {
		for taken < len(lines) {
			m := listItem.FindStringSubmatch(lines[taken])
			if m == nil || len(m[1]) < indent {
				return
			}
			if len(m[1]) > indent+1 {
				taken += w.list(lines[taken:])
				continue
			}
			w.around("li", "", func() { w.inline(m[3]) })
			taken++
		}
	})
	return taken
}
