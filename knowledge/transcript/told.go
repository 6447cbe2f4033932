package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// What the file says of its people beside their talk weighs as much as some utterances do.
const (
	fieldWeight  = 8   // a field of the file names who asks, or who answers
	besideWeight = 4   // a text before the talk puts a word for a role right beside the name: “the interviewer was Ann Sorrel”
	elseWeight   = 1.5 // somebody else is said to ask
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

// maxBeside is how many words may stand between such a word and the name.
const maxBeside = 2

// told returns for each voice how much the file itself says for its asking, in its fields and in the blocks before the talk.
func (r *reader) told(voices []*speaker.Voice, before []block.Block) []float64 {
	lean := make([]float64, len(voices))
	titles := [][]string{wordsAndStops(r.Meta.Title)}
	with := [][]string{wordsAndStops(behindForm(r.Meta.Title))}
	var texts [][]string
	for _, b := range before[max(0, len(before)-maxOpening):] {
		words := wordsAndStops(block.CutBytes(b.Text, 4000))
		if texts = append(texts, words); b.Level > 0 {
			titles, with = append(titles, words), append(with, wordsAndStops(behindForm(b.Text)))
		}
	}
	for _, text := range r.Meta.About {
		texts = append(texts, wordsAndStops(text))
	}
	for n, v := range voices {
		if speaker.RoleOf(v.Name) != block.Neither || nameless(v.Name) {
			continue
		}
		lean[n] += fieldWeight * float64(bears(v, r.Meta.Asks)-bears(v, r.Meta.Answers))
		name := wordsAndStops(r.fullName(v.Name))
		if len(name) < 2 {
			continue // one word is the name of many things
		}
		holds := func(words []string) bool { return find(words, name, 0) >= 0 }
		for _, words := range slices.Concat(titles[:1], texts) {
			lean[n] += besideWeight * float64(rolesBeside(words, name))
		}
		if slices.ContainsFunc(titles, holds) {
			lean[n] -= titleWeight
		}
		if slices.ContainsFunc(with, holds) {
			lean[n] -= besideWeight
		}
	}
	if len(lean) > 0 && slices.Max(lean) >= besideWeight {
		for n := range lean {
			if lean[n] == 0 {
				lean[n] -= elseWeight
			}
		}
	}
	return lean
}

// behindForm returns what stands in a title behind such words as “interview with”.
func behindForm(title string) string {
	for _, form := range titleForms {
		if m := form.FindStringSubmatch(title); m != nil {
			return m[1]
		}
	}
	return ""
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

// rolesBeside tells what the words right before and behind a name say: 1 for asking, -1 for answering.
func rolesBeside(words, name []string) int {
	sum := 0
	for at := find(words, name, 0); at >= 0; at = find(words, name, at+1) {
		end := at + len(name)
		side := block.Neither
		for n := at - 1; n >= 0 && n >= at-1-maxBeside && words[n] != "." && side == block.Neither; n-- {
			side = talkSide(words[n])
		}
		if end+1 < len(words) && (words[end] == "," || words[end] == "(") { // “Ann Sorrel, your host”
			for n := end + 1; n < len(words) && n <= end+1+maxBeside && words[n] != "." && words[n] != "," && side == block.Neither; n++ {
				side = talkSide(words[n])
			}
		}
		switch side {
		case block.Asks:
			sum = 1
		case block.Answers:
			sum = -1
		}
	}
	return sum
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

// wordsAndStops returns the words of a text in lower case, with the commas and brackets between them, and a point for all that ends a sentence.
func wordsAndStops(text string) []string {
	var out []string
	word := strings.Builder{}
	flush := func() {
		if word.Len() > 0 {
			out = append(out, strings.ToLower(word.String()))
			word.Reset()
		}
	}
	for _, r := range text {
		switch {
		case !block.NotWord(r) || r == '-' || r == '\'':
			word.WriteRune(r)
		case r == ',' || r == '(':
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
