package tidy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
)

// Where many people ask, each question may end with the name of who asks it: “Why rye? – millfan”, “Why rye? (Ann, Leeds)”, “Why rye? [@ann]”.
// Nobody says it.

// signs are such ends: a dash and a name, or a name in brackets, round or square.
var signs = []block.Expression{
	block.Express(`\s+[*_]{0,2}(?:[-\x{2013}\x{2014}~]|--)[ ]?[*_]{0,2}([^\s.!?\x{2026}-][^.!?\x{2026}]{0,38}?)[*_]{0,2}\s*$`),
	block.Express(`\s+[*_]{0,2}\(([^()?!]{2,40})\)[*_]{0,2}\s*$`),
	block.Express(`\s+[*_]{0,2}\[([^\[\]?!]{2,40})\][*_]{0,2}\s*$`),
}

// signAfter is the end of a sentence, perhaps with a picture of a face behind it.
var signAfter = block.Express(`[?\x{ff1f}\x{61f}.!\x{2026}\x{3002}]["\x{201d}\x{2019})]*(?:\s*[^\p{L}\p{N}\s"'()\[\].,!?\x{2026}]{1,4})?$`)

const (
	maxSigned    = 5   // words of a name, with where somebody is from
	signedAsks   = 0.6 // of what is signed in a form, that must ask something before the name
	signedShare  = 0.5 // of the questions of a file, that must be signed
	signedNames  = 0.5 // of the names, that must be different or those of people
	minSignature = 3
)

// dropSignatures takes the names of those who ask off the questions, when most have one in the same form.
func dropSignatures(r *naming.File, blocks []block.Block) []block.Block {
	blocks = dropQuotedNames(r, blocks)
	signed := make([][]signing, len(signs))
	asking := 0
	for n, b := range blocks {
		if b.Mark == block.Code || b.Mark == block.Table {
			continue
		}
		if block.EndsAsking(b.Text) {
			asking++
		}
		if form, s, ok := signatureOf(b.Text); ok {
			s.block = n
			signed[form] = append(signed[form], s)
		}
	}
	for form, all := range signed {
		if !areSignatures(all, asking, form > 0) {
			continue
		}
		out := slices.Clone(blocks)
		for _, s := range slices.Concat(all, alikeSigned(blocks, all, form)) {
			b := &out[s.block]
			b.Text = strings.TrimSpace(b.Text[:s.cut])
			b.Lead = min(b.Lead, len(b.Text))
			if at := signs[form].FindStringIndex(b.Raw); at != nil {
				b.Raw = strings.TrimSpace(b.Raw[:at[0]])
			}
		}
		r.Dropped("name of who asks, behind a question", len(all))
		return out
	}
	return blocks
}

// signLine is a dash and a name on a line of its own.
var signLine = block.Express(`^(?:[-\x{2013}\x{2014}~]|--)[ ]?[^\s.!?\x{2026}-][^.!?\x{2026}]{0,38}$`)

// dropQuotedNames takes out names below questions within the same quotation, where each question is one.
func dropQuotedNames(r *naming.File, blocks []block.Block) []block.Block {
	out := make([]block.Block, 0, len(blocks))
	dropped := 0
	for n, b := range blocks {
		if n > 0 && b.Mark == block.Quote && !b.Gap && blocks[n-1].Mark == block.Quote && block.EndsAsking(blocks[n-1].Text) && signLine.MatchString(b.Text) && block.WordCount(b.Text) <= maxSigned+1 {
			dropped++
			continue
		}
		out = append(out, b)
	}
	if dropped < minSignature {
		return blocks
	}
	r.Dropped("name of who asks, behind a question", dropped)
	return out
}

// signing is a name behind a sentence.
type signing struct {
	block int
	cut   int // the sentence ends at this byte of the text
	name  string
	asks  bool
}

// signatureOf returns the form of the signature that a text ends with, behind a sentence.
func signatureOf(text string) (form int, s signing, ok bool) {
	for form := range signs {
		if s, ok := signedIn(text, form); ok && signAfter.MatchString(text[:s.cut]) {
			return form, s, true
		}
	}
	return 0, s, false
}

// maxSign is more bytes than any signature has, in any script.
const maxSign = 400

// signedIn returns the signature of a form that a text ends with, also where no sentence ends before it.
func signedIn(text string, form int) (signing, bool) {
	end := text[max(0, len(text)-maxSign):]
	if !strings.ContainsAny(end, "-\u2013\u2014~)]") {
		return signing{}, false // the usual case
	}
	m := signs[form].FindStringSubmatchIndex(end)
	if m == nil {
		return signing{}, false
	}
	for n := range m {
		m[n] += len(text) - len(end)
	}
	name := strings.Trim(text[m[2]:m[3]], "*_ ")
	return signing{cut: m[0], name: name, asks: block.HasQuestionMark(text[:m[0]])}, name != "" && len(strings.Fields(name)) <= maxSigned
}

// alikeSigned returns the signatures of blocks that are set as all signed ones are, by a label or a style: there a question may end
// without a mark.
func alikeSigned(blocks []block.Block, all []signing, form int) []signing {
	looks := func(b block.Block) (look struct {
		label string
		level int
		style block.Style
	}) {
		look.level = b.Level
		if first, _, _ := strings.Cut(b.Text, " "); strings.HasSuffix(first, ":") {
			look.label = first
		} else if b.Lead > 0 {
			look.style = b.Style
		}
		return look
	}
	look := looks(blocks[all[0].block])
	plain := looks(block.Block{})
	if look == plain || slices.ContainsFunc(all, func(s signing) bool { return looks(blocks[s.block]) != look }) {
		return nil
	}
	known := map[int]bool{}
	for _, s := range all {
		known[s.block] = true
	}
	var more []signing
	for n, b := range blocks {
		if known[n] || looks(b) != look {
			continue
		}
		if s, ok := signedIn(b.Text, form); ok {
			s.block = n
			more = append(more, s)
		}
	}
	return more
}

// areSignatures says that these are names of those who ask: most stand behind a question, most questions have one, and they are not the
// same words again and again. In brackets may stand much else, so that most must be names there.
func areSignatures(all []signing, asking int, bracketed bool) bool {
	if len(all) < minSignature {
		return false
	}
	asks, names, different := 0, 0, map[string]bool{}
	for _, s := range all {
		different[s.name] = true
		if s.asks {
			asks++
		}
		if first, _ := utf8.DecodeRuneInString(s.name); unicode.IsUpper(first) || first == '@' || unicode.IsLetter(first) && !unicode.IsLower(first) {
			names++
		}
	}
	if float64(asks) < signedAsks*float64(len(all)) || float64(len(all)) < signedShare*float64(len(all)+asking) || float64(len(different)) < signedNames*float64(len(all)) {
		return false
	}
	return !bracketed || 2*names > len(all)
}
