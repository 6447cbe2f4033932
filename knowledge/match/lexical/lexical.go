// Package lexical says what a query has in common with the texts of a corpus, by their words and the parts of these.
//
// A tour, bottom-up:
//
//   - text.go is what goes in: the texts by which a document is asked for, and those that answer it. cut.go cuts them into words.
//   - lexicon.go and learn.go number the terms of a corpus: words, runs of characters, pairs of words. tally.go counts them.
//   - builder.go reads all texts once, and postings.go keeps where each term occurs, and what it is worth there.
//   - Four scores add these up, each for a query at once over the whole corpus: space.go by the cosine of tf-idf vectors,
//     saturated.go by BM25 (turn.go of a document as one text, passages.go of each paragraph), evidence.go by naive Bayes, and
//     mention.go by names and numbers.
//   - exact.go knows what is word for word a question, and parted.go what of it no document has.
//   - index.go is the door: New makes an Index, Read reads a query, Sum adds up its scores, and the rest tells single facts.
//
// The package weighs nothing and decides nothing: what a score is worth is for package match. Documents, variants and passages
// are numbered from 0, in the order of the corpus.
package lexical
