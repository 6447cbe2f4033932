package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

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
	e := loadEncoders(directory)
	library.Understand(e.Encoders, e.failed)
	return e.unread
}

// encoders are those that could be loaded.
type encoders struct {
	knowledge.Encoders
	failed error // why one could not
	unread error // which vectors could not be read
}

// loadEncoders loads all at once.
func loadEncoders(directory string) (e encoders) {
	var unreadEnglish, unreadOther, errEnglish, errOther error
	var work sync.WaitGroup
	work.Go(func() { e.English, unreadEnglish, errEnglish = encoderOf(meaning.Default, directory) })
	work.Go(func() { e.Multilingual, unreadOther, errOther = encoderOf(meaning.Multilingual, directory) })
	work.Wait()
	e.failed, e.unread = errors.Join(errEnglish, errOther), errors.Join(unreadEnglish, unreadOther)
	return e
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

// silentlyRead is how many texts are read without a word: that takes some seconds.
const silentlyRead = 500

// openUnderstood opens the content that was configured and waits until it is understood. What goes wrong with an
// encoder or its vectors is said on standard error, and the content is read by its words.
func (p *program) openUnderstood(ctx context.Context, c config.Content, e config.Encoder) (*knowledge.Library, error) {
	on, err := e.On()
	if err != nil {
		return nil, err
	}
	var loaded encoders
	var work sync.WaitGroup
	if on {
		work.Go(func() { loaded = loadEncoders(p.lookup("FAQBOT_DATA")) })
	}
	library, err := openLibrary(ctx, c)
	work.Wait()
	if err != nil {
		return nil, err
	}
	p.sayRefused(library.Base())
	if on {
		library.Understand(loaded.Encoders, loaded.failed)
	}
	if n := library.Meaning().Missing; n > silentlyRead {
		fmt.Fprintf(p.stderr, "faqbot: %d texts of the content are read first, about ten seconds for an interview of 25 questions; the directory that FAQBOT_DATA names keeps them\n", n)
	}
	for _, err := range []error{loaded.unread, loaded.failed, library.CatchUp(ctx), library.KeepIn(p.lookup("FAQBOT_DATA"))} {
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
	encode := match.Encode(func(text string) meaning.Vector {
		v, _ := encoder.Encode(context.Background(), text) // the only error is that of a context
		return v
	})
	return encode.Remembering(), encoder.Model(), nil
}
