package lexical

import "faqbot/knowledge/analysis"

// cut is a document cut into words, which takes no lexicon.
type cut struct {
	questions []question
	sentences []question // of the first question, when it has more than one
	passages  [][]analysis.Token
	context   []analysis.Token
}

// question is a way to ask for a document.
type question struct {
	text      string
	canonical string
	tokens    []analysis.Token
}

// cutAhead cuts the documents of a corpus in their order, then its outside examples as if they were one more, while the
// lexicon learns those that were cut before. It counts capitals on the way; they are complete when the outside comes.
func cutAhead(corpus Corpus, capitals capitals) <-chan cut {
	cuts := make(chan cut, 16)
	go func() {
		defer close(cuts)
		for _, d := range corpus.Texts {
			for _, text := range d.Questions {
				capitals.count(text)
			}
			for _, text := range d.Passages {
				capitals.count(text)
			}
			cuts <- cutDocument(corpus.Language, d)
		}
		cuts <- cut{questions: cutQuestions(corpus.Language, corpus.Outside)}
	}()
	return cuts
}

func cutDocument(l analysis.Language, d Text) cut {
	c := cut{questions: cutQuestions(l, d.Questions), context: l.Tokens(analysis.Read(d.Context))}
	if len(d.Questions) > 0 {
		if sentences := l.Sentences(d.Questions[0]); len(sentences) > 1 {
			c.sentences = cutQuestions(l, sentences)
		}
	}
	for _, passage := range d.Passages {
		c.passages = append(c.passages, l.Tokens(analysis.Read(passage)))
	}
	return c
}

func cutQuestions(l analysis.Language, texts []string) []question {
	questions := make([]question, len(texts))
	for i, text := range texts {
		tokens := l.Tokens(analysis.Read(text))
		questions[i] = question{text, analysis.Canonical(tokens), tokens}
	}
	return questions
}
