package locale

import (
	"flag"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

var update = flag.Bool("update", false, "write the names of languages anew")

// TestLanguageNames compares the names of languages with those of the library that they are from. The program does not link
// that library, because it holds them in a hundred languages.
func TestLanguageNames(t *testing.T) {
	t.Parallel()
	for _, l := range catalogues() {
		var want strings.Builder
		for _, tag := range namedLanguages() {
			if name := display.Languages(l.tag).Name(tag); name != "" {
				want.WriteString(tag.String() + "\t" + name + "\n")
			}
		}
		if path := "languages/" + l.tag.String() + ".txt"; *update {
			if err := os.WriteFile(path, []byte(want.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if l.languages != want.String() {
			t.Errorf("%s is not what the library says: go test ./bot/locale -run LanguageNames -update", path)
		}
	}
}

// namedLanguages returns the languages that have an English name, and the scripts of Chinese.
func namedLanguages() []language.Tag {
	tags := []language.Tag{language.SimplifiedChinese, language.TraditionalChinese}
	names := display.English.Languages()
	add := func(code string) {
		tag, err := language.Parse(code)
		if err == nil && tag.String() == code && names.Name(tag) != "" {
			tags = append(tags, tag)
		}
	}
	const letters = "abcdefghijklmnopqrstuvwxyz"
	for _, first := range letters {
		for _, second := range letters {
			code := string(first) + string(second)
			add(code)
			for _, third := range letters {
				add(code + string(third))
			}
		}
	}
	return tags
}

func TestLanguage(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string][3]string{
		"en":      {"English", "英语", "英文"},
		"zh":      {"Chinese", "中文", "中文"},
		"zh-Hant": {"Traditional Chinese", "繁体中文", "繁體中文"},
		"zh_TW":   {"Chinese", "中文", "中文"},
		"pt-BR":   {"Portuguese", "葡萄牙语", "葡萄牙文"},
		"DE":      {"German", "德语", "德文"},
		"tlh-x-a": {"Klingon", "克林贡语", "克林貢文"},
		"xx":      {"xx", "xx", "xx"}, // no language
		"":        {"", "", ""},
	} {
		for n, voice := range []Voice{English(), Simplified(), Traditional()} {
			if got := voice.Language(tag); got != want[n] {
				t.Errorf("%q is called %q, want %q", tag, got, want[n])
			}
		}
	}
}
