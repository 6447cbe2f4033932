package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// drawn is a component as the page shows it, without the blanks between elements.
func drawn(t *testing.T, raw string) (string, error) {
	t.Helper()
	p, err := someNames().viewPart([]byte(raw))
	if err != nil {
		return "", err
	}
	page, err := parsed()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := page.ExecuteTemplate(&out, "part", p); err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`\n\s*`).ReplaceAllString(out.String(), ""), nil
}

func TestComponents(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		`{"type":10,"id":1,"content":"**a** <b>"}`: `<div class="content"><div class="text"><strong>a</strong> &lt;b&gt;</div></div>`,
		`{"type":14}`: `<div class="separator"><hr></div>`,
		`{"type":14,"divider":false,"spacing":2}`:                       `<div class="separator large"></div>`,
		`{"type":17,"components":[{"type":10,"content":"a"}]}`:          `<div class="container"><div class="content"><div class="text">a</div></div></div>`,
		`{"type":17,"accent_color":255,"spoiler":true,"components":[]}`: `<div class="container hidden" style="border-left:4px solid #0000ff"></div>`,
		`{"type":1,"components":[{"type":2,"style":1,"label":"a<","custom_id":"x"},{"type":2,"style":2,"emoji":{"name":"👍"},"custom_id":"y"}]}`: `<div class="row">` +
			`<span class="button primary"><span class="label">a&lt;</span></span><span class="button secondary"><span class="emoji">👍</span></span></div>`,
		`{"type":2,"style":3,"label":"a","custom_id":"x","disabled":true}`: `<span class="button success disabled"><span class="label">a</span></span>`,
		`{"type":2,"style":4,"label":"a","custom_id":"x"}`:                 `<span class="button danger"><span class="label">a</span></span>`,
		`{"type":2,"style":5,"label":"a","url":"https://b.test"}`:          `<span class="button link"><span class="label">a</span><span class="out">↗</span></span>`,
		`{"type":3,"custom_id":"x","placeholder":"p","options":[{"label":"a","value":"1"},{"label":"b","value":"2","description":"d","emoji":{"name":"🐚"}}]}`: `<div class="select">` +
			`<div class="closed">p<span class="arrow"></span></div><ul class="options"><li>a</li><li>🐚 b<small>d</small></li></ul></div>`,
		`{"type":3,"custom_id":"x","placeholder":"p","disabled":true,"options":[{"label":"a","value":"1","default":true}]}`: `<div class="select">` +
			`<div class="closed disabled">a<span class="arrow"></span></div><ul class="options"><li>a</li></ul></div>`,
		`{"type":9,"components":[{"type":10,"content":"a"}],"accessory":{"type":2,"style":2,"label":"b","custom_id":"x"}}`: `<div class="section">` +
			`<div><div class="content"><div class="text">a</div></div></div><span class="button secondary"><span class="label">b</span></span></div>`,
	} {
		if got, err := drawn(t, raw); err != nil || got != want {
			t.Errorf("%s becomes\n%s, %v; want\n%s", raw, got, err, want)
		}
	}
}

func TestComponentsThatCannotBeShown(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		`{"type":12,"items":[]}`: "type 12",
		`{"type":17,"components":[{"type":1,"components":[{"type":8}]}]}`:                                   "type 8",
		`{"type":2,"style":6,"sku_id":"1"}`:                                                                 "sku_id",
		`{"type":2,"style":9,"label":"a","custom_id":"x"}`:                                                  "style 9",
		`{"type":2,"style":1,"emoji":{"id":"1","name":"wave"},"custom_id":"x"}`:                             "wave",
		`{"type":10,"content":"a","colour":"red"}`:                                                          "colour",
		`{"type":10,"content":"<@9>"}`:                                                                      "@9",
		`{"type":3,"custom_id":"x","options":[{"label":"a","value":"1","emoji":{"id":"1","name":"wave"}}]}`: "wave",
		`{"type":9,"components":[],"accessory":{"type":11,"media":{}}}`:                                     "type 11",
		`[]`: "read component",
	} {
		if got, err := drawn(t, raw); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s is shown as %q, with the error %v; want one about %s", raw, got, err, want)
		}
	}
}

func TestMessagesThatCannotBeShown(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		`{"embeds":[{}]}`:                           "more than text",
		`{"attachments":[{}]}`:                      "more than text",
		`{"poll":{}}`:                               "more than text",
		`{"flags":8192}`:                            "8192",
		`{"content":"<@9>"}`:                        "@9",
		`{"referenced_message":{"content":"<#9>"}}`: "#9",
		`{"components":[{"type":12}]}`:              "type 12",
		`7`:                                         "read message",
	} {
		if _, err := someNames().viewMessage([]byte(raw)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s is shown, with the error %v; want one about %s", raw, err, want)
		}
	}
}

func TestControl(t *testing.T) {
	t.Parallel()
	parts, err := someNames().viewParts([]json.RawMessage{json.RawMessage(`{"type":17,"components":[{"type":1,"components":[` +
		`{"type":2,"style":1,"label":"a","custom_id":"v1:open:x"},{"type":2,"style":1,"label":"b","custom_id":"v1:open:y","disabled":true},` +
		`{"type":2,"style":1,"label":"c","custom_id":"v1:open:z"}]},` +
		`{"type":9,"components":[],"accessory":{"type":2,"style":1,"label":"d","custom_id":"v1:up:x"}}]}`)})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		kind string
		n    int
		want string
	}{{"open", 1, "a"}, {"open", 2, "c"}, {"up", 1, "d"}, {"open", 3, ""}, {"", 1, ""}} {
		if got, ok := control(parts, tt.kind, tt.n); got.Label != tt.want || ok != (tt.want != "") {
			t.Errorf("number %d of %q is %q, %v; want %q", tt.n, tt.kind, got.Label, ok, tt.want)
		}
	}
}
