// Package terminal is the bot at a terminal. It lays out the views that Discord shows for a screen of characters, and holds a
// typed conversation: [Conversation] reads from [Lines] and shows on a [Screen].
//
// It knows nothing of Discord, of searching, or of where the content comes from. Control characters of a text never reach the
// terminal.
package terminal
