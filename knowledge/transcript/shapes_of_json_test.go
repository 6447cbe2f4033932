package transcript

import (
	"strings"
	"testing"

	"faqbot/knowledge/interview"
)

// What programs that recognise speech, and people, write as JSON or as rows: the same three exchanges in each.
func TestShapesOfJSON(t *testing.T) {
	t.Parallel()
	const want = "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	for _, c := range []struct{ name, text string }{
		{"a name that is shown", `{"version":"1.0.0","entries":[{"text":"Why rye?","speakerId":"x1","speakerDisplayName":"Ann"},{"text":"It stands the cold.","speakerId":"x2","speakerDisplayName":"Ben"},{"text":"And oats?","speakerDisplayName":"Ann"},{"text":"For the horses.","speakerDisplayName":"Ben"},{"text":"And corn?","speakerDisplayName":"Ann"},{"text":"Never.","speakerDisplayName":"Ben"}]}`},
		{"who speaks beside the reading of a word", `{"results":[` +
			spokenWord("Why", "S1") + `,` + spokenWord("rye", "S1") + `,` + spokenMark("?", "S1") + `,` + spokenWord("It", "S2") + `,` + spokenWord("stands", "S2") + `,` + spokenWord("the", "S2") + `,` + spokenWord("cold", "S2") + `,` + spokenMark(".", "S2") + `,` +
			spokenWord("And", "S1") + `,` + spokenWord("oats", "S1") + `,` + spokenMark("?", "S1") + `,` + spokenWord("For", "S2") + `,` + spokenWord("the", "S2") + `,` + spokenWord("horses", "S2") + `,` + spokenMark(".", "S2") + `,` +
			spokenWord("And", "S1") + `,` + spokenWord("corn", "S1") + `,` + spokenMark("?", "S1") + `,` + spokenWord("Never", "S2") + `,` + spokenMark(".", "S2") + `]}`},
		{"words with and without marks", `{"results":{"channels":[{"alternatives":[{"transcript":"Why rye? It stands the cold. And oats? For the horses. And corn? Never.","words":[{"word":"why","punctuated_word":"Why","speaker":0},{"word":"rye","punctuated_word":"rye?","speaker":0},{"word":"it","punctuated_word":"It","speaker":1},{"word":"stands","punctuated_word":"stands","speaker":1},{"word":"the","punctuated_word":"the","speaker":1},{"word":"cold","punctuated_word":"cold.","speaker":1},{"word":"and","punctuated_word":"And","speaker":0},{"word":"oats","punctuated_word":"oats?","speaker":0},{"word":"for","punctuated_word":"For","speaker":1},{"word":"the","punctuated_word":"the","speaker":1},{"word":"horses","punctuated_word":"horses.","speaker":1},{"word":"and","punctuated_word":"And","speaker":0},{"word":"corn","punctuated_word":"corn?","speaker":0},{"word":"never","punctuated_word":"Never.","speaker":1}]}]}]}}`},
		{"groups of what one says", `{"transcripts":[{"speaker":"Ann","items":[{"start":"0","text":"Why rye?"}]},{"speaker":"Ben","items":[{"text":"It stands"},{"text":"the cold."}]},{"speaker":"Ann","items":[{"text":"And oats?"}]},{"speaker":"Ben","items":[{"text":"For the horses."}]},{"speaker":"Ann","items":[{"text":"And corn?"}]},{"speaker":"Ben","items":[{"text":"Never."}]}]}`},
		{"what Python prints", "[{'speaker': 'Ann', 'text': 'Why rye?', 'at': None},\n {'speaker': 'Ben', 'text': \"It stands\\n\"\n  'the cold.',},\n {'speaker': \"Ann\", 'text': 'And oats?', 'end': (1.5, 2e3)}, {'speaker': 'Ben', 'text': 'For the \\x68orses.', 'last': False}, {'speaker': 'Ann', 'text': 'And corn?'}, {'speaker': 'Ben', 'text': 'Never.'}]"},
		{"a list in a program", "import type { QA } from './types';\n\n// the talk\nexport const talk: QA[] = [\n  { question: 'Why rye?', answer: \"It stands the cold.\" },\n  { question: `And oats?`, answer: 'For the horses.' },\n  {\n    question: 'And corn?', answer: 'Never.',\n  },\n];\nexport const size = 3;\n"},
		{"a list in PHP", "<?php\nreturn [\n  'title' => 'Grain',\n  'talk' => [\n    ['q' => 'Why rye?', 'a' => 'It stands the cold.'],\n    ['q' => 'And oats?', 'a' => 'For the horses.'],\n    ['q' => 'And corn?', 'a' => 'Never.'],\n  ],\n];\n"},
		{"pairs", `{"episode":3,"dialogue":[["Ann","Why rye?"],["Ben","It stands the cold."],["Ann","And oats?"],["Ben","For the horses."],["Ann","And corn?"],["Ben","Never."]]}`},
		{"under the name of who says it", `[{"Ann":"Why rye?"},{"Ben":"It stands the cold."},{"Ann":"And oats?"},{"Ben":"For the horses."},{"Ann":"And corn?"},{"Ben":"Never."}]`},
		{"one long text", `{"id":3,"notes":"We talked about grain on the hill above the mill, of rye and of oats, and of the horses that eat them all the year round.","transcript":"**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n\n**Ann:** And corn?\n\n**Ben:** Never.\n\n\n\n` + padded + `"}`},
		{"a page in a text", `{"media":"x.mp3","text":"<p><span class=\"timestamp\">0:01</span> <b>Ann:</b> Why rye?</p><p><span class=\"timestamp\">0:05</span> <b>Ben:</b> It stands the cold.</p><p><span class=\"timestamp\">0:09</span> <b>Ann:</b> And oats?</p><p><span class=\"timestamp\">0:13</span> <b>Ben:</b> For the horses.</p><p><span class=\"timestamp\">0:17</span> <b>Ann:</b> And corn?</p><p><span class=\"timestamp\">0:21</span> <b>Ben:</b> Never.</p>"}`},
		{"exchanges in objects, with the mark-up of a page", `[{"question":{"text":"Why rye?"},"answer":{"text":"<p>It stands <a href='/cold'>the cold</a>.</p>"}},{"question":{"text":"And oats?"},"answer":{"text":"<div>For the horses.</div>"}},{"question":{"text":"And corn?"},"answer":{"text":"Never."}}]`},
		{"a page with questions for those that search, and no words", `<html><head><script type="application/ld+json">{"@type":"WebSite","name":"Grain"}</script><script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Why rye?","acceptedAnswer":{"@type":"Answer","text":"<p>It stands the cold.</p>"}},{"@type":"Question","name":"And oats?","acceptedAnswer":{"@type":"Answer","text":"For the horses."}},{"@type":"Question","name":"And corn?","acceptedAnswer":{"@type":"Answer","text":"Never."}}]}</script></head><body><noscript>Please switch scripts on.</noscript></body></html>`},
		{"a page that a program fills", `<!doctype html><html><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props":{"talk":[{"speaker":"Ann","text":"Why rye?"},{"speaker":"Ben","text":"It stands the cold."},{"speaker":"Ann","text":"And oats?"},{"speaker":"Ben","text":"For the horses."},{"speaker":"Ann","text":"And corn?"},{"speaker":"Ben","text":"Never."}]}}</script></body></html>`},
		{"rows of times without a header", "00:00:01,Ann,Why rye?\n00:00:05,Ben,It stands the cold.\n00:00:09,Ann,And oats?\n00:00:12,Ben,For the horses.\n00:00:15,Ann,And corn?\n00:00:17,Ben,Never.\n"},
	} {
		i, faults := Read("talk", []byte(c.text), Cast{})
		if got := turnsOf(i); got != want {
			t.Errorf("%s:\n%s\nwant\n%s\n%s", c.name, got, want, listed(faults))
		}
	}
}

// padded makes a text long enough for one that may hold a talk; it is blank.
const padded = `                                                                                                                                `

func spokenWord(word, who string) string {
	return `{"type":"word","alternatives":[{"content":"` + word + `","speaker":"` + who + `"}]}`
}

func spokenMark(mark, who string) string {
	return `{"type":"punctuation","attaches_to":"previous","alternatives":[{"content":"` + mark + `","speaker":"` + who + `"}]}`
}

// turnsOf is outline without its title and its introduction.
func turnsOf(i *interview.Interview) string {
	text := outline(i)
	return text[max(0, strings.Index(text, "? ")):]
}
