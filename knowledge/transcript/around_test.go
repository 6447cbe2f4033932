package transcript

import "testing"

// What pages and programs set around words, in talks that have nothing else of the kind.
func TestAroundWords(t *testing.T) {
	t.Parallel()
	const (
		top  = "Ann: Why rye?\n\nBen: It stands the cold.\n\n"
		rest = "Ann: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n"
		talk = "Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	)
	readsAs(t, []asWritten{
		{"what a picture shows, as a sentence with who took it", top + "The mill on its last evening. Photo: P. H.\n\n" + rest, talk, "Photo: P. H."},
		{"what a picture shows, told before it", top + "In the picture: the mill on the hill, 1987.\n\n" + rest, talk, "the mill on the hill"},
		{"the same in Russian", "Анна: Почему рожь?\n\nБен: Она терпит холод.\n\nНа снимке: мельница на холме, 1987 год.\n\nАнна: А овёс?\n\nБен: Для лошадей.\n\nАнна: А кукуруза?\n\nБен: Никогда.\n",
			"Interview with Бен: Анна asks Бен\n? Почему рожь?\n  Она терпит холод.\n? А овёс?\n  Для лошадей.\n? А кукуруза?\n  Никогда.\n", "мельница"},
		{"a picture that is spoken of stays", top + "I drew one image: two mills.\n\n" + rest,
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold.\n  I drew one image: two mills.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a picture that is a link before words", "# Grain\n\n**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\n[![a mill](m.jpg)](https://example.org/m_1.jpg) For the horses.\n\n**And corn?**\n\nNever.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "image"},
		{"the foot of a page in a rule", top + "------------------------------[ GRAIN #2, 17 ]-\n\n" + rest, talk, "head or foot of a page"},
		{"how many liked a message, and answered it", "Ann  3:02 PM\nWhy rye?\n\nBen  3:05 PM\nIt stands the cold.\n:heart: 6  :ear_of_rice: 11\n\nAnn  3:09 PM\nAnd oats?\n2 replies  Last reply today at 3:40 PM\n\nBen  3:10 PM\nFor the horses.\n\u2764\ufe0f 2\n\nAnn  3:12 PM\nAnd corn?\n\nBen  3:13 PM\nNever.\n", talk, "line of the page"},
		{"a note in italics between two rules", "---\ntitle: Grain\n---\n\n**Why rye?**\n\nIt stands the cold.\n\n---\n\n*You are reading The Barn.*\n\n---\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "You are reading The Barn"},
		{"links below a line in bold", "---\ntitle: Grain\n---\n\n**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n\n**Elsewhere**\n\n- [The last mill](https://example.org/a)\n- [Bread](https://example.org/b)\n\nThank you for reading.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "has no question"},
		{"a recorded opening above a rule", "**Ann Sorrel:** This is The Barn, from the fair.\n\nTake a seat and listen.\n\n\\* \\* \\*\n\n**Ann Sorrel:** Why rye?\n\n**Ben Marsh:** It stands the cold.\n\n**Ann Sorrel:** And oats?\n\n**Ben Marsh:** For the horses.\n\n**Ann Sorrel:** And corn?\n\n**Ben Marsh:** Never.\n",
			"Interview with Ben Marsh: Ann Sorrel asks Ben Marsh\nintro This is The Barn, from the fair.\nintro Take a seat and listen.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "went to the introduction"},
		{"a few words that ask where an answer breaks off", "Ann: Why rye?\n\nBen: It stands the cold of the hill by\u2014\n\nAnn: Who knows?\n\nBen: It varies.\n\nAnn: And oats?\n\nBen: For the horses.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold of the hill by\u2014\n? Who knows?\n  It varies.\n? And oats?\n  For the horses.\n", "where the answer before breaks off"},
	})
}
