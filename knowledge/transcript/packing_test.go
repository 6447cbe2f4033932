package transcript

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"mime/quotedprintable"
	"strings"
	"testing"
)

// The containers of the tests, made of what is said.

// page puts a body among what saved pages have around a text.
func page(lang, title, body string) string {
	return `<!DOCTYPE html>
<html lang="` + lang + `"><head><meta charset="utf-8"><title>` + title + ` | The Gazette</title><meta property="og:title" content="` + title + `">
<style>p { margin: 0 }</style><script>var q = "Ann: no?";</script></head>
<body>
<div id="cookie-banner"><p>We use cookies. Accept all?</p><button>Accept</button></div>
<header><a href="/">The Gazette</a><nav><ul><li><a href="/">Home</a></li><li><a href="/farm">Farm</a></li><li><a href="/about">About</a></li></ul></nav></header>
<main><article>
<h1>` + title + `</h1>
<p class="byline">By Ann Sorrel</p>
<p>The farm lies at the end of the valley, and nobody comes by.</p>
` + body + `
</article>
<section class="related-stories"><h2>More stories</h2><ul><li><a href="/1">Why do mills stop?</a></li><li><a href="/2">What is bread?</a></li><li><a href="/3">Rain</a></li></ul></section>
<div class="comments"><h3>2 comments</h3><p>Carl: Is this true?</p><p>Dora: I think so.</p></div>
</main>
<footer><p>&copy; 2024 The Gazette. All rights reserved.</p><a href="/privacy">Privacy</a></footer>
</body></html>`
}

func escapedTalk(talk []exchange) []exchange {
	out := make([]exchange, len(talk))
	for n, e := range talk {
		out[n] = exchange{html.EscapeString(e.question), html.EscapeString(e.answer)}
	}
	return out
}

func cues(talk []exchange, question, answer, comma string) string {
	var out strings.Builder
	second := 0
	for n, e := range talk {
		for _, part := range []struct{ form, words string }{{question, e.question}, {answer, e.answer}} {
			words := strings.Fields(part.words)
			for from := 0; from < len(words); from += 6 {
				second += 2
				line := strings.Join(words[from:min(len(words), from+6)], " ")
				if from == 0 || strings.HasPrefix(part.form, "<v") {
					line = fmt.Sprintf(part.form, line)
				}
				fmt.Fprintf(&out, "%d\n00:%02d:%02d%s000 --> 00:%02d:%02d%s900\n%s\n\n", second/2, second/60, second%60, comma, second/60, second%60+1, comma, line)
			}
		}
		_ = n
	}
	return out.String()
}

// packed returns a letter with a page, as programs keep it.
func packed(t *testing.T, page string) string {
	t.Helper()
	var body strings.Builder
	w := quotedprintable.NewWriter(&body)
	if _, err := w.Write([]byte(page)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return "From: Grain <grain@example.org>\r\nTo: you@example.org\r\nSubject: =?utf-8?Q?On_grain?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"x\"\r\n\r\n" +
		"--x\r\nContent-Type: text/plain\r\n\r\nRead it on our page.\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + body.String() + "\r\n--x--\r\n"
}

func asJSON(t testing.TB, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// castTable is a table that says who asks and who answers.
const castTable = `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Interviewer</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ann Sorrel</w:t></w:r></w:p></w:tc></w:tr>` +
	`<w:tr><w:tc><w:p><w:r><w:t>Interviewee</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ben Marsh</w:t></w:r></w:p></w:tc></w:tr>` +
	`<w:tr><w:tc><w:p><w:r><w:t>Cleared for print?</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Yes</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`

// document packs paragraphs of WordprocessingML into a .docx.
func document(t testing.TB, body string) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", `<?xml version="1.0"?><Types/>`},
		{"word/styles.xml", `<w:styles xmlns:w="w"><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>`},
		{"word/document.xml", `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`},
		{"docProps/core.xml", `<cp xmlns:dc="dc"><dc:title>On grain</dc:title></cp>`},
	} {
		w, err := z.Create(part.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// recognisedWords is what a program that recognises speech writes: each word and each mark with its likeliest readings. Who speaks
// stands beside the word, or in a list of its own.
func recognisedWords(talk []exchange, beside bool) map[string]any {
	var items, segments []map[string]any
	at := 0
	for _, e := range talk {
		for n, said := range []string{e.question, e.answer} {
			name := fmt.Sprintf("spk_%d", n)
			for w := range strings.FieldsSeq(said) {
				at++
				start, core := fmt.Sprintf("%d.1", at), strings.TrimRight(w, ".,?")
				item := map[string]any{"type": "pronunciation", "start_time": start, "alternatives": []any{map[string]any{"confidence": "0.9", "content": core}, map[string]any{"content": "rice"}}}
				if beside {
					item["speaker_label"] = name
				} else {
					segments = append(segments, map[string]any{"start_time": start, "speaker_label": name})
				}
				if items = append(items, item); core != w {
					items = append(items, map[string]any{"type": "punctuation", "alternatives": []any{map[string]any{"content": w[len(core):]}}})
				}
			}
		}
	}
	return map[string]any{"results": map[string]any{"items": items, "speaker_labels": map[string]any{"segments": segments}}}
}

// styledMessages is what a chat program writes of messages with a word in italics.
func styledMessages(talk []exchange) []any {
	var all []any
	for _, e := range talk {
		for _, said := range []struct{ name, text string }{{"Ann Sorrel", e.question}, {"Ben Marsh", e.answer}} {
			before, last, _ := strings.Cut(said.text, " ")
			var text any = []any{before + " ", map[string]any{"type": "italic", "text": last}, ""}
			if last == "" {
				text = said.text
			}
			all = append(all, map[string]any{"type": "message", "from": said.name, "date": "2023-10-17T10:00:00", "text": text})
		}
	}
	return all
}

func word(text string) string {
	return `<w:p><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}
func wordRow(cells ...string) string {
	row := ""
	for _, c := range cells {
		row += "<w:tc>" + word(c) + "</w:tc>"
	}
	return "<w:tr>" + row + "</w:tr>"
}
func wordBold(text string) string {
	return `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>` + text + `</w:t></w:r></w:p>`
}
