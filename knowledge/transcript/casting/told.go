package casting

import (
	"slices"
	"strings"
	"unicode"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// What the file says of its people beside their talk weighs as much as some utterances do.
const (
	fieldWeight  = 100 // a field of the file names who asks, or who answers
	besideWeight = 12  // a text before the talk puts a word for a role right beside the name: “the interviewer was Ann Sorrel”
	listWeight   = 8   // the file lists some of those who talk, or its title does behind “interview with”: guests
	elseWeight   = 1.5 // somebody else is said to ask, where no fields name both sides
	titleWeight  = 1.5 // the title holds the whole name: of a guest, mostly
)

// Words for what somebody does in a talk, as a text before it uses them. What people live by is none of them: a reporter may be
// a guest.
var (
	talkAsks = block.SetOf(`interviewer interviewers interviewed host hosts hosted moderator moderators moderated
		interviewerin moderatorin moderiert entrevistador entrevistadora entrevistadores moderadora
		intervieweur intervieweuse animateur animatrice intervistatore intervistatrice intervista`)
	talkAnswers = block.SetOf(`interviewee interviewees guest guests gast gäste invitado invitada invitados invité invitée invités
		entrevistado entrevistada convidado convidada ospite ospiti`)
)

// atFirst is how many utterances may introduce those who talk.
const atFirst = 4

// maxBeside is how many words may stand between such a word and the name.
const maxBeside = 2

// told returns for each voice how much the file itself says for its asking, in its fields, in the blocks before the talk and where the talk begins.
func told(r *naming.File, voices []*speaker.Voice, before []block.Block, spoken []utterance) []float64 {
	lean := make([]float64, len(voices))
	titles := [][]string{wordsAndStops(strings.ToLower(r.Meta.Title))}
	with := [][]string{wordsAndStops(strings.ToLower(naming.BehindForm(r.Meta.Title)))}
	called, beside := calledBy(voices), map[int]int{}
	addRoles := func(text string) {
		for n, way := range rolesBeside(wordsAndStops(block.CutBytes(text, 4000)), called) {
			beside[n] += way
		}
	}
	for _, b := range before[max(0, len(before)-naming.MaxOpening):] {
		if addRoles(b.Text); b.Level > 0 {
			titles, with = append(titles, wordsAndStops(strings.ToLower(b.Text))), append(with, wordsAndStops(strings.ToLower(naming.BehindForm(b.Text))))
		}
	}
	for _, text := range append(r.Meta.About, r.Meta.Title) {
		addRoles(text)
	}
	for n, u := range spoken[:min(len(spoken), atFirst)] {
		if n == 0 || u.voice == spoken[0].voice { // “we are your hosts, Ann and Ben”
			addRoles(u.text)
		}
	}
	for n, v := range voices {
		if speaker.RoleOf(v.Name) != block.Neither || naming.IsNameless(v.Name) {
			continue
		}
		lean[n] += fieldWeight*float64(bears(v, r.Meta.Asks)-bears(v, r.Meta.Answers)) + besideWeight*float64(min(max(beside[n], -1), 1))
		name := wordsAndStops(strings.ToLower(r.FullName(v.Name)))
		if len(name) < 2 {
			continue // one word is the name of many things
		}
		holds := func(words []string) bool { return find(words, name, 0) >= 0 }
		if slices.ContainsFunc(titles, holds) {
			lean[n] -= titleWeight
		}
		if slices.ContainsFunc(with, holds) {
			lean[n] -= listWeight
		}
	}
	if listed := listedSpeakers(r, voices); listed != nil {
		for n := range lean {
			switch {
			case listed[n] && lean[n] <= 0:
				lean[n] -= listWeight
			case !listed[n] && lean[n] >= 0:
				lean[n] += listWeight / 2
			}
		}
	}
	if len(lean) > 0 && slices.Max(lean) >= besideWeight && !(len(r.Meta.Asks) > 0 && len(r.Meta.Answers) > 0) { // fields name all who do either
		for n := range lean {
			if lean[n] == 0 {
				lean[n] -= elseWeight
			}
		}
	}
	for host, guest := range handedOver(spoken, called) {
		lean[host] += besideWeight
		lean[guest] -= besideWeight
	}
	return lean
}

// maxHandedOver is how many words may stand between the word for a guest and the name.
const maxHandedOver = 3

// handedOver returns by whom a guest is asked to speak, by the word and then the name at the end of what is said before the guest begins:
// “so let me bring in our guest, Ann, go ahead.”
func handedOver(spoken []utterance, called map[string]int) map[int]int {
	hosts := map[int]int{}
	for n, u := range spoken[:max(0, len(spoken)-1)] {
		next := spoken[n+1].voice
		if next == u.voice || !u.calls[next] {
			continue
		}
		since := maxHandedOver + 1 // words since one for a guest
		for _, w := range strings.FieldsFunc(strings.ToLower(u.last), block.NotWord) {
			if since++; talkAnswers[w] {
				since = 0
			} else if voice, known := called[w]; known && voice == next && since <= maxHandedOver {
				hosts[u.voice] = next
			}
		}
	}
	return hosts
}

// unlistedShare is the part of what is said, one in so many, that those who are not listed say at least when they are the hosts.
const unlistedShare = 3

// listedSpeakers returns the voices that the file lists as its speakers, when others talk, too: a list of guests. It is nil
// when nobody is listed, or those who are not hardly talk: somebody who opens a panel, and people from its audience.
func listedSpeakers(r *naming.File, voices []*speaker.Voice) map[int]bool {
	listed := map[int]bool{}
	all, others := 0, 0
	for n, v := range voices {
		all += v.Starts
		if listed[n] = bears(v, r.Meta.Speakers) > 0; !listed[n] {
			others += v.Starts
		}
	}
	if others == all || unlistedShare*others < all {
		return nil
	}
	return listed
}

// bears is 1 when a voice has one of the names, and 0 otherwise.
func bears(v *speaker.Voice, names []string) int {
	for _, name := range names {
		for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ',' || r == '&' || r == ';' }) {
			one := &speaker.Voice{Name: strings.TrimSpace(part), Keys: []string{speaker.FoldName(part)}, Starts: 1}
			if one.Keys[0] != "" && (slices.Contains(v.Keys, one.Keys[0]) || speaker.ShortFor(v, one) || speaker.ShortFor(one, v)) {
				return 1
			}
		}
	}
	return 0
}

