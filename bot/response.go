package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge/journal"
)

// response is what an interaction gets: exactly one callback, and an edit of it when there is work to be done first.
type response struct {
	form    discordgo.InteractionResponseType
	private bool     // only the actor sees it
	pings   []string // ids of the users whom the page may notify
	page    page
	choices []*discordgo.ApplicationCommandOptionChoice
	removes bool                       // the message that was clicked is taken away
	work    func(context.Context) page // makes the page; may take longer than Discord waits for the callback
	vote    *journal.Vote              // is to be kept
	unkept  page                       // shown instead when the vote cannot be kept
	replyTo *discordgo.Message         // the page is to be a reply to it
	outcome outcome
}

// openly shows a page to everybody in the channel.
func openly(p page) response {
	return response{form: discordgo.InteractionResponseChannelMessageWithSource, page: p}
}

// privately shows a page to the actor alone.
func privately(p page) response {
	return response{form: discordgo.InteractionResponseChannelMessageWithSource, page: p, private: true}
}

// inPlace shows a page instead of the one that was clicked.
func inPlace(p page) response {
	return response{form: discordgo.InteractionResponseUpdateMessage, page: p}
}

// suggesting completes what is being typed.
func suggesting(choices []*discordgo.ApplicationCommandOptionChoice) response {
	return response{form: discordgo.InteractionApplicationCommandAutocompleteResult, choices: choices}
}

// working shows, to the actor alone, the page that work makes.
func working(work func(context.Context) page) response {
	return response{form: discordgo.InteractionResponseChannelMessageWithSource, private: true, work: work}
}
