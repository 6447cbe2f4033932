// Package discordtest is a Discord for tests: HTTP API and gateway on one loopback port. It holds every request against
// Discord's own description of its API and against the rules that the description leaves out, and fails the test that
// broke one, so that every test that talks to it tests the wire as well.
//
// A test starts a Server, points the bot at its address, and plays the people:
//
//	srv := discordtest.New(t)
//	start(srv.APIBase(), srv.Token())            // the bot: in process, or the real program
//	srv.AwaitConnection()
//	m := srv.SendMessage(discordtest.Mention("What is the core barrier?"))
//	reply := srv.AwaitReply(m.ChannelID, m.ID)   // reply.Text() is what a reader sees
//
// Interactions work alike: SendInteraction with Command, Autocomplete, Click or Submit, then AwaitCallback or
// AwaitResponse. A test without a gateway uses AddMessage and AddInteraction and hands the event over itself.
//
// The world has two people, UserID and OtherUserID, each with direct messages of their own (DM, DMFrom, InDM, RefuseDMs),
// two guilds with text channels, and a forum. AddThread and AddPost make threads; Opening is the message before which a
// post takes none by the bot. Elsewhere is where people use the bot among themselves, and it sees nothing but the
// interaction.
//
// A server that is InMemory works in a bubble of testing/synctest, where minutes pass at once. RateLimited makes it as strict
// with requests as Discord is. A program without a test runs one with Run.
//
// Things go wrong by script. Script takes faults of the HTTP API (OnRequest, for one channel with In), OnConnect,
// OnIdentify, OnResume and OnHeartbeat those of the gateway, and Inject makes one happen now. GoDown and ComeBack are an outage.
//
// Afterwards Messages, Callbacks, Requests, Connections, Identifies and Resumes tell what the bot did, Ledger what became of
// each interaction, and Replies how often each message was answered. Nothing here
// sleeps: what waits, waits for something to happen on the server, and fails the test when it does not.
//
// The package knows nothing of interviews, of answers, or of how the bot is built. It speaks version 9 of the gateway
// with JSON and without compression. It leaves out what the bot never uses, most of Discord, and says so when asked for
// it.
package discordtest
