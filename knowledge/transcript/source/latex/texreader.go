package latex

import (
	"strconv"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// texReader is what is left of a piece of LaTeX, and what was made of it.
type texReader struct {
	rest string
	out  strings.Builder
	open map[string]bool // environments that nothing closes any more

	macros map[string]texMacro // commands that the document defines with their words
	own    map[string]int      // commands and environments of the document, and how often each stands
	counts []int               // of the items of numbered lists that are open, the innermost last
}

// inside returns the words of an argument.
func (t *texReader) inside(words string, depth int) string {
	if depth >= maxTeXDepth {
		return ""
	}
	inner := texReader{rest: words, open: t.open, own: t.own, macros: t.macros}
	inner.read(depth + 1)
	return inner.out.String()
}

// texGroup is how a group in braces begins that sets its words: {\bf Anna:} Why rye?
var texGroup = block.Express(`^\{\s*\\(bf|bfseries|it|itshape|em|sl)\b\s*`)

// grouped reads such a group, and returns false when none stands here.
func (t *texReader) grouped(depth int) bool {
	m := texGroup.FindStringSubmatch(block.CutBytes(t.rest, 40))
	if m == nil {
		return false
	}
	mark := "*"
	if strings.HasPrefix(m[1], "bf") {
		mark = "**"
	}
	words := strings.TrimSpace(t.inside(t.argument()[len(m[0])-1:], depth))
	if words != "" && !strings.Contains(words, "\n") {
		words = mark + words + mark
	}
	t.out.WriteString(words)
	return true
}

// begin begins an environment: one that is called as a role is a label.
func (t *texReader) begin(part string) {
	for t.opens('[') || texSized[part] && t.opens('{') {
		t.argument()
	}
	t.out.WriteString("\n\n")
	switch {
	case part == "enumerate":
		t.counts = append(t.counts, 0)
	case part == "itemize" || part == "description":
	case t.own[part] > 1 && speaker.RoleOf(part) != block.Neither:
		t.out.WriteString("**" + part + ":** ")
	}
}

// item begins an item: a label, a number or a dash.
func (t *texReader) item(inside func(string) string) {
	t.out.WriteString("\n\n")
	last := len(t.counts) - 1
	switch {
	case t.opens('['):
		if label := strings.TrimSpace(inside(t.argument())); label != "" {
			t.out.WriteString("**" + strings.Trim(label, "*") + "** ")
		}
	case last >= 0:
		t.counts[last]++
		t.out.WriteString(strconv.Itoa(t.counts[last]) + ". ")
	default:
		t.out.WriteString("- ")
	}
}

func (t *texReader) read(depth int) {
	for t.rest != "" {
		at := strings.IndexAny(t.rest, `\{}$`)
		if at < 0 {
			at = len(t.rest)
		}
		t.out.WriteString(texMarks.Replace(t.rest[:at]))
		if t.rest = t.rest[at:]; t.rest == "" {
			return
		}
		if t.rest[0] == '{' && t.grouped(depth) {
			continue
		}
		if t.rest[0] != '\\' {
			t.rest = t.rest[1:]
			continue
		}
		t.rest = t.rest[1:]
		t.command(depth)
	}
}

// command reads the command that stands behind a backslash.
func (t *texReader) command(depth int) {
	end := 0
	for end < len(t.rest) && (t.rest[end] >= 'a' && t.rest[end] <= 'z' || t.rest[end] >= 'A' && t.rest[end] <= 'Z') {
		end++
	}
	if end == 0 {
		t.sign()
		return
	}
	name := t.rest[:end]
	t.rest = strings.TrimPrefix(strings.TrimLeft(t.rest[end:], " \t"), "*")
	inside := func(words string) string { return t.inside(words, depth) }
	if m, ok := t.macros[name]; ok {
		inner := texReader{rest: m.with(t), open: t.open, own: t.own} // without macros, so that none calls itself
		inner.read(depth + 1)
		t.out.WriteString(inner.out.String())
		return
	}
	mark := map[string]string{"textbf": "**", "emph": "*", "textit": "*", "textsl": "*"}[name]
	switch {
	case mark != "":
		if words := strings.TrimSpace(inside(t.argument())); words != "" {
			t.out.WriteString(mark + words + mark)
		}
	case texHeads[name] != "":
		t.out.WriteString("\n\n" + texHeads[name] + " " + strings.Join(strings.Fields(inside(t.argument())), " ") + "\n\n")
	case texHidden[name]:
		for t.opens('[') || t.opens('{') {
			t.argument()
		}
	case name == "begin":
		if part := t.argument(); texHiddenParts[part] && !t.open[part] {
			if table, rest, closed := strings.Cut(t.rest, `\end{`+part+`}`); closed {
				t.out.WriteString("\n\n" + texTable(table, inside))
				t.rest = rest
			} else {
				t.open[part] = true // no later one is closed either
			}
		} else {
			t.begin(part)
		}
	case name == "end":
		if part := t.argument(); part == "enumerate" && len(t.counts) > 0 {
			t.counts = t.counts[:len(t.counts)-1]
		}
		t.out.WriteString("\n\n")
	case name == "item":
		t.item(inside)
	case texAccents[name] != "" && len(name) == 1:
		t.accent(texAccents[name])
	case texSigns[name] != "":
		t.out.WriteString(texSigns[name])
	case texMaths[name] != "":
		t.out.WriteString(texMaths[name])
	case name == "frac" && t.opens('{'):
		t.out.WriteString(inside(t.argument()) + "/" + inside(t.argument()))
	case t.opens('{') && texSpeakers[name] && atParagraph(t.out.String()):
		t.out.WriteString("**" + strings.TrimRight(strings.TrimSpace(inside(t.argument())), ":") + ":** ")
	case t.opens('{') || t.opens('[') && texSets[name]:
		for n := 0; n < texFirst[name] || t.opens('['); n++ {
			t.argument()
		}
		t.ownWords(name, inside(t.argument()))
	case (len(name) <= 3 || t.own[name] > 1 && speaker.RoleOf(name) != block.Neither) && atParagraph(t.out.String()): // such as \Q for a question
		t.out.WriteString(name + ": ")
	}
}

// ownWords writes the words of a command that a document defines: a paragraph with its name, where it stands alone.
func (t *texReader) ownWords(name, words string) {
	words = strings.TrimSpace(words)
	if atParagraph(t.out.String()) && !texSets[name] && speaker.IsName(words) && !endsOwn(t.rest) { // \speak{Anna} Why rye?
		t.out.WriteString("**" + words + ":** ")
		return
	}
	if !atParagraph(t.out.String()) || strings.Contains(words, "\n\n") || !endsOwn(t.rest) {
		t.out.WriteString(words)
		return
	}
	t.out.WriteString("\n\n{{< " + name + " >}} " + strings.Join(strings.Fields(words), " ") + " {{< /" + name + " >}}\n\n")
}

// endsOwn says that behind an argument a paragraph ends, or another command stands.
func endsOwn(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return rest == "" || rest[0] == '\n' || rest[0] == '\\'
}

func atParagraph(out string) bool {
	out = strings.TrimRight(out, " ")
	return out == "" || strings.HasSuffix(out, "\n\n")
}

// opens says that an argument with this bracket follows.
func (t *texReader) opens(bracket byte) bool {
	rest := strings.TrimLeft(t.rest, " ")
	return rest != "" && rest[0] == bracket
}

// argument takes the argument that follows, without its brackets.
func (t *texReader) argument() string {
	t.rest = strings.TrimLeft(t.rest, " ")
	if t.rest == "" || t.rest[0] != '{' && t.rest[0] != '[' {
		return ""
	}
	deep := 0
	for at := 0; at < len(t.rest); at++ {
		switch t.rest[at] {
		case '\\':
			at++
		case '{', '[':
			deep++
		case '}', ']':
			if deep--; deep == 0 {
				words := t.rest[1:at]
				t.rest = t.rest[at+1:]
				return words
			}
		}
	}
	words := t.rest[1:]
	t.rest = ""
	return words
}
