package match

// cut is a document cut into words, which takes no lexicon.
type cut struct {
	questions []question
	sentences []question // of the first question, when it has more than one
	passages  [][]token
	context   []token
}

// question is a way to ask for a document.
type question struct {
	text   string
	tokens []token
}

// cutAhead cuts the documents of a corpus in their order, then its outside examples as if they were one more, while the
// lexicon learns those that were cut before. It counts capitals on the way; they are complete when the outside comes.
func cutAhead(corpus Corpus, capitals capitals) <-chan cut {
	cuts := make(chan cut, 16)
	go func() {
		defer close(cuts)
		for _, d := range corpus.Documents {
			for _, text := range d.Questions {
				capitals.count(text)
			}
			for _, text := range d.Passages {
				capitals.count(text)
			}
			cuts <- cutDocument(d)
		}
		cuts <- cut{questions: cutQuestions(corpus.Outside)}
	}()
	return cuts
}

func cutDocument(d Document) cut {
	c := cut{questions: cutQuestions(d.Questions), context: tokenize(Read(d.Context))}
	if len(d.Questions) > 0 {
		if sentences := sentences(d.Questions[0]); len(sentences) > 1 {
			c.sentences = cutQuestions(sentences)
		}
	}
	for _, passage := range d.Passages {
		c.passages = append(c.passages, tokenize(Read(passage)))
	}
	return c
}

func cutQuestions(texts []string) []question {
	questions := make([]question, len(texts))
	for i, text := range texts {
		questions[i] = question{text, tokenize(Read(text))}
	}
	return questions
}
