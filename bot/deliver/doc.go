// Package deliver brings pages to people: it sends, edits and takes away, and keeps pace.
//
// Its door is [Sender]. Reply, Edit, Withdraw and Follow keep replies in step with the messages that they answer; Respond
// gives an interaction its response and carries out the effect; Direct writes to one person. When Discord forbids something
// in a channel, they return a [*Forbidden]. A page whose form Discord refuses is sent again as plain text. [Pace] says how often the bot
// may be asked.
//
// The package knows nothing of interviews or of why something is sent.
package deliver
