// Package analysis turns a text into sentences, words and terms, each language by its own rules.
//
// A Language is a value: For returns the one with a tag. Its methods are the steps of the way:
//
//   - read.go unifies what is written in several ways: letter case, compatibility characters, accents, Discord's mark-up.
//   - sentence.go cuts a text into sentences, token.go a sentence into tokens. Chat spelling and contractions are undone on
//     the way, and number.go gives every number one form.
//   - terms.go makes terms of tokens: stems, pairs of Chinese characters, character grams.
//   - repair.go finds the word of a vocabulary that a misspelled or abbreviated one stands for; synonym.go replaces what
//     has several names by one of them.
//   - negation.go, function.go and talk.go say what a text does: it denies, it says nothing of its subject, it greets.
//
// The tables of a language stand in a file of its own: english.go.
//
// The package knows no document, no interview, no index and no Discord but for its mark-up. All its values are
// immutable and may be used from any number of goroutines; equal input gives equal output.
package analysis
