package transcript

import (
	"fmt"
	"strings"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/racetest"
)

// each writes exchanges with a form for the question and one for the answer, in which %s stands for the words and %d, when
// it comes first, for a number.
func each(talk []exchange, question, answer string) string {
	var out strings.Builder
	for n, e := range talk {
		for _, part := range []struct{ form, words string }{{question, e.question}, {answer, e.answer}} {
			if strings.Contains(part.form, "%d") {
				fmt.Fprintf(&out, strings.ReplaceAll(part.form, "%t", fmt.Sprintf("00:%02d:%02d", n, 7*n)), n+1, part.words)
				continue
			}
			fmt.Fprintf(&out, strings.ReplaceAll(part.form, "%t", fmt.Sprintf("00:%02d:%02d", n, 7*n)), part.words)
		}
	}
	return out.String()
}

// flat returns the words of an interview without blanks around and between its paragraphs.
func flatten(i *interview.Interview) []exchange {
	var out []exchange
	if i == nil {
		return nil
	}
	for _, s := range i.Sections {
		for _, t := range s.Turns {
			out = append(out, exchange{t.Question, strings.Join(t.Answer, "\n\n")})
		}
	}
	return out
}

// shape is one way to write an interview down.
type shape struct {
	name string
	text string
	want []exchange
}

var (
	// lettered has a request of three words, which is no interjection where somebody edited the talk.
	lettered = []exchange{english[0], {"Describe the mill.", "It has two stones."}, english[1], english[3]}

	// stating asks in half of its questions only.
	stating = []exchange{english[0], {"You have a mill.", "It has two stones."}, english[1], {"You must be proud of it.", "Some days."}, english[2], {"The state wants it.", "It can want."}}

	// longer has enough questions for a style that only the answers have.
	longer = append([]exchange{{"And wheat?", "For the town."}, {"Tell me of barley.", "It went to the brewer."}}, english...)
)

