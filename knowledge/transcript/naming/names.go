package naming

import (
	"slices"
	"strings"
	"unicode"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// titleForms are how titles name who answers. A row more is a form more.
var titleForms = []block.Expression{
	block.Express(`(?i)\b(?:interview(?:ing)?|conversation|q\s?&\s?a|talk(?:ing)?|chat(?:ting)?|questions|discussion)(?: with| to| for|:)\s+(?:the )?(.+)$`),
	block.Express(`(?i)\binterview(?: mit|:| von)?\s+(.+)$`),
	block.Express(`(?i)\bgespräch mit\s+(.+)$`),
	block.Express(`(?i)\b(?:entretien|interview|rencontre|conversation)(?: avec| de| d['’])\s*(.+)$`),
	block.Express(`(?i)\b(?:entrevista|conversación|charla|conversa)(?: a| con| com| de)\s+(.+)$`),
	block.Express(`(?i)\bintervista (?:a|con)\s+(.+)$`),
	block.Express(`(?i)(?:интервью|беседа|разговор) (?:с|со)\s+(.+)$`),
	block.Express(`(?:\x{4e13}\x{8bbf}|\x{5c08}\x{8a2a}|\x{5bf9}\x{8bdd}|\x{5c0d}\x{8a71}|\x{8bbf}\x{8c08})[\s:\x{ff1a}|\x{ff5c}\x{201c}]*([\p{Han}\x{b7}]{2,5})`),
	block.Express(`(?i)^meet\s+(.+)$`),
	block.Express(`(?i)^(.+?)(?::| \x{2013}| \x{2014}|,)?\s+(?:the |an |a )?(?:interview|q\s?&\s?a|in conversation)\b`),
}

// quotedTitle is a title that quotes somebody, who may be who answers.
var quotedTitle = block.Express(`^([^:\x{ff1a}\s]+(?:\s+[^:\x{ff1a}\s]+){1,3})\s?:\s*["\x{201c}\x{201e}\x{ab}\x{bb}\x{2018}\x{201a}]`)

// articles stand before what somebody is, and before nobody's name.
var articles = block.SetOf("a an the ein eine einer einem einen der die das dem den un une le la les el los las una uno il lo um uma o os as")

// kindsOfText are what stands behind "interview" in a title and is nobody.
var kindsOfText = block.SetOf("notes note transcript transcripts transcription summary questions guide report log protocol script series results analysis protokoll notizen leitfaden transkript fragen")

// nameInTitle returns who answers by a title, or nothing.
func nameInTitle(title string) string {
	for _, form := range titleForms {
		m := form.FindStringSubmatch(title)
		if m == nil {
			continue
		}
		name := strings.TrimSpace(m[1])
		for first, rest, ok := strings.Cut(name, " "); ok && block.StartsSmall(first) && !articles[first]; first, rest, ok = strings.Cut(name, " ") {
			name = rest // \u201cInterview with author Ann Sorrel\u201d
		}
		if strings.HasPrefix(title, name) && strings.Contains(name, " - ") {
			continue // a series of the page and its part
		}
		if at := strings.IndexAny(name, ",:;|(\u2013\u2014\u00ab\u201c\"\uff0c\uff1a\uff5c"); at > 0 {
			name = strings.TrimSpace(name[:at])
		}
		for _, cut := range []string{" - ", " about ", " on ", " über ", " sur ", " sobre ", " of ", " from ", " aka ", " a.k.a. ", " alias "} {
			if at := strings.Index(name, cut); at > 0 {
				name = name[:at]
			}
		}
		if first, _, _ := strings.Cut(name, " "); kindsOfText[strings.ToLower(first)] {
			continue // \u201cInterview Notes\u201d, \u201cInterview Transcript of May\u201d
		}
		if words := len(strings.Fields(name)); words >= 1 && words <= 5 && speaker.Capitalised(name) && speaker.IsName(name) {
			return name
		}
	}
	return ""
}

// nameFact is a line that says what somebody is called.
var nameFact = block.Express(`(?im)^[\s*+\x{2022}-]*(?:(?:full )?name|vollständiger name|nom(?: complet)?|nombre(?: completo)?|nome(?: completo)?|naam|namn|navn|imię i nazwisko|имя|фио|姓名|名前|お名前|氏名|이름)[\s*]*[:\x{ff1a}][\s*]*(\S.*?)[\s*]*$`)

// nameInFacts returns who is described by lines of the kind "Name: Ann Sorrel", or nothing.
func nameInFacts(text string) string {
	m := nameFact.FindStringSubmatch(block.CutBytes(text, 4000))
	if m == nil || strings.ContainsAny(m[1], ":\uff1a") || block.WordCount(m[1]) > speaker.MaxNameWords || !speaker.Capitalised(m[1]) || !speaker.IsName(m[1]) {
		return ""
	}
	return m[1]
}

// factLabel says that the words of a text between two bytes are what such a line says something about.
func factLabel(text string, from, to int) bool {
	line := strings.TrimLeft(text[strings.LastIndexByte(text[:from], '\n')+1:from], " *+-\u2022")
	return line == "" && strings.Count(text, ":") > 1 && strings.Count(text, "\n") > 0 && strings.HasPrefix(strings.TrimLeft(text[to:], " *"), ":")
}

// FullName returns a name as people write it: capitals and initials give way to what the file's own words say in full.
func (r *File) FullName(name string) string {
	if at := strings.IndexAny(name, "(\uff08["); at > 0 {
		name = strings.TrimSpace(name[:at])
	}
	if at := strings.LastIndexAny(name, ",\uff0c"); at > 0 && speaker.RoleOfWord(strings.ToLower(strings.TrimFunc(name[at:], block.NotLetter))) != block.Neither {
		name = strings.TrimSpace(name[:at]) // such as \u201cLIN OKORO, HOST\u201d
	}
	for _, known := range slices.Concat(r.Meta.Asks, r.Meta.Answers) {
		short, full := speaker.NameWords(name), speaker.NameWords(known)
		if len(short) > 0 && len(short) < len(full) && speaker.Subset(short, full) {
			return known
		}
	}
	if strings.ToUpper(name) != name || strings.ToLower(name) == name || speaker.RoleOf(name) != block.Neither || placeholder.MatchString(name) {
		return name
	}
	if full := r.inFull(name); full != "" {
		return full
	}
	if len([]rune(name)) <= 3 {
		return name
	}
	words := strings.Fields(name)
	for n, w := range words {
		letters := []rune(strings.ToLower(w))
		up := true
		for i, c := range letters {
			if up && unicode.IsLetter(c) {
				letters[i] = unicode.ToUpper(c)
				up = false
			}
			if c == '-' || c == '\'' || c == '\u2019' || c == '.' {
				up = true
			}
		}
		words[n] = string(letters)
	}
	return strings.Join(words, " ")
}

var capitalWords = block.Express(`\p{Lu}[\p{L}'\x{2019}-]+(?:\s+(?:\p{Lu}\.|de|van|von|der|la|\p{Lu}[\p{L}'\x{2019}-]+)){1,3}`)

// inFull looks for a name of these initials, or of these letters, in the title and in what stands before the first question.
func (r *File) inFull(name string) string {
	letters := strings.ToLower(strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) {
			return c
		}
		return -1
	}, name))
	for _, known := range slices.Concat(r.Meta.Asks, r.Meta.Answers) {
		if speaker.InitialsOf(speaker.NameWords(known)) == letters {
			return known
		}
	}
	for _, text := range append([]string{r.Meta.Title}, r.Opening...) {
		for _, found := range capitalWords.FindAllString(text, -1) {
			words := strings.Fields(found)
			for from := range words {
				for to := from + 2; to <= len(words); to++ {
					full := words[from:to]
					lower := speaker.NameWords(strings.Join(full, " "))
					if len(letters) >= 2 && len(letters) <= 4 && speaker.InitialsOf(lower) == letters || strings.Join(lower, "") == letters || lower[len(lower)-1] == letters && len(letters) > 3 && to == len(words) {
						return strings.Join(full, " ")
					}
				}
			}
		}
	}
	return ""
}

