package speaker

import (
	"strings"
	"unicode"

	"faqbot/knowledge/transcript/block"
)

// Words that say by themselves who asks and who answers, in lower case. A number behind them means nothing.
var (
	askingWords = block.SetOf(`q question questions interviewer host moderator reporter journalist presenter anchor questioner audience
		f frage fragen interviewerin moderatorin reporterin journalistin fragesteller
		p pregunta entrevistador entrevistadora periodista presentador presentadora moderador moderadora
		journaliste intervieweur intervieweuse animateur animatrice présentateur
		pergunta jornalista repórter domanda d intervistatore intervistatrice giornalista vraag i int
		в вопрос корреспондент ведущий ведущая интервьюер журналист
		問 问 提问 记者 記者 主持人 質問 聞き手 采访者 採訪者 インタビュアー 司会
		pytanie dziennikarz dziennikarka prowadzący prowadząca otázka redaktor redaktorka moderátor moderátorka novinář tazatel
		soru muhabir sunucu pertanyaan pewawancara tanong swali kysymys haastattelija toimittaja fråga intervjuare spørsmål spørgsmål intervjuer
		kérdés kérdező riporter întrebare intervievator питання журналіст ведучий ведуча інтерв'юер ερώτηση δημοσιογράφος
		encuestador encuestadora befrager galdera
		प्रश्न सवाल คำถาม ผู้สัมภาษณ์ พิธีกร 진행자 인터뷰어 사회자 聞手 司会者 訪談者 提問 采访人
		hỏi ถาม परशन câuhỏi سوال پرسش מראיין מראיינת
		س سؤال السؤال المحاور الصحفي المذيع 질문 문 기자 שאלה`)
	answeringWords = block.SetOf(`a answer answers response interviewee guest respondent
		antwort gast r reponse réponse respuesta entrevistado entrevistada invitado invitada resposta risposta ospite antwoord
		odpowiedź rozmówca odpověď dotazovaný cevap yanıt konuk jawaban narasumber sagot jibu vastaus haastateltava svar
		válasz interjúalany răspuns invitat відповідь гість απάντηση befragter befragte interviewter interviewte gesprächspartner gesprächspartnerin
		geïnterviewde intervistato intervistata interviewé interviewée invité invitée erantzuna उत्तर जवाब คำตอบ ผู้ให้สัมภาษณ์ 인터뷰이 대답 게스트
		đáp ตอบ उततर trảlời پاسخ מרואיין מרואיינת
		о ответ гость 答 回答 語り手 話し手 嘉宾 受访者 受訪者 ج جواب الجواب الإجابة الضيف 답 답변 תשובה`)
)

// RoleOf returns what a label says of the role of its speaker.
func RoleOf(name string) block.Side {
	bare := strings.ToLower(strings.TrimFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }))
	if role := RoleOfWord(bare); bare == "" || role != block.Neither {
		return role
	}
	for _, w := range strings.FieldsFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) < 4 {
			continue // a letter is a role only when it is the whole label
		}
		if role := RoleOfWord(w); role != block.Neither {
			return role
		}
	}
	wide := []rune(bare)
	for n := len(wide); n >= 2 && block.Unspaced(wide[0]); n-- { // such as the name of a paper and “reporter” behind it
		if role := RoleOfWord(string(wide[len(wide)-n:])); role != block.Neither {
			return role
		}
	}
	return block.Neither
}

// RoleOfWord returns what a word for a role says of the side, and Neither for all other words. The word is folded.
func RoleOfWord(w string) block.Side {
	switch {
	case askingWords[w]:
		return block.Asks
	case answeringWords[w]:
		return block.Answers
	}
	return block.Neither
}
