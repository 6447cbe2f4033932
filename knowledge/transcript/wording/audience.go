package wording

import (
	"faqbot/knowledge/transcript/block"
)

// FirstPerson is a word by which people speak of themselves, by language.
var FirstPerson = block.ExpressWords(`(?i)(?:\b(?:i|me|my|mine|we|our|us|ich|mich|mir|meine?[mnrs]?|wir|uns|je|moi|mon|ma|mes|nous|notre|yo|mi|mis|nosotros|io|mio|mia|noi|eu|meu|minha|ik|mij|mijn|wij|ons|jag|mig|min|mitt|vi)\b|\bj['\x{2019}]|(?:^|[^\p{L}])(?:я|мне|меня|мой|моя|мы|нас)(?:$|[^\p{L}])|我|私|僕|俺)`)

// Networks are where a page asks to be followed, and what it asks to be bought, in any language.
var Networks = block.ExpressWords(`(?i)(?:\bfacebook\b|\binstagram\b|\btwitter\b|\blinkedin\b|\btiktok\b|\btelegram\b|\bspotify\b|\bpatreon\b|\bsubstack\b|\bmastodon\b|\bbluesky\b|\bnewsletter\b|\bcomments? (?:are|is)\b|вконтакте|微信|微博|公众号|在看|点赞|フォロー)`)

// Presentation is how a host says who is there, where and when, and SelfNamed how one says one's own name, by language.
var (
	Presentation = block.ExpressWords(`(?i)(?:\b(?:my name is|here with|with me (?:is|are)|joins? (?:me|us)|my guest|today['\x{2019}]s guest|today is)\b|\b(?:mein name ist|bei mir (?:ist|sitzt)|heute ist|zu gast)\b|\b(?:mon invitée?|nous sommes le)\b|\b(?:hoy estamos|nos acompaña|mi invitad[oa]|hoy es)\b|\b(?:il mio ospite|oggi (?:è|siamo))\b|\b(?:hoje (?:é|estamos)|meu convidado)\b|у нас в гостях|сегодня (?:у нас|мы)|\x{4eca}\x{5929}\x{662f}|\x{672c}\x{65e5}\x{306f})`)
	SelfNamed    = block.Express(`(?:^|[\s,])(?:I['\x{2019}]m|I am|[Tt]his is|[Ii]ch bin|[Jj]e suis|[Yy]o soy|[Ii]o sono|[Ee]u sou|[Ii]k ben|[Jj]ag är)\s+\p{Lu}[\p{L}'\x{2019}-]+\s+\p{Lu}`)
)

// Sponsors are words by which a host speaks for who pays for a programme, or goes into a break and comes back.
var Sponsors = block.ExpressWords(`(?i)(?:\b(?:brought to you|supported|sponsored|presented|made possible|underwritten) by\b|\bour sponsors?\b|\bright back\b|\bwe['\x{2019}]re back\b|\bwe are back\b|\bafter (?:the|this|a short) break\b|\bpromo code\b|\bpercent off\b|` +
	`präsentiert von|unterstützt von|gleich (?:zurück|wieder da)|wieder zurück|présenté par|avec le soutien de|on revient|nous revoilà|patrocinad|con el apoyo de|volvemos|estamos de vuelta|offerto da|torniamo|apoio de|voltamos|при поддержке|спонсор|赞助|冠名|提供でお送り)`)

// Audience is whom a host greets.
var Audience = block.ExpressWords(`(?i)(?:\b(?:everyone|everybody|you all|listeners|viewers|folks at home|welcome (?:back )?to|listening to|recording (?:now|started))\b|liebe (?:hörer|zuschauer|hörerinnen)|hallo zusammen|läuft die aufnahme|bienvenue (?:à|dans|sur)|bonjour à toutes|à toutes et à tous|bonjour à tous|a todos|a todas|bienvenid[oa]s a|está grabando|a tutti|benvenut[ie] a|a todas e a todos|bem-vindos a|всем привет|здравствуйте, друзья|大家好|各位|みなさん|皆さん|여러분)`)
