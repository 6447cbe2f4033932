package analysis

import (
	"strings"

	"github.com/blevesearch/snowballstem/italian"
)

var italianRules = rules{
	tag:  "it",
	stem: snowball(italian.Stem),
	contractions: map[string]string{
		"po'": "poco", "com'e": "come e", "cos'e": "cosa e", "dov'e": "dove e", "quand'e": "quando e", "qual'e": "quale e", "c'e": "ci e", "cos'ha": "cosa ha",
		"com'era": "come era", "dov'era": "dove era", "c'era": "ci era",
	},
	elisions: map[string]string{
		"l": "", "un": "", "d": "di", "dell": "", "all": "", "dall": "", "nell": "", "sull": "", "coll": "", "quell": "", "quest": "", "gl": "", "s": "si", "m": "mi",
		"t": "ti", "v": "vi", "c": "ci", "n": "ne", "com": "come", "cos": "cosa", "dov": "dove", "quant": "quanto", "anch": "anche", "tutt": "tutto",
		"senz": "senza", "bell": "bello", "sant": "santo", "mezz": "mezzo", "nient": "niente",
	},
	chat: map[string]string{
		"xke": "perche", "xche": "perche", "perke": "perche", "ke": "che", "k": "che", "cmq": "comunque", "nn": "non", "x": "per", "qnd": "quando",
		"qnt": "quanto", "tt": "tutto", "grz": "grazie", "qlc": "qualcosa", "qlcs": "qualcosa", "anke": "anche", "cn": "con", "dv": "dove", "sn": "sono",
	},
	titles: wordSet("sig dott prof ing avv dr num pag art ecc"),
	function: wordSet("il lo la i gli le un uno una e ed o od ma se non ne che chi cui quale quali come quando dove quanto quanta quanti quante perche per " +
		"di del dello della dei degli delle a ad al allo alla ai agli alle da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle " +
		"su sul sullo sulla sui sugli sulle con senza tra fra contro verso fino " +
		"io tu lui lei noi voi loro egli ella essi esse mi ti si ci vi me te se mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra " +
		"questo questa questi queste quello quella quelli quelle cio qui qua li la " +
		"essere e sono sei siamo siete era eri erano fu sia siano stato stata stati state avere ho hai ha abbiamo avete hanno aveva avevano abbia " +
		"fare fa fai fanno puo puoi possono potrebbe deve devono va vai vanno viene " +
		"molto molta piu meno gia anche solo tutto tutta tutti tutte altro altra altri altre stesso stessa qualche alcuni alcune ogni tanto cosi poi allora mentre"),
	connectives: wordSet("e ma o allora ciao"),
	questions:   wordSet("che chi cosa quale quali come quando dove quanto quanta quanti quante perche puoi puo ce hai ha sei"),
	negations:   wordSet("non mai niente nulla nessuno nessuna nessun senza neanche nemmeno"),
	concord:     true,
	wants: wants{
		amount: map[string]bool{"quanto": true, "quanta": true, "quanti": true, "quante": true, "che eta": true},
		which:  wordSet("che quale quali"),
		kind:   wordSet("tipo genere marca"),
		reason: wordSet("perche come"),
		named:  wordSet("chiama chiamano chiami"),
	},
	numbers: numbers{
		small:   italianSmall(),
		one:     map[string]bool{"uno": true, "una": true, "un": true},
		scales:  map[string]float64{"cento": 100, "mille": 1e3, "mila": 1e3, "milione": 1e6, "milioni": 1e6, "miliardo": 1e9, "miliardi": 1e9},
		suffix:  map[string]float64{"k": 1e3},
		decimal: ',',
		blanks:  true,
	},
	namesByCapital: true,
	lazyMarks:      longWord,
}

// italianSmall returns the number words that add up. Tens lose their last vowel before one and eight: ventuno, ventotto.
func italianSmall() map[string]float64 {
	units := strings.Fields("uno due tre quattro cinque sei sette otto nove")
	small := map[string]float64{}
	for n, word := range strings.Fields("dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove") {
		small[word] = float64(10 + n)
	}
	for t, tens := range strings.Fields("venti trenta quaranta cinquanta sessanta settanta ottanta novanta") {
		value := float64(20 + 10*t)
		small[tens] = value
		for u, unit := range units {
			joined := tens + unit
			if u == 0 || u == 7 {
				joined = tens[:len(tens)-1] + unit
			}
			small[joined] = value + float64(u+1)
		}
	}
	for u, unit := range units {
		if u > 0 {
			small[unit] = float64(u + 1)
			small[unit+"cento"] = float64(100 * (u + 1))
			small[unit+"mila"] = float64(1000 * (u + 1))
		}
	}
	small["diecimila"], small["centomila"] = 10e3, 100e3
	return small
}
