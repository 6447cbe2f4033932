package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/talk"
)

// said is what a message is as talk, and what the content has for it. The two are weighed against each other, since an
// interview may ask "Who are you?" itself.
type said struct {
	words   talk.Reading
	meaning []nearness // by each encoder that may know the language, the best first; empty without encoders
	found   match.Band // of what the content has
	far     bool       // what was found is worded otherwise
	score   float64    // the probability that it was meant
	subject bool       // it asks about something that the content knows, and says no more: "about OpenAI"
	after   bool       // something was shown before it
}

// nearness is how near the meaning of a message comes to talk, and to the questions of the content.
type nearness struct {
	talk.Reading
	asked float64 // the cosine of the nearest question of the content
	bounds
}

// bounds are the least likeness to an example of talk: by the meaning alone, and together with the words.
type bounds struct{ alone, together float64 }

// The encoders' scales differ. These bounds, and those below, were chosen on what people say to the bot and what they ask of
// eleven interviews. TestTalk in package content measures them on other sentences.
var (
	englishBounds = bounds{alone: 0.755, together: 0.71}
	otherBounds   = bounds{alone: 0.72, together: 0.60}
)

const (
	// meantAnyway is the least likeness by the meaning when a question of the content would be answered. Talk must be
	// nearer than that question by beyondAnswer then. Otherwise it may be farther by as much as beyondOffer.
	meantAnyway  = 0.80
	beyondAnswer = 0.05
	beyondOffer  = 0.10

	// wordsTogether is the least likeness by the words that lowers the bound of the meaning. From wordsAlone on, the words
	// need no help; below it the meaning must not be under its bound by more than slack.
	wordsTogether = 0.45
	wordsAlone    = 0.60
	slack         = 0.05

	// When the content has nothing for a message, it is talk from the probability surelyTalk on, by the meaning; from likelyAsked
	// more the more probable it is that the content was meant after all. Some example must be as like as faintlyTalk.
	surelyTalk  = 0.75
	likelyAsked = 0.2
	faintlyTalk = 0.6

	// contentCounts is how much more likeness by the meaning it takes when the content surely has what was meant.
	contentCounts = 0.06

	// itselfWords is how like an example the words must be, with the meaning, when the content would be answered.
	itselfWords = 0.85
)

// How like an example of talk the words of a message must be to be talk.
const (
	talkWord   = 0.99 // word for word
	talkLike   = 0.9  // although some question of the content would be answered
	talkLikely = 0.62 // although some question of the content would be offered
	talkFaint  = 0.5  // when the content has nothing for it

	// foreignToo is what a message needs in addition when it has a word that no example of talk has.
	foreignToo = 0.2
)

// said weighs a message, read by its words, against what was found for it.
func (b *Base) said(m message, words talk.Reading, a Answer) said {
	s := said{words: words, found: a.Band, subject: b.asksAbout(m)}
	if len(a.Hits) > 0 {
		s.far, s.score = a.Hits[0].Far, a.Hits[0].Score
	}
	if b.meant == nil {
		return s
	}
	s.meaning = b.nearnesses(m, m.masked)
	if m.named && words.Foreign { // "the swimming pool, Ann Lee": whose name it is matters less than what is asked
		if rest := b.nearnesses(m, m.rest); rest[0].beyond() < s.meaning[0].beyond() {
			s.meaning = rest
		}
	}
	return s
}

// asksAbout returns true for a message that asks about a subject that the content knows, and says no more.
func (b *Base) asksAbout(m message) bool {
	subject, ok := b.talk.Subject(m.masked)
	m.rest = subject
	return ok && b.knows(m)
}

// nearnesses returns how near a part of a message comes to talk, by each encoder that may know its language, the best first.
func (b *Base) nearnesses(m message, text string) []nearness {
	text = talk.Spoken(text)
	tag, sure := analysis.Guess(m.text)
	multilingual := b.encoders.Multilingual.of(m, text)
	var all []nearness
	if !sure || tag == english {
		v := b.encoders.English.of(m, text)
		all = append(all, nearness{b.meant.ReadEnglish(v, multilingual), b.nearestAsked(m, v), englishBounds})
	}
	if tag != english { // of a few words that are most likely English, the encoder for English decides
		all = append(all, nearness{b.meant.Read(multilingual), b.nearestAsked(m, multilingual), otherBounds})
	}
	slices.SortStableFunc(all, func(x, y nearness) int { return cmp.Compare(y.beyond(), x.beyond()) })
	return all
}

// beyond is how much nearer the message is than it must be.
func (n nearness) beyond() float64 { return n.Likeness - n.alone }

