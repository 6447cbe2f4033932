package analysis

import (
	"math"
	"strconv"
	"strings"
)

// numbers are how a language writes numbers. The zero value reads digits alone.
type numbers struct {
	small   map[string]float64 // words that add up
	one     map[string]bool    // words for one that are mostly pronouns or articles: they count before a scale and, when true, after tens
	scales  map[string]float64 // words that multiply
	and     map[string]bool    // words inside a number
	suffix  map[string]float64 // letters behind digits
	decimal byte               // the mark before a fraction; 0 when that is not known
	blanks  bool               // groups of three digits are parted by blanks
	twenty  bool               // as in French: sixty and eighty go on to nineteen, ten to nine, and four twenties are eighty
}

// maxNumber bounds what is read as a number; whole numbers up to it are exact in a float64, and nothing in an interview
// is larger.
const maxNumber = 1e15

// JoinNumbers gives every number one form: "10,000", "10k", "10 thousand" and "ten thousand" all become 10000. Runs
// of number words are joined into one token; other tokens stay.
func (l Language) JoinNumbers(tokens []Token) []Token {
	n := &l.table().numbers
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		value, used := n.read(tokens[i:])
		if used == 0 {
			out = append(out, tokens[i])
			i++
			continue
		}
		joined := tokens[i]
		for _, t := range tokens[i+1 : i+used] {
			joined.Typed += " " + t.Typed
		}
		i += used
		if i < len(tokens) {
			if scale, rest := hanScale(tokens[i]); scale > 0 && value*scale <= maxNumber {
				value *= scale
				joined.Typed += strings.TrimSuffix(tokens[i].Typed, rest.Text)
				tokens[i] = rest
				if rest.Text == "" {
					i++
				}
			}
		}
		joined.Text = strconv.FormatFloat(value, 'f', -1, 64)
		joined.Exact, joined.Numeral = joined.Text, true
		out = append(out, joined)
	}
	return out
}

// sum is a number that is being read.
type sum struct {
	total   float64 // what was closed by a scale
	current float64 // what a scale would multiply
	digits  bool    // current was written in digits, so that no small number is added to it
}

func (s sum) value() float64 { return s.total + s.current }

// read reads the number at the start of tokens and returns how many of them it took; none if zero.
func (n *numbers) read(tokens []Token) (value float64, used int) {
	var s sum
	for used < len(tokens) && !tokens[used].Run {
		next, ok := n.add(s, tokens[used:], used == 0)
		skip := 0
		if !ok && used > 0 && !s.digits && n.and[tokens[used].Text] && used+1 < len(tokens) {
			next, ok = n.add(s, tokens[used+1:], false)
			ok = ok && next.value() > s.value() && next.value() < s.value()+100
			skip = 1
		}
		if !ok {
			break
		}
		if next.value() > maxNumber {
			return 0, 0
		}
		s, used = next, used+skip+1
	}
	return s.value(), used
}

// add goes on with a number by the first of some tokens; false when that is no part of it.
func (n *numbers) add(s sum, tokens []Token, first bool) (sum, bool) {
	t := tokens[0]
	if value, ok := n.numeral(t); ok {
		switch {
		case first:
			return sum{current: value, digits: true}, true
		case n.blanks && s.digits && s.total == 0 && len(t.Text) == 3 && s.current >= 1 && s.current == math.Trunc(s.current):
			s.current = s.current*1000 + value
			return s, true
		}
		return s, false
	}
	if value, ok := n.small[t.Text]; ok {
		return n.addSmall(s, value)
	}
	if afterTens, ok := n.one[t.Text]; ok {
		if first {
			_, scale := n.scaleAt(tokens, 1)
			s.current = 1
			return s, scale
		}
		if !afterTens {
			return s, false
		}
		return n.addSmall(s, 1)
	}
	scale, ok := n.scaleAt(tokens, 0)
	switch {
	case !ok:
		return s, false
	case scale <= 100:
		s.current = max(s.current, 1) * scale
	case s.current == 0 && s.total > 0: // a thousand million
		s.total *= scale
	default:
		s.total, s.current = s.total+max(s.current, 1)*scale, 0
	}
	s.digits = false
	return s, true
}

