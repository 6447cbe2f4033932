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

	opened    string
	shared    string // name of the person
	pointed   string // mention of the person
	overview  string
	questions string // number

	full, back, next, none, choose, chooseSection        string // labels
	previousTurn, nextTurn, toSection, toOverview, share string

	pick          string
	pickOne       string
	noneLeft      string
	uncovered     string // names of the interviewees
	uncoveredHere string // in the section asked about
	nearest       string
	sections      string
	noSection     string
	perhaps       string

	help     string // names
	examples string
	ways     string
	greeting string // names
	thanks   string
	chatter  string // names
	comma    string // between names
	and      string // between the last two names
	others   string // in place of the names there is no room for

	about          string
	aboutInterview string // title, interviewee, sections, questions
	moreInterviews string // number
	aboutVersion   string // version
	kept           string // what is kept about people

	viewChannel, sendMessages, sendInThreads, readHistory string // permissions, as Discord calls them

	healthy      string // mention of the channel
	lacking      string // mention of the channel, permissions
	notExamined  string // mention of the channel
	whereToAllow string

	intentsPlain, intentsContent, intentsRefused string
	commandsRight, commandsStale                 string // number everywhere, number in the home server
	calibrated, uncalibrated                     string // version
	notKeeping                                   string // what is wrong
	delay                                        string // milliseconds

	answerThis, answerThisPrivately string // names of commands, at most 32 characters each
	inAnswerTo                      string // name of the author, address of the message
	wordless                        string

	quieted, unquieted, quietUnkept string // the last: added when that may not outlast a restart
	quietHere, quietShare           string
	quietSince                      string // mention of the channel, mention of the moderator, time

	voted, voteLost                     string
	perhapsBetter, unfitting, whatWrong string
	wrongQuestion, notHelpful, outdated string // labels

	tooLong         string // characters
	unreadable      string
	unreadableOther string
	slowDown        string
	failed          string

	unknownCommand string
	unknownButton  string
	goneEntry      string
	goneSection    string
	notYours       string
	notYourAnswer  string

	reloaded    string // version
	nowServing  string // sections, questions
	changes     string // added, changed, removed
	unchanged   string
	notReloaded string
	moreFaults  string // number

	askTold, questionTold    string // what Discord shows of the commands and their options, at most 100 characters each
	sectionTold, headingTold string
	withinTold, privateTold  string
	forTold, browseTold      string
	helpTold, aboutTold      string
	reloadTold, explainTold  string
	doctorTold, channelTold  string
	quietTold, offTold       string

	refusedElsewhere string
	refusedHomeless  string
	refusedMember    string
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
	return strings.Join(names[:last], v.comma) + v.and + names[last]
}
