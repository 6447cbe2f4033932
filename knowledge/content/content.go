// Package content holds the interview that the bot ships with, embedded in the program. The Markdown beside this file
// is its only source and is edited by hand; the calibration beside it is fitted anew after every edit:
//
//	go run ./cmd/faqbot calibrate --content knowledge/content/shen-wei.md --out knowledge/content/shen-wei.calibration.json knowledge/content/testdata/{tuning,traps,chinese,chinese-traps}.jsonl
//
// It knows nothing of how an interview is read: it offers files.
package content

import (
	"embed"
	"io/fs"
)

//go:embed *.md *.calibration.json
var files embed.FS

//go:embed *.vectors
var vectors embed.FS

// Vectors returns the vectors of the shipped interview, a file for each encoder, as package meaning writes them.
func Vectors() [][]byte {
	var files [][]byte
	names, err := fs.Glob(vectors, "*.vectors")
	if err != nil {
		return nil // the pattern is right
	}
	for _, name := range names {
		if file, err := vectors.ReadFile(name); err == nil {
			files = append(files, file)
		}
	}
	return files
}

// FS returns the shipped files.
func FS() fs.FS { return files }
