package analysis

import "github.com/blevesearch/snowballstem/hungarian"

var hungarianRules = rules{
	tag:            "hu",
	stem:           snowball(hungarian.Stem),
	elisions:       map[string]string{},
	function:       wordSet("az es egy nem van vannak mi ki hol mikor miert hogyan melyik mennyi hogy ez meg is de vagy en te o ti volt lesz lehet kell csak mar nagyon ha mint tud"),
	questions:      wordSet("mi ki hol mikor miert hogyan melyik mennyi hany"),
	negations:      wordSet("nem soha senki semmi nelkul"),
	concord:        true,
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
