package reading

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/casting"
	"faqbot/knowledge/transcript/speaker"
)

// unlabel takes off answers what the notation puts before them, where only the questions have a form of their own.
func unlabel(blocks []block.Block, labels [][]speaker.Start, best *speaker.Reading, p *casting.People) {
	if best.Spoken && !best.Rest {
		cutSpokenMarks(blocks, *best, block.Quote)
		cutSpokenMarks(blocks, *best, block.Item)
		cutTalkQuotes(blocks, *best)
		return
	}
	cutQuestionLabels(blocks, labels, *best)
	cutAnswerQuotes(blocks, *best)
	cutAnswerItems(blocks, *best)
	cutAnswerDashes(blocks, *best)
	cutQuestionQuotes(blocks, *best)
	cutBullets(blocks, *best)
	cutNumbers(blocks, *best)
	if names := cutSeveralLabels(blocks, labels, *best); names != nil {
		p.AnswerNames = names
	} else if name := cutAnswerLabels(blocks, labels, *best); name != "" {
		p.AnswerNames = []string{name}
	} else if names := cutStyledLabels(blocks, labels[0], *best); names != nil {
		p.AnswerNames = names
	}
	if !best.Spoken {
		cutFirstLabels(blocks, labels[0], best, p)
	}
}

// cutQuestionLabels takes the word for who asks, such as Q, off questions that are told by their style, when most have it.
func cutQuestionLabels(blocks []block.Block, labels [][]speaker.Start, best speaker.Reading) {
	if best.Spoken {
		return
	}
	asks := map[int]bool{}
	for _, s := range best.Starts {
		if s.Cut == 0 {
			asks[s.Block] = true
		}
	}
	for n := range speaker.Notations {
		cut := map[string][]speaker.Start{} // by the word
		for _, s := range labels[n] {
			if asks[s.Block] && s.Cut < len(blocks[s.Block].Text) && speaker.RoleOf(s.Name) == block.Asks {
				cut[s.Key] = append(cut[s.Key], s)
			}
		}
		for _, same := range cut {
			if len(same) < speaker.MinNamed || 2*len(same) <= len(best.Starts) {
				continue
			}
			for _, s := range same { // no other word stands before most
				blocks[s.Block] = blocks[s.Block].Without(s.Cut)
			}
			return
		}
	}
}

// cutAnswerLabels takes the label off answers that have one while their questions are told otherwise, and returns the name.
// It is empty when most answers have none.
func cutAnswerLabels(blocks []block.Block, labels [][]speaker.Start, best speaker.Reading) string {
	begins := map[int]bool{} // the first block of an answer
	isStart := speaker.BlocksOf(best.Starts)
	for _, s := range best.Starts {
		if next := s.Block + 1; next < len(blocks) && !isStart[next] {
			begins[next] = true
		}
	}
	for n := range speaker.Notations {
		if speaker.Notations[n].Alone {
			continue
		}
		count, name := map[string]int{}, map[string]string{}
		for _, s := range labels[n] {
			if begins[s.Block] {
				count[s.Key]++
				name[s.Key] = s.Name
			}
		}
		for _, key := range slices.Sorted(maps.Keys(count)) {
			if times := count[key]; times < 2 || 10*times < 6*len(begins) {
				continue
			}
			for _, s := range labels[n] {
				if s.Key == key && !isStart[s.Block] {
					blocks[s.Block] = blocks[s.Block].From(s.Cut)
				}
			}
			return name[key]
		}
	}
	return ""
}

// cutSeveralLabels does the same where several answer, and returns their names: most answers begin with a label, and each of the labels
// comes back.
func cutSeveralLabels(blocks []block.Block, labels [][]speaker.Start, best speaker.Reading) []string {
	if best.Spoken || len(best.Starts) < speaker.MinNamed {
		return nil
	}
	isStart := speaker.BlocksOf(best.Starts)
	first := best.Starts[0].Block
	for n := range speaker.Notations {
		if speaker.Notations[n].Alone || speaker.Notations[n].Weak {
			continue
		}
		count, begins := map[string]int{}, 0
		var names, keys []string
		for _, s := range labels[n] {
			if s.Block < first || isStart[s.Block] || s.Cut >= len(blocks[s.Block].Text) || speaker.NotSpeakers[strings.ToLower(s.Name)] {
				continue
			}
			if count[s.Key]++; count[s.Key] == 1 {
				names, keys = append(names, s.Name), append(keys, s.Key)
			}
			if isStart[s.Block-1] {
				begins++
			}
		}
		for at, key := range slices.Backward(keys) {
			if count[key] < 2 {
				names = slices.Delete(names, at, at+1)
			}
		}
		if len(names) < 2 || len(names) > maxAnswering || 10*begins < 6*len(best.Starts) {
			continue
		}
		letters := !slices.ContainsFunc(names, func(name string) bool { return utf8.RuneCountInString(name) > 2 })
		small := speaker.WrittenSmall(blocks, labels[n])
		mayBeOnce := func(s speaker.Start) bool { // among letters for names: the letter or the name of somebody, written out once
			return letters && !block.StartsSmall(s.Name) && !small[s.Name] && s.Cut < len(blocks[s.Block].Text) && !strings.ContainsFunc(s.Name, block.NotLetter)
		}
		for _, s := range labels[n] {
			if s.Block > first && !isStart[s.Block] && (count[s.Key] > 1 || mayBeOnce(s)) {
				blocks[s.Block] = blocks[s.Block].From(s.Cut)
			}
		}
		return names
	}
	return nil
}

