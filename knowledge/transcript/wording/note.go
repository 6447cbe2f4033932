package wording

import (
	"faqbot/knowledge/transcript/block"
)

var (
	// invites begins a sentence that asks readers to do something for a page, and offers is what it asks for.
	invites = block.ExpressWords(`(?i)^(?:please |why not |would you like|do you (?:want|like|enjoy)|möchten sie|wollen sie|voulez-vous|souhaitez|vous (?:voulez|souhaitez)|¿?(?:le |te )gustaría|vorresti|gostaria|хотели бы |(?:if you )?(?:enjoy(?:ed|ing)?|like[ds]?|liking) (?:this|what)|want (?:more|to)|(?:never |don['\x{2019}]t )miss|subscribe|sign up|join|support|follow|donate|become an?|share|forward|tell (?:a|your)|get|read|listen|watch|download|buy|pre-?order|visit|check out|find out|` +
		`jetzt (?:abonnieren|anmelden|lesen|spenden|testen)|hier (?:können|finden|geht)|abonnieren|unterstützen|folgen sie|lesen sie|melden sie|spenden|ihnen (?:gefällt|hat)|dir (?:gefällt|hat)|` +
		`abonnez|inscrivez|soutenez|suivez|retrouvez|faites un don|découvrez|lisez|vous (?:aimez|avez aimé)|` +
		`suscríbe|apóya|síg[ua](?:nos|me)|haz(?:te|ga)? (?:un donativo|una donación|soci[oa])|hazte soci[oa]|lea (?:también|más|aquí|nuestr)|lee (?:también|más|aquí|nuestr)|escucha (?:el podcast|nuestr)|¿?te (?:ha gustado|gustó|gusta) (?:est|lo que)|¿?quieres (?:más|oír|escuchar|leer|ver|recibir|saber más)|` +
		`inscreva|assine|apoie|siga-nos|gostou d|ouça (?:o|noss)|leia (?:também|mais|noss)|iscriviti|abbonati|sostieni|seguici|leggi (?:anche|qui|il nostr|la nostr)|ascolta (?:il|la) nostr|ti è piaciut[ao] quest|` +
		`abonneer|steun|volg|lees|meld je|prenumerera|stöd|följ|zapisz|wesprzyj|obserwuj|` +
		`подпис|поддержите|читайте|следите за|订阅|訂閱|关注|關注|扫码|掃碼|点击|點擊|购买|購読|登録|フォロー|応援|続きを)`)
	offers = block.ExpressWords(`(?i)(?:newsletter|subscri(?:be|ber|ption)|donat(?:e|ion)|patreon|member(?:s|ship)\b|podcast|\bapp\b|inbox|free trial|issue\b|print edition|\bour [a-z]|this (?:piece|post|interview|conversation|article|episode|letter|story)|reader-supported|free to read|(?:liked|enjoyed) (?:this|what)|\bfriend|\bperson who|tickets|social(?:s| media)?\b|` +
		`abo\b|ausgabe|spende|unsere[nrms]? |dieses (?:gespräch|interview)|beitrag|infolettre|abonn|notre |nos |cet entretien|cet article|numéro|boletín|nuestr[oa]s? |esta entrevista|este artículo|canal|noss[oa]s? |esta conversa|nostr[oaie] |questa intervista|onze |dit (?:interview|gesprek)|våra? |nasz[aey]? |` +
		`канал|рассылк|наш|материал|интервью|公众号|公眾號|微信|频道|頻道|我们|我們|会员|會員|メルマガ|チャンネル|記事)`)

	// ofLetters is what programs for letters write between the paragraphs of each of them.
	ofLetters = block.ExpressWords(`(?i)(?:is a reader-supported publication|becoming a (?:free or )?paid subscriber|this post is public so feel free|to receive new posts and support)`)
	// speaksOfPage is said of the text itself, of a picture, or of a page and its readers, and hardly ever in an answer.
	speaksOfPage = block.ExpressWords(`(?i)(?:\b(?:is|are) (?:out|on sale|in shops|available) (?:now|from)\b|(?:^|[.!?] )(?:write to|tell|e-?mail|contact|send) us\b|for more (?:on|about|information)|\bin the comments\b|(?:^|[.!?] )(?:read|see|hear|find|watch) (?:our|more)\b|editor['\x{2019}]?s['\x{2019}]? note|(?:view|see) this (?:post|tweet|photo)|a post shared by|\(auto-generated\)|courtesy of|gift of (?:the|mr|mrs)|reader-supported|(?:paid|free) subscriber|(?:this|the) (?:interview|conversation|transcript|story|article|piece) (?:was|is|has|took|appear|first|originally)|(?:is|was) published by|support (?:my|our) work|if you (?:liked|enjoyed) this|that['\x{2019}]s all (?:from|for)|` +
		`dieses (?:interview|gespräch) (?:wurde|ist|erschien|fand|darf)|hier können sie|lesen sie hier|hier (?:lesen|hören|finden) sie|cet (?:entretien|article) (?:a été|est|paraît)|(?:la|esta) (?:entrevista|conversación|charla) (?:fue|ha sido|se (?:hizo|realizó|publicó|editó))|(?:esta|a) entrevista foi|questa intervista (?:è|fu)|это интервью|интервью (?:было|записано)|本文(?:为|由|首发)|未经授权|未經授權|本報|本报记者|記者\s?摄|摄$|\x{ff1d}[^\x{3002}]{2,20}(?:提供|撮影)$)`)
)

