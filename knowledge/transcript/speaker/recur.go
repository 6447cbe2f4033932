package speaker

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// recurring leaves out labels that do not come back. Somebody who speaks once counts where the one who answers many comes
// next, time and again.
func recurring(blocks []block.Block, found []Start, small map[string]bool) []Start {
	found = withLetters(withoutCopies(blocks, found))
	count, heads := map[string]int{}, map[string]int{}
	for _, s := range found {
		count[s.Key]++
		if s.head {
			heads[s.Key]++
		}
	}
	total := 0
	for _, n := range count {
		if n > 1 {
			total += n
		}
	}
	main := ""
	for k, n := range count {
		if n >= 3 && (main == "" || n > count[main] || n == count[main] && k < main) {
			main = k
		}
	}
	once, alike := singles(blocks, found, count, main), spellings(found, count)
	known := maps.Clone(alike)
	for k, n := range count {
		known[k] = known[k] || n > 1
	}
	if first := firstInFull(blocks, found, known); first != "" {
		alike[first] = true
	}
	roles := rolesOf(found)
	role := func(name string) block.Side { // a word for a role counts beside the other one
		if roles[block.Asks] && roles[block.Answers] || len(name) > 4 {
			return RoleOf(name)
		}
		return block.Neither
	}
	clock := sync.OnceValue(func() bool { return clocked(blocks, found, count) })
	guests := guestsOnce(blocks, found, count, main)
	noise, roleOfName := map[string]bool{}, map[string]block.Side{} // by the name, which many starts share
	for _, s := range found {
		if _, seen := roleOfName[s.Name]; !seen {
			roleOfName[s.Name] = role(s.Name)
			noise[s.Name] = NotSpeakers[strings.ToLower(beforeBracket(s.Name))] && !(count[s.Key] >= 3 && isShout(s.Name)) || StageNote.MatchString(s.Name)
		}
	}
	var kept []Start
	for n, s := range found {
		once := once && !(n+1 < len(found) && count[found[n+1].Key] > 1 && found[n+1].Key != main) // the one who answers many comes next
		switch {
		case noise[s.Name]:
			continue
		case s.Alone && heads[s.Key] > 0 && heads[s.Key] < count[s.Key]:
			continue // a heading that a list of contents has, too
		case count[s.Key] == 1 && !once && roleOfName[s.Name] == block.Neither && !alike[s.Key] && (!guests[s.Key] || small[s.Name]) && (!hasInitials(s.Name) || isAddress(blocks[s.Block].Text[min(s.Cut, len(blocks[s.Block].Text)):])) && !(len(kept) > 0 && !s.head && hasClock(blocks, s) && mayBeOnce(s.Name, kept[0].Name) && !small[s.Name] && clock()):
			continue
		case roleOfName[s.Name] == block.Neither && count[s.Key]*6 < total && small[s.Name]:
			continue // written small elsewhere, so that it is a word
		}
		kept = append(kept, s)
	}
	return kept
}

// minCopied is the fewest bytes of a line that nobody says twice word for word.
const minCopied = 40

// withoutCopies leaves out a label that comes back with the same words only, before all others: the title of a page and its copy.
func withoutCopies(blocks []block.Block, found []Start) []Start {
	if len(found) < 3 || found[0].Key != found[1].Key {
		return found
	}
	text := blocks[found[0].Block].Text
	if len(text) < minCopied || found[0].Cut >= len(text) || blocks[found[1].Block].Text != text || slices.ContainsFunc(found[2:], func(s Start) bool { return s.Key == found[0].Key }) {
		return found
	}
	return found[2:]
}

const clockedShare = 0.9 // of the labels that come back, which have a time

