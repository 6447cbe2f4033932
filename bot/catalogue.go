package bot

import (
	"fmt"
	"strconv"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// catalogue is what the bot says in one language.
type catalogue struct {
	texts   [phrases]string
	plurals map[phrase]catalog.Message // in place of a text whose words depend on a number
}

// spoken are the languages that the bot speaks, and what it says in them. The first stands in for all others.
func spoken() []struct {
	language.Tag
	catalogue
} {
	return []struct {
		language.Tag
		catalogue
	}{
		{language.English, english()},
		{language.SimplifiedChinese, simplified()},
		{language.TraditionalChinese, traditional()},
	}
}

// English is the bot's voice in English.
func English() Voice { return voices().of[0] }

// Simplified is the bot's voice in Chinese as it is written in mainland China.
func Simplified() Voice { return voices().of[1] }

// Traditional is the bot's voice in Chinese as it is written in Taiwan.
func Traditional() Voice { return voices().of[2] }

// choir is all voices, in the order of spoken, and what finds the one for a language.
type choir struct {
	of      []Voice
	matcher language.Matcher
}

// voices reads the catalogues, once.
var voices = sync.OnceValue(func() choir {
	builder := catalog.NewBuilder(catalog.Fallback(language.English))
	var c choir
	var tags []language.Tag
	for _, s := range spoken() {
		if err := s.add(builder, s.Tag); err != nil {
			panic(fmt.Sprintf("bot: read the catalogue of %v: %v", s.Tag, err)) // which no input can cause
		}
		tags = append(tags, s.Tag)
		c.of = append(c.of, Voice{message.NewPrinter(s.Tag, message.Catalog(builder))})
	}
	c.matcher = language.NewMatcher(tags)
	return c
})

// add puts the catalogue into one for all languages.
func (c catalogue) add(to *catalog.Builder, tag language.Tag) error {
	for p := range phrases {
		said, ok := c.plurals[p]
		if !ok {
			said = catalog.String(c.texts[p])
		}
		if err := to.Set(tag, p.key(), said); err != nil {
			return err
		}
	}
	return nil
}

// key is what a phrase is called in a catalogue for all languages.
func (p phrase) key() string { return strconv.Itoa(int(p)) }
