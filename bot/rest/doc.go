// Package rest makes the few calls to Discord's HTTP API that the bot needs, under Discord's rules: who may call how
// often, what may be sent twice, what must never be logged. It is a room beside bot and bot/gateway because these rules
// are a kind of knowledge of their own. It does not know what a call is for, nor what a message says.
//
// A tour, from the outside in: [Client] has one method a call; [Message] and [Response] are what most methods send, and
// the only place that gives a message its fields, so that every message says whom it may notify; written is the only place
// that makes a body of a value, and leaves out what says nothing; call describes a request; transport sends it, waits, and tries again;
// pacer and breaker say when it may; [Error] is all that a caller learns about a failure.
//
// Only the structs of discordgo are used here. Its client files each rate limit in a map for good, holds calls of one
// route one after the other, sleeps without a context, and returns errors that hold the request with the bot's token.
//
// # What is done stays done
//
// Of Discord's answer to a change nothing is read but the id of a new message. An answer that says success is a success,
// even when its body is cut off or has a form that nobody knows: the message stands in the channel, and whoever took that
// for a failure would send it again or lose track of it.
package rest
