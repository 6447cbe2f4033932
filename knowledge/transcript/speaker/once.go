package speaker

import (
	"strings"
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
		if !isShout(part) && (!isInitials(part) || !strings.Contains(part, ".")) {
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
			if len(words) > 1 && strings.Join(NameWords(a), "") == InitialsOf(words) || a == b {
				return true
			}
		}
	}
	return false
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
