package markdown

import (
	"html"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

var (
	pictureTo = block.Express(`\[[ \t]*!\[[^\]]*\]\([^()\s]*\)[ \t]*\]\([^()\s]*\)`) // a picture that is a link
	image     = block.Express(`!\[[^\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)`)
	imageTag  = block.Express(`(?i)<img\b[^<>]*>`)
	link      = block.Express(`\[([^\[\]]+)\]\((?:\{\{[^{}]*\}\}|\{%[^{}]*%\}|[^()\s]|\([^()]*\))+(?:\s+"[^"]*")?\)`)
	refLink   = block.Express(`\[([^\[\]]+)\]\[[^\[\]]*\]`)
	footnote  = block.Express(`\[\^[^\]\s]+\]|\^\[[^\]]*\]`) // a reference, or a note that stands where it belongs
	wikiFile  = block.Express(`\[\[(?i:file|image|datei|bild|fichier|archivo|ficheiro|arquivo|imagem|bestand|plik|immagine|fil|файл|изображение|文件|ファイル):[^\[\]]*\]\]`)
	wikiLink  = block.Express(`\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]`)
	wikiNote  = block.Express(`(?i)<ref\b[^<>]*/>|<ref\b[^<>]*>.*?</ref>`)
	inlineTag = block.Express(`(?i)</?(?:span|a|u|font|div|p|br|small|sup|sub|mark|cite|time)\b[^<>]*>`)
	anchorTag = block.Express(`(?i)<a\b[^<>]*>\s*[#\x{b6}\x{a7}\x{1f517}]?\s*</a>[ \t]*`) // a place on the page, with its mark
	entity    = block.Express(`&(?:[a-zA-Z]{2,8}|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});`)
	escaped   = block.Express("\\\\([!-/:-@\\[-`{-~])")
)

// plain takes out of a line what no reader of the page would see: the targets of links, images, references to footnotes.
func plain(r *about.File, line string) string {
	if !strings.ContainsAny(line, "[&<\\") {
		return line
	}
	var spans []string // code stays as it is: a character of no script stands for each piece of it until the end
	if strings.Contains(line, "`") {
		if strings.ContainsFunc(line, func(c rune) bool { return c >= firstPrivate && c < lastPrivate }) {
			return line
		}
		line = codeSpan.ReplaceAllStringFunc(line, func(span string) string {
			spans = append(spans, span)
			return string(firstPrivate + rune(len(spans)-1))
		})
	}
	cut := func(what block.Expression, with, name string) {
		if short := what.ReplaceAllString(line, with); short != line {
			r.Dropped(name, len(what.FindAllString(line, -1)))
			line = short
		}
	}
	cut(pictureTo, "", "image")
	cut(image, "", "image")
	cut(imageTag, "", "image")
	cut(footnote, "", "footnote within a line, or reference to one")
	cut(wikiNote, "", "footnote within a line, or reference to one")
	cut(wikiFile, "", "image")
	cut(wikiLink, "$1", "target of a link")
	cut(link, "$1", "target of a link")
	cut(refLink, "$1", "target of a link")
	line = inlineTag.ReplaceAllString(anchorTag.ReplaceAllString(line, ""), "")
	line = Unescape(line)
	if utf8.RuneCountInString(line) > 2 {
		line = escaped.ReplaceAllString(line, "$1")
	}
	for n, span := range spans {
		line = strings.Replace(line, string(firstPrivate+rune(n)), span, 1)
	}
	return strings.TrimSpace(line)
}

// codeSpan is code within a line.
var codeSpan = block.Express("(?:`[^`]+`|``[^`].*?``)")

// The characters that Unicode leaves without a meaning.
const (
	firstPrivate = '\ue000'
	lastPrivate  = '\uf8ff'
)

// Unescape writes out the characters that HTML has a name or a number for.
func Unescape(text string) string { return entity.ReplaceAllStringFunc(text, html.UnescapeString) }
