package analysis

import "github.com/blevesearch/snowballstem/romanian"

var romanianRules = rules{
	tag:            "ro",
	stem:           snowball(romanian.Stem),
	elisions:       map[string]string{},
	function:       wordSet("si de la in pe cu nu este sunt ce cine unde cand cum cat care un o al ai ale din pentru mai ca sa se eu tu el ea noi voi ei am are avea fost dar sau foarte despre"),
	questions:      wordSet("ce cine unde cand cum cat cate care este de"),
	negations:      wordSet("nu niciodata nimeni nimic fara"),
	concord:        true,
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
