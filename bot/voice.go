package bot

import (
	"fmt"
	"slices"
	"strings"

	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

// Voice is everything that the bot says itself, in one language. What the interview says is never part of it. Fields
// with verbs in them are formats; their verbs are explained beside them.
type Voice struct {
	closest   string
	place     string // section number, sections, heading, question number, questions
	inSection string // section number, sections, interview title
	excerpt   string // paragraph number, paragraphs
	shortened string // paragraph number, paragraphs
	whole     string
	wholePage string // page, pages
	listPage  string // page, pages
	updated   string

	full, back, next, toSection, none, choose string // labels

	pick      string
	noneLeft  string
	uncovered string // names of the interviewees
	nearest   string
	sections  string
	noSection string
	perhaps   string

	help     string // names
	examples string
	ways     string
	greeting string // names
	thanks   string
	chatter  string // names
	and      string // between the last two names
	others   string // in place of the names there is no room for

	tooLong    string // characters
	unreadable string
	slowDown   string
	failed     string

	unknownCommand string
	unknownButton  string
	goneEntry      string
	goneSection    string
	notYours       string

	reloaded    string // version
	nowServing  string // sections, questions
	changes     string // added, changed, removed
	unchanged   string
	notReloaded string
	moreFaults  string // number

	refusedElsewhere string
	refusedHomeless  string
	refusedMember    string
}

// English is the bot's voice in English.
func English() Voice {
	return Voice{
		closest:   "Closest question in the interview",
		place:     "Section %d of %d · %s · question %d of %d",
		inSection: "Section %d of %d · %s",
		excerpt:   "Excerpt: paragraph %d of %d of the answer",
		shortened: "Excerpt: the beginning of paragraph %d of %d of the answer",
		whole:     "Full answer",
		wholePage: "Full answer · page %d of %d",
		listPage:  "Page %d of %d",
		updated:   "The interview has been updated since. This is how it reads now.",

		full:      "Full answer",
		back:      "Back",
		next:      "Next",
		toSection: "All questions of this section",
		none:      "None of these",
		choose:    "Choose a question to read its answer",

		pick:      "More than one question could be meant. Which one is yours?",
		noneLeft:  "Then the interview may not cover it. Other words may help.",
		uncovered: "The interview with %s does not cover that.",
		nearest:   "These sections come closest:",
		sections:  "Some of what was talked about:",
		noSection: "There is no section of that name.",
		perhaps:   "Perhaps you meant one of these:",

		help:     "Ask me about the interview with %s, and I answer with what was said there, word for word. For example:",
		examples: "• %s",
		ways:     "Mention me, write to me directly, or use /ask. /section shows what the interview covers.",
		greeting: "Hello! Ask me anything about the interview with %s.",
		thanks:   "You are welcome!",
		chatter:  "I only know the interview with %s. Ask me something about it.",
		and:      " and ",
		others:   "others",

		tooLong:    "That is more than I can take in at once. Please ask in %d characters or fewer.",
		unreadable: "I cannot read replies in which I am not mentioned. Please mention me in your reply, or use /ask.",
		slowDown:   "That is a little fast for me. Please try again in a few seconds.",
		failed:     "Something went wrong on my side. Please try again.",

		unknownCommand: "I do not know that command any more. Reloading Discord shows the ones I know.",
		unknownButton:  "That button is from an earlier time and no longer works. Please ask again.",
		goneEntry:      "That question is no longer part of the interview. Please ask again.",
		goneSection:    "That section is no longer part of the interview. Try /section.",
		notYours:       "Only the person who asked can put these away.",

		reloaded:    "The content was read again and now serves, as version %s.",
		nowServing:  "Sections: %d. Questions: %d.",
		changes:     "Questions: %d added, %d changed, %d removed.",
		unchanged:   "Nothing in it has changed.",
		notReloaded: "The content was not reloaded, and what I knew before goes on serving. What is wrong:",
		moreFaults:  "and %d more",

		refusedElsewhere: "That command works in my home server only.",
		refusedHomeless:  "That command needs a home server, and I have none. Whoever runs me can set FAQBOT_HOME_GUILD.",
		refusedMember:    "That command is for members who may manage the server, and for the roles and people whom my owner has named.",
	}
}

// maxNames is how many interviewees a sentence names.
const maxNames = 3

// Help says how to ask, with three questions that the content answers.
func (v Voice) Help(base *knowledge.Base) string {
	lines := []string{fmt.Sprintf(v.help, v.names(base))}
	for _, question := range exampleQuestions(base, 3) {
		lines = append(lines, fmt.Sprintf(v.examples, cut(oneLine(question), maxQuestion, cost)))
	}
	return strings.Join(append(lines, v.ways), "\n")
}

// Talk answers small talk in one line. For match.None it is empty.
func (v Voice) Talk(talk match.Talk, base *knowledge.Base) string {
	switch talk {
	case match.None:
		return ""
	case match.Empty:
		return v.Help(base)
	case match.Greeting:
		return fmt.Sprintf(v.greeting, v.names(base))
	case match.Thanks:
		return v.thanks
	default:
		return fmt.Sprintf(v.chatter, v.names(base))
	}
}

// names lists the interviewees: "Shen Wei", "Shen Wei and Li Na", "A, B, C and others".
func (v Voice) names(base *knowledge.Base) string {
	var names []string
	for _, i := range base.Interviews() {
		if name := cut(oneLine(i.Interviewee), maxName, cost); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > maxNames {
		names = append(names[:maxNames], v.others)
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + v.and + names[last]
}
