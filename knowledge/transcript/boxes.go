package transcript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source"
	"faqbot/knowledge/transcript/speaker"
)

// boxHead is the head of a box with links that pages put between paragraphs, on a line of its own or before a link.
var boxHead = block.Express(`(?i)^(?:(?:read|see) (?:more|also|next)|also read|more on this(?: (?:story|topic))?|related(?: (?:articles?|stories|reading|posts?|content))?|you (?:may|might) also like|recommended(?: reading| for you)?|auch interessant|featured (?:video|story|article)|don['\x{2019}]t miss|` +
	`lesen sie (?:auch|mehr)|mehr zum thema|das könnte sie (?:auch )?interessieren|à lire aussi|lire aussi|à lire également|sur le même sujet|lee también|lea también|le puede interesar|te puede interesar|más información|` +
	`leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|leggi anche|potrebbe interessarti|lees ook|läs (?:också|även|mer)|læs også|les også|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także)|přečtěte si (?:také|i)|citește și|` +
	`читайте также|читайте ещё|ayrıca bakınız|ilgili haberler|延伸阅读|延伸閱讀|相关阅读|相關閱讀|関連記事|あわせて読みたい|관련 ?기사|اقرأ أيضا)\s*(?:[:\x{ff1a}>\x{bb}\x{2192}|]+\s*(.{0,160}))?$`)

// captioned is the end of a line that says what a picture shows: who took it.
var captioned = block.Express(`(?i)(?:\b(?:photo(?:s|graph|graphs)?|image|picture|illustration)s?(?: credits?)?(?:\s?:| by )|\b(?:fotos?|bild|bilder|crédits?(?: photo)?|foto di|fotografia|fotografía|zdjęcie|фото|снимок)\s?:|^(?:photo|foto|image|figure|fig|abb|abbildung|bild|figura|figuur|рис|фото)\.? [0-9]{1,2}[.:]? |\x{56fe}[\x{ff1a}:]|\x{5199}\x{771f}[\x{ff1a}:]|\x{ff08}\x{56fe})`)

// pictureLine stands where a picture was, in a page that was copied.
var pictureLine = block.Express(`(?i)^\[(?:image|photo|pic|picture|video|embed|bild|foto|image removed|caption|legende|crédito)(?:\s*[:\x{ff1a}][^\[\]]{0,200})?\]$`)

// captionMark stands before what a picture shows, in papers of Korea and Japan.
const captionMark = "\u25b2"

const (
	maxBox     = 6  // lines of a box
	maxBoxLink = 20 // words of one
)

// dropBoxes takes out the boxes with links, and pictures with their captions, that a page puts between paragraphs.
func (r *reader) dropBoxes(blocks []block.Block) []block.Block {
	if !hasGaps(blocks) {
		return blocks // nothing says where a box ends
	}
	var out []block.Block
	captions := underPictures(blocks)
	told := speaker.CountIf(blocks, func(b block.Block) bool { return strings.HasPrefix(b.Text, captionMark) }) < speaker.MinNamed // more stand before words
	for n := 0; n < len(blocks); n++ {
		b := blocks[n]
		end := n
		if m := boxMatch(b); m != nil {
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
		} else if captions[n] {
			end = n + 1
		} else if b.Gap && (n+1 == len(blocks) || blocks[n+1].Gap) && len(out) > 0 && (isCredited(b) || told && strings.HasPrefix(b.Text, captionMark) && block.WordCount(b.Text) <= 2*maxBoxLink) {
			end = n + 1
		}
		if end == n {
			out = append(out, b)
			continue
		}
		for _, dropped := range blocks[n:end] {
			if (isCredited(dropped) || dropped.Pictured) && len(r.Meta.Captions) < source.MaxPictures {
				r.Meta.Captions = append(r.Meta.Captions, dropped.Text)
			}
			r.Warnf(dropped.Line, "\u201c%s\u201d belongs to the page, and was dropped", block.Short(dropped.Text))
		}
		n = end - 1
	}
	return out
}

