package analysis

import "github.com/blevesearch/snowballstem/french"

var frenchRules = rules{
	tag:  "fr",
	stem: accented(snowball(french.Stem), "ees", "\u00e9es", "ee", "\u00e9e", "ites", "it\u00e9s", "ite", "it\u00e9"),
	contractions: map[string]string{
		"aujourd'hui": "aujourdhui", "quelqu'un": "quelquun", "quelqu'une": "quelquune", "d'accord": "daccord",
	},
	elisions: map[string]string{
		"l": "", "d": "de", "j": "je", "m": "me", "t": "te", "s": "se", "n": "ne", "c": "ce", "qu": "que", "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque",
		"quoiqu": "quoique", "presqu": "presque", "quelqu": "quelque",
	},
	chat: map[string]string{
		"pk": "pourquoi", "pq": "pourquoi", "pkoi": "pourquoi", "prkoi": "pourquoi", "koi": "quoi", "kel": "quel", "qd": "quand", "qqn": "quelquun",
		"qqch": "quelque chose", "tt": "tout", "ts": "tous", "tjs": "toujours", "tjrs": "toujours", "bcp": "beaucoup", "vs": "vous", "ns": "nous", "pr": "pour",
		"ds": "dans", "ac": "avec", "mtn": "maintenant", "ajd": "aujourdhui", "jsp": "je sais pas", "svp": "sil vous plait", "stp": "sil te plait", "mrc": "merci",
		"cad": "cest a dire", "c": "ce est", "dc": "donc", "pb": "probleme", "pcq": "parce que", "psk": "parce que", "auj": "aujourdhui", "slt": "salut", "bjr": "bonjour", "jms": "jamais", "kes": "que est", "cest": "ce est", "ya": "y a", "jai": "je ai", "nest": "ne est", "quest": "que est",
	},
	titles: wordSet("m mm mme mlle dr pr me st ste num p art etc cf"),
	function: wordSet("le la les un une des de du au aux et ou mais si ne pas plus ni que qui quoi dont quel quelle quels quelles comment quand pourquoi combien " +
		"a en dans par pour avec sans sur sous entre vers chez contre depuis jusque pendant selon " +
		"je tu il elle on nous vous ils elles me te se lui leur leurs moi toi soi eux y mon ma mes ton ta tes son sa ses notre nos votre vos " +
		"ce cet cette ces cela ca ceci celui celle ceux celles ici la " +
		"etre est suis es sommes etes sont etait etaient fut soit soient ete avoir ai as avons avez ont avait avaient ait eu " +
		"faire fait fais font peut peux peuvent pouvez pourrait doit doivent va vas vont vais t l d c j m n s qu " +
		"tres moins deja aussi tout toute tous toutes autre autres meme memes quelque quelques chaque tant ainsi donc alors parce car comme lorsque puisque"),
	connectives: wordSet("et mais ou alors bonjour"),
	questions:   wordSet("que qui quoi quel quelle quels quelles comment quand pourquoi combien ou est peut peux pouvez as avez y"),
	negations:   wordSet("pas non jamais rien aucun aucune ni sans"),
	concord:     true,
	wants: wants{
		amount: map[string]bool{"combien": true, "quel age": true},
		which:  wordSet("quel quelle quels quelles"),
		kind:   wordSet("type genre sorte marque"),
		reason: wordSet("pourquoi comment"),
		named:  wordSet("appelle appellent appelles"),
	},
	numbers: numbers{
		small: map[string]float64{
			"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
			"quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
			"septante": 70, "huitante": 80, "nonante": 90,
		},
		one:     map[string]bool{"un": true, "une": true},
		scales:  map[string]float64{"cent": 100, "cents": 100, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9},
		and:     wordSet("et"),
		suffix:  map[string]float64{"k": 1e3},
		decimal: ',',
		blanks:  true,
		twenty:  true,
	},
	namesByCapital: true,
	lazyMarks:      longWord,
}
