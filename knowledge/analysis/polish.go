package analysis

var polishRules = rules{
	tag:            "pl",
	elisions:       map[string]string{},
	function:       wordSet("i w na z do nie jest sa to co kto gdzie kiedy dlaczego jak czy jaki jaka jakie ile sie ze o po od dla przez ten ta tego tej ja ty on ona my wy oni moj twoj byc byl bylo moze mozna mam masz tak ale bardzo juz tylko"),
	questions:      wordSet("co kto gdzie kiedy dlaczego jak czy jaki jaka jakie ile"),
	negations:      wordSet("nie nigdy nikt nic bez"),
	concord:        true,
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
