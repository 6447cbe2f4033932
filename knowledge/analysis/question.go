package analysis

import "strings"

// questionMarks end a question, in the form that Read leaves.
const questionMarks = "?\u061f\u037e\u055e"

// asking are the Chinese words that make a question of a sentence wherever they stand.
var asking = strings.Fields("什么 怎么 如何 为什么 谁 哪 几 多少 多久 是否 能否 吗 呢 会不会 是不是 能不能 有没有 可不可以")

// Asks returns true when a text looks like a question: it has a question mark, it begins with a word that opens questions, or a
// Chinese word asks in it.
func (l Language) Asks(text string) bool {
	text = Read(text)
	if strings.ContainsAny(text, questionMarks) {
		return true
	}
	for _, word := range asking {
		if strings.Contains(text, word) {
			return true
		}
	}
	r := l.table()
	for _, t := range l.Tokens(text) {
		if r.questions[t.Text] {
			return true
		}
		if !r.connectives[t.Text] {
			break
		}
	}
	return false
}
