package tidy

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// pictureLine stands where a picture was, in a page that was copied.
var pictureLine = block.Express(`(?i)^\[(?:image|photo|pic|picture|video|embed|bild|foto|image removed|caption|legende|crédito)(?:\s*[:\x{ff1a}][^\[\]]{0,200})?\]$`)

// captionMark stands before what a picture shows, in papers of Korea and Japan.
const captionMark = "\u25b2"

const (
	maxBox     = 6  // lines of a box
	maxBoxLink = 20 // words of one
)

// dropBoxes takes out the boxes with links, and pictures with their captions, that a page puts between paragraphs.
func dropBoxes(r *naming.File, blocks []block.Block) []block.Block {
	if !block.HasGaps(blocks) {
		return blocks // nothing says where a box ends
	}
	out := make([]block.Block, 0, len(blocks))
	captions, between := underPictures(blocks), betweenRules(blocks)
	told := block.CountIf(blocks, func(b block.Block) bool { return strings.HasPrefix(b.Text, captionMark) }) < speaker.MinNamed // more stand before words
	for n := 0; n < len(blocks); n++ {
		b := blocks[n]
		end := n
		if m := boxHeadOf(b); m != nil {
			if end = n + 1; m[1] == "" {
				end = boxEnd(blocks, end)
			}
			if m[1] == "" && end == n+1 {
				end = n // a head of nothing
			}
		} else if strings.HasPrefix(b.Text, "[") && pictureLine.MatchString(b.Text) {
			if end = n + 1; end < len(blocks) && !blocks[end].Gap && isCaption(blocks[end]) {
				end++
			}
		} else if captions[n] || between[n] {
			end = n + 1
		} else if b.Gap && (n+1 == len(blocks) || blocks[n+1].Gap) && len(out) > 0 && (isCredited(b) || told && strings.HasPrefix(b.Text, captionMark) && block.WordCount(b.Text) <= 2*maxBoxLink) {
			end = n + 1
		}
		if end == n {
			out = append(out, b)
			continue
		}
		for _, dropped := range blocks[n:end] {
			if (isCredited(dropped) || dropped.Pictured) && len(r.Meta.Captions) < about.MaxPictures {
				r.Meta.Captions = append(r.Meta.Captions, dropped.Text)
			}
			r.DroppedOfPage(dropped.Line, dropped.Text)
		}
		n = end - 1
	}
	return out
}

// boxHeadOf returns what boxHeadIn finds in a block that nobody says by name.
func boxHeadOf(b block.Block) []string {
	if b.Voice != "" {
		return nil
	}
	return wording.BoxHead(b.Text)
}

// boxEnd returns where the links of a box end that begin at the block from: at a blank line, or at a sentence.
func boxEnd(blocks []block.Block, from int) int {
	end := from
	for end < len(blocks) && end < from+maxBox && !blocks[end].Gap && block.WordCount(blocks[end].Text) <= maxBoxLink && (!block.EndsSentence(blocks[end].Text) || block.EndsAsking(blocks[end].Text)) {
		end++
	}
	if end < len(blocks) && !blocks[end].Gap {
		return from // what follows goes on, so that it is no box
	}
	return end
}

func isCaption(b block.Block) bool {
	return b.Level == 0 && b.Voice == "" && block.WordCount(b.Text) <= 2*maxBoxLink && (!block.EndsSentence(b.Text) || isCredited(b))
}

const (
	longEnough = 6   // words of a block that tells whether a text has full stops
	fullStops  = 0.8 // of them, that end as sentences do
)

// underPictures returns the blocks right below a picture that say what it shows: a few words in the common style that end as no
// sentence does, in a text whose sentences do, and no label before them; or a paragraph in italics, where nearly nothing else
// is set like that.
func underPictures(blocks []block.Block) map[int]bool {
	var found []int
	long, ended := 0, 0
	italics := block.CountIf(blocks, func(b block.Block) bool { return b.AllLead(block.Italic) && !b.Pictured })
	below := map[int]bool{}
	for n, b := range blocks {
		if b.Pictured && b.AllLead(block.Italic) && italics <= maxItalics && b.Level == 0 && b.Mark == block.Prose && !block.HasQuestionMark(b.Text) && block.WordCount(b.Text) <= 4*maxBoxLink {
			below[n] = true
			continue
		}
		if block.WordCount(b.Text) >= longEnough {
			long++
			if block.EndsSentence(b.Text) {
				ended++
			}
		}
		if b.Pictured && b.Level == 0 && b.Mark == block.Prose && b.Lead == 0 && block.WordCount(b.Text) <= 2*maxBoxLink && !block.EndsSentence(b.Text) && !block.EndsOpen(b.Text) {
			found = append(found, n)
		}
	}
	if len(found) == 0 || float64(ended) < fullStops*float64(long) {
		return below
	}
	labels := speaker.RecurringLabels(blocks)
	for _, n := range found {
		below[n] = !labels[n]
	}
	return below
}

// betweenRules returns the paragraphs in italics that stand alone between two rules among others, and ask nothing: where nearly nothing else
// is set like that, a page speaks of itself.
func betweenRules(blocks []block.Block) map[int]bool {
	found, italics := map[int]bool{}, 0
	for n, b := range blocks {
		if !b.AllLead(block.Italic) || b.Pictured {
			continue
		}
		italics++
		if b.Apart && n > 0 && n+1 < len(blocks) && blocks[n+1].Apart && b.Level == 0 && b.Mark == block.Prose && !block.HasQuestionMark(b.Text) && block.WordCount(b.Text) <= 2*maxBoxLink {
			found[n] = true
		}
	}
	if italics > maxItalics+len(found) {
		return nil
	}
	return found
}

// maxItalics is the most paragraphs in italics, such as a note of the editor, beside which others below pictures say what those
// show.
const maxItalics = 2

// isCredited says that a line is what a picture shows, with who took it.
func isCredited(b block.Block) bool {
	return b.Level == 0 && b.Mark == block.Prose && b.Voice == "" && len(b.Text) <= 300 && block.WordCount(b.Text) <= 2*maxBoxLink && (wording.SaysPicture(b.Text) || !block.EndsSentence(b.Text) && (wording.Captioned.MatchString(b.Text) || capitalCredit.MatchString(b.Text)))
}

// capitalCredit is the end of such a line in capitals: who took the picture, and for whom.
var capitalCredit = block.Express(`[.!?\x{bb}"] ?\p{Lu}[\p{Lu} .'\x{2019}-]{3,40} ?/ ?\p{Lu}[\p{Lu} .'\x{2019}-]{2,40}$`)

// dropAdverts takes out the adverts between paragraphs, and what a program for messages puts below one.
func dropAdverts(r *naming.File, blocks []block.Block) []block.Block {
	return slices.DeleteFunc(blocks, func(b block.Block) bool {
		if len(b.Text) > 80 || b.Voice != "" || !wording.Advert.MatchString(b.Text) && !wording.ChatLine.MatchString(b.Text) {
			return false
		}
		r.Dropped("line of the page between paragraphs", 1)
		return true
	})
}
