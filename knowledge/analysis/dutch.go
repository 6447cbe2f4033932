package analysis

import "github.com/blevesearch/snowballstem/dutch"

var dutchRules = rules{
	tag:            "nl",
	stem:           snowball(dutch.Stem),
	clitics:        wordSet("s"),
	function:       wordSet("de het een en van ik je jij hij zij wij niet dat dit wat wie waar wanneer waarom hoe welke is zijn was heeft hebben kan kunnen wordt worden met voor naar ook maar als er om bij uit over nog veel goed doen moet mijn jouw uw"),
	questions:      wordSet("wat wie waar wanneer waarom hoe welke is zijn kan kunnen heeft heb moet"),
	negations:      wordSet("niet geen nooit niemand niets zonder"),
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
