package values

import (
	"encoding/json"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/page"
	"faqbot/knowledge/transcript/speaker"
)

// assigned is where a program gives a list or a map a name, or returns it.
var assigned = block.Express(`(?m)^[ \t]*(?:export[ \t]+)?(?:default|return|(?:const|let|var)[ \t]+[\w$]+[^=\n]{0,80}=|[\w$.]+[ \t]*=)\s*\(?\s*((?:array\s*\(|[\[{]))`)

const (
	maxAssigned = 20      // lists of a program that are looked at
	maxProgram  = 1 << 20 // bytes of a program
)

// DataOfProgram returns what is said in the largest list that a program holds of questions and answers, or of speeches.
func DataOfProgram(r *about.File, text string) ([]block.Block, bool) {
	if len(text) > maxProgram {
		return nil, false
	}
	var values []any
	for _, m := range assigned.FindAllStringSubmatchIndex(text, maxAssigned) {
		if value, _, ok := writtenValue(text[m[2]:], 0); ok {
			values = append(values, value)
		}
	}
	return mostSaid(r, values)
}

// DataOfPage returns what is said in the data that a page holds for programs.
func DataOfPage(r *about.File, text string) ([]block.Block, bool) {
	var values []any
	for _, data := range page.Data(text) {
		var value any
		if json.Unmarshal([]byte(data), &value) == nil {
			values = append(values, value)
		}
	}
	return mostSaid(r, values)
}

// mostSaid returns what is said in the value in which most is, and whether that is enough for a talk.
func mostSaid(r *about.File, values []any) ([]block.Block, bool) {
	most := 2*speaker.MinNamed - 1
	var found any
	for _, value := range values {
		if said := block.CountIf(talkIn(about.New(""), value), func(b block.Block) bool { return b.Side != block.Neither || b.Voice != "" }); said > most {
			most, found = said, value
		}
	}
	if found == nil {
		return nil, false
	}
	return talkIn(r, found), true
}
