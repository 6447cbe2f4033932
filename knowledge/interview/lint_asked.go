package interview

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/yuin/goldmark/ast"
)

// asked is a question or phrasing that was seen, and what it asks for.
type asked struct {
	passage
	target   string // names the turn, or what is not covered
	verbatim bool   // the interviewer's own words, which nobody may change
}

// outsideTarget is the target of every question that the interview does not cover.
const outsideTarget = "what the interview does not cover"

// checkAsked finds questions and phrasings that ask for two things: nobody could tell which of them is meant. Those that
// say the same as another of their own turn are only worth a look, and so are two questions of the interviewer, who may
// well have asked “Why?” twice.
func (d *draft) checkAsked() {
	exact, near := map[string]asked{}, map[string]asked{}
	see := func(p passage, target string, verbatim bool) {
		if p.text == "" {
			return
		}
		now := asked{p, target, verbatim}
		folded, signature := foldQuestion(p.text)
		switch before, known := exact[folded]; {
		case known && before.verbatim && verbatim:
			d.warnf(p.line, "“%s” was asked before, as %s; whoever asks it is offered both", short(p.text), before.target)
		case known && before.target != target:
			d.errorf(p.line, "“%s” stands for %s and for %s; keep one of them", short(p.text), before.target, target)
		case known:
			d.warnf(p.line, "“%s” stands twice for %s; one is enough", short(p.text), target)
		default:
			exact[folded] = now
			if like, found := near[signature]; !found {
				near[signature] = now
			} else if like.target != target {
				d.warnf(p.line, "“%s” has the words of “%s”, which stands for %s; make them more different", short(p.text), short(like.text), like.target)
			} else {
				d.warnf(p.line, "“%s” has the words of “%s”; one is enough", short(p.text), short(like.text))
			}
		}
	}
	for _, s := range d.sections {
		for _, t := range s.turns {
			target := "the question #" + t.id.text
			see(t.question, target, true)
			for _, p := range t.phrasings {
				see(p, target, false)
			}
		}
	}
	for _, o := range d.outside {
		for _, q := range o.questions {
			see(q, outsideTarget, false)
		}
	}
}

// foldQuestion returns a question without letter case and punctuation, and the same with its words in alphabetical
// order, each once.
func foldQuestion(s string) (folded, signature string) {
	fields := strings.FieldsFunc(strings.ToLower(norm.NFKC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	folded = strings.Join(fields, " ")
	slices.Sort(fields)
	return folded, strings.Join(slices.Compact(fields), " ")
}

var (
	// maskedLink is a link whose text hides where it leads.
	maskedLink = regexp.MustCompile(`\]\(\s*<?[A-Za-z][A-Za-z0-9+.-]*:`)

	// mention is one of Discord's forms in angle brackets: a user, role, channel, command, emoji or time.
	mention = regexp.MustCompile(`<(?:@[!&]?[0-9]+|#[0-9]+|/[^>]+:[0-9]+|a?:[A-Za-z0-9_]+:[0-9]+|t:-?[0-9]+)`)

	massMention = regexp.MustCompile(`@(?:everyone|here)\b`)
	address     = regexp.MustCompile(`(?i)\bhttps?://`)
)

// isCode returns true for a block of code.
func isCode(text string) bool {
	if !strings.HasPrefix(text, "```") && !strings.HasPrefix(text, "~~~") {
		return false
	}
	block, ok := sourceBlock(text)
	return ok && block.Kind() == ast.KindFencedCodeBlock
}

// checkMarkup finds what Discord would make something else of than text, in everything that can be shown.
func (d *draft) checkMarkup() {
	shown := slices.Concat([]passage{d.title, d.interviewee, d.interviewer}, d.intro)
	for _, s := range d.sections {
		shown = append(shown, s.heading)
		for _, t := range s.turns {
			shown = append(append(shown, t.question), t.answer...)
		}
	}
	for _, o := range d.outside {
		shown = append(shown, o.pointer)
	}
	for _, p := range shown {
		switch {
		case isCode(p.text): // shown as code, in which Discord makes nothing of anything
		case maskedLink.MatchString(p.text):
			d.errorf(p.line, "“%s” holds a link that hides where it leads; write the address itself", short(p.text))
		case mention.MatchString(p.text), massMention.MatchString(p.text):
			d.errorf(p.line, "“%s” holds what Discord takes for a mention; write the name instead", short(p.text))
		case strings.Contains(p.text, "<!--"):
			d.errorf(p.line, "“%s” holds a comment, which would be shown; take it out", short(p.text))
		case strings.Contains(p.text, "://") && address.MatchString(p.text): // the expression alone reads every letter
			d.warnf(p.line, "“%s” holds an address, which Discord makes a link of; make sure that it should be there", short(p.text))
		}
	}
}
