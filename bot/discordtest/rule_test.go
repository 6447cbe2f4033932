package discordtest_test

import (
	"fmt"
	"strings"
	"testing"

	"faqbot/bot/discordtest"
)

// Operations whose bodies the tables below hold.
const (
	create   = "POST /channels/{channel_id}/messages"
	edit     = "PATCH /channels/{channel_id}/messages/{message_id}"
	respond  = "POST /interactions/{interaction_id}/{interaction_token}/callback"
	original = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"
	after    = "POST /webhooks/{webhook_id}/{webhook_token}"
	commands = "PUT /applications/{application_id}/commands"
	typing   = "POST /channels/{channel_id}/typing"
)

// quiet is what every message must say about whom it pings.
const quiet = `"allowed_mentions":{"parse":[]}`

func x(n int) string { return strings.Repeat("x", n) }

// times writes a JSON list of n values, %d in them being the index.
func times(n int, value string) string {
	all := make([]string, n)
	for i := range all {
		all[i] = strings.ReplaceAll(value, "%d", fmt.Sprint(i))
	}
	return "[" + strings.Join(all, ",") + "]"
}

func row(buttons string) string { return `[{"type":1,"components":` + buttons + `}]` }

func say(fields string) string { return "{" + fields + "," + quiet + "}" }

func message4(fields string) string { return `{"type":4,"data":` + say(fields) + `}` }

func command(fields string) string {
	return `[{"name":"ask","description":"Ask a question","type":1` + fields + `}]`
}

func v2(components string) string { return say(`"flags":32768,"components":` + components) }

// body is a request body, and a word of the complaint about it: none when it is right.
type body struct {
	name      string
	operation string
	body      string
	want      string
}

// TestDescription holds bodies that Discord's description decides.
func TestDescription(t *testing.T) {
	t.Parallel()
	button := `{"type":2,"style":1,"label":"Next","custom_id":"b%d"}`
	option := `,"options":[{"type":3,"name":"question","description":"What to ask","required":true}]`
	try(t, []body{
		{"plain message", create, say(`"content":"hello"`), ""},
		{"content 4001", create, say(`"content":"` + x(4001) + `"`), "/content: maxLength: got 4,001, want 4,000"},
		{"content of a callback 2000", respond, message4(`"content":"` + x(2000) + `"`), ""},
		{"content of a callback 2001", respond, message4(`"content":"` + x(2001) + `"`), "/content"},
		{"content of an edit of @original 2001", original, say(`"content":"` + x(2001) + `"`), "/content"},
		{"embed title 256", create, say(`"embeds":[{"title":"` + x(256) + `"}]`), ""},
		{"embed title 257", create, say(`"embeds":[{"title":"` + x(257) + `"}]`), "/embeds/0/title: maxLength"},
		{"embed description 4097", create, say(`"embeds":[{"description":"` + x(4097) + `"}]`), "/embeds/0/description"},
		{"25 fields", create, say(`"embeds":[{"fields":` + times(25, `{"name":"a","value":"b"}`) + `}]`), ""},
		{"26 fields", create, say(`"embeds":[{"fields":` + times(26, `{"name":"a","value":"b"}`) + `}]`), "/embeds/0/fields"},
		{"11 embeds", create, say(`"embeds":` + times(11, `{"title":"a"}`)), "/embeds: maxItems"},
		{"embed with an address", create, say(`"embeds":[{"title":"a","url":"https://example.org"}]`), ""},
		{"embed with half an address", create, say(`"embeds":[{"title":"a","url":"example"}]`), "/embeds/0/url"},
		{"5 buttons", create, say(`"components":` + row(times(5, button))), ""},
		{"6 buttons", create, say(`"components":` + row(times(6, button))), "/components/0"},
		{
			"custom_id 101", create,
			say(`"components":` + row(`[{"type":2,"style":1,"label":"a","custom_id":"`+x(101)+`"}]`)),
			"/components/0/components/0/custom_id: maxLength: got 101, want 100",
		},
		{
			"button label 81", create,
			say(`"components":` + row(`[{"type":2,"style":1,"label":"`+x(81)+`","custom_id":"a"}]`)),
			"/components/0/components/0/label: maxLength: got 81, want 80",
		},
		{"26 options", create, say(`"components":` + row(`[{"type":3,"custom_id":"s","options":`+
			times(26, `{"label":"a","value":"%d"}`)+`}]`)), "/options: maxItems"},
		{"unknown component", create, say(`"components":[{"type":99}]`), "/components/0"},
		{"button at top level", create, say(`"components":[` + button + `]`), "/components/0"},
		{"text display", create, v2(`[{"type":10,"content":"hello"}]`), ""},
		{"text display 4001", create, v2(`[{"type":10,"content":"` + x(4001) + `"}]`), "/components/0/content: maxLength"},
		{"41 components", create, v2(times(41, `{"type":10,"content":"a"}`)), "/components: maxItems"},
		{"mention type", create, `{"content":"a","allowed_mentions":{"parse":["all"]}}`, "/allowed_mentions/parse/0"},
		{"wrong type", create, say(`"content":7`), "/content"},
		{"no JSON", create, `{`, "not JSON"},
		{"no body", create, ``, "want"},
		{"two uses of a snowflake", create, say(`"content":"a","message_reference":{"message_id":"abc"}`), "message_id"},
		{"callback type", respond, `{"type":3}`, "/type"},
		{"modal title 46", respond, modal(x(46), 1), "/data/title: maxLength"},
		{"25 choices", respond, `{"type":8,"data":{"choices":` + times(25, `{"name":"a","value":"%d"}`) + `}}`, ""},
		{"26 choices", respond, `{"type":8,"data":{"choices":` + times(26, `{"name":"a","value":"%d"}`) + `}}`, "/data/choices"},
		{"choice name 101", respond, `{"type":8,"data":{"choices":[{"name":"` + x(101) + `","value":"a"}]}}`, "/name: maxLength"},
		{"choices as discordgo sends them", respond, `{"type":8,"data":{"content":"","embeds":null,"choices":[]}}`, ""},
		{"command", commands, command(option), ""},
		{"command name 33", commands, `[{"name":"` + x(33) + `","description":"d"}]`, "/0/name: maxLength"},
		{"command description 101", commands, `[{"name":"a","description":"` + x(101) + `"}]`, "/0/description: maxLength"},
		{"26 command choices", commands, command(`,"options":[{"type":3,"name":"a","description":"b","choices":` +
			times(26, `{"name":"a","value":"%d"}`) + `}]`), "choices"},
		{"permissions as documented", commands, command(`,"default_member_permissions":"32"`), ""},
		{"no permissions at all", commands, command(`,"default_member_permissions":"0"`), ""},
		{"permissions as a word", commands, command(`,"default_member_permissions":"admin"`), "/0/default_member_permissions"},
		{"option without a description", commands, command(`,"options":[{"type":3,"name":"a"}]`), "description"},
		{"option with an empty one", commands, command(`,"options":[{"type":3,"name":"a","description":""}]`), "description"},
		{"typing", typing, ``, ""},
		{"typing with a body", typing, `{}`, "takes no body"},
	})
}

