// Package terminal is the bot at a terminal: the cards that Discord shows, laid out for a screen of characters, and a
// conversation that is typed. Conversation reads lines (Lines) and shows what came of them (Screen).
//
// It knows nothing of Discord, of searching, or of where the content comes from. Whatever it is given to show, no
// control character of it reaches the terminal.
package terminal
