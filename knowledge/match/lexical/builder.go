package lexical

import "faqbot/knowledge/analysis"

// builder reads a corpus once and makes the parts of an Index from what it read.
type builder struct {
	lexicon  *lexicon
	variants []Variant
	readings []Reading // of the variants
	first    []uint32
	passages [][]Reading // of each document
	contexts []Reading
	numbered []bool // by document
	chatty   bool
	capitals capitals
	exact    exactly
	own      []int // how many of a document's first variants are its own question or a sentence of it
}

func newBuilder(corpus Corpus) *builder {
	b := &builder{lexicon: newLexicon(corpus.Language, corpus.Synonyms), capitals: capitals{}, exact: exactly{}}
	cuts := cutAhead(corpus, b.capitals)
	for d := range corpus.Texts {
		b.first = append(b.first, uint32(len(b.variants)))
		document := <-cuts
		b.exact.add(d, document.questions)
		b.addDocument(document)
	}
	b.first = append(b.first, uint32(len(b.variants)))
	outside := <-cuts
	b.exact.addOutside(outside.questions)
	for _, question := range outside.questions {
		b.addVariant(question)
	}
	b.first = append(b.first, uint32(len(b.variants)))
	b.lexicon.finish()
	return b
}

func (b *builder) addDocument(c cut) {
	own, numbered := 0, false
	for i, question := range c.questions {
		r := b.addVariant(question)
		b.chatty = b.chatty || analysis.TalkOf(r.Tokens) > analysis.Empty
		if i > 0 {
			continue
		}
		own, numbered = 1+len(c.sentences), len(r.numerals) > 0
		for _, sentence := range c.sentences {
			b.addVariant(sentence)
		}
	}
	var passages []Reading
	for _, passage := range c.passages {
		r := b.lexicon.learnAnswer(passage)
		numbered = numbered || len(r.numerals) > 0
		passages = append(passages, r.withoutTokens())
	}
	b.own = append(b.own, own)
	b.numbered = append(b.numbered, numbered)
	b.passages = append(b.passages, passages)
	b.contexts = append(b.contexts, b.lexicon.learnAnswer(c.context).withoutTokens())
}

func (b *builder) addVariant(q question) Reading {
	r := b.lexicon.learn(q.tokens)
	b.variants = append(b.variants, Variant{Text: q.text, Words: r.Words, Negated: r.Negated})
	b.readings = append(b.readings, r.withoutTokens())
	return r
}

// withoutTokens lets the tokens go, which take more room than all else that is known of a text.
func (r Reading) withoutTokens() Reading {
	r.Tokens = nil
	return r
}