// hints may be said in an answer, and are more often said by a page: an address, a part that is still to come, the readers of
// a paper, what somebody in the room does.
var hints = block.ExpressWords(`(?i)(?:\S@\S+\.[a-z]{2}|\bour (?:podcast|newsletter|channel|web ?site|magazine|readers|listeners|subscribers|sponsors|reporter|correspondent|archive)\b|^(?:subscribers|readers|listeners|viewers|patrons)\b|(?:hear|listen to|watch|read|see) the (?:whole|full|entire|complete|rest)\b|\b(?:helpline|hotline)\b|(?:no answer|not (?:respond|reply|answer)) to\b|asked .{0,60}\bfor (?:a )?(?:comment|statement)\b|(?:part|half) of (?:this|the|our) (?:conversation|interview|talk|series)|(?:will be|was first|first) published|(?:need|have) to be a (?:member|subscriber)|reached out to|(?:edited|cut) down|\b(?:condensed|abridged|shortened)\b|with (?:the )?(?:kind )?permission\b|` +
	`^(?:he|she|they) (?:laughs?|pauses?|smiles?|sighs?|nods?|shrugs?|points?|looks?|shakes?|gets up|stands up|leans|grins|hesitates?)\b|` +
	`^(?:er|sie) (?:lacht|lächelt|macht eine|schweigt|zögert|überlegt|nickt|zeigt|seufzt|blickt|schaut)\b|zum abo\b|teil (?:zwei|2|des gesprächs)|erscheint am|keinen beitrag|gekürzt|stellungnahme gebeten|nur für abonnent|probeabo|` +
	`^(?:il|elle) (?:rit|sourit|marque|hésite|réfléchit|se tait|soupire)\b|(?:suite|partie) de cet|para[iî]tra|condensé|abonnés|il vous reste|` +
	`^(?:se ríe|ríe|sonríe|hace una pausa|duda|suspira|calla)\b|(?:segunda|próxima) parte|se publicará|será publicad|(?:para|a) suscriptores|para assinantes|^(?:ride|sorride|fa una pausa|ri|sorri|faz uma pausa)\b|seconda parte|uscirà|tweede deel|verschijnt|` +
	`^(?:он|она)? ?(?:долго )?(?:смеётся|смеется|улыбается|молчит|задумывается|вздыхает)|вторая часть|выйдет)`)

// How much the words of a paragraph say that they speak to readers, in rising order.
const (
	SaysNothing = iota
	mayHint     // they may be said in an answer as well
	MayBeNote   // they are hardly ever said in one
	SurelyNote  // a page says them
)

// MaxNote is the most words of a note.
const MaxNote = 40

// NoteWords weighs the words of a paragraph: SaysNothing, or one of the constants above it.
func NoteWords(text string) int {
	if block.WordCount(text) > MaxNote {
		return SaysNothing
	}
	_, credited := CreditOf(text)
	small := block.Lowered(text)
	switch {
	case invites.Match(small) && offers.Match(small), ofLetters.Match(small), credited, OfPage(text, block.Prose) && !block.EndsSentence(text) && !block.ClockFirst.MatchString(text):
		return SurelyNote
	case speaksOfPage.Match(small), legalWords.Match(small):
		return MayBeNote
	case hints.Match(small):
		return mayHint
	}
	return SaysNothing
}
