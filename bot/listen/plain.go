package listen

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"faqbot/bot/locale"
)

var (
	// tag is one of Discord's forms in angle brackets: mentions of users, roles and channels, custom emoji, timestamps
	// and commands.
	tag = regexp.MustCompile(`<(?:@[!&]?|#|a?:\w+:|t:|/[^<>:]+:|id:)[\w:-]*>`)

	// maskedLink is a link behind other words, which are kept.
	maskedLink = regexp.MustCompile(`\[([^\[\]]*)\]\(<?[^()\s]*>?\)`)

	// marker stands at the start of a line and makes a quotation, a heading or small text of it.
	marker = regexp.MustCompile(`(?m)^\s*(?:(?:>>>|>|#{1,3}|-#)\s+)+`)

	// emphasis is mark-up that only changes how the words in it look.
	emphasis = strings.NewReplacer("*", "", "~~", "", "||", " ", "`", " ", "_", " ")
)

// Plain returns the words of a message without Discord's mark-up, so that only what was asked is left. Lines stay apart, as
// sentences do, and none is empty.
func Plain(content string) string {
	s := strings.ToValidUTF8(content, " ")
	s = tag.ReplaceAllString(s, " ")
	s = maskedLink.ReplaceAllString(s, "$1")
	s = marker.ReplaceAllString(s, "")
	var lines []string
	for line := range strings.SplitSeq(emphasis.Replace(s), "\n") {
		if line = locale.OneLine(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// minWords is how many words a text in an answer channel must have to be taken for a question. "Really?" and "how
// come?" are said among people all the time.
const minWords = 4

// opening are the words that questions begin with in English: question words, and auxiliaries in front of a subject.
var opening = regexp.MustCompile(`^(?i)(?:(?:what|who|where|when|why|how)(?:['\x{2019}]?(?:s|re|d|ll))?|whom|whose|which|` +
	`(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|might)(?:n['\x{2019}]?t)?|` +
	`can['\x{2019}]?t|won['\x{2019}]?t|shall|may|am)\b`)

// asking are the words that make a question in Chinese, where they may stand anywhere.
var asking = regexp.MustCompile(`吗|嗎|呢|什么|什麼|甚麼|为何|為何|为啥|怎|如何|谁|誰|哪|几|幾|多少|多大|多久|是否|能否|可否|是不是|有没有|有沒有|难道|難道`)

// questionShaped returns true when a line of a plain text looks like a question: it has four words or more, and a question
// mark at its end or a beginning as questions have. Each Han character counts as a word.
func questionShaped(text string) bool {
	return slices.ContainsFunc(strings.Split(text, "\n"), lineQuestionShaped)
}

func lineQuestionShaped(text string) bool {
	if locale.Words(text) < minWords {
		return false
	}
	end := strings.TrimRightFunc(text, closing)
	if strings.HasSuffix(end, "?") || strings.HasSuffix(end, "\uff1f") {
		return true
	}
	return opening.MatchString(text) || asking.MatchString(text)
}

// closing returns true when r may follow a question mark at the end of a text: other marks, quotes, emoji.
func closing(r rune) bool {
	return r != '?' && r != '\uff1f' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}
