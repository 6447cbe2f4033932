// Package discordtest plays Discord for tests: HTTP API and gateway on one loopback port. It checks every request by Discord's
// own description of its API, and by the rules that the description leaves out. A test whose bot breaks one of them fails, so
// every test that talks to it tests the wire as well.
//
// A test starts a Server, points the bot at its address, and plays the people:
//
//	srv := discordtest.New(t)
//	start(srv.APIBase(), srv.Token())            // the bot: in process, or the real program
//	srv.AwaitConnection()
//	m := srv.SendMessage(discordtest.Mention("What is the core barrier?"))
//	reply := srv.AwaitReply(m.ChannelID, m.ID)   // reply.Text() is what a reader sees
//
// Interactions work in the same way: SendInteraction with Command, Autocomplete, Click or Submit, then AwaitCallback or
// AwaitResponse. A test without a gateway uses AddMessage and AddInteraction, and hands over the event itself.
//
// The world has two people, UserID and OtherUserID, each with direct messages of their own (DM, DMFrom, InDM, RefuseDMs),
// two guilds with text channels, and a forum. AddThread and AddPost make threads; a post takes no
// message by the bot before its Opening. Elsewhere is a channel between people, of which the bot sees nothing but the
// interactions.
//
// A server that is InMemory works in a bubble of testing/synctest, where minutes pass at once. RateLimited makes it count
// requests and identifies as Discord does. A program without a test runs one with Run.
//
// A test scripts faults. Script takes those of the HTTP API (OnRequest, for one channel with In). OnConnect, OnIdentify,
// OnResume and OnHeartbeat take those of the gateway, and Inject causes one at once. GoDown and ComeBack make an outage.
//
// Afterwards Messages, Callbacks, Requests, Connections, Identifies and Resumes return what the bot did, Ledger what happened
// to each interaction, and Replies how often each message was answered. Nothing here sleeps: a method that waits, waits for an
// event on the server, and fails the test when it does not come.
//
// The package knows nothing of interviews, of answers, or of how the bot is built. It speaks version 9 of the gateway
// with JSON and without compression. It leaves out what the bot never uses, most of Discord, and says so when asked for
// it.
package discordtest
