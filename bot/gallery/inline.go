package main

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// form is a piece of mark-up that needs no closing mark.
type form int

const (
	escape form = iota
	code
	userMention
	roleMention
	channelMention
	commandMention
	moment
	foreign // what only Discord has the picture or the name of
	jump    // to a message
	bareLink
	maskedLink
	massMention
)

// forms are the patterns of the forms. The first one that matches counts.
var forms = []struct {
	form
	expression *regexp.Regexp
}{
	{escape, regexp.MustCompile(`^\\([^0-9A-Za-z\s])`)},
	{code, codeSpan},
	{userMention, regexp.MustCompile(`^<@!?([0-9]+)>`)},
	{roleMention, regexp.MustCompile(`^<@&([0-9]+)>`)},
	{channelMention, regexp.MustCompile(`^<#([0-9]+)>`)},
	{commandMention, regexp.MustCompile(`^</[^:>\n]+:([0-9]+)>`)},
	{moment, regexp.MustCompile(`^<t:(-?[0-9]+)(?::([A-Za-z]))?>`)},
	{foreign, regexp.MustCompile(`^<(?:a?:[^>\n]*:[0-9]+|id:[^>\n]*)>`)},
	{foreign, regexp.MustCompile(`^:[0-9A-Za-z_+-]*[A-Za-z_][0-9A-Za-z_+-]*:`)},
	{jump, regexp.MustCompile(`^https://discord\.com/channels/(?:@me|[0-9]+)/([0-9]+)/[0-9]+`)},
	{bareLink, regexp.MustCompile(`^<(https?://[^\s>]+)>`)},
	{bareLink, regexp.MustCompile(`^(https?://[^\s<>]*[^\s<>.,:;"'\])])`)},
	{maskedLink, regexp.MustCompile(`^\[((?:\\.|[^\]\\])+)\]\((https?://[^\s)]+)\)`)},
	{massMention, regexp.MustCompile(`^(@everyone|@here)\b`)},
}

var codeSpan = regexp.MustCompile("^(?:``(.+?)``|`([^`\n]+)`)")

// pairs are the marks that stand on both sides of a text. A longer mark stands before the shorter one that it starts
// with.
var pairs = []struct{ mark, element, class string }{
	{"**", "strong", ""},
	{"__", "u", ""},
	{"~~", "s", ""},
	{"||", "span", "spoiler"},
	{"*", "em", ""},
	{"_", "em", ""},
}

// inline writes text that may hold mark-up.
func (w *writer) inline(s string) {
	var before rune
	for s != "" {
		n := w.formed(s, before)
		if n == 0 {
			n = w.paired(s, before)
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s)
			w.escaped(s[:n])
		}
		before, _ = utf8.DecodeLastRuneInString(s[:n])
		s = s[n:]
	}
}

// formed writes the form that s starts with and returns its length in bytes; 0 when s starts with none.
func (w *writer) formed(s string, before rune) int {
	if !strings.ContainsRune("\\`<[@:h", rune(s[0])) || s[0] == 'h' && wordRune(before) {
		return 0
	}
	for _, f := range forms {
		if m := f.expression.FindStringSubmatch(s); m != nil {
			w.form(f.form, m)
			return len(m[0])
		}
	}
	return 0
}

// form writes a form of which these are the groups.
func (w *writer) form(f form, m []string) {
	switch f {
	case escape:
		w.escaped(m[1])
	case code:
		w.around("code", "", func() { w.escaped(m[1] + m[2]) })
	case userMention:
		w.mention("@", m[1], w.users)
	case roleMention:
		w.mention("@", m[1], w.roles)
	case channelMention:
		w.mention("#", m[1], w.channels)
	case commandMention:
		w.mention("/", m[1], w.commands)
	case jump:
		w.mention("#", m[1], w.channels)
		w.WriteString(`<span class="mention">› 💬</span>`)
	case massMention:
		w.around("span", "mention", func() { w.escaped(m[1]) })
	case moment:
		w.moment(m[1], m[2])
	case bareLink:
		w.link(m[1], func() { w.escaped(m[1]) })
	case maskedLink:
		w.link(m[2], func() { w.inline(m[1]) })
	default:
		w.fault("mark-up that the gallery does not know: %s", m[0])
	}
}

// paired writes the text between two equal marks at the start of s and returns the length of all three; 0 when there is
// no such pair.
func (w *writer) paired(s string, before rune) int {
	for _, p := range pairs {
		if !strings.HasPrefix(s, p.mark) {
			continue
		}
		inside := s[len(p.mark):]
		end := closing(inside, p.mark)
		if end <= 0 || p.mark == "*" && strings.ContainsAny(inside[:1], "* \n") || p.mark == "_" && wordRune(before) {
			continue
		}
		w.around(p.element, p.class, func() { w.inline(inside[:end]) })
		return len(p.mark) + end + len(p.mark)
	}
	return 0
}

// closing returns the place in s of the mark that closes it; -1 when there is none. Escaped marks and code close
// nothing. Of a longer run of the same character, the end closes. An underscore within a word is text.
func closing(s, mark string) int {
	for n := 0; n < len(s); {
		switch {
		case s[n] == '\\' && n+1 < len(s):
			n += 2
		case s[n] == '`':
			n += max(len(codeSpan.FindString(s[n:])), 1)
		case s[n] == mark[0]:
			run := len(s[n:]) - len(strings.TrimLeft(s[n:], mark[:1]))
			after, _ := utf8.DecodeRuneInString(s[n+run:])
			if run >= len(mark) && (len(mark) > 1 || run != 2) && !(mark == "_" && wordRune(after)) {
				return n + run - len(mark)
			}
			n += run
		default:
			n++
		}
	}
	return -1
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }

// mention writes the name that belongs to an id.
func (w *writer) mention(sign, id string, known map[string]string) {
	name, ok := known[id]
	if !ok {
		w.fault("a mention of %s%s, whose name the gallery does not know", sign, id)
	}
	w.around("span", "mention", func() { w.escaped(sign + name) })
}

// link writes a link. The page shows the address and does not open it.
func (w *writer) link(address string, text func()) {
	w.WriteString(`<a title="`)
	w.escaped(address)
	w.WriteString(`">`)
	text()
	w.WriteString("</a>")
}

// momentLayouts are Discord's styles of a time, in American English.
var momentLayouts = map[string]string{
	"":  "January 2, 2006 3:04 PM",
	"f": "January 2, 2006 3:04 PM",
	"F": "Monday, January 2, 2006 3:04 PM",
	"d": "1/2/2006",
	"D": "January 2, 2006",
	"t": "3:04 PM",
	"T": "3:04:05 PM",
}

// moment writes a time, in UTC.
func (w *writer) moment(seconds, style string) {
	unix, err := strconv.ParseInt(seconds, 10, 64)
	layout, known := momentLayouts[style]
	if err != nil || !known {
		w.fault("a time that the gallery cannot write: <t:%s:%s>", seconds, style)
	}
	w.around("span", "moment", func() { w.escaped(time.Unix(unix, 0).UTC().Format(layout)) })
}
