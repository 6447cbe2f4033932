// Package locale is what the bot says itself, in every language that it speaks.
//
// Its door is [Voice].Say, which says a [Phrase]. Of finds the voice for a text by its letters, In for a language code.
// To add a language, write its file beside catalogue_english.go and add its row in catalogue.go; a test compares the two.
// To add a phrase, name it in phrase.go and say it in each catalogue.
//
// The package knows no interview, and no library or limit of a surface. Some of what it says names Discord.
package locale
