package transcript

import (
	"regexp"
	"slices"
	"strings"
)

// pageWords are what pages say around a text, in whatever language. They count at the ends only.
var pageWords = regexp.MustCompile(`(?i)^(?:<?\s*[0-9.,]+[km]?\+? (?:subscribers?|comments?|likes?|shares?|views?|followers?|claps?|notes|reblogs|reads|reactions|replies|retweets|min(?:ute)?s? read)\b.*|share(?: .{0,40})?|tweet|copy link|subscribe.{0,40}|sign (?:in|up).{0,40}|log ?in|like|comments?|(?:no|leave a) comments?.{0,20}|read more.{0,60}|read next.{0,60}|menu|skip to .{0,30}|loading.{0,5}|advertisement|discover more.{0,60}|previous(?: .{0,60})?|next(?: .{0,60})?|related.{0,40}|more (?:from|like|on|stories).{0,60}|you (?:may|might) also like.{0,30}|tags?:.{0,200}|filed under.{0,200}|follow us.{0,60}|newsletter.{0,60}|privacy.{0,40}|terms(?: .{0,40})?|contact(?: us)?|about(?: us)?|home|search|back to top|print|e-?mail|facebook|twitter|linkedin|whatsapp|reply|permalink|(?:full |interview )?transcript(?:ion)?:?|show notes:?|(?:posted|published|submitted|updated|filed) (?:on|in|by|[0-9]).{0,80}|.{0,60}\bmin(?:ute)?s? read\b.{0,40}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .{0,30}[0-9]{1,2}:[0-9]{2} ?[ap]m.{0,30}|transkript|transcripción|transcription|расшифровка|文字稿|` +
	`teilen|drucken|startseite|impressum|datenschutz.{0,40}|zum inhalt.{0,20}|mehr zum thema.{0,40}|kommentare?.{0,20}|anmelden|abonnieren.{0,40}|das könnte sie auch .{0,40}|` +
	`partager.{0,40}|imprimer|accueil|mentions légales|s'abonner.{0,40}|à lire aussi.{0,80}|lire aussi.{0,80}|aller au contenu.{0,20}|leia (?:também|mais|ainda).{0,80}|veja (?:também|mais).{0,80}|lee también.{0,80}|lea también.{0,80}|leggi anche.{0,80}|lees ook.{0,80}|läs (?:också|även|mer).{0,80}|læs også.{0,80}|czytaj (?:też|także|również).{0,80}|zobacz (?:też|także).{0,80}|lesen sie auch.{0,80}|延伸阅读.{0,40}|延伸閱讀.{0,40}|` +
	`compartir.{0,40}|imprimir|inicio|aviso legal|suscríbete.{0,40}|ir al contenido|más información|` +
	`поделиться.{0,40}|читайте также.{0,80}|подписаться.{0,40}|главная|комментарии.{0,20}|теги:.{0,200}|` +
	`分享.{0,20}|点赞|评论.{0,10}|收藏|转发|相关阅读.{0,40}|返回顶部|首页|责任编辑.{0,30}|シェア.{0,20}|関連記事.{0,40}|いいね.{0,10}|مشاركة.{0,20})$`)

// legalWords stand in what a page says about itself, however long.
var legalWords = regexp.MustCompile(`(?i)(?:©|\(c\) [0-9]{4}|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|все права защищены|版权所有|保留所有权利|無断転載|جميع الحقوق|cookies?\b|куки|have been edited|has been edited|was edited for|edited and condensed|condensed and edited|edited for (?:length|clarity)|newsletter|subscribe (?:to|now|for)|transcribed by|sign up for|a version of this (?:article|story|interview)|this (?:article|story|interview) (?:originally|first) appeared|(?:appears|appeared) in print|order reprints)`)

// programHead is what a program for transcripts writes above a line of its own: Otter's keywords and speakers.
var programHead = regexp.MustCompile(`^(?:SUMMARY KEYWORDS|KEYWORDS|SPEAKERS)$`)

// credit is how pages say who asked, in a line of its own. A row more is a form more.
var credit = regexp.MustCompile(`(?i)^(?:(?:das |dieses )?(?:interview|gespräch) führten?:?|die fragen stellten?:?|interview(?:ed)? by:?|interview:|questions by:?|propos recueillis par:?|entretien réalisé par:?|entrevista (?:de|por):?|intervista di:?|` +
	`беседовала?:?|беседу вела?:?|интервью:|интервью взяла?:?|(?:本报|本刊)?(?:记者|采访|采写|撰文)(?:[/\x{ff0f}](?:记者|采访|采写|撰文|编辑))*[:\x{ff1a}\s]|聞き手[:\x{ff1a}\s])\s*(.{2,60}?)\s*[.\x{3002}]?$`)

// creditOf returns who asked when a paragraph says nothing else.
func creditOf(w paragraph) (string, bool) {
	m := credit.FindStringSubmatch(strings.TrimSpace(strings.Trim(w.text, "*_()[]\uff08\uff09 ")))
	if m == nil || !isName(m[1]) || !capitalised(m[1]) || endsSentence(m[1]) {
		return "", false
	}
	return m[1], true
}

// maxLegal is the longest text, in words, that is dropped for such words.
const maxLegal = 60

// maxPageLine is the most words of a line of the page that is set like the questions.
const maxPageLine = 6

