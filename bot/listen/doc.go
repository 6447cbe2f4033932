// Package listen decides which messages are for the bot, and with which words.
//
// Its door is [Listener]: Surface says how a [Message] addresses the bot, and Message.Asked which words are to be answered.
// Where a channel stands, and which language a guild speaks, only Discord knows: [Places] asks it and remembers.
//
// The package knows nothing of interviews, of what is answered, or of sending.
package listen
