package knowledge

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/talk"
)

// talked answers what was said to the bot beside questions about the content. Where the introductions of the interviews say
// something about it, their paragraphs are the hits. Their score is 0, since nothing was asked of the content.
func (b *Base) talked(kind talk.Kind, m message) Answer {
	a := Answer{Talk: kind}
	for _, v := range m.scope {
		a.About = append(a.About, v.interview)
		if len(v.interview.Intro) == 0 || len(a.Hits) == mostHits {
			continue
		}
		switch kind {
		case talk.About:
			a.Hits = append(a.Hits, v.intro.hit(0, 0))
		case talk.Person:
			a.Hits = append(a.Hits, v.intro.hit(v.intro.about(b.people), 0))
		}
	}
	return a
}

// introduced adds what the introductions say to an answer that is not sure. A paragraph that has nearly all of the
// question's words, and may tell what it wants, is the answer; one that has many words is offered last.
func (b *Base) introduced(m message, a Answer) Answer {
	if a.Band == match.Answer || a.Several || len(a.Left) > 0 {
		return a
	}
	var said Hit
	tells := false
	for _, v := range b.likely(m) {
		if paragraph, share := v.intro.search(m.words(v)); paragraph >= 0 && share > said.Score {
			said, tells = v.intro.hit(paragraph, share), v.intro.tells(paragraph, m.words(v))
		}
	}
	switch {
	case said.Score >= introSays && tells && a.Band == match.Abstain:
		return Answer{Band: match.Answer, Shown: 1, Hits: append([]Hit{said}, a.Hits...)[:min(mostHits, 1+len(a.Hits))]}
	case said.Score > 0:
		at := min(a.Shown, mostOffered-1)
		a.Hits = slices.Insert(a.Hits, min(at, len(a.Hits)), said)
		a.Hits = a.Hits[:min(len(a.Hits), mostHits)]
		a.Band, a.Shown = match.Pick, at+1
	}
	return a
}

const (
	// mostParts is how many questions of one message are looked for, and mostTogether how many of them are offered.
	mostParts    = 6
	mostTogether = 3
)

// inParts answers a message of several questions, each by itself. Those that are covered are offered, as many as fit, and what
// was asked besides is left over. While all of them mean one entry, the message is one question.
func (b *Base) inParts(m message, a Answer) Answer {
	language := m.scope[0].language
	asked, leaning := parts(language, m.rest)
	if len(asked) < 2 {
		if a.Band != match.Abstain {
			a.Later = beyond(language, leaning, a.Hits[:a.Shown])
		}
		return a
	}
	var covered []Hit
	var left []string
	later := asked[min(len(asked), mostParts):]
	for _, part := range asked[:min(len(asked), mostParts)] {
		sub := m
		sub.text, sub.rest = part, part
		found := b.search(sub, (*volume).decide)
		switch first := leading(found); {
		case found.Band == match.Abstain && len(found.Hits) > 0 && found.Hits[0].Score >= 0.5:
		case found.Band == match.Abstain:
			left = append(left, part)
		case slices.ContainsFunc(covered, func(h Hit) bool { return h.Key() == first.Key() }):
		case len(covered) == mostTogether:
			later = append(later, part)
		default:
			covered = append(covered, first)
		}
	}
	later = append(later, beyond(language, leaning, covered)...)
	switch {
	case len(covered) > 1:
		return Answer{Band: match.Pick, Shown: len(covered), Hits: covered, Several: true, Left: left, Later: later}
	case len(covered) == 1 && a.Band == match.Abstain:
		return Answer{Band: match.Pick, Shown: 1, Hits: covered, Left: left, Later: later}
	case len(covered) == 1:
		a.Left, a.Later = left, later
	}
	return a
}

// leading returns the first hit of an answer, the zero Hit when there is none.
func leading(a Answer) Hit {
	if len(a.Hits) == 0 {
		return Hit{Entry: Entry{Interview: &interview.Interview{}, Turn: &interview.Turn{}}}
	}
	return a.Hits[0]
}

// strange returns true for a message that is surely in a language which nothing here understands, or in letters that nobody here
// writes.
func (b *Base) strange(text string) bool {
	tag, sure := analysis.Guess(text)
	if slices.Contains(b.languages, tag) {
		return false
	}
	if !sure {
		return !isLearned(text) && !slices.ContainsFunc(b.volumes, func(v *volume) bool { return !v.isLearned() })
	}
	for _, family := range families {
		if slices.Contains(family, tag) && slices.ContainsFunc(family, func(sister string) bool { return slices.Contains(b.languages, sister) }) {
			return false
		}
	}
	return true
}

// families are languages that Guess may take for each other.
var families = [][]string{{"es", "pt", "it", "fr", "ro"}, {"de", "nl"}, {"sv", "da"}, {"pl", "cs"}}

// Languages returns the tags of the languages in which questions are understood: those of the interviews, Chinese where it is
// among the ways to ask for something, and, once it has read all texts, those of the multilingual encoder. English comes first, then those of the
// interviews in their order.
func (b *Base) Languages() []string { return b.languages }

// multilingual are the languages of meaning.Multilingual besides English.
var multilingual = []string{"zh", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "ar", "ja", "ko", "th"}

// languages returns those languages and what the encoders know besides.
func (e Encoders) languages(of []string) []string {
	all := slices.Clone(of)
	if e.Multilingual.Encoder == nil {
		return all
	}
	for _, tag := range append([]string{english}, multilingual...) {
		if !slices.Contains(all, tag) {
			all = append(all, tag)
		}
	}
	return all
}

// languagesOf returns the languages that are understood without an encoder.
func languagesOf(interviews []*interview.Interview) []string {
	var tags []string
	add := func(tag string) {
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	for _, talk := range interviews {
		primary, _, _ := strings.Cut(strings.ToLower(talk.Language), "-")
		add(cmp.Or(primary, "en"))
	}
	for _, talk := range interviews {
		for _, section := range talk.Sections {
			for _, turn := range section.Turns {
				for _, phrasing := range turn.Phrasings {
					if !strings.ContainsFunc(phrasing, isHan) {
						continue
					}
					if tag, sure := analysis.Guess(phrasing); sure && tag == "zh" {
						add(tag)
					}
				}
			}
		}
	}
	if at := slices.Index(tags, "en"); at > 0 {
		tags = slices.Insert(slices.Delete(tags, at, at+1), 0, "en")
	}
	return tags
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }
