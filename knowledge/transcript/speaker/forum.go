package speaker

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

var (
	// forumLine is what a forum puts around each contribution.
	forumLine = block.Express(`(?i)^(?:[\x{b7}\x{2022}]|(?:[\x{b7}\x{2022}]\s*)?[0-9]+\s*(?:s|sec|m|min|minutes?|h|hr|hours?|d|days?|w|weeks?|mo|months?|y|yr|years?)\.?\s*ago|reply|share|report|save|award|give award|upvote|downvote|vote|op|permalink|embed|parent|edited|more replies|[0-9]+ (?:more )?repl(?:y|ies)|level [0-9]+|[0-9.]+k? (?:points?|votes?|upvotes?|comments?)|-?[0-9.]+k?|comments|r/\w{2,30}|best|top|controversial|\[deleted\]|comment (?:deleted|removed) by .*|continue this thread|track me|sort(?:ed)? by:?.*|(?:top|all) [0-9]+ comments|q&a(?: \(suggested\))?)$`)

	// forumName is who wrote one, with what stands around the name.
	forumName = block.Express(`(?i)^(?:\[[\x{2013}+-]\]\s*)?(?:u/)?([\w-]{3,24})(?:\s*\[?(?:OP|S|M)\]?)?\s*(?:[\x{b7}\x{2022}]\s*)?(?:-?[0-9.,]+k? points?|(?:-?[0-9.,]+k? points?\s*)?[0-9]+\s*(?:minutes?|h|hr|hours?|d|days?|w|weeks?|mo|months?|y|yr|years?)\.?\s*ago\*?)(?:[\s\x{a0}]*\(.*\))?$`)
)

// forumOpening is who began a thread.
var forumOpening = block.Express(`(?i)^submitted (?:.* )?by (?:u/)?([\w-]{3,24})\b`)

const minForumLines = 6

// maybeForum tells the usual case without a regular expression: what a forum puts around is a few words.
func maybeForum(text string) bool { return len(text) < 120 && strings.Count(text, " ") <= 10 }

// WithoutForum leaves of the contributions to a forum the names and the words, and returns how many lines go.
func WithoutForum(blocks []block.Block) (words []block.Block, dropped int) {
	lines := block.CountIf(blocks, func(b block.Block) bool {
		return maybeForum(b.Text) && (forumLine.MatchString(b.Text) && !block.OnlyDigits(b.Text) || forumName.MatchString(b.Text))
	})
	if lines < minForumLines || 10*lines < len(blocks) {
		return withoutPosts(blocks)
	}
	automatic := false // a program of the forum speaks
	for n, b := range blocks {
		if isWriter(blocks[n:]) {
			b.Text, b.Lead = "@"+strings.TrimPrefix(b.Text, "u/"), 0
			b.Raw, automatic = b.Text, false
			words = append(words, b)
			continue
		}
		if maybeForum(b.Text) && forumLine.MatchString(b.Text) {
			dropped++
			continue
		}
		m := forumName.FindStringSubmatch(b.Text)
		if m == nil {
			m = forumOpening.FindStringSubmatch(b.Text)
		}
		if maybeForum(b.Text) && m != nil {
			b.Text, b.Raw, b.Lead = "@"+m[1], "@"+m[1], 0
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
	forumUser = block.Express(`^(?:u/)?[\w-]{3,24}$`)
	forumWhen = block.Express(`(?i)^(?:[\x{b7}\x{2022}]\s*)?[0-9]+\s*(?:s|sec|m|min|minutes?|h|hr|hours?|d|days?|w|weeks?|mo|months?|y|yr|years?)\.?\s*ago$`)
)

// isWriter says that the first block is the name of who wrote a contribution: below stands when, perhaps with marks of the forum in
// between.
func isWriter(blocks []block.Block) bool {
	if !maybeForum(blocks[0].Text) || !forumUser.MatchString(blocks[0].Text) {
		return false
	}
	for _, b := range blocks[1:min(len(blocks), 4)] {
		switch {
		case forumWhen.MatchString(b.Text):
			return true
		case b.Text != "OP" && b.Text != "\u2022" && b.Text != "\u00b7":
			return false
		}
	}
	return false
}
