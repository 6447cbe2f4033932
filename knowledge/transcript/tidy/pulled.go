package tidy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/wording"
)

const (
	minPulled = 4  // words of a sentence that a page shows twice
	maxPulled = 40 // words of the longest that it does
)

// dropPullQuotes takes out sentences that a page shows a second time in large letters: a block that is set off from the
// text around it and whose words stand in a longer block as well.
func dropPullQuotes(r *naming.File, blocks []block.Block) []block.Block {
	var at []int
	begun := false // a headline may quote what stands in the text
	for n, b := range blocks {
		begun = begun || n >= wording.MaxMasthead || block.WordCount(b.Text) > wording.MaxHeadingWords || block.HasQuestionMark(b.Text)
		if !begun || len(b.Text) > 2*maxPulled*block.MaxWordBytes || !isSetOff(b) {
			continue
		}
		if words := block.WordCount(b.Text); words >= minPulled && (words <= maxPulled || b.Mark == block.Quote && words <= 2*maxPulled) {
			at = append(at, n)
		}
	}
	if len(at) == 0 || len(at) > maxHead {
		return blocks
	}
	pulled := map[int]bool{}
	for _, n := range at {
		words := pulledWords(blocks[n].Text)
		if parts := partsPulled(words); blocks[n].Mark == block.Quote && len(parts) > 1 {
			pulled[n] = slices.ContainsFunc(blocks, func(b block.Block) bool { return b.Mark == block.Prose && hasParts(b.Text, parts) })
			continue
		}
		if utf8.RuneCountInString(words) < 2*minPulled {
			continue
		}
		first, size := utf8.DecodeRuneInString(words)
		inside := string(unicode.ToLower(first)) + words[size:] // as it stands when more words stand before it
		asked := block.EndsAsking(blocks[n].Text)
		pulled[n] = slices.ContainsFunc(blocks, func(b block.Block) bool {
			if !isSetOff(b) && b.Mark == block.Prose && b.Level == 0 && pulledWords(b.Text) == words {
				return true // the whole of a paragraph
			}
			return len(b.Text) > len(blocks[n].Text)+len(words)/4 && b.Mark == block.Prose && (hasWords(b.Text, words, asked) || hasWords(b.Text, inside, asked))
		})
	}
	likely := likePulled(blocks, at, pulled)
	var out []block.Block
	for n, b := range blocks {
		if likely[n] {
			r.Errorf(b.Line, "\u201c%s\u201d is set as another quotation that only repeats the text, so it was dropped; if somebody says it, write it into the draft", block.Whole(b.Text))
			continue
		}
		if pulled[n] {
			r.Warnf(b.Line, "\u201c%s\u201d stands in the text as well and is shown large, so it was dropped here", block.Short(b.Text))
			continue
		}
		out = append(out, b)
	}
	return out
}

// likePulled returns the quotations that are set as those which repeat the text, and have words of a part that was cut: nobody
// announces them, and they are not more than the others.
func likePulled(blocks []block.Block, at []int, pulled map[int]bool) map[int]bool {
	repeated := 0
	var rest []int
	for _, n := range at {
		switch {
		case blocks[n].Mark != block.Quote || !blocks[n].Gap || n+1 < len(blocks) && !blocks[n+1].Gap:
		case pulled[n]:
			repeated++
		case n > 0 && block.EndsIn(blocks[n-1].Text, ":\uff1a"):
			return nil
		default:
			rest = append(rest, n)
		}
	}
	if len(rest) > repeated {
		return nil
	}
	likely := map[int]bool{}
	for _, n := range rest {
		likely[n] = true
	}
	return likely
}

// leftOutWords are the dots for words that are left out.
var leftOutWords = block.Express(`\s*[\[(]?(?:\x{2026}|\.{3})[\])]?\s*`)

// partsPulled cuts a sentence that a page shows twice where it left words out.
func partsPulled(words string) []string {
	var parts []string
	for part := range strings.SplitSeq(leftOutWords.ReplaceAllString(words, "\n"), "\n") {
		if part = pulledWords(part); block.WordCount(part) >= minPulled {
			parts = append(parts, part)
		}
	}
	return parts
}

// hasParts says that a text has all these words, part by part.
func hasParts(text string, parts []string) bool {
	for _, part := range parts {
		first, size := utf8.DecodeRuneInString(part)
		if !hasWords(text, part, false) && !hasWords(text, string(unicode.ToLower(first))+part[size:], false) {
			return false
		}
	}
	return true
}

// isSetOff says that a block is a quotation, or stands between marks of quotation or in one style as a whole.
func isSetOff(b block.Block) bool {
	if b.Voice != "" || b.Level > 0 || b.Side != block.Neither {
		return false
	}
	return b.Mark == block.Quote || b.Mark == block.Prose && (quotedWhole.MatchString(b.Text) || b.Lead > 0 && b.Lead == len(b.Text) || b.Gap && !block.EndsSentence(b.Text))
}

// quotedWhole is a text between marks of quotation.
var quotedWhole = block.Express(`^["\x{201c}\x{201e}\x{ab}\x{2018}\x{300c}][^"\x{201c}\x{201d}\x{ab}\x{bb}\x{300d}]+["\x{201d}\x{201c}\x{bb}\x{2019}\x{300d}]$`)

// hasWords says that a text has these words, with a question mark behind them where they are asked. Who asks may take up the
// words of the answer before.
func hasWords(text, words string, asked bool) bool {
	_, rest, found := strings.Cut(text, words)
	next, _ := utf8.DecodeRuneInString(rest)
	return found && (!asked || strings.ContainsRune(block.QuestionMarks, next))
}

// pulledWords returns a text without the marks around it and without its last full stop.
func pulledWords(s string) string { return strings.TrimFunc(s, block.NotWord) }
