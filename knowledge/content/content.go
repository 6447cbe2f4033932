// Package content holds the interview that the bot ships with, embedded in the program. The Markdown beside this file
// is its only source and is edited by hand.
//
// It knows nothing of how an interview is read: it offers files.
package content

import (
	"embed"
	"io/fs"
)

//go:embed *.md
var files embed.FS

// FS returns the shipped files.
func FS() fs.FS { return files }
