package speaker

import (
	"maps"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// People count questions in many ways: “1- Why rye?”, “#1 Why rye?”, “1º) …”, “[1] …”, “No. 1: …”, “Question no 1 – …”, “a) …”, “II. …”.
// That the numbers of one form count up from one, and that most of what they stand before asks, tells such a form from text.

// countForm is how a line is counted: what stands before the number, the number, and what stands behind it.
var (
	countForm  = block.Express(`^[ \t]*((?:#|\[|\(|[\pL]{1,14}[.\x{ba}\x{b0}]?[ ]?(?:[\pL]{1,2}[.\x{ba}\x{b0}][ ]?)?|\x{2116}[ ]?)?)([0-9]{1,3})((?:[\])]|[\x{ba}\x{b0}\x{aa}])*[ ]?(?:\.?[-\x{2013}\x{2014}]|[:/.)\x{ff1a}])?)([ \t\x{a0}]*)(\S)`)
	letterForm = block.Express(`^[ \t]*([\[(]?)([IVX]{1,6}|[ivx]{1,6}|[A-Za-z])([\]).:]|[ ]?[-\x{2013}\x{2014}])([ \t\x{a0}]+)(\S)`)
)

// Count is a number before a line that counts up.
type Count struct {
	Number int
	Cut    int // the words begin at this byte
	line   int
	asks   bool
}

const (
	askingCounts = 0.6 // of the lines that are counted, that must ask something
	chainShare   = 0.8 // of the lines of a form, that must count up
)

// CountsUp returns the lines that are counted, by their place. It returns none where no form of counting comes up to questions.
func CountsUp(lines []string) map[int]Count {
	forms := map[string][]Count{}
	for n, line := range lines {
		for form, c := range countsOf(line) {
			c.line = n
			forms[form] = append(forms[form], c)
		}
	}
	best, word, words := map[int]Count{}, false, 0
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		chain := chainOf(forms[form])
		if chain == nil {
			continue
		}
		before, _, _ := strings.Cut(form, "\x00")
		named := strings.IndexFunc(before, func(r rune) bool { return !block.NotLetter(r) }) >= 0
		if named {
			words++
		}
		if asking := block.CountIf(chain, func(c Count) bool { return c.asks }); float64(asking) < askingCounts*float64(len(chain)) || len(chain) <= len(best) {
			continue
		}
		best, word = map[int]Count{}, named
		for _, c := range chain {
			best[c.line] = c
		}
	}
	if word && words > 1 { // “Question 1: …” and “Answer 1: …” are labels
		return nil
	}
	return best
}

// countsOf returns the forms in which a line may be counted, and its number in each.
func countsOf(line string) map[string]Count {
	m := countForm.FindStringSubmatchIndex(line)
	if m == nil {
		m = letterForm.FindStringSubmatchIndex(line)
	}
	if m == nil {
		return nil
	}
	before, number, behind := line[m[2]:m[3]], line[m[4]:m[5]], line[m[6]:m[7]]
	if strings.TrimSpace(before+behind) == "" || m[8] == m[9] && !strings.HasSuffix(behind, " ") && (isDigit(line[m[10]]) || !strings.ContainsAny(behind, "-)]\u2013\u2014")) {
		return nil // “10-12”, “3.5”
	}
	if strings.TrimSpace(behind) == "" && strings.IndexFunc(before, func(r rune) bool { return !block.NotLetter(r) }) >= 0 {
		return nil // “In 3 weeks”
	}
	found := map[string]Count{}
	add := func(kind string, value int) {
		if value > 0 {
			found[before+"\x00"+kind+"\x00"+strings.TrimSpace(behind)] = Count{Number: value, Cut: m[10], asks: block.HasQuestionMark(line[m[10]:])}
		}
	}
	if isDigit(number[0]) {
		value := 0
		for _, c := range number {
			value = 10*value + int(c-'0')
		}
		add("digits", value)
		return found
	}
	add("roman", roman(strings.ToUpper(number)))
	if len(number) == 1 {
		add("letters", int(strings.ToLower(number)[0]-'a')+1)
	}
	return found
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// roman returns the value of a Roman number up to 39, or zero.
func roman(s string) int {
	value, last := 0, 0
	for _, c := range s {
		one := map[rune]int{'I': 1, 'V': 5, 'X': 10}[c]
		if one == 0 {
			return 0
		}
		if one > last && last > 0 {
			value -= 2 * last
		}
		value, last = value+one, one
	}
	return value
}

// chainOf returns the numbers of a form that count up from one, or nil when they do not.
func chainOf(all []Count) []Count {
	var chain []Count
	next := 1
	for _, c := range all {
		if c.Number >= next && c.Number < next+maxSkipped {
			chain = append(chain, c)
			next = c.Number + 1
		}
	}
	if len(chain) < MinNamed || chain[0].Number != 1 || float64(len(chain)) < chainShare*float64(len(all)) {
		return nil
	}
	return chain
}