func (n *numbers) scaleAt(tokens []Token, at int) (scale float64, ok bool) {
	if at >= len(tokens) {
		return 0, false
	}
	scale, ok = n.scales[tokens[at].Text]
	return scale, ok
}

// addSmall adds a small number that goes on with the number so far: five after twenty or two hundred, but not after three.
func (n *numbers) addSmall(s sum, small float64) (sum, bool) {
	below := math.Mod(s.current, 100)
	switch {
	case s.digits:
		return s, false
	case n.twenty && small == 20 && below == 4:
		s.current += 76
	case below == 0, below >= 20 && math.Mod(below, 10) == 0 && small < 10, n.twenty && (below == 60 || below == 80) && small < 20,
		n.twenty && below == 10 && small >= 7 && small < 10:
		s.current += small
	default:
		return s, false
	}
	return s, true
}

// numeral reads a token in digits: 10,000, 3.5, 3.5bn.
func (n *numbers) numeral(t Token) (float64, bool) {
	if t.Text == "" || t.Text[0] < '0' || t.Text[0] > '9' {
		return 0, false
	}
	if t.Numeral {
		value, err := strconv.ParseFloat(t.Text, 64)
		return value, err == nil
	}
	end := strings.LastIndexAny(t.Text, "0123456789") + 1
	scale := 1.0
	if suffix := t.Text[end:]; suffix != "" {
		if scale = n.suffix[suffix]; scale == 0 {
			return 0, false
		}
	}
	digits, ok := n.point(t.Text[:end])
	if !ok {
		return 0, false
	}
	value, err := strconv.ParseFloat(digits, 64)
	return value * scale, err == nil && value*scale <= maxNumber
}

// point writes digits with marks as Go reads them: without marks between groups and with a point before the fraction. It
// returns false for what is no number, such as "3.5.1".
//
//	"10.000" is ten in English and ten thousand in German; "1,5" is one and a half in both.
func (n *numbers) point(digits string) (string, bool) {
	if strings.Trim(digits, "0123456789.,") != "" {
		return "", false
	}
	last := strings.LastIndexAny(digits, ".,")
	if last < 0 {
		return digits, true
	}
	mark := digits[last]
	whole, fraction := digits[:last], digits[last+1:]
	other := strings.IndexByte(".,", mark) ^ 1 // the mark that is not the last
	switch {
	case strings.IndexByte(whole, ".,"[other]) >= 0: // both marks: the last begins the fraction
		if strings.IndexByte(whole, mark) >= 0 || !grouped(whole, ".,"[other]) {
			return "", false
		}
	case strings.IndexByte(whole, mark) >= 0:
		return ungrouped(digits, mark), grouped(digits, mark)
	case mark != n.decimal && grouped(digits, mark):
		return ungrouped(digits, mark), true
	}
	return ungrouped(whole, ".,"[other]) + "." + fraction, true
}

// grouped returns true for digits in groups of three with a mark between.
func grouped(digits string, mark byte) bool {
	first, rest, _ := strings.Cut(digits, string(mark))
	if len(first) == 0 || len(first) > 3 || first == "0" {
		return false
	}
	for group := range strings.SplitSeq(rest, string(mark)) {
		if len(group) != 3 {
			return false
		}
	}
	return true
}

func ungrouped(digits string, mark byte) string {
	return strings.ReplaceAll(digits, string(mark), "")
}

// hanScales are the Chinese units that are written behind digits, the longest first.
var hanScales = []struct {
	unit  string
	value float64
}{
	{"\u5341\u4e07", 1e5}, {"\u767e\u4e07", 1e6}, {"\u5343\u4e07", 1e7}, {"\u4e07\u4ebf", 1e12}, {"\u5343\u4ebf", 1e11}, {"\u767e\u4ebf", 1e10},
	{"\u4e07", 1e4}, {"\u4ebf", 1e8},
}

// hanScale reads the unit at the start of a run, and returns what is left of it; 0 when there is none.
func hanScale(t Token) (scale float64, rest Token) {
	if !t.Run {
		return 0, t
	}
	for _, s := range hanScales {
		if after, ok := strings.CutPrefix(t.Text, s.unit); ok {
			return s.value, run(after)
		}
	}
	return 0, t
}
