package transcript

import (
	"fmt"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

func TestContainersAreReadWhole(t *testing.T) {
	t.Parallel()
	racetest.Alone(t)
	e := escapedTalk(english)
	said := func(key, text string) (all []map[string]any) {
		for n, x := range english {
			all = append(all, map[string]any{key: "Ann Sorrel", text: x.question, "start": n}, map[string]any{key: "Ben Marsh", text: x.answer, "start": n})
		}
		return all
	}
	var pairs []map[string]any
	rows, quotedRows, pairRows := "", "", ""
	for _, x := range english {
		pairs = append(pairs, map[string]any{"question": x.question, "answer": x.answer})
		rows += "Ann\t" + x.question + "\nBen\t" + x.answer + "\n"
		quotedRows += `0:01,Ann,"` + x.question + "\"\n" + `0:04,Ben,"` + x.answer + "\"\n"
		pairRows += `"` + x.question + `","` + x.answer + "\"\n"
	}
	cells := each(e, "<tr><td>Ann</td><td>%s</td></tr>\n", "<tr><td>Ben</td><td>%s</td></tr>\n")
	for _, s := range []shape{
		{"page, names", page("en", "On grain", each(e, "<p>Ann: %s</p>\n", "<p>Ben: %s</p>\n")), english},
		{"page, bold names", page("en", "On grain", each(e, "<p><strong>Ann:</strong> %s</p>\n", "<p><strong>Ben:</strong> %s</p>\n")), english},
		{"page, bold names without a colon", page("en", "On grain", each(e, "<p><b>ANN</b> %s</p>\n", "<p><b>BEN</b> %s</p>\n")), english},
		{"page, bold questions", page("en", "On grain", each(e, "<p><strong>%s</strong></p>\n", "<p>%s</p>\n")), english},
		{"page, bold questions and a line break", page("en", "On grain", each(e, "<p><b>%s</b><br>\n", "%s</p>\n")), english},
		{"page, italic questions", page("en", "On grain", each(e, "<p><em>%s</em></p>\n", "<p>%s</p>\n")), english},
		{"page, headings", page("en", "On grain", each(e, "<h2>%s</h2>\n", "<p>%s</p>\n")), english},
		{"page, headings of level 3", page("en", "On grain", each(e, "<h3 id=\"q\">%s <a class=\"anchor\" href=\"#q\">#</a></h3>\n", "<p>%s</p>\n")), english},
		{"page, classes", page("en", "On grain", each(e, "<p class=\"ask\">%s</p>\n", "<p class=\"reply\">%s</p>\n")), english},
		{"page, terms", page("en", "On grain", "<dl>"+each(e, "<dt>%s</dt>\n", "<dd>%s</dd>\n")+"</dl>"), english},
		{"page, details", page("en", "On grain", each(e, "<details><summary>%s</summary>\n", "<p>%s</p></details>\n")), english},
		{"page, a list", page("en", "On grain", "<ul>"+each(e, "<li><b>Ann:</b> %s</li>\n", "<li><b>Ben:</b> %s</li>\n")+"</ul>"), english},
		{"page, a table", page("en", "On grain", "<table>"+cells+"</table>"), english},
		{"page, divs", page("en", "On grain", each(e, "<div><div class=\"name\">Ann Sorrel</div><div>%s</div></div>\n", "<div><div class=\"name\">Ben Marsh</div><div>%s</div></div>\n")), english},
		{"page, spans", page("en", "On grain", each(e, "<div><span class=\"speaker\">Ann Sorrel</span> <span class=\"ts\"><a href=\"#\">(00:01:02)</a></span> <span>%s</span></div>\n", "<div><span class=\"speaker\">Ben Marsh</span> <span class=\"ts\"><a href=\"#\">(00:01:02)</a></span> <span>%s</span></div>\n")), english},
		{"page, podcast", page("en", "On grain", each(e, "<cite>Ann:</cite><time>0:00</time><p>%s</p>\n", "<cite>Ben:</cite><time>0:00</time><p>%s</p>\n")), english},
		{"page, blockquote", page("en", "On grain", each(e, "<blockquote><p>%s</p></blockquote>\n", "<p>%s</p>\n")), english},
		{"page, numbered list", page("en", "On grain", "<ol>"+each(e, "<li><p>%s</p>\n", "<p>%s</p></li>\n")+"</ol>"), english},
		{"page, line breaks alone", page("en", "On grain", "<p>"+each(e, "Ann: %s<br>\n", "Ben: %s<br><br>\n")+"</p>"), english},
		{"page, preformatted", page("en", "On grain", "<pre>"+each(e, "Ann: %s\n", "Ben: %s\n")+"</pre>"), english},
		{"page, preformatted, with a link", page("en", "On grain", "<pre>"+each(e, "Ann: %s ![a field](field.png)\n", "Ben: %s\n")+"</pre>"), english},
		{"page, Q and A", page("en", "On grain", each(e, "<p><b>Q:</b> %s</p>\n", "<p><b>A:</b> %s</p>\n")), english},
		{"page, the question is bold with its Q", page("en", "On grain", each(e, "<p><b>Q. %s</b></p>\n", "<p>A. %s</p>\n")), english},
		{"page without an article", "<html><body>" + each(e, "<p>Ann: %s</p>", "<p>Ben: %s</p>") + "</body></html>", english},
		{"a piece of a page", each(e, "<p>Ann: %s</p>", "<p>Ben: %s</p>"), english},
		{"WebVTT with voices", "WEBVTT\n\nNOTE made by hand\n\n" + cues(english, "<v Ann Sorrel>%s</v>", "<v Ben Marsh>%s</v>", "."), english},
		{"WebVTT with names", "WEBVTT\n\n" + cues(english, "Ann Sorrel: %s", "Ben Marsh: %s", "."), english},
		{"SubViewer with names", strings.ReplaceAll(cues(english, "Ann: %s", "Ben: %s", "."), " --> ", ","), english},
		{"captions in XML", "<?xml version=\"1.0\"?>\n<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\"><head><ttm:agent xml:id=\"a\"><ttm:name>Ann Sorrel</ttm:name></ttm:agent><ttm:agent xml:id=\"b\"><ttm:name>Ben Marsh</ttm:name></ttm:agent></head><body>" +
			each(e, "<p begin=\"1s\" ttm:agent=\"a\">%s</p>\n<p begin=\"2s\">[MUSIC]</p>\n", "<p begin=\"3s\" ttm:agent=\"b\">%s</p>\n") + "</body></tt>", english},
		{"a letter that holds a page", packed(t, page("en", "On grain", each(e, "<p><b>%s</b></p>\n", "<p>%s</p>\n"))), english},
		{"a chat with notes of its program", "[03/08/23 19:58:04] Ann: \u200eNobody else can read this.\n" + each(english, "[03/08/23 19:58:05] Ann: %s\n", "[03/08/23 19:58:06] Ben: %s\n"), english},
		{"SubRip with names", cues(english, "Ann: %s", "Ben: %s", ","), english},
		{"SubRip with arrows", cues(english, ">> %s", ">> %s", ","), english},
		{"SubRip with named arrows", cues(english, ">> ANN: %s", ">> BEN: %s", ","), english},
		{"SubRip with dashes", cues(english, "- %s", "- %s", ","), english},
		{"podcast JSON", asJSON(t, map[string]any{"version": "1.0.0", "segments": said("speaker", "body")}), english},
		{"diarised JSON", asJSON(t, map[string]any{"language": "en", "text": "all of it", "segments": said("speaker", "text")}), english},
		{"utterances", asJSON(t, map[string]any{"utterances": said("speaker", "transcript")}), english},
		{"a list of messages", asJSON(t, said("role", "content")), english},
		{"messages with pieces in a style", asJSON(t, map[string]any{"name": "Ben Marsh", "messages": styledMessages(english)}), english},
		{"pairs", asJSON(t, map[string]any{"title": "On grain", "items": pairs}), english},
		{"CSV of pairs", "question,answer\n" + pairRows, english},
		{"CSV of speakers", "start,speaker,text\n" + quotedRows, english},
		{"CSV without a header", quotedRows, english},
		{"TSV", "speaker\ttext\n" + rows, english},
		{"a document, names", document(t, each(e, "<w:p><w:r><w:t>Ann: %s</w:t></w:r></w:p>", "<w:p><w:r><w:t>Ben: %s</w:t></w:r></w:p>")), english},
		{"a document, tabs", document(t, each(e, "<w:p><w:r><w:t>Ann</w:t><w:tab/><w:t>%s</w:t></w:r></w:p>", "<w:p><w:r><w:t>Ben</w:t><w:tab/><w:t>%s</w:t></w:r></w:p>")), english},
		{"a document, bold questions", document(t, each(e, wordBold("%s"), word("%s"))), english},
		{"a document, headings", document(t, each(e, `<w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`, word("%s"))), english},
		{"a document, a table", document(t, "<w:tbl>"+each(e, "<w:tr><w:tc>"+word("Ann")+"</w:tc><w:tc>"+word("%s")+"</w:tc></w:tr>", "<w:tr><w:tc>"+word("Ben")+"</w:tc><w:tc>"+word("%s")+"</w:tc></w:tr>")+"</w:tbl>"), english},
		{"wordpress br", page("en", "On grain", each(e, "<p><strong>Gazette:</strong> %s<br />\n", "<strong>Marsh:</strong> %s</p>\n")), english},
		{"substack", page("en", "On grain", each(e, "<p><strong>%s</strong></p><div class=\"subscription-widget-wrap\"><div class=\"subscription-widget\"><p>Thanks for reading! Subscribe for free.</p><form><input></form></div></div>", "<p>%s</p>")), english},
		{"lex", page("en", "On grain", each(e, "<div class=\"ts-segment\"><span class=\"ts-name\">Ann Sorrel</span> <span class=\"ts-timestamp\"><a href=\"x\">(00:00:00)</a></span> <span class=\"ts-text\">%s</span></div>", "<div class=\"ts-segment\"><span class=\"ts-name\">Ben Marsh</span> <span class=\"ts-timestamp\"><a href=\"x\">(00:00:05)</a></span> <span class=\"ts-text\">%s</span></div>")), english},
		{"upper span", page("en", "On grain", each(e, "<p><span style=\"text-transform:uppercase\">Ann</span>: %s</p>", "<p><span>Ben</span>: %s</p>")), english},
		{"section per qa", page("en", "On grain", each(e, "<section><h3>%s</h3>", "<div><div><p>%s</p></div></div></section>")), english},
		{"nested divs bold", page("en", "On grain", each(e, "<div class=\"c1\"><div><span><b>%s</b></span></div></div>", "<div class=\"c1\"><div><span>%s</span></div></div>")), english},
		{"b with trailing space and nbsp", page("en", "On grain", each(e, "<p><b>%s&nbsp;</b></p><p>&nbsp;</p>", "<p>%s</p><p>&nbsp;</p>")), english},
		{"partly bold question", page("en", "On grain", each(e, "<p><b>Q:&nbsp;</b><b>%s</b></p>", "<p><b>A:</b>&nbsp;%s</p>")), english},
		{"li speaker", page("en", "On grain", "<ol>"+each(e, "<li><div>Ann Sorrel</div><div>%s</div></li>", "<li><div>Ben Marsh</div><div>%s</div></li>")+"</ol>"), english},
		{"h2 names", page("en", "On grain", each(e, "<h2>Ann Sorrel</h2><p>%s</p>", "<h2>Ben Marsh</h2><p>%s</p>")), english},
		{"guardian spans", page("de", "Roggen", each(escapedTalk(german), "<p><strong>DIE HALME: %s</strong></p>", "<p><strong>Marsch:</strong> %s</p>")), german},
		{"spiegel", page("de", "Roggen", each(escapedTalk(german), "<p><strong>HALM:</strong> %s</p>", "<p><strong>Marsch:</strong> %s</p><p><em>Anzeige</em></p>")), german},
		{"lemonde", page("fr", "Seigle", each(escapedTalk(french), "<h2>%s</h2>", "<p>%s</p>")), french},
		{"pais", page("es", "Centeno", each(escapedTalk(spanish), "<p><b>Pregunta.</b> %s</p>", "<p><b>Respuesta.</b> %s</p>")), spanish},
		{"kommersant", page("ru", "Рожь", each(escapedTalk(russian), "<p><b>— %s</b></p>", "<p>— %s</p>")), russian},
		{"caijing", page("zh", "黑麦", each(escapedTalk(chinese), "<p><strong>《农报》：%s</strong></p>", "<p><strong>马本：</strong>%s</p>")), chinese},
		{"jazeera", page("ar", "حبوب", each(escapedTalk(arabic), "<p><strong>%s</strong></p>", "<ul><li>%s</li></ul>")), arabic},
		{"docx bold names", document(t, each(e, `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ann Sorrel:</w:t></w:r><w:r><w:t xml:space="preserve"> %s</w:t></w:r></w:p>`, `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ben Marsh:</w:t></w:r><w:r><w:t xml:space="preserve"> %s</w:t></w:r></w:p>`)), english},
		{"docx with a table of who is who", document(t, castTable+each(e, `<w:p><w:r><w:t>AS: %s</w:t></w:r></w:p>`, `<w:p><w:r><w:t>BM: %s</w:t></w:r></w:p>`)), english},
		{"markdown with footnotes", each(english, "**AS:** %s[^1]\n\n", "**BM:** %s^[So he says.]\n\n") + "[^1]: See there.\n\n    What was wrong with the tea?\n", english},
		{"docx teams", document(t, each(e, `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ann Sorrel</w:t></w:r><w:r><w:t xml:space="preserve">   0:03</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>%s</w:t></w:r></w:p>`, `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ben Marsh</w:t></w:r><w:r><w:t xml:space="preserve">   0:09</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>%s</w:t></w:r></w:p>`)), english},
		{"markdown jekyll", "---\nlayout: post\ntitle: \"Interview with Ben Marsh\"\ntags: [a, b]\n---\n\n{% include x.html %}\n\n" + each(english, "**%s**\n\n", "%s\n\n") + "\n---\n\n*Thanks to Ben for the talk.*\n\n[Discuss](https://x.example)\n", english},
		{"md h3 q strong a", each(english, "### Q: %s\n\n", "**A:** %s\n\n"), english},
		{"md emphasised speaker in list", each(english, "- **Ann**: %s\n", "- **Ben**: %s\n"), english},
		{"copied names with times right", each(english, "Ann Sorrel\t%t\n%s\n\n", "Ben Marsh\t%t\n%s\n\n"), english},
		{"descript md", each(english, "**Ann Sorrel:** [[%t](https://share.example/v?t=1)] %s\n\n", "**Ben Marsh:** [[%t](https://share.example/v?t=2)] %s\n\n"), english},
		{"whisperx json", asJSON(t, map[string]any{"segments": []any{map[string]any{"speaker": "SPEAKER_00", "text": " " + english[0].question}, map[string]any{"speaker": "SPEAKER_01", "text": " It stands the cold,"}, map[string]any{"speaker": "SPEAKER_01", "text": " and it asks for little."}, map[string]any{"speaker": "SPEAKER_00", "text": english[1].question}, map[string]any{"speaker": "SPEAKER_01", "text": english[1].answer}}}), english[:2]},
		{"deepgram", asJSON(t, map[string]any{"results": map[string]any{"utterances": []any{map[string]any{"speaker": 0, "transcript": english[0].question}, map[string]any{"speaker": 1, "transcript": english[0].answer}, map[string]any{"speaker": 0, "transcript": english[1].question}, map[string]any{"speaker": 1, "transcript": english[1].answer}}}}), english[:2]},
		{"colon-less Q&A caps", each(english, "QUESTION\n%s\n\n", "ANSWER\n%s\n\n"), english},
		{"a page that an editor exported, bold by a style sheet", "<html><head><style>ol{margin:0}.c1{color:#000;font-weight:400}.c4,.c9{font-weight:700}</style></head><body class=\"c8\">" + each(e, "<p class=\"c2\"><span class=\"c1 c4\">%s</span></p>", "<p class=\"c2\"><span class=\"c1\">%s</span></p>") + "</body></html>", english},
		{"headings in buttons", page("en", "On grain", each(e, "<div class=\"item\"><h2 class=\"head\"><button type=\"button\">%s</button></h2>", "<div class=\"body\"><p>%s</p></div></div>")), english},
		{"names and times without a blank", page("en", "On grain", each(e, "<div><span class=\"speaker-label\">Ann Sorrel</span><span class=\"time\">00:00:03</span><p>%s</p></div>", "<div><span class=\"speaker-label\">Ben Marsh</span><span class=\"time\">00:00:09</span><p>%s</p></div>")), english},
		{"properties of questions", page("en", "On grain", each(e, "<div itemprop=\"mainEntity\"><div itemprop=\"name\">%s</div>", "<div itemprop=\"acceptedAnswer\"><div itemprop=\"text\"><p>%s</p></div></div></div>")), english},
		{"an outline", each(english, "- %s\n    \n", "    %s\n    \n"), english},
		{"YAML of pairs", "title: On grain\nguest: Ben Marsh\nquestions:\n" + each(english, "  - q: \"%s\"\n", "    a: |\n      %s\n"), english},
		{"YAML of speakers", "---\n# the talk\n" + each(english, "- speaker: Ann Sorrel\n  text: >-\n    %s\n", "- speaker: Ben Marsh\n  text: >-\n    %s\n"), english},
		{"words with their readings, speakers by the time", asJSON(t, recognisedWords(english, false)), english},
		{"words with their readings and speakers", asJSON(t, recognisedWords(english, true)), english},
		{"RTF", "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Arial;}}{\\*\\generator x;}{\\info{\\title On grain}}{\\header\\pard The Gazette\\par}\n" + strings.ReplaceAll(each(english, "\\pard\\sa200{\\b %s}\\par\n", "\\pard %s\\par\n"), ", ", "\\'2c ") + "}", english},
		{"a table of Markdown without bars at its ends", "Questions | Answers\n-|-\n" + each(english, "[%s](https://a.example/1) | ", "%s\n") + "\nPart two:\n", english},
		{"callouts", each(english, "> [!question]- %s\n\n", "%s\n\n"), english},
		{"details in Markdown", "# On grain\n\n" + each(english, "<details>\n<summary>%s</summary>\n\n", "%s\n\n</details>\n\n"), english},
		{"fields", each(english, ":Q: %s\n", ":A: %s\n\n"), english},
		{"a letter and a dash", each(english, "Q. \u2014 %s\n", "R. \u2014 %s\n\n"), english},
		{"answers in quotations", page("en", "On grain", each(e, "<h2>%s</h2>", "<blockquote><p>%s</p></blockquote>")), english},
		{"a colour", page("en", "On grain", each(e, "<p><span style=\"color:#c00\">%s</span></p>", "<p><span style=\"color:#000\">%s</span></p>")), english},
		{"a document, a colour", document(t, each(e, "<w:p><w:r><w:rPr><w:color w:val=\"C00000\"/></w:rPr><w:t>%s</w:t></w:r></w:p>", word("%s"))), english},
		{"SubStation", "[Script Info]\nTitle: On grain\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n" + each(english, "Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,0,0,0,,{\\i1}%s\n", "Dialogue: 0,0:00:03.00,0:00:04.00,Default,Ben,0,0,0,,%s\n"), english},
		{"XML with speakers", "<?xml version=\"1.0\"?>\n<TEI><teiHeader><title>On grain</title></teiHeader><text><body>" + each(e, "<sp who=\"#a\"><speaker>Ann Sorrel</speaker><p>%s</p></sp>\n", "<sp who=\"#b\"><speaker>Ben Marsh</speaker><p>%s</p></sp>\n") + "</body></text></TEI>", english},
		{"XML of utterances", "<?xml version=\"1.0\"?>\n<TEI><text><body>" + each(e, "<u who=\"#Ann\">%s</u>\n", "<u who=\"#Ben\">%s</u>\n") + "</body></text></TEI>", english},
		{"nyt", page("en", "On grain", each(e, "<p><strong>%s </strong>", "%s</p>")), english},
	} {
		i, faults := Read("talk", []byte(s.text), Cast{})
		if got := flatten(i); fmt.Sprint(got) != fmt.Sprint(s.want) {
			t.Errorf("%s: got\n%s\nof\n%.1500s\nfaults %v", s.name, lines(got), s.text, faults)
		}
	}
}

func TestEncodings(t *testing.T) {
	t.Parallel()
	russianTalk := each(russian, "Вопрос: %s\n", "Ответ: %s\n")
	germanTalk := each(german, "Frage: %s\n", "Antwort: %s\n")
	chineseTalk := each(chinese, "问\uff1a%s\n", "答\uff1a%s\n")
	traditional := strings.NewReplacer("问", "問", "为", "為", "么", "麼", "这", "這", "里", "裡", "种", "種", "黑麦", "黑麥", "它", "它", "后", "後", "马", "馬", "给", "給", "们", "們", "讲", "講", "坏", "壞", "头", "頭", "过", "過", "两", "兩", "谁", "誰", "会", "會", "记", "記", "卖", "賣", "还", "還", "来", "來", "请", "請", "燕麦", "燕麥", "耐", "耐", "吗", "嗎", "冬", "冬", "你", "你", "吃", "吃").Replace(chineseTalk)
	for name, c := range map[string]struct {
		encoding encoding.Encoding
		text     string
		talk     []exchange
	}{
		"UTF-16 little, with a mark":    {unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), russianTalk, russian},
		"UTF-16 big, with a mark":       {unicode.UTF16(unicode.BigEndian, unicode.UseBOM), germanTalk, german},
		"UTF-16 little, without a mark": {unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), germanTalk, german},
		"UTF-16 big, without a mark":    {unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), germanTalk, german},
		"UTF-16, Chinese, no mark":      {unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), chineseTalk, chinese},
		"Windows-1252":                  {charmap.Windows1252, germanTalk, german},
		"Windows-1251":                  {charmap.Windows1251, russianTalk, russian},
		"KOI8-R":                        {charmap.KOI8R, russianTalk, russian},
		"GB 18030":                      {simplifiedchinese.GB18030, chineseTalk, chinese},
		"Shift_JIS":                     {japanese.ShiftJIS, each(japanese_, "質問\uff1a%s\n", "答\uff1a%s\n"), japanese_},
		"Big5":                          {traditionalchinese.Big5, traditional, nil},
	} {
		raw, err := c.encoding.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		i, faults := Read("talk.txt", raw, Cast{})
		got := flatten(i)
		if c.talk == nil {
			if len(got) != 4 || !strings.Contains(c.text, got[0].question) {
				t.Errorf("%s: got\n%s%v", name, lines(got), faults)
			}
			continue
		}
		if fmt.Sprint(got) != fmt.Sprint(c.talk) {
			t.Errorf("%s: got\n%s%v", name, lines(got), faults)
		}
	}
}

// A line break in a cell of a document stays in the cell, and a hyphen that does not break is a hyphen.
func TestDocumentCells(t *testing.T) {
	t.Parallel()
	row := func(who, words string) string {
		return "<w:tr><w:tc>" + word(who) + "</w:tc><w:tc><w:p><w:r>" + words + "</w:r></w:p></w:tc></w:tr>"
	}
	body := "<w:tbl>" + row("Ann", "<w:t>Why rye?</w:t>") + row("Ben", "<w:t>It stands the cold.</w:t><w:br/><w:t>It is well</w:t><w:noBreakHyphen/><w:t>known.</w:t>") +
		row("Ann", "<w:t>And oats?</w:t>") + row("Ben", "<w:t>For the horses.</w:t>") + "</w:tbl>"
	i, faults := Read("talk.docx", []byte(document(t, body)), Cast{})
	want := "On grain: Ann asks Ben\n? Why rye?\n  It stands the cold.\n  It is well-known.\n? And oats?\n  For the horses.\n"
	if got := outline(i); got != want {
		t.Errorf("got\n%s\nwant\n%s\nfaults %s", got, want, listed(faults))
	}
}
