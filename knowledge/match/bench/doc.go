// Package bench sets faqbot's matcher beside bleve, a full search engine, and sahilm/fuzzy, on one synthetic corpus:
//
//	cd knowledge/match/bench && go test -bench .
//
// It is a module of its own, so that nobody who uses faqbot downloads what it is compared with.
package bench
