package bot

import (
	"context"
	"sync"
	"testing"

	"faqbot/bot/discordtest"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

// TestRunTellsModerators is about who does it; what is told is up to the tests above.
func TestRunTellsModerators(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	ctx, stop := context.WithCancel(t.Context())
	var done sync.WaitGroup
	done.Go(func() { w.bot.Run(ctx) })
	defer func() { stop(); done.Wait() }()
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(rest.CodeNoPermission))
	w.hears(discordtest.Mention(shelftest.SaltQuestion))
	w.srv.AwaitMessage(discordtest.OtherDMChannelID, nil)
}
