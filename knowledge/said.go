package knowledge

import (
	"cmp"
	"fmt"
	"math"
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
	words    talk.Reading
	meaning  *nearness  // nil without encoders
	found    match.Band // of what the content has
	far      bool       // what was found is worded otherwise
	score    float64    // the probability that it was meant
	personal float64    // how like talk the questions of that interview are
	subject  bool       // it asks about something that the content knows, and says no more: "about OpenAI"
	rude     bool       // it insults and asks nothing, whatever it names
	after    bool       // something was shown before it
}

// nearness is how near the meaning of a message comes to talk, and to the questions of the content.
type nearness struct {
	talk.Reading
	asked float64 // the cosine of the nearest question of the content
	few   bool    // there are few examples in its language
}

// What counts for talk, and against it, in the logarithm of the odds that a message is talk. The weights are those of a logistic
// regression over 3,200 questions that 57 interviews answer, 1,150 that they do not, and 400 sentences of talk, without those that are
// talk by their words alone. A start lower by 1 was chosen: to take a question for talk is worse than to search for talk. When each
// group of interviews and each set of sentences was judged by weights that were fitted to the others, 3 of the questions (.001) were taken
// for talk; of the sentences, with those that are talk by their words, .92 to 1 were known by the set.
const (
	startOdds    = -13.4
	likenessOdds = 13.5  // a unit of likeness to the nearest example of talk, by its meaning
	noTalkOdds   = -2.3  // and to that of what is no talk
	fartherOdds  = -26.5 // and of how much nearer that of no talk is, if it is
	wordsOdds    = 5.9   // and to the nearest example of talk by its words, less foreignToo for a foreign word
	askedOdds    = -2.0  // and to the nearest question of the content
	scoreOdds    = -4.4  // the probability that the content has what was meant
	talkOdds     = 0.82  // a unit of the log-odds that it is talk by its vector alone
	personalOdds = -1.32 // and of the logarithm of how like talk the questions of the interview are, with impersonal added

	// impersonal is how like talk the questions of an interview about a subject are.
	impersonal = 0.02

	// fewExamples is what is added in a language with some 200 examples, where English has 1,400 and Chinese 600, so that the nearest
	// is farther. The start could be that much higher by 2,200 sentences of talk in six languages, of which it makes 62 more known, and
	// 400 questions, of which it takes one more for talk.
	fewExamples = 1.0

	// afterAnswer is what is added after an answer, unless it is manners: "any good?" asks about that answer.
	afterAnswer = -2.0
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
	s := said{words: words, found: a.Band, subject: b.asksAbout(m), rude: b.talk.Rude(m.masked)}
	if len(a.Hits) > 0 {
		s.far, s.score = a.Hits[0].Far, a.Hits[0].Score
		s.personal = b.volumeOf(a.Hits[0].Entry).personal
	}
	if b.meant == nil {
		return s
	}
	s.meaning = s.nearest(b.nearnesses(m, m.masked))
	if m.named && words.Foreign { // "the swimming pool, Ann Lee": whose name it is matters less than what is asked
		if rest := s.nearest(b.nearnesses(m, m.rest)); s.odds(*rest) < s.odds(*s.meaning) {
			s.meaning = rest
		}
	}
	return s
}

// nearest returns the nearness that speaks most for talk.
func (s said) nearest(all []nearness) *nearness {
	best := slices.MaxFunc(all, func(x, y nearness) int { return cmp.Compare(s.odds(x), s.odds(y)) })
	return &best
}

// asksAbout returns true for a message that asks about a subject that the content knows, and says no more.
func (b *Base) asksAbout(m message) bool {
	subject, ok := b.talk.Subject(m.masked)
	m.rest = subject
	return ok && b.knows(m)
}

// nearnesses returns how near a part of a message comes to talk, by each encoder that may know its language.
func (b *Base) nearnesses(m message, text string) []nearness {
	text = talk.Spoken(text)
	tag, sure := analysis.Guess(m.text)
	multilingual := b.encoders.Multilingual.of(m, text)
	var all []nearness
	if !sure || tag == english {
		v := b.encoders.English.of(m, text)
		all = append(all, nearness{Reading: b.meant.ReadEnglish(v, multilingual), asked: b.nearestAsked(m, v)})
	}
	if tag != english { // of a few words that are most likely English, the encoder for English decides
		all = append(all, nearness{Reading: b.meant.Read(multilingual), asked: b.nearestAsked(m, multilingual), few: tag != "zh"})
	}
	return all
}

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

// kind returns the kind of talk that the message is; talk.None when something is asked of the content. What is talk by its words needs
// no vectors; else they decide, where there are any.
func (s said) kind() talk.Kind {
	switch byWords := s.words.Likeness >= s.leastWords(); {
	case s.rude:
		return talk.Abuse
	case s.subject && !s.words.Sure():
		return talk.None
	case s.words.Sure() && byWords, s.meaning == nil && byWords:
		return s.words.Kind
	case s.meaning != nil && s.odds(*s.meaning) > 0:
		return s.meaning.Kind
	}
	return talk.None
}

// odds returns the logarithm of the odds that the message is talk.
func (s said) odds(near nearness) float64 {
	words := s.likeWords()
	if near.NoTalk > near.Likeness && near.Kind != s.words.Kind {
		words = 0 // "who showed you how" has "you" and "see" of "see you", and that is by chance
	}
	sum := startOdds + likenessOdds*near.Likeness + noTalkOdds*near.NoTalk + fartherOdds*max(0, near.NoTalk-near.Likeness) +
		wordsOdds*words + askedOdds*near.asked + scoreOdds*s.score + talkOdds*logOdds(near.Talk) +
		personalOdds*math.Log(s.personal+impersonal)
	if near.few {
		sum += fewExamples
	}
	if s.after && !slices.Contains(manners, near.Kind) {
		sum += afterAnswer
	}
	return sum
}

// likeTalk returns how probable it is, on the average, that a question of the interview is talk, were its interviewee not known: 0 to
// .03 of a conversation about a subject, .1 and more of one about a person, who is asked "what is your name" and "how did you begin" as a
// bot is.
func (s *volume) likeTalk(meant *talk.Meanings) float64 {
	if meant == nil || s.native.texts == nil || len(s.corpus.Documents) == 0 {
		return 0
	}
	sum := 0.0
	for _, d := range s.corpus.Documents {
		sum += meant.Probable(s.language.Tag() == english, s.native.texts(d.Questions[0]))
	}
	return sum / float64(len(s.corpus.Documents))
}

// logOdds returns the logarithm of the odds of a probability, of which nothing is taken to be surer than one in a thousand.
func logOdds(p float64) float64 { return math.Log((p + 1e-3) / (1 - p + 1e-3)) }

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
	if near := s.meaning; near != nil && near.Likeness > 0 {
		fmt.Fprintf(&out, "As talk, by its meaning: %s, %.2f like %q, and %.2f like what is no talk. The nearest question of the content: %.2f. Talk by its vector alone with probability %.2f, and by all of that with log-odds of %+.1f.\n",
			near.Kind, near.Likeness, near.Example, near.NoTalk, near.asked, near.Talk, s.odds(*near))
	}
	return out.String()
}
