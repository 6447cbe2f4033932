package transcript

import (
	"maps"
	"slices"
	"strings"
)

// cutAnswerLabels takes the label off answers that have one while their questions are told otherwise, and returns the name.
// It is empty when most answers have none.
func cutAnswerLabels(blocks []block, labels [][]start, best reading) string {
	begins := map[int]bool{} // the first block of an answer
	isStart := map[int]bool{}
	for _, s := range best.starts {
		isStart[s.block] = true
	}
	for _, s := range best.starts {
		if next := s.block + 1; next < len(blocks) && !isStart[next] {
			begins[next] = true
		}
	}
	for n := range notations {
		if notations[n].alone {
			continue
		}
		count, name := map[string]int{}, map[string]string{}
		for _, s := range labels[n] {
			if begins[s.block] {
				count[s.key]++
				name[s.key] = s.name
			}
		}
		for _, key := range slices.Sorted(maps.Keys(count)) {
			if times := count[key]; times < 2 || 10*times < 6*len(begins) {
				continue
			}
			for _, s := range labels[n] {
				if s.key == key && !isStart[s.block] {
					blocks[s.block] = blocks[s.block].from(s.cut)
				}
			}
			return name[key]
		}
	}
	return ""
}

// cutAnswerDashes takes the dash off answers when most of them have one, and off all their paragraphs when most of those have.
func cutAnswerDashes(blocks []block, best reading) {
	if len(best.starts) == 0 {
		return
	}
	isStart := map[int]bool{}
	for _, s := range best.starts {
		isStart[s.block] = true
	}
	var first, later []int
	answers, paragraphs := 0, 0
	for n := best.starts[0].block + 1; n < len(blocks); n++ {
		if isStart[n] {
			continue
		}
		begins := isStart[n-1]
		if begins {
			answers++
		} else {
			paragraphs++
		}
		if !answerDash.MatchString(blocks[n].text) {
			continue
		}
		if begins {
			first = append(first, n)
		} else {
			later = append(later, n)
		}
	}
	if 10*len(first) < 6*answers {
		return
	}
	if 10*len(later) >= 6*paragraphs || best.name == dashedAnswers {
		first = append(first, later...)
	}
	for _, n := range first {
		blocks[n] = blocks[n].from(len(answerDash.FindString(blocks[n].text)))
	}
}

// answerDash stands before an answer: a dash, or the hyphen that is typed for one.
var answerDash = express(dashForm + `|^-[\s\x{a0}]+`)

// questionBullet stands before a question that is no item of a list.
var questionBullet = express(`^[\x{2022}\x{2023}\x{b7}\x{203b}\x{25a0}-\x{25ff}\x{2605}\x{2606}][\s\x{a0}]*`)

// cutBullets takes the bullets off questions when nearly all have one.
func cutBullets(blocks []block, best reading) {
	var at []int
	for _, s := range best.starts {
		if questionBullet.MatchString(blocks[s.block].text) {
			at = append(at, s.block)
		}
	}
	if 10*len(at) < 8*len(best.starts) {
		return
	}
	for _, n := range at {
		blocks[n] = blocks[n].without(len(questionBullet.FindString(blocks[n].text)))
	}
}

// cutFirstLabels takes the labels off a first question and a first answer that have one when no other has: some papers
// name the two once.
func cutFirstLabels(blocks []block, labels []start, best *reading, p *people) {
	if len(best.starts) < 2 || best.starts[0].cut > 0 {
		return
	}
	first := best.starts[0].block
	var ask, answer *start
	for n := range labels {
		switch s := &labels[n]; {
		case s.block == first:
			ask = s
		case s.block == first+1:
			answer = s
		case s.block > first+1 && s.block <= best.starts[len(best.starts)-1].block+1:
			return // names come back, or words before a colon do
		}
	}
	if ask == nil || answer == nil || ask.key == answer.key {
		return
	}
	for _, s := range []*start{ask, answer} {
		if notSpeakers[strings.ToLower(s.name)] || len(strings.Fields(s.name)) > 3 || s.cut >= len(blocks[s.block].text) {
			return
		}
	}
	p.askNames, p.answerNames = []string{ask.name}, []string{answer.name}
	blocks[first] = blocks[first].without(ask.cut)
	blocks[first+1] = blocks[first+1].without(answer.cut)
}
