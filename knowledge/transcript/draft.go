package transcript

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"faqbot/knowledge/interview"
)

// interview reads the blocks in the way that explains most of them, and makes the draft.
func (r *reader) interview(blocks []block, cast Cast) *interview.Interview {
	labels := labelsOf(blocks)
	readings := vote(blocks, labels)
	if len(readings) == 0 || readings[0].votes == 0 {
		r.refuse(readings)
		return nil
	}
	best := readings[0]
	for _, b := range blocks[:min(len(blocks), best.starts[0].block, 40)] {
		r.opening = append(r.opening, cutBytes(b.text, 4000))
	}
	if rest := rival(readings); rest != nil {
		r.errorf(0, "the file was read by %s, and could be read by %s nearly as well; look the draft through", best.name, rest.name)
	}
	best.starts = withKnown(blocks, labels, best)
	who, p := r.cast(blocks, &best, cast)
	if p == nil {
		return nil
	}
	heads := splitHeads(blocks, &best)
	r.standfirst(blocks, &best)
	if len(who) > len(best.starts) {
		who = who[:len(best.starts)]
	}
	if len(heads) > 0 {
		who = who[:len(best.starts)]
	}
	if !best.spoken || best.rest {
		if name := cutAnswerLabels(blocks, labels, best); name != "" {
			p.answerNames = []string{name}
		}
	}
	asking := map[int]bool{}
	for n, s := range best.starts {
		asking[s.block] = s.side == asks || s.side == neither && who[n] >= 0 && p.sides[who[n]] == asks
	}
	for n := range r.headings(blocks, best, asking) {
		heads[n] = true
	}
	all := pieces(blocks, best, who, heads)
	for n := range all {
		if all[n].voice >= 0 && best.spoken && !best.rest {
			all[n].side = p.sides[all[n].voice]
		}
	}
	r.title(blocks, best, &all)
	if best.spoken && !best.rest {
		all = r.mergeInterjections(joinPieces(all))
	}
	all = r.dropFurniture(all, p.askNames)
	if best.spoken {
		all = r.dropThanks(all)
	}
	t := r.assemble(all)
	if !slices.ContainsFunc(t.sections, func(s section) bool { return len(s.turns) > 0 }) {
		r.errorf(0, "no question with an answer was found; write the interview as Markdown, or begin each question and each answer with a name and a colon")
		return nil
	}
	if best.trust < 0.5 {
		r.errorf(0, "nothing but the question marks tells questions from answers here; look the draft through")
	}
	return r.compose(t, p)
}

// rival returns another reading that explains nearly as much as the best, and cuts the file elsewhere.
func rival(readings []reading) *reading {
	best := readings[0]
	for n := range readings[1:] {
		other := &readings[n+1]
		if other.votes < 0.75*best.votes || other.trust < 0.5 {
			continue
		}
		if !sameStarts(best.starts, other.starts) {
			return other
		}
	}
	return nil
}

// sameStarts says that most starts of the shorter list are starts of the longer one.
func sameStarts(a, b []start) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	at := map[int]bool{}
	for _, s := range b {
		at[s.block] = true
	}
	same := 0
	for _, s := range a {
		if at[s.block] {
			same++
		}
	}
	return same*10 >= len(a)*8
}

// refuse says that there are no two sides here, and what came nearest.
func (r *reader) refuse(readings []reading) {
	slices.SortStableFunc(readings, func(a, b reading) int { return cmp.Compare(len(b.starts), len(a.starts)) })
	var near []string
	for _, rd := range readings {
		if len(rd.starts) > 0 && len(near) < 2 {
			near = append(near, fmt.Sprintf("%s (%d)", rd.name, len(rd.starts)))
		}
	}
	tried := "nothing in it comes back as a speaker's name or a question would"
	if len(near) > 0 {
		tried = "what comes nearest is " + strings.Join(near, " and ")
	}
	r.errorf(0, "no two sides were found, one that asks and one that answers: %s; begin each question and each answer with the speaker's name and a colon, or write the interview as Markdown", tried)
}

// withKnown adds the starts that other notations find for speakers who are known by now.
func withKnown(blocks []block, labels [][]start, best reading) []start {
	if !best.spoken || best.rest || len(best.starts) == 0 || best.starts[0].name == "" || blocks[best.starts[0].block].voice != "" {
		return best.starts
	}
	_, by := foldVoices(best.starts)
	at := map[int]bool{}
	for _, s := range best.starts {
		at[s.block] = true
	}
	starts := slices.Clone(best.starts)
	for n := range notations {
		if notations[n].weak {
			continue // what is weak tells nothing beside another form
		}
		for _, s := range labels[n] {
			if !at[s.block] && by[s.key] != nil {
				at[s.block] = true
				starts = append(starts, s)
			}
		}
	}
	slices.SortStableFunc(starts, func(a, b start) int { return a.block - b.block })
	return starts
}

