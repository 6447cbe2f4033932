package bot

// phrase names something that the bot says itself. What the interview says is never one. Each catalogue has a text for
// every phrase: a format as package fmt knows them, whose arguments are named beside the phrase here.
type phrase int

const (
	// Around an answer.
	msgClosest phrase = iota
	msgCloseMatch
	msgPlace     // section number, sections, heading, question number, questions
	msgInSection // section number, sections, interview title
	msgExcerpt   // paragraph number, paragraphs
	msgShortened // paragraph number, paragraphs
	msgWhole
	msgWholePage // page, pages
	msgListPage  // page, pages
	msgUpdated

	msgOpened
	msgShared  // name of the person
	msgPointed // mention of the person
	msgOverview
	msgSectionCount  // number
	msgQuestionCount // number

	// Labels of buttons and selects.
	msgFull
	msgBack
	msgNext
	msgNone
	msgChoose
	msgChooseSection
	msgPreviousTurn
	msgNextTurn
	msgToSection
	msgToOverview
	msgShare

	// Above candidates, and where there is no answer.
	msgPick
	msgPickOne
	msgNoneLeft
	msgUncovered     // names of the interviewees
	msgUncoveredHere // in the section asked about
	msgNearest
	msgSections
	msgNoSection
	msgPerhaps

	// What a stranger is told.
	msgHelp // names
	msgExamples
	msgWays
	msgGreeting // names
	msgThanks
	msgChatter // names
	msgComma   // between names
	msgAnd     // between the last two names
	msgOthers  // in place of the names there is no room for

	msgAbout
	msgAboutInterview // title, interviewee, how many sections and questions
	msgMoreInterviews // number
	msgAboutVersion   // version
	msgKept           // what is kept about people

	// Permissions, as Discord calls them.
	msgViewChannel
	msgSendMessages
	msgSendInThreads
	msgSendInPosts // the same, in the settings of a forum
	msgReadHistory

	// What the doctor says.
	msgHealthy      // mention of the channel
	msgLacking      // mention of the channel, permissions
	msgNotExamined  // mention of the channel
	msgMoreChannels // number of answer channels that were not examined
	msgWhereToAllow
	msgForbidden // mention of the channel

	msgIntentsPlain
	msgIntentsContent
	msgIntentsRefused
	msgCommandsRight // number everywhere, number in the home server
	msgCommandsStale // number everywhere, number in the home server
	msgCommandsUnknown
	msgCalibrated   // version
	msgUncalibrated // version
	msgNotKeeping   // what is wrong
	msgDelay        // milliseconds

	// The menu of a message. The first two name commands, in at most 32 characters each.
	msgAnswerThis
	msgAnswerThisPrivately
	msgInAnswerTo // name of the author, address of the message
	msgWordless
	msgReplied // address of the reply

	msgQuieted     // mention of the channel
	msgUnquieted   // mention of the channel
	msgQuietAbove  // mention of the thread, mention of its channel
	msgQuietUnkept // added when that may not outlast a restart
	msgQuietHere
	msgQuietShare
	msgQuietSince // mention of the channel, mention of the moderator, time

	msgVoted
	msgVoteLost
	msgPerhapsBetter
	msgUnfitting
	msgWhatWrong
	msgWrongQuestion
	msgNotHelpful
	msgOutdated

	// Why there is no answer.
	msgTooLong // characters
	msgUnreadable
	msgUnreadableOther
	msgSlowDown
	msgFailed

	msgUnknownCommand
	msgUnknownButton
	msgGoneEntry
	msgGoneSection
	msgNotYours
	msgNotYourAnswer

	// What moderators are told of a reload.
	msgReloaded   // version
	msgNowServing // how many sections and questions
	msgChanges    // added, changed, removed
	msgUnchanged
	msgNotReloaded
	msgFilesRefused
	msgMoreFaults // number

	// What Discord shows of the commands and their options, in at most 100 characters each.
	msgAskTold
	msgQuestionTold
	msgSectionTold
	msgHeadingTold
	msgWithinTold
	msgPrivateTold
	msgForTold
	msgBrowseTold
	msgHelpTold
	msgAboutTold
	msgReloadTold
	msgExplainTold
	msgDoctorTold
	msgChannelTold
	msgQuietTold
	msgQuietChannelTold
	msgOffTold

	// What Discord calls the commands and their options, in at most 32 letters each and none a capital. Outsiders rely on
	// the English names.
	msgAskName
	msgQuestionName
	msgWithinName
	msgPrivateName
	msgForName
	msgSectionName
	msgHeadingName
	msgBrowseName
	msgHelpName
	msgAboutName
	msgReloadName
	msgExplainName
	msgDoctorName
	msgChannelName
	msgQuietName
	msgOffName

	// Why somebody may not moderate.
	msgRefusedElsewhere
	msgRefusedHomeless
	msgRefusedMember

	phrases // how many there are
)
