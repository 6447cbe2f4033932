package tidy

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// maxFact is the most words of a line that says one thing of somebody.
const maxFact = 12

// factLines writes a list of terms that describes somebody or the talk as lines, "Guest: Ben Marsh", in a file whose other terms
// come back, since those are the names of speakers.
func factLines(blocks []block.Block) []block.Block {
	count, again := map[string]int{}, 0
	for _, b := range blocks {
		if b.Mark == block.Term {
			if count[b.Text]++; count[b.Text] > 1 {
				again++
			}
		}
	}
	if again < speaker.MinRuns {
		return blocks
	}
	isFact := func(n int) bool {
		return n+1 < len(blocks) && blocks[n].Mark == block.Term && count[blocks[n].Text] == 1 && blocks[n].Level == 0 && !block.HasQuestionMark(blocks[n].Text) &&
			blocks[n+1].Mark == block.Prose && blocks[n+1].Level == 0 && block.WordCount(blocks[n+1].Text) <= maxFact && !block.EndsSentence(blocks[n+1].Text) &&
			(n+2 == len(blocks) || blocks[n+2].Mark == block.Term || blocks[n+2].Level > 0)
	}
	var out []block.Block
	for n := 0; n < len(blocks); n++ {
		if !isFact(n) || !isFact(n+2) && (len(out) == 0 || n < 2 || !isFact(n-2)) {
			out = append(out, blocks[n])
			continue
		}
		b := blocks[n]
		b.Text = b.Text + ": " + blocks[n+1].Text
		b.Raw, b.Mark, b.Lead, b.Style, b.Gap = b.Text, block.Prose, 0, block.Upright, true
		out = append(out, b)
		n++
	}
	return out
}

// countedHead is a line that counts the speeches and says whose each is: "Part 3 - Student".
var countedHead = block.Express(`^(?:\p{L}[\p{L}'\x{2019} ]{0,24} )?#?[0-9]{1,4}\s*[.:)|\x{ff1a}\x{b7}\x{2013}\x{2014}-]+\s*(\S.{0,60})$`)

// uncounted takes the number, and the word for what is counted, off headings and bold lines that say who speaks: what stands behind the
// numbers comes back, and changes.
func uncounted(blocks []block.Block) []block.Block {
	var at []int
	labelled := 0 // of them stand above words with a label of their own, so that they name what is talked about
	count, changes, last := map[string]int{}, 0, ""
	for n, b := range blocks {
		if b.Text == "" || b.Level == 0 && !b.AllLead(block.Bold) || len(b.Text) > 200 || !strings.ContainsAny(b.Text, "0123456789") {
			continue
		}
		m := countedHead.FindStringSubmatch(b.Text)
		if m == nil || block.EndsAsking(b.Text) || !speaker.IsName(speaker.TrimName(m[1])) {
			continue
		}
		name := speaker.TrimName(m[1])
		if count[name]++; name != last {
			changes++
		}
		at, last = append(at, n), name
		if n+1 < len(blocks) {
			if l, ok := speaker.Notations[0].CutLabel(blocks[n+1]); ok && l.Cut < len(blocks[n+1].Text) {
				labelled++
			}
		}
	}
	if 2*labelled > len(at) {
		return blocks
	}
	if changes < speaker.MinRuns || len(count) < 2 || 2*len(count) > len(at) {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		b := &out[n]
		b.Text = speaker.TrimName(countedHead.FindStringSubmatch(b.Text)[1])
		b.Raw, b.Mark = b.Text, block.Prose
		b.Lead = min(b.Lead, len(b.Text))
	}
	return out
}

// chapterTitle is a line of a list of chapters: a time, and a title behind it.
var chapterTitle = block.Express(`^[\[(*_]*@?(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2}[\])*_]*[\s|:\x{2013}\x{2014}-]+(\S.*)$`)

const (
	minChapters  = 5    // lines one below the other
	maxTitle     = 20   // words of the title of a chapter
	titledShare  = 0.4  // of the titles, at least, that end as no sentence does
	listedChange = 0.95 // of the lines of such a list that begin with a time
	minChapter   = 45   // seconds of a chapter in the middle, where the lines are no items
)

// dropChapters takes out the lists of chapters that shows put below a recording: items with a time and a title each, some of which ask.
// Nobody says them.
func dropChapters(r *naming.File, blocks []block.Block) []block.Block {
	out := make([]block.Block, 0, len(blocks))
	for n := 0; n < len(blocks); {
		end := n
		for end < len(blocks) && blocks[end].Mark == block.Item && blocks[end].Voice == "" {
			end++
		}
		for end == n || end < len(blocks) && blocks[end].Mark == block.Prose && !blocks[end].Gap && blocks[n].Mark == block.Prose { // lines one below the other
			if end == len(blocks) || blocks[end].Mark != block.Prose || blocks[end].Level > 0 || blocks[end].Voice != "" || !block.MayBeginWithClock(blocks[end].Text) {
				break
			}
			end++
		}
		if end == n {
			out = append(out, blocks[n])
			n++
			continue
		}
		if isChapters(blocks[n:end]) {
			r.Warnf(blocks[n].Line, "\u201c%s\u201d and %d lines below it are titles with times, and were dropped", block.Short(blocks[n].Text), end-n-1)
		} else {
			out = append(out, blocks[n:end]...)
		}
		n = end
	}
	return out
}

// isChapters says that items are such a list.
func isChapters(items []block.Block) bool {
	if len(items) < minChapters {
		return false
	}
	timed, titles, asked, last := 0, 0, 0, 0
	var gaps []int // seconds from one to the next
	for _, b := range items {
		m := chapterTitle.FindStringSubmatch(b.Text)
		if m == nil {
			continue
		}
		if block.WordCount(m[1]) > maxTitle {
			return false
		}
		at := secondsOf(b.Text)
		if timed > 0 {
			gaps = append(gaps, at-last)
		}
		last = at
		if block.HasQuestionMark(m[1]) {
			asked++
		}
		if timed++; !block.EndsSentence(strings.Trim(m[1], "[]()*_ ")) {
			titles++
		}
	}
	slices.Sort(gaps)
	if items[0].Mark != block.Item && (asked == 0 || len(gaps) == 0 || gaps[len(gaps)/2] < minChapter) {
		return false // captions
	}
	return float64(timed) >= listedChange*float64(len(items)) && float64(titles) >= titledShare*float64(timed) && len(speaker.RecurringLabels(withoutTimes(items))) == 0
}

// secondsOf returns the time at the start of a line, in seconds.
func secondsOf(text string) int {
	total, number := 0, 0
	for _, c := range strings.TrimLeft(text, "[(*_@ ") {
		switch {
		case c >= '0' && c <= '9' && number < 1000:
			number = 10*number + int(c-'0')
		case c == ':':
			total, number = 60*(total+number), 0
		default:
			return total + number
		}
	}
	return total + number
}

// withoutTimes returns items without their times.
func withoutTimes(items []block.Block) []block.Block {
	var out []block.Block
	for _, b := range items {
		if m := chapterTitle.FindStringSubmatchIndex(b.Text); m != nil {
			b = b.From(m[2])
		}
		out = append(out, b)
	}
	return out
}
