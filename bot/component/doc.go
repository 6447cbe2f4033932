// Package component shows views as Discord's Components V2.
//
// Its door is [Frame].Of: a card.View goes in, a [Page] comes out, within Discord's limits and with all mark-up of other
// people's words made harmless. view.go renders each kind of view, list.go those that are gone through, button.go draws the
// buttons. What a button has to remember is a [Control], which travels in its custom id. [Note] and [Marked] make pages of
// sentences that are no view.
//
// The package knows no network. It measures, cuts and escapes; it decides nothing about what is shown.
package component
