package transcript

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// bulk are files of n parts that cost more than others. To hold the importer to another, add a row.
var bulk = []struct {
	name string
	text func(n int) string
}{
	{"labels", func(n int) string {
		return strings.Repeat("Ann: Why did you plant rye on this farm?\nBen: It stands the cold, and it asks for little.\n", n/3)
	}},
	{"words thrown in", func(n int) string {
		return "Ann: Why did you plant rye?\n\n" + strings.Repeat("Ben: It stands the cold, and in a good year it\n\nAnn: Mm-hm.\n\n", n/2) + "Ben: pays.\n"
	}},
	{"labels with times behind", func(n int) string {
		return strings.Repeat("Ann (00:10:30): Why did you plant rye?\n\nBen (00:10:31): It stands the cold.\n\n", n/2)
	}},
	{"bold labels", func(n int) string {
		return strings.Repeat("**Ann:** Why did you plant *rye*?\n\n**Ben:** It stands the [cold](http://a.example/b).\n\n", n/2)
	}},
	{"brackets in one line", func(n int) string { return "Ann: Why?\n\nBen: So.\n\n" + strings.Repeat("[", 60*n) }},
	{"answers of several paragraphs", func(n int) string {
		return strings.Repeat("Ann: Why did you plant rye?\n\nBen: It stands the cold, and in a good year it pays.\n\nMy father did the same on the hill above the mill.\n\nHe would not hear of oats.\n\n", n/4)
	}},
	{"equal questions", func(n int) string { return strings.Repeat("Ann: Why?\nBen: So.\n", n) }},
	{"labels that are all different", func(n int) string {
		var out strings.Builder
		for i := range n {
			fmt.Fprintf(&out, "Person %c%d: words of somebody who says why and goes on a little here\n", 'A'+i%26, i)
		}
		return out.String()
	}},
	{"one paragraph of many lines", func(n int) string {
		return strings.Repeat("it was cold that year and nobody came to the mill or to the farm\n", n)
	}},
	{"fences that nothing closes", func(n int) string { return strings.Repeat("~~~ a\n", 3*n) }},
	{"a table of many rows", func(n int) string { return strings.Repeat("| a | b |\n", n) }},
	{"times", func(n int) string {
		return strings.Repeat("10:30 Ann: why rye?\n10:31 Ben: It stands the cold.\n", n/3)
	}},
	{"a page", func(n int) string {
		return "<html><body>" + strings.Repeat("<p><b>Why did you plant rye?</b></p><p>It stands the <i>cold</i>, and it asks for little.</p>", n/3)
	}},
	{"emphasis that nothing closes", func(n int) string {
		return "<html><body>" + strings.Repeat("<p><b>Why did you plant rye?</b></p><p><i>It stands the cold.</i></p>", n/3) + strings.Repeat("<p><i>So.", n/3)
	}},
	{"text in a page as it was typed", func(n int) string {
		return "<html><body><pre>" + strings.Repeat("Ann: Why did you plant rye?\n\nBen: It stands the cold.\n\n", n/2) + "</pre>"
	}},
	{"tables within tables", func(n int) string {
		const deep = 15
		return "<html><body>" + strings.Repeat(strings.Repeat("<table><tr><td>", deep)+"<p>Why did you plant rye?</p><p>It stands the cold.</p>"+strings.Repeat("</td></tr></table>", deep), n/deep)
	}},
	{"one paragraph of a page", func(n int) string { return "<html><body><p>" + strings.Repeat("It stands <b>the</b> cold. ", n) }},
	{"captions", func(n int) string {
		return "WEBVTT\n\n" + strings.Repeat("00:01.000 --> 00:02.000\nit was cold that year and nobody came\n\n", n)
	}},
	{"LaTeX", func(n int) string {
		return "\\documentclass{a}\\begin{document}" + strings.Repeat("\\begin{figure} \\q{Why \\emph{rye}?}\n\\a{So.\n\n", n/3)
	}},
	{"RTF", func(n int) string {
		return "{\\rtf1" + strings.Repeat("{\\b Ann:} Why did you plant rye?\\par {\\b Ben:} It stands the c\\'f6ld.\\par\n", n/3)
	}},
	{"YAML", func(n int) string {
		return strings.Repeat("- speaker: Ann\n  text: Why?\n- speaker: Ben\n  text: So.\n", n/3)
	}},
	{"style sheets", func(n int) string {
		return "<html><head><style>" + strings.Repeat(".a{font-weight:700}", n) + "</style></head><body>" + strings.Repeat("<p class=\"a\">Why?</p><p>So it is.</p>", n/3)
	}},
	{"JSON", func(n int) string {
		return `{"segments":[` + strings.Repeat(`{"speaker":"Ann","body":"Why?"},{"speaker":"Ben","body":"So."},`, n/3) + `{"speaker":"Ann","body":"Bye."}]}`
	}},
}

// BenchmarkGrowth reads each kind of file and one four times as large, and says how many times as long that takes: about four
// when the time grows with the size.
func BenchmarkGrowth(b *testing.B) {
	const parts = 1500
	for _, kind := range bulk {
		small, large := []byte(kind.text(parts)), []byte(kind.text(4*parts))
		b.Run(kind.name, func(b *testing.B) {
			var ofSmall, ofLarge time.Duration
			for b.Loop() {
				begin := time.Now()
				Read("talk", small, Cast{})
				between := time.Now()
				Read("talk", large, Cast{})
				ofSmall, ofLarge = ofSmall+between.Sub(begin), ofLarge+time.Since(between)
			}
			b.ReportMetric(float64(ofLarge)/float64(ofSmall), "growth")
		})
	}
}

// BenchmarkRead reads such files, and says how many times as long it takes as a parser that only tells the blocks: goldmark
// for text, x/net/html for pages.
func BenchmarkRead(b *testing.B) {
	for _, kind := range bulk {
		whole := kind.text(5000)
		raw := []byte(whole)
		b.Run(kind.name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				Read("talk", raw, Cast{})
			}
			own := b.Elapsed()
			begin := time.Now()
			for range b.N {
				if strings.HasPrefix(whole, "<") {
					if _, err := html.Parse(strings.NewReader(whole)); err != nil {
						b.Fatal(err)
					}
					continue
				}
				goldmark.DefaultParser().Parse(text.NewReader(raw))
			}
			b.ReportMetric(float64(own)/float64(time.Since(begin)), "peers")
		})
	}
}
