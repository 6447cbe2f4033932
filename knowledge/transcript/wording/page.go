package wording

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// pageCounts is how many people read a text, liked it or answered, as pages say it.
var pageCounts = block.Express(`(?i)^<?\s*[0-9.,]+[km]?\+? (?:subscribers?|comments?|likes?|shares?|views?|followers?|claps?|notes|reblogs|reads|reactions|replies|retweets|min(?:ute)?s? read)\b.*$`)

// IsPageWords says that a line is what pages say around a text, in whatever language. It counts at the ends only.
func IsPageWords(line string) bool {
	return pageWords.MatchString(line) || pageCounts.MatchString(line)
}

var pageWords = block.ExpressWords(`(?i)^(?:share(?: .{0,40})?|tweet|copy link|subscribe.{0,40}|sign (?:in|up).{0,40}|log ?in|like|comments?|(?:no|leave a) comments?.{0,20}|read more.{0,60}|enter your .{0,30}|read next.{0,60}|menu|skip to .{0,30}|(?:top|bottom) of page|loading.{0,5}|advertisement|discover more.{0,60}|previous(?: .{0,60})?|next(?: .{0,60})?|related.{0,40}|more (?:from|like|on|stories).{0,60}|you (?:may|might) also like.{0,30}|tags?:.{0,200}|filed under.{0,200}|follow us.{0,60}|newsletter.{0,60}|(?:we |your )?(?:value |respect )?(?:your )?privacy.{0,40}|accept (?:all|cookies).{0,40}|terms(?: .{0,40})?|contact(?: us)?|about(?: us)?|search (?:in|the) .{0,30}|rechercher dans .{0,30}|buscar en .{0,30}|pesquisar n[ao] .{0,30}|cerca nella .{0,30}|further reading|see also|references|footnotes|licen[cs]e|quem somos|qui sommes-nous|qui[eé]nes somos|chi siamo|über uns|wer wir sind|over ons|о нас|关于我们|home|search|back to top|(?:meeting|recording|transcription|transcript) (?:ended|started|stopped).{0,30}|.{2,40} (?:started|stopped) transcription|print|comentarios?|comentários?|commentaires?|commenti|reacties|commentarer|e-?mail|facebook|twitter|linkedin|whatsapp|reply|permalink|(?:full |interview )?transcript(?:ion)?:?|show notes:?|(?:posted|published|submitted|updated|filed) (?:on|in|by|[0-9]).{0,80}|.{0,60}\bmin(?:ute)?s? read\b.{0,40}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .{0,30}[0-9]{1,2}:[0-9]{2} ?[ap]m.{0,30}|this (?:article|story|interview|conversation|post) (?:was|has been|is|first|originally) .{0,200}|(?:photo|image|picture) credits?:.{0,120}|(?:photographs?|illustrations?) by .{0,80}|fotos?: .{0,80}|transkript|transcripción|transcription|расшифровка|文字稿|` +
	`most (?:read|viewed|popular).{0,20}|trending.{0,20}|explore more.{0,40}|more on this.{0,40}|featured (?:video|story|article)|listen to (?:this|the) .{0,30}|reuse this content|editor'?s'? picks?|about the author|support our work.{0,60}|see more:.{0,80}|` +
	`meistgelesen.{0,20}|auch interessant|lesezeit.{0,20}|zur person|über (?:den autor|die autorin)|les plus lus|contribuer|réutiliser ce contenu|offrir l'article|sur le même thème|l'auteure?|lo más (?:leído|visto)|archivado en|sobre (?:la firma|el autor|la autora|o autor|a autora)|i più letti|l'autore|l'autrice|mais lidas|meest gelezen|самое (?:читаемое|популярное)|об авторе|最新|热门|热门推荐|排行.{0,4}|人気記事|ランキング|関連ニュース|この記事を書いた人|编辑[\x{ff1a}:].{0,20}|版权声明.{0,60}|` +
	`teilen|drucken|startseite|impressum|datenschutz.{0,40}|zum inhalt.{0,20}|mehr zum thema.{0,40}|kommentare?.{0,20}|anmelden|abonnieren.{0,40}|das könnte sie auch .{0,40}|` +
	`partage[rz].{0,40}|compart(?:e|ilhe|ilhar) .{0,40}|condividi.{0,40}|(?:diesen )?artikel teilen|deel dit.{0,30}|dela (?:artikeln|det).{0,20}|abmelden|unsubscribe|view in browser|se désabonner|darse de baja|отписаться|退订|imprimer|accueil|mentions légales|s'abonner.{0,40}|se connecter|iniciar sesión|accedi|entrar|войти|登录|ログイン|abo testen|à lire aussi.{0,80}|lire aussi.{0,80}|aller au contenu.{0,20}|leia (?:também|mais|ainda).{0,80}|veja (?:também|mais).{0,80}|lee también.{0,80}|lea también.{0,80}|leggi anche.{0,80}|lees ook.{0,80}|läs (?:också|även|mer).{0,80}|læs også.{0,80}|czytaj (?:też|także|również).{0,80}|zobacz (?:też|także).{0,80}|lesen sie auch.{0,80}|延伸阅读.{0,40}|延伸閱讀.{0,40}|` +
	`(?:keine|aucun|no hay|nenhum|nessun|geen|inga|ingen|нет) (?:kommentare?r?|commentaires?|comentarios|comentários?|comment[oi]|reacties|комментариев):?|(?:publicar un comentario|postar um comentário|posta un commento|enregistrer un commentaire|een reactie posten|skicka en kommentar|legg inn en kommentar|send en kommentar|отправить комментарий).{0,20}|` +
	`compartir.{0,40}|imprimir|inicio|aviso legal|suscríbete.{0,40}|ir al contenido|más información|` +
	`поделиться.{0,40}|читайте также.{0,80}|подписаться.{0,40}|главная|комментарии.{0,20}|теги:.{0,200}|` +
	`分享.{0,20}|点赞|评论.{0,10}|收藏|转发|相关阅读.{0,40}|返回顶部|首页|责任编辑.{0,30}|シェア.{0,20}|関連記事.{0,40}|いいね.{0,10}|مشاركة.{0,20})$`)

