package transcript

import (
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/wording"
)

// language returns what the file says, or what its commonest words say, as a tag. It is empty when neither says anything.
func language(r *naming.File, text string) string {
	tag := wording.LanguageOf(r.Meta.Language, text)
	if tag == "" {
		r.Warnf(0, "the language was not recognised; write it into the front matter of the draft, such as \u201clanguage: en\u201d")
	}
	return tag
}
