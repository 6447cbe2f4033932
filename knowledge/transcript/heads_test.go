package transcript

import (
	"testing"

	"faqbot/knowledge/racetest"
)

// spoken is a short talk, and spokenAs what it reads like.
const (
	spoken   = "**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n\n**Ann:** And corn?\n\n**Ben:** Never.\n"
	spokenAs = "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
)

// TestHeads holds the importer to the forms in which programs for sites keep what they know of a text above it.
func TestHeads(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	var rows []asWritten
	for name, head := range map[string]string{
		"JSON":                     "{\n  \"title\" : \"On grain\",\n  \"authors\" : [\"Ann Sorrel\"],\n  \"draft\" : null\n}\n\n",
		"JSON between semicolons":  ";;;\n{\"title\": \"On grain\"}\n;;;\n",
		"JSON with its name":       "---json\n{\"title\": \"On grain\"}\n---\n",
		"TOML with its name":       "---toml\ntitle = \"On grain\"\n---\n",
		"a block of code":          "```yaml\ntitle: On grain\ndate: 2020\n```\n",
		"no line above it":         "title: On grain\ndate: 2020\n---\n",
		"percent signs":            "% On grain\n% Ann Sorrel\n% May 2020\n\n",
		"two full stops":           ".. title: On grain\n.. slug: grain\n.. date: 2020\n\n",
		"full stops in a comment":  "<!--\n.. title: On grain\n.. slug: grain\n-->\n\n",
		"what a program exports":   "import Talk from './talk'\n\nexport const metadata = {\n  title: 'On grain',\n  date: '2020-01-01',\n};\n\n",
		"lines between fences":     "---\ntitle: On grain\n---\n",
		"lines between plus signs": "+++\ntitle = \"On grain\"\n+++\n",
	} {
		rows = append(rows, asWritten{name, head + spoken, "On grain: Ann asks Ben\n" + spokenAs, ""})
	}
	rows = append(rows, asWritten{"JSON alone", "{\"title\": \"On grain\", \"talk\": [\n{\"speaker\": \"Ann\", \"text\": \"Why rye?\"},\n{\"speaker\": \"Ben\", \"text\": \"It stands the cold.\"},\n{\"speaker\": \"Ann\", \"text\": \"And oats?\"},\n{\"speaker\": \"Ben\", \"text\": \"For the horses.\"},\n{\"speaker\": \"Ann\", \"text\": \"And corn?\"},\n{\"speaker\": \"Ben\", \"text\": \"Never.\"}]}\n",
		"On grain: Ann asks Ben\n" + spokenAs, ""})
	readsAs(t, rows)
}

// TestSigned holds the importer to the ways in which a page says who asks each question, behind it.
func TestSigned(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const nobody = ": Interviewer asks Interviewee\n"
	const want = "? Why rye, of all?\n  It stands the cold.\n? Tell us more of the oats and the horses\n  They eat much of it.\n? And corn? \U0001f33d\n  I never sow it.\n? Who buys it?\n  The mill.\n"
	talk := func(mark, behind, answer string, names ...string) string {
		text := ""
		for n, turn := range [][2]string{{"Why rye, of all?", "It stands the cold."}, {"Tell us more of the oats and the horses", "They eat much of it."}, {"And corn? \U0001f33d", "I never sow it."}, {"Who buys it?", "The mill."}} {
			text += mark + turn[0] + " " + names[n] + behind + "\n" + answer + turn[1] + "\n\n"
		}
		return text
	}
	readsAs(t, []asWritten{
		{"a dash in italics", talk("**Q:** ", "  ", "**A:** ", "*- millfan*", "*- Ann S*", "*- (d,f)=> {}*", "*- cleo_7*"), "Interview with Interviewee" + nobody + want, "name of who asks"},
		{"a dash, an anchor and no label of answers", "---\ntitle: \"Grain\"\n---\n\n" + talk("<a href=\"#a\" name=\"a\">#</a> **Q:** ", "\n", "", "\u2013 millfan", "\u2013 Ann S", "\u2013 \u5320\u5fc3", "\u2013 cleo_7"), "Grain" + nobody + want, "name of who asks"},
		{"round brackets in headings", talk("### ", "\n", "", "(Ann, Leeds)", "(Cleo from York)", "(Dan)", "(anonymous)"), "Interview with Interviewee" + nobody + want, "name of who asks"},
		{"square brackets", talk("Q: ", "", "A: ", "[Ann]", "[Cleo Vale]", "[@dan_7]", "[Eve]"), "Interview with Interviewee" + nobody + want, "name of who asks"},
		{"a line below each question that is quoted", "> Why rye, of all?\n> \u2014 Ann, Leeds\n\nIt stands the cold.\n\n> And oats?\n> \u2014 Cleo\n\nFor the horses.\n\n> And corn?\n> \u2014 Dan\n\nI never sow it.\n",
			"Interview with Interviewee" + nobody + "? Why rye, of all?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  I never sow it.\n", "name of who asks"},
		{"what else stands in brackets stays", "Q: Why rye? (of all)\nA: It stands the cold.\n\nQ: And oats? (or hay)\nA: For the horses, all of it.\n\nQ: And corn? (in May)\nA: I never sow it.\n",
			"Interview with Interviewee" + nobody + "? Why rye? (of all)\n  It stands the cold.\n? And oats? (or hay)\n  For the horses, all of it.\n? And corn? (in May)\n  I never sow it.\n", ""},
	})
}
