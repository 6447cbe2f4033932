// Package transcript makes an interview of whatever people have: a page that was saved, the text of one as it was copied,
// captions, a document, a table.
//
// It is a pipeline. Each stage is a file or two.
//
//	container.go   bytes → blocks, each with its line and its style: charset.go, lines.go and wiki.go for text, page.go with
//	               walker.go, typed.go, around.go and article.go, captions.go with timedtext.go, mail.go, json.go, values.go with rows.go, docx.go with
//	               word.go and odt.go for the rest
//	pages.go       the numbers, heads and feet of printed pages go
//	wrap.go        lines that were only wrapped → paragraphs, hyphen.go words that were only parted → words
//	tidy.go        time stamps go, and what a forum puts in (forum.go), boxes.go and tight.go boxes, captions and sentences that a page
//	               shows twice; repeat.go keeps a body that stands twice once; letter.go reads an answer to a letter
//	vote.go        blocks → who speaks, by the reading that explains most: label.go holds the forms of labels, name.go what
//	               may stand in one, recur.go which of them come back, styles.go with twomarks.go the forms of questions without a label
//	people.go      labels → speakers (voice.go), and who of them asks (cast.go, role.go); unlabel.go takes the labels off
//	               answers to questions that have another form
//	turns.go       blocks → introduction, sections (headings.go), questions and answers; furniture.go drops the page's
//	               words, notes.go those between the questions, goodbye.go the last thanks, backchannel.go what is only
//	               thrown in, lostlabel.go parts what two say
//	               under one label; greeting.go moves a welcome, sponsor.go drops
//	               what a host says for a sponsor
//	doubt.go       what a reading that went wrong leaves in the turns → a line for a person to look at; rare.go
//	               looks for what the file does hardly ever, speech.go for paragraphs that nobody speaks
//	draft.go       turns → an Interview, with its title (headline.go), language.go, names.go, and what labels leave behind
//	               (labels.go); introduced.go with address.go finds who answers where no label says it
//
// The text of a page is found by its elements and classes, and by the readability library: alone, neither reads whole what
// both read together. On eleven pages whose classes mean nothing, the classes left one whole and the library nine, and it
// lost tables, threads of a forum and short pages.
//
// A new notation is a row: in notations (label.go), in questionStyles (styles.go), or in containers (container.go).
//
// What somebody said is never changed: marks of the notation, time stamps and what belongs to the page go, and each is
// reported. The package knows nothing of files, of Discord or of the Markdown that interviews are kept in.
package transcript

import (
	"fmt"
	"strings"

	"faqbot/knowledge/interview"
)

// Read returns a draft of the interview that a file holds, and what was guessed or needs a hand, in the order of the lines
// of the file. An Error among the faults says that a person has to look; the draft is there all the same. It is nil only
// when no two sides were found or the file cannot be read.
func Read(file string, raw []byte, cast Cast) (*interview.Interview, []interview.Fault) {
	r := &reader{file: file}
	blocks, err := r.open(raw)
	if err == nil && len(blocks) > maxBlocks {
		err = errTooMany
	}
	if err != nil {
		r.errorf(0, "%s", err)
		return nil, r.faults
	}
	blocks = r.tidy(blocks)
	i := r.interview(blocks, cast)
	r.reportDrops()
	return i, r.sorted()
}

// reader is what is known of a file while it is read.
type reader struct {
	file    string
	lines   []string // of a file of text
	meta    meta
	opening []string // what stands before the first label
	labels  []string // the names as they stand before words
	faults  []interview.Fault
	drops   map[string]int // what was dropped without a line of its own, and how often
	kinds   []string       // the keys of drops, in order
}

// meta is what a file says of itself, as far as it does.
type meta struct {
	title, language string
	asks, answers   []string
	from, to        string   // of a letter
	authors         []string // of a page, who may be somebody else than who asks
	about, captions []string // what it says of its text, and of its pictures
}

func (r *reader) errorf(line int, format string, args ...any) {
	r.faults = append(r.faults, interview.Fault{File: r.file, Line: line, Severity: interview.Error, Text: fmt.Sprintf(format, args...)})
}

func (r *reader) warnf(line int, format string, args ...any) {
	r.faults = append(r.faults, interview.Fault{File: r.file, Line: line, Severity: interview.Warning, Text: fmt.Sprintf(format, args...)})
}

// dropped counts what is left out in so many places that a line for each would hide the rest.
func (r *reader) dropped(what string, n int) {
	if r.drops == nil {
		r.drops = map[string]int{}
	}
	if r.drops[what] == 0 {
		r.kinds = append(r.kinds, what)
	}
	r.drops[what] += n
}

func (r *reader) reportDrops() {
	for _, what := range r.kinds {
		r.warnf(0, "dropped: %s, %d times", what, r.drops[what])
	}
}

// maxWhole is the most characters of words that a report gives whole, so that nobody has to look for them in the file.
const maxWhole = 600

// whole returns words that were dropped and may be somebody's, on one line.
func whole(words ...paragraph) string {
	s := strings.Join(strings.Fields(cutBytes(textOfAll(words), 4*maxWhole)), " ")
	if r := []rune(s); len(r) > maxWhole {
		return strings.TrimSpace(string(r[:maxWhole-1])) + "\u2026"
	}
	return s
}

// short returns the start of a text for a report.
func short(s string) string {
	const limit = 60 // characters
	s = strings.Join(strings.Fields(cutBytes(s, 8*limit)), " ")
	if r := []rune(s); len(r) > limit {
		return strings.TrimSpace(string(r[:limit-1])) + "\u2026"
	}
	return s
}
