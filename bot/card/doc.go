// Package card decides what is shown for a question or a look around the interviews, on any surface: Discord, a terminal,
// a web page.
//
// Its door is [Teller]. Teller.Answer turns a question into a [View]; the other methods return the view for what somebody
// opened, chose or misspelt. A surface shows each kind of view in its own form and changes nothing about it. The texts of a
// view are plain and whole: the surface cuts them to its limits and escapes them for its mark-up.
//
// To add a kind of view, give it a type here with the method view, an example in bot/viewtest, and a case where each surface
// shows views: Frame.Of in bot/component, and Screen.Show in the terminal. Tests fail until each surface shows the example.
//
// The package knows no surface, no limit of one, and no network.
package card
