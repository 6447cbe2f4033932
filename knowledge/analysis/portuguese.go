package analysis

import "github.com/blevesearch/snowballstem/portuguese"

var portugueseRules = rules{
	tag:      "pt",
	stem:     accented(snowball(portuguese.Stem), "cao", "\u00e7\u00e3o", "coes", "\u00e7\u00f5es", "soes", "s\u00f5es", "sao", "s\u00e3o"),
	elisions: map[string]string{"d": ""},
	chat: map[string]string{
		"vc": "voce", "vcs": "voces", "q": "que", "pq": "por que", "porque": "por que", "tb": "tambem", "tbm": "tambem", "n": "nao", "blz": "beleza",
		"obg": "obrigado", "qdo": "quando", "qd": "quando", "qto": "quanto", "cmg": "comigo", "ta": "esta", "to": "estou", "pra": "para", "pro": "para o",
		"pros": "para os", "pras": "para as", "mto": "muito", "mt": "muito", "hj": "hoje", "td": "tudo", "vlw": "valeu", "msm": "mesmo", "pf": "por favor", "eh": "e", "oq": "o que",
	},
	titles: wordSet("sr sra dr dra prof profa eng num pag art etc"),
	function: wordSet("o a os as um uma uns umas e ou mas se nao nem que qual quais quem como quando onde aonde quanto quanta quantos quantas por para " +
		"de do da dos das em no na nos nas ao aos pelo pela pelos pelas com sem sobre entre ate desde contra segundo durante num numa dum duma " +
		"eu tu voce voces ele ela eles elas nos vos me te lhe lhes meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas dele dela deles delas " +
		"este esta isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas aqui ai ali la neste nesta nesse nessa deste desta desse dessa disso disto " +
		"ser e sou es somos sao era eram foi foram seja sejam sido sendo estar estou esta estas estamos estao estava estavam " +
		"ter tem tens temos tenho tinha tinham ha havia haver fazer faz fazem pode podem poderia poder deve devem vai vao vou " +
		"muito muita mais menos ja tambem so todo toda todos todas tudo outro outra outros outras mesmo mesma algum alguma alguns algumas cada tao tanto assim porque pois entao embora enquanto"),
	connectives: wordSet("e mas ou entao ola"),
	questions:   wordSet("que qual quais quem como quando onde aonde quanto quanta quantos quantas pode podes ha tem tens sera"),
	negations:   wordSet("nao nem nunca jamais nada ninguem nenhum nenhuma sem tampouco"),
	concord:     true,
	wants: wants{
		amount: map[string]bool{"quanto": true, "quanta": true, "quantos": true, "quantas": true, "que idade": true},
		which:  wordSet("que qual quais"),
		kind:   wordSet("tipo marca"),
		reason: map[string]bool{"por que": true, "como": true},
		named:  wordSet("chama chamam"),
	},
	numbers: numbers{
		small: map[string]float64{
			"dois": 2, "duas": 2, "tres": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "onze": 11, "doze": 12,
			"treze": 13, "catorze": 14, "quatorze": 14, "quinze": 15, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezassete": 17, "dezoito": 18,
			"dezenove": 19, "dezanove": 19, "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80,
			"noventa": 90, "cem": 100, "cento": 100, "duzentos": 200, "duzentas": 200, "trezentos": 300, "trezentas": 300, "quatrocentos": 400,
			"quatrocentas": 400, "quinhentos": 500, "quinhentas": 500, "seiscentos": 600, "seiscentas": 600, "setecentos": 700, "setecentas": 700,
			"oitocentos": 800, "oitocentas": 800, "novecentos": 900, "novecentas": 900,
		},
		one:     map[string]bool{"um": true, "uma": true},
		scales:  map[string]float64{"mil": 1e3, "milhao": 1e6, "milhoes": 1e6, "bilhao": 1e9, "bilhoes": 1e9},
		and:     wordSet("e"),
		suffix:  map[string]float64{"k": 1e3},
		decimal: ',',
		blanks:  true,
	},
	namesByCapital: true,
	lazyMarks:      longWord,
}
