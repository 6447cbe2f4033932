package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// pleasantries are what people answer to thanks, by language, in lower case and without punctuation. A phrase more is a
// phrase more; nothing but these phrases, politeWords and names is dropped.
var pleasantries = phrasesOf(
	// English
	"thank you; thanks; many thanks; thanks a lot; appreciate it; i appreciate it; thank you for having me; thanks for having me; thank you for having us; thanks for having us",
	"thank you for inviting me; thanks for inviting me; thank you for the invitation; thanks for the invitation; thank you for the interview; thank you for your time; thanks for your time",
	"thank you for the conversation; thanks for the conversation; thank you for your interest; thanks for your interest; thank you for the questions; thanks for the questions; thanks for talking to me",
	"you're welcome; you are welcome; you're very welcome; you are very welcome; you're most welcome; you are most welcome; welcome; my pleasure; it's my pleasure; it was my pleasure; pleasure",
	"the pleasure is mine; the pleasure was mine; the pleasure is all mine; the pleasure was all mine; pleasure's all mine; it was a pleasure; it's been a pleasure; it's a pleasure; a pleasure; always a pleasure; it was a real pleasure; it was a great pleasure; a great pleasure; it's great to be here; it was great to be here",
	"it was great talking to you; it was great talking with you; great talking to you; great talking with you; good talking to you; nice talking to you; nice talking with you; nice to talk to you; good to talk to you; it was good to talk to you; it was nice talking to you",
	"it was fun; this was fun; that was fun; it was great; this was great; i enjoyed it; i enjoyed this; bye; bye bye; goodbye; good bye; take care; cheers; see you; see you soon; see you next time; likewise; same here; same to you; you too",
	"no problem; any time; anytime; not at all; don't mention it; all the best; good luck; have a good day; have a nice day; have a great day; have a good evening; have a good one; good night; talk to you soon; talk soon; talk to you later; see you later; see you around",
	// German
	"danke; vielen dank; danke schön; danke sehr; herzlichen dank; besten dank; ich danke ihnen; ich danke dir; ich danke euch; ich habe zu danken; ich danke; danke für die einladung; danke für das gespräch; danke für das interview; danke ihnen; danke dir; danke euch; danke für ihre zeit",
	"bitte; bitte schön; bitte sehr; gern geschehen; gerne geschehen; gern; gerne; sehr gern; sehr gerne; keine ursache; nichts zu danken; es war mir ein vergnügen; es war mir eine freude; mit vergnügen; tschüss; tschüs; auf wiedersehen; auf wiederhören; alles gute; ebenso; gleichfalls; danke gleichfalls; bis bald",
	// French
	"merci; merci beaucoup; merci bien; merci à vous; merci à toi; merci à vous aussi; merci de m'avoir invité; merci de m'avoir invitée; merci de votre invitation; merci pour l'invitation; merci de m'avoir reçu; merci de m'avoir reçue; c'est moi qui vous remercie; c'est moi; je vous remercie; je vous en prie; je t'en prie; avec plaisir",
	"tout le plaisir est pour moi; le plaisir est pour moi; de rien; il n'y a pas de quoi; pas de quoi; au revoir; à bientôt; bonne journée; bonne soirée; c'était un plaisir; ce fut un plaisir",
	// Spanish
	"gracias; muchas gracias; muchísimas gracias; gracias a ti; gracias a usted; gracias a ustedes; gracias a vosotros; a vosotros; a vosotras; a ti; a usted; a ustedes; gracias por invitarme; gracias por la invitación; gracias por la entrevista; gracias por recibirme; de nada; no hay de qué; un placer; ha sido un placer; fue un placer; el placer es mío; el placer ha sido mío; con mucho gusto; con gusto; igualmente; adiós; hasta luego; hasta pronto; hasta la próxima; un saludo; un abrazo",
	// Portuguese
	"obrigado; obrigada; muito obrigado; muito obrigada; obrigado a você; obrigada a você; obrigado a vocês; obrigado eu; obrigada eu; eu que agradeço; eu é que agradeço; agradeço; agradeço o convite; obrigado pelo convite; obrigada pelo convite; de nada; por nada; foi um prazer; o prazer foi meu; o prazer é meu; um prazer; até logo; até breve; até a próxima; tchau; um abraço; igualmente; disponha",
	// Italian
	"grazie; grazie mille; molte grazie; grazie tante; grazie a voi; grazie a te; grazie a lei; grazie dell'invito; grazie per l'invito; prego; di nulla; di niente; figurati; si figuri; è stato un piacere; un piacere; piacere mio; il piacere è mio; il piacere è stato mio; arrivederci; ciao; a presto; altrettanto",
	// Dutch
	"dank je; dank je wel; dank u; dank u wel; dankjewel; bedankt; hartelijk dank; hartelijk bedankt; graag gedaan; geen dank; tot ziens; het was me een genoegen; met plezier; graag; dag; doei; bedankt voor de uitnodiging; jij ook bedankt; u ook bedankt",
	// Swedish, Danish
	"tack; tack så mycket; tack själv; tack för att jag fick komma; tack för mig; varsågod; ingen orsak; det var så lite; hej då; ett nöje; tak; mange tak; tusind tak; selv tak; det var så lidt; farvel; hej hej; en fornøjelse; tak for invitationen; tak for snakken",
	// Finnish, Hungarian
	"kiitos; kiitoksia; paljon kiitoksia; kiitos paljon; kiitos itsellesi; kiitos kutsusta; ole hyvä; olkaa hyvä; eipä kestä; ei kestä; näkemiin; hei hei; moi moi; köszönöm; köszönöm szépen; köszönöm a meghívást; én köszönöm; szívesen; nagyon szívesen; nincs mit; viszontlátásra; minden jót",
	// Czech, Polish
	"děkuji; děkuju; díky; mockrát děkuji; také děkuji; i já děkuji; já děkuji; děkuji za pozvání; není zač; rádo se stalo; nemáte zač; na shledanou; nashledanou; dziękuję; dziękuję bardzo; bardzo dziękuję; również dziękuję; ja również dziękuję; dziękuję za zaproszenie; dziękuję za rozmowę; dzięki; proszę bardzo; proszę; nie ma za co; cała przyjemność po mojej stronie; do widzenia; do zobaczenia",
	// Romanian, Turkish
	"mulțumesc; multumesc; vă mulțumesc; și eu vă mulțumesc; eu vă mulțumesc; mulțumesc mult; mulțumesc pentru invitație; mersi; cu plăcere; cu mare plăcere; pentru puțin; n-aveți pentru ce; la revedere; teşekkürler; teşekkür ederim; çok teşekkür ederim; çok teşekkürler; ben teşekkür ederim; asıl ben teşekkür ederim; sağ olun; sağ ol; rica ederim; bir şey değil; görüşürüz; hoşça kalın; hoşçakalın",
	// Indonesian, Vietnamese
	"terima kasih; terima kasih banyak; sama-sama; sama sama; terima kasih kembali; kembali; sampai jumpa; cảm ơn; xin cảm ơn; cảm ơn bạn; cảm ơn anh; cảm ơn chị; cảm ơn rất nhiều; không có gì; không có chi; rất vui được nói chuyện với bạn; tạm biệt; chào bạn; chào anh; chào chị",
	// Russian, Ukrainian, Greek
	"спасибо; спасибо вам; спасибо большое; большое спасибо; спасибо и вам; и вам спасибо; вам спасибо; вам спасибо за приглашение; спасибо за приглашение; спасибо за беседу; спасибо за интервью; благодарю; благодарю вас; пожалуйста; не за что; рад был поговорить; рада была поговорить; было приятно поговорить; взаимно; до свидания; всего доброго; всего хорошего; пока; всем пока; всем спасибо; всем удачи; удачи; дякую; дякую вам; щиро дякую; будь ласка; нема за що; до побачення; ευχαριστώ; ευχαριστώ πολύ; κι εγώ ευχαριστώ; παρακαλώ; αντίο",
	// Arabic, Hebrew, Hindi
	"شكرا; شكرا لك; شكرا لكم; شكرا جزيلا; شكرا على الدعوة; عفوا; العفو; على الرحب والسعة; أهلا وسهلا; مع السلامة; إلى اللقاء; תודה; תודה רבה; בבקשה; להתראות; धन्यवाद; शुक्रिया; आपका धन्यवाद; आपका स्वागत है",
	// Chinese, Japanese, Korean, Thai
	"谢谢; 谢谢你; 谢谢您; 谢谢大家; 谢谢邀请; 谢谢你的邀请; 谢谢您的邀请; 非常感谢; 感谢; 感谢您; 感谢邀请; 感谢你们; 谢谢你们; 多谢; 不客气; 不用谢; 不谢; 应该的; 很荣幸; 我的荣幸; 很高兴; 再见; 拜拜; 謝謝; 謝謝你; 謝謝您; 謝謝大家; 謝謝邀請; 非常感謝; 感謝; 感謝邀請; 多謝; 不客氣; 不用謝; 應該的; 很榮幸; 我的榮幸; 再見; 掰掰",
	"ありがとう; ありがとうございます; ありがとうございました; どうもありがとうございました; どうもありがとうございます; どうも; こちらこそ; こちらこそありがとうございました; こちらこそありがとうございます; とんでもないです; どういたしまして; 楽しかったです; 失礼します; さようなら",
	"감사합니다; 고맙습니다; 저도 감사합니다; 초대해 주셔서 감사합니다; 천만에요; 별말씀을요; 즐거웠습니다; 안녕히 계세요; 네 감사합니다; ขอบคุณ; ขอบคุณครับ; ขอบคุณค่ะ; ขอบคุณมาก; ยินดีครับ; ยินดีค่ะ; สวัสดีครับ; สวัสดีค่ะ",
)

