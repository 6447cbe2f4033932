package wording

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// boxHeads is the head of a box with links that pages put between paragraphs, on a line of its own or before a link.
var boxHeads = block.Express(`(?i)^(?:(?:read|see) (?:more|also|next)|also read|more on this(?: (?:story|topic))?|related(?: (?:articles?|stories|reading|posts?|content))?|you (?:may|might) also like|recommended(?: reading| for you)?|auch interessant|featured (?:video|story|article)|don['\x{2019}]t miss|` +
	`lesen sie (?:auch|mehr)|mehr zum thema|das könnte sie (?:auch )?interessieren|à lire aussi|lire aussi|à lire également|sur le même sujet|lee también|lea también|le puede interesar|te puede interesar|más información|` +
	`leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|leggi anche|potrebbe interessarti|lees ook|läs (?:också|även|mer)|læs også|les også|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także)|přečtěte si (?:také|i)|citește și|` +
	`читайте также|читайте ещё|ayrıca bakınız|ilgili haberler|延伸阅读|延伸閱讀|相关阅读|相關閱讀|関連記事|あわせて読みたい|관련 ?기사|اقرأ أيضا)\s*(?:[:\x{ff1a}>\x{bb}\x{2192}|]+\s*(.{0,160}))?$`)

// Captioned is the end of a line that says what a picture shows: who took it.
var Captioned = block.ExpressWords(`(?i)(?:\b(?:photo(?:s|graph|graphs)?|image|picture|illustration)s?(?: credits?)?(?:\s?:| by )|\b(?:fotos?|bild|bilder|crédits?(?: photo)?|foto di|fotografia|fotografía|zdjęcie|фото|снимок)\s?:|^(?:photo|foto|image|figure|fig|abb|abbildung|bild|figura|figuur|рис|фото)\.? [0-9]{1,2}[.:]? |\x{56fe}[\x{ff1a}:]|\x{5199}\x{771f}[\x{ff1a}:]|\x{ff08}\x{56fe})`)

// shows stands before what a picture shows.
var shows = block.Express(`(?i)^(?:(?:in the )?(?:picture|photo)|pictured|(?:auf dem|im) (?:bild|foto)|sur (?:la|cette) (?:photo|image)|en (?:la|esta) (?:foto|imagen)|n[ae] (?:foto|imagem|zdjęciu)|nella (?:foto|fotografia)|op de foto|på (?:bilden|fotot)|på bildet|на (?:снимке|фото|фотографии|рисунке|світлині)|写真|図|图|圖)\s*[:\x{ff1a}]\s*\S`)

// SaysPicture says that a line tells what a picture shows, and ends as a sentence does: it begins so, or who took it stands at its end.
func SaysPicture(text string) bool {
	if shows.MatchString(text) {
		return true
	}
	at := Captioned.FindStringIndex(text)
	if at == nil || at[0] == 0 {
		return false
	}
	name := speaker.TrimName(strings.TrimSpace(text[at[1]:]))
	return name != "" && speaker.IsName(name) && speaker.Capitalised(name)
}

// ChatLine is what programs for messages put below one: how many liked it, and how many answered.
var ChatLine = block.Express(`(?i)^(?:(?:(?::[\w+-]{2,30}:|[\p{So}\p{Sk}\x{fe0f}\x{200d}]+)[ \t\x{a0}]*[0-9]{1,4}[ \t\x{a0}]*)+|[0-9]{1,4} (?:repl(?:y|ies)|antwort(?:en)?|réponses?|respuestas?|respostas?|rispost[ae]|antwoord(?:en)?|svar|ответ(?:а|ов)?)[ \t\x{a0}]+\p{L}.*(?:[0-9]|ago|thread|vor|il y a|hace|há|fa|назад)\b.*)$`)

// BoxHead returns the head of a box that a line is, with the link that stands behind it in the same line, or nil for no head.
func BoxHead(text string) []string {
	if len(text) > 200 || block.EndsSentence(text) && !strings.ContainsAny(text, ":\uff1a>\u00bb\u2192|") {
		return nil
	}
	return boxHeads.FindStringSubmatch(text)
}

// Advert is a line that pages put between paragraphs.
var Advert = block.Express(`(?i)^(?:advertisement|advertising|ad|article continues (?:below|after) .{0,30}|story continues below.{0,30}|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама|广告|廣告|広告|إعلان|read more|weiterlesen|lire la suite|continua (?:após a|depois da) publicidade|continúa (?:después de|tras) la publicidad|la suite après (?:la )?(?:cette )?publicité|nach der anzeige geht es weiter)$`)
