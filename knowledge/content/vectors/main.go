// Command vectors computes the vectors of the shipped interview, which are part of the program so that it need not compute
// them at every start:
//
//	go run ./knowledge/content/vectors knowledge/content
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
	"faqbot/knowledge/meaning"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "vectors:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("name the directory to write into")
	}
	ctx := context.Background()
	library, err := knowledge.Open(ctx, files.Embedded(content.FS()))
	if err != nil {
		return err
	}
	english, err := meaning.Default()
	if err != nil {
		return err
	}
	multilingual, err := meaning.Multilingual()
	if err != nil {
		return err
	}
	native, foreign := library.Base().Texts()
	for encoder, texts := range map[*meaning.Encoder][]string{english: native, multilingual: foreign} {
		cache, err := meaning.OpenCache(encoder, "", known(encoder)...)
		if err != nil {
			return err
		}
		table, err := cache.Table(ctx, texts)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(args[0], encoder.Header().Name+".vectors"), table.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// known returns the vectors that are shipped already, so that they are not computed again.
func known(e *meaning.Encoder) []*meaning.Table {
	var tables []*meaning.Table
	for _, file := range content.Vectors() {
		if table, err := meaning.ReadTable(e.Model(), file); err == nil {
			tables = append(tables, table)
		}
	}
	return tables
}