// legalWords stand in what a page says about itself, however long.
var legalWords = block.ExpressWords(`(?i)(?:©|\(c\) [0-9]{4}|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|все права защищены|版权所有|保留所有权利|無断転載|جميع الحقوق|cookies?\b|куки|have been edited|has been edited|was edited for|edited and condensed|condensed and edited|edited for (?:length|clarity)|newsletter|subscribe (?:to|now|for)|transcribed by|you (?:get|receive|received|are receiving) this (?:letter|e-?mail|newsletter|message)|computer[- ]generated|people can also change the text|generated by (?:ai|a machine|otter)|sign up for|by signing (?:up|in)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|datenschutzerklärung|politique de confidentialité|conditions d['\x{2019}]utilisation|política de priva|termini e condizioni|informativa sulla privacy|политик[аиуой]{1,2} конфиденциальности|隐私政策|隱私權|プライバシーポリシー|利用規約|a version of this (?:article|story|interview)|this (?:article|story|interview) (?:originally|first) appeared|(?:appears|appeared) in print|order reprints)`)

// maxLegal is the longest text, in words, that is dropped for one of these words.
const maxLegal = 60

// newsletterWord is what pages write about themselves in a line or two, and people in a longer one.
var newsletterWord = block.Express(`(?i)newsletter`)

// maxNewsletter is the most words of such a line.
const maxNewsletter = 20

// ProgramHead is what a program for transcripts writes above a line of its own: keywords, speakers, who was there.
var ProgramHead = block.Express(`^(?:SUMMARY KEYWORDS|KEYWORDS|SPEAKERS|Attendees)$`)

// credit is how pages say who asked, in a line of its own. A row more is a form more.
var credit = block.Express(`(?i)^(?:(?:das |dieses )?(?:interview|gespräch) führten?:?|die fragen stellten?:?|interview(?:ed)? by:?|interview:|questions by:?|propos recueillis par:?|entretien réalisé par:?|entrevista (?:de|por):?|intervista di:?|` +
	`беседовала?:?|беседу вела?:?|интервью:|интервью взяла?:?|(?:本报|本刊)?(?:记者|采访|采写|撰文)(?:[/\x{ff0f}](?:记者|采访|采写|撰文|编辑))*[:\x{ff1a}\s]|聞き手[:\x{ff1a}\x{30fb}\s])\s*(.{2,60}?)\s*[.\x{3002}]?$`)

