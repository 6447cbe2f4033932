package analysis

var czechRules = rules{
	tag:            "cs",
	elisions:       map[string]string{},
	function:       wordSet("a v na s z do ne je jsou to co kdo kde kdy proc jak ktery ktera jake kolik se ze o po od pro ten ta ja ty on ona my vy oni byl byla bylo muze mam mas ale nebo velmi uz jen jste"),
	questions:      wordSet("co kdo kde kdy proc jak ktery ktera kolik je jsou"),
	negations:      wordSet("ne nikdy nikdo nic bez neni"),
	concord:        true,
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
