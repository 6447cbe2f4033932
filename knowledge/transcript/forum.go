package transcript

import "strings"

var (
	// forumLine is what a forum puts around each contribution.
	forumLine = express(`(?i)^(?:[\x{b7}\x{2022}]|(?:[\x{b7}\x{2022}]\s*)?[0-9]+\s*(?:s|sec|m|min|minutes?|h|hr|hours?|d|days?|w|weeks?|mo|months?|y|yr|years?)\.?\s*ago|reply|share|report|save|award|give award|upvote|downvote|vote|op|permalink|embed|parent|edited|more replies|[0-9]+ (?:more )?repl(?:y|ies)|level [0-9]+|[0-9.]+k? (?:points?|votes?|upvotes?|comments?)|-?[0-9.]+k?|comments|r/\w{2,30}|best|top|controversial|\[deleted\]|comment (?:deleted|removed) by .*|continue this thread|track me|sort(?:ed)? by:?.*|(?:top|all) [0-9]+ comments|q&a(?: \(suggested\))?)$`)

	// forumName is who wrote one, with what stands around the name.
	forumName = express(`(?i)^(?:\[[\x{2013}+-]\]\s*)?(?:u/)?([\w-]{3,24})(?:\s*\[?(?:OP|S|M)\]?)?\s*(?:[\x{b7}\x{2022}]\s*)?(?:-?[0-9.,]+k? points?|(?:-?[0-9.,]+k? points?\s*)?[0-9]+\s*(?:minutes?|h|hr|hours?|d|days?|w|weeks?|mo|months?|y|yr|years?)\.?\s*ago\*?)(?:[\s\x{a0}]*\(.*\))?$`)
)

// forumOpening is who began a thread.
var forumOpening = express(`(?i)^submitted (?:.* )?by (?:u/)?([\w-]{3,24})\b`)

const minForumLines = 6

// maybeForum tells the usual case without a regular expression: what a forum puts around is a few words.
func maybeForum(text string) bool { return len(text) < 120 && strings.Count(text, " ") <= 10 }

// withoutForum leaves of the contributions to a forum the names and the words, and returns how many lines go.
func withoutForum(blocks []block) (words []block, dropped int) {
	lines := countIf(blocks, func(b block) bool {
		return maybeForum(b.text) && (forumLine.MatchString(b.text) && !onlyDigits(b.text) || forumName.MatchString(b.text))
	})
	if lines < minForumLines || 10*lines < len(blocks) {
		return blocks, 0
	}
	automatic := false // a program of the forum speaks
	for n, b := range blocks {
		if isWriter(blocks[n:]) {
			b.text, b.lead = "@"+strings.TrimPrefix(b.text, "u/"), 0
			b.raw, automatic = b.text, false
			words = append(words, b)
			continue
		}
		if maybeForum(b.text) && forumLine.MatchString(b.text) {
			dropped++
			continue
		}
		m := forumName.FindStringSubmatch(b.text)
		if m == nil {
			m = forumOpening.FindStringSubmatch(b.text)
		}
		if maybeForum(b.text) && m != nil {
			b.text, b.raw, b.lead = "@"+m[1], "@"+m[1], 0
			automatic = strings.EqualFold(m[1], "AutoModerator")
		}
		if automatic {
			dropped++
			continue
		}
		words = append(words, b)
	}
	return words, dropped
}

var (
	forumUser = express(`^(?:u/)?[\w-]{3,24}$`)
	forumWhen = express(`(?i)^(?:[\x{b7}\x{2022}]\s*)?[0-9]+\s*(?:s|sec|m|min|minutes?|h|hr|hours?|d|days?|w|weeks?|mo|months?|y|yr|years?)\.?\s*ago$`)
)

// isWriter says that the first block is the name of who wrote a contribution: below stands when, perhaps with marks of the forum in
// between.
func isWriter(blocks []block) bool {
	if !maybeForum(blocks[0].text) || !forumUser.MatchString(blocks[0].text) {
		return false
	}
	for _, b := range blocks[1:min(len(blocks), 4)] {
		switch {
		case forumWhen.MatchString(b.text):
			return true
		case b.text != "OP" && b.text != "\u2022" && b.text != "\u00b7":
			return false
		}
	}
	return false
}

// dropForum takes out what a forum puts around each contribution.
func (r *reader) dropForum(blocks []block) []block {
	words, dropped := withoutForum(blocks)
	if dropped > 0 {
		r.dropped("line of the forum around a contribution", dropped)
	}
	return words
}
