package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source"
	"faqbot/knowledge/transcript/speaker"
)

// A page puts notes into a conversation: it asks its readers to subscribe, says what a picture shows, explains a word. Where
// they stand, how they are set and whom they speak to tells them from speech. What one sign tells stays in the answer, and a
// person looks.

var (
	// invites begins a sentence that asks readers to do something for a page, and offers is what it asks for.
	invites = block.Express(`(?i)^(?:please |why not |would you like|do you (?:want|like|enjoy)|möchten sie|wollen sie|voulez-vous|souhaitez|vous (?:voulez|souhaitez)|¿?(?:le |te )gustaría|vorresti|gostaria|хотели бы |(?:if you )?(?:enjoy(?:ed|ing)?|like[ds]?|liking) (?:this|what)|want (?:more|to)|(?:never |don['\x{2019}]t )miss|subscribe|sign up|join|support|follow|donate|become an?|share|forward|tell (?:a|your)|get|read|listen|watch|download|buy|pre-?order|visit|check out|find out|` +
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

// How much the words of a paragraph say that they speak to readers.
const (
	saysNothing = iota
	mayHint
	mayBeNote
	isNote
)

// ornaments are set between paragraphs. Full stops are none, since three of them are silence.
const ornaments = "*-_~=#+\u00b7\u2022\u2013\u2014\u2605\u2606\u25a0\u25a1\u25c6\u25c7\u25cb\u25cf\u2666\u2042\u2e3a\u2e3b \u00a0"

// maxNote is the most words of a note.
const maxNote = 40

// noteWords weighs the words of a paragraph.
func noteWords(text string) int {
	if block.WordCount(text) > maxNote {
		return saysNothing
	}
	_, credited := creditOf(paragraph{text: text})
	small := block.Lowered(text)
	switch {
	case invites.MatchString(text) && offers.Match(small), ofLetters.Match(small), credited, isFurniture(paragraph{text: text}) && !block.EndsSentence(text) && !block.ClockFirst.MatchString(text):
		return isNote
	case speaksOfPage.Match(small), legalWords.Match(small):
		return mayBeNote
	case hints.Match(small):
		return mayHint
	}
	return saysNothing
}

// dropNotes takes out of answers what several signs say to be a note of the page. The first paragraph of an answer stays.
func (r *reader) dropNotes(all []piece) []piece {
	odd, times := oddPlaces(all), map[string]int{}
	for _, p := range all {
		for _, w := range p.words {
			times[w.text]++
		}
	}
	for n, p := range all {
		if p.side != block.Answers || len(p.words) < 2 {
			continue
		}
		if cut := boxAt(p.words); cut < len(p.words) {
			r.Errorf(p.words[cut].line, "\u201c%s\u201d seems to be a box of the page, and was dropped; if somebody says it, write it into the draft", whole(p.words[cut:]...))
			p.words = p.words[:cut]
		}
		weights, trailing := make([]int, len(p.words)), len(p.words) // from here on nothing but notes follows in the answer
		for at, w := range slices.Backward(p.words) {
			weights[at] = noteWords(w.text)
			if trailing == at+1 && (odd[w.place] || weights[at] > saysNothing) {
				trailing = at
			}
		}
		kept := p.words[:1:1]
		switch first := p.words[0]; {
		case odd[first.place] && !odd[p.words[1].place] && (first.mark == block.Prose || first.mark == block.Quote) && block.WordCount(first.text) <= maxNote:
			r.Errorf(first.line, "\u201c%s\u201d seems to belong to the page, and was dropped; if somebody says it, write it into the draft", whole(first))
			kept = nil
		case first.mark == block.Prose && strings.Trim(first.text, ornaments) == "":
			r.Dropped("ornament between paragraphs", 1)
			kept = nil
		case weights[0] > saysNothing:
			r.Errorf(first.line, "\u201c%s\u201d seems to speak to readers; if nobody says it, take it out", block.Short(first.text))
		}
		for at, w := range p.words[1:] {
			weight, words := weights[at+1], strings.IndexFunc(w.text, func(c rune) bool { return !block.NotWord(c) }) >= 0
			repeated := times[w.text] > 1 && weight > saysNothing
			if isNoteOfRoom(w) {
				r.Warnf(w.line, "\u201c%s\u201d is a note on the recording, and was dropped", block.Short(w.text))
				continue
			}
			switch isOdd := odd[w.place] && w.mark != block.Code && w.mark != block.Table; {
			case w.mark == block.Prose && strings.Trim(w.text, ornaments) == "":
				r.Dropped("ornament between paragraphs", 1)
			case isOdd && (weight > saysNothing || !words), repeated:
				r.Warnf(w.line, "\u201c%s\u201d belongs to the page, and was dropped", block.Short(w.text))
			case trailing <= at+2 && (isOdd && block.WordCount(w.text) <= maxNote || weight == isNote || weight == mayBeNote && !spokenWords.MatchString(w.text)):
				r.Errorf(w.line, "\u201c%s\u201d seems to belong to the page, and was dropped; if somebody says it, write it into the draft", whole(w))
			case isOdd:
				r.Errorf(w.line, "\u201c%s\u201d is set otherwise than the paragraphs around it; if nobody says it, take it out", block.Short(w.text))
				kept = append(kept, w)
			case weight > saysNothing:
				r.Errorf(w.line, "\u201c%s\u201d seems to speak to readers; if nobody says it, take it out", block.Short(w.text))
				kept = append(kept, w)
			default:
				kept = append(kept, w)
			}
		}
		all[n].words = kept
	}
	return all
}

// maxBoxWords is the most words of a line of a box.
const maxBoxWords = 16

// boxAt returns where a box of the page begins that is the end of an answer: a line that heads one, and nothing but short lines below.
// A box that has no head, or goes on with sentences, is not told from speech.
func boxAt(words []paragraph) int {
	for at := 1; at < len(words); at++ {
		w := words[at]
		if w.mark != block.Prose || block.WordCount(w.text) > source.MaxPageLine || block.EndsSentence(w.text) || !pageWords.MatchString(w.text) && boxMatch(block.Block{Text: w.text}) == nil {
			continue
		}
		if at+1 < len(words) && !words[at+1].gap {
			continue // what follows goes on
		}
		if !slices.ContainsFunc(words[at+1:], func(w paragraph) bool {
			return w.mark != block.Prose || w.named || block.WordCount(w.text) > maxBoxWords
		}) {
			return at
		}
	}
	return len(words)
}

// maxNoteOfRoom is the most words of such a note.
const maxNoteOfRoom = 8

// isNoteOfRoom says that a paragraph is what a transcriber notes of the room or of the tape: it stands on a line of its own, without a
// label, in square brackets or as one of the words for it.
func isNoteOfRoom(w paragraph) bool {
	text := strings.TrimSpace(w.text)
	if w.named || w.mark != block.Prose || !isStageNote(text) && !squareNote.MatchString(text) {
		return false
	}
	return block.WordCount(text) <= maxNoteOfRoom
}

// squareNote is words in square brackets, all of a paragraph.
var squareNote = block.Express(`^(?:\[[^\[\]]+\]|\x{3010}[^\x{3010}\x{3011}]+\x{3011})$`)

// dropAbout takes off the last answer what speaks of those who talk as of somebody else, as a page does at its end. A person looks.
func (r *reader) dropAbout(all []piece, names []string) []piece {
	n := len(all) - 1
	if n < 0 || all[n].side != block.Answers {
		return all
	}
	words := all[n].words
	end := len(words)
	for at := len(words) - 1; at > 0 && words[at].mark == block.Prose && !spokenWords.MatchString(words[at].text); at-- {
		about := namesSpeaker(words[at], names) || r.namesOpening(words[at])
		if about {
			end = at
		} else if noteWords(words[at].text) == saysNothing && !unfinished(words[at]) {
			break
		}
	}
	for _, w := range words[end:] {
		r.Errorf(w.line, "\u201c%s\u201d speaks of who talks as of somebody else, or stands below what does, and was dropped; if somebody says it, write it into the draft", whole(w))
	}
	all[n].words = words[:end]
	return all
}

// dropLast takes off the last answer the paragraphs at its end that something says to be of the page: a page ends somewhere, and
// what stands there is more often its own than the last words of somebody. A person looks.
func (r *reader) dropLast(all []piece, names []string) []piece {
	n := len(all) - 1
	if n < 1 || all[n].side != block.Answers {
		return all
	}
	words := all[n].words
	full := punctuated(answersOf(all))
	end := len(words)
	for end > 1 && r.isLeftOver(words, end-1, names, full) {
		end--
	}
	if end == len(words) {
		return all
	}
	r.Errorf(words[end].line, "\u201c%s\u201d stands at the end and seems to belong to the page, so it was dropped; if somebody says it, write it into the draft", whole(words[end:]...))
	all[n].words = words[:end]
	return all
}

// isLeftOver says that a paragraph at the end of the last answer seems to be of the page.
func (r *reader) isLeftOver(words []paragraph, at int, names []string, punctuated bool) bool {
	w := words[at]
	switch {
	case w.named || w.mark == block.Code:
		return false
	case noteWords(w.text) > saysNothing, note.MatchString(w.text), signsLetter(words, at):
		return true
	case w.mark == block.Table:
		return !endsOpen.MatchString(words[at-1].text)
	case w.mark != block.Prose && w.mark != block.Quote, block.WordCount(w.text) > maxNote, ledOn(words, at):
		return false
	case punctuated && unfinished(w), networks.MatchString(w.text):
		return true
	}
	return !firstPerson.MatchString(w.text) && at+1 == len(words) && addition.MatchString(w.text) || !firstPerson.MatchString(w.text) && (namesSpeaker(w, names) || r.namesOpening(w) || callsByName(w.text, names))
}

// signsLetter says that a paragraph is the name below a letter, or what stands above it: "Best wishes,".
func signsLetter(words []paragraph, at int) bool {
	isName := func(w paragraph) bool {
		return block.WordCount(w.text) <= 3 && !block.EndsSentence(w.text) && speaker.Capitalised(w.text)
	}
	closes := func(w paragraph) bool { return block.WordCount(w.text) <= 4 && strings.HasSuffix(w.text, ",") }
	if at+1 == len(words) {
		return at > 1 && isName(words[at]) && closes(words[at-1])
	}
	return at+2 == len(words) && closes(words[at]) && isName(words[at+1])
}

// addition is a word with a colon before what was added to a text: "Correction:".
var addition = block.Express(`^[*_]{0,3}\p{Lu}\p{L}{3,14}[*_]{0,3}[:\x{ff1a}][*_]{0,3}\s*\S`)

// firstPerson is a word by which people speak of themselves, by language.
var firstPerson = block.ExpressWords(`(?i)(?:\b(?:i|me|my|mine|we|our|us|ich|mich|mir|meine?[mnrs]?|wir|uns|je|moi|mon|ma|mes|nous|notre|yo|mi|mis|nosotros|io|mio|mia|noi|eu|meu|minha|ik|mij|mijn|wij|ons|jag|mig|min|mitt|vi)\b|\bj['\x{2019}]|(?:^|[^\p{L}])(?:я|мне|меня|мой|моя|мы|нас)(?:$|[^\p{L}])|我|私|僕|俺)`)

// networks are where a page asks to be followed, and what it asks to be bought, in any language.
var networks = block.ExpressWords(`(?i)(?:\bfacebook\b|\binstagram\b|\btwitter\b|\blinkedin\b|\btiktok\b|\btelegram\b|\bspotify\b|\bpatreon\b|\bsubstack\b|\bmastodon\b|\bbluesky\b|\bnewsletter\b|\bcomments? (?:are|is)\b|вконтакте|微信|微博|公众号|在看|点赞|フォロー)`)

// callsByName says that a text has the first name or the surname of a speaker.
func callsByName(text string, names []string) bool {
	said := strings.FieldsFunc(text, block.NotWord)
	return slices.ContainsFunc(names, func(name string) bool {
		return slices.ContainsFunc(strings.Fields(name), func(w string) bool {
			return len(w) >= minCalled && speaker.Capitalised(w) && slices.Contains(said, w)
		})
	})
}

// minCalled is the fewest bytes of a name that is no other word.
const minCalled = 4