// cutAnswerLabels takes the label off answers that have one while their questions are told otherwise, and returns the name.
// It is empty when most answers have none.
func cutAnswerLabels(blocks []block, labels [][]start, best reading) string {
	begins := map[int]bool{} // the first block of an answer
	isStart := map[int]bool{}
	for _, s := range best.starts {
		isStart[s.block] = true
	}
	for _, s := range best.starts {
		if next := s.block + 1; next < len(blocks) && !isStart[next] {
			begins[next] = true
		}
	}
	for n := range notations {
		if notations[n].alone {
			continue
		}
		count, name := map[string]int{}, map[string]string{}
		for _, s := range labels[n] {
			if begins[s.block] {
				count[s.key]++
				name[s.key] = s.name
			}
		}
		for _, key := range slices.Sorted(maps.Keys(count)) {
			if times := count[key]; times < 2 || 10*times < 6*len(begins) {
				continue
			}
			for _, s := range labels[n] {
				if s.key == key && !isStart[s.block] {
					blocks[s.block] = blocks[s.block].from(s.cut)
				}
			}
			return name[key]
		}
	}
	return ""
}

// people are the two sides.
type people struct {
	sides                 []side
	askNames, answerNames []string
}

// cast tells who asks. It returns the voice of each start, and nil when a name of c is nobody's.
func (r *reader) cast(blocks []block, best *reading, c Cast) ([]int, *people) {
	who := make([]int, len(best.starts))
	for n := range who {
		who[n] = -1
	}
	if !best.spoken || best.rest || best.starts[0].key == "a" && best.starts[0].name == "" {
		p := &people{askNames: r.meta.asks, answerNames: r.meta.answers}
		if best.spoken && len(best.starts) > 0 && best.rest && roleOf(best.starts[0].name) == neither {
			p.askNames = []string{best.starts[0].name}
		}
		if len(c.Asks) > 0 {
			p.askNames = c.Asks
		}
		if len(c.Answers) > 0 {
			p.answerNames = c.Answers
		}
		r.warnf(0, "nobody is named; the questions were told by %s", best.name)
		return who, p
	}
	voices, by := foldVoices(best.starts)
	index := map[*voice]int{}
	for n, v := range voices {
		index[v] = n
	}
	for n, s := range best.starts {
		who[n] = index[by[s.key]]
	}
	spoken := r.utterances(blocks, *best, who)
	sides, margins := assign(spoken, voices)
	for n, s := range best.starts {
		if s.side != neither {
			sides[who[n]], margins[who[n]] = s.side, roleWeight
		}
	}
	if !r.overrule(voices, sides, margins, c) {
		return nil, nil
	}
	if len(c.Asks)+len(c.Answers) == 0 && !r.somebodyAsks(spoken, voices, sides, best.starts) {
		return nil, nil
	}
	r.onceOnly(blocks, *best)
	p := &people{sides: sides}
	for n, v := range voices {
		if sides[n] == asks {
			p.askNames = append(p.askNames, r.fullName(v.name))
		} else {
			p.answerNames = append(p.answerNames, r.fullName(v.name))
		}
		if margins[n] < sureMargin {
			r.errorf(blocks[v.first].line, "it is not clear whether \u201c%s\u201d asks or answers; if this is wrong, name those who ask with --asks", v.name)
		}
	}
	r.warnf(0, "%s %s and %s %s, told by %s; if that is wrong, say who asks with --asks", list(p.askNames), verb(p.askNames, "asks", "ask"), list(p.answerNames), verb(p.answerNames, "answers", "answer"), best.name)
	return who, p
}

const (
	fewAsk     = 0.2 // of what those who ask say, that holds a question
	shortWords = 6   // of the middle utterance, below which labels without a question are those of a list
)

