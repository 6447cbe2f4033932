package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
)

var (
	public    = &discordgo.Message{}
	ephemeral = &discordgo.Message{Flags: discordgo.MessageFlagsEphemeral}
)

func TestClick(t *testing.T) {
	s := newShelf(t)
	v := English()
	now := s.Base().Version()
	const before = "00000000"
	with := func(k kind, version, key string, n int) string {
		return control{Kind: k, Version: version, Key: key, Number: n, Asker: askerID}.id()
	}
	tests := []struct {
		name   string
		id     string
		values []string
		on     *discordgo.Message
		by     string
		form   discordgo.InteractionResponseType
		want   string
	}{
		{"the asker picks", with(kindPick, now, "li-na/salt", 0), nil, public, askerID, update, "Salt draws"},
		{"a stranger picks", with(kindPick, now, "li-na/salt", 0), nil, public, otherID, withSource, "Salt draws"},
		{"nobody picks", with(kindPick, now, "li-na/salt", 0), nil, public, "", withSource, "Salt draws"},
		{"the asker picks on no message", with(kindPick, now, "li-na/salt", 0), nil, nil, askerID, withSource, "Salt draws"},
		{"a pick remembers the evidence", with(kindPick, now, "li-na/flood", 4), nil, public, askerID, update, "The mayor herself"},
		{"a pick from other content does not", with(kindPick, before, "li-na/flood", 4), nil, public, askerID, update, "paragraph 1 of 9"},
		{"a pick from other content says so", with(kindPick, before, "li-na/salt", 0), nil, public, askerID, update, v.say(msgUpdated)},
		{"a pick that is gone", with(kindPick, before, "li-na/sugar", 0), nil, public, askerID, withSource, v.say(msgGoneEntry)},

		{"none, says the asker", with(kindNone, now, "", 0), nil, public, askerID, update, v.say(msgNoneLeft)},
		{"none, says a stranger", with(kindNone, now, "", 0), nil, public, otherID, withSource, v.say(msgNotYours)},

		{"the whole answer", with(kindFull, now, "li-na/flood", 0), nil, public, askerID, withSource, "Full answer · page 1 of 3"},
		{"the whole answer, for a stranger", with(kindFull, now, "li-na/flood", 0), nil, public, otherID, withSource, "Full answer · page 1 of 3"},
		{"its next page", with(kindFull, now, "li-na/flood", 1), nil, ephemeral, askerID, update, "Full answer · page 2 of 3"},
		{"a page from other content", with(kindFull, before, "li-na/flood", 1), nil, ephemeral, askerID, update, "Full answer · page 1 of 3"},
		{"a page beyond the last", with(kindFull, now, "li-na/flood", 99), nil, ephemeral, askerID, update, "Full answer · page 3 of 3"},

		{"a section", with(kindSection, now, sellingKey, 0), nil, public, askerID, withSource, "**Selling rice in the city**"},
		{"a section, from a private page", with(kindSection, now, sellingKey, 0), nil, ephemeral, askerID, update, "**Selling rice in the city**"},
		{"a section that is gone", with(kindSection, before, "li-na/eating", 0), nil, public, askerID, withSource, v.say(msgGoneSection)},

		{"a question of the list", with(kindChoose, now, "li-na/x", 0), []string{with(kindOpen, now, "li-na/salt", 0)}, ephemeral, askerID, update, "Salt draws"},
		{"nothing of the list", with(kindChoose, now, "li-na/x", 0), nil, ephemeral, askerID, withSource, v.say(msgUnknownButton)},
		{"more than is in the list", with(kindChoose, now, "li-na/x", 0), []string{"a", "b"}, ephemeral, askerID, withSource, v.say(msgUnknownButton)},
		{"what never was in the list", with(kindChoose, now, "li-na/x", 0), []string{"salt"}, ephemeral, askerID, withSource, v.say(msgUnknownButton)},
		{"a post in the list", with(kindChoose, now, "li-na/x", 0), []string{with(kindShare, now, "li-na/salt", 0)}, ephemeral, askerID, withSource, v.say(msgUnknownButton)},
		{"a list in the list", with(kindChoose, now, "li-na/x", 0), []string{with(kindChoose, now, "li-na/x", 0)}, ephemeral, askerID, withSource, v.say(msgUnknownButton)},

		{"the next question", with(kindOpen, now, "li-na/salt", 0), nil, public, askerID, withSource, v.say(msgOpened)},
		{"the next question, from a private page", with(kindOpen, now, "li-na/salt", 0), nil, ephemeral, askerID, update, v.say(msgOpened)},
		{"the next question, when it is gone", with(kindOpen, before, "li-na/sugar", 0), nil, ephemeral, askerID, withSource, v.say(msgGoneEntry)},
		{"the contents", with(kindBrowse, now, "", 0), nil, ephemeral, askerID, update, v.say(msgOverview)},
		{"the contents, from a public page", with(kindBrowse, before, "", 7), nil, public, otherID, withSource, v.say(msgOverview)},
		{"sharing what is gone", with(kindShare, before, "li-na/sugar", 0), nil, ephemeral, askerID, withSource, v.say(msgGoneEntry)},
		{"voting for what is gone", with(kindUp, before, "li-na/sugar", 0), nil, public, otherID, withSource, v.say(msgGoneEntry)},
		{"voting on no message", with(kindDown, now, "li-na/salt", 0), nil, nil, askerID, withSource, v.say(msgUnknownButton)},
		{"a reason that there is not", with(kindReason, now, "li-na/salt", 3), nil, ephemeral, askerID, withSource, v.say(msgUnknownButton)},
		{"voting for what has changed", with(kindUp, before, "li-na/salt", 0), nil, public, otherID, withSource, v.say(msgVoted)},
		{"taking nothing away", with(kindAway, now, "", 0), nil, nil, askerID, withSource, v.say(msgUnknownButton)},
		{"taking away what is another's", with(kindAway, now, "", 0), nil, public, otherID, withSource, v.say(msgNotYourAnswer)},

		{"nothing", "", nil, public, askerID, withSource, v.say(msgUnknownButton)},
		{"a forgery", "v1:pick:1f0c9a22:li-na/salt:1:200:300", nil, public, askerID, withSource, v.say(msgUnknownButton)},
		{"another form", "v9:pick:1f0c9a22:li-na/salt:1:200", nil, public, askerID, withSource, v.say(msgUnknownButton)},
		{"an endless id", strings.Repeat("v1:", 1000), nil, public, askerID, withSource, v.say(msgUnknownButton)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := on(s, tt.by).click(actor{}, tt.id, tt.values, tt.on)
			if r.form != tt.form || r.private != (tt.form == withSource) {
				t.Errorf("response of type %d, private %v; want type %d", r.form, r.private, tt.form)
			}
			if text := strings.Join(look(t, r.page).texts, "\n"); !strings.Contains(text, tt.want) {
				t.Errorf("shown is\n%s\nwithout %q", text, tt.want)
			}
		})
	}
}

