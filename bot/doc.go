// Package bot answers people in Discord with what was said in interviews. It puts its rooms together and holds nothing else.
// Concerns and Handle (handle.go) take an event. message.go leads a message through the rooms, interaction.go a command or a
// button.
//
// # The rooms
//
// Each room is a package, and its package comment names its door. Imports point upwards in this list alone, and a test in
// cmd/faqbot holds the table.
//
//	recent      remembers values for a while
//	pace        how often the bot may be asked
//	locale      what the bot says itself, by language
//	card        what is decided and shown, on any surface
//	component   a view as Discord's components: limits, mark-up, custom ids
//	identity    who the bot is in Discord, and where its home is
//	listen      which messages are for the bot, with which words; where a channel stands, and where the bot is quiet
//	reply       what the bot replies to a message: a value in, a value out
//	command     the tables of commands and buttons: a value in, a value out
//	deliver     sends, edits and removes messages, and counts what it has shown
//	tally       counts what came of questions
//	moderate    registration, doctor, quiet, reload, what moderators are told
//
// Beside them, gateway receives events, decode reads them, and rest calls Discord. Tests use discordtest, which plays Discord,
// shelftest, which has interviews, viewtest, which has a view of each kind, pagetest, which knows Discord's limits, and
// tallytest, which counts. reliability runs the whole bot while everything around it fails. gallery draws everything that the
// bot can show.
//
// # How a message travels
//
// gateway.Event → identity.Current (who the bot is) → listen.Listener (is it for the bot, in which words, may the person ask
// now) → reply.To (card.Teller decides, component.Frame draws) → deliver.Sender. An edit takes the same way once deliver has
// found the reply again; a deletion goes to deliver alone.
//
// # How an interaction travels
//
// gateway.Event → identity.Current → listen.Listener (where it happens) → command.Table (the row of the command or button, its
// view, who sees it, and its pages) → deliver.Sender, which also carries out the effect: some work, a vote, a reply, a removal.
//
// In the end tally counts what came of either, and what Discord forbade goes as a *deliver.Forbidden to moderate.Steward. No
// room is entered twice on the way of one event through Handle, but deliver; TestOneWayThrough holds that. What was sent while
// the bot was away comes from listen.CatchUp, and takes the way of a message.
//
// # What is touched to add
//
//	a button             component/button.go (kind, drawing), command/button.go (row); for words locale/phrase.go and
//	                     each catalogue: 6 files with three languages, 2 without words. One that an answer or a list
//	                     draws by itself is drawn in component/answer.go, choice.go or list.go: one file more
//	a command            its own file in command/, command/table.go (row), locale/phrase.go and each catalogue: 6 files
//	a moderator's tool   its own file in moderate/, moderate/steward.go (row), locale/phrase.go and each catalogue: 6 files
//	a language           its own file in locale/, locale/catalogue.go (row), the names of languages in it (locale/languages):
//	                     3 files; by which letters it is told, in locale/language.go
//	a surface            its own package, which shows the views of card: no file here. cmd/faqbot/terminal is one
//	a kind of view       card/view.go, card/teller.go, component/view.go (row), each other surface, and its example in viewtest
//
// The package knows nothing of connections, of searching, of files or of the environment.
package bot