// clocked says that the labels that come back have times, nearly all of them, and that few others do. There a name with a time is a
// speaker, even one who speaks once.
func clocked(blocks []block.Block, found []Start, count map[string]int) bool {
	again, timed, once := 0, 0, 0
	for _, s := range found {
		switch has := hasClock(blocks, s); {
		case count[s.Key] == 1 && has:
			once++
		case count[s.Key] > 1:
			again++
			if has {
				timed++
			}
		}
	}
	return timed >= MinRuns && float64(timed) >= clockedShare*float64(again) && 2*once <= timed
}

// mayBeOnce says that a label can be the name of somebody who speaks once. A number stands in dates, and behind a program's word for
// a voice, which another label has, too.
func mayBeOnce(name, other string) bool {
	isDigit := func(r rune) bool { return unicode.IsDigit(r) }
	stem := strings.TrimRightFunc(name, isDigit)
	return Capitalised(name) && !strings.Contains(name, ",") &&
		(!strings.ContainsFunc(name, isDigit) || stem != "" && strings.TrimRightFunc(other, isDigit) == stem)
}

// hasClock says that a time stands beside a label.
func hasClock(blocks []block.Block, s Start) bool {
	b := blocks[s.Block]
	head := b.Text[:min(s.Cut, len(b.Text))]
	return b.Timed || betweenDigits(head) && block.TimeInside.MatchString(head)
}

// betweenDigits says that a colon stands between two digits, as it does in a time.
func betweenDigits(head string) bool {
	for n := range len(head) {
		if head[n] == ':' && isBetweenDigits(head, n) {
			return true
		}
	}
	return false
}

// rolesOf returns which roles the labels have.
func rolesOf(found []Start) map[block.Side]bool {
	roles, seen := map[block.Side]bool{}, map[string]bool{}
	for _, s := range found {
		if !seen[s.Name] {
			seen[s.Name], roles[RoleOf(s.Name)] = true, true
		}
	}
	return roles
}

// beforeBracket returns a label without what stands in brackets behind it, as in "WARN [mail]".
func beforeBracket(name string) string {
	if at := strings.IndexAny(name, "([\uff08"); at > 0 {
		name = name[:at]
	}
	return strings.TrimSpace(name)
}

// hasInitials says that a label ends with the initials of the name in brackets, by which its bearer is called from then on: "Ann Sorrel
// (AS)". It is a name though it stands once.
func hasInitials(name string) bool {
	full, rest, found := strings.Cut(name, "(")
	letters, closed := strings.CutSuffix(strings.TrimSpace(rest), ")")
	if !found || !closed || utf8.RuneCountInString(letters) < 2 || strings.ToUpper(letters) != letters {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(full), func(r rune) bool { return r == ' ' || r == '-' })
	return InitialsOf(words) == strings.ToLower(letters)
}

// isAddress says that a text is an address and nothing else: what stands before it names a page.
func isAddress(text string) bool {
	return strings.Contains(text, "://") && len(strings.Fields(text)) == 1
}

// isShout says that a label is two or three capitals, as initials are.
func isShout(name string) bool {
	n := utf8.RuneCountInString(name)
	return n >= 2 && n <= 3 && strings.ToUpper(name) == name && strings.ToLower(name) != name
}

// spellings returns the labels that stand once and are another spelling of one that recurs, or of such a spelling: a full name,
// a surname, initials, a slip.
func spellings(found []Start, count map[string]int) map[string]bool {
	if len(count) > MaxVoices {
		return map[string]bool{}
	}
	known, open := map[string]*Voice{}, map[string]*Voice{}
	for _, s := range found {
		v := &Voice{Name: s.Name, Keys: []string{s.Key}, Starts: count[s.Key]}
		if count[s.Key] > 1 {
			known[s.Key] = v
		} else {
			open[s.Key] = v
		}
	}
	alike := byInitials(found)
	for again := true; again; {
		again = false
		for _, key := range slices.Sorted(maps.Keys(open)) {
			for _, other := range slices.Sorted(maps.Keys(known)) {
				if ShortFor(open[key], known[other]) || ShortFor(known[other], open[key]) {
					known[key], alike[key], again = open[key], true, true
					delete(open, key)
					break
				}
			}
		}
	}
	return alike
}

