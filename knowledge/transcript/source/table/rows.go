// Package table reads rows of cells as what people say, whatever they stand in: a page, a document, Markdown, LaTeX or a file of values.
//
// rows.go tells which columns matter, talkrows.go reads the rows. What a column is called in one more language is a word in rows.go.
// The package knows nothing of files.
package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// Row is a row of a table: of a page, of a document, or of a file of values.
type Row struct {
	Line  int
	Cells []string
}

// What the columns of a table are called, in lower case.
var (
	speakerColumns  = block.SetOf("speaker name who author voice participant person role from sprecher nom orador locutor спикер 说话人 發言人 spk parlante interlocutore intervenant locuteur orateur talare taler mówca konuşmacı 話者 발화자 speakername speakerlabel speakerid username user")
	wordsColumns    = block.SetOf("text what words body transcript content utterance line message sentence caption speech says value dialogue comment texte texto testo tekst metin текст 内容 發言 発言 발화 utterances")
	questionColumns = block.SetOf("question questions q frage fragen pregunta preguntas domanda domande pergunta perguntas questão questões вопрос вопросы 问 问题 問 質問 prompt pytanie pytania otázka otázky soru sorular pertanyaan tanong swali kysymys fråga frågor spørsmål spørgsmål kérdés întrebare întrebări питання ερώτηση vraag vragen galdera प्रश्न คำถาม 질문 문항 câuhỏi سؤال שאלה")
	sectionColumns  = block.SetOf("section topic category chapter theme subject thema kapitel abschnitt kategorie rubrik thème chapitre rubrique catégorie tema sección capítulo categoría seção categoria capitolo sezione тема раздел глава 主题 主題 章节 章節 分类 テーマ 주제")
	answerColumns   = block.SetOf("answer answers a antwort antworten réponse réponses respuesta respuestas risposta risposte resposta respostas ответ ответы 答 答案 回答 response responses reply replies odpowiedź odpowiedzi odpověď odpovědi cevap cevaplar yanıt jawaban sagot jibu vastaus svar válasz răspuns răspunsuri відповідь απάντηση antwoord antwoorden erantzuna उत्तर คำตอบ 답변 답 câutrảlời جواب תשובה")
)

// columns are the places of what matters in a table; -1 for none.
type columns struct{ speaker, words, question, answer, section int }

// header returns what the first row of a table says of its columns. ok is false when it is no header.
func header(cells []string) (columns, bool) {
	c, countsLines := columns{-1, -1, -1, -1, -1}, false // \u201cline\u201d is what is said, or only its number
	for n, cell := range cells {
		if at := strings.IndexAny(cell, "(["); at > 0 {
			cell = cell[:at] // who it is stands behind the word for the column: \u201cAnswer (P4)\u201d
		}
		name := strings.ToLower(strings.TrimFunc(cell, block.NotWord))
		name = strings.Map(func(r rune) rune { // Speaker Name, speaker_name and Speaker-Name are one
			if block.NotWord(r) {
				return -1
			}
			return r
		}, name)
		if first := strings.FieldsFunc(strings.ToLower(cell), block.NotWord); len(first) > 1 && len(first) <= speaker.MaxNameWords && !questionColumns[name] && !answerColumns[name] && (questionColumns[first[0]] || answerColumns[first[0]]) && utf8.RuneCountInString(first[0]) > 3 {
			name = first[0] // \u201cAnswer of the guest\u201d
		}
		for _, place := range []struct {
			names map[string]bool
			at    *int
		}{{questionColumns, &c.question}, {answerColumns, &c.answer}, {speakerColumns, &c.speaker}, {wordsColumns, &c.words}, {sectionColumns, &c.section}} {
			if place.names[name] && (*place.at < 0 || place.at == &c.words && countsLines) {
				*place.at, countsLines = n, name == "line"
				break
			}
		}
	}
	if len(cells) == 2 && !strings.HasSuffix(cells[0], ":") && !block.EndsSentence(cells[1]) && speaker.RoleOf(cells[0]) == block.Asks && speaker.RoleOf(cells[1]) != block.Asks && block.WordCount(cells[1]) <= speaker.MaxNameWords {
		c.question, c.answer = 0, 1
	}
	return c, c.question >= 0 && c.answer >= 0 || c.speaker >= 0 && c.words >= 0
}

// guessColumns looks for a column of names and one of words where no header says it.
func guessColumns(rows []Row) (columns, bool) {
	c := columns{-1, -1, -1, -1, -1}
	width := len(rows[0].Cells)
	if width < 2 || width > 6 {
		return c, false
	}
	longest, size := -1, 0
	for n := range width {
		total, different, clocks, asking, full := 0, map[string]bool{}, 0, 0, 0
		for _, r := range rows {
			if n >= len(r.Cells) {
				continue
			}
			text := strings.TrimSpace(r.Cells[n])
			total += len(text)
			different[text] = true
			if block.OnlyClock.MatchString(text) {
				clocks++
			}
			if block.EndsAsking(text) {
				asking++
			}
			if text != "" {
				full++
			}
		}
		if clocks*2 > len(rows) {
			continue
		}
		if total > size {
			longest, size = n, total
		}
		names := len(different) <= 6 && len(different)*2 <= len(rows) && len(different) > 1
		for text := range different {
			names = names && (speaker.IsName(text) || text == "" || text == "?")
		}
		switch {
		case names && c.speaker < 0 && full*2 > len(rows):
			c.speaker = n
		case asking*2 > len(rows) && full == len(rows) && c.question < 0:
			c.question = n
		}
	}
	switch {
	case c.speaker >= 0 && longest != c.speaker:
		c.words = longest
		return c, len(rows) >= 4
	case c.question >= 0 && c.question+1 < width:
		c.answer = c.question + 1
		return c, len(rows) >= 2 && width <= 3
	}
	return c, false
}