// politeWords stand beside a pleasantry and say nothing by themselves.
var politeWords = phrasesOf("now; alright; all right; so much; very much; a lot; so; very; again; too; as well; and; well; yes; yeah; no; oh; okay; ok; sure; of course; absolutely; indeed; everyone; everybody; all; both; guys; folks; for having me; for having us; to you; to you too; really; truly; awesome; great; perfect; cool",
	"ja; na; auch; und; sehr; nochmals; ihnen; auch ihnen; oui; non; à vous; aussi; encore; et; sí; no; y; a ti; a usted; a ustedes; también; otra vez; sim; não; e; a você; também; eu; sì; a lei; a voi; anche; mille; wel; ook; å; og; och; och; jo; niin; igen; is; tak też; bardzo; ano; też; da; şi; și; evet; de; ya; vâng; dạ; да; и; вам; тоже; очень; نعم; و; כן; हाँ; 好的; 好; 是的; 也; 嗯; はい; いえ; いえいえ; では; 네; 예")

func phrasesOf(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for phrase := range strings.SplitSeq(list, ";") {
			set[strings.TrimSpace(phrase)] = true
		}
	}
	return set
}

const (
	maxPleasantry  = 40 // words of an answer that is one; what is longer says something
	maxPhraseRunes = 60
)