// dropFurniture takes off what stands behind the last answer and before the introduction and belongs to the page.
func (r *reader) dropFurniture(all []piece, names []string) []piece {
	if len(all) == 0 {
		return all
	}
	r.credits(all)
	for n := range all { // before the first question
		if all[n].side != neither {
			break
		}
		var kept []paragraph
		for at, w := range all[n].words {
			if isFurniture(w) || programHead.MatchString(w.text) || at > 0 && programHead.MatchString(all[n].words[at-1].text) {
				r.warnf(w.line, "\u201c%s\u201d belongs to the page, and was dropped", short(w.text))
				continue
			}
			kept = append(kept, w)
		}
		all[n].words = kept
	}
	all = r.dropComments(all)
	for n := len(all) - 2; n > 0 && n >= len(all)-4; n-- { // a page's own line that is set like the questions
		if all[n].side != asks || len(all[n].words) != 1 {
			continue
		}
		if text := all[n].words[0].text; wordCount(text) <= maxPageLine && !endsSentence(text) && pageWords.MatchString(text) {
			r.errorf(all[n].line, "\u201c%s\u201d and what follows seem to belong to the page, and were dropped; if it is a question, write it into the draft", short(text))
			all = all[:n]
		}
	}
	all = r.dropBehindHeading(all)
	for len(all) > 0 { // behind the last answer
		last := &all[len(all)-1]
		if last.heading == "" && last.side != answers {
			break
		}
		if last.heading != "" {
			r.warnf(last.line, "\u201c%s\u201d belongs to the page, and was dropped", short(last.heading))
			all = all[:len(all)-1]
			continue
		}
		cut := tail(last.words, slices.Concat(names, r.meta.authors))
		for _, w := range last.words[cut:] {
			r.warnf(w.line, "\u201c%s\u201d belongs to the page, and was dropped", short(w.text))
		}
		last.words = last.words[:cut]
		break
	}
	out := all[:0]
	for _, p := range all {
		if p.heading != "" || len(p.words) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// commentsHead is a heading above what readers wrote.
var commentsHead = regexp.MustCompile(`(?i)^(?:[0-9.,]+ )?(?:(?:all |reader |readers’ |latest )?comments?|discussion about this post|join the (?:conversation|discussion)|leave a (?:comment|reply)|responses|kommentare|leserkommentare|commentaires|comentarios|comentários|commenti|reacties|комментарии|评论|評論|网友评论|コメント)(?:[\s:(\x{ff08}]*[0-9.,]+[)\x{ff09}]?)?:?$`)

// dropComments takes off what readers wrote below an interview.
func (r *reader) dropComments(all []piece) []piece {
	isQuestion := func(p piece) bool { return p.side == asks }
	for n, p := range all {
		if p.heading == "" || !commentsHead.MatchString(p.heading) || !slices.ContainsFunc(all[:n], isQuestion) {
			continue
		}
		say := r.warnf
		if slices.ContainsFunc(all[n:], isQuestion) {
			say = r.errorf
		}
		say(p.line, "\u201c%s\u201d and what follows seem to be what readers wrote, and were dropped", short(p.heading))
		return all[:n]
	}
	return all
}

// dropBehindHeading takes off a heading behind the last answer with what stands below it, when either is of the page.
func (r *reader) dropBehindHeading(all []piece) []piece {
	n := len(all) - 1
	if n < 2 || all[n].heading != "" || all[n].side != neither || all[n-1].heading == "" {
		return all
	}
	if !pageWords.MatchString(all[n-1].heading) && slices.ContainsFunc(all[n].words, func(w paragraph) bool { return !isFurniture(w) && !linkLine(w.text) }) {
		return all
	}
	r.warnf(all[n-1].line, "\u201c%s\u201d and what follows belong to the page, and were dropped", short(all[n-1].heading))
	return all[:n-1]
}

// linkLine says that a line is a few words without a sentence, as the links at the foot of a page are.
func linkLine(s string) bool { return wordCount(s) <= maxPageLine && !endsSentence(s) }

// credits takes who asked from what the page says of it before the first question and behind the last answer.
func (r *reader) credits(all []piece) {
	for n, p := range all {
		if p.side != neither && n+1 < len(all) || len(r.meta.asks) > 0 {
			continue
		}
		for _, w := range p.words {
			if name, ok := creditOf(w); ok {
				r.meta.asks = []string{name}
				r.warnf(w.line, "\u201c%s\u201d was taken for the name of who asks", name)
				break
			}
		}
	}
}

// tail returns where the page begins again behind the words of the last answer.
func tail(words []paragraph, names []string) int {
	cut := len(words)
	for n := 1; n < len(words); n++ {
		_, credited := creditOf(words[n])
		if credited || isFurniture(words[n]) || aboutAuthor(words[n], names) {
			cut = n
			break
		}
	}
	if cut == len(words) {
		return cut
	}
	for cut > 1 && words[cut-1].mark == prose && !endsSentence(words[cut-1].text) && wordCount(words[cut-1].text) <= 12 {
		cut-- // short lines above are of the page, too
	}
	return cut
}

func isFurniture(w paragraph) bool {
	text := strings.TrimSpace(strings.Trim(w.text, "*_|"))
	if mayBeginWithClock(text) && clockFirst.MatchString(text) && wordCount(text) <= maxHeadingWords {
		return true // a chapter of a recording
	}
	return pageWords.MatchString(text) || wordCount(text) <= maxLegal && legalWords.MatchString(text) && w.mark != code
}

// aboutAuthor says that a paragraph speaks of the interviewer as of somebody else, or is set apart as a note.
func aboutAuthor(w paragraph, names []string) bool {
	if w.slant && wordCount(w.text) > 3 {
		return true
	}
	for _, name := range names {
		if len(strings.Fields(name)) > 1 && strings.HasPrefix(w.text, name+" ") {
			return true
		}
	}
	return false
}