// somebodyAsks looks whether there are questions at all, since labels alone make no conversation: the lines of a log have
// them, and the items of a list of changes. It returns false for what is no conversation.
func (r *reader) somebodyAsks(spoken []utterance, voices []*voice, sides []side, starts []start) bool {
	turns, asking := 0, 0
	for _, u := range spoken {
		if sides[u.voice] == asks {
			turns++
			if u.asks {
				asking++
			}
		}
	}
	known := slices.ContainsFunc(voices, func(v *voice) bool { return roleOf(v.name) == asks && len(v.keys[0]) > 1 }) || slices.ContainsFunc(starts, func(s start) bool { return s.side != neither })
	switch {
	case known:
	case asking == 0 && middleLength(spoken) <= shortWords:
		r.errorf(0, "no two sides were found, one that asks and one that answers: %s recur, and nobody asks anything; if this is an interview, name who asks with --asks", list(namesOf(voices)))
		return false
	case float64(asking) < fewAsk*float64(turns):
		r.errorf(0, "those who seem to ask hardly ever ask anything; look the draft through, or name who asks with --asks")
	}
	return true
}

func namesOf(voices []*voice) []string {
	var names []string
	for _, v := range voices {
		names = append(names, v.name)
	}
	return names
}

// onceOnly finds labels that stand once, so that they were left where they are: most are words, but some are speakers.
func (r *reader) onceOnly(blocks []block, best reading) {
	known := map[int]bool{}
	for _, s := range best.starts {
		known[s.block] = true
	}
	small := lowerWords(blocks)
	for n, b := range blocks {
		if known[n] || n < best.starts[0].block || b.level > 0 {
			continue
		}
		l, ok := notations[0].cutLabel(b)
		if !ok || l.cut >= len(b.text) || len(strings.Fields(l.name)) > 3 || len([]rune(l.name)) > 24 || small[l.name] || !capitalised(l.name) || notSpeakers[strings.ToLower(l.name)] {
			continue
		}
		if wide := strings.IndexFunc(l.name, unspaced) >= 0; wide && len([]rune(l.name)) > 4 || strings.ContainsFunc(l.name, unicode.IsDigit) {
			continue
		}
		r.errorf(b.line, "“%s” stands before words that were left with the answer above; if that is a speaker, part the words from the answer", l.name)
	}
}

// overrule takes the word of the caller for who asks and who answers.
func (r *reader) overrule(voices []*voice, sides []side, margins []float64, c Cast) bool {
	if len(c.Asks)+len(c.Answers) == 0 {
		return true
	}
	rest := answers
	if len(c.Asks) == 0 {
		rest = asks
	}
	if len(c.Asks) == 0 || len(c.Answers) == 0 {
		for n := range sides {
			sides[n], margins[n] = rest, roleWeight
		}
	}
	for _, named := range []struct {
		names []string
		side  side
	}{{c.Asks, asks}, {c.Answers, answers}} {
		for _, name := range named.names {
			found := false
			for n, v := range voices {
				one := &voice{name: name, keys: []string{foldName(name)}, starts: 1}
				if slices.Contains(v.keys, foldName(name)) || shortFor(one, v) || shortFor(v, one) {
					sides[n], margins[n], found = named.side, roleWeight, true
				}
			}
			if !found {
				var names []string
				for _, v := range voices {
					names = append(names, v.name)
				}
				r.errorf(0, "nobody here is called \u201c%s\u201d; those who speak are %s", name, list(names))
				return false
			}
		}
	}
	return true
}

// utterances are what the speakers say, with what follows without a label.
func (r *reader) utterances(blocks []block, best reading, who []int) []utterance {
	var out []utterance
	for n, s := range best.starts {
		end := len(blocks)
		if n+1 < len(best.starts) {
			end = best.starts[n+1].block
		}
		u := utterance{voice: who[n]}
		last := ""
		for b := s.block; b < end; b++ {
			text := blocks[b].text
			if b == s.block && s.alone {
				continue
			}
			if b == s.block {
				text = text[s.cut:]
			}
			u.words += wordCount(text)
			u.asks = u.asks || hasQuestionMark(text)
			if strings.TrimSpace(text) != "" {
				last = text
			}
		}
		u.ends = endsAsking(last)
		if len(out) > 0 && out[len(out)-1].voice == u.voice {
			before := &out[len(out)-1]
			before.words += u.words
			before.asks, before.ends = before.asks || u.asks, u.ends
			continue
		}
		out = append(out, u)
	}
	return out
}

// joinPieces joins what one side says in several pieces.
func joinPieces(all []piece) []piece {
	var out []piece
	for _, p := range all {
		if last := len(out) - 1; last >= 0 && p.heading == "" && out[last].heading == "" && out[last].side == p.side && p.side != neither {
			out[last].words = append(slices.Clone(out[last].words), p.words...)
			continue
		}
		out = append(out, p)
	}
	return out
}

