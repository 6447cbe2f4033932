package transcript

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// recurring leaves out labels that do not come back. Somebody who speaks once counts where the one who answers many comes
// next, time and again.
func recurring(blocks []block, found []start, small map[string]bool) []start {
	count, heads := map[string]int{}, map[string]int{}
	for _, s := range found {
		count[s.key]++
		if s.head {
			heads[s.key]++
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
	roles := rolesOf(found)
	role := func(name string) side { // a word for a role counts beside the other one
		if roles[asks] && roles[answers] || len(name) > 4 {
			return roleOf(name)
		}
		return neither
	}
	noise, roleOfName := map[string]bool{}, map[string]side{} // by the name, which many starts share
	for _, s := range found {
		if _, seen := roleOfName[s.name]; !seen {
			roleOfName[s.name] = role(s.name)
			noise[s.name] = notSpeakers[strings.ToLower(beforeBracket(s.name))] && !(count[s.key] >= 3 && isShout(s.name)) || stageNote.MatchString(s.name)
		}
	}
	var kept []start
	for _, s := range found {
		switch {
		case noise[s.name]:
			continue
		case s.alone && heads[s.key] > 0 && heads[s.key] < count[s.key]:
			continue // a heading that a list of contents has, too
		case count[s.key] == 1 && !once && roleOfName[s.name] == neither && !alike[s.key]:
			continue
		case roleOfName[s.name] == neither && count[s.key]*6 < total && small[s.name]:
			continue // written small elsewhere, so that it is a word
		}
		kept = append(kept, s)
	}
	return kept
}

// rolesOf returns which roles the labels have.
func rolesOf(found []start) map[side]bool {
	roles, seen := map[side]bool{}, map[string]bool{}
	for _, s := range found {
		if !seen[s.name] {
			seen[s.name], roles[roleOf(s.name)] = true, true
		}
	}
	return roles
}

// beforeBracket returns a label without what stands in brackets behind it, as in \u201cWARN [mail]\u201d.
func beforeBracket(name string) string {
	if at := strings.IndexAny(name, "([\uff08"); at > 0 {
		name = name[:at]
	}
	return strings.TrimSpace(name)
}

// isShout says that a label is two or three capitals, as initials are.
func isShout(name string) bool {
	n := utf8.RuneCountInString(name)
	return n >= 2 && n <= 3 && strings.ToUpper(name) == name && strings.ToLower(name) != name
}

// spellings returns the labels that stand once and are another spelling of one that recurs, or of such a spelling: a full name,
// a surname, initials, a slip.
func spellings(found []start, count map[string]int) map[string]bool {
	if len(count) > maxVoices {
		return nil
	}
	known, open := map[string]*voice{}, map[string]*voice{}
	for _, s := range found {
		v := &voice{name: s.name, keys: []string{s.key}, starts: count[s.key]}
		if count[s.key] > 1 {
			known[s.key] = v
		} else {
			open[s.key] = v
		}
	}
	alike := map[string]bool{}
	for again := true; again; {
		again = false
		for _, key := range slices.Sorted(maps.Keys(open)) {
			for _, other := range slices.Sorted(maps.Keys(known)) {
				if shortFor(open[key], known[other]) || shortFor(known[other], open[key]) {
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
func singles(blocks []block, found []start, count map[string]int, main string) bool {
	if main == "" {
		return false
	}
	before, once, asking, others := 0, 0, 0, 0
	for n, s := range found {
		if s.key != main {
			others++
			if count[s.key] == 1 {
				once++
				if hasQuestionMark(blocks[s.block].text) || s.alone && s.block+1 < len(blocks) && hasQuestionMark(blocks[s.block+1].text) {
					asking++
				}
			}
			continue
		}
		if n > 0 && found[n-1].key != main {
			before++
		}
	}
	return once >= 2 && asking >= 2 && 2*once >= others && float64(before) >= dominance*float64(count[main]) && float64(others) <= 1.7*float64(count[main])
}

// writtenSmall returns the labels of one word that the blocks hold in lower case, too.
func writtenSmall(blocks []block, labels ...[]start) map[string]bool {
	names := map[string]string{} // by their lower case
	for _, s := range slices.Concat(labels...) {
		if first, size := utf8.DecodeRuneInString(s.name); unicode.IsUpper(first) {
			if lower := string(unicode.ToLower(first)) + s.name[size:]; lower == strings.ToLower(lower) {
				names[lower] = s.name
			}
		}
	}
	small := map[string]bool{}
	for _, b := range blocks {
		if len(names) == 0 {
			break
		}
		for w := range strings.FieldsFuncSeq(b.text, notWord) {
			if name, found := names[w]; found {
				small[name] = true
				delete(names, w)
			}
		}
	}
	return small
}

// stageNote is what a transcriber notes in brackets on a line of its own.
var stageNote = express(`(?i)^(?:soundbite.*|.*\bmusic\b.*|applause|cheering.*|laughter|laughs|laughing|crosstalk|inaudible|unintelligible|silence|long pause|pause|commercial break|ad break|end of (?:transcript|recording|interview)|musik|applaus|gelächter|lacht|lachen|rires?|rires? dans la salle|applaudissements|musique|risas|aplausos|música|смех|смеётся|смеется|аплодисменты|музыка|笑|笑声|掌声|音乐|音樂|拍手)$`)

// notSpeakers are words before a colon that are no names, in lower case.
var notSpeakers = setOf(`so first second third result fact yes no but and well look listen also then now reason rule ergebnis fazit antwort kurz also ja nein
	note notes nb ps p.s example remember tip warning edit update source photo image tags category filed published
	posted updated date time location topic title author by url link credit credits hinweis beispiel anmerkung quelle foto achtung
	nota ejemplo fuente remarque exemple attention примечание например источник фото 注意 注 例如 来源 編集 责任编辑 编辑 作者 来自 share reply
	info debug warn error trace fatal notice`)