// Names for those whom nobody names.
const (
	someInterviewer = "Interviewer"
	someInterviewee = "Interviewee"
)

// NameSides puts the names in: from the labels (asks and answers; labelled says that labels tell all who speak), the file's own words or, when there is nothing, a word for the role.
func (r *File) NameSides(i *interview.Interview, asks, answers []string, labelled bool) {
	ask, answer := realNames(asks), realNames(answers)
	if len(answer) == 0 {
		answer = r.Meta.Answers
	}
	if len(ask) == 0 { // a host whom the labels have on the other side does not ask here
		ask = slices.DeleteFunc(slices.Clone(r.Meta.Asks), func(name string) bool { return IsAmong(answer, name) })
	}
	if len(answer) == 0 {
		name, sure := r.introduced(i, slices.Concat(ask, r.Meta.Authors))
		if titled := nameInTitle(r.Meta.Title); titled != "" {
			answer = []string{titled}
			r.Warnf(0, "\u201c%s\u201d was taken from the title for the name of who answers", titled)
		} else if sure {
			answer = []string{name}
			r.Warnf(0, "\u201c%s\u201d was taken for the name of who answers, by what stands before the questions", name)
		} else if m := quotedTitle.FindStringSubmatch(r.Meta.Title); m != nil && speaker.Capitalised(m[1]) {
			answer = []string{m[1]}
			r.Errorf(0, "\u201c%s\u201d, whom the title quotes, was taken for who answers; if that is wrong, write the name into the draft", m[1])
		} else if name != "" && name == r.Meta.Title {
			answer = []string{name}
			r.Errorf(0, "\u201c%s\u201d, which is the whole title, was taken for the name of who answers; if that is wrong, write the name into the draft", name)
		} else if name != "" {
			answer = []string{name}
			r.Errorf(0, "\u201c%s\u201d, whom the introduction names, was taken for who answers; if that is wrong, write the name into the draft", name)
		}
	}
	if len(ask) == 0 {
		if name := r.writer(answer); name != "" {
			ask = []string{name}
			r.Warnf(0, "\u201c%s\u201d, who wrote the text, was taken for who asks", name)
		}
	}
	i.Interviewer, i.Interviewee = block.Clip(joinNames(ask), 100), block.Clip(joinNames(answer), 100)
	if i.Interviewer == "" {
		i.Interviewer = someInterviewer
	}
	if i.Interviewee == "" {
		i.Interviewee = someInterviewee
		switch {
		case labelled && len(answers) == 1: // nothing is missing that the file has
			r.Warnf(0, "the file does not say who answers; its labels are roles, so the draft says \u201c%s\u201d, and a name may be written there", someInterviewee)
		case labelled: // --answers names one of the labels
			r.Errorf(0, "the file does not say who answers; write the name in the place of \u201c%s\u201d in the draft", someInterviewee)
		default:
			r.Errorf(0, "the file does not say who answers; write the name in the place of \u201c%s\u201d in the draft, or give it with --answers", someInterviewee)
		}
	}
}

// writer returns who wrote a text, by its byline or by what a page says, when that is one person and none of those who answer.
func (r *File) writer(answer []string) string {
	found := r.Meta
	for _, text := range r.Opening {
		if wording.IsByline(text) && speaker.BylineWords.MatchString(text) {
			found.Author(text)
		}
	}
	name := ""
	for _, a := range found.Authors {
		if name != "" && !strings.EqualFold(a, name) || IsAmong(answer, a) {
			return ""
		}
		name = a
	}
	return name
}

// IsAmong returns true when one of some names has the surname of a name.
func IsAmong(names []string, name string) bool {
	return slices.ContainsFunc(names, func(other string) bool { return sameSurname(speaker.NameWords(name), speaker.NameWords(other)) })
}

// joinNames joins names with commas, or with semicolons where a name has a comma.
func joinNames(names []string) string {
	if all := strings.Join(names, "; "); strings.Contains(all, ",") {
		return all
	}
	return strings.Join(names, ", ")
}

// BehindForm returns what stands in a title behind such words as “interview with”.
func BehindForm(title string) string {
	for _, form := range titleForms {
		if m := form.FindStringSubmatch(title); m != nil {
			return m[1]
		}
	}
	return ""
}
