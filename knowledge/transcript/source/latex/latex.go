// Package latex writes the source of a document in LaTeX as Markdown.
//
// latex.go tells such a text and has the tables of its commands, texreader.go reads it command by command, texsign.go its signs and
// accents, textable.go its tables, latexmacro.go the commands that it defines itself. A command that is to mean something is a word
// in a table of latex.go.
//
// The package makes no blocks: package markdown reads what it has written.
package latex

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/markup"
)

// texLayout are the commands by which LaTeX sets a text, and no other language of marks: mathematics in Markdown has none of them.
var texLayout = block.Express(`\{\\(?:bf|it|em|sc|bfseries|itshape)\b|\\(?:(?:begin|end)\{(?:itemize|enumerate|description|quote|quotation|center|flushleft|flushright|dialogue|tabularx?|longtable|minipage|multicols|mdframed|tcolorbox)\}|item\b|(?:chapter|(?:sub){0,2}section|paragraph|textbf|textit|textsc|emph|underline|uline|noindent|newline|newpage|hspace|vspace|bigskip|medskip|smallskip|parbox|label|footnote|hline|toprule|midrule)\b\*?)`)

// texLine is a line that begins with a command: \Anna{Why rye?}, \speak{Anna} Why rye?
var texLine = block.Express(`(?m)^[ \t]*\\[a-zA-Z]{1,20}(?:\{|\[|[ \t]|$)`)

const (
	minLayout   = 3 // such commands that make a text LaTeX, where no line says so
	minTeXLines = 4 // lines that begin with a command
)

// Is says that a text is the source of a document in LaTeX, or of a part of one.
func Is(text string) bool {
	head := block.CutBytes(text, 16<<10)
	if strings.Contains(head, `\documentclass`) || strings.Contains(head, `\begin{document}`) {
		return true
	}
	if !strings.Contains(head, `\`) {
		return false
	}
	lines := strings.Split(head, "\n")
	if markup.Matching(lines, markup.Heading, 1) > 0 || strings.HasPrefix(head, "---\n") || strings.Contains(head, "\n```") {
		return false
	}
	if len(texLayout.FindAllStringIndex(head, minLayout)) >= minLayout {
		return true
	}
	full := markup.Matching(lines, anyWord, len(lines))
	return markup.Matching(lines, texLine, len(lines)) >= max(minTeXLines, full/3)
}

// anyWord is a letter or a digit.
var anyWord = block.Express(`[\pL\pN]`)

// Markdown returns the body of a document in LaTeX as Markdown, which has marks for all that is read of it.
func Markdown(r *about.File, text string) string {
	text = texComment.ReplaceAllString(texCommentLine.ReplaceAllString(text, ""), "$1")
	if _, rest, found := strings.Cut(text, `\title{`); found {
		t := texReader{rest: "{" + rest}
		title, _, _ := strings.Cut(t.argument(), `\\`)
		r.Meta.Field("title", strings.TrimSpace(texWords(title)))
	}
	macros := texMacros(text)
	if _, body, found := strings.Cut(text, `\begin{document}`); found {
		text, _, _ = strings.Cut(body, `\end{document}`)
	}
	return texText(text, macros)
}

// texGap parts paragraphs.
var texGap = block.Express(`\n[ \t]*\n\s*`)

var (
	texComment     = block.Express(`(?m)(^|[^\\])%.*$`)
	texCommentLine = block.Express(`(?m)^[ \t]*%.*\n`) // no paragraph ends there
)

