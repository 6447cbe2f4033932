package listen

import (
	"crypto/sha256"
	"time"

	"faqbot/bot/identity"
)

// Trace is what is kept of a message that was answered, so that an edit of it can be told from the message.
type Trace struct {
	From  Surface
	Print Fingerprint // of the words
	At    time.Time   // when the message came
}

// Fingerprint tells the words of a message from others without holding them. It means nothing outside the process.
type Fingerprint [sha256.Size]byte

// fingerprint returns the fingerprint of some words. Without the listener's salt nobody can guess short words from it.
func (l *Listener) fingerprint(words string) Fingerprint {
	return sha256.Sum256([]byte(l.salt + words))
}

// Silence says why a message has no words to answer.
type Silence int

// The silences.
const (
	Unbroken      Silence = iota // there are words, or the person only called the bot
	Withheld                     // Discord withholds the words of a reply that does not notify the bot
	OtherWithheld                // the person points at a message whose words the bot may not read
	Wordless                     // the person replied to the bot without words, as with a picture
)

// silenceOf says why a message has no words.
func silenceOf(self identity.Identity, m message, from Surface, words string) Silence {
	switch {
	case words != "":
		return Unbroken
	case from == Reply && (self.ReadsMessages() || len(m.Mentions)+len(m.Attachments)+len(m.StickerItems) > 0):
		return Wordless
	case from == Reply:
		return Withheld
	case m.pointsAtAnother(from):
		return OtherWithheld
	}
	return Unbroken
}