// shapes are read whole. To hold the importer to another notation, add a row.
var shapes = []shape{
	{"names", each(english, "Ann: %s\n", "Ben: %s\n"), english},
	{"names, blank lines", each(english, "Ann Sorrel: %s\n\n", "Ben Marsh: %s\n\n"), english},
	{"names, no blank", each(english, "Ann:%s\n", "Ben:%s\n"), english},
	{"names in capitals", each(english, "ANN SORREL: %s\n\n", "BEN MARSH: %s\n\n"), english},
	{"initials", each(english, "AS: %s\n\n", "BM: %s\n\n"), english},
	{"initials with full stops", each(english, "A.S.: %s\n\n", "B.M.: %s\n\n"), english},
	{"bold names", each(english, "**Ann:** %s\n\n", "**Ben:** %s\n\n"), english},
	{"bold names, colon outside", each(english, "**Ann**: %s\n\n", "**Ben**: %s\n\n"), english},
	{"bold names, no colon", each(english, "**Ann** %s\n\n", "**Ben** %s\n\n"), english},
	{"italic names", each(english, "*Ann:* %s\n\n", "*Ben:* %s\n\n"), english},
	{"underscores", each(english, "__Ann:__ %s\n\n", "_Ben:_ %s\n\n"), english},
	{"bold question with name", each(english, "**Ann: %s**\n\n", "Ben: %s\n\n"), english},
	{"names in brackets", each(english, "[Ann] %s\n", "[Ben] %s\n"), english},
	{"names in brackets, colon", each(english, "[Ann]: %s\n", "[Ben]: %s\n"), english},
	{"names in angles", each(english, "<Ann> %s\n", "<Ben> %s\n"), english},
	{"Q and A", each(english, "Q: %s\n", "A: %s\n\n"), english},
	{"Q and A, full stops", each(english, "Q. %s\n\n", "A. %s\n\n"), english},
	{"Q and A, numbered", each(english, "Q%d: %s\n", "A%d: %s\n\n"), english},
	{"Q and A, numbered with full stop", each(english, "Q%d. %s\n", "A%d. %s\n\n"), english},
	{"Q and A, a short request", each(lettered, "Q. %s\n\n", "A. %s\n\n"), lettered},
	{"a sign before each question in a page", page("en", "On grain", each(escapedTalk(english), "<details><summary>\u25b8 %s</summary>", "<p>%s</p></details>")), english},
	{"question mark for the one who asks, in a table", page("en", "On grain", "<table>"+each(escapedTalk(english), "<tr><td>?</td><td>%s</td></tr>", "<tr><td>BM</td><td>%s</td></tr>")+"</table>"), english},
	{"shortcodes", "---\ntitle: On grain\n---\n\n" + each(english, "{{< ask >}}%s{{< /ask >}}\n\n", "%s\n\n"), english},
	{"dashes on answers", each(longer, "%s\n\n", "\u2013 %s\n\n"), longer},
	{"a list with underscores, contents above", "- [Rye](#rye)\n- [Oats](#oats)\n\n" + each(english, "* __Ann__: %s\n", "* __Ben__: %s\n\n"), english},
	{"words that begin with I and A", "**Ann:** Why rye?\n\n**Ben:** I like it.\n\nI was a boy when we began.\n\nA field costs nothing there.\n\n**Ann:** A thing I ask everybody: and oats?\n\n**Ben:** For the horses.\n\nI sell the rest.\n",
		[]exchange{{"Why rye?", "I like it.\n\nI was a boy when we began.\n\nA field costs nothing there."}, {"A thing I ask everybody: and oats?", "For the horses.\n\nI sell the rest."}}},
	{"full name, then surname, then initials", "Ann Sorrel: " + english[0].question + "\nBen Marsh: " + english[0].answer + "\nSorrel: " + english[1].question + "\nMarsh: " + english[1].answer + "\n" + each(english[2:], "AS: %s\n", "BM: %s\n"), english},
	{"times of Teams with single digits", each(english, "0:0:3.40 --> 0:0:9.1\nSorrel, Ann\n%s\n\n", "0:1:0.7 --> 0:1:9.12\nBen Marsh\n%s\n\n"), english},
	{"times in digits and in words", each(english, "0:03\n3 seconds\n>> %s\n", "1:09\n1 minute, 9 seconds\n>> %s\n"), english},
	{"CSV in Italian", "ID;Inizio;Parlante;Testo\n" + each(spanish, "1;00:01;Anna;%s\n", "2;00:02;Benito;%s\n"), spanish},
	{"Q and A, bold", each(english, "**Q:** %s\n\n", "**A:** %s\n\n"), english},
	{"Q bold, answer plain", each(english, "**Q: %s**\n\n", "A: %s\n\n"), english},
	{"Q and A with parenthesis", each(english, "Q) %s\n", "A) %s\n"), english},
	{"Q and A with dash", each(english, "Q \u2013 %s\n", "A \u2013 %s\n"), english},
	{"Q and A with blank", each(english, "Q %s\n\n", "A %s\n\n"), english},
	{"Question and Answer", each(english, "Question: %s\n", "Answer: %s\n"), english},
	{"only questions labelled", each(english, "Q: %s\n\n", "%s\n\n"), english},
	{"only questions labelled by name", each(english, "Gazette: %s\n\n", "%s\n\n"), english},
	{"headings", each(english, "## %s\n\n", "%s\n\n"), english},
	{"headings of level 3", "# On grain\n\n" + each(english, "### %s\n\n", "%s\n\n"), english},
	{"headings, numbered", each(english, "## %d. %s\n\n", "%s\n\n"), english},
	{"bold paragraphs", each(english, "**%s**\n\n", "%s\n\n"), english},
	{"bold lines", each(english, "**%s**\n", "%s\n\n"), english},
	{"italic paragraphs", each(english, "*%s*\n\n", "%s\n\n"), english},
	{"names above the words", each(english, "Ann Sorrel\n%s\n\n", "Ben Marsh\n%s\n\n"), english},
	{"names above the words, blank lines", each(english, "INTERVIEWER\n\n%s\n\n", "MARSH\n\n%s\n\n"), english},
	{"names with colon above the words", each(english, "Ann:\n%s\n", "Ben:\n%s\n"), english},
	{"bold names above the words", each(english, "**Ann**\n\n%s\n\n", "**Ben**\n\n%s\n\n"), english},
	{"headings with names", each(english, "### Ann\n\n%s\n\n", "### Ben\n\n%s\n\n"), english},
	{"dash behind the name", each(english, "Ann \u2014 %s\n\n", "Ben \u2014 %s\n\n"), english},
	{"hyphen behind the name", each(english, "Ann - %s\n\n", "Ben - %s\n\n"), english},
	{"capitals and full stop", each(english, "ANN. %s\n\n", "BEN. %s\n\n"), english},
	{"tab behind the name", each(english, "Ann\t%s\n", "Ben\t%s\n"), english},
	{"blanks behind the name", each(english, "ANN    %s\n", "BEN    %s\n"), english},
	{"time before the name", each(english, "[%t] Ann: %s\n", "[%t] Ben: %s\n"), english},
	{"bare time before the name", each(english, "%t Ann: %s\n", "%t Ben: %s\n"), english},
	{"time behind the name", each(english, "Ann (%t): %s\n", "Ben (%t): %s\n"), english},
	{"time behind the name, words below", each(english, "Ann Sorrel (%t):\n%s\n\n", "Ben Marsh (%t):\n%s\n\n"), english},
	{"name, time, words below", each(english, "Ann Sorrel  %t\n%s\n\n", "Ben Marsh  %t\n%s\n\n"), english},
	{"time, name, words below", each(english, "%t\nAnn Sorrel\n%s\n\n", "%t\nBen Marsh\n%s\n\n"), english},
	{"name, time in parentheses, words", each(english, "Ann Sorrel (%t) %s\n\n", "Ben Marsh (%t) %s\n\n"), english},
	{"name above, time before the words", each(english, "Ann Sorrel\n(%t) %s\n\n", "Ben Marsh\n(%t) %s\n\n"), english},
	{"name, colon, time", each(english, "**Ann:** [%t] %s\n\n", "**Ben:** [%t] %s\n\n"), english},
	{"a mark for questions and another for answers", each(english, "-- %s\n\n", "\u25b2 %s\n\n"), english},
	{"arrows with names", each(english, ">> ANN: %s\n", ">> BEN: %s\n"), english},
	{"a list", each(english, "- Ann: %s\n", "- Ben: %s\n"), english},
	{"a list in bold", each(english, "* **Ann:** %s\n", "* **Ben:** %s\n"), english},
	{"quotations", each(english, "> Ann: %s\n\n", "> Ben: %s\n\n"), english},
	{"question quoted", each(english, "> %s\n\n", "%s\n\n"), english},
	{"numbers", each(english, "%d. %s\n\n", "%s\n\n"), english},
	{"numbers, list below", each(english, "%d) %s\n", "   %s\n\n"), english},
	{"question in bold before the answer", each(english[:2], "**%s** ", "%s\n\n"), english[:2]},
	{"role words", each(english, "Interviewer: %s\n", "Respondent: %s\n"), english},
	{"numbered speakers", each(english, "Speaker 1: %s\n", "Speaker 2: %s\n"), english},
	{"numbered speakers with time", each(english, "Speaker 1    %t\n%s\n\n", "Speaker 2    %t\n%s\n\n"), english},
	{"full name first", "Ann Sorrel: " + english[0].question + "\nBen Marsh: " + english[0].answer + "\n" + each(english[1:], "Ann: %s\n", "Ben: %s\n"), english},
	{"initials after a full name", "Ann Sorrel: " + english[0].question + "\nBen Marsh: " + english[0].answer + "\n" + each(english[1:], "AS: %s\n", "BM: %s\n"), english},
	{"a role in parentheses", each(english, "Ann Sorrel (host): %s\n", "Ben Marsh: %s\n"), english},
	{"German", each(german, "Anna: %s\n\n", "Bernd: %s\n\n"), german},
	{"German letters", each(german, "Frage: %s\n\n", "Antwort: %s\n\n"), german},
	{"German in bold", each(german, "**%s**\n\n", "%s\n\n"), german},
	{"German paper", each(german, "DIE HALME: %s\n\n", "Marsch: %s\n\n"), german},
	{"French", each(french, "Anne\u00a0: %s\n\n", "Benoît\u00a0: %s\n\n"), french},
	{"French dashes", each(french[:2], "\u2014 %s\n\n", "\u2014 %s\n\n"), french[:2]},
	{"French dash on questions", each(french, "\u2013 %s\n\n", "%s\n\n"), french},
	{"French letters", each(french, "Q : %s\n\n", "R : %s\n\n"), french},
	{"French full stop and dash", each(french, "Anne Oseille. \u2013 %s\n\n", "Benoît Marais. \u2013 %s\n\n"), french},
	{"Spanish letters", each(spanish, "P. %s\n\n", "R. %s\n\n"), spanish},
	{"Spanish names", each(spanish, "Periodista: %s\n\n", "Benito: %s\n\n"), spanish},
	{"Spanish dashes", each(spanish[:2], "\u2014%s\n\n", "\u2014%s\n\n"), spanish[:2]},
	{"Russian", each(russian, "Корреспондент: %s\n\n", "Борис Маршев: %s\n\n"), russian},
	{"Russian bold dash", each(russian, "**\u2014 %s**\n\n", "\u2014 %s\n\n"), russian},
	{"Chinese", each(chinese, "安苏\uff1a%s\n", "马本\uff1a%s\n"), chinese},
	{"Chinese letters", each(chinese, "问\uff1a%s\n\n", "答\uff1a%s\n\n"), chinese},
	{"Chinese reporter", each(chinese, "农报记者\uff1a%s\n\n", "马本\uff1a%s\n\n"), chinese},
	{"Chinese brackets", each(chinese, "\u3010安苏\u3011%s\n", "\u3010马本\u3011%s\n"), chinese},
	{"Chinese bold questions", each(chinese, "**%s**\n\n", "%s\n\n"), chinese},
	{"Japanese", each(japanese_, "安藤\u3000%s\n", "丸山\u3000%s\n"), japanese_},
	{"Japanese dashes", each(japanese_, "\u2015\u2015%s\n\n", "%s\n\n"), japanese_},
	{"Japanese colon", each(japanese_, "\u805e\u304d\u624b\uff1a%s\n", "丸山\uff1a%s\n"), japanese_},
	{"Arabic", each(arabic, "سؤال: %s\n\n", "جواب: %s\n\n"), arabic},
	{"Arabic with a mark of direction", each(arabic, "\u200fأمل: %s\n\n", "\u200fبدر: %s\n\n"), arabic},
	{"em dash right behind the name", each(english, "Ann\u2014%s\n\n", "Ben\u2014%s\n\n"), english},
	{"name, full stop, dash", each(english, "Ann. \u2014 %s\n", "Ben. \u2014 %s\n"), english},
	{"name and pipe", each(english, "Ann | %s\n", "Ben | %s\n"), english},
	{"name and arrow", each(english, "Ann > %s\n", "Ben > %s\n"), english},
	{"bold italics", each(english, "***Ann:*** %s\n\n", "***Ben:*** %s\n\n"), english},
	{"html bold in text", each(english, "<b>Ann:</b> %s\n\n", "<b>Ben:</b> %s\n\n"), english},
	{"BBCode", each(english, "[b]Ann:[/b] %s\n\n", "[b]Ben:[/b] %s\n\n"), english},
	{"wiki bold", each(english, "'''Ann:''' %s\n\n", "'''Ben:''' %s\n\n"), english},
	{"name on a line with a ruler below", each(english, "Ann\n---\n%s\n\n", "Ben\n---\n%s\n\n"), english},
	{"headings with time", each(english, "## Ann (%t)\n\n%s\n\n", "## Ben (%t)\n\n%s\n\n"), english},
	{"Q with number in parentheses", each(english, "(Q%d) %s\n", "(A%d) %s\n\n"), english},
	{"Question 1", each(english, "Question %d: %s\n\n", "Answer %d: %s\n\n"), english},
	{"Question 1 bold, answer below", each(english, "**Question %d**: %s\n\n", "%s\n\n"), english},
	{"bold with number", each(english, "**%d. %s**\n\n", "%s\n\n"), english},
	{"all capitals question", each([]exchange{english[0], english[1], english[3]}, "%s\n\n", "%s\n\n"), []exchange{english[0], english[1], english[3]}},
	{"speaker codes", each(english, "SPEAKER_00: %s\n", "SPEAKER_01: %s\n"), english},
	{"speaker codes in brackets with time", each(english, "[SPEAKER_00] (%t) %s\n", "[SPEAKER_01] (%t) %s\n"), english},
	{"time range before the name", each(english, "[%t --> 00:59:59] Ann: %s\n", "[%t --> 00:59:59] Ben: %s\n"), english},
	{"name at time", each(english, "Ann at %t: %s\n", "Ben at %t: %s\n"), english},
	{"chat export", each(english, "[2024-05-01, %t] Ann: %s\n", "[2024-05-01, %t] Ben: %s\n"), english},
	{"chat with date and dash", each(english, "01/05/24, 10:15 - Ann: %s\n", "01/05/24, 10:16 - Ben: %s\n"), english},
	{"IRC", each(english, "10:15 <ann> %s\n", "10:16 <ben> %s\n"), english},
	{"a role and a name", each(english, "Interviewer (Ann): %s\n", "Ben Marsh: %s\n"), english},
	{"title and name", each(english, "Ms. Sorrel: %s\n\n", "Mr. Marsh: %s\n\n"), english},
	{"deposition", each(english, "      Q.   %s\n", "      A.   %s\n"), english},
	{"deposition with lines", each(english, "BY MS. SORREL:\n\nQ    %s\n\n", "A    %s\n\n"), english},
	{"host and guest", each(english, "HOST: %s\n\n", "GUEST: %s\n\n"), english},
	{"Gazette and initials", each(english, "The Gazette: %s\n\n", "BM: %s\n\n"), english},
	{"bold paper, plain answer", each(english, "**The Gazette: %s**\n\n", "%s\n\n"), english},
	{"bold names alone, colon inside", each(english, "**Ann:**\n%s\n\n", "**Ben:**\n%s\n\n"), english},
	{"italic question with name", each(english, "_Ann: %s_\n\n", "Ben: %s\n\n"), english},
	{"quote for the question, name for the answer", each(english, "> %s\n\n", "**Ben:** %s\n\n"), english},
	{"list with numbers and labels", each(english, "%d. Q: %s\n", "   A: %s\n\n"), english},
	{"table in Markdown", "| Who | What |\n|---|---|\n" + each(english, "| Ann | %s |\n", "| Ben | %s |\n"), english},
	{"table of questions in Markdown", "| Question | Answer |\n|---|---|\n" + each(english, "| %s |", " %s |\n"), english},
	{"German initials", each(german, "AS: %s\n\n", "BM: %s\n\n"), german},
	{"German headings", each(german, "### %s\n\n", "%s\n\n"), german},
	{"German dash", each(german, "Anna \u2013 %s\n\n", "Bernd \u2013 %s\n\n"), german},
	{"German letters with full stop", each(german, "F. %s\n\n", "A. %s\n\n"), german},
	{"French bold", each(french, "**%s**\n\n", "%s\n\n"), french},
	{"French name bold, narrow no-break blank", each(french, "**Anne\u202f:** %s\n\n", "**Benoît\u202f:** %s\n\n"), french},
	{"Spanish bold dash", each(spanish, "**\u2014%s**\n\n", "\u2014%s\n\n"), spanish},
	{"Spanish dash on questions", each(spanish, "\u2014%s\n\n", "%s\n\n"), spanish},
	{"Spanish question and answer", each(spanish, "Pregunta: %s\n\n", "Respuesta: %s\n\n"), spanish},
	{"Russian letters", each(russian, "В: %s\n\n", "О: %s\n\n"), russian},
	{"Russian dashes", each(russian[:2], "\u2014 %s\n\n", "\u2014 %s\n\n"), russian[:2]},
	{"Russian dash on questions", each(russian, "\u2013 %s\n\n", "%s\n\n"), russian},
	{"Russian bold", each(russian, "**%s**\n\n", "%s\n\n"), russian},
	{"Chinese names, full stop between", each(chinese, "安\u00b7苏\uff1a%s\n\n", "马\u00b7本\uff1a%s\n\n"), chinese},
	{"Chinese Q and A", each(chinese, "Q\uff1a%s\n\n", "A\uff1a%s\n\n"), chinese},
	{"Chinese numbered", each(chinese, "%d\u3001%s\n\n", "%s\n\n"), chinese},
	{"Chinese host", each(chinese, "主持人\uff1a%s\n\n", "马本\uff1a%s\n\n"), chinese},
	{"Chinese own line", each(chinese, "安苏\n%s\n\n", "马本\n%s\n\n"), chinese},
	{"Chinese headings", each(chinese, "## %s\n\n", "%s\n\n"), chinese},
	{"Japanese brackets", each(japanese_, "\u3010質問\u3011%s\n\n", "\u3010回答\u3011%s\n\n"), japanese_},
	{"Japanese Q and A", each(japanese_, "Q.%s\n\n", "A.%s\n\n"), japanese_},
	{"dashes on questions of which half ask", each(stating, "\u2014 %s\n\n", "%s\n\n"), stating},
	{"Japanese long dash", each(japanese_, "\u2500\u2500%s\n\n", "丸山\u3000%s\n\n"), japanese_},
	{"Japanese parenthesis", each(japanese_, "(安藤)%s\n\n", "(丸山)%s\n\n"), japanese_},
	{"Arabic names", each(arabic, "أمل: %s\n\n", "بدر: %s\n\n"), arabic},
	{"Arabic bold", each(arabic, "**%s**\n\n", "%s\n\n"), arabic},
	{"Arabic letters", each(arabic, "س: %s\n", "ج: %s\n"), arabic},
	{"Italian", each(spanish, "D: %s\n\n", "R: %s\n\n"), spanish},
	{"page with b and br in one div", page("en", "On grain", "<div>"+each(escapedTalk(english), "<b>%s</b><br><br>", "%s<br><br>")+"</div>"), english},
	{"page with strong inside h4", page("en", "On grain", each(escapedTalk(english), "<h4><strong>%s</strong></h4>", "<p>%s</p>")), english},
	{"page with question class on div", page("en", "On grain", each(escapedTalk(english), "<div class=\"qa\"><div class=\"question\">%s</div>", "<div class=\"answer\"><p>%s</p></div></div>")), english},
	{"page with u", page("en", "On grain", each(escapedTalk(english), "<p><u>%s</u></p>", "<p>%s</p>")), english},
	{"page with initials in strong", page("en", "On grain", each(escapedTalk(english), "<p><strong>AS</strong>: %s</p>", "<p><strong>BM</strong>: %s</p>")), english},
	{"page with links as names", page("en", "On grain", each(escapedTalk(english), "<div><a href=\"/ann\">Ann Sorrel</a><span>0:12</span></div><div>%s</div>", "<div><a href=\"/ben\">Ben Marsh</a><span>0:15</span></div><div>%s</div>")), english},
	{"page with layout table", page("en", "On grain", "<table><tr><td>"+each(escapedTalk(english), "<p><b>%s</b></p>", "<p>%s</p>")+"</td></tr></table>"), english},
	{"page with spans in bold css", page("en", "On grain", each(escapedTalk(english), "<p><span style=\"font-weight: 700\">%s</span></p>", "<p><span>%s</span></p>")), english},
	{"page with aside and pull quote", page("en", "On grain", each(escapedTalk(english), "<p><strong>%s</strong></p>", "<p>%s</p><aside><p>A pulled quote.</p></aside><figure><img src=a><figcaption>A field</figcaption></figure>")), english},
	{"SubRip without blank lines", strings.ReplaceAll(cues(english, "Ann: %s", "Ben: %s", ","), "\n\n", "\n"), english},
	{"WebVTT with styles", "WEBVTT - talk\n\nSTYLE\n::cue { color: red }\n\n" + cues(english, "<v Ann><i>%s</i></v>", "<v Ben>%s</v>", "."), english},
	{"JSON lines", jsonLines(english), english},
	{"CSV with semicolons", "Frage;Antwort\n" + each(english, "\"%s\";", "\"%s\"\n"), english},
	{"CSV Sprecher", "Sprecher;Text\n" + each(english, "Ann;\"%s\"\n", "Ben;\"%s\"\n"), english},
	{"yaml", each(english, "- q: %s\n", "  a: %s\n"), english},
	{"org", "#+TITLE: On grain\n\n" + each(english, "** %s\n\n", "%s\n\n"), english},
	{"two blank lines", each(english, "Ann:\n\n%s\n\n\n", "Ben:\n\n%s\n\n\n"), english},
	{"indented answers", each(english, "%s\n", "    %s\n\n"), english},
	{"rst bold", each(english, "**Ann**\n    %s\n\n", "**Ben**\n    %s\n\n"), english},
	{"full-width colon in English", each(english, "Ann\uff1a%s\n", "Ben\uff1a%s\n"), english},
	{"emoji names", each(english, "\U0001F399 Ann: %s\n\n", "\U0001F33E Ben: %s\n\n"), english},
}

