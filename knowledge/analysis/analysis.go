// Package analysis turns a text into sentences, words and terms, each language by its own rules.
//
// A Language is a value: For returns the one with a tag. Its methods are the steps of the way:
//
//   - read.go unifies what is written in several ways: letter case, compatibility characters, digits, Traditional Chinese,
//     Discord's mark-up. marks.go drops the marks that people leave out, for finding, and knows when a word with other marks
//     is another word.
//   - sentence.go cuts a text into sentences, token.go a sentence into tokens. word.go undoes contractions, chat spelling,
//     stretched letters and look-alikes on the way, chinese.go cuts Chinese at its words of grammar, and number.go gives every
//     number one form. script.go knows which scripts are written without blanks.
//   - terms.go makes terms of tokens: stems (stem.go), pairs of Chinese characters, character grams.
//   - repair.go finds the word of a vocabulary that a misspelled or abbreviated one stands for, and common.go the words that
//     need no repair; synonym.go replaces what has several names by one of them.
//   - negation.go, function.go, question.go and talk.go say what a text does: it denies, it says nothing of its subject, it
//     asks, it greets. want.go says what a question wants to be told, and digits.go reads "4" as "for". guess.go says in which language it is.
//
// The tables of a language stand in a file of its own, such as german.go. To add one, write such a file, put it into the
// list in language.go, and add a row to the tables of language_test.go.
//
// The package knows no document, no interview, no index and no Discord but for its mark-up. All its values are
// immutable and may be used from any number of goroutines; equal input gives equal output.
package analysis
