package match

import (
	"strconv"
	"strings"
)

// smallNumbers are the number words that add up; "one" is missing because it is mostly a pronoun ("which one").
var smallNumbers = map[string]int64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// scales are the number words that multiply.
var scales = map[string]int64{
	"hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9,
}

// maxNumber keeps products inside int64; nothing in an interview is larger.
const maxNumber = 1e15

// joinNumbers gives every number one form: "10,000", "10k", "10 thousand" and "ten thousand" all become 10000. Runs
// of number words are joined into one token; other tokens stay.
func joinNumbers(tokens []token) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		value, used := numberAt(tokens[i:])
		if used == 0 {
			out = append(out, tokens[i])
			i++
			continue
		}
		joined := tokens[i]
		for _, t := range tokens[i+1 : i+used] {
			joined.typed += " " + t.typed
		}
		joined.text, joined.numeral = value, true
		out = append(out, joined)
		i += used
	}
	return out
}

// numberAt reads the number at the start of tokens and returns its digits and how many tokens it took; none if zero.
func numberAt(tokens []token) (digits string, used int) {
	var total, current int64
	for used < len(tokens) && !tokens[used].han {
		text := tokens[used].text
		if n, ok := numeral(text); ok {
			if used > 0 {
				break
			}
			if n < 0 { // a decimal fraction: a name or version such as 3.5
				return text, 1
			}
			current = n
		} else if n, ok := smallNumbers[text]; ok {
			if used > 0 && (current%100 < 20 || current%10 != 0 || n >= 10) && current%100 != 0 {
				break
			}
			current += n
		} else if n, ok := scales[text]; ok {
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
	return strconv.FormatInt(total+current, 10), used
}

// numeral reads digits with separators and the suffixes k, m and bn. A decimal fraction gives -1.
func numeral(text string) (int64, bool) {
	if text == "" || text[0] < '0' || text[0] > '9' {
		return 0, false
	}
	text, scale := cutScale(text)
	whole, fraction, decimal := strings.Cut(text, ".")
	n, err := strconv.ParseInt(strings.ReplaceAll(whole, ",", ""), 10, 64)
	if err != nil || n > maxNumber/scale {
		return 0, false
	}
	if !decimal {
		return n * scale, true
	}
	tenths, err := strconv.ParseInt(fraction, 10, 64)
	if scale == 1 || err != nil || len(fraction) > 2 {
		return -1, err == nil
	}
	for range len(fraction) {
		scale /= 10
	}
	return n*scale*pow10(len(fraction)) + tenths*scale, true
}

func cutScale(text string) (digits string, scale int64) {
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

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
