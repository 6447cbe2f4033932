// Package wording holds what the words of a line tell by themselves, in whatever language: whether a page says them, or somebody
// who greets, thanks, listens, speaks of himself or speaks to somebody; and which language they are. All tables of words that the
// importer keeps for texts are here; a row more is a word, a form or a language more.
//
// Its door is a question to a text, each a function or an expression:
//
//	page.go        lines of a page; who asked, by a line of the page; menus, bylines
//	box.go         heads of boxes, captions, adverts
//	note.go        notes to readers, and how sure that is
//	heading.go     what looks like a heading
//	thanks.go      thanks and farewells; parting.go how people end a talk; pleasantry.go what is said to them and says nothing
//	greeting.go    greetings; recording.go how somebody tries a recording
//	listening.go   words that show that somebody listens
//	audience.go    what is said to those who listen, for a sponsor, or of oneself
//	address.go     by which name a question speaks to somebody
//	speech.go      words without which hardly anybody speaks
//	language.go    the language of a text, by its commonest words
//
// The names of roles ("Interviewer", "Gast") and the forms of labels are in package speaker. The package knows no block, no file and
// nobody who speaks: a text goes in, and where the mark of a paragraph counts, the mark.
package wording
