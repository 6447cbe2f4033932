package tidy

import (
	"slices"
	"strconv"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// numberedHeads makes headings of lines that stand below a number of their own, when the numbers count from one up.
func numberedHeads(blocks []block.Block) []block.Block {
	var at []int
	for n := 0; n+1 < len(blocks); n++ {
		if text := blocks[n].Text; len(text) <= 2 && text != "" && block.OnlyDigits(text) && blocks[n].Mark == block.Prose && blocks[n].Voice == "" {
			if number, _ := strconv.Atoi(text); number != len(at)+1 || !wording.HeadingLike(blocks[n+1].Text) || block.HasQuestionMark(blocks[n+1].Text) {
				return blocks
			}
			at = append(at, n)
		}
	}
	if len(at) < speaker.MinQuestions {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		out[n+1].Level, out[n+1].Gap = 2, true
	}
	for _, n := range slices.Backward(at) {
		out = slices.Delete(out, n, n+1)
	}
	return out
}

// countedHeads makes headings of lines with a number that stand further out than others, right above a question, and ask nothing, when
// they count from one up and no other line with a number stands as far out. The numbers stay.
func countedHeads(blocks []block.Block) []block.Block {
	var at []int
	for n, b := range blocks {
		if b.Mark != block.Numbered || b.Inset > 0 {
			continue
		}
		if !strings.HasPrefix(b.Raw, strconv.Itoa(len(at)+1)) || n+1 == len(blocks) || !wording.HeadingLike(b.Text) || block.HasQuestionMark(b.Text) || len(at) > 0 && !b.Gap {
			return blocks
		}
		if below := blocks[n+1]; below.Mark != block.Prose || below.Level > 0 || !below.Gap || !block.EndsAsking(below.Text) {
			return blocks
		}
		at = append(at, n)
	}
	if len(at) < speaker.MinQuestions {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		b := &out[n]
		b.Text, b.Lead, b.Mark, b.Level = strings.TrimSpace(b.Raw), 0, block.Prose, 2
	}
	return out
}

// markedHead is a sign that some papers, those of Japan and China above all, put before the heads of sections.
var markedHead = block.Express(`^[\x{25a0}-\x{25a3}\x{25b6}\x{25b7}\x{25bc}\x{25bd}\x{25c6}\x{25c7}\x{25ce}\x{25cf}\x{2605}\x{2606}\x{2666}\x{3013}]\s*`)

// markedHeads makes headings of short lines that begin with one such sign, when more than one does and they mostly ask nothing:
// others are questions.
func markedHeads(blocks []block.Block) []block.Block {
	var at []int
	sign, asking := "", 0
	for n, b := range blocks {
		m := ""
		if b.Text != "" && b.Text[0] >= 0x80 && b.Level == 0 && b.Mark == block.Prose && b.Voice == "" {
			m = strings.TrimSpace(markedHead.FindString(b.Text))
		}
		if m == "" || sign != "" && m != sign || block.EndsIn(b.Text, ".!\u3002\uff01") || block.WordCount(b.Text) > wording.MaxHeadingWords {
			continue
		}
		sign = m
		at = append(at, n)
		if block.HasQuestionMark(b.Text) {
			asking++
		}
	}
	aboveDash := len(at) == 1 && asking == 0 && at[0]+1 < len(blocks) && speaker.Dashed.MatchString(blocks[at[0]+1].Text)
	if !aboveDash && (len(at) < speaker.MinQuestions || 2*asking >= len(at)) {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		b := &out[n]
		b.Text = strings.TrimSpace(strings.TrimPrefix(b.Text, sign))
		b.Raw, b.Lead, b.Level = b.Text, 0, 2
	}
	return out
}

// bareNumber is a number before a line without a mark between.
var bareNumber = block.Express(`^([0-9]{1,2})[ \x{a0}]+[\p{Lu}\p{Lo}\x{bf}\x{a1}"\x{ab}\x{201c}]`)

// barelyNumbered marks lines as numbered that begin with nothing but a number, when those count from one up and most ask.
func barelyNumbered(blocks []block.Block) []block.Block {
	var at []int
	asking := 0
	for n, b := range blocks {
		if b.Text == "" || b.Text[0] < '0' || b.Text[0] > '9' || b.Mark != block.Prose || b.Level > 0 || b.Voice != "" {
			continue
		}
		if m := bareNumber.FindStringSubmatch(b.Text); m == nil || m[1] != strconv.Itoa(len(at)+1) {
			continue
		}
		at = append(at, n)
		if block.EndsAsking(b.Text) {
			asking++
		}
	}
	if len(at) < speaker.MinQuestions || 2*asking < len(at) || at[len(at)-1] == len(blocks)-1 {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		out[n] = out[n].Without(strings.IndexAny(out[n].Text, " \u00a0"))
		out[n].Mark = block.Numbered
	}
	return out
}

// tightHyphen is a hyphen right before the first word, which some write for the dash of direct speech.
var tightHyphen = block.Express(`^-[\p{L}\x{bf}]`)

// hyphensForDashes writes such hyphens as dashes, when each stands alone among paragraphs without one: the items of a list stand
// one below the other.
func hyphensForDashes(blocks []block.Block) []block.Block {
	var at []int
	for n, b := range blocks {
		if b.Mark != block.Prose || b.Level > 0 || !tightHyphen.MatchString(b.Text) {
			continue
		}
		if len(at) > 0 && at[len(at)-1] == n-1 {
			return blocks
		}
		at = append(at, n)
	}
	if len(at) < speaker.MinNamed {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		b := &out[n]
		b.Text, b.Raw = "\u2013"+b.Text[1:], "\u2013"+strings.TrimPrefix(b.Raw, "-")
		if b.Lead > 0 {
			b.Lead += len("\u2013") - 1
		}
	}
	return out
}
