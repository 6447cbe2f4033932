package locale

import (
	"fmt"
	"slices"
	"strconv"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// catalogue is what the bot says in one language.
type catalogue struct {
	tag       language.Tag
	texts     [phrases]string
	plurals   map[Phrase]catalog.Message // in place of a text whose words depend on a number
	languages string                     // names of languages, a line with a tag, a tabulator and a name for each

	// recognises decides by a count of a text's letters whether the text is in this language, and whether that is sure. Nil
	// recognises no text.
	recognises func(census) (is, sure bool)
}

// catalogues are the languages that the bot speaks. To add one, write its file and add its row. The bot speaks the first to
// people whose language is not here.
func catalogues() []catalogue {
	return []catalogue{english(), simplified(), traditional()}
}

// All returns the voices of all languages, English first.
func All() []Voice { return slices.Clone(choirOnce().voices) }

// English is the bot's voice in English, and for every language that it does not speak.
func English() Voice { return voiceWith(language.English) }

// voiceWith returns the voice of a language that has a catalogue.
func voiceWith(tag language.Tag) Voice {
	all := choirOnce().voices
	return all[max(slices.IndexFunc(all, func(v Voice) bool { return v.tag == tag }), 0)]
}

// choir is all voices, in the order of the catalogues, and the matcher that finds the one for a language.
type choir struct {
	voices  []Voice
	matcher language.Matcher
}

// choirOnce reads the catalogues on the first call.
var choirOnce = sync.OnceValue(func() choir {
	builder := catalog.NewBuilder(catalog.Fallback(language.English))
	var c choir
	var tags []language.Tag
	for _, l := range catalogues() {
		if err := l.add(builder); err != nil {
			panic(fmt.Sprintf("locale: read the catalogue of %v: %v", l.tag, err)) // no input can cause this
		}
		tags = append(tags, l.tag)
		c.voices = append(c.voices, Voice{tag: l.tag, languages: l.languages, printer: message.NewPrinter(l.tag, message.Catalog(builder))})
	}
	c.matcher = language.NewMatcher(tags)
	return c
})

// add puts the catalogue into one for all languages.
func (c catalogue) add(to *catalog.Builder) error {
	for p := range phrases {
		said, ok := c.plurals[p]
		if !ok {
			said = catalog.String(c.texts[p])
		}
		if err := to.Set(c.tag, p.key(), said); err != nil {
			return err
		}
	}
	return nil
}

// key is what a phrase is called in a catalogue for all languages.
func (p Phrase) key() string { return strconv.Itoa(int(p)) }