func modal(title string, inputs int) string {
	return `{"type":9,"data":{"custom_id":"m","title":"` + title + `","components":` +
		times(inputs, `{"type":1,"components":[{"type":4,"custom_id":"i%d","style":1,"label":"Name"}]}`) + `}}`
}

// TestRules holds bodies that the description allows and Discord, or the bot's own safety, does not.
func TestRules(t *testing.T) {
	t.Parallel()
	embeds := func(n int) string { // n characters in all, spread over title, description, field, footer and author
		return `"embeds":[{"title":"` + x(256) + `","description":"` + x(n-256-4-30-2000) + `","fields":[{"name":"ab","value":"cd"}]},` +
			`{"footer":{"text":"` + x(20) + `"},"author":{"name":"` + x(10) + `"}},{"description":"` + x(2000) + `"}]`
	}
	link := func(fields string) string {
		return say(`"components":` + row(`[{"type":2,"style":5,"label":"a"`+fields+`}]`))
	}
	try(t, []body{
		{"embeds of 6000 in all", create, say(`"embeds":[{"description":"` + x(4000) + `"},{"description":"` + x(2000) + `"}]`), ""},
		{"embeds of 6001 in all", create, say(`"embeds":[{"description":"` + x(4000) + `"},{"description":"` + x(2001) + `"}]`), "6001 characters"},
		{"every part of an embed of 6000", create, say(embeds(6000)), ""},
		{"every part of an embed of 6001", create, say(embeds(6001)), "6001 characters"},
		{"content 2000", create, say(`"content":"` + x(2000) + `"`), ""},
		{"content 2001", create, say(`"content":"` + x(2001) + `"`), "2001 characters"},
		{"content of 1001 pairs", create, say(`"content":"` + strings.Repeat("😀", 1001) + `"`), "2002 characters"},
		{"edit to 2001", edit, say(`"content":"` + x(2001) + `"`), "2001 characters"},
		{"empty message", create, say(`"content":""`), "empty"},
		{"empty follow-up", after, say(`"content":""`), "empty"},
		{"empty callback", respond, message4(`"content":""`), "empty"},
		{"edit of components only", edit, say(`"components":[]`), ""},
		{"link", create, link(`,"url":"https://example.org"`), ""},
		{"link with custom_id", create, link(`,"url":"https://example.org","custom_id":"a"`), "no custom_id"},
		{"link without url", create, link(``), "needs a url"},
		{"button", create, say(`"components":` + row(`[{"type":2,"style":2,"label":"a","custom_id":"a"}]`)), ""},
		{"button without custom_id", create, say(`"components":` + row(`[{"type":2,"style":2,"label":"a"}]`)), "needs a custom_id"},
		{"button with custom_id and url", create, say(`"components":` + row(`[{"type":2,"style":2,"label":"a","custom_id":"a",`+
			`"url":"https://example.org"}]`)), "only a link button"},
		{"premium button without sku_id", create, say(`"components":` + row(`[{"type":2,"style":6}]`)), "sku_id"},
		{"button with an emoji alone", create, say(`"components":` + row(`[{"type":2,"style":2,"emoji":{"name":"😀"},"custom_id":"a"}]`)), ""},
		{"button with neither label nor emoji", create, say(`"components":` + row(`[{"type":2,"style":2,"custom_id":"a"}]`)), "a label or an emoji"},
		{"button with an empty label", create, say(`"components":` + row(`[{"type":2,"style":2,"label":"","custom_id":"a"}]`)), "a label or an emoji"},
		{"select", create, say(`"components":` + row(`[{"type":3,"custom_id":"s","options":`+times(25, `{"label":"a","value":"%d"}`)+`}]`)), ""},
		{"select with a value twice", create, say(`"components":` + row(`[{"type":3,"custom_id":"s","options":`+times(2, `{"label":"%d","value":"a"}`)+`}]`)), "stands twice"},
		{"select beside a button", create, say(`"components":` + row(`[{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"}]},`+
			`{"type":2,"style":2,"label":"a","custom_id":"a"}]`)), "must stand alone"},
		{"two selects in a row", create, say(`"components":` + row(times(2, `{"type":3,"custom_id":"s%d","options":[{"label":"a","value":"a"}]}`))), "must stand alone"},
		{"5 rows", create, say(`"components":` + times(5, rowOf)), ""},
		{"6 rows", create, say(`"components":` + times(6, rowOf)), "6 rows, 5 allowed"},
		{"6 rows of version 2", create, v2(times(6, rowOf)), ""},
		{"flags of a message", create, say(`"content":"a","flags":4100`), ""},
		{"a message in a channel for one person", create, say(`"content":"a","flags":64`), "/flags: 64 cannot be set"},
		{"a message that is loading", after, say(`"content":"a","flags":128`), "/flags: 128 cannot be set"},
		{"a follow-up for one person", after, say(`"content":"a","flags":64`), ""},
		{"a response for one person", respond, message4(`"content":"a","flags":64`), ""},
		{"an edit that makes it one person's", edit, say(`"content":"a","flags":64`), "/flags: 64 cannot be set"},
		{"an update that makes it one person's", respond, `{"type":7,"data":` + say(`"content":"a","flags":64`) + `}`, "/flags: 64 cannot be set"},
		{"a deferral", respond, `{"type":5}`, ""},
		{"a deferral for one person", respond, `{"type":5,"data":{"flags":64}}`, ""},
		{"a deferral of version 2", respond, `{"type":5,"data":{"flags":32832}}`, "/data/flags: 32768 cannot be set"},
		{"custom_id twice", create, say(`"components":` + row(times(2, `{"type":2,"style":1,"label":"a","custom_id":"a"}`))), "stands twice"},
		{"custom_id twice, nested", create, v2(`[{"type":17,"components":` + row(`[{"type":2,"style":1,"label":"a","custom_id":"a"}]`) +
			`},{"type":9,"components":[{"type":10,"content":"a"}],"accessory":{"type":2,"style":1,"label":"a","custom_id":"a"}}]`), "stands twice"},
		{"text displays of 4000 in all", create, v2(times(2, `{"type":10,"content":"`+x(2000)+`"}`)), ""},
		{"text displays of 4002 in all", create, v2(times(2, `{"type":10,"content":"`+x(2001)+`"}`)), "4002 characters of text"},
		{"40 components with nested ones", create, v2(`[{"type":17,"components":` + times(39, `{"type":10,"content":"a"}`) + `}]`), ""},
		{"41 components with nested ones", create, v2(`[{"type":17,"components":` + times(40, `{"type":10,"content":"a"}`) + `}]`), "41 with the nested"},
		{"version 2 with content", create, say(`"flags":32768,"content":"a","components":[{"type":10,"content":"a"}]`), "/content: not allowed"},
		{"version 2 with embeds", create, say(`"flags":32768,"embeds":[{"title":"a"}],"components":[{"type":10,"content":"a"}]`), "/embeds: not allowed"},
		{"version 2 without its flag", create, say(`"components":[{"type":10,"content":"a"}]`), "without the flag"},
		{"version 2 after a defer without its flag", original, say(`"components":[{"type":10,"content":"a"}]`), "without the flag"},
		{"version 2 after a defer", original, v2(`[{"type":10,"content":"a"}]`), ""},
		{"unknown field", create, say(`"content":"a","contents":"b"`), "/contents: Discord knows no such field"},
		{"unknown field deep down", create, say(`"components":` + row(`[{"type":2,"style":2,"lable":"a","custom_id":"a"}]`)), "/components/0/components/0/lable"},
		{"unknown field of a command", commands, command(`,"colour":1`), "/0/colour"},
		{"a map with names of its own", commands, command(`,"name_localizations":{"de":"frage"}`), ""},
		{"command name with a capital", commands, `[{"name":"Ask","description":"d"}]`, "lower-case"},
		{"command name with a blank", commands, `[{"name":"ask me","description":"d"}]`, "lower-case"},
		{"command name in Thai", commands, `[{"name":"ถาม","description":"d"}]`, ""},
		{"localised name with a capital", commands, command(`,"name_localizations":{"de":"Frage"}`), "lower-case"},
		{"a language with a region of its own", commands, command(`,"name_localizations":{"es-419":"a"},"description_localizations":{"zh-TW":"a"}`), ""},
		{"a name in a language of no client", commands, command(`,"name_localizations":{"es":"a"}`), `"es", which is no locale`},
		{"a description in a language of no client", commands, command(`,"description_localizations":{"zh":"a"}`), `"zh", which is no locale`},
		{"an option in a language of no client", commands, command(`,"options":[{"type":3,"name":"a","description":"d","name_localizations":{"en":"a"}}]`), `"en", which is no locale`},
		{"option name with a capital", commands, command(`,"options":[{"type":3,"name":"Q","description":"d"}]`), "lower-case"},
		{"chat command without a description", commands, `[{"name":"ask"}]`, "needs a description"},
		{"message command without a description", commands, `[{"name":"Ask About This","type":3}]`, ""},
		{"required option last", commands, command(`,"options":[{"type":3,"name":"a","description":"d"},` +
			`{"type":3,"name":"b","description":"d","required":true}]`), "required options come before"},
		{"two options of one name", commands, command(`,"options":` + times(2, `{"type":3,"name":"a","description":"d"}`)), `another one is called "a"`},
		{"two options of one name in a language", commands, command(`,"options":` +
			times(2, `{"type":3,"name":"a%d","description":"d","name_localizations":{"de":"frage"}}`)), `another one is called "frage"`},
		{"a name as another's in another language", commands, command(`,"options":[{"type":3,"name":"a","description":"d"},` +
			`{"type":3,"name":"b","description":"d","name_localizations":{"de":"a"}}]`), ""},
		{"a choice with a value of 101", commands, command(`,"options":[{"type":3,"name":"a","description":"d","choices":[{"name":"a","value":"` +
			x(101) + `"}]}]`), "101 characters, 100 allowed"},
		{"a command of 8001 characters in its longest language", commands, strings.Replace(heavy(8000), `"type":1`,
			`"type":1,"description_localizations":{"de":"`+x(15)+`","fr":"x"}`, 1), "8001 characters"},
		{"choices and autocomplete", commands, command(`,"options":[{"type":3,"name":"a","description":"d","autocomplete":true,` +
			`"choices":[{"name":"a","value":"b"}]}]`), "exclude each other"},
		{"command of 8000 characters", commands, heavy(8000), ""},
		{"command of 8001 characters", commands, heavy(8001), "8001 characters"},
		{"100 commands", commands, times(100, `{"name":"c%d","description":"d"}`), ""},
		{"101 commands", commands, times(101, `{"name":"c%d","description":"d"}`), "101 commands of type 1"},
		{"16 user commands", commands, times(16, `{"name":"c%d","type":2}`), "16 commands of type 2"},
		{"command twice", commands, times(2, `{"name":"ask","description":"d"}`), "stands twice"},
		{"choice value 100", respond, `{"type":8,"data":{"choices":[{"name":"a","value":"` + x(100) + `"}]}}`, ""},
		{"choice value 101", respond, `{"type":8,"data":{"choices":[{"name":"a","value":"` + x(101) + `"}]}}`, "101 characters"},
		{"modal of 5", respond, modal("Title", 5), ""},
		{"modal of 6", respond, modal("Title", 6), "6 components"},
		{"modal of none", respond, modal("Title", 0), "0 components"},
	})
}

