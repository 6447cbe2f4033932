package analysis

// vietnameseRules read a language in which every syllable is a word of its own and a mark makes another word. So it has no
// function words: without its marks, the word for you is also the one for a table.
var vietnameseRules = rules{
	tag:       "vi",
	elisions:  map[string]string{},
	questions: wordSet("gi nao ai dau sao may bao khi tai vi lam co"),
	negations: wordSet("khong chua chang dung"),
	syllabic:  true,
	numbers:   numbers{decimal: ',', suffix: map[string]float64{"k": 1e3}},
}
