package analysis

import "github.com/blevesearch/snowballstem/swedish"

var swedishRules = rules{
	tag:            "sv",
	stem:           snowball(swedish.Stem),
	elisions:       map[string]string{},
	function:       wordSet("och att det som en ett i pa av for med den inte ar var har hur vad vem nar varfor vilken kan du jag vi ni han hon de till fran om sa men eller ska vill ditt din mitt"),
	questions:      wordSet("vad vem var nar varfor vilken hur kan ar har"),
	negations:      wordSet("inte aldrig ingen inget utan"),
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