var (
	// texHidden are commands whose arguments nobody reads, and texHiddenParts such environments.
	texHidden      = block.SetOf("footnote footnotetext thanks label index includegraphics caption vspace hspace vskip hskip rule color fontsize renewcommand newcommand definecolor cite citep citet ref pageref pagestyle thispagestyle input include usepackage setlength bibliography bibliographystyle hypersetup selectlanguage setcounter addtocounter pdfbookmark marginpar providecommand newenvironment")
	texHiddenParts = block.SetOf("figure figure* table table* tabular tabular* tabularx longtable thebibliography equation equation* align align* tikzpicture lstlisting verbatim comment")
	texHeads       = map[string]string{"part": "#", "chapter": "#", "section": "##", "subsection": "###", "subsubsection": "####", "paragraph": "#####"}
	texSigns       = map[string]string{"ldots": "\u2026", "dots": "\u2026", "TeX": "TeX", "LaTeX": "LaTeX", "ss": "\u00df", "o": "\u00f8", "O": "\u00d8", "ae": "\u00e6", "AE": "\u00c6", "oe": "\u0153", "OE": "\u0152", "aa": "\u00e5", "AA": "\u00c5", "l": "\u0142", "L": "\u0141", "i": "\u0131",
		"textendash": "\u2013", "textemdash": "\u2014", "euro": "\u20ac", "pounds": "\u00a3", "textquoteright": "\u2019", "copyright": "\u00a9", "quad": " ", "qquad": " ", "par": "\n\n", "newline": "\n", "linebreak": "\n", "bigskip": "\n\n", "medskip": "\n\n", "smallskip": "\n\n", "newpage": "\n\n", "clearpage": "\n\n"}
	texMaths = map[string]string{"alpha": "\u03b1", "beta": "\u03b2", "gamma": "\u03b3", "delta": "\u03b4", "epsilon": "\u03b5", "varepsilon": "\u03b5", "zeta": "\u03b6", "eta": "\u03b7", "theta": "\u03b8", "iota": "\u03b9", "kappa": "\u03ba", "lambda": "\u03bb", "mu": "\u03bc", "nu": "\u03bd", "xi": "\u03be", "pi": "\u03c0", "rho": "\u03c1", "sigma": "\u03c3", "tau": "\u03c4", "phi": "\u03c6", "varphi": "\u03c6", "chi": "\u03c7", "psi": "\u03c8", "omega": "\u03c9",
		"Gamma": "\u0393", "Delta": "\u0394", "Theta": "\u0398", "Lambda": "\u039b", "Xi": "\u039e", "Pi": "\u03a0", "Sigma": "\u03a3", "Phi": "\u03a6", "Psi": "\u03a8", "Omega": "\u03a9",
		"times": "\u00d7", "cdot": "\u00b7", "div": "\u00f7", "pm": "\u00b1", "leq": "\u2264", "le": "\u2264", "geq": "\u2265", "ge": "\u2265", "neq": "\u2260", "ne": "\u2260", "approx": "\u2248", "sim": "~", "infty": "\u221e", "to": "\u2192", "rightarrow": "\u2192", "Rightarrow": "\u21d2", "leftarrow": "\u2190", "degree": "\u00b0", "circ": "\u00b0", "checkmark": "\u2713", "sqrt": "\u221a", "sum": "\u2211", "int": "\u222b", "in": "\u2208", "textdegree": "\u00b0", "textgreater": ">", "textless": "<", "textbar": "|", "textbackslash": "\\", "textbullet": "\u2022", "%": "%"}
	// texFirst are commands with arguments before their words, which nobody reads, and texSized such environments.
	texFirst = map[string]int{"href": 1, "parbox": 1, "textcolor": 1, "colorbox": 1, "raisebox": 1, "resizebox": 2, "scalebox": 1, "rotatebox": 1, "multicolumn": 2, "makebox": 0, "framebox": 0, "fcolorbox": 2}
	texSized = block.SetOf("minipage multicols adjustwidth spacing longtable tcolorbox mdframed tabular tabular* tabularx list")
	// texSets are commands that set words and name nobody.
	texSets = block.SetOf("textsc textrm textsf texttt textmd textup textnormal underline uline ul uppercase MakeUppercase mbox text parbox textcolor colorbox large Large href url title author date centerline fbox raisebox multicolumn makebox framebox fcolorbox resizebox scalebox rotatebox mathrm mathbf")
	// texNamed are the others that every document has.
	texNamed    = block.SetOf("begin end item textbf textit emph textsl frac noindent centering maketitle tableofcontents itemize enumerate description quote quotation center flushleft flushright raggedright hfill vfill hline small large normalsize bfseries itshape document")
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
	own := ownCommands(text)
	text = texLine.ReplaceAllStringFunc(text, func(line string) string {
		if own[strings.Trim(line, "\\{[ \t\n\r")] > 1 {
			return "\n\n" + line // each begins what somebody says
		}
		return line
	})
	paragraphs := strings.Split(texGap.ReplaceAllString(text, "\x00"), "\x00")
	for n, p := range paragraphs {
		paragraphs[n] = strings.ReplaceAll(strings.TrimSpace(p), "\n", " ")
	}
	t := texReader{rest: strings.Join(paragraphs, "\n\n"), open: map[string]bool{}, own: own, macros: macros}
	t.read(0)
	return norm.NFC.String(t.out.String())
}

var ownCommand = block.Express(`(?m)^[ \t]*\\(?:begin\{([a-zA-Z]+)\}|([a-zA-Z]+))`)

// ownCommands counts the commands and environments at the start of lines that a document defines itself.
func ownCommands(text string) map[string]int {
	own := map[string]int{}
	for _, m := range ownCommand.FindAllStringSubmatch(text, -1) {
		name := m[1] + m[2]
		if !texHidden[name] && !texHiddenParts[name] && texHeads[name] == "" && texSigns[name] == "" && texMaths[name] == "" && !texSets[name] && !texSized[name] && !texNamed[name] {
			own[name]++
		}
	}
	return own
}
