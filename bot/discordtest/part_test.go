package discordtest

import (
	"bytes"
	"compress/gzip"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// All that the description says of paths and components is in a part, and in the parts is nothing else.
func TestPartsAreTheDescription(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	unzipped, err := gzip.NewReader(bytes.NewReader(descriptionFile))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(unzipped)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := parseTree(bytes.ReplaceAll(raw, []byte(`"$ref": "#/`), []byte(`"$ref": "/`)))
	if err != nil {
		t.Fatal(err)
	}
	d, want := discord(), map[string]any{}
	for template, item := range object(object(tree)["paths"]) {
		want["/paths"+template] = item
		for method := range object(item) {
			if method != "parameters" && !d.has(method, template) {
				t.Errorf("no route for %s %s", method, template)
			}
		}
	}
	if i := slices.IndexFunc(d.routes, func(r route) bool { return want["/paths"+r.template] == nil }); i >= 0 || len(d.routes) != len(want) {
		t.Errorf("%d routes, want one for each of %d paths", len(d.routes), len(want))
	}
	for group, components := range object(object(tree)["components"]) {
		for name, component := range object(components) {
			want["/components/"+group+"/"+name] = component
		}
	}
	if len(d.parts) != len(want) {
		t.Errorf("%d parts, want %d", len(d.parts), len(want))
	}
	for place, component := range want {
		if got := d.parts.at(place); !reflect.DeepEqual(any(got), component) {
			t.Errorf("%s is %v, want %v", place, got, component)
		}
	}
}

func TestDescriptionsThatCannotBeRead(t *testing.T) {
	t.Parallel()
	zip := func(text string) []byte {
		var zipped bytes.Buffer
		w := gzip.NewWriter(&zipped)
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return zipped.Bytes()
	}
	for name, c := range map[string]struct {
		file []byte
		says string
	}{
		"not zipped":   {[]byte("{}"), "unzip"},
		"on one line":  {zip(`{"paths": {"/users/@me": {"get": {}}}}`), "two spaces"},
		"without any":  {zip("{\n  \"components\": {\n    \"schemas\": {\n      \"A\": {\n      }\n    }\n  }\n}"), "no paths"},
		"cut off":      {zip("{}")[:12], "unzip"},
		"nothing left": {nil, "unzip"},
	} {
		if _, err := readDescription(c.file); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want %q", name, err, c.says)
		}
	}
}
