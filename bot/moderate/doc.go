// Package moderate looks after the bot itself: who moderates, the commands that Discord lists, what moderators may do, and
// what the bot writes to them.
//
// Its door is [Steward]. Table is what the bot answers interactions with: the commands for everybody, and after them the
// moderators' own. Ready and Forbidden take note of what happened. Run does what takes requests: it keeps Discord's lists of
// commands in step and writes to moderators what is wrong.
//
// To add a moderator's tool, write a method that returns its command.Command by way of moderating, and name it in New.
//
// The package knows nothing of how questions are answered.
package moderate
