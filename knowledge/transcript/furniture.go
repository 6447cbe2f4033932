package transcript

import (
	"regexp"
	"strings"
)

// pageWords are what pages say around a text, in whatever language. They count at the ends only.
var pageWords = regexp.MustCompile(`(?i)^(?:<?\s*[0-9.,]+[km]?\+? (?:subscribers?|comments?|likes?|shares?|views?|followers?|claps?|min(?:ute)?s? read)\b.*|share(?: .{0,40})?|tweet|copy link|subscribe.{0,40}|sign (?:in|up).{0,40}|log ?in|like|comments?|(?:no|leave a) comments?.{0,20}|read more.{0,60}|read next.{0,60}|menu|skip to .{0,30}|loading.{0,5}|advertisement|discover more.{0,60}|previous(?: .{0,60})?|next(?: .{0,60})?|related.{0,40}|more (?:from|like|on|stories).{0,60}|you (?:may|might) also like.{0,30}|tags?:.{0,200}|filed under.{0,200}|follow us.{0,60}|newsletter.{0,60}|privacy.{0,40}|terms(?: .{0,40})?|contact(?: us)?|about(?: us)?|home|search|back to top|print|e-?mail|facebook|twitter|linkedin|whatsapp|reply|permalink|` +
	`teilen|drucken|startseite|impressum|datenschutz.{0,40}|zum inhalt.{0,20}|mehr zum thema.{0,40}|kommentare?.{0,20}|anmelden|abonnieren.{0,40}|das könnte sie auch .{0,40}|` +
	`partager.{0,40}|imprimer|accueil|mentions légales|s'abonner.{0,40}|à lire aussi.{0,80}|lire aussi.{0,80}|aller au contenu.{0,20}|` +
	`compartir.{0,40}|imprimir|inicio|aviso legal|suscríbete.{0,40}|ir al contenido|más información|` +
	`поделиться.{0,40}|читайте также.{0,80}|подписаться.{0,40}|главная|комментарии.{0,20}|теги:.{0,200}|` +
	`分享.{0,20}|点赞|评论.{0,10}|收藏|转发|相关阅读.{0,40}|返回顶部|首页|责任编辑.{0,30}|シェア.{0,20}|関連記事.{0,40}|いいね.{0,10}|مشاركة.{0,20})$`)

// legalWords stand in what a page says about itself, however long.
var legalWords = regexp.MustCompile(`(?i)(?:©|\(c\) [0-9]{4}|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|все права защищены|版权所有|保留所有权利|無断転載|جميع الحقوق|cookies?\b|куки|have been edited|has been edited|was edited for|edited and condensed|condensed and edited|edited for (?:length|clarity)|newsletter|subscribe (?:to|now)|sign up for)`)

// maxLegal is the longest text, in words, that is dropped for such words.
const maxLegal = 60

// dropFurniture takes off what stands behind the last answer and before the introduction and belongs to the page.
func (r *reader) dropFurniture(all []piece, asks []string) []piece {
	if len(all) == 0 {
		return all
	}
	for n := range all { // before the first question
		if all[n].side != neither {
			break
		}
		var kept []paragraph
		for _, w := range all[n].words {
			if isFurniture(w) {
				r.warnf(w.line, "\u201c%s\u201d belongs to the page, and was dropped", short(w.text))
				continue
			}
			kept = append(kept, w)
		}
		all[n].words = kept
	}
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
		cut := r.tail(last.words, asks)
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

// tail returns where the page begins again behind the words of the last answer.
func (r *reader) tail(words []paragraph, asks []string) int {
	cut := len(words)
	for n := 1; n < len(words); n++ {
		if isFurniture(words[n]) || aboutAuthor(words[n], asks) {
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
func aboutAuthor(w paragraph, asks []string) bool {
	b := block{}
	if b.setText(w.text); b.lead > 0 && b.lead == len(b.text) && b.style == italic && wordCount(b.text) > 3 {
		return true
	}
	for _, name := range asks {
		if len(strings.Fields(name)) > 1 && strings.HasPrefix(w.text, name+" ") {
			return true
		}
	}
	return false
}
