// Package rest makes the few calls to Discord's HTTP API that the bot needs, under Discord's rules: who may call how
// often, what may be sent twice, what must never be logged. It is a room beside bot and bot/gateway because these rules
// are a kind of knowledge of their own. It does not know what a call is for, nor what a message says.
//
// A tour, from the outside in: [Client] has one method a call; [Message] and [Response] are what most methods send, and
// the only place where the body of a message is written, so that every message says that it mentions nobody; call
// describes a request to the transport; transport sends it, waits, and tries again; pacer and breaker say when it may;
// [Error] is all that a caller learns about a failure.
//
// # How discordgo is used
//
// Requests go through [discordgo.Session.RequestWithLockedBucket], with a bucket that is made for the request and
// forgotten after it, rather than through RequestWithBucketID. The latter files each bucket in a map for good, which
// leaks for every interaction, holds it during the request, so that calls with one key queue up without regard to their
// contexts, and sleeps where no context reaches. The transport keeps the limits instead: by route and channel or
// interaction, released when they have passed, and with a context at each wait.
//
// The transport shows the session successful answers alone. Everything else becomes an [Error] first, because
// discordgo's errors hold the request with the bot's token in it, and net/http's hold the address with an interaction's
// token in it.
package rest
