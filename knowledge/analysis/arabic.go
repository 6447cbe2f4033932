package analysis

import "github.com/blevesearch/snowballstem/arabic"

var arabicRules = rules{
	tag:       "ar",
	stem:      snowball(arabic.Stem),
	elisions:  map[string]string{},
	function:  wordSet("في من الي علي عن مع هذا هذه ذلك تلك ما ماذا متي اين كيف لماذا هل كم اي هو هي هم نحن انا انت انتم لا ليس لم لن كان كانت يكون ان او و ثم لكن كل بعد قبل عند الذي التي لك لي له لها بين حتي اذا قد"),
	questions: wordSet("ما ماذا من متي اين كيف لماذا هل كم اي"),
	negations: wordSet("لا ليس ليست لم لن غير بدون بلا"),
	concord:   true,
	numbers:   numbers{decimal: ','},
}
