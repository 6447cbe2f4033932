package main

// row is one thing that may go wrong.
type row struct {
	name   string
	wrong  string   // what goes wrong
	expect string   // what must come of it
	others []string // tests that are not named after the row: the package's directory, a space, and the name
}

// rows are all of them: G of the gateway, R of requests, F of floods, S of starts and ends, C of the content, I of inputs, T of
// threats by people.
func rows() []row {
	return []row{
		{"G1", "the connection breaks in the middle of a session", "the session is resumed; what happened meanwhile is answered once; back within 5 s", nil},
		{"G2", "the resume is refused, and the session is over", "one new session, after 1 to 5 s", nil},
		{"G3", "a session is called invalid, but resumable", "back at once, or after 1 to 5 s when that was the answer to a resume", nil},
		{"G4", "Discord asks for another connection: once, as the first packet, twenty times", "resumed each time; when no session comes up in between, the pauses grow", nil},
		{"G5", "every start of a session is refused for ten minutes", "no more starts than the budget allows; not ready; the log says why", nil},
		{"G6", "the connection is closed with a code that can be gone on after", "resumed, or a new session, by the code", nil},
		{"G7", "the connection is closed with a final code", "the bot ends, says what to do, and makes no other connection", nil},
		{"G8", "no Hello, no READY, a READY after 29 s, a READY of nobody", "the limit applies; late is in time; no session without a user", nil},
		{"G9", "heartbeats are not acknowledged, late, or asked for", "another connection within two intervals, without ending the session; late is no reason; at once", nil},
		{"G10", "one side of the connection is dead", "it is noticed, and the session resumed", nil},
		{"G11", "the way to the gateway fails: HTTP, garbage, slowness, DNS, TLS", "pauses; the session is kept", []string{"bot/gateway TestUnreachable", "bot/gateway TestThroughAProxy"}},
		{"G12", "packets that make no sense, and parts that nobody knows", "the connection stays; what can be read is answered; a line a minute", []string{"bot/gateway TestMalformed", "bot/decode TestMessage", "bot/decode TestInteraction"}},
		{"G13", "messages and interactions are delivered twice", "one answer, one callback", nil},
		{"G14", "old numbers, numbers out of order, an edit before its message", "one answer; resumed from what was seen last", []string{"bot/gateway TestSequence"}},
		{"G15", "the program is stopped for a while and goes on", "the session is gone on with; what was asked meanwhile is answered once", nil},
		{"G16", "everything at once, by chance", "every interaction is in the ledger, and all that must always be true is", nil},
		{"R1", "429 of a route, of the bot, shared, of everybody, and malformed", "what it stops waits as long as it says, and nothing else; never a loop", []string{"bot/rest TestWaits"}},
		{"R2", "500, 502, 503, 504: once, thrice, for as long as is tried", "one message; repeated only where that is safe", []string{"bot/rest TestTries"}},
		{"R3", "Discord does it, and its answer is lost", "it is not done twice, and not taken for a failure", []string{"bot/rest TestLostAnswers"}},
		{"R4", "answers that are slow, drip, or have no end", "the deadline applies; what was done is done; no more is read than there may be", []string{"bot/rest TestDeadline"}},
		{"R5", "a callback is refused for good", "one line in the log, no repetition", nil},
		{"R6", "a message or an edit is refused: forbidden, unknown, too old", "the channel rests, the reference is left out, or nothing; no repetition", nil},
		{"R7", "the token is refused while the gateway is up", "no more requests; the bot ends and says what to do", nil},
		{"R8", "the form of a message is refused", "its words arrive as plain text, once; the log says which field was wrong", nil},
		{"R9", "200 callbacks at once, half a second each", "all within 2.5 s: they do not wait for each other", []string{"bot/rest TestInteractionsDoNotQueue"}},
		{"F1", "2,500 questions in a second (10,000 with -crowd 100), by one person and by as many", "a bounded number of goroutines; others are answered within 12 s, interactions within 3 s; counted and logged", []string{"bot/gateway TestABusyChannelCostsNoOtherAPlace"}},
		{"F2", "250 completions in a second (1,000 with -crowd 100)", "each is answered", nil},
		{"F3", "100 clicks on one message by ten people", "one callback each; nobody changes what is another's", nil},
		{"F4", "handlers panic", "the next event is handled; whoever used a command is told; counted", nil},
		{"S1", "the bot is ended while idle, amid a request, in a pause, under a flood; twice", "within its time, with no error; the second signal ends it at once", []string{"cmd/faqbot TestSecondSignal", "cmd/faqbot TestTerminated", "cmd/faqbot TestDrain"}},
		{"S2", "killed while it writes", "the next start reads what was written before", []string{"knowledge/journal TestKilled"}},
		{"S3", "the start without a token, with a wrong one, while Discord is down, without commands", "a sentence that says what to do; or it serves, and goes on trying", []string{"cmd/faqbot TestRefusedToken", "cmd/faqbot TestFatalClose"}},
		{"S4", "two instances at once", "one answer, one callback, no error", nil},
		{"C1", "the content is replaced while people ask", "each answer is of one edition", nil},
		{"C2", "the content is read by 25 at once (100 with -crowd 100)", "they take turns", []string{"knowledge TestReloadsTakeTurns"}},
		{"C3", "content that is missing, broken off, a directory, a device", "the last good one serves; the fault is named", []string{"knowledge TestBadContentIsRefusedWithASentence", "knowledge/files TestBadPathsAreRefusedWithASentence", "knowledge/files TestDeviceIsRefused", "knowledge TestWatchOutlivesItsDirectory", "cmd/faqbot TestUnreadable"}},
		{"C4", "content of odd bytes, odd marks, or too much of it", "refused within limits, or read", []string{"cmd/faqbot TestByteOrderMark", "knowledge TestMoreQuestionsThanAreServed", "knowledge/interview FuzzParseMarkdown"}},
		{"C5", "links out of the content's directory, and links that are turned", "refused, and followed", []string{"knowledge/files TestPathFollowsLinksThatStayInside", "knowledge TestWatchSeesALinkThatIsTurned"}},
		{"C6", "writes fail, the disk is full, hangs, or may only be read", "answers go on; nothing is half written", []string{"knowledge/journal TestFull", "knowledge/journal TestDiskHangs", "knowledge/journal TestMayOnlyRead"}},
		{"C7", "a button under an answer that is not in the content any more", "a sentence, and the next question is answered", []string{"bot/card TestEntryRemoved"}},
		{"I1", "any bytes as payload, custom id, content, text", "no panic; what comes out keeps the rules", []string{"bot/decode FuzzDecode", "bot/gateway FuzzGate", "bot/command FuzzRespond", "bot/component FuzzPages", "knowledge/transcript FuzzRead"}},
		{"T1", "somebody has the bot repeat @everyone, a role or a name", "nobody is notified but whom an answer is for", []string{"bot/rest TestNobodyIsNotified", "bot/rest TestOnlyThoseNamedAreNotified", "bot TestOnlyThoseWhoMayMentionPing"}},
		{"T2", "links that hide where they lead, marks that break out of a quotation", "shown as text; only what the bot says itself is linked", []string{"bot/component TestHarmless", "bot/component TestUnlinked", "bot/component TestLinks", "bot/component FuzzHarmless"}},
		{"T3", "who is no moderator uses each command of moderators: a member, a former moderator, another guild's, a user install, nobody", "refused with a sentence that only they read; nothing changes", []string{"bot/moderate TestRefusal"}},
		{"T4", "an administrator of another guild moderates the bot that all share", "moderators are those of the home guild, and what they do stays there", []string{"bot/identity TestHome", "bot/moderate TestAnotherGuildDoesNotTakeHomeAway", "bot TestQuietStaysAtHome"}},
		{"T5", "somebody presses what was made for another", "a copy for them alone, or a sentence", []string{"bot/command TestClick", "bot/command TestNobodyElseTakesAnAnswerAway"}},
		{"T6", "buttons, values and forms that the bot never made", "a sentence; nothing of another's is changed", []string{"bot TestAForgedBinTakesNothingAway", "bot TestAForgedVoteCountsNothing", "bot/component TestParseRefuses", "bot/component FuzzParse", "bot/command TestAChosenQuestionWorksByNameAndByValue"}},
		{"T7", "interactions without a member, a user, or anything that was entered", "a sentence; never a panic", []string{"bot/command TestActorOf", "bot/command FuzzRespond", "bot TestWhatCannotBeReadIsAnswered"}},
		{"T8", "other bots, webhooks, the bot's own messages", "never answered", []string{"bot TestWhatIsAnsweredAndWhatIsNot", "bot/listen TestSurface"}},
		{"T9", "one person, one channel or one guild asks without end", "limits of each; whoever is too fast is told so once a minute", []string{"bot/pace TestChannelsAndGuildsArePaced", "bot/pace TestABurstIsServedAndThenPaced", "bot TestSlowDownIsSaidOnceAMinute"}},
		{"T10", "endless, invisible, turned and stacked characters", "read as what remains of them, or as nothing", []string{"bot/listen TestPlain", "bot/listen FuzzPlain"}},
		{"T11", "people's words in the log, people who are to be recognised in what is kept", "no words; fingerprints that are salted", []string{"bot TestAFailureIsLoggedWithoutTheWords", "bot TestFingerprints"}},
		{"T12", "the token, or one of an interaction, in an error, the log or a dump", "nowhere", []string{"config TestSecretPrintsNowhere", "config TestFaultsShowNoToken", "cmd/faqbot TestRedact", "bot/rest TestInteractionsCarryNoToken"}},
		{"T15", "content that was tampered with or has faults", "refused with file and line; the last good one serves", []string{"knowledge TestBadContentIsRefusedWithASentence", "bot/moderate TestReloadNamesEveryFault"}},
		{"T16", "content that is exchanged while it is read", "an answer is of one edition; reloads take turns", []string{"knowledge TestReloadsTakeTurns", "bot TestReload"}},
		{"T17", "patterns that take long to match", "no more is read than a question has", []string{"bot/command TestCompletionReadsNoMoreThanAQuestion"}},
		{"T18", "a dependency whose licence does not allow it", "named; the check fails", []string{"cmd/licences TestThisProgram"}},
		{"T19", "another address for Discord's API, which would get the token", "refused unless it is this machine", []string{"config TestFaults", "cmd/faqbot TestExitCodes"}},
		{"T21", "refusals without end, which would ban the bot's address", "the channel rests; all requests stop before the ban", []string{"bot TestAChannelRestsAfterARefusal", "bot/rest TestTooManyInvalidRequests"}},
	}
}
