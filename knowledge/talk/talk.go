// Package talk tells what people say to the bot from questions about the content: greetings, thanks, complaints, and
// questions about the bot or the interview itself.
//
// It has two doors, and both compare a message with example sentences of each kind. Reader.Read does so by the words and
// needs nothing else. Meanings compares vectors of sentence encoders, so it knows what is said in words that no example has; a
// Classifier knows what the vectors of a kind have in common. The examples stand in folder examples, a file a language. To teach the
// package a new way to say something, add a line there, make the vectors anew and fit the classifiers to them; to add a language, add
// a file.
//
// A likeness alone does not make a message talk: an interview may ask "Who are you?" itself. Whoever knows the content
// weighs the two. The package knows no interview, no document and no surface.
package talk

import (
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
)

// Kind is a kind of talk. Its text is what programs read.
type Kind string

// The kinds of talk. None is the zero value: something is asked of the content.
const (
	None     Kind = ""
	Empty    Kind = "empty" // no words
	Greeting Kind = "greeting"
	Thanks   Kind = "thanks"
	Bye      Kind = "bye"
	Help     Kind = "help"
	About    Kind = "about"    // the interview: its subject, when and where it appeared
	Person   Kind = "person"   // who speaks, who asks
	List     Kind = "list"     // what can be asked
	Bot      Kind = "bot"      // who or what answers
	Abuse    Kind = "abuse"    // insults and complaints
	Language Kind = "language" // which languages are understood, or a question in one that is not
)

// Name stands for the interviewee's name in the examples and in what is read.
const Name = "{person}"

// Reading is what a message was taken for.
type Reading struct {
	Kind     Kind
	Likeness float64 // how like the nearest example it is, from 0 to 1; 1 for the same words
	Example  string  // that example
	Foreign  bool    // some word of it, which says what it is about, is in no example

	// By its vector alone, and 0 for a reading by words:
	NoTalk float64 // how like the nearest example of a question that is no talk it is, from 0 to 1
	Talk   float64 // how probable it is that nothing is asked of the content, were the content not known
}

// sure is how like an example what is surely talk is.
const sure = 0.9

// Sure returns true for what is talk by its words alone, whatever else it may look like.
func (r Reading) Sure() bool { return r.Likeness >= sure && !r.Foreign }

// Reader reads messages. It is immutable and may be used from any number of goroutines.
type Reader struct {
	examples []example
	asked    []example // of what is no talk, which are compared by their meaning alone
	terms    map[string]*term
	heads    map[string]Kind   // single words that tell a kind
	beside   map[string]bool   // words that may stand beside them
	filler   map[string]bool   // words that hardly change what is said
	leads    []string          // see Subject
	ours     map[string]bool   // words that name nothing but the bot and the interview
	you      map[string]bool   // see Rude
	yours    map[string]bool   // and what is theirs
	alike    map[string]string // words for which one word stands
	han      []string          // those of alike in Chinese, the longest first
	rare     float64           // the weight of a term that no example has
}

// Read returns the kind of talk that a message is most like. With no words at all it is Empty.
func (r *Reader) Read(message string) Reading {
	words := r.words(message)
	if len(words) == 0 {
		return Reading{Kind: Empty, Likeness: 1}
	}
	near := r.nearest(words)
	if kind := r.small(words); kind != None && near.Likeness < wordForWord {
		return Reading{Kind: kind, Likeness: 1, Example: strings.Join(words, " ")}
	}
	return near
}

// Subject returns what a message asks to be told about, when it says no more than that: "openai" of "tell me about OpenAI".
// ok is false when that is only the bot, the interview or somebody in it, or a message does not ask so.
func (r *Reader) Subject(message string) (subject string, ok bool) {
	folded := strings.TrimSpace(analysis.Fold(message))
	for _, lead := range r.leads {
		rest, found := strings.CutPrefix(folded, lead)
		if !found || rest == "" || !analysis.IsRunText(lead) && rest[0] != ' ' {
			continue
		}
		about := func(word string) bool {
			return !r.ours[word] && !r.ours[r.stem(word)] && !r.filler[word] && !grammar(word)
		}
		return rest, !strings.Contains(message, Name) && slices.ContainsFunc(r.words(rest), about)
	}
	return "", false
}

// wordForWord is the likeness of the same words, but for rounding.
const wordForWord = 1 - 1e-9

// longestSmall is how many words small talk may have that is known by its single words.
const longestSmall = 6

// small tells small talk by its words: a short message with a head word, and nothing else but words that go with one.
// The last head word decides: "hi and thanks" thanks.
func (r *Reader) small(words []string) Kind {
	if len(words) > longestSmall {
		return None
	}
	kind := None
	for _, word := range words {
		head, ok := r.heads[unstretched(word)]
		switch {
		case ok && (kind == None || rank[head] >= rank[kind]):
			kind = head
		case !ok && !r.beside[word]:
			return None
		}
	}
	return kind
}

// rank orders the kinds that single words tell: of two in one message the higher is meant.
var rank = map[Kind]int{Greeting: 1, Thanks: 2, Bye: 3, Abuse: 4}

// unstretched takes out the letters that somebody repeats to draw a word out: "hiiii" is "hi".
func unstretched(word string) string {
	var b strings.Builder
	var last rune
	run := 0
	for _, r := range word {
		if r == last {
			run++
		} else {
			run = 1
		}
		if last = r; run <= 2 {
			b.WriteRune(r)
		}
	}
	short := b.String()
	if len(short) < len(word) { // three or more of a letter: it stood there once
		short = strings.TrimRight(short, string(last)) + string(last)
	}
	return short
}