// OnlyPleasantries says that a text is made of pleasantries, the words beside them and names, and of nothing else.
func OnlyPleasantries(text string, names map[string]bool) bool {
	words := politeFields(text)
	if len(words) == 0 || len(words) > maxPleasantry || block.WordCount(text) > 2*maxPleasantry {
		return false
	}
	rest, said := strings.Join(words, " "), false
	for rest != "" {
		size, polite := longestPhrase(rest)
		if size == 0 {
			word, _, _ := strings.Cut(rest, " ")
			if !names[word] {
				return false
			}
			size = len(word)
		}
		said = said || polite
		rest = strings.TrimLeft(rest[size:], " ")
	}
	return said
}

// politeFields returns the first words of a text, as the pleasantries have them.
func politeFields(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(block.CutRunes(text, 400), "\u2019", "'")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '-'
	})
	return slices.DeleteFunc(words, func(w string) bool { return strings.Trim(w, "-'") == "" })
}

// longestPhrase returns the length of the longest phrase that a text begins with, zero for none, and whether it is a
// pleasantry. A phrase ends where a word does, except in a script that sets no blanks.
func longestPhrase(text string) (size int, polite bool) {
	runes := 0
	for at, r := range text + " " {
		if runes++; runes > maxPhraseRunes {
			break
		}
		if at == 0 || at > len(text) {
			continue
		}
		if last, _ := utf8.DecodeLastRuneInString(text[:at]); r != ' ' && !block.Unspaced(last) {
			continue
		}
		switch {
		case pleasantries[text[:at]]:
			size, polite = at, true
		case politeWords[text[:at]]:
			size, polite = at, false
		}
	}
	return size, polite
}
