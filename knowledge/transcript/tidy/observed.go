package tidy

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// noteShare is the share of the headings below which the same labels stand.
const noteShare = 0.8

// dropObserved takes out what somebody noted on each answer: below each of the headings that ask stand the same labels in the same
// order, once each, the first before the answer and the others before what was observed. A person looks.
func dropObserved(r *naming.File, blocks []block.Block) []block.Block {
	var labels map[int]string
	for level := 0; level <= 6; level++ { // at zero bold paragraphs stand for headings
		var heads []int
		asking := 0
		for n, b := range blocks {
			if b.Level == level && b.Text != "" && (level > 0 || b.AllLead(block.Bold)) {
				heads = append(heads, n)
				if block.HasQuestionMark(b.Text) || letterNumber.MatchString(b.Text) {
					asking++
				}
			}
		}
		if len(heads) < speaker.MinNamed || 2*asking < len(heads) {
			continue
		}
		if labels == nil {
			labels = labelsBelow(blocks)
		}
		if cut := observedBelow(blocks, heads, labels); cut != nil {
			return withoutObserved(r, blocks, cut)
		}
	}
	return blocks
}

// letterNumber is how questions are counted: Q1.
var letterNumber = block.Express(`^\p{L}{1,2}[0-9]{1,3}\s*[.:)\x{ff1a}\x{2013}\x{2014}-]`)

// labelsBelow returns the labels of blocks that are no headings, by the block.
func labelsBelow(blocks []block.Block) map[int]string {
	labels := map[int]string{}
	for n, b := range blocks {
		if b.Level > 0 {
			continue
		}
		if l, ok := speaker.Notations[0].CutLabel(b); ok {
			labels[n] = speaker.FoldName(l.Name)
		}
	}
	return labels
}

// observedBelow returns for each such heading the blocks below it that are notes, from the first to the one behind the last. It is
// nil when the labels tell no notes.
func observedBelow(blocks []block.Block, heads []int, labels map[int]string) map[int]int {
	type passage struct {
		names  []string
		second int
		end    int
	}
	var all []passage
	count := map[string]int{}
	for at, head := range heads {
		p := passage{second: -1, end: len(blocks)}
		if at+1 < len(heads) {
			p.end = heads[at+1]
		}
		for n := head + 1; n < p.end; n++ {
			if blocks[n].Level > 0 {
				p.end = n
				break
			}
			key, ok := labels[n]
			if !ok {
				continue
			}
			if len(p.names) == 1 {
				p.second = n
			}
			if len(p.names) > 0 && block.HasQuestionMark(blocks[n].Text) {
				return nil // somebody asks something
			}
			p.names = append(p.names, key)
		}
		if len(p.names) > 1 {
			count[p.names[0]+"\n"+p.names[1]]++
		}
		all = append(all, p)
	}
	cut := map[int]int{}
	enough := 3 // labels of two people who talk come in pairs
	for _, p := range all {
		if len(p.names) < 2 || float64(count[p.names[0]+"\n"+p.names[1]]) < noteShare*float64(len(heads)) {
			continue
		}
		if speaker.RoleOf(p.names[0]) == block.Answers && speaker.RoleOf(p.names[1]) == block.Neither {
			enough = 2
		}
		if len(slices.Compact(slices.Sorted(slices.Values(p.names)))) < len(p.names) {
			return nil // somebody speaks twice
		}
		cut[p.second] = p.end
	}
	long := 0
	for _, p := range all {
		if len(p.names) >= enough {
			long++
		}
	}
	if len(cut) < speaker.MinNamed || float64(long) < noteShare*float64(len(heads)) {
		return nil
	}
	return cut
}

// withoutObserved leaves out such passages.
func withoutObserved(r *naming.File, blocks []block.Block, cut map[int]int) []block.Block {
	var out []block.Block
	for n := 0; n < len(blocks); {
		end, ok := cut[n]
		if !ok {
			out = append(out, blocks[n])
			n++
			continue
		}
		var words []string
		for _, b := range blocks[n:end] {
			words = append(words, b.Raw)
		}
		r.Errorf(blocks[n].Line, "\u201c%s\u201d stands below each answer under the same label and seems to be a note on it, so it was dropped; if somebody says it, write it into the draft", block.Whole(words...))
		n = end
	}
	return out
}