// CreditOf returns who asked when a text says nothing else.
func CreditOf(text string) (string, bool) {
	m := credit.FindStringSubmatch(strings.TrimSpace(strings.Trim(text, "*_()[]\uff08\uff09 ")))
	if m != nil {
		if at := strings.LastIndexAny(m[1], "\uff1d="); at >= 0 { // 聞き手・構成＝小峰
			m[1] = strings.TrimLeft(m[1][at:], "\uff1d=")
		}
	}
	if m == nil || !speaker.IsName(m[1]) || !speaker.Capitalised(m[1]) || block.EndsSentence(m[1]) {
		return "", false
	}
	return m[1], true
}

// Footnote is a footnote, the head of a profile in brackets, or how a text says that it ends.
var Footnote = block.Express(`^(?:\[[0-9]{1,2}\]|[\x{ff1c}\x{3008}\x{300a}\x{3010}\x{ff3b}][^\x{ff1e}\x{3009}\x{300b}\x{3011}\x{ff3d}]{1,20}[\x{ff1e}\x{3009}\x{300b}\x{3011}\x{ff3d}]$|[\x{2020}\x{2021}]|[-\x{2013}\x{2014} ]*(?:30|ENDS?|The End|ENDE|FIN|FINE|KONIEC|КОНЕЦ|\x{5b8c}|\x{5168}\x{6587}\x{5b8c}|\x{4e86}|\x{ac1d})[-\x{2013}\x{2014} ]*$)`)

// OfPage says that a text with such a mark belongs to the page: it is one of the lines that pages set around a text, speaks of
// rights, or is a chapter of a recording.
func OfPage(text string, mark block.Mark) bool {
	text = strings.ReplaceAll(strings.TrimSpace(strings.Trim(text, "*_|")), "\u2019", "'")
	if block.MayBeginWithClock(text) && block.ClockFirst.MatchString(text) && block.WordCount(text) <= MaxHeadingWords {
		return true // a chapter of a recording
	}
	return IsPageWords(text) || block.WordCount(text) <= maxLegal && legalWords.MatchString(text) && !(block.WordCount(text) > maxNewsletter && !legalWords.MatchString(newsletterWord.ReplaceAllString(text, ""))) && mark != block.Code
}

// MaxPageLine is the most words of a line of the page that is set like the questions.
const MaxPageLine = 6

// LinkLine says that a line is a few words without a sentence, as the links at the foot of a page are.
func LinkLine(s string) bool { return block.WordCount(s) <= MaxPageLine && !block.EndsSentence(s) }

// IsCapitals says that a line is a few words in capitals, as the names of papers and their parts are.
func IsCapitals(text string) bool {
	return text == strings.ToUpper(text) && text != strings.ToLower(text) && block.WordCount(text) <= MaxPageLine
}

// menuMark stands between the links of a menu, and between the places of a path.
var menuMark = block.Express(`\s[>\x{203a}\x{bb}/|\x{b7}\x{2022}]\s|\s{2,}|\x{3000}`)

// IsMenu says that a line is made of a few links, as the top of a page is.
func IsMenu(text string) bool {
	parts := len(menuMark.FindAllString(text, -1)) + 1
	return !block.EndsSentence(text) && block.WordCount(text) <= 4*parts && (parts > 2 || parts == 2 && strings.ContainsAny(text, ">\u203a|"))
}

// IsByline says that a line names who wrote the words, and nothing else.
func IsByline(text string) bool {
	rest := speaker.BylineWords.ReplaceAllString(text, "")
	_, credited := CreditOf(text)
	return credited || !block.EndsSentence(text) && len(rest) < len(text) && len(strings.Fields(rest)) <= speaker.MaxNameWords && speaker.Capitalised(rest) && speaker.IsName(rest)
}

// SameWords says that two texts have the same words, or that one has all words of the other and goes on.
func SameWords(a, b string) bool {
	fold := func(s string) string { return strings.Join(strings.FieldsFunc(strings.ToLower(s), block.NotWord), " ") }
	x, y := fold(a), fold(b)
	return x != "" && y != "" && (x == y || strings.HasPrefix(y, x) || strings.HasPrefix(x, y))
}