// nearestAsked returns the cosine of a vector with the question of the content that is nearest to it. Vectors of two encoders
// have nothing in common.
func (b *Base) nearestAsked(m message, v meaning.Vector) float64 {
	nearest := 0.0
	for _, volume := range b.likely(m) {
		for _, r := range []reader{volume.native, volume.foreign} {
			if r.asked != nil {
				nearest = max(nearest, slices.Max(append(r.asked.Cosines(v), 0)))
			}
		}
	}
	return nearest
}

// kind returns the kind of talk that the message is; talk.None when something is asked of the content.
func (s said) kind() talk.Kind {
	if s.subject && !s.words.Sure() {
		return talk.None
	}
	if s.words.Likeness >= s.leastWords() && s.wordsSuffice() {
		return s.kindOfTalk()
	}
	if len(s.meaning) == 0 {
		return talk.None
	}
	near := s.meaning[0]
	switch {
	case s.answered():
		if near.Likeness >= meantAnyway && near.Likeness >= near.asked+beyondAnswer || s.ofItself() {
			return near.Kind
		}
	case s.surelyTalk(near):
		return cmp.Or(near.Kind, near.Likely)
	case near.Likeness < near.asked-beyondOffer:
	case s.means(near.alone), s.means(near.together) && s.likeWords() >= wordsTogether && !s.likely():
		return near.Kind
	}
	return talk.None
}

// surelyTalk returns true for what is most probably talk by its meaning, when the content has nothing for it. After an answer, only
// manners are: "any good?" asks about that answer.
func (s said) surelyTalk(near nearness) bool {
	return s.found == match.Abstain && near.Likeness >= faintlyTalk && near.Talk >= surelyTalk+likelyAsked*s.score &&
		(!s.after || slices.Contains(manners, near.Likely))
}

// means returns true when the meaning is that near to talk, and nearer the more probable it is that the content has what was
// meant.
func (s said) means(bound float64) bool {
	return s.meaning[0].Likeness >= bound+contentCounts*s.score
}

// ofItself returns true for a message that has no subject but the interview or the bot, by its words and by its meaning: "the
// gist of the whole thing" is no question of the content, much as the content may be asked for the gist of something.
func (s said) ofItself() bool {
	near := s.meaning[0]
	return s.words.Likeness >= itselfWords && !s.words.Foreign && near.Kind == s.words.Kind && near.Likeness >= near.alone
}

// kindOfTalk returns the kind of a message that is talk. Where the words do not tell for sure, the meaning does.
func (s said) kindOfTalk() talk.Kind {
	if len(s.meaning) > 0 && !s.words.Sure() && s.meaning[0].Likeness >= s.meaning[0].alone {
		return s.meaning[0].Kind
	}
	return s.words.Kind
}

// answered returns true when the content would answer the message, asked in much these words.
func (s said) answered() bool { return s.found == match.Answer && !s.far }

// likely returns true when the content probably has what was meant, asked in much these words.
func (s said) likely() bool { return s.found != match.Abstain && !s.far && s.score >= 0.5 }

// leastWords is how like an example the words must be; more than 1 when no likeness is enough.
func (s said) leastWords() float64 {
	least := talkFaint
	switch {
	case s.likely():
		least = talkWord
		if s.found == match.Answer && !slices.Contains(manners, s.words.Kind) {
			return 2 // the content asks nearly the same
		}
	case s.found == match.Answer:
		least = talkLike
	case s.found == match.Pick:
		least = talkLikely
	}
	if s.words.Foreign {
		least = min(talkWord, least+foreignToo)
	}
	return least
}

// manners are the kinds of talk that no interview is about.
var manners = []talk.Kind{talk.Greeting, talk.Thanks, talk.Bye, talk.Abuse}

// wordsSuffice returns true when the meaning does not contradict what the words look like.
func (s said) wordsSuffice() bool {
	if len(s.meaning) == 0 || s.answered() || s.likeWords() >= wordsAlone {
		return true
	}
	return s.meaning[0].Likeness >= s.meaning[0].together-slack
}

// likeWords is how like an example the words are, less what a foreign word takes from it.
func (s said) likeWords() float64 {
	if s.words.Foreign {
		return s.words.Likeness - foreignToo
	}
	return s.words.Likeness
}

// explain says how the message was weighed, for people who look after the content.
func (s said) explain() string {
	var out strings.Builder
	if s.words.Likeness > 0 {
		fmt.Fprintf(&out, "As talk, by its words: %s, %.2f like %q; %.2f is enough.\n", s.words.Kind, s.words.Likeness, s.words.Example, s.leastWords())
	}
	for _, near := range s.meaning {
		if near.Likeness > 0 {
			fmt.Fprintf(&out, "As talk, by its meaning: %s, %.2f like %q; %.2f is enough, and %.2f together with its words. The nearest question of the content: %.2f. Talk of any kind with probability %.2f; %.2f is enough when the content has nothing.\n",
				near.Kind, near.Likeness, near.Example, near.alone, near.together, near.asked, near.Talk, surelyTalk)
		}
	}
	return out.String()
}
