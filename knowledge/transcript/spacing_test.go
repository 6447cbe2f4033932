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

// The blank line is drawn out of any text that is wrapped, set in or not, and stays where each line is a paragraph.
func TestDrawnOutLines(t *testing.T) {
	t.Parallel()
	const first = "Why did you sow rye on this farm, where it is colder than in any of the valleys around it and nobody else had stayed?"
	const answer = "My father had sown it before me and his father too, and nobody in the valley would have known what else to do with a field as cold as this one."
	const second = "And what came after the rye, once the horses were there and the mill was built at the end of the road to the valley?"
	const more = "Oats, and they ate all of it as horses do, since it was a hard winter, and we could not get to the mill for six weeks, so that we ate oats as well."
	const turns = "? " + first + "\n  " + answer + "\n? " + second + "\n  " + more + "\n? And corn?\n  Never, it does not stand the cold that we have up here until the end of May, and I have not been sorry.\n"
	written := func(ask, reply string) []string {
		return []string{ask + first, reply + answer, ask + second, reply + more, ask + "And corn?", reply + "Never, it does not stand the cold that we have up here until the end of May, and I have not been sorry."}
	}
	drawn := func(said []string, indent, between string) string {
		var out []string
		for _, s := range said {
			var lines []string
			line := indent
			for _, w := range strings.Fields(s) {
				if len(line)+len(w) >= 60 {
					lines, line = append(lines, strings.TrimRight(line, " ")), ""
				}
				line += w + " "
			}
			out = append(out, strings.Join(append(lines, strings.TrimSpace(line)), "\n\n"))
		}
		return strings.Join(out, between) + "\n"
	}
	var wide []string
	for _, said := range []string{"问：您为什么在这座农场上种黑麦呢？大家都说这里太冷，什么都长不出来，可您还是留下来了，而且一种就是四十多年，从来没有想过要离开？", "答：因为它耐寒，而且要的东西不多，我父亲种过，他的父亲也种过，村里没有人知道在这么冷的地里还能种别的什么东西。",
		"问：黑麦之后种的是什么呢？听说后来有了马，磨坊也盖好了，就在路的尽头，全村的人都来帮忙，大家都还记得那一年吗？", "答：燕麦，都让马吃光了，那个冬天很难熬，我记得有六个星期我们去不了磨坊，所以我们自己也吃燕麦，还有大麦。",
		"问：那玉米呢？", "答：从来没有，它受不了这里的冷，五月底还会下霜，我从来没有后悔过这个决定，以后也不会去种它，谁都不会劝我。"} {
		runes := []rune(said)
		for ; len(runes) > 42; runes = runes[42:] {
			wide = append(wide, string(runes[:42]))
		}
		wide = append(wide, string(runes))
	}
	readsAs(t, []asWritten{
		{"set in", drawn(written("Q. ", "A. "), "     ", "\n\n"), "Interview with Interviewee: Interviewer asks Interviewee\n" + turns, ""},
		{"flush", drawn(written("ANN SORREL: ", "BEN MARSH: "), "", "\n\n"), "Interview with Ben Marsh: Ann Sorrel asks Ben Marsh\n" + turns, ""},
		{"two blank lines between speeches", drawn(written("ANN SORREL: ", "BEN MARSH: "), "", "\n\n\n"), "Interview with Ben Marsh: Ann Sorrel asks Ben Marsh\n" + turns, ""},
		{"without blanks", strings.Join(wide, "\n\n") + "\n", "Interview with Interviewee: Interviewer asks Interviewee\n" +
			"? 您为什么在这座农场上种黑麦呢？大家都说这里太冷，什么都长不出来，可您还是留下来了，而且一种就是四十多年，从来没有想过要离开？\n  因为它耐寒，而且要的东西不多，我父亲种过，他的父亲也种过，村里没有人知道在这么冷的地里还能种别的什么东西。\n" +
			"? 黑麦之后种的是什么呢？听说后来有了马，磨坊也盖好了，就在路的尽头，全村的人都来帮忙，大家都还记得那一年吗？\n  燕麦，都让马吃光了，那个冬天很难熬，我记得有六个星期我们去不了磨坊，所以我们自己也吃燕麦，还有大麦。\n" +
			"? 那玉米呢？\n  从来没有，它受不了这里的冷，五月底还会下霜，我从来没有后悔过这个决定，以后也不会去种它，谁都不会劝我。\n", ""},
		{"paragraphs of one line, some without full stops", "Ann: Why did you sow rye on a farm as cold as this\n\nBen: My father had sown it before me and his father too\n\nNobody in the valley knew what else to do with the field.\n\nAnn: And what came after the rye, once there were horses\n\nBen: Oats came, and they ate all of it as horses do\n\n" +
			"We could not get to the mill for some six weeks.\n\nAnn: And the corn that so many others sow, why not that\n\nBen: It never stood the cold that we have up here\n\nOne is not sorry for it in all of these years.\n\nAnn: What do you do when the winter is as long as this\n\nBen: We sit by the fire and wait until it is over again\n",
			simple + "? Why did you sow rye on a farm as cold as this\n  My father had sown it before me and his father too\n  Nobody in the valley knew what else to do with the field.\n? And what came after the rye, once there were horses\n  Oats came, and they ate all of it as horses do\n  We could not get to the mill for some six weeks.\n" +
				"? And the corn that so many others sow, why not that\n  It never stood the cold that we have up here\n  One is not sorry for it in all of these years.\n? What do you do when the winter is as long as this\n  We sit by the fire and wait until it is over again\n", ""},
	})
}