// dominance is the share of the starts of the one who answers many, that follow somebody who speaks once.
const dominance = 0.6

// singles says that the speakers who speak once are those who ask one who answers them all, as at a press conference. At
// least two of them ask something: what stands once and asks nothing is a line of the page, such as “NEWSLETTER”.
func singles(blocks []block.Block, found []Start, count map[string]int, main string) bool {
	if main == "" {
		return false
	}
	before, once, asking, others := 0, 0, 0, 0
	for n, s := range found {
		if s.Key != main {
			others++
			if count[s.Key] == 1 {
				once++
				if block.HasQuestionMark(blocks[s.Block].Text) || s.Alone && s.Block+1 < len(blocks) && block.HasQuestionMark(blocks[s.Block+1].Text) {
					asking++
				}
			}
			continue
		}
		if n > 0 && found[n-1].Key != main {
			before++
		}
	}
	return once >= 2 && asking >= 2 && 2*once >= others && float64(before) >= dominance*float64(count[main]) && float64(others) <= 1.7*float64(count[main])
}

// WrittenSmall returns the labels of one word that the blocks hold in lower case, too.
func WrittenSmall(blocks []block.Block, labels ...[]Start) map[string]bool {
	names := map[string]string{} // by their lower case
	for _, s := range slices.Concat(labels...) {
		if first, size := utf8.DecodeRuneInString(s.Name); unicode.IsUpper(first) {
			if lower := string(unicode.ToLower(first)) + s.Name[size:]; lower == strings.ToLower(lower) {
				names[lower] = s.Name
			}
		}
	}
	small := map[string]bool{}
	for _, b := range blocks {
		if len(names) == 0 {
			break
		}
		for w := range strings.FieldsFuncSeq(b.Text, block.NotWord) {
			if name, found := names[w]; found {
				small[name] = true
				delete(names, w)
			}
		}
	}
	return small
}

// StageNote is what a transcriber notes in brackets on a line of its own.
var StageNote = block.Express(`(?i)^(?:soundbite.*|.*\bmusic\b.*|applause|cheering.*|laughter|laughs|laughing|crosstalk|inaudible|unintelligible|silence|long pause|pause|commercial break|ad break|end of (?:transcript|recording|interview)|musik|applaus|gelächter|lacht|lachen|rires?|rires? dans la salle|applaudissements|musique|risas|aplausos|música|смех|смеётся|смеется|аплодисменты|музыка|笑|笑声|掌声|音乐|音樂|拍手)$`)

// NotSpeakers are words before a colon that are no names, in lower case.
var NotSpeakers = block.SetOf(`so first second third result fact yes no but and well look listen also then now reason rule ergebnis fazit antwort kurz also ja nein
	note notes nb ps p.s example remember tip warning edit update source photo image tags category filed published
	posted updated date time location topic title author by url link credit credits hinweis beispiel anmerkung quelle foto achtung
	nota ejemplo fuente remarque exemple attention примечание например источник фото 注意 注 例如 来源 編集 责任编辑 编辑 作者 来自 share reply
	info debug warn error trace fatal notice`)

// Aside is what a transcriber notes, such as "[phone rings]".
var Aside = block.Express(`^[\[(\x{ff08}\x{3010}*_].*[\])\x{ff09}\x{3011}*_]$`)

// RecurringLabels returns the lines that begin with a label which comes back.
func RecurringLabels(lines []block.Block) map[int]bool {
	at := map[int]bool{}
	for _, found := range LabelsOf(lines) {
		count := map[string]int{}
		for _, s := range found {
			count[s.Key]++
		}
		for _, s := range found {
			if count[s.Key] > 1 || RoleOf(s.Name) != block.Neither {
				at[s.Block] = true
			}
		}
	}
	return at
}
