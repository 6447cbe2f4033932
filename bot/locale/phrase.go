package locale

// Phrase names something that the bot says itself, never the words of an interview. Each catalogue has a text for every
// phrase: a format of package fmt. The comment beside a phrase names the arguments of its format.
type Phrase int

const (
	// Around an answer.
	Closest Phrase = iota
	CloseMatch
	Place     // section number, sections, heading, question number, questions
	InSection // section number, sections, interview title
	Excerpt   // paragraph number, paragraphs
	Shortened // paragraph number, paragraphs
	Whole
	WholePage // page, pages
	ListPage  // page, pages
	Updated

	FromIntroduction
	InIntroduction // the beginning of a paragraph
	Between        // interviewer, interviewee
	WholeIntroduction
	FirstQuestion

	Opened
	Shared  // name of the person
	Pointed // mention of the person
	Overview
	SectionCount  // number
	QuestionCount // number

	// Labels of buttons and selects.
	Full
	Back
	Next
	None
	Choose
	ChooseSection
	PreviousTurn
	NextTurn
	ToSection
	ToOverview
	Share

	// Above candidates, and where there is no answer.
	Pick
	PickOne
	PickNear    // nothing was found; what is offered only comes closest
	PickCarried // after something that says little alone
	PickMore    // after "tell me more"
	PickParts   // of a message with several questions
	PickNumber  // of several interviews, the questions with one number
	AskLater    // questions that there was no room for
	LeftOver    // what was asked besides
	AlsoAsked   // names
	NoNumber
	BeforeLost      // above what was found for a reply to a message whose content no longer exists
	RefersToNothing // the words make sense only after a message that is not there
	NoFurther
	NoneLeft
	Uncovered     // names of the interviewees
	UncoveredHere // in the section asked about
	Nearest
	Sections
	NoSection
	Perhaps

	// For somebody who does not know the bot.
	Help // names
	Examples
	Ways
	Greeting // names
	Thanks
	Bye
	Calm
	Robot
	ToAsk      // names; above three questions
	ToAskLess  // names; where there are no questions to show
	Understood // names of languages
	Comma      // between names
	And        // between the last two names
	Others     // in place of the names there is no room for

	About
	AboutInterview // title, interviewee, how many sections and questions
	MoreInterviews // number
	AboutVersion   // version
	Kept           // what is kept about people

	// Permissions, as Discord calls them.
	ViewChannel
	SendMessages
	SendInThreads
	SendInPosts // the same, in the settings of a forum
	ReadHistory

	// What the doctor says.
	Healthy      // mention of the channel
	Lacking      // mention of the channel, permissions
	NotExamined  // mention of the channel
	MoreChannels // number of answer channels that were not examined
	WhereToAllow
	Forbidden // mention of the channel

	IntentsPlain
	IntentsContent
	IntentsRefused
	CommandsRight // number everywhere, number in the home server
	CommandsStale // number everywhere, number in the home server
	CommandsUnknown
	Calibrated // version
	MeaningReady
	MeaningLoading // texts that have no vector yet
	MeaningFailed
	MeaningOff
	Uncalibrated // version
	NotKeeping   // what is wrong
	Delay        // milliseconds

	// The menu of a message. The first two name commands, in at most 32 characters each.
	AnswerThis
	AnswerThisPrivately
	InAnswerTo // name of the author, address of the message
	Wordless
	Replied // address of the reply

	Quieted     // mention of the channel
	Unquieted   // mention of the channel
	QuietAbove  // mention of the thread, mention of its channel
	QuietUnkept // added when that may not outlast a restart
	QuietHere
	QuietShare
	QuietSince // mention of the channel, mention of the moderator, time

	Voted
	VoteLost
	PerhapsBetter
	Unfitting
	WhatWrong
	WrongQuestion
	NotHelpful
	Outdated

	// Why there is no answer.
	TooLong // characters
	Unreadable
	UnreadableOther
	SlowDown
	Crowded // others have asked too much
	Late    // above what answers a message that was sent while the bot was away
	Failed

	UnknownCommand
	UnknownButton
	RemovedEntry
	RemovedSection
	NotYours
	NotYourAnswer

	// What moderators read after a reload.
	Reloaded   // version
	NowServing // how many sections and questions
	Changes    // added, changed, removed
	Unchanged
	NotReloaded
	FilesRefused
	MoreFaults // number

	// What Discord shows of the commands and their options, in at most 100 characters each.
	AskDescription
	QuestionDescription
	SectionDescription
	HeadingDescription
	WithinDescription
	PrivateDescription
	ForDescription
	BrowseDescription
	HelpDescription
	AboutDescription
	ReloadDescription
	ExplainDescription
	DoctorDescription
	ChannelDescription
	QuietDescription
	QuietChannelDescription
	OffDescription

	// What Discord calls the commands and their options, in at most 32 letters each and none a capital. Outsiders rely on
	// the English names.
	AskName
	QuestionName
	WithinName
	PrivateName
	ForName
	SectionName
	HeadingName
	BrowseName
	HelpName
	AboutName
	ReloadName
	ExplainName
	DoctorName
	ChannelName
	QuietName
	OffName

	// Why somebody may not moderate.
	RefusedElsewhere
	RefusedHomeless
	RefusedMember

	// What is said where people type at a terminal.
	TypedInvitation
	TypedManual
	TypedToAsk   // names of the interviewees
	TypedChoose  // below candidates
	TypedOpen    // below a list
	TypedMissing // the number that is not on the list
	TypedOther
	TypedUnkept
	TypedStrange
	TypedSection
	TypedWordless

	phrases // how many there are
)
