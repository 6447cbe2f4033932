// Command vectors computes the vectors of the examples of talk, which are part of the program:
//
//	go run ./knowledge/talk/vectors knowledge/talk
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"faqbot/knowledge/meaning"
	"faqbot/knowledge/talk"
)

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "vectors:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) != 1 {
		return errors.New("name the directory to write into")
	}
	texts, n := talk.New().Texts()
	return errors.Join(
		write(ctx, args[0], meaning.Default, texts[:n]),
		write(ctx, args[0], meaning.Multilingual, texts),
	)
}

// write makes the file of one encoder. It computes all of it, so that no vector is kept that was rounded to more or to fewer levels.
func write(ctx context.Context, directory string, open func() (*meaning.Encoder, error), texts []string) error {
	encoder, err := open()
	if err != nil {
		return err
	}
	cache, err := meaning.OpenCache(encoder, "")
	if err != nil {
		return err
	}
	table, err := cache.Table(ctx, texts)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(directory, encoder.Header().Name+".vectors"), table.Bytes(), 0o644)
}