// boxMatch returns what boxHead finds in a block that may be the head of a box.
func boxMatch(b block.Block) []string {
	if b.Voice != "" || len(b.Text) > 200 || block.EndsSentence(b.Text) && !strings.ContainsAny(b.Text, ":\uff1a>\u00bb\u2192|") {
		return nil
	}
	return boxHead.FindStringSubmatch(b.Text)
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
	italics := speaker.CountIf(blocks, func(b block.Block) bool { return b.AllLead(block.Italic) && !b.Pictured })
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
		if b.Pictured && b.Level == 0 && b.Mark == block.Prose && b.Lead == 0 && block.WordCount(b.Text) <= 2*maxBoxLink && !block.EndsSentence(b.Text) && !endsOpen.MatchString(b.Text) {
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

// maxItalics is the most paragraphs in italics, such as a note of the editor, beside which others below pictures say what those
// show.
const maxItalics = 2

// isCredited says that a line is what a picture shows, with who took it.
func isCredited(b block.Block) bool {
	return b.Level == 0 && b.Mark == block.Prose && b.Voice == "" && len(b.Text) <= 300 && !block.EndsSentence(b.Text) && block.WordCount(b.Text) <= 2*maxBoxLink && (captioned.MatchString(b.Text) || capitalCredit.MatchString(b.Text))
}

// capitalCredit is the end of such a line in capitals: who took the picture, and for whom.
var capitalCredit = block.Express(`[.!?\x{bb}"] ?\p{Lu}[\p{Lu} .'\x{2019}-]{3,40} ?/ ?\p{Lu}[\p{Lu} .'\x{2019}-]{2,40}$`)

// advert is a line that pages put between paragraphs.
var advert = block.Express(`(?i)^(?:advertisement|advertising|ad|article continues (?:below|after) .{0,30}|story continues below.{0,30}|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама|广告|廣告|広告|إعلان|read more|weiterlesen|lire la suite|continua (?:após a|depois da) publicidade|continúa (?:después de|tras) la publicidad|la suite après (?:la )?(?:cette )?publicité|nach der anzeige geht es weiter)$`)

// dropAdverts takes out such lines.
func (r *reader) dropAdverts(blocks []block.Block) []block.Block {
	return slices.DeleteFunc(blocks, func(b block.Block) bool {
		if len(b.Text) > 80 || b.Voice != "" || !advert.MatchString(b.Text) {
			return false
		}
		r.Dropped("line of the page between paragraphs", 1)
		return true
	})
}

const (
	minPulled = 4  // words of a sentence that a page shows twice
	maxPulled = 40 // words of the longest that it does
)

// dropPullQuotes takes out sentences that a page shows a second time in large letters: a block that is set off from the
// text around it and whose words stand in a longer block as well.
func (r *reader) dropPullQuotes(blocks []block.Block) []block.Block {
	var at []int
	begun := false // a headline may quote what stands in the text
	for n, b := range blocks {
		begun = begun || n >= maxMasthead || block.WordCount(b.Text) > maxHeadingWords || block.HasQuestionMark(b.Text)
		if !begun || len(b.Text) > 2*maxPulled*block.MaxWordBytes || !isSetOff(b) {
			continue
		}
		if words := block.WordCount(b.Text); words >= minPulled && (words <= maxPulled || b.Mark == block.Quote && words <= 2*maxPulled) {
			at = append(at, n)
		}
	}
	if len(at) == 0 || len(at) > maxHead {
		return blocks
	}
	pulled := map[int]bool{}
	for _, n := range at {
		words := pulledWords(blocks[n].Text)
		if parts := partsPulled(words); blocks[n].Mark == block.Quote && len(parts) > 1 {
			pulled[n] = slices.ContainsFunc(blocks, func(b block.Block) bool { return b.Mark == block.Prose && hasParts(b.Text, parts) })
			continue
		}
		if utf8.RuneCountInString(words) < 2*minPulled {
			continue
		}
		first, size := utf8.DecodeRuneInString(words)
		inside := string(unicode.ToLower(first)) + words[size:] // as it stands when more words stand before it
		asked := block.EndsAsking(blocks[n].Text)
		pulled[n] = slices.ContainsFunc(blocks, func(b block.Block) bool {
			if !isSetOff(b) && b.Mark == block.Prose && b.Level == 0 && pulledWords(b.Text) == words {
				return true // the whole of a paragraph
			}
			return len(b.Text) > len(blocks[n].Text)+len(words)/4 && b.Mark == block.Prose && (hasWords(b.Text, words, asked) || hasWords(b.Text, inside, asked))
		})
	}
	likely := likePulled(blocks, at, pulled)
	var out []block.Block
	for n, b := range blocks {
		if likely[n] {
			r.Errorf(b.Line, "\u201c%s\u201d is set as another quotation that only repeats the text, so it was dropped; if somebody says it, write it into the draft", whole(paragraph{text: b.Text}))
			continue
		}
		if pulled[n] {
			r.Warnf(b.Line, "\u201c%s\u201d stands in the text as well and is shown large, so it was dropped here", block.Short(b.Text))
			continue
		}
		out = append(out, b)
	}
	return out
}

// likePulled returns the quotations that are set as those which repeat the text, and have words of a part that was cut: nobody
// announces them, and they are not more than the others.
func likePulled(blocks []block.Block, at []int, pulled map[int]bool) map[int]bool {
	repeated := 0
	var rest []int
	for _, n := range at {
		switch {
		case blocks[n].Mark != block.Quote || !blocks[n].Gap || n+1 < len(blocks) && !blocks[n+1].Gap:
		case pulled[n]:
			repeated++
		case n > 0 && block.EndsIn(blocks[n-1].Text, ":\uff1a"):
			return nil
		default:
			rest = append(rest, n)
		}
	}
	if len(rest) > repeated {
		return nil
	}
	likely := map[int]bool{}
	for _, n := range rest {
		likely[n] = true
	}
	return likely
}

// leftOutWords are the dots for words that are left out.
var leftOutWords = block.Express(`\s*[\[(]?(?:\x{2026}|\.{3})[\])]?\s*`)

// partsPulled cuts a sentence that a page shows twice where it left words out.
func partsPulled(words string) []string {
	var parts []string
	for part := range strings.SplitSeq(leftOutWords.ReplaceAllString(words, "\n"), "\n") {
		if part = pulledWords(part); block.WordCount(part) >= minPulled {
			parts = append(parts, part)
		}
	}
	return parts
}

// hasParts says that a text has all these words, part by part.
func hasParts(text string, parts []string) bool {
	for _, part := range parts {
		first, size := utf8.DecodeRuneInString(part)
		if !hasWords(text, part, false) && !hasWords(text, string(unicode.ToLower(first))+part[size:], false) {
			return false
		}
	}
	return true
}

// isSetOff says that a block is a quotation, or stands between marks of quotation or in one style as a whole.
func isSetOff(b block.Block) bool {
	if b.Voice != "" || b.Level > 0 || b.Side != block.Neither {
		return false
	}
	return b.Mark == block.Quote || b.Mark == block.Prose && (quotedWhole.MatchString(b.Text) || b.Lead > 0 && b.Lead == len(b.Text) || b.Gap && !block.EndsSentence(b.Text))
}

// quotedWhole is a text between marks of quotation.
var quotedWhole = block.Express(`^["\x{201c}\x{201e}\x{ab}\x{2018}\x{300c}][^"\x{201c}\x{201d}\x{ab}\x{bb}\x{300d}]+["\x{201d}\x{201c}\x{bb}\x{2019}\x{300d}]$`)

// hasWords says that a text has these words, with a question mark behind them where they are asked. Who asks may take up the
// words of the answer before.
func hasWords(text, words string, asked bool) bool {
	_, rest, found := strings.Cut(text, words)
	next, _ := utf8.DecodeRuneInString(rest)
	return found && (!asked || strings.ContainsRune(block.QuestionMarks, next))
}

// pulledWords returns a text without the marks around it and without its last full stop.
func pulledWords(s string) string { return strings.TrimFunc(s, block.NotWord) }
