// Package match finds the document that a question means, and knows when none is meant.
//
// A tour, bottom-up:
//
//   - read.go, token.go, spelling.go and number.go turn what a person typed into words: folded, chat spelling undone, numbers
//     in one form. segment.go cuts a long message into its sentences; talk.go tells small talk from questions.
//   - terms.go makes terms of words: stems, pairs of neighbours, character grams. repair.go finds the word of the corpus
//     that a misspelled or abbreviated one stands for.
//   - index.go holds, per term, where it occurs: in which phrasing, which document, which passage. search.go adds up what a
//     query's terms say, and signal.go reads a few signals from the sums, each a plain function between about 0 and 1.
//   - model.go turns the signals into the probability of being right: a conditional logit over all documents and
//     one more outcome, "none of them". decide.go takes the action that costs least on average.
//   - fit.go finds the model's weights from judged questions, crossfit.go judges the phrasings of a corpus against each other so
//     that a corpus can be fitted on itself, and measure.go says how good the result is.
//
// The package works on its own Document type, so it runs on any set of questions. It knows nothing of
// interviews, of Discord, or of files. An Index is immutable and may be used from any number of goroutines;
// equal input gives equal output, to the last bit, whatever the order of maps.
package match
