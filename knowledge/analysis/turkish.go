package analysis

import "github.com/blevesearch/snowballstem/turkish"

var turkishRules = rules{
	tag:            "tr",
	stem:           snowball(turkish.Stem),
	elisions:       map[string]string{},
	function:       wordSet("ve bir bu su o ne kim nerede zaman neden nicin nasil hangi kac mi mu da de ile icin gibi cok daha en var yok ben sen biz siz onlar benim senin degil ama ya olarak olan misin musun hakkinda"),
	questions:      wordSet("ne kim nerede neden nicin nasil hangi kac"),
	negations:      wordSet("degil yok hic"),
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
