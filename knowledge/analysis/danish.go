package analysis

import "github.com/blevesearch/snowballstem/danish"

var danishRules = rules{
	tag:            "da",
	stem:           snowball(danish.Stem),
	elisions:       map[string]string{},
	function:       wordSet("og at det som en et i pa af for med den ikke er var har hvordan hvad hvem hvornar hvorfor hvilken kan du jeg vi han hun de til fra om sa men eller skal vil dit din mit"),
	questions:      wordSet("hvad hvem hvor hvornar hvorfor hvilken hvordan kan er har"),
	negations:      wordSet("ikke aldrig ingen intet uden"),
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