// compose makes the value.
func (r *reader) compose(t talk, p *people) *interview.Interview {
	i := &interview.Interview{Title: clip(r.meta.title, 200), Intro: r.texts(t.intro)}
	var all strings.Builder
	number := 0
	for _, s := range t.sections {
		section := interview.Section{Heading: clip(s.heading, 200)}
		for _, turn := range s.turns {
			number++
			question := strings.Join(strings.Fields(strings.Join(turn.question, " ")), " ")
			text := r.texts(turn.answer)
			section.Turns = append(section.Turns, interview.Turn{Number: number, Question: question, Answer: text})
			if all.Len() < 200_000 {
				all.WriteString(question + "\n" + strings.Join(text, "\n") + "\n")
			}
			if question == "" {
				r.errorf(turn.line, "this question has no words; write it into the draft")
			}
			if len(text) == 0 {
				r.errorf(turn.line, "the question \u201c%s\u201d has no answer; write it into the draft, or take the question out", short(question))
			}
		}
		i.Sections = append(i.Sections, section)
	}
	i.Language = r.language(all.String())
	r.nameSides(i, p)
	if i.Title == "" {
		i.Title = clip("Interview with "+i.Interviewee, 200)
	}
	for n := range i.Sections {
		if i.Sections[n].Heading == "" {
			i.Sections[n].Heading = i.Title
		}
	}
	nameIDs(i)
	return i
}

// Names for those whom nobody names.
const (
	someInterviewer = "Interviewer"
	someInterviewee = "Interviewee"
)

// nameSides puts the names in, from the labels, the file's own words or, when there is nothing, a word for the role.
func (r *reader) nameSides(i *interview.Interview, p *people) {
	ask, answer := realNames(p.askNames), realNames(p.answerNames)
	if len(ask) == 0 {
		ask = r.meta.asks
	}
	if len(answer) == 0 {
		answer = r.meta.answers
	}
	if len(answer) == 0 {
		if name := nameInTitle(r.meta.title); name != "" {
			answer = []string{name}
			r.warnf(0, "\u201c%s\u201d was taken from the title for the name of who answers", name)
		}
	}
	i.Interviewer, i.Interviewee = clip(joinNames(ask), 100), clip(joinNames(answer), 100)
	if i.Interviewer == "" {
		i.Interviewer = someInterviewer
	}
	if i.Interviewee == "" {
		i.Interviewee = someInterviewee
		r.errorf(0, "the file does not say who answers; write the name in the place of \u201c%s\u201d in the draft, or give it with --answers", someInterviewee)
	}
}

// joinNames joins names with commas, or with semicolons where a name has a comma.
func joinNames(names []string) string {
	if all := strings.Join(names, "; "); strings.Contains(all, ",") {
		return all
	}
	return strings.Join(names, ", ")
}

// realNames leaves out the words that are a role and not a name.
func realNames(names []string) []string {
	var out []string
	for _, n := range names {
		if roleOfWord(strings.ToLower(strings.TrimFunc(n, notLetter))) == neither && n != "" {
			out = append(out, n)
		}
	}
	return out
}

// texts returns paragraphs as an interview keeps them: lists, quotations and tables are one text each.
func (r *reader) texts(ps []paragraph) []string {
	var out []string
	last := prose
	for _, p := range ps {
		text := p.text
		if p.mark != code && p.mark != table {
			text = strings.TrimRight(text, " ")
			if p.mark == prose || p.mark == term {
				text = strings.TrimSpace(text)
			}
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		if n := len(out) - 1; n >= 0 && p.mark == last && p.mark != prose && p.mark != code && p.mark != term && !p.gap {
			out[n] += "\n" + text
			continue
		}
		out = append(out, strings.TrimLeft(text, " \t"))
		last = p.mark
	}
	return out
}

func clip(s string, limit int) string {
	if r := []rune(s); len(r) > limit {
		return strings.TrimSpace(string(r[:limit]))
	}
	return s
}

func list(names []string) string {
	quoted := make([]string, len(names))
	for n, name := range names {
		quoted[n] = "\u201c" + name + "\u201d"
	}
	if len(quoted) > 4 {
		quoted = append(quoted[:3], fmt.Sprintf("%d others", len(names)-3))
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	return strings.Join(quoted[:len(quoted)-1], ", ") + " and " + quoted[len(quoted)-1]
}

func verb(names []string, one, many string) string {
	if len(names) == 1 {
		return one
	}
	return many
}

// sorted returns the faults by line.
func (r *reader) sorted() []interview.Fault {
	slices.SortStableFunc(r.faults, func(a, b interview.Fault) int { return cmp.Compare(a.Line, b.Line) })
	return r.faults
}
