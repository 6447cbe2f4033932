package locale

import (
	_ "embed"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message/catalog"
)

//go:embed languages/en.txt
var englishLanguages string

// english is what the bot says in English.
func english() catalogue {
	return catalogue{tag: language.English, languages: englishLanguages, texts: [phrases]string{
		Closest:           "Closest question in the interview",
		CloseMatch:        "Close match: the closest question in the interview, in other words than yours",
		Place:             "Section %d of %d · %s · question %d of %d",
		InSection:         "Section %d of %d · %s",
		Excerpt:           "Excerpt: paragraph %d of %d of the answer",
		Shortened:         "Excerpt: the beginning of paragraph %d of %d of the answer",
		Whole:             "Full answer",
		WholePage:         "Full answer · page %d of %d",
		ListPage:          "Page %d of %d",
		Updated:           "The interview has been updated since. This is how it reads now.",
		FromIntroduction:  "From the introduction",
		InIntroduction:    "From the introduction: %s",
		Between:           "%s in conversation with %s",
		WholeIntroduction: "Whole introduction",
		FirstQuestion:     "First question",
		Opened:            "From the interview",
		Shared:            "Shared by %s",
		Pointed:           "For %s",
		Overview:          "Contents",

		Full:          "Full answer",
		Back:          "Previous page",
		Next:          "Next page",
		ToSection:     "All questions of this section",
		None:          "None of these",
		Choose:        "Choose a question to read its answer",
		ChooseSection: "Choose a section to see its questions",
		PreviousTurn:  "Previous",
		NextTurn:      "Next",
		ToOverview:    "All sections",
		Share:         "Share",

		Pick:            "More than one question could be meant. Which one is yours?",
		PickOne:         "Only one question here comes near. Is it the one you mean?",
		PickNear:        "I did not find that. Closest:",
		PickCarried:     "I read that with your last question. Do you mean one of these?",
		PickMore:        "There is this about it:",
		PickParts:       "You asked several things. Which one shall I show first?",
		PickNumber:      "Several interviews have a question with that number. Which one do you mean?",
		AskLater:        "Please ask this in a message of its own: %s",
		LeftOver:        "I found nothing about this part: %s",
		AlsoAsked:       "The same was asked of: %s",
		NoNumber:        "There is no such number here.",
		BeforeLost:      "What you reply to is not there any more, so I read your message by itself.",
		RefersToNothing: "I do not know what that refers to. Please ask the whole question.",
		NoFurther:       "There is no further question there.",
		NoneLeft:        "Then the interview may not cover it. Other words may help.",
		Uncovered:       "The interview with %s does not cover that.",
		UncoveredHere:   "That section does not cover this.",
		Nearest:         "These sections come closest:",
		Sections:        "Some of what was talked about:",
		NoSection:       "There is no section of that name.",
		Perhaps:         "Perhaps you mean one of these:",

		Help:       "Ask me about the interview with %s, and I answer with what was said there, word for word. For example:",
		Examples:   "• %s",
		Ways:       "Mention me, write to me directly, or use /ask. /section shows what the interview covers.",
		Greeting:   "Hello! Ask me anything about the interview with %s.",
		Thanks:     "You are welcome!",
		Bye:        "Goodbye! Come back whenever you have a question.",
		Calm:       "I am sorry that this was no help. Other words may find it, and /browse shows everything that was talked about.",
		Robot:      "I am a bot. I answer questions about interviews with what was said in them, word for word, and never write an answer myself.",
		ToAsk:      "You can ask what was talked about with %s, for example:",
		ToAskLess:  "You can ask what was talked about with %s. /browse shows all of it.",
		Understood: "I understand questions in these languages: %s.",
		Comma:      ", ",
		And:        " and ",
		Others:     "others",

		About:          "I answer questions about interviews with what was said in them, word for word. I never write an answer myself.",
		AboutInterview: "• “%s”, with %s: %s.",
		MoreInterviews: "• and %d more",
		AboutVersion:   "Version of the content: %s.",
		Kept:           "What I keep about people: nothing that anybody types. With a vote I keep which answer in which message it is about, and a keyed hash in place of whose it is, so that everybody has one. Of whoever tells me to be quiet in a channel I keep the id, for others to see who it was. Of a thread in which I have answered unasked I keep the id, for 90 days. In memory alone, and for an hour at most, I remember which messages I have answered and a fingerprint of their words, so as to answer each of them once, to follow when it is edited, and to take my reply away with it. The buttons under an answer carry the id of whoever asked, so that only they, and those who may manage messages, can take it away.",

		ViewChannel:   "View Channel",
		SendMessages:  "Send Messages",
		SendInThreads: "Send Messages in Threads",
		SendInPosts:   "Send Messages in Posts",
		ReadHistory:   "Read Message History",

		Healthy:      "✅ %s: I have every permission that I need.",
		Lacking:      "❌ %s: I am missing %s.",
		NotExamined:  "❔ %s: I could not find out what I may do there.",
		MoreChannels: "Not examined: %d more answer channels. Name one of them to have it examined.",
		WhereToAllow: "To allow it, open Edit Channel → Permissions → Advanced permissions, choose my role, and set each of these to ✓.",

		Forbidden: "I could not answer in %s, because Discord does not let me write there. I leave that channel alone for ten minutes at a time, and tell you of it once a day.",

		IntentsPlain:    "✅ Intents: server messages and direct messages. I do not ask for Message Content, since I answer unasked nowhere.",
		IntentsContent:  "✅ Intents: server messages, direct messages and Message Content.",
		IntentsRefused:  "❌ Intents: Message Content is missing, so I cannot answer unasked. Switch it on in the Developer Portal under Bot → Message Content Intent and start me again.",
		CommandsRight:   "✅ Commands: %d everywhere and %d in this server, all up to date.",
		CommandsStale:   "❌ Commands: there should be %d everywhere and %d in this server, and Discord has others. I go on trying; starting me again tries at once.",
		CommandsUnknown: "❔ Commands: Discord did not tell me which it has.",
		Calibrated:      "✅ Content: version %s, calibrated.",
		MeaningReady:    "✅ Questions are understood by their meaning.",
		MeaningLoading:  "⏳ Questions are understood by their words alone as yet: %d texts of the content are still being read.",
		MeaningFailed:   "⚠️ Questions are understood by their words alone: the sentence encoder failed. The log says why.",
		MeaningOff:      "ℹ️ Questions are understood by their words alone: FAQBOT_MEANING is off.",
		Uncalibrated:    "⚠️ Content: version %s, not calibrated, so I answer outright less often. “faqbot calibrate” changes that.",
		NotKeeping:      "⚠️ What must last is not kept, so votes, quiet channels and counts may be lost: %s.",
		Delay:           "Events reach me after about %d ms.",

		AnswerThis:          "Answer this",
		AnswerThisPrivately: "Answer this privately",
		InAnswerTo:          "In answer to %s: [message](%s)",
		Replied:             "Answered: %s",
		Wordless:            "There are no words in that message that I could answer.",

		Quieted:     "I am quiet in %s and its threads from now on: I answer no mentions, and nothing unasked. /ask still works there, for your eyes only. To have me back: /quiet channel:%[1]s off:True",
		Unquieted:   "I speak in %s again.",
		QuietAbove:  "%s is a thread in %s, where I was told to be quiet, so I stay quiet in it, too. To have me back: /quiet channel:%[2]s off:True",
		QuietUnkept: "I could not write that down, though: after a restart it may be as it was before. /doctor says why.",
		QuietHere:   "I was told to be quiet in this channel, so only you see this.",
		QuietShare:  "I was told to be quiet in this channel, so I post nothing here.",
		QuietSince:  "🔇 %s: told to be quiet, by %s, %s. To have me back: /quiet channel:%[1]s off:True",

		Voted:         "Thank you, that helps.",
		VoteLost:      "Thank you. I could not write that down just now, so please try again later.",
		PerhapsBetter: "Perhaps one of these, from the same section, is closer:",
		Unfitting:     "If none of these fits, what was wrong with the answer?",
		WhatWrong:     "What was wrong with the answer?",
		WrongQuestion: "Not what was asked",
		NotHelpful:    "It does not help",
		Outdated:      "It is out of date",

		TooLong:         "That is more than I can take in at once. Please ask in %d characters or fewer.",
		Unreadable:      "I cannot read replies in which I am not mentioned. Please mention me in your reply, or use /ask.",
		UnreadableOther: "I cannot read the message you are replying to. Open its menu and choose Apps → Answer this.",
		Late:            "I was away when you asked, so this comes late.",
		SlowDown:        "That is a little fast for me. Please try again in a few seconds.",
		Crowded:         "Many people are asking here just now. Please try again in a few seconds.",
		Failed:          "Something went wrong on my side. Please try again.",

		UnknownCommand: "I do not know that command any more. Reloading Discord shows the ones I know.",
		UnknownButton:  "That button is from an earlier time and no longer works. Please ask again.",
		RemovedEntry:   "That question is no longer part of the interview.",
		RemovedSection: "That section is no longer part of the interview.",
		NotYours:       "Only the person who asked can put these away.",
		NotYourAnswer:  "Only the person who asked, and those who may manage messages, can take this away.",

		Reloaded:     "The content has been read again. I answer from version %s now.",
		NowServing:   "That is %s.",
		Changes:      "Questions: %d added, %d changed, %d removed.",
		Unchanged:    "Nothing in it has changed.",
		NotReloaded:  "The content was not reloaded, and what I knew before goes on serving. What is wrong:",
		FilesRefused: "Some files have errors. What I knew of them before goes on serving. What is wrong:",
		MoreFaults:   "and %d more",

		AskDescription:          "Ask about the interview and read what was said, word for word",
		QuestionDescription:     "Your question, in your own words",
		SectionDescription:      "See the questions of one section of the interview",
		HeadingDescription:      "The section: its heading, a part of it, or its number",
		WithinDescription:       "Answer from this section only",
		PrivateDescription:      "Show the answer to you alone",
		ForDescription:          "Somebody whom the answer is for",
		BrowseDescription:       "Look through the interview, section by section",
		HelpDescription:         "How to ask, with three examples",
		AboutDescription:        "What I answer from, and what I keep about you",
		ReloadDescription:       "Read the content again",
		ExplainDescription:      "See how a question is understood, and why",
		DoctorDescription:       "See what I need to work here, and what is missing",
		ChannelDescription:      "The channel to look at; this one if you name none",
		QuietDescription:        "Have me be quiet in a channel and its threads",
		QuietChannelDescription: "The channel to be quiet in; this one if you name none",
		OffDescription:          "True has me speak again",

		AskName:      "ask",
		QuestionName: "question",
		WithinName:   "section",
		PrivateName:  "private",
		ForName:      "for",
		SectionName:  "section",
		HeadingName:  "name",
		BrowseName:   "browse",
		HelpName:     "help",
		AboutName:    "about",
		ReloadName:   "reload",
		ExplainName:  "explain",
		DoctorName:   "doctor",
		ChannelName:  "channel",
		QuietName:    "quiet",
		OffName:      "off",

		RefusedElsewhere: "That command works in my home server only.",
		RefusedHomeless:  "That command needs a home server, and I have none. Whoever runs me can set FAQBOT_HOME_GUILD.",
		RefusedMember:    "That command is for members who may manage the server, and for the roles and people whom my owner has named.",

		TypedInvitation: "/help shows what else I can do, and Ctrl-D ends this.",
		TypedManual: `Type a question in your own words, and I answer with what was said in the interview, word for word.
  /sections       the sections of the interview; /browse does the same
  /section NAME   the questions of one section: its heading, a part of it, or its number
  /about          what I answer from
  /reload         read the content again
  /help           this
  /quit           the end; quit, exit, /exit, Ctrl-D and Ctrl-C do the same
Where I list things with numbers, type a number to choose one. “question 5” opens that question, “next” the one after it.
The mark ▎ stands beside the paragraph of an answer that I found your question in.`,
		TypedToAsk:    "You can ask what was talked about with %s. /sections shows all of it. For example:",
		TypedChoose:   "Type the number of the one you mean, 0 for none of them, or ask something else.",
		TypedOpen:     "Type a number to open it, or ask something.",
		TypedMissing:  "There is no %d on the list.",
		TypedOther:    "Then ask in other words.",
		TypedUnkept:   "Nothing that is typed here is kept.",
		TypedStrange:  "There is no such command. /help shows what there is.",
		TypedSection:  "Which section? Type /section and its heading, a part of it, or its number. /sections lists them.",
		TypedWordless: "I see no question in that. Ask me about the interview in your own words.",
	}, plurals: map[Phrase]catalog.Message{
		SectionCount:  plural.Selectf(1, "%d", plural.One, "%d section", plural.Other, "%d sections"),
		QuestionCount: plural.Selectf(1, "%d", plural.One, "%d question", plural.Other, "%d questions"),
	}}
}
