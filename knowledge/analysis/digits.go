package analysis

import (
	"regexp"
	"strings"
)

// SpellDigits writes out the digits that stand for words of the same sound in an English message, and "w/": "any tips 4 beginners, how
// 2 start w/o money" is "any tips for beginners, how to start without money". Numbers stay: "version 4", "the 2 models", "need 4 cards".
// A text of another language is returned as it is.
func (l Language) SpellDigits(text string) string {
	if l != (Language{}) || !strings.ContainsAny(text, "24/") {
		return text
	}
	text = without.ReplaceAllString(text, "${1}without ")
	text = with.ReplaceAllString(text, "${1}with ")
	words := strings.Split(text, " ")
	for i := 1; i+1 < len(words); i++ {
		if word := spelledDigit(bare(words[i-1]), words[i], bare(words[i+1])); word != "" {
			words[i] = word
		}
	}
	return strings.Join(words, " ")
}

var (
	without = regexp.MustCompile(`(?i)(^|\s)w/o(?:\s|$)`)
	with    = regexp.MustCompile(`(?i)(^|\s)w/(?:\s|$|\b)`)
)

// bare returns a word in small letters; nothing when a mark parts it from what comes next.
func bare(word string) string {
	word = strings.ToLower(word)
	if strings.ContainsAny(word, ",.;:!?\u201d\"") {
		return ""
	}
	return word
}

// spelledDigit returns the word that a digit stands for between two others; nothing when it is a number. A number counts what
// follows, so before a word that is no plural it is rarely one.
func spelledDigit(before, digit, after string) string {
	switch {
	case before == "" || after == "":
		return ""
	case digit == "2" && afterTooWords[after] && beforeTooWords[before]:
		return "too"
	case digit == "2" && beforeToWords[before] && !counted(after):
		return "to"
	case digit == "4" && (beforeForWords[before] || beforeMeWords[after] && !ordinary[before] && englishRules.known(before)):
		return "for"
	}
	return ""
}

// counted returns true for a word that a number may count.
func counted(word string) bool {
	return irregularPlurals[word] || len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") || word[0] >= '0' && word[0] <= '9' ||
		englishRules.numbers.scales[word] > 0
}

var (
	// "2" is "too" between these.
	beforeTooWords = wordSet("is it its it's im i'm am are r was be been not way far u you he she they we that this thats that's")
	afterTooWords  = wordSet("late l8 much many soon early long hard expensive dangerous risky slow old young")
	// And "to" after these, unless what follows is counted.
	beforeToWords = wordSet("how want wants wanted need needs have has had going gonna able try tries trying tried like likes love way ways where when what " +
		"best time easy hard used supposed got start started starting listen listened talk talked talking speak spoke speaking happen happens happened compared go went " +
		"back next due thanks thx answer learn learned learning plan plans ready possible impossible late l8 early safe nice good willing hoping hope wish allowed meant")
	// "4" is "for" after these, whatever follows.
	beforeForWords = wordSet("tip tips advice advise idea ideas news thanks thx ty thank good bad great gr8 best better worse useful safe ready late l8 early hard easy " +
		"dangerous important necessary useless helpful cool enough room time money jobs job work looking waiting wait ask asking pay paying paid reason reasons except " +
		"recommendation recommendations suggestion suggestions options hope fit made meant known famous responsible")
	// And before these, which no number counts, unless it names something that is numbered.
	beforeMeWords = wordSet("me u you us them him her it the a an my your ur our their his this that free sure real fun everyone anyone someone what which who beginners")
	ordinary      = wordSet("version versions question questions number no nr chapter part parts step steps level levels phase season episode volume page section generation gen " +
		"item point rule turn day week year model type class top the these those of in at is are was were and or about than only just all last first with has have had " +
		"room row gate platform line track stage round lap group grade team unit")
	irregularPlurals = wordSet("people men women children feet teeth mice data percent euro yen km kg hours")
)
