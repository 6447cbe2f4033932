// Package gateway keeps a bot connected to Discord's gateway and hands over what happens there. It knows when to resume,
// when to start anew, when to give up, and how to end; it does not know what an event means to the bot.
//
// # A tour
//
// Run has a keeper make one connection after the other. conn is such a connection: it sends the identify or the resume and
// the heartbeats, and reads packets. gate decides about each packet, and is a value in, value out. How the connection ended
// says what comes next (ending), and after which pause (pace, within the budget of sessions). The package uses only the
// structs of discordgo; package decode reads into them.
//
// Discord's session outlives a connection that just breaks off. So the bot closes a connection without a close frame, unless
// it leaves for good.
//
// # Events
//
// A desk takes the events. Messages and interactions wait in a lane each, with a fixed number of workers, so that a flood
// of messages makes no interaction late. What does not concern the bot takes no place. What happens to the messages of one
// channel is handled in order and one after the other, and only so many of them may wait: Discord lets a bot write little
// in one channel, and a channel whose messages wait for that keeps no other channel waiting. A lane drops and counts what has
// waited too long, and the oldest when it has no room.
//
// What cannot be read, what is odd, and what is dropped leave a line in the log, at most one a minute of each kind.
package gateway