// cutStyledLabels takes labels off answers where only questions have one, but a few answers name who speaks in the same style, and
// returns the names.
func cutStyledLabels(blocks []block.Block, labels []speaker.Start, best speaker.Reading) []string {
	if !best.Rest {
		return nil
	}
	isLead := func(s speaker.Start) bool {
		b := blocks[s.Block]
		return b.Lead > 0 && b.Lead <= s.Cut && strings.HasPrefix(b.Text, s.Name)
	}
	if slices.ContainsFunc(best.Starts, func(s speaker.Start) bool { return !isLead(s) }) {
		return nil
	}
	isStart := speaker.BlocksOf(best.Starts)
	var names []string
	for _, s := range labels {
		if s.Block <= best.Starts[0].Block || isStart[s.Block] || !isLead(s) || s.Cut >= len(blocks[s.Block].Text) || !speaker.Capitalised(s.Name) || speaker.NotSpeakers[strings.ToLower(s.Name)] {
			continue
		}
		blocks[s.Block] = blocks[s.Block].From(s.Cut)
		if !slices.Contains(names, s.Name) {
			names = append(names, s.Name)
		}
	}
	return names
}

// maxAnswering is the most people who answer the same questions.
const maxAnswering = 8

// quotedShare is the share of the paragraphs of answers that stand in quotations, where a quotation is how answers are set.
const quotedShare = 0.9

// cutFirstLabels takes the labels off a first question and a first answer that have one when no other has: some papers
// name the two once.
func cutFirstLabels(blocks []block.Block, labels []speaker.Start, best *speaker.Reading, p *casting.People) {
	if len(best.Starts) < 2 || best.Starts[0].Cut > 0 {
		return
	}
	first := best.Starts[0].Block
	var ask, answer *speaker.Start
	later, again := false, false // words before a colon stand below, and the same as before the first question
	for n := range labels {
		switch s := &labels[n]; {
		case s.Block == first:
			ask = s
		case s.Block == first+1:
			answer = s
		case s.Block > first+1 && s.Block <= best.Starts[len(best.Starts)-1].Block+1:
			later, again = true, again || ask != nil && s.Key == ask.Key
		}
	}
	if ask != nil && (answer == nil || later) && !again && ask.Cut < len(blocks[first].Text) && standsElsewhere(blocks, first, ask.Name) {
		p.AskNames = []string{ask.Name}
		blocks[first] = blocks[first].Without(ask.Cut)
		return
	}
	if ask == nil || answer == nil || later || ask.Key == answer.Key {
		return
	}
	for _, s := range []*speaker.Start{ask, answer} {
		if speaker.NotSpeakers[strings.ToLower(s.Name)] || len(strings.Fields(s.Name)) > 3 || s.Cut >= len(blocks[s.Block].Text) {
			return
		}
	}
	p.AskNames, p.AnswerNames = []string{ask.Name}, []string{answer.Name}
	blocks[first] = blocks[first].Without(ask.Cut)
	blocks[first+1] = blocks[first+1].Without(answer.Cut)
}

// standsElsewhere says that a name of several words, or in capitals, stands in another block as well, in any case: it is the name of
// the paper, which stands before the first question alone.
func standsElsewhere(blocks []block.Block, at int, name string) bool {
	if !speaker.Capitalised(name) || speaker.NotSpeakers[strings.ToLower(name)] || len(strings.Fields(name)) < 2 && strings.ToUpper(name) != name {
		return false
	}
	small := strings.ToLower(name)
	return slices.ContainsFunc(blocks, func(b block.Block) bool {
		return strings.Contains(strings.ToLower(b.Text), small) && b.Text != blocks[at].Text
	})
}
