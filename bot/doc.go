// Package bot is the bot's behaviour in Discord: which messages and interactions it answers, what it shows for them,
// and how that is sent.
//
// Read it in the order in which an event travels. Handle in bot.go takes the event. heard.go decides whether a message
// is for us, for which setting.go may have to find out where its channel stands, message.go answers it, and
// interaction.go finds the row of the command table (command.go) or the button (click.go) that was used. Each of these
// turns a value into a value: an event and a *knowledge.Base go in, a response comes out, and no network is touched.
// What is shown is a card first (card.go), plain text that a terminal shows just as well, and becomes Discord's
// components in render.go and list.go, within the limits that text.go keeps and with the mark-up that escape.go makes
// harmless. Everything a button has to remember is in its custom id (control.go).
//
// Answers are sent by send.go, with links to the commands that they name (link.go). reply.go keeps the replies to
// messages in step with their questions, away.go takes answers away, and manners.go says how often the bot may be
// asked. What outlasts a restart is in the journal: popular.go reads and counts what is asked, quiet.go silences the
// bot in a channel, and vote.go asks people what they think of an answer. Beside these only setting.go and language.go,
// which find something out, call bot/rest, and what looks after the bot itself: register.go, doctor.go, and
// moderators.go, which tells those who can mend it what is wrong. home.go says which guild is home.
//
// Everything that the bot says itself is a phrase (phrase.go), which a voice (voice.go) says in its language. What it
// says then stands in one catalogue for each language (catalogue.go and those beside it), and language.go chooses among
// them.
//
// The package knows nothing of connections, of searching, of files or of the environment.
package bot
