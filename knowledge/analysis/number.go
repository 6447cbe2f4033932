package analysis

import (
	"math"
	"strconv"
	"strings"
)

// maxNumber bounds what is read as a number; whole numbers up to it are exact in a float64, and nothing in an interview
// is larger.
const maxNumber = 1e15

// JoinNumbers gives every number one form: "10,000", "10k", "10 thousand" and "ten thousand" all become 10000. Runs
// of number words are joined into one token; other tokens stay.
func (l Language) JoinNumbers(tokens []Token) []Token {
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		value, used := l.table().numberAt(tokens[i:])
		if used == 0 {
			out = append(out, tokens[i])
			i++
			continue
		}
		joined := tokens[i]
		for _, t := range tokens[i+1 : i+used] {
			joined.Typed += " " + t.Typed
		}
		joined.Text, joined.Numeral = value, true
		out = append(out, joined)
		i += used
	}
	return out
}

// numberAt reads the number at the start of tokens and returns its digits and how many tokens it took; none if zero.
func (r *rules) numberAt(tokens []Token) (digits string, used int) {
	var total, current float64
	for used < len(tokens) && !tokens[used].Han {
		text := tokens[used].Text
		if n, ok := numeral(text); ok {
			if used > 0 {
				break
			}
			current = n
		} else if n, ok := r.small[text]; ok {
			if !follows(current, n) {
				break
			}
			current += n
		} else if n, ok := r.scales[text]; ok {
			current = max(current, 1) * n
			if n > 100 {
				total, current = total+current, 0
			}
		} else {
			break
		}
		if total+current > maxNumber {
			return "", 0
		}
		used++
	}
	if used == 0 {
		return "", 0
	}
	return strconv.FormatFloat(total+current, 'f', -1, 64), used
}

// follows reports whether a small number word goes on with the number so far: five after twenty or two hundred, but not
// after three.
func follows(current, n float64) bool {
	below := math.Mod(current, 100)
	return below == 0 || below >= 20 && math.Mod(below, 10) == 0 && n < 10
}

// numeral reads digits with separators and the suffixes k, m and bn: 10,000, 3.5, 3.5bn.
func numeral(text string) (float64, bool) {
	if text == "" || text[0] < '0' || text[0] > '9' {
		return 0, false
	}
	digits, scale := cutScale(text)
	for i := range len(digits) {
		if c := digits[i]; (c < '0' || c > '9') && c != '.' && c != ',' {
			return 0, false
		}
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	return n * scale, err == nil && n*scale <= maxNumber
}

func cutScale(text string) (digits string, scale float64) {
	switch {
	case strings.HasSuffix(text, "k"):
		return text[:len(text)-1], 1e3
	case strings.HasSuffix(text, "m"):
		return text[:len(text)-1], 1e6
	case strings.HasSuffix(text, "bn"):
		return text[:len(text)-2], 1e9
	default:
		return text, 1
	}
}
