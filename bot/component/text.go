package component

import (
	"cmp"
	"iter"
	"strings"
	"unicode/utf8"

	"faqbot/bot/locale"

	"github.com/rivo/uniseg"
)

// ellipsis ends what was cut.
const ellipsis = "…"

// Width counts the UTF-16 units of s. Discord states its limits in characters and does not say which: there are never fewer
// units than runes, so units are the safe reading.
func Width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// Cost is an upper limit for the width of Harmless(s): the width of s, and one more for each character that Harmless may
// escape. Unlike the width of Harmless(s) it adds up: Cost(a+b) is Cost(a)+Cost(b), so text can be measured in pieces.
func Cost(s string) int {
	n := Width(s)
	for _, r := range s {
		if strings.ContainsRune(companioned, r) {
			n++
		}
	}
	return n
}

// Cut shortens s to the limit by the given measure, at a grapheme boundary and with an ellipsis. It returns s when s fits.
func Cut(s string, limit int, measure func(string) int) string {
	if measure(s) <= limit {
		return s
	}
	room := limit - measure(ellipsis)
	end := 0
	for part := range graphemes(s) {
		room -= measure(part)
		if room < 0 {
			break
		}
		end += len(part)
	}
	return strings.TrimRight(s[:end], " \n\t") + ellipsis
}

// split divides s into pieces that cost at most limit each: between sentences where it can, then between words, then between
// graphemes, and between the runes of a grapheme only when that alone exceeds the limit. The pieces joined are s again. The
// limit must be at least 3, the cost of the costliest rune.
func split(s string, limit int) []string {
	p := packing{limit: limit}
	p.add(s, []func(string) iter.Seq[string]{sentences, words, graphemes, runes})
	return p.done()
}

// packing fills pieces one after the other.
type packing struct {
	limit  int
	spent  int // the cost of piece
	piece  strings.Builder
	pieces []string
}

// add appends text to the piece, to the next one when it does not fit, and by its finer parts when it fits no piece.
func (p *packing) add(text string, finer []func(string) iter.Seq[string]) {
	c := Cost(text)
	if p.spent+c > p.limit {
		p.flush()
	}
	if c > p.limit && len(finer) > 0 {
		for part := range finer[0](text) {
			p.add(part, finer[1:])
		}
		return
	}
	p.piece.WriteString(text)
	p.spent += c
}

func (p *packing) flush() {
	if p.piece.Len() == 0 {
		return
	}
	p.pieces = append(p.pieces, p.piece.String())
	p.piece.Reset()
	p.spent = 0
}

func (p *packing) done() []string {
	p.flush()
	return p.pieces
}

// paginate lays paragraphs out on pages of at most limit cost each. A paragraph that fits a page is never divided; one
// that does not is split, and each of its pieces begins a page. There is always at least one page.
func paginate(paragraphs []string, limit int) [][]string {
	var pages [][]string
	var page []string
	spent := 0
	turn := func() {
		if len(page) > 0 {
			pages = append(pages, page)
		}
		page, spent = nil, 0
	}
	for _, paragraph := range paragraphs {
		pieces := []string{paragraph}
		if Cost(paragraph) > limit {
			pieces = split(paragraph, limit)
		}
		for _, piece := range pieces {
			c := Cost(piece) + len(paragraphBreak)
			if spent+c > limit+len(paragraphBreak) || len(pieces) > 1 {
				turn()
			}
			page = append(page, piece)
			spent += c
		}
	}
	turn()
	if len(pages) == 0 {
		pages = [][]string{nil}
	}
	return pages
}

func sentences(s string) iter.Seq[string] { return segments(s, uniseg.FirstSentenceInString) }
func words(s string) iter.Seq[string]     { return segments(s, uniseg.FirstWordInString) }

// segments yields the parts of s that first cuts off it, one after the other.
func segments(s string, first func(string, int) (part, rest string, state int)) iter.Seq[string] {
	return func(yield func(string) bool) {
		state := -1
		for s != "" {
			var part string
			part, s, state = first(s, state)
			if !yield(part) {
				return
			}
		}
	}
}

func graphemes(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		state := -1
		for s != "" {
			var part string
			part, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
			if !yield(part) {
				return
			}
		}
	}
}

func runes(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s != "" {
			_, n := utf8.DecodeRuneInString(s)
			if !yield(s[:n]) {
				return
			}
			s = s[n:]
		}
	}
}

// Choice is a text as far as a choice has room for it.
func Choice(s string) string { return Cut(locale.OneLine(s), MaxChoice, Width) }

// Name is a person's name in one line, without any address in it and no longer than a name needs.
func Name(s string) string { return Cut(Unlinked(locale.OneLine(s)), maxName, Cost) }

// Address is the address of a message in Discord. An empty guild is that of direct messages.
func Address(guild, channel, message string) string {
	return "https://discord.com/channels/" + cmp.Or(guild, "@me") + "/" + channel + "/" + message
}