func TestAButtonForWhatHasAnotherNameLeadsToIt(t *testing.T) {
	s := newShelf(t)
	v := English()
	old := control{Kind: kindFull, Version: s.Base().Version(), Key: "li-na/salt", Asker: askerID}.id()
	flood := control{Kind: kindUp, Version: s.Base().Version(), Key: "li-na/flood", Asker: askerID}.id()
	section := control{Kind: kindSection, Version: s.Base().Version(), Key: sellingKey, Asker: askerID}.id()
	s.edit("{#salt}", "{#salt-water}")
	s.edit("{#flood}", "{#rain}")
	s.edit("{#selling}", "{#shops}")
	s.edit("great flood?", "rainy season?")
	s.reload(t)
	for _, where := range []*discordgo.Message{public, ephemeral} {
		r := on(s, askerID).click(actor{}, old, nil, where)
		l := look(t, r.page)
		if !r.private || l.texts[0] != v.say(msgGoneEntry)+"\n"+v.say(msgPerhaps) || l.texts[1] != "**1** · "+saltQuestion {
			t.Errorf("what has another name now leads to %q, private %v", l.texts, r.private)
		}
		opened := look(t, on(s, askerID).click(actor{}, l.ids[0], nil, ephemeral).page)
		if !strings.Contains(strings.Join(opened.texts, "\n"), "Salt draws") {
			t.Errorf("and from there to %q", opened.texts)
		}
	}
	for id, want := range map[string]phrase{flood: msgGoneEntry, section: msgGoneSection} {
		r := on(s, askerID).click(actor{}, id, nil, public)
		if l := look(t, r.page); !r.private || l.texts[0] != joined(v.say(want), v.say(msgSections)) || len(l.ids) != 2 || r.vote != nil {
			t.Errorf("%q leads to %q with %q", id, l.texts, l.ids)
		}
	}
}
