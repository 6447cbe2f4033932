package transcript

import (
	"testing"

	"faqbot/knowledge/racetest"
)

// Sites keep their texts in several languages of marks: what belongs to the marks goes, and a line break within a paragraph is a blank.
func TestMarkup(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const talk = "On grain: Interviewer asks Interviewee\nintro We met at the mill.\n# Rye\n? Why rye?\n  It stands the cold, and it pays.\n  The mill takes it.\n# Horses\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	for _, c := range []struct{ name, text, want string }{
		{"AsciiDoc", "= On grain\n:page-date: 2021-03-04\n:tags: farm\n\nWe met at https://a.example/mill[the mill].\n\nimage::mill.jpg[The mill, width=400]\n\n== Rye\n\n[.lead]\n=== Why rye?\n\n// nobody reads this\nIt stands the *cold*,\nand it pays.\n\nThe mill takes it.\n\n== Horses\n\n=== And oats?\n\nFor the link:horses.html[horses^].\n\n=== And corn?\n\nNever.\n", talk},
		{"AsciiDoc below front matter", "---\ntitle: On grain\n---\nWe met at the mill.\n\n== Rye\n\n=== Why rye?\n\nIt stands the cold, and it\nhttps://a.example[pays].\n\nThe mill takes it.\n\nimage::mill.jpg[]\n\n== Horses\n\n=== And oats?\n\nFor the horses.\n\n=== And corn?\n\nNever.\n", talk},
		{"reStructuredText", "========\nOn grain\n========\n\n:date: 2021-03-04\n:tags: farm\n\nWe met at `the mill <https://a.example>`_.\n\n.. image:: mill.jpg\n   :alt: Why a mill?\n\nRye\n===\n\nWhy rye?\n--------\n\nIt stands the cold, and it\npays_.\n\nThe mill takes it. [1]_\n\n.. [1] It does.\n\nHorses\n======\n\nAnd oats?\n---------\n\nFor the ``horses``.\n\nAnd corn?\n---------\n\nNever.\n\n.. _pays: https://a.example/pays\n",
			talk},
		{"Org", "#+TITLE: On grain\n#+DATE: 2021-03-04\n#+OPTIONS: toc:nil\n\nWe met at [[https://a.example][the mill]].\n\n* Rye\n:PROPERTIES:\n:ID: 7\n:END:\n\n** Why rye?\n\nIt stands the cold,\nand it pays.\n\nThe mill takes it.\n\n* Horses\n\n** And oats?\n\nFor the horses.\n\n** And corn?\n\nNever.\n", talk},
		{"Textile", "---\ntitle: On grain\n---\n\nWe met at \"the mill\":https://a.example/mill.\n\nh2. Rye\n\nh3. Why rye?\n\nIt stands the cold, and it pays.\n\nThe mill takes it.\n\n!mill.jpg!\n\nh2. Horses\n\nh3. And oats?\n\nFor the horses.\n\nh3. And corn?\n\nNever.\n", talk},
		{"a head without fences", "Title: On grain\nDate: 2021-03-04\nCategory: Farm\nSlug: grain\n\nWe met at the mill.\n\n## Rye\n\n### Why rye?\n\nIt stands the cold,\nand it pays.\n\nThe mill takes it.\n\n## Horses\n\n### And oats?\n\nFor the horses.\n\n### And corn?\n\nNever.\n", talk},
		{"a page below front matter", "---\ntitle: On grain\nlayout: post\n---\n{% include top.html %}\n<p>We met at\nthe mill.</p>\n<h2>Rye</h2>\n<p><b>Why rye?</b></p>\n<p>It stands the cold,\nand it pays.</p>\n<p>The mill takes it.</p>\n<h2>Horses</h2>\n<p><b>And oats?</b></p>\n<p>For the horses.</p>\n<p><b>And corn?</b></p>\n<p>Never.</p>\n", talk},
		{"short lines, comments and styles", "---\ntitle: On grain\n---\n<!-- .. slug: grain -->\n<style>\n.q { color: red }\n</style>\n\nWe met at\nthe mill.\n\n## Rye\n\n<!--\n**Pourquoi le seigle ?**\n\nIl supporte le froid.\n-->\n**Why rye?**\n\nIt stands the cold,\nand [it\npays](https://a.example/pays).\n\nThe mill\n**takes it**.\n\n## Horses\n\n**And\noats?**\n\nFor the <em class=\"x\">horses</em>.\n\n**And corn?**\nNever.\n", talk},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		if got := outline(i); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s\nfaults %s", c.name, got, c.want, listed(faults))
		}
	}
}

// What only looks like a mark of emphasis stays.
func TestSignsThatAreNoMarks(t *testing.T) {
	t.Parallel()
	const words = "Take 2*3*4, snake_case_name, 5 * 6 * 7 and `the *star* in __code__`."
	i, _ := Read("talk.md", []byte("---\ntitle: On grain\n---\n\n**Why rye?**\n\n"+words+"\n\n**And oats?**\n\nFor the *horses*, _mostly_.\n"), Cast{})
	const want = "On grain: Interviewer asks Interviewee\n? Why rye?\n  " + words + "\n? And oats?\n  For the horses, mostly.\n"
	if got := outline(i); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A forced line break stays one.
func TestForcedBreaks(t *testing.T) {
	t.Parallel()
	i, _ := Read("talk.md", []byte("---\ntitle: On grain\n---\n\n**Why rye?**\n\nIt stands:  \nthe cold,\\\nthe rain.\n\n**And oats?**\n\nFor the horses.\n"), Cast{})
	const want = "On grain: Interviewer asks Interviewee\n? Why rye?\n  It stands:\n  the cold,\\\n  the rain.\n? And oats?\n  For the horses.\n"
	if got := outline(i); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
