package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// mayImport says which of our packages a package may import. One that is not here may not exist: add it with a thought
// to what it has to know. Tests may import what is listed in testsMayImport besides.
var mayImport = map[string][]string{
	"faqbot/config":                       nil,
	"faqbot/knowledge/racetest":           nil, // for tests alone
	"faqbot/knowledge/interview":          nil,
	"faqbot/knowledge/analysis":           nil,
	"faqbot/knowledge/files":              {"faqbot/knowledge/interview"},
	"faqbot/knowledge/complete":           {"faqbot/knowledge/analysis"},
	"faqbot/knowledge/dialogue":           {"faqbot/knowledge/analysis"},
	"faqbot/knowledge/talk":               {"faqbot/knowledge/analysis", "faqbot/knowledge/meaning"},
	"faqbot/knowledge/talk/fit":           {"faqbot/knowledge/analysis", "faqbot/knowledge/meaning", "faqbot/knowledge/talk"}, // a program
	"faqbot/knowledge/talk/vectors":       {"faqbot/knowledge/meaning", "faqbot/knowledge/talk"},                              // a program
	"faqbot/knowledge/match":              {"faqbot/knowledge/analysis", "faqbot/knowledge/match/lexical", "faqbot/knowledge/meaning"},
	"faqbot/knowledge/match/lexical":      {"faqbot/knowledge/analysis"},
	"faqbot/knowledge/judge":              {"faqbot/knowledge/analysis", "faqbot/knowledge/match"},
	"faqbot/knowledge/judge/fit":          {"faqbot/knowledge/files", "faqbot/knowledge", "faqbot/knowledge/judge", "faqbot/knowledge/match", "faqbot/knowledge/meaning"},
	"faqbot/knowledge/content":            nil,
	"faqbot/knowledge/content/vectors":    {"faqbot/knowledge/files", "faqbot/knowledge", "faqbot/knowledge/content", "faqbot/knowledge/meaning"},
	"faqbot/knowledge/journal":            nil,
	"faqbot/knowledge/durable":            nil,
	"faqbot/knowledge/meaning":            {"faqbot/knowledge/durable"},
	"faqbot/knowledge/transcript/block":   nil,
	"faqbot/knowledge/transcript/speaker": {"faqbot/knowledge/transcript/block"},
	"faqbot/knowledge/transcript/wording": {"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/speaker"},
	"faqbot/knowledge/transcript/source/about": {
		"faqbot/knowledge/interview", "faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/speaker",
	},
	"faqbot/knowledge/transcript/source/captions": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/speaker",
	},
	"faqbot/knowledge/transcript/source/table":  {"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/speaker"},
	"faqbot/knowledge/transcript/source/styled": {"faqbot/knowledge/transcript/block"},
	"faqbot/knowledge/transcript/source/document": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/source/styled",
		"faqbot/knowledge/transcript/source/table",
	},
	"faqbot/knowledge/transcript/source/markup": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/speaker",
	},
	"faqbot/knowledge/transcript/source/latex": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/source/markup",
		"faqbot/knowledge/transcript/source/table", "faqbot/knowledge/transcript/speaker",
	},
	"faqbot/knowledge/transcript/source/page": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/source/markup",
		"faqbot/knowledge/transcript/source/styled", "faqbot/knowledge/transcript/source/table", "faqbot/knowledge/transcript/speaker",
		"faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/transcript/source/markdown": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/source/captions",
		"faqbot/knowledge/transcript/source/markup", "faqbot/knowledge/transcript/source/page",
		"faqbot/knowledge/transcript/source/table", "faqbot/knowledge/transcript/speaker",
	},
	"faqbot/knowledge/transcript/source/values": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/source/captions",
		"faqbot/knowledge/transcript/source/markdown", "faqbot/knowledge/transcript/source/page",
		"faqbot/knowledge/transcript/source/table", "faqbot/knowledge/transcript/speaker",
	},
	"faqbot/knowledge/transcript/source": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/source/captions",
		"faqbot/knowledge/transcript/source/document", "faqbot/knowledge/transcript/source/latex",
		"faqbot/knowledge/transcript/source/markdown", "faqbot/knowledge/transcript/source/page",
		"faqbot/knowledge/transcript/source/values",
	},
	"faqbot/knowledge/transcript/naming": {
		"faqbot/knowledge/interview", "faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/source/about",
		"faqbot/knowledge/transcript/speaker", "faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/transcript/tidy": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/naming", "faqbot/knowledge/transcript/source/about",
		"faqbot/knowledge/transcript/source/captions", "faqbot/knowledge/transcript/speaker", "faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/transcript/casting": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/naming", "faqbot/knowledge/transcript/speaker",
		"faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/transcript/reading": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/casting", "faqbot/knowledge/transcript/naming",
		"faqbot/knowledge/transcript/speaker", "faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/transcript/speech": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/naming", "faqbot/knowledge/transcript/reading",
		"faqbot/knowledge/transcript/speaker", "faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/transcript/trim": {
		"faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/casting", "faqbot/knowledge/transcript/naming",
		"faqbot/knowledge/transcript/reading", "faqbot/knowledge/transcript/speaker", "faqbot/knowledge/transcript/speech",
		"faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/transcript/doubt": {
		"faqbot/knowledge/interview", "faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/naming",
		"faqbot/knowledge/transcript/reading", "faqbot/knowledge/transcript/speech", "faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/transcript": {
		"faqbot/knowledge/interview", "faqbot/knowledge/transcript/block", "faqbot/knowledge/transcript/casting",
		"faqbot/knowledge/transcript/doubt", "faqbot/knowledge/transcript/naming", "faqbot/knowledge/transcript/reading",
		"faqbot/knowledge/transcript/source", "faqbot/knowledge/transcript/source/about", "faqbot/knowledge/transcript/speaker",
		"faqbot/knowledge/transcript/speech", "faqbot/knowledge/transcript/tidy", "faqbot/knowledge/transcript/trim",
		"faqbot/knowledge/transcript/wording",
	},
	"faqbot/knowledge/people": {"faqbot/knowledge/analysis", "faqbot/knowledge/interview"},
	"faqbot/knowledge": {
		"faqbot/knowledge/files",
		"faqbot/knowledge/analysis", "faqbot/knowledge/complete", "faqbot/knowledge/dialogue", "faqbot/knowledge/durable",
		"faqbot/knowledge/interview",
		"faqbot/knowledge/judge", "faqbot/knowledge/match", "faqbot/knowledge/meaning", "faqbot/knowledge/people",
		"faqbot/knowledge/talk", "faqbot/knowledge/transcript",
	},
	"faqbot/bot/decode":             nil,
	"faqbot/bot/rest":               {"faqbot/bot/decode"},
	"faqbot/bot/gateway":            {"faqbot/bot/decode", "faqbot/bot/rest"},
	"faqbot/bot/discordtest":        nil,
	"faqbot/bot/discordtest/report": nil, // a program
	"faqbot/bot/recent":             nil,
	"faqbot/bot/locale":             nil,
	"faqbot/bot/card": {
		"faqbot/bot/locale", "faqbot/knowledge", "faqbot/knowledge/interview", "faqbot/knowledge/match", "faqbot/knowledge/talk",
	},
	"faqbot/bot/component": {"faqbot/bot/card", "faqbot/bot/locale", "faqbot/knowledge"},
	"faqbot/bot/pace":      {"faqbot/bot/recent"},
	"faqbot/bot/identity":  {"faqbot/bot/gateway"},
	"faqbot/bot/listen": {
		"faqbot/bot/gateway", "faqbot/bot/identity", "faqbot/bot/locale", "faqbot/bot/pace", "faqbot/bot/recent", "faqbot/bot/rest",
		"faqbot/knowledge/journal",
	},
	"faqbot/bot/reply": {
		"faqbot/bot/card", "faqbot/bot/component", "faqbot/bot/listen", "faqbot/bot/locale", "faqbot/bot/pace", "faqbot/knowledge",
	},
	"faqbot/bot/command": { // it reads the journal, and never writes it
		"faqbot/bot/card", "faqbot/bot/component", "faqbot/bot/listen", "faqbot/bot/locale", "faqbot/bot/pace", "faqbot/knowledge",
		"faqbot/knowledge/journal",
	},
	"faqbot/bot/deliver": {
		"faqbot/bot/command", "faqbot/bot/component", "faqbot/bot/listen", "faqbot/bot/locale", "faqbot/bot/recent", "faqbot/bot/reply",
		"faqbot/bot/rest", "faqbot/knowledge/journal",
	},
	"faqbot/bot/tally": {"faqbot/bot/card", "faqbot/bot/listen"},
	"faqbot/bot/moderate": {
		"faqbot/bot/command", "faqbot/bot/component", "faqbot/bot/deliver", "faqbot/bot/gateway", "faqbot/bot/identity", "faqbot/bot/listen",
		"faqbot/bot/locale", "faqbot/bot/recent", "faqbot/bot/rest", "faqbot/knowledge", "faqbot/knowledge/journal",
	},
	"faqbot/bot": {
		"faqbot/bot/command", "faqbot/bot/deliver", "faqbot/bot/gateway", "faqbot/bot/identity", "faqbot/bot/listen",
		"faqbot/bot/moderate", "faqbot/bot/pace", "faqbot/bot/reply", "faqbot/bot/rest", "faqbot/bot/tally", "faqbot/knowledge",
		"faqbot/knowledge/journal",
	},
	"faqbot/bot/shelftest":             {"faqbot/knowledge/files", "faqbot/knowledge", "faqbot/knowledge/interview", "faqbot/knowledge/journal"}, // for tests alone
	"faqbot/bot/tallytest":             nil,                                                                                                      // for tests alone
	"faqbot/bot/viewtest":              {"faqbot/bot/card"},                                                                                      // for tests alone
	"faqbot/bot/pagetest":              {"faqbot/bot/component"},                                                                                 // for tests alone
	"faqbot/knowledge/meaning/convert": {"faqbot/knowledge/meaning"},                                                                             // a program: it makes the weights
	"faqbot/cmd/licences":              nil,                                                                                                      // a program, for whoever builds this one
	"faqbot/bot/reliability": {"faqbot/knowledge/files", // for tests alone
		"faqbot/bot", "faqbot/bot/discordtest", "faqbot/bot/gateway", "faqbot/bot/rest", "faqbot/bot/tallytest", "faqbot/knowledge",
		"faqbot/knowledge/journal",
	},
	"faqbot/bot/reliability/chaos": {"faqbot/knowledge/files", // a program
		"faqbot/bot/discordtest", "faqbot/bot/reliability", "faqbot/knowledge", "faqbot/knowledge/journal",
	},
	"faqbot/bot/reliability/load": {"faqbot/knowledge/files", // a program
		"faqbot/bot/discordtest", "faqbot/bot/reliability", "faqbot/knowledge", "faqbot/knowledge/content", "faqbot/knowledge/journal",
		"faqbot/knowledge/meaning",
	},
	"faqbot/bot/gallery": {"faqbot/knowledge/files", // a program
		"faqbot/bot", "faqbot/bot/discordtest", "faqbot/bot/gateway", "faqbot/bot/rest", "faqbot/knowledge", "faqbot/knowledge/content",
		"faqbot/knowledge/journal",
	},
	"faqbot/cmd/faqbot/terminal": {
		"faqbot/bot/card", "faqbot/bot/locale", "faqbot/knowledge", "faqbot/knowledge/dialogue", "faqbot/knowledge/talk",
	},
	"faqbot/cmd/faqbot": {
		"faqbot/knowledge/files",
		"faqbot/bot", "faqbot/bot/gateway", "faqbot/bot/locale", "faqbot/bot/rest", "faqbot/cmd/faqbot/terminal", "faqbot/config", "faqbot/knowledge",
		"faqbot/knowledge/content", "faqbot/knowledge/interview", "faqbot/knowledge/journal", "faqbot/knowledge/judge",
		"faqbot/knowledge/match", "faqbot/knowledge/meaning", "faqbot/knowledge/transcript",
	},
}

// testsMayImport is what tests import besides: a Discord to talk to, and content to talk about. All may import racetest.
var testsMayImport = map[string][]string{
	"faqbot/knowledge": {"faqbot/knowledge/content"},
	"faqbot/knowledge/content": {
		"faqbot/knowledge/files", "faqbot/knowledge", "faqbot/knowledge/interview", "faqbot/knowledge/match", "faqbot/knowledge/meaning", "faqbot/knowledge/talk",
		"faqbot/knowledge/transcript",
	},
	"faqbot/bot": {
		"faqbot/bot/component", "faqbot/bot/discordtest", "faqbot/bot/locale", "faqbot/bot/pagetest", "faqbot/bot/shelftest", "faqbot/bot/tallytest",
	},
	"faqbot/bot/card":            {"faqbot/bot/shelftest"},
	"faqbot/bot/component":       {"faqbot/bot/pagetest", "faqbot/bot/shelftest", "faqbot/bot/viewtest", "faqbot/knowledge/match"},
	"faqbot/bot/command":         {"faqbot/bot/pagetest", "faqbot/bot/shelftest"},
	"faqbot/bot/deliver":         {"faqbot/bot/card", "faqbot/bot/discordtest", "faqbot/bot/pagetest", "faqbot/bot/shelftest"},
	"faqbot/bot/moderate":        {"faqbot/bot/discordtest", "faqbot/bot/pagetest", "faqbot/bot/shelftest", "faqbot/knowledge/interview"},
	"faqbot/bot/reply":           {"faqbot/bot/pagetest", "faqbot/bot/shelftest"},
	"faqbot/bot/rest":            {"faqbot/bot/discordtest"},
	"faqbot/bot/gateway":         {"faqbot/bot/discordtest", "faqbot/bot/tallytest"},
	"faqbot/bot/reliability":     {"faqbot/bot/shelftest"},
	"faqbot/cmd/faqbot/terminal": {"faqbot/bot/viewtest", "faqbot/knowledge/content", "faqbot/knowledge/files"},
	"faqbot/cmd/faqbot":          {"faqbot/bot/discordtest"},
}

// importedBy says which packages of ours may import a module of somebody else's that is no business of the others.
var importedBy = map[string][]string{
	"github.com/bwmarrin/discordgo": {
		"faqbot/bot", "faqbot/bot/command", "faqbot/bot/component", "faqbot/bot/deliver", "faqbot/bot/identity", "faqbot/bot/listen",
		"faqbot/bot/moderate", "faqbot/bot/pagetest", "faqbot/bot/reply", "faqbot/bot/decode", "faqbot/bot/discordtest", "faqbot/bot/gallery", "faqbot/bot/gateway", "faqbot/bot/reliability", "faqbot/bot/reliability/chaos", "faqbot/bot/reliability/load", "faqbot/bot/rest", "faqbot/cmd/faqbot",
	},
	"github.com/sahilm/fuzzy":                {"faqbot/knowledge/analysis", "faqbot/knowledge/complete"},
	"github.com/spf13/pflag":                 {"faqbot/cmd/faqbot"},
	"github.com/wlynxg/chardet":              {"faqbot/knowledge/transcript/source"},
	"codeberg.org/readeck/go-readability/v2": {"faqbot/knowledge/transcript/source/page"},
	"github.com/VictoriaMetrics/metrics": {
		"faqbot/bot", "faqbot/bot/gateway", "faqbot/bot/moderate", "faqbot/bot/reliability", "faqbot/bot/rest", "faqbot/bot/tally",
		"faqbot/bot/tallytest", "faqbot/cmd/faqbot",
	},
	"google.golang.org/protobuf/encoding/protowire": {"faqbot/knowledge/meaning/convert"}, // it would make the bot larger by megabytes
	"golang.org/x/term":                             {"faqbot/cmd/faqbot", "faqbot/cmd/faqbot/terminal"},
	"github.com/gofrs/flock":                        {"faqbot/knowledge/journal"},
	"modernc.org/sqlite":                            {"faqbot/knowledge/journal"},
}

// listed is what go list says of a package.
type listed struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

func TestImports(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	packages := list(t, "faqbot/...")
	for _, p := range packages {
		allowed, known := mayImport[p.ImportPath]
		if !known {
			t.Errorf("%s is not in the import table", p.ImportPath)
			continue
		}
		check(t, p.ImportPath, "", p.Imports, allowed)
		inTests := append(slices.Clone(allowed), testsMayImport[p.ImportPath]...)
		check(t, p.ImportPath, " in its tests", slices.Concat(p.TestImports, p.XTestImports), append(inTests, p.ImportPath, "faqbot/knowledge/racetest"))
	}
	for path := range mayImport {
		if !slices.ContainsFunc(packages, func(p listed) bool { return p.ImportPath == path }) {
			t.Errorf("%s is in the import table and does not exist", path)
		}
	}
}

// TestTheTerminalLinksNoDiscord holds the wall between the views and Discord's form of them: another surface reuses the
// views, and what it links is its own business.
func TestTheTerminalLinksNoDiscord(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-deps", "faqbot/cmd/faqbot/terminal").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for path := range strings.Lines(string(out)) {
		if strings.Contains(path, "discordgo") || strings.Contains(path, "websocket") {
			t.Errorf("the terminal links %s", strings.TrimSpace(path))
		}
	}
}

func check(t *testing.T, importer, where string, imports, allowed []string) {
	t.Helper()
	for _, imported := range imports {
		if strings.HasPrefix(imported, "faqbot") && !slices.Contains(allowed, imported) {
			t.Errorf("%s imports %s%s, which the import table does not allow", importer, imported, where)
		}
		if importers, restricted := importedBy[imported]; restricted && !slices.Contains(importers, importer) {
			t.Errorf("%s imports %s%s, which is no business of it", importer, imported, where)
		}
	}
}

// list returns the packages that match a pattern.
func list(t *testing.T, pattern string) []listed {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports,TestImports,XTestImports", pattern).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return packages
		}
		if err != nil {
			t.Fatalf("read what go list says: %v", err)
		}
		packages = append(packages, p)
	}
}
