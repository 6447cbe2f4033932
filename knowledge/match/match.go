// Package match finds the document that a question means, and knows when none is meant.
//
// A tour, bottom-up:
//
//   - Package analysis turns texts into tokens, a language at a time; segment.go cuts a long message into its sentences. Package
//     lexical adds up what the words of a message and of the corpus have in common. Package meaning turns texts into vectors, where
//     there is an encoder, and meaning.go compares these: of whole texts (meant.go), beside how near any question is (cohort.go), and
//     of single words (told.go).
//   - candidates.go picks the documents that are worth judging by that, and signal.go reads a few signals of each of these, plain
//     values between about 0 and 1.
//   - model.go turns the signals into the probability of being right: a conditional logit over all documents and
//     one more outcome, "none of them"; certain.go when the message is word for word a question. combine.go joins the sentences of a
//     message, doubt.go finds contradictions, subject.go a subject that no document has, confidence.go takes a second look at the first
//     match, and decide.go takes the action that costs least on average. ask.go is the way through all of it; explain.go says why.
//   - fit.go and fitconfidence.go find the weights from samples (sample.go, firsts.go). calibration.go writes a model down; default.go has
//     the weights for content without one. Package judge makes the samples and says how good a model is.
//
// The package works on its own Document type, so it runs on any set of questions. It knows nothing of interviews, of
// Discord, or of files. An Index is immutable and may be used from any number of goroutines;
// equal input gives equal output, to the last bit, whatever the order of maps.
package match
