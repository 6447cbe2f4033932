package component

import (
	"regexp"
	"strings"
	"testing"

	"faqbot/bot/locale"
)

func TestUnlinked(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"ada": "ada", "Dr. A: B": "Dr. A: B", "free https://x.test": "free https:" + invisible + "//x.test", "DISCORD.GG/x": "D" + invisible + "ISCORD.GG/x", "": "",
	} {
		if got := Unlinked(name); got != want {
			t.Errorf("%q is unlinked as %q, want %q", name, got, want)
		}
	}
}

func TestHarmless(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"plain text is left alone", "It's about 3.5 - or so: 60,000 to 70,000 (RMB)!", "It's about 3.5 - or so: 60,000 to 70,000 (RMB)!"},
		{"emphasis", "*a* _b_ ~~c~~ ||d||", `\*a\* \_b\_ \~\~c\~\~ \|\|d\|\|`},
		{"a masked link", "[here](https://x.test)", `\[here](https://x.test)`},
		{"a broken fence", "```go\ncode", "\\`\\`\\`go\ncode"},
		{"a user", "<@1> <@!1> <@&1> <#1>", `\<@1> \<@!1> \<@&1> \<#1>`},
		{"everyone", "@everyone @HERE @ever", "@\u200beveryone @\u200bHERE @ever"},
		{"a heading", "# a\n## b\n-# c", "\\# a\n\\## b\n\\-# c"},
		{"a quotation", "> a\n >>> b", "\\> a\n \\>>> b"},
		{"a list", "- a\n1. b\n  12. c", "\\- a\n1\\. b\n  12\\. c"},
		{"an emoji by name", "all :fire: at 10:30", `all \:fire: at 10:30`},
		{"a backslash", `a\*b`, `a\\\*b`},
		{"an address keeps its underscores", "see https://x.test/a_b_c.", "see https://x.test/a_b_c."},
		{"an address ends where mark-up begins", "https://x.test/*a*", `https://x.test/\*a\*`},
		{"another scheme is no link", "discord://x steam://y", `discord\://x steam\://y`},
		{"directions are dropped", "a\u202eb\u2066c", "abc"},
		{"controls are dropped", "a\x00b\tc\r\n", "ab c\n"},
		{"bytes that are no text", "a\xffb", "a\uFFFDb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Harmless(tt.in); got != tt.want {
				t.Errorf("harmless(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestPassage(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"It *was* cold.":                    `It \*was\* cold.`,
		"```go\nx := <@1> // *no*\n```":     "```go\nx := <@1> // *no*\n```",
		"~~~\n```\n@everyone\n````\n~~~":    "```\n`\u200b``\n@everyone\n`\u200b``\u200b`\n```",
		"```\nnever closed":                 "\\`\\`\\`\nnever closed",
		"| a | b |\n|---|---|\n| one | 2 |": "```\na   | b\n--- | ---\none | 2\n```",
	} {
		if got := passage(in); got != want {
			t.Errorf("passage(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

// Whatever stands in a block of code, it ends where the paragraph does, and costs no more than was counted on.
func FuzzPassage(f *testing.F) {
	for _, s := range []string{"```go\nx\n```", "~~~\n```\n~~~", "|a|b|\n|-|-|\n|1|`2`|", "````\n```\n````", anything} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := passage(s)
		if Width(out) > Cost(s) {
			t.Errorf("passage(%q) is %d wide and should cost %d at most", s, Width(out), Cost(s))
		}
		if strings.HasPrefix(out, "```") && (strings.Count(out, "```") != 2 || !strings.HasSuffix(out, "\n```")) {
			t.Errorf("passage(%q) = %q ends its block early", s, out)
		}
	})
}

var (
	escaped  = regexp.MustCompile(`\\([^0-9A-Za-z\s])`)
	address  = regexp.MustCompile(`https?://[0-9A-Za-z._~:/?#@!$&'()+,;=%-]+`)
	active   = regexp.MustCompile("[\\\\*_~`|\\[<]|(?m:^ *[0-9]*[#>-])|(?m:^ *[0-9]+\\.)|@(?i:everyone|here)")
	anything = "a*b_c~d`e|f[g](h)<@1>@everyone # - 1. :x: \\"
)

func FuzzHarmless(f *testing.F) {
	for _, s := range []string{anything, "https://x.test/_a_ _b_", "# x\n> y\n- z\n1. w", "\u202e@here", "1:2:3", "```"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := Harmless(s)
		if Width(out) > Cost(s) {
			t.Errorf("harmless(%q) is %d wide and should cost %d at most", s, Width(out), Cost(s))
		}
		seen := strings.Map(locale.Visible, strings.ToValidUTF8(s, "\uFFFD"))
		if got := strings.ReplaceAll(escaped.ReplaceAllString(out, "$1"), invisible, ""); got != strings.ReplaceAll(seen, invisible, "") {
			t.Errorf("harmless(%q) shows as %q", s, got)
		}
		rest := address.ReplaceAllString(escaped.ReplaceAllString(out, "x"), "x")
		if found := active.FindString(rest); found != "" {
			t.Errorf("harmless(%q) = %q leaves %q active", s, out, found)
		}
	})
}
