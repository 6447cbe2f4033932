package latex

import (
	"strconv"
	"strings"
	"unicode"

	"faqbot/knowledge/transcript/block"
)

// texMacro is a command that a document in LaTeX defines: its words, and how many arguments stand in them as #1, #2.
type texMacro struct {
	words     string
	arguments int
}

const (
	maxMacros   = 100 // that are read of a document
	maxMacroLen = 300 // bytes of one; longer ones draw something
)

var (
	texDefinition = block.Express(`\\(?:re|provide)?newcommand\*?\s*\{?\s*\\([A-Za-z]+)\s*\}?\s*(?:\[([1-9])\])?\s*\{|\\def\s*\\([A-Za-z]+)\s*\{`)
	texNoWords    = block.Express(`\\[A-Za-z]+|#[1-9]`)
)

// texMacros returns the commands of a document that write words of their own, such as the name of who speaks.
func texMacros(text string) map[string]texMacro {
	macros := map[string]texMacro{}
	for _, m := range texDefinition.FindAllStringSubmatchIndex(text, maxMacros) {
		t := texReader{rest: block.CutBytes(text[m[1]-1:], 2*maxMacroLen)}
		words := t.argument()
		name, arguments := "", 0
		if m[6] >= 0 {
			name = text[m[6]:m[7]]
		} else {
			name = text[m[2]:m[3]]
		}
		if m[4] >= 0 {
			arguments, _ = strconv.Atoi(text[m[4]:m[5]])
		}
		own := strings.ContainsFunc(texNoWords.ReplaceAllString(words, ""), unicode.IsLetter)
		if len(words) <= maxMacroLen && (own || arguments > 1) && !texHidden[name] && texHeads[name] == "" {
			macros[name] = texMacro{words, arguments}
		}
	}
	return macros
}

// with returns the words of a command with the arguments that follow it.
func (m texMacro) with(t *texReader) string {
	words := m.words
	for n := 1; n <= m.arguments; n++ {
		argument := ""
		if t.opens('{') {
			argument = t.argument()
		}
		words = strings.ReplaceAll(words, "#"+strconv.Itoa(n), argument)
	}
	return words
}
