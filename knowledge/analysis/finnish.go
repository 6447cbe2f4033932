package analysis

import "github.com/blevesearch/snowballstem/finnish"

var finnishRules = rules{
	tag:            "fi",
	stem:           snowball(finnish.Stem),
	elisions:       map[string]string{},
	function:       wordSet("ja on ei se etta mita mika kuka missa milloin miksi miten kuinka mina sina han me te he ovat oli olla voi voiko onko tama tuo mutta tai kun jos niin myos"),
	questions:      wordSet("mita mika kuka missa milloin miksi miten kuinka onko voiko"),
	negations:      wordSet("ei en et emme ette eivat ilman"),
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
