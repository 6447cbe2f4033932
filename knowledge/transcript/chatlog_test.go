package transcript

import (
	"fmt"
	"testing"
)

// Programs save chats as pages, with names, times, what a message replies to, and the signs that others left.
func TestChatsSavedAsPages(t *testing.T) {
	t.Parallel()
	said := [][2]string{{"Ann_S", "Why rye?"}, {"ben#12", "It stands the cold."}, {"ben#12", "And it pays"}, {"Ann_S", "And oats?"}, {"ben#12", "For the horses."}, {"Ann_S", "And corn?"}, {"ben#12", "Never"}}
	const want = "Interview with ben#12: Ann_S asks ben#12\n? Why rye?\n  It stands the cold.\n  And it pays\n? And oats?\n  For the horses.\n? And corn?\n  Never\n"
	grouped, joined, last := "", "", ""
	for n, s := range said {
		if s[0] != last {
			grouped += fmt.Sprintf(`<div class="chatlog__message-group"><div class="chatlog__reference"><span class="chatlog__reference-name">%s</span> <a href="#">Who was it before?</a></div><div class="chatlog__messages"><span class="chatlog__author-name" style="color: red">%s</span> <span class="chatlog__timestamp">10-May-21 09:0%d AM</span>`, last, s[0], n)
		}
		grouped += fmt.Sprintf(`<div class="chatlog__message"><div class="chatlog__content"><span>%s</span><span class="chatlog__edited-timestamp">(edited)</span></div><div class="chatlog__reactions"><div class="chatlog__reaction">%d</div></div></div>`, s[1], n+2)
		if n+1 == len(said) || said[n+1][0] != s[0] {
			grouped += "</div></div>\n"
		}
		name, more := fmt.Sprintf(`<div class="from_name">%s</div>`, s[0]), ""
		if s[0] == last {
			name, more = "", " joined"
		}
		joined += fmt.Sprintf(`<div class="message default%s"><div class="userpic"><div class="initials">X</div></div><div class="body"><div class="pull_right date details">10:3%d</div>%s<div class="text">%s</div></div></div>`+"\n", more, n, name, s[1])
		last = s[0]
	}
	for what, page := range map[string]string{
		"a box for the messages of each": `<div class="chatlog">` + grouped + "</div>",
		"a box for each message":         `<html lang="en"><body><div class="history">` + joined + "</div></body></html>",
	} {
		i, faults := Read("chat.html", []byte(page), Cast{})
		if got := outline(i); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s\nfaults %s", what, got, want, listed(faults))
		}
	}
}
