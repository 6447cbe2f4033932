package transcript

import "testing"

// Contributions to a board, with who wrote each and when above it.
func TestPostsOfABoard(t *testing.T) {
	t.Parallel()
	post := func(title, by, field, words string) string {
		return "----------\n" + title + "\n" + by + "\n" + field + "\n\n" + words + "\n\n"
	}
	readsAs(t, []asWritten{
		{"with quotations", "The Barn\n\n" + post("Re: Grain", "by rye_grower » Wed Sep 14, 2022 6:02 pm", "Posts: 412   Location: the hill", "I grow rye.") +
			post("Re: Grain", "by ann » Wed Sep 14, 2022 6:16 pm", "Posts: 70", "Why rye?") + post("Re: Grain", "by rye_grower » Wed Sep 14, 2022 6:20 pm", "Posts: 412   Location: the hill", "ann wrote:\n> Why rye?\n\nIt stands the cold.") +
			post("Re: Grain", "by cleo.v » Wed Sep 14, 2022 6:26 pm", "Posts: 7", "And oats?") + post("Re: Grain", "by rye_grower » Wed Sep 14, 2022 6:30 pm", "Posts: 412   Location: the hill", "cleo.v wrote:\n> And oats?\n\nFor the horses.") +
			post("Re: Grain", "by ann » Wed Sep 14, 2022 6:36 pm", "Posts: 70", "And corn?") + post("Re: Grain", "by rye_grower » Wed Sep 14, 2022 6:40 pm", "Posts: 412   Location: the hill", "ann wrote:\n> And corn?\n\nNever."),
			"The Barn: ann, cleo.v asks rye_grower\nintro I grow rye.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "line of the forum"},
		{"in German, without quotations", post("Getreide", "von Anna_B » Mi 14. Sep 2022, 18:16", "Beiträge: 70", "Warum Roggen?") + post("Re: Getreide", "von bauer » Mi 14. Sep 2022, 18:20", "Beiträge: 412", "Er hält die Kälte aus.") +
			post("Re: Getreide", "von Anna_B » Mi 14. Sep 2022, 18:26", "Beiträge: 70", "Und Hafer?") + post("Re: Getreide", "von bauer » Mi 14. Sep 2022, 18:30", "Beiträge: 412", "Für die Pferde."),
			"Interview with bauer: Anna_B asks bauer\n? Warum Roggen?\n  Er hält die Kälte aus.\n? Und Hafer?\n  Für die Pferde.\n", ""},
	})
}