// Blocks reads a table as an interview, or as a table that somebody shows in an answer. ok is false for a table of one
// column, which only lays out a page.
func Blocks(rows []Row) ([]block.Block, bool) {
	var full []Row
	for _, r := range rows {
		if strings.TrimSpace(strings.Join(r.Cells, "")) != "" {
			full = append(full, r)
		}
	}
	if len(full) < 2 || len(full[0].Cells) < 2 {
		return nil, len(full) == 0
	}
	if HasRoles(full) {
		return talkOfRoles(full), true
	}
	if saysWho(full) {
		return lined(full), true
	}
	if c, ok := header(full[0].Cells); ok && (c.question >= 0 || severalIn(full[1:], c.speaker)) {
		if c.words >= 0 && onlyNumbers(full[1:], c.words) { // a column of lines counts them
			c.words = longestColumn(full[1:], c.speaker)
		}
		return talkOfRows(full[1:], c), true
	}
	if c, ok := guessColumns(full); ok {
		talk := full
		if headsColumns(full, c) || headsQuestions(full, c) {
			talk = full[1:]
		}
		if c.question >= 0 || severalIn(talk, c.speaker) {
			return talkOfRows(talk, c), true
		}
	}
	for _, r := range full {
		if strings.Contains(strings.Join(r.Cells, ""), "\n") || len(strings.Join(r.Cells, "")) > 400 {
			return nil, false // it lays out a page
		}
	}
	var out strings.Builder
	for n, r := range full {
		out.WriteString("| " + strings.Join(r.Cells, " | ") + " |\n")
		if n == 0 {
			out.WriteString("|" + strings.Repeat(" --- |", len(r.Cells)) + "\n")
		}
	}
	return []block.Block{{Line: full[0].Line, Raw: strings.TrimSpace(out.String()), Mark: block.Table, Gap: true}}, true
}

// Speeches reads rows without a header as what somebody says each. It returns nothing when they have no column of names.
func Speeches(rows []Row) []block.Block {
	c, ok := guessColumns(rows)
	if !ok || c.speaker < 0 {
		return nil
	}
	return talkOfRows(rows, c)
}

// IsHeader says that cells name the columns of a table in which people talk.
func IsHeader(cells []string) bool {
	_, ok := header(cells)
	return ok
}

// Talks says that people talk in rows without a header, as far as their columns tell.
func Talks(rows []Row) bool {
	_, ok := guessColumns(rows)
	return ok
}

// severalIn says that a column does not hold one name alone, as that of a table of changes does.
func severalIn(rows []Row, column int) bool {
	first := ""
	for _, r := range rows {
		if column >= len(r.Cells) || strings.TrimSpace(r.Cells[column]) == "" {
			continue
		}
		switch name := strings.TrimSpace(r.Cells[column]); {
		case first == "":
			first = name
		case name != first:
			return true
		}
	}
	return false
}

// onlyNumbers says that a column holds nothing but numbers.
func onlyNumbers(rows []Row, column int) bool {
	return !slices.ContainsFunc(rows, func(r Row) bool {
		return column < len(r.Cells) && !block.OnlyDigits(strings.TrimSpace(r.Cells[column]))
	})
}

// longestColumn returns the column with most words, besides one.
func longestColumn(rows []Row, besides int) int {
	size := map[int]int{}
	longest := -1
	for _, r := range rows {
		for n, cell := range r.Cells {
			if size[n] += len(cell); n != besides && (longest < 0 || size[n] > size[longest]) {
				longest = n
			}
		}
	}
	return longest
}

// headsColumns says that the first row only names the columns: nobody speaks under the name in it again, and it has one word where
// the others have what is said.
func headsColumns(rows []Row, c columns) bool {
	first := rows[0].Cells
	if c.speaker < 0 || c.words < 0 || max(c.speaker, c.words) >= len(first) || block.WordCount(first[c.words]) > 1 || block.EndsSentence(first[c.words]) {
		return false
	}
	return !slices.ContainsFunc(rows[1:], func(r Row) bool { return c.speaker < len(r.Cells) && r.Cells[c.speaker] == first[c.speaker] })
}

// maxColumnName is the most words of the name of a column.
const maxColumnName = 3

// headsQuestions says that the first row names the columns of questions and answers, in whatever language: all other questions ask, and it
// has a few words instead.
func headsQuestions(rows []Row, c columns) bool {
	first := rows[0].Cells
	if c.question < 0 || c.answer < 0 || max(c.question, c.answer) >= len(first) || len(rows) < 2 {
		return false
	}
	for _, cell := range []string{first[c.question], first[c.answer]} {
		if cell = strings.TrimSpace(cell); block.WordCount(cell) > maxColumnName || block.EndsSentence(cell) || block.HasQuestionMark(cell) {
			return false
		}
	}
	return !slices.ContainsFunc(rows[1:], func(r Row) bool { return c.question >= len(r.Cells) || !block.HasQuestionMark(r.Cells[c.question]) })
}
