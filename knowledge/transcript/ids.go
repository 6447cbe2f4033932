package transcript

import (
	"strconv"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
)

// nameIDs gives the ids that a person would choose: of the words that say something, in Latin letters, and a number where
// there are none.
func nameIDs(i *interview.Interview) {
	i.ID = interview.IDOf(i.Interviewee, 24)
	if i.ID == "" {
		i.ID = interview.IDOf(i.Title, 24)
	}
	if i.ID == "" {
		i.ID = "interview"
	}
	silent := map[string]bool{}
	for _, row := range frequentWords {
		if row.language == i.Language {
			silent = row.words
		}
	}
	taken, last := map[string]bool{}, map[string]int{} // last is the number behind the latest id of a text
	free := func(text, otherwise string) string {
		base := interview.IDOf(text, 28, silent, askingWordsOf[i.Language])
		if base == "" {
			base = otherwise
		}
		id, n := base, max(1, last[base])
		for taken[id] {
			n++
			id = base + "-" + strconv.Itoa(n)
		}
		taken[id], last[base] = true, n
		return id
	}
	for n := range i.Sections {
		s := &i.Sections[n]
		s.ID = free(s.Heading, "part-"+strconv.Itoa(n+1))
		for m := range s.Turns {
			s.Turns[m].ID = free(s.Turns[m].Question, "question-"+strconv.Itoa(s.Turns[m].Number))
		}
	}
}

// askingWordsOf are the words by which questions begin and that say nothing in an id, by language.
var askingWordsOf = map[string]map[string]bool{
	"de": block.SetOf("warum wieso weshalb was wer wen wem wann wo wohin woher welche welcher welches haben hat hatten sind sein kann können konnten würden ihnen ihr ihre ihren denn noch schon mal bei zum zur dem des einen einem einer um so nach über man mehr werden wird dann da hier meinen"),
	"fr": block.SetOf("pourquoi comment quand où quoi quel quelle quels quelles qu est ce êtes avez avoir être fait votre vos cette ces son sa ses à au aux par plus ne se y"),
	"es": block.SetOf("por qué cómo cuándo dónde quién cuál cuáles ha han es son su sus este esta estos estas ese esa le les usted ustedes hay qué"),
	"it": block.SetOf("perché come quando dove chi quale quali ha hanno suo sua a al le lo"),
	"pt": block.SetOf("porque quando onde quem qual quais seu sua no na ao"),
	"ru": block.SetOf("почему как когда где кто какой какая какие какое ваш ваша ваши вам вас ли же бы"),
}
