package speaker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// This file finds labels that are speakers although they stand once: short talks, and talks that name people in full at first.

// byInitials returns the labels of which one is the initials of the other, also where a label names two people: in a short talk a name
// may stand once in full and once by its letters.
func byInitials(found []Start) map[string]bool {
	alike := map[string]bool{}
	seen := map[string]bool{}
	var short, full []Start
	for _, s := range found {
		if seen[s.Key] || len(seen) > MaxVoices {
			continue
		}
		seen[s.Key] = true
		if shortened(s.Name) {
			short = append(short, s)
		} else {
			full = append(full, s)
		}
	}
	for _, s := range short {
		for _, f := range full {
			if !namesSame(s.Name, f.Name) {
				continue
			}
			alike[s.Key], alike[f.Key] = true, true
		}
	}
	for _, s := range short { // two of those who are known by their letters, together
		for _, other := range short {
			if alike[other.Key] && len(jointNames(s.Name)) > 1 && namesSame(other.Name, s.Name) {
				alike[s.Key] = true
			}
		}
	}
	return alike
}

// shortened says that a label is initials, each with a full stop, or two or three capitals; or several of those together.
func shortened(name string) bool {
	for _, part := range jointNames(name) {
		if !isShout(part) && len(partsOf(part)) < 2 && (!isInitials(part) || !strings.Contains(part, ".")) {
			return false
		}
	}
	return true
}

// jointNames returns the names in a label for two people.
func jointNames(name string) []string {
	var out []string
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '/' || r == '&' || r == '+' }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// namesSame says that a part of one label is the initials of a part of the other, or the same initials.
func namesSame(short, full string) bool {
	for _, a := range jointNames(short) {
		for _, b := range jointNames(full) {
			words := NameWords(b)
			if len(words) > 1 && strings.Join(NameWords(a), "") == InitialsOf(words) || a == b || beginsWords(a, words) {
				return true
			}
		}
	}
	return false
}

// maxParts is the most letters of initials, some of which are of two letters: WCh for Wanda Chorzy.
const maxParts = 5

// partsOf returns the letters of such initials, each with the small one behind it. It is nil for other names.
func partsOf(name string) []string {
	var parts []string
	small := false
	for n, r := range name {
		switch {
		case unicode.IsUpper(r):
			parts = append(parts, string(r))
		case unicode.IsLower(r) && n > 0 && len(parts[len(parts)-1]) == 1:
			parts[len(parts)-1] += string(r)
			small = true
		default:
			return nil
		}
	}
	if !small || len(name) > maxParts {
		return nil
	}
	return parts
}

// beginsWords says that each letter of such initials begins a word of a name.
func beginsWords(name string, words []string) bool {
	parts := partsOf(name)
	if len(parts) < 2 || len(parts) != len(words) {
		return false
	}
	for n, part := range parts {
		if !strings.HasPrefix(words[n], strings.ToLower(part)) {
			return false
		}
	}
	return true
}

// firstInFull returns the key of a first label that stands once because the others have a shorter form of the name: it asks something, the
// one who answers follows at once, and the two who take turns below begin with the one who asks. It is empty when there is none.
func firstInFull(blocks []block.Block, found []Start, known map[string]bool) string {
	for n, s := range found {
		if known[s.Key] {
			return ""
		}
		b := blocks[s.Block]
		if n+3 >= len(found) || !block.EndsAsking(b.Text) || !Capitalised(s.Name) || s.Cut >= len(b.Text) {
			continue
		}
		answer, asks := found[n+1], found[n+2]
		if !known[answer.Key] || !known[asks.Key] || asks.Key == answer.Key || !sameName(found[n+3], answer) || answer.Block-s.Block > maxBetween || (b.Lead > 0) != (blocks[asks.Block].Lead > 0) {
			continue
		}
		if shorterFor(asks.Name, s.Name) {
			return s.Key
		}
	}
	return ""
}

// sameName says that two labels name the same person, perhaps by letters.
func sameName(a, b Start) bool {
	return a.Key == b.Key || namesSame(a.Name, b.Name) || namesSame(b.Name, a.Name)
}

// maxBetween is the most blocks from a question to its answer, with a picture between them.
const maxBetween = 2

// shorterFor says that a label of a few capitals holds letters of a longer name in their order, the first among them: SG for
// SCREENGUIDE.
func shorterFor(short, full string) bool {
	if !isShout(short) || utf8.RuneCountInString(full) < 2*utf8.RuneCountInString(short) {
		return false
	}
	rest := strings.ToUpper(full)
	for n, r := range short {
		at := strings.IndexRune(rest, r)
		if at < 0 || n == 0 && at > 0 {
			return false
		}
		rest = rest[at+utf8.RuneLen(r):]
	}
	return true
}

// guestsOnce returns the labels of people who speak once where one answers many: a label is set in bold as those are that come back, and
// whoever answers most speaks next. Words in bold within an answer stand before another question.
func guestsOnce(blocks []block.Block, found []Start, count map[string]int, main string) map[string]bool {
	guests := map[string]bool{}
	inBold := func(s Start) bool {
		b := blocks[s.Block]
		return b.Style == block.Bold && b.Lead > 0 && b.Level == 0 && b.Lead <= s.Cut
	}
	again, bold := 0, 0
	for _, s := range found {
		if count[s.Key] > 1 {
			if again++; inBold(s) {
				bold++
			}
		}
	}
	if main == "" || again < 2*MinNamed || float64(bold) < clockedShare*float64(again) {
		return guests
	}
	for n, s := range found {
		if count[s.Key] > 1 || n == 0 || n+1 == len(found) || !inBold(s) || !Capitalised(s.Name) || strings.ContainsAny(s.Name, ",0123456789") {
			continue
		}
		next, before := found[n+1].Key, found[n-1].Key
		if next == main && (before == main || block.HasQuestionMark(blocks[s.Block].Text)) {
			guests[s.Key] = true
		}
	}
	return guests
}

// withLetters gives the last two labels before letters the keys of the two that take turns there, when those are the first letters of
// their names: "Anna" and "Gerd", then "A" and "G".
func withLetters(found []Start) []Start {
	at := slices.IndexFunc(found, func(s Start) bool { return utf8.RuneCountInString(s.Name) == 1 })
	if at < 2 || at+MinRuns > len(found) || found[at].Key == found[at+1].Key {
		return found
	}
	for n := at; n < at+2; n++ {
		full, letter := []rune(found[n-2].Name), []rune(found[n].Name)
		if len(full) < minLettered || len(letter) != 1 || full[0] != letter[0] || !unicode.IsUpper(letter[0]) || !sameName(found[n], found[n+2]) {
			return found
		}
		if slices.ContainsFunc(found[at:], func(s Start) bool { return s.Key == found[n-2].Key }) {
			return found
		}
	}
	out := slices.Clone(found)
	out[at-2].Key, out[at-1].Key = found[at].Key, found[at+1].Key
	return out
}

// minLettered is the fewest letters of a name that its first letter may stand for.
const minLettered = 3