func TestShapesAreReadWhole(t *testing.T) {
	t.Parallel()
	whole := 0
	for _, s := range shapes[:racetest.Few(len(shapes))] {
		i, faults := Read("talk.txt", []byte(s.text), Cast{})
		if got := flatten(i); fmt.Sprint(got) != fmt.Sprint(s.want) {
			t.Errorf("%s: got\n%s\nof\n%s\nfaults %v", s.name, lines(got), s.text, faults)
			continue
		}
		whole++
		written := string(interview.WriteMarkdown(i)) // which loses no word either
		for _, e := range s.want {
			for _, w := range strings.Fields(e.question + " " + e.answer) {
				if !strings.Contains(written, w) {
					t.Errorf("%s: %q is lost", s.name, w)
				}
			}
		}
	}
	t.Logf("%d of %d shapes read whole", whole, len(shapes))
}

func lines(got []exchange) string {
	var out strings.Builder
	for _, e := range got {
		fmt.Fprintf(&out, "? %s\n! %s\n", e.question, e.answer)
	}
	return out.String()
}

func jsonLines(talk []exchange) string {
	var out strings.Builder
	for _, e := range talk {
		fmt.Fprintf(&out, "{\"speaker\": \"Ann\", \"text\": %q}\n{\"speaker\": \"Ben\", \"text\": %q}\n", e.question, e.answer)
	}
	return out.String()
}
