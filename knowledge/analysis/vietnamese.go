package analysis

// vietnameseRules read a language in which every syllable is a word of its own and a mark makes another word.
var vietnameseRules = rules{
	tag:       "vi",
	elisions:  map[string]string{},
	function:  wordSet("la co khong gi nao ai dau sao the va cua cho voi trong ngoai tren duoi nhu thi ma nay do kia cac nhung mot toi ban anh chi em ong ba ho chung ta da dang se duoc bi vi nen tai den tu ve o"),
	questions: wordSet("gi nao ai dau sao may bao khi tai vi lam co"),
	negations: wordSet("khong chua chang dung"),
	syllabic:  true,
	numbers:   numbers{decimal: ',', suffix: map[string]float64{"k": 1e3}},
}
