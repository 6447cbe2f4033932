package bot

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
		comma:    ", ",
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

		askTold:      "Ask about the interview and read what was said, word for word",
		questionTold: "Your question, in your own words",
		sectionTold:  "See the questions of one section of the interview",
		headingTold:  "The section: its heading, a part of it, or its number",
		reloadTold:   "Read the content again",
		explainTold:  "See how a question is understood, and why",

		refusedElsewhere: "That command works in my home server only.",
		refusedHomeless:  "That command needs a home server, and I have none. Whoever runs me can set FAQBOT_HOME_GUILD.",
		refusedMember:    "That command is for members who may manage the server, and for the roles and people whom my owner has named.",
	}
}
