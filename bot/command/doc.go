// Package command is the tables of commands and buttons: an interaction goes in, a response comes out.
//
// Its door is [Table].Respond. It finds the row for an interaction, runs it unless the person asks too much, and renders the
// view that comes back, once it is decided who sees it. What is to be done besides showing something is an [Effect] of the
// response: a value that bot/deliver carries out.
//
// To add a command, write a function that returns its [Command] and name it in Standard. To add a button, add its row to
// the table in button.go.
//
// The package knows no network, no clock and no log. It reads the journal and never writes it.
package command
