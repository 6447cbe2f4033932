package analysis

import "github.com/blevesearch/snowballstem/spanish"

var spanishRules = rules{
	tag:      "es",
	stem:     accented(snowball(spanish.Stem), "cion", "ci\u00f3n", "sion", "si\u00f3n"),
	elisions: map[string]string{},
	chat: map[string]string{
		"q": "que", "k": "que", "xq": "por que", "pq": "por que", "xk": "por que", "porq": "por que", "porque": "por que", "tb": "tambien",
		"tmb": "tambien", "tbn": "tambien", "d": "de", "dnd": "donde", "cdo": "cuando", "cnd": "cuando", "bn": "bien", "x": "por", "pa": "para",
		"toy": "estoy", "tas": "estas", "qe": "que", "aki": "aqui", "grax": "gracias", "xfa": "por favor", "salu2": "saludos", "100pre": "siempre", "qn": "quien", "dsd": "desde", "msj": "mensaje",
	},
	titles: wordSet("sr sra srta dr dra d da ud uds ee uu pag num art etc"),
	function: wordSet("el la los las lo un una unos unas y e o u pero si no ni que cual cuales quien quienes como cuando donde cuanto cuanta cuantos cuantas por para " +
		"de del a al en con sin sobre entre hasta desde hacia segun tras durante contra " +
		"yo tu vos usted ustedes el ella ello ellos ellas nosotros nosotras vosotros me te se nos os le les mi mis su sus tus nuestro nuestra nuestros nuestras vuestro vuestra " +
		"este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas aqui ahi alli alla " +
		"ser es soy eres somos son era eras eran fue fueron sea sean sido siendo estar estoy esta estas estamos estan estaba estaban este " +
		"haber ha has he hemos han hay habia habian haya hacer hace haces hacen tener tiene tienes tienen tengo puede puedes pueden podria poder debe deben va vas van voy " +
		"muy mas menos ya tambien solo todo toda todos todas otro otra otros otras mismo misma algun alguna alguno algunos algunas cada tan tanto asi porque pues entonces aunque mientras"),
	connectives: wordSet("y e pero o entonces pues hola"),
	questions:   wordSet("que cual cuales quien quienes como cuando donde adonde cuanto cuanta cuantos cuantas puedes puede hay es son tiene tienes"),
	negations:   wordSet("no ni nunca jamas nada nadie ninguno ninguna ningun sin tampoco"),
	concord:     true,
	wants: wants{
		amount: map[string]bool{"cuanto": true, "cuanta": true, "cuantos": true, "cuantas": true, "que edad": true},
		which:  wordSet("que cual cuales"),
		kind:   wordSet("tipo clase marca"),
		reason: map[string]bool{"por que": true, "como": true},
		named:  wordSet("llama llaman llamas"),
	},
	numbers: numbers{
		small: map[string]float64{
			"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
			"catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiun": 21,
			"veintiuna": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28,
			"veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100,
			"ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "cuatrocientas": 400,
			"quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600, "setecientos": 700, "setecientas": 700, "ochocientos": 800,
			"ochocientas": 800, "novecientos": 900, "novecientas": 900,
		},
		one:     map[string]bool{"uno": true, "una": true, "un": true},
		scales:  map[string]float64{"mil": 1e3, "miles": 1e3, "millon": 1e6, "millones": 1e6, "billon": 1e12, "billones": 1e12},
		and:     wordSet("y"),
		suffix:  map[string]float64{"k": 1e3},
		decimal: ',',
		blanks:  true,
	},
	namesByCapital: true,
	lazyMarks:      longWord,
}
