package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// translate turns a command line into one that the parser reads as people mean it: help and version in the forms that
// other programs have them in, and a question that starts with a dash.
func translate(args []string) []string {
	if len(args) == 0 {
		return args
	}
	switch args[0] {
	case "help":
		return append(slices.Clone(args[1:]), "--help")
	case "-v", "-V", "--version":
		return append([]string{"version"}, args[1:]...)
	case "ask":
		translated := slices.Clone(args)
		for n, arg := range translated {
			if arg == "--" {
				break // from here on the parser knows
			}
			if strings.HasPrefix(arg, "-") && arg != "-" && !likeFlag.MatchString(arg) {
				translated[n] = wordMark + arg
			}
		}
		return translated
	}
	return args
}

// likeFlag matches what is a flag, or meant as one.
var likeFlag = regexp.MustCompile(`^(-[A-Za-z]|--[A-Za-z][A-Za-z-]*(=.*)?)$`)

// wordMark stands before a word that starts with a dash, so that the parser does not take it for a flag. No argument of a
// process holds this character.
const wordMark = "\x00"

// unmark returns a word as it was typed.
func unmark(word string) string { return strings.TrimPrefix(word, wordMark) }

// dashes says how to ask what looks like a flag.
func dashes(args []string) string {
	if len(args) > 0 && args[0] == "ask" {
		return ", and -- before the question lets it start with a dash"
	}
	return ""
}

// judged refuses an interview where judged questions are to stand, as lint has it.
func judged(paths []string) error {
	for _, path := range paths {
		switch strings.ToLower(filepath.Ext(path)) {
		case ".md", ".markdown":
			return usage{fmt.Errorf("%s is no file of judged questions; if it is the interview that is meant, write --content %s", path, path)}
		}
	}
	return nil
}
