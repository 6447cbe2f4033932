package wording

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

// recordingRuns is how somebody tries whether a recording runs, by language, in a sentence of its own.
var recordingRuns = block.Express(`(?i)^(?:(?:ok(?:ay)?|so|right|now|and|alright|all right)[,.]? )*(?:(?:it['\x{2019}]s|we['\x{2019}]re|i['\x{2019}]m|we are|it is|is it|is this|are we) )?(?:now )?(?:recording|rolling|testing|mic check|on tape|test,? test)(?: now)?[.!?,]*$|` +
	`^(?:hello,? hello|one,? two(?:,? three)?|testing,? testing|test(?:,? test)*|eins,? zwei(?:,? drei)?|prova(?:,? prova)*|uno,? due(?:,? tre)?|uno,? dos(?:,? tres)?|probando(?:,? probando)*|um,? dois(?:,? três)?|un,? deux(?:,? trois)?|раз(?:,? |-)раз|раз,? два(?:,? три)?)[.!?,]*$|` +
	`(?:die aufnahme läuft|läuft (?:das|die aufnahme|es) (?:jetzt|schon)|das band läuft|das läuft jetzt|ça (?:tourne|enregistre)|on enregistre|l['\x{2019}]enregistrement (?:tourne|est lancé)|sta registrando|stiamo registrando|(?:ya )?está grabando|estamos grabando|está gravando|estamos gravando|de opname loopt|het neemt op|inspelningen är igång|nagrywa się|запись (?:идёт|идет|пошла)|录音开始|正在录音|在录了|録音(?:して|スタート)|녹음(?:이|을)? ?시작)`)

const (
	maxTrying = 6 // words of a sentence that tries a recording, or says that it runs
	maxTried  = 3 // sentences at the start of a text, of which one may do so
)

// TriesRecording says that one of the first sentences of a text tries a recording, and more follows: “Testing, testing. Why rye?”
func TriesRecording(text string) bool {
	starts := StartsOfSentences(text)
	for n := 0; n+1 < len(starts) && n < maxTried; n++ {
		if sentence := strings.TrimSpace(text[starts[n]:starts[n+1]]); block.WordCount(sentence) <= maxTrying && recordingRuns.MatchString(sentence) {
			return true
		}
	}
	return false
}