// rolesBeside tells what the words for a role say of the voices whose names stand beside them: 1 for asking, -1 for answering.
func rolesBeside(words []string, called map[string]int) map[int]int {
	voice := func(n int) int { // -1 for what is no name
		if n < 0 || n >= len(words) || !unicode.IsUpper([]rune(words[n])[0]) {
			return -1
		}
		if v, known := called[strings.ToLower(words[n])]; known {
			return v
		}
		return -1
	}
	var found map[int]int
	for n, w := range words {
		way := 0
		switch talkSide(strings.ToLower(w)) {
		case block.Asks:
			way = 1
		case block.Answers:
			way = -1
		default:
			continue
		}
		names := namesBefore(words, n, voice)
		if names == nil {
			names = namesBehind(words, n, voice)
		}
		for _, v := range names {
			if found == nil {
				found = map[int]int{}
			}
			found[v] = way
		}
	}
	return found
}

// namesBefore returns the voice whose name a role is said of behind it: “Ann Sorrel, your host, …”, “Ben Marsh (guest)”.
func namesBefore(words []string, n int, voice func(int) int) []int {
	if n+1 < len(words) && !stops[words[n+1]] {
		return nil
	}
	for m := n - 1; m > 0 && n-m <= 1+maxBeside && voice(m) < 0 && words[m] != "."; m-- {
		if v := voice(m - 1); v >= 0 && (words[m] == "," || words[m] == "(" || words[m] == "is" || words[m] == "was") {
			return []int{v}
		}
	}
	return nil
}

var stops = block.SetOf(", ( ) .")

// namesBehind returns the voices whose names are listed behind a word for a role: “the hosts were Ann, Ben and Cleo”.
func namesBehind(words []string, n int, voice func(int) int) []int {
	var out []int
	apart := 0
	for m := n + 1; m < len(words) && apart <= maxBeside; m++ {
		switch v := voice(m); {
		case v >= 0:
			out = append(out, v)
			apart = 0
		case words[m] == "." || talkSide(strings.ToLower(words[m])) != block.Neither:
			return out
		case !stops[words[m]]:
			apart++
		}
	}
	return out
}

func talkSide(word string) block.Side {
	switch {
	case talkAsks[word]:
		return block.Asks
	case talkAnswers[word]:
		return block.Answers
	}
	return block.Neither
}

// find returns where a name stands among words from a place on, or -1.
func find(words, name []string, from int) int {
	for n := from; n+len(name) <= len(words); n++ {
		if slices.Equal(words[n:n+len(name)], name) {
			return n
		}
	}
	return -1
}

// wordsAndStops returns the words of a text, with the commas and brackets between them, and a point for all that ends a sentence.
func wordsAndStops(text string) []string {
	var out []string
	word := strings.Builder{}
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	for _, r := range text {
		switch {
		case !block.NotWord(r) || r == '-' || r == '\'':
			word.WriteRune(r)
		case r == ',' || r == '(' || r == ')':
			flush()
			out = append(out, string(r))
		case strings.ContainsRune(".!?;\n\u3002", r):
			flush()
			out = append(out, ".")
		default:
			flush()
		}
	}
	flush()
	return out
}
