package main

import (
	"strings"
	"testing"
)

func someNames() names {
	return names{
		users: map[string]string{"1": "ada"}, channels: map[string]string{"2": "general"}, roles: map[string]string{"3": "staff"}, commands: map[string]string{"4": "ask", "5": "a b"},
	}
}

func TestMarkdown(t *testing.T) {
	t.Parallel()
	const open, closed = `<div class="text">`, `</div>`
	for in, want := range map[string]string{
		"":                                 "",
		"plain":                            open + "plain" + closed,
		"a\nb\n\nc":                        open + "a\nb\n\nc" + closed,
		"<b> & \"c\"":                      open + "&lt;b&gt; &amp; &#34;c&#34;" + closed,
		"**a** b":                          open + "<strong>a</strong> b" + closed,
		"**a\nb**":                         open + "<strong>a\nb</strong>" + closed,
		"*a* _b_":                          open + "<em>a</em> <em>b</em>" + closed,
		"***a***":                          open + "<strong><em>a</em></strong>" + closed,
		"**a *b***":                        open + "<strong>a <em>b</em></strong>" + closed,
		"*a **b** c*":                      open + "<em>a <strong>b</strong> c</em>" + closed,
		"__a__ ~~b~~ ||c||":                open + `<u>a</u> <s>b</s> <span class="spoiler">c</span>` + closed,
		"2 * 3 * 4":                        open + "2 * 3 * 4" + closed,
		"snake_case_name":                  open + "snake_case_name" + closed,
		"**a":                              open + "**a" + closed,
		"****":                             open + "****" + closed,
		`\*a\* \_b\_ \[c](https://d.test)`: open + `*a* _b_ [c](<a title="https://d.test">https://d.test</a>)` + closed,
		`\a \\ \`:                          open + `\a \ \` + closed,
		`**a\*\*b**`:                       open + "<strong>a**b</strong>" + closed,
		"`*a*` ``b`c``":                    open + "<code>*a*</code> <code>b`c</code>" + closed,
		"**a `**` b**":                     open + "<strong>a <code>**</code> b</strong>" + closed,
		"`a":                               open + "`a" + closed,
		"-# a *b*\nc":                      `<div class="small">a <em>b</em></div>` + open + "c" + closed,
		`\-# a`:                            open + "-# a" + closed,
		"# a\n## b\n### c\n#### d":         "<h1>a</h1><h2>b</h2><h3>c</h3>" + open + "#### d" + closed,
		"#a":                               open + "#a" + closed,
		"> a\n> **b**\nc":                  "<blockquote>" + open + "a\n<strong>b</strong>" + closed + "</blockquote>" + open + "c" + closed,
		"a\n>>> b\n- c":                    open + "a" + closed + "<blockquote>" + open + "b" + closed + "<ul><li>c</li></ul></blockquote>",
		">a":                               open + "&gt;a" + closed,
		"- a\n- b\n  - c\n- d\ne":          "<ul><li>a</li><li>b</li><ul><li>c</li></ul><li>d</li></ul>" + open + "e" + closed,
		"1. a\n2. b":                       "<ol><li>a</li><li>b</li></ol>",
		"-a\n1.b":                          open + "-a\n1.b" + closed,
		"```\n*a* <b>\n```\nc":             "<pre>*a* &lt;b&gt;</pre>" + open + "c" + closed,
		"```go\na":                         open + "```go\na" + closed,
		"<@1> <@!1> <#2> <@&3>": open + `<span class="mention">@ada</span> <span class="mention">@ada</span> ` +
			`<span class="mention">#general</span> <span class="mention">@staff</span>` + closed,
		"</ask:4> </c d:5>": open + `<span class="mention">/ask</span> <span class="mention">/a b</span>` + closed,
		"@everyone @you":    open + `<span class="mention">@everyone</span> @you` + closed,
		"<t:0:f> <t:0>":     open + `<span class="moment">January 1, 1970 12:00 AM</span> <span class="moment">January 1, 1970 12:00 AM</span>` + closed,
		"<t:86400:T>":       open + `<span class="moment">12:00:00 AM</span>` + closed,
		"see https://a.test/b?c=d&e, or not": open + `see <a title="https://a.test/b?c=d&amp;e">https://a.test/b?c=d&amp;e</a>, or not` +
			closed,
		"(https://a.test)": open + `(<a title="https://a.test">https://a.test</a>)` + closed,
		"<https://a.test>": open + `<a title="https://a.test">https://a.test</a>` + closed,
		"at https://discord.com/channels/9/2/7, or https://discord.com/channels/@me/2/7": open + `at <span class="mention">#general</span>` +
			`<span class="mention">› 💬</span>, or <span class="mention">#general</span><span class="mention">› 💬</span>` + closed,
		"xhttps://a.test":             open + "xhttps://a.test" + closed,
		"[a **b**](https://c.test)":   open + `<a title="https://c.test">a <strong>b</strong></a>` + closed,
		`[a\]b](https://c.test)`:      open + `<a title="https://c.test">a]b</a>` + closed,
		"[a](javascript:b) [c] (d)":   open + "[a](javascript:b) [c] (d)" + closed,
		"at 12:30:45, 5:1 <3 <x> a:b": open + "at 12:30:45, 5:1 &lt;3 &lt;x&gt; a:b" + closed,
		"大模型**的**未来":                  open + "大模型<strong>的</strong>未来" + closed,
	} {
		got, err := someNames().markdown(in)
		if err != nil || string(got) != want {
			t.Errorf("%q becomes %q, %v;\nwant %q", in, got, err, want)
		}
	}
}

func TestMarkdownThatCannotBeShown(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"<@9>":                       "@9",
		"<#9>":                       "#9",
		"<@&9>":                      "@9",
		"<:wave:1>":                  "<:wave:1>",
		"<a:wave:1>":                 "<a:wave:1>",
		"<id:customize>":             "<id:customize>",
		"hello :wave:":               ":wave:",
		"<t:1:R>":                    "<t:1:R>",
		"<t:99999999999999999999:f>": "<t:99999999999999999999:f>",
		"> -# **<@9>**":              "@9",
	} {
		if _, err := someNames().markdown(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is shown, with the error %v; want one about %s", in, err, want)
		}
	}
	if _, err := someNames().markdown("<@8> <@9>"); err == nil || !strings.Contains(err.Error(), "@8") || !strings.Contains(err.Error(), "@9") {
		t.Errorf("of two faults the error names %v", err)
	}
}

func TestLine(t *testing.T) {
	t.Parallel()
	if got, err := someNames().line("# a\n  **b** <@1>"); err != nil || got != `# a <strong>b</strong> <span class="mention">@ada</span>` {
		t.Errorf("in one line it reads %q, %v", got, err)
	}
}
