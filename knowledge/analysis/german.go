package analysis

import (
	"strings"

	"github.com/blevesearch/snowballstem/german"
)

var germanRules = rules{
	tag:     "de",
	stem:    stemGerman,
	clitics: wordSet("s"),
	chat: map[string]string{
		"u": "und", "od": "oder", "vllt": "vielleicht", "evtl": "eventuell", "zb": "zum beispiel", "bzw": "beziehungsweise", "ca": "circa", "usw": "und so weiter",
		"nich": "nicht", "net": "nicht", "nix": "nichts", "ned": "nicht", "isn": "ist ein", "is": "ist", "wieso": "warum", "weshalb": "warum",
		"wat": "was", "dat": "das", "ham": "haben", "hab": "habe", "sin": "sind", "biste": "bist du", "haste": "hast du", "kannste": "kannst du",
		"willste": "willst du", "gibts": "gibt es", "gehts": "geht es", "ists": "ist es", "wies": "wie es", "fuer": "fur", "ueber": "uber", "koennen": "konnen",
		"koennte": "konnte", "waere": "ware", "wuerde": "wurde", "moechte": "mochte", "aufm": "auf dem", "ausm": "aus dem", "nem": "einem", "ner": "einer",
		"nen": "einen", "ne": "eine", "bissl": "bisschen", "bissel": "bisschen", "iwie": "irgendwie", "iwas": "irgendwas", "iwann": "irgendwann", "iwo": "irgendwo", "wsl": "wahrscheinlich", "eig": "eigentlich", "jz": "jetzt", "jtz": "jetzt", "wg": "wegen", "zsm": "zusammen", "lg": "liebe grusse",
	},
	titles: wordSet("dr prof hr fr nr str ca bzw z b d h u a usw etc vgl abs art st"),
	function: wordSet("der die das den dem des ein eine einen einem einer eines und oder aber wenn als ob dass weil denn doch nicht kein keine keinen keinem keiner " +
		"was wer wen wem wessen wie wo wohin woher wann warum wieso weshalb welche welcher welches welchen welchem wozu womit wofur woran worauf woruber wovon " +
		"in im an am auf aus bei beim mit nach von vom vor zu zum zur fur gegen ohne um durch uber unter zwischen seit bis wahrend wegen hinter neben " +
		"ich du er sie es wir ihr mich dich sich uns euch ihn ihm ihnen mir dir mein meine meinen meinem meiner dein deine deinen sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere euer eure " +
		"dieser diese dieses diesen diesem jener jene jenes hier da dort man selbst selber " +
		"ist sind war waren bin bist seid sei gewesen wird werden wurde wurden worden werde wirst hat haben habe hast hatte hatten gehabt " +
		"kann konnen konnte konnten soll sollen sollte muss mussen musste darf durfen will wollen wollte mag mochte wurde wurden tun tut macht machen gibt " +
		"sehr mehr so auch nur noch schon dann also nun mal ja nein alle alles allem aller jede jeder jedes andere anderen viel viele etwas nichts immer eigentlich denn"),
	connectives: wordSet("und aber oder also nun hallo"),
	questions:   wordSet("was wer wen wem wessen wie wo wohin woher wann warum wieso weshalb welche welcher welches welchen welchem wozu womit wofur kann konnen ist sind hat haben gibt wird werden soll darf muss"),
	negations:   wordSet("nicht nichts nie niemals niemand kein keine keinen keinem keiner keines ohne weder"),
	auxiliaries: wordSet("ist sind war waren hat haben kann konnen wird werden soll muss"),
	pronouns:    wordSet("ich du er sie es wir ihr man das"),
	wants: wants{
		amount: map[string]bool{"wie viel": true, "wie viele": true, "wieviel": true, "wieviele": true, "wie alt": true, "wie lange": true, "wie lang": true, "wie gross": true, "wie hoch": true, "wie weit": true, "wie schwer": true, "wie oft": true, "wie teuer": true},
		which:  wordSet("welche welcher welches welchen welchem"),
		reason: wordSet("warum wieso weshalb wie"),
		named:  wordSet("heisst heissen heiss"),
	},
	numbers: numbers{
		small:   germanSmall(),
		one:     map[string]bool{"eins": true, "ein": false, "eine": false, "einer": false},
		scales:  map[string]float64{"hundert": 100, "hunderte": 100, "tausend": 1e3, "tausende": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "tsd": 1e3},
		and:     wordSet("und"),
		suffix:  map[string]float64{"k": 1e3},
		decimal: ',',
		blanks:  true,
	},
}

// stemGerman stems a folded word. Umlauts that were written with an e are read as those that Fold turned into one letter, but
// not after a, e or q, where the e is mostly its own: neue, Quelle.
func stemGerman(word string) string {
	return germanSnowball(umlauts(word))
}

var germanSnowball = snowball(german.Stem)

func umlauts(word string) string {
	if !strings.Contains(word, "e") {
		return word
	}
	var b strings.Builder
	for i := 0; i < len(word); i++ {
		b.WriteByte(word[i])
		umlaut := strings.IndexByte("aou", word[i]) >= 0 && (i == 0 || strings.IndexByte("aeq", word[i-1]) < 0)
		if umlaut && i+2 < len(word) && word[i+1] == 'e' {
			i++
		}
	}
	return b.String()
}

// germanSmall returns the number words that add up, with those that are written as one word: einundzwanzig,
// zweihundert, dreitausend.
func germanSmall() map[string]float64 {
	units := strings.Fields("ein zwei drei vier funf sechs sieben acht neun")
	small := map[string]float64{"zwo": 2, "sechzehn": 16, "siebzehn": 17, "elf": 11, "zwolf": 12, "zehn": 10}
	for u, unit := range units {
		if u > 0 {
			small[unit] = float64(u + 1)
			if word := unit + "zehn"; u > 1 && unit != "sechs" && unit != "sieben" {
				small[word] = float64(11 + u)
			}
		}
	}
	for t, tens := range strings.Fields("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig") {
		small[tens] = float64(20 + 10*t)
		for u, unit := range units {
			small[unit+"und"+tens] = float64(20 + 10*t + u + 1)
		}
	}
	below := map[string]float64{"ein": 1}
	for word, value := range small {
		below[word] = value
	}
	for word, value := range below {
		small[word+"tausend"] = 1000 * value
		if value < 10 {
			small[word+"hundert"] = 100 * value
			small[word+"hunderttausend"] = 1e5 * value
		}
	}
	return small
}
