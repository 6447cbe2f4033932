// Package listen decides which messages are for the bot, and with which words.
//
// Its door is [Listener]: Hear takes a message and returns what was [Heard], HearAgain an edited one, and Attend says where an
// interaction happens; each takes one event once. [Places] asks Discord where a channel stands and which language a guild
// speaks, and remembers it. [CatchUp] finds what was said while the bot was away.
//
// The package knows nothing of interviews, of what is answered, or of sending.
package listen
