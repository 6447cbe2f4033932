package main

import (
	"context"
	"errors"
	"fmt"

	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
)

// understand has the library read questions by their meaning, with the vectors that are known already: shipped ones, and
// those in the directory, if there is one. Without an encoder the library goes on by words alone; Library.Meaning says
// why. The error says which vectors could not be read, for a log.
func understand(library *knowledge.Library, directory string) error {
	english, unreadEnglish, errEnglish := encoderOf(meaning.Default, directory)
	multilingual, unreadOther, errOther := encoderOf(meaning.Multilingual, directory)
	library.Understand(knowledge.Encoders{English: english, Multilingual: multilingual}, errors.Join(errEnglish, errOther))
	return errors.Join(unreadEnglish, unreadOther)
}

// encoderOf opens an encoder and the vectors that are known. Unread says which could not be read.
func encoderOf(open func() (*meaning.Encoder, error), directory string) (e knowledge.Encoder, unread, err error) {
	encoder, err := open()
	if err != nil {
		return knowledge.Encoder{}, nil, err
	}
	var tables []*meaning.Table
	for _, file := range content.Vectors() {
		table, err := meaning.ReadTable(encoder.Model(), file)
		switch {
		case err == nil:
			tables = append(tables, table)
		case !errors.Is(err, meaning.ErrOtherModel):
			unread = errors.Join(unread, fmt.Errorf("shipped vectors: %w", err))
		}
	}
	cache, err := meaning.OpenCache(encoder, directory, tables...)
	return knowledge.Encoder{Encoder: encoder, Cache: cache}, errors.Join(unread, err), nil
}

// openUnderstood opens the content that was configured and waits until it is understood. What goes wrong with an
// encoder or its vectors is said on standard error, and the content is read by its words.
func (p *program) openUnderstood(ctx context.Context, c config.Content, e config.Encoder) (*knowledge.Library, error) {
	library, err := openLibrary(ctx, c)
	if err != nil {
		return nil, err
	}
	on, err := e.On()
	if err != nil || !on {
		return library, err
	}
	unread := understand(library, p.lookup("FAQBOT_DATA"))
	for _, err := range []error{unread, library.Meaning().Err, library.CatchUp(ctx)} {
		if err != nil && ctx.Err() == nil {
			fmt.Fprintf(p.stderr, "faqbot: %v\n", err)
		}
	}
	return library, nil
}

// encoder returns a way to encode the texts of a bank, each once, and the name of its model; nil when the encoder is off.
func (p *program) encoder(e config.Encoder) (match.Encode, string, error) {
	on, err := e.On()
	if err != nil || !on {
		return nil, "", err
	}
	encoder, err := meaning.Default()
	if err != nil {
		return nil, "", err
	}
	known := map[string]meaning.Vector{}
	return func(text string) meaning.Vector {
		v, ok := known[text]
		if !ok {
			v, _ = encoder.Encode(context.Background(), text) // the only error is that of a context
			known[text] = v
		}
		return v
	}, encoder.Model(), nil
}
