package transcript

import "testing"

// Values in sections: TOML, and files of settings.
func TestValuesInSections(t *testing.T) {
	t.Parallel()
	readsAs(t, []asWritten{
		{"TOML", "# a talk\ntitle = \"Grain\"\n\n[[qa]]\nquestion = \"Why rye? # and not wheat\"\nanswer = \"\"\"\nIt stands the \\\"cold\\\".\n\nIt pays.\n\"\"\"\n\n[[qa]]\nquestion = 'And oats?' # for whom\nanswer = '''For the \\horses.'''\n\n[[qa]]\nquestion = \"And corn?\"\nanswer = \"Never.\"\n",
			"Grain: Interviewer asks Interviewee\n? Why rye? # and not wheat\n  It stands the \"cold\".\n  It pays.\n? And oats?\n  For the \\horses.\n? And corn?\n  Never.\n", ""},
		{"settings, with lines that go on and who speaks", "; a talk\n[1]\nspeaker = Ann\ntext = Why rye?\n\n[2]\nspeaker = Ben\ntext = It stands the cold\n    of the hill.\n\n[3]\nspeaker = Ann\ntext = And oats?\n\n[4]\nspeaker = Ben\ntext = For the horses.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold of the hill.\n? And oats?\n  For the horses.\n", ""},
		{"names between brackets above words are no sections", "[Ann]\nWhy rye?\n\n[Ben]\nIt stands the cold: heat = sun.\n\n[Ann]\nAnd oats?\n\n[Ben]\nFor the horses.\n\n[Ann]\nAnd corn?\n\n[Ben]\nNever.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold: heat = sun.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
	})
}