// rowOf is a row with a button of its own.
const rowOf = `{"type":1,"components":[{"type":2,"style":2,"label":"a","custom_id":"a%d"}]}`

// heavy is a command whose names, descriptions and choices add up to n characters: "ask" and its description 17, the
// options' names and descriptions 4 x 2 x 100 or less, the rest choices.
func heavy(n int) string {
	left := n - len("ask") - len("Ask a question")
	var options []string
	for o := 0; left > 0; o++ {
		name := fmt.Sprint("o", o)
		left -= len(name) + len("d")
		var choices []string
		for c := 0; c < 25 && left > 0; c++ {
			label := fmt.Sprint("c", c)
			value := x(min(100, left-len(label)))
			left -= len(label) + len(value)
			choices = append(choices, `{"name":"`+label+`","value":"`+value+`"}`)
		}
		options = append(options, `{"type":3,"name":"`+name+`","description":"d","choices":[`+strings.Join(choices, ",")+`]}`)
	}
	return command(`,"options":[` + strings.Join(options, ",") + `]`)
}

// TestMentions holds the rule that no message of the bot wakes anybody who was not named one by one.
func TestMentions(t *testing.T) {
	t.Parallel()
	with := func(mentions string) string { return `{"content":"a"` + mentions + `}` }
	for _, operation := range []string{create, edit, original, after} {
		try(t, []body{
			{"nobody", operation, with(`,"allowed_mentions":{"parse":[]}`), ""},
			{"nobody, said twice", operation, with(`,"allowed_mentions":{"parse":[],"replied_user":false}`), ""},
			{"named users", operation, with(`,"allowed_mentions":{"users":["1300000000000000001"]}`), ""},
			{"missing", operation, with(``), "missing"},
			{"null", operation, with(`,"allowed_mentions":null`), "missing"},
			{"empty", operation, with(`,"allowed_mentions":{}`), "must be an empty list"},
			{"null list", operation, with(`,"allowed_mentions":{"parse":null}`), "must be an empty list"},
			{"users", operation, with(`,"allowed_mentions":{"parse":["users"]}`), "must be an empty list"},
			{"everyone", operation, with(`,"allowed_mentions":{"parse":["everyone"]}`), "must be an empty list"},
			{"roles", operation, with(`,"allowed_mentions":{"parse":[],"roles":["1200000000000000009"]}`), "pings no roles"},
			{"replied user", operation, with(`,"allowed_mentions":{"parse":[],"replied_user":true}`), "does not ping"},
		})
	}
	try(t, []body{
		{"callback", respond, `{"type":4,"data":{"content":"a","allowed_mentions":{"parse":[]}}}`, ""},
		{"callback without", respond, `{"type":4,"data":{"content":"a"}}`, "missing"},
		{"update without", respond, `{"type":7,"data":{"content":"a"}}`, "missing"},
		{"defer needs none", respond, `{"type":5,"data":{"flags":64}}`, ""},
	})
}

func try(t *testing.T, bodies []body) {
	t.Helper()
	for _, b := range bodies {
		t.Run(b.name, func(t *testing.T) {
			method, template, _ := strings.Cut(b.operation, " ")
			faults := discordtest.Check(method, template, []byte(b.body))
			all := strings.Join(faults, "\n")
			switch {
			case b.want == "" && len(faults) > 0:
				t.Errorf("%s %s\nfaults: %s\nwant none", b.operation, shorten(b.body), all)
			case !strings.Contains(all, b.want):
				t.Errorf("%s %s\nfaults: %q\nwant one with %q", b.operation, shorten(b.body), all, b.want)
			}
		})
	}
}

func shorten(s string) string { return s[:min(len(s), 200)] }
