package transcript

import (
	"strings"
	"unicode"
)

// Words that say by themselves who asks and who answers, in lower case. A number behind them means nothing.
var (
	askingWords = setOf(`q question questions interviewer host moderator reporter journalist presenter anchor questioner
		f frage fragen interviewerin moderatorin reporterin journalistin fragesteller
		p pregunta entrevistador entrevistadora periodista presentador presentadora moderador moderadora
		journaliste intervieweur intervieweuse animateur animatrice présentateur
		pergunta jornalista repórter domanda d intervistatore intervistatrice giornalista vraag i int
		в вопрос корреспондент ведущий ведущая интервьюер журналист
		問 问 提问 记者 記者 主持人 質問 聞き手 采访者 採訪者 インタビュアー 司会
		س سؤال السؤال المحاور الصحفي المذيع 질문 문 기자 שאלה`)
	answeringWords = setOf(`a answer answers interviewee guest respondent
		antwort gast r reponse réponse respuesta entrevistado entrevistada invitado invitada resposta risposta ospite antwoord
		о ответ гость 答 回答 嘉宾 受访者 受訪者 ج جواب الجواب الإجابة الضيف 답 답변 תשובה`)
)

// roleOf returns what a label says of the role of its speaker.
func roleOf(name string) side {
	bare := strings.ToLower(strings.TrimFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }))
	if role := roleOfWord(bare); bare == "" || role != neither {
		return role
	}
	for _, w := range strings.FieldsFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) < 4 {
			continue // a letter is a role only when it is the whole label
		}
		if role := roleOfWord(w); role != neither {
			return role
		}
	}
	wide := []rune(bare)
	for n := len(wide); n >= 2 && unspaced(wide[0]); n-- { // such as the name of a paper and “reporter” behind it
		if role := roleOfWord(string(wide[len(wide)-n:])); role != neither {
			return role
		}
	}
	return neither
}

func roleOfWord(w string) side {
	switch {
	case askingWords[w]:
		return asks
	case answeringWords[w]:
		return answers
	}
	return neither
}
