package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"faqbot/knowledge/transcript/block"
)

// isLaTeX says that a text is the source of a document in LaTeX.
func isLaTeX(text string) bool {
	head := block.CutBytes(text, 16<<10)
	return strings.Contains(head, `\documentclass`) || strings.Contains(head, `\begin{document}`)
}

// latex reads the body of a document in LaTeX: it is written as Markdown, which has marks for all that is read of it.
func (r *File) latex(text string) ([]block.Block, error) {
	text = texComment.ReplaceAllString(text, "$1")
	if _, rest, found := strings.Cut(text, `\title{`); found {
		t := texReader{rest: "{" + rest}
		title, _, _ := strings.Cut(t.argument(), `\\`)
		r.Meta.field("title", strings.TrimSpace(texWords(title)))
	}
	macros := texMacros(text)
	if _, body, found := strings.Cut(text, `\begin{document}`); found {
		text, _, _ = strings.Cut(body, `\end{document}`)
	}
	r.Lines = r.linesOf(texText(text, macros))
	return r.unwrap(r.textBlocks(r.Lines)), nil
}

// texGap parts paragraphs.
var texGap = block.Express(`\n[ \t]*\n\s*`)

var texComment = block.Express(`(?m)(^|[^\\])%.*$`)

var (
	// texHidden are commands whose arguments nobody reads, and texHiddenParts such environments.
	texHidden      = block.SetOf("footnote footnotetext thanks label index includegraphics caption vspace hspace cite citep citet ref pageref pagestyle thispagestyle input include usepackage setlength bibliography bibliographystyle hypersetup selectlanguage setcounter addtocounter pdfbookmark marginpar newcommand renewcommand providecommand newenvironment")
	texHiddenParts = block.SetOf("figure figure* table table* tabular thebibliography equation equation* align align* tikzpicture lstlisting verbatim comment")
	texHeads       = map[string]string{"part": "#", "chapter": "#", "section": "##", "subsection": "###", "subsubsection": "####", "paragraph": "#####"}
	texSigns       = map[string]string{"ldots": "\u2026", "dots": "\u2026", "TeX": "TeX", "LaTeX": "LaTeX", "ss": "\u00df", "o": "\u00f8", "O": "\u00d8", "ae": "\u00e6", "AE": "\u00c6", "oe": "\u0153", "OE": "\u0152", "aa": "\u00e5", "AA": "\u00c5", "l": "\u0142", "L": "\u0141", "i": "\u0131",
		"textendash": "\u2013", "textemdash": "\u2014", "euro": "\u20ac", "pounds": "\u00a3", "textquoteright": "\u2019", "copyright": "\u00a9", "quad": " ", "qquad": " ", "par": "\n\n", "newline": "\n", "linebreak": "\n", "bigskip": "\n\n", "medskip": "\n\n", "smallskip": "\n\n", "newpage": "\n\n", "clearpage": "\n\n"}
	texAccents  = map[string]string{"'": "\u0301", "`": "\u0300", "^": "\u0302", `"`: "\u0308", "~": "\u0303", "c": "\u0327", "v": "\u030c", "=": "\u0304", ".": "\u0307", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a"}
	texSpeakers = block.SetOf("speak speaker says character spk") // commands for the name of who speaks
	texMarks    = strings.NewReplacer("---", "\u2014", "--", "\u2013", "``", "\u201c", "''", "\u201d", "`", "\u2018", "~", " ")
)

// maxTeXDepth is how deep commands may stand in each other.
const maxTeXDepth = 50

// texWords returns what a reader sees of a piece of LaTeX, as Markdown.
func texWords(text string) string { return texText(text, nil) }

// texText is texWords for a text whose document defines commands.
func texText(text string, macros map[string]texMacro) string {
	paragraphs := strings.Split(texGap.ReplaceAllString(text, "\x00"), "\x00")
	for n, p := range paragraphs {
		paragraphs[n] = strings.ReplaceAll(strings.TrimSpace(p), "\n", " ")
	}
	t := texReader{rest: strings.Join(paragraphs, "\n\n"), open: map[string]bool{}, macros: macros}
	t.read(0)
	return norm.NFC.String(t.out.String())
}

// texReader is what is left of a piece of LaTeX, and what was made of it.
type texReader struct {
	rest string
	out  strings.Builder
	open map[string]bool // environments that nothing closes any more

	macros map[string]texMacro // commands that the document defines
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
	inside := func(words string) string {
		if depth >= maxTeXDepth {
			return ""
		}
		inner := texReader{rest: words, open: t.open, macros: t.macros}
		inner.read(depth + 1)
		return inner.out.String()
	}
	if m, ok := t.macros[name]; ok {
		inner := texReader{rest: m.with(t), open: t.open} // without macros, so that none calls itself
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
			if _, rest, closed := strings.Cut(t.rest, `\end{`+part+`}`); closed {
				t.rest = rest
			} else {
				t.open[part] = true // no later one is closed either
			}
		} else if t.opens('[') {
			t.argument()
		}
		t.out.WriteString("\n\n")
	case name == "end":
		t.argument()
		t.out.WriteString("\n\n")
	case name == "item":
		t.out.WriteString("\n\n")
		if label := ""; t.opens('[') {
			label = strings.TrimSpace(inside(t.argument()))
			t.out.WriteString("**" + label + "** ")
		} else {
			t.out.WriteString("- ")
		}
	case name == "href":
		t.argument()
		t.out.WriteString(inside(t.argument()))
	case texAccents[name] != "" && len(name) == 1:
		t.accent(texAccents[name])
	case texSigns[name] != "":
		t.out.WriteString(texSigns[name])
	case t.opens('{') && texSpeakers[name] && atParagraph(t.out.String()):
		t.out.WriteString("**" + strings.TrimRight(strings.TrimSpace(inside(t.argument())), ":") + ":** ")
	case t.opens('{'):
		t.own(name, inside(t.argument()))
	case len(name) <= 3 && atParagraph(t.out.String()): // such as \Q for a question
		t.out.WriteString(name + ": ")
	}
}

// own writes the words of a command that a document defines: a paragraph with its name, where it stands alone.
func (t *texReader) own(name, words string) {
	words = strings.TrimSpace(words)
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

// sign reads a command of one sign.
func (t *texReader) sign() {
	if t.rest == "" {
		return
	}
	c, size := utf8.DecodeRuneInString(t.rest)
	t.rest = t.rest[size:]
	switch {
	case c == '\\':
		t.out.WriteString("\n")
	case strings.ContainsRune("&%$#_{}", c):
		t.out.WriteRune(c)
	case c == ',' || c == ' ' || c == ';' || c == '\n':
		t.out.WriteByte(' ')
	case texAccents[string(c)] != "":
		t.accent(texAccents[string(c)])
	}
}

// accent puts a mark on the letter that follows.
func (t *texReader) accent(mark string) {
	letter := t.rest
	if t.opens('{') {
		rest := t.argument()
		letter, t.rest = rest, rest+t.rest
	}
	if strings.HasPrefix(letter, `\i`) {
		t.rest = strings.TrimLeft(t.rest[2:], " ")
		t.out.WriteString("i" + mark)
		return
	}
	c, size := utf8.DecodeRuneInString(letter)
	if size == 0 || !unicode.IsLetter(c) {
		return
	}
	t.rest = t.rest[size:]
	t.out.WriteString(string(c) + mark)
}
