// Package deliver brings pages to people: it sends, edits and takes away.
//
// Its door is [Sender]. Reply, Edit and Follow keep replies in step with the messages that they answer; Respond gives an
// interaction its response and carries out the effect; Direct writes to one person. When Discord forbids something in a
// channel, they return a [*Forbidden]. A page whose form Discord refuses is sent again as plain text. What was shown as an
// answer is counted in the journal.
//
// The package knows nothing of interviews or of why something is sent.
package deliver
