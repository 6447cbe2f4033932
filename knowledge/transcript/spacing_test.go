package transcript

import (
	"strings"
	"testing"
)

// Text that a program took out of a PDF with double spacing has a blank line below each line, the name of the talk with the number at
// each foot, and names in full at first.
func TestDoubleSpacing(t *testing.T) {
	t.Parallel()
	const head = "                         Voices of the hill\n\nInterviewee:       Benjamin Marsh, Jr.\n\nPlace:             the mill\n\nInterviewer:       Ann Sorrel\n\n\n"
	lines := []string{
		"        Ann Sorrel: So, I would like to begin with the farm, and with the year in which you",
		"came up here. Why did you sow rye at all?",
		"        Ben Marsh, Jr.: My father had sown it before me, and his father too, and nobody in",
		"the valley would have known what else to do with a field as cold as this one is.",
		"        AS: And what came after the rye, once the horses were there and the mill was built",
		"at the end of the road?", "",
		"Benjamin Marsh, Jr., 3 May 2013                                                          2", "",
		"        BM: Oats, and they ate all of it, as horses do. It was a hard winter, and I remember",
		"that we could not get to the mill for",
		"six weeks, so that we ate oats as well.",
		"        And in the spring there was nothing left of it, which is why we went down and asked",
		"the people of the valley for some of theirs.",
		"        AS: Did they give you any of it, or did you have to buy what you needed for the farm",
		"from them?", "",
		"Ben Marsh, 3 May 2013                                                                    3", "",
		"        BM: They gave it, and wanted nothing but a day or two of work in the summer, when",
		"the hay was dry and all of them were out.",
		"        AS: And corn, which so many others sow today, did you never think of that at all in",
		"all those years?",
		"        BM: Never, since it does not stand the cold that we have up here until the end of",
		"May, and I have not been sorry for it.", "",
		"Ben Marsh, 3 May 2013                                                                    4", "",
	}
	i, faults := Read("talk.txt", []byte(head+strings.Join(lines, "\n\n")+"\n"), Cast{})
	want := "Voices of the hill: Ann Sorrel asks Ben Marsh, Jr.\nintro Place:             the mill\n" +
		"? So, I would like to begin with the farm, and with the year in which you came up here. Why did you sow rye at all?\n" +
		"  My father had sown it before me, and his father too, and nobody in the valley would have known what else to do with a field as cold as this one is.\n" +
		"? And what came after the rye, once the horses were there and the mill was built at the end of the road?\n" +
		"  Oats, and they ate all of it, as horses do. It was a hard winter, and I remember that we could not get to the mill for six weeks, so that we ate oats as well.\n" +
		"  And in the spring there was nothing left of it, which is why we went down and asked the people of the valley for some of theirs.\n" +
		"? Did they give you any of it, or did you have to buy what you needed for the farm from them?\n" +
		"  They gave it, and wanted nothing but a day or two of work in the summer, when the hay was dry and all of them were out.\n" +
		"? And corn, which so many others sow today, did you never think of that at all in all those years?\n" +
		"  Never, since it does not stand the cold that we have up here until the end of May, and I have not been sorry for it.\n"
	if got := outline(i); got != want {
		t.Errorf("got\n%s\nwant\n%s\nfaults %s", got, want, listed(faults))
	}
}
