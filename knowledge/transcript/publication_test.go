package transcript

import (
	"strings"
	"testing"
)

// What papers, programs and pages put around a conversation goes, and what they say of it is used.
func TestPublications(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text, want string
		fault            string // a piece of what is said, empty for anything
	}{
		{"a time behind the label, words below", "Ann: (00:05)\nWhy rye?\n\nBen: (00:08)\nIt stands the cold.\n\nAnn: (01:13)\nAnd oats?\n\nBen: (01:16)\nFor the horses.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "time stamp, 4 times"},
		{"a time in italics behind the name", "## 00:00:00 \u2013 Rye\n\n**Ann** *00:00:01*\n\nWhy rye?\n\n**Ben** *00:00:05*\n\nIt stands the cold.\n\n## 00:01:00 \u2013 Oats\n\n**Ann** *00:01:01*\n\nAnd oats?\n\n**Ben** *00:01:05*\n\nFor the horses.\n",
			simple + "# Rye\n? Why rye?\n  It stands the cold.\n# Oats\n? And oats?\n  For the horses.\n", ""},
		{"chapters with times in brackets below", "00:00 Start\n02:15 On rye\n04:40 On oats\n\n[00:05] Ann: Why rye?\n\n[00:09] Ben: It stands the cold.\n\n[00:14] Ann: And oats?\n\n[00:20] Ben: For the horses.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "02:15 On rye"},
		{"roles in full, then in letters", "**PREGUNTA.** ¿Por qué centeno?\n\n**RESPUESTA.** Aguanta el frío.\n\n**P.** ¿Y la avena?\n\n**R.** Para los caballos.\n\n**P.** ¿Y el trigo?\n\n**R.** No.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? ¿Por qué centeno?\n  Aguanta el frío.\n? ¿Y la avena?\n  Para los caballos.\n? ¿Y el trigo?\n  No.\n", ""},
		{"a radio programme", "ANN SORREL, HOST:\n\nWelcome.\n\n(SOUNDBITE OF MUSIC)\n\nSORREL: Why rye?\n\nBEN MARSH: (Laughter) It stands the cold.\n\nSORREL: And oats?\n\nMARSH: For the horses.\n\nSORREL: Thank you.\n\nMARSH: Thank you.\n\n(SOUNDBITE OF MUSIC)\n\nCopyright © 2021 Radio. All rights reserved.\n",
			"Interview with Ben Marsh: Ann Sorrel asks Ben Marsh\n? Welcome. Why rye?\n  (Laughter) It stands the cold.\n? And oats?\n  For the horses.\n", "note on the recording"},
		{"keywords and speakers of a program", "On rye\nMon, Mar 4, 2024 10:02AM \u2022 32:11\n\nSUMMARY KEYWORDS\nrye, oats\n\nSPEAKERS\nBen Marsh, Ann Sorrel\n\nAnn Sorrel  00:01\nWhy rye?\n\nBen Marsh  00:09\nIt stands the cold.\n\nAnn Sorrel  01:02\nAnd oats?\n\nBen Marsh  01:10\nFor the horses.\n\nTranscribed by https://a.example\n",
			"On rye: Ann Sorrel asks Ben Marsh\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "Transcribed by"},
		{"a table of values with names of two words", "Start,End,Speaker Name,Text\n0:01,0:02,Ann,Why rye?\n0:03,0:04,Ben,\"It stands the cold, and it pays.\"\n0:05,0:06,Ann,And oats?\n0:07,0:08,Ben,For the horses.\n",
			simple + "? Why rye?\n  It stands the cold, and it pays.\n? And oats?\n  For the horses.\n", ""},
		{"a table of values with topics", "id,question,answer,topic\n1,Why rye?,It stands the cold.,Grain\n2,And oats?,For the horses.,Grain\n3,Who eats it?,We do.,Bread\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n# Grain\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n# Bread\n? Who eats it?\n  We do.\n", ""},
		{"times of day in brackets", "[2:00 PM] ann_s: why rye?\n[2:01 PM] ben_m: it stands the cold\n[2:02 PM] ann_s: and oats?\n[2:03 PM] ben_m: for the horses\n[2:04 PM] ann_s: and corn?\n[2:05 PM] ben_m: never\n",
			"Interview with ben_m: ann_s asks ben_m\n? why rye?\n  it stands the cold\n? and oats?\n  for the horses\n? and corn?\n  never\n", ""},
		{"Markdown that begins with a picture in HTML", "<p align=\"center\"><img src=\"logo.svg\"></p>\n\n# Rye\n\n## Why rye?\n\nIt stands the cold.\n\n## And oats?\n\nFor the horses.\n\n## And corn?\n\nNever.\n",
			"Rye: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a headline with a colon, and the letters of a paper with small words", "Ben Marsh, farmer: \u201cRye asks for little\u201d\n\nBy Jo Roe\n\nBen Marsh is 58 years old and grows rye.\n\nThe Voice of the Fields: Why rye?\n\nBen Marsh: It stands the cold.\n\nVF: And oats?\n\nB. M.: For the horses.\n\nVF: And corn?\n\nB. M.: Never.\n",
			"Ben Marsh, farmer: \u201cRye asks for little\u201d: The Voice of the Fields asks Ben Marsh\nintro Ben Marsh is 58 years old and grows rye.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"numbers of pages on lines of their own, and running heads", "Ann: Why rye?\n\nBen: It stands the cold.\n\n112\n\n\nTHE FIELD AND THE BARN\n\nIt pays.\n\nAnn: And oats?\n\nBen: For the horses.\n\n113\n\nAnn: How many?\n\nBen: Two.\n\nAnn: And corn?\n\nBen: Never.\n",
			simple + "? Why rye?\n  It stands the cold.\n  It pays.\n? And oats?\n  For the horses.\n? How many?\n  Two.\n? And corn?\n  Never.\n", "number, head or foot of a page"},
		{"numbers that count no pages", "Ann: Which years?\n\nBen: Those:\n\n1911\n\n1947\n\nAnn: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n",
			simple + "? Which years?\n  Those:\n  1911\n  1947\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"heads of sections with a sign, and a profile", "銭湯の人\n\n■始まり\n\n――なぜ銭湯ですか\u3002\n\n好きだからです\u3002\n\n――朝は早いですか\u3002\n\n五時です\u3002\n\n■これから\n\n――目標を教えてください\u3002\n\n続けることです\u3002\n\n――最後に一言ください\u3002\n\nまた来ます\u3002\n\n\uff1cプロフィル\uff1e\n\n1989年生まれ\u3002趣味は旅です\u3002\n",
			"銭湯の人: Interviewer asks Interviewee\n# 始まり\n? なぜ銭湯ですか\u3002\n  好きだからです\u3002\n? 朝は早いですか\u3002\n  五時です\u3002\n# これから\n? 目標を教えてください\u3002\n  続けることです\u3002\n? 最後に一言ください\u3002\n  また来ます\u3002\n", "\uff1cプロフィル\uff1e 1989年生まれ"},
		{"dashes before questions without a mark, quoted answers", "등대의 밤\n\n\u2015등대지기가 된 이야기를 들려주신다면.\n\n\"공고를 봤어요.\"\n\n\u2015하루를 설명해 주세요.\n\n\"불을 켜고, 끕니다.\n\n네 번 올라가요.\"\n\n\u2015기억에 남는 밤은.\n\n\"태풍 때요.\"\n\n\u2015섭섭하지 않으세요.\n\n\"섭섭하죠.\"\n\n\u2015뭍에서는 무엇을 하실 건지.\n\n\"밤새 자는 거요.\"\n",
			"등대의 밤: Interviewer asks Interviewee\n? 등대지기가 된 이야기를 들려주신다면.\n  \"공고를 봤어요.\"\n? 하루를 설명해 주세요.\n  \"불을 켜고, 끕니다.\n  네 번 올라가요.\"\n? 기억에 남는 밤은.\n  \"태풍 때요.\"\n? 섭섭하지 않으세요.\n  \"섭섭하죠.\"\n? 뭍에서는 무엇을 하실 건지.\n  \"밤새 자는 거요.\"\n", ""},
		{"a paper in full, then its letters with an ampersand", "Field & Barn: Why rye?\n\nBen Marsh: It stands the cold.\n\nF&B: And oats?\n\nBM: For the horses.\n\nF&B: And corn?\n\nBM: Never.\n",
			"Interview with Ben Marsh: Field & Barn asks Ben Marsh\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"titles with full stops, and first lines set in", "                 HEARING ON RYE\n\n    The Chairman. I will begin. Why do you grow rye in\na year like this one?\n    Ms. Marsh. It stands the cold, Mr. Chairman, as my\nfather told me.\n    I would add that it pays.\n    The Chairman. And the oats?\n    Ms. Marsh. They are for the horses, who eat more than\nall of us.\n    Mr. O'Neill. How many horses are there on your farm in\nthe winter?\n    Ms. Marsh. Two.\n    The Chairman. Do they know that we speak of them in this\nroom?\n    Ms. Marsh. They do not.\n    Mr. O'Neill. Will you grow it again?\n    Ms. Marsh. I will.\n",
			"HEARING ON RYE: The Chairman, Mr. O'Neill asks Ms. Marsh\n? I will begin. Why do you grow rye in a year like this one?\n  It stands the cold, Mr. Chairman, as my father told me.\n  I would add that it pays.\n? And the oats?\n  They are for the horses, who eat more than all of us.\n? How many horses are there on your farm in the winter?\n  Two.\n? Do they know that we speak of them in this room?\n  They do not.\n? Will you grow it again?\n  I will.\n", ""},
		{"captions of a program, with arrows anywhere", "1\n00:00:00,000 --> 00:00:03,000\n[Music] >> what do you grow up here, and >> rye\n\n2\n00:00:03,000 --> 00:00:06,000\nmostly it stands the cold and it pays >>\n\n3\n00:00:06,000 --> 00:00:09,000\nwhy not oats >> we have them for the\n\n4\n00:00:09,000 --> 00:00:12,000\nhorses who eat more than all of us [Laughter] >> do\n\n5\n00:00:12,000 --> 00:00:15,000\nyou like bread >> I eat it each morning and\n\n6\n00:00:15,000 --> 00:00:18,000\neach night with salt >> who mills it >> my uncle\n\n7\n00:00:18,000 --> 00:00:21,000\ndoes he has done so for fifty years >> is he old >>\n\n8\n00:00:21,000 --> 00:00:24,000\nhe will be ninety in the spring if he lives >> and who\n\n9\n00:00:24,000 --> 00:00:27,000\ncomes next >> my daughter says she will and I\n\n10\n00:00:27,000 --> 00:00:30,000\nbelieve her\n\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? what do you grow up here, and\n  rye mostly it stands the cold and it pays\n? why not oats\n  we have them for the horses who eat more than all of us [Laughter]\n? do you like bread\n  I eat it each morning and each night with salt\n? who mills it\n  my uncle does he has done so for fifty years\n? is he old\n  he will be ninety in the spring if he lives\n? and who comes next\n  my daughter says she will and I believe her\n", "nothing but how much is said"},
		{"arrows, and a host who hardly asks", "1\n00:00:00,000 --> 00:00:03,000\n>> Tell us about rye.\n\n2\n00:00:03,000 --> 00:00:06,000\n>> It stands the cold.\n\n3\n00:00:06,000 --> 00:00:07,000\n[LAUGHTER]\n\n4\n00:00:07,000 --> 00:00:09,000\n>> And oats?\n\n5\n00:00:09,000 --> 00:00:12,000\n>> For the horses.\n\n6\n00:00:12,000 --> 00:00:15,000\n>> You must have seen some winters.\n\n7\n00:00:15,000 --> 00:00:18,000\n>> Ninety, and all of them were cold.\n\n8\n00:00:18,000 --> 00:00:21,000\n>> And who comes next?\n\n9\n00:00:21,000 --> 00:00:24,000\n>> My daughter.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Tell us about rye.\n  It stands the cold.\n? And oats?\n  For the horses.\n? You must have seen some winters.\n  Ninety, and all of them were cold.\n? And who comes next?\n  My daughter.\n", "sound that the captions tell"},
		{"a letter that answers another", "From: Ben Marsh <ben@example.org>\nTo: Ann Sorrel <ann@example.org>\nSubject: Re: Grain\nIn-Reply-To: <1@example.org>\n\nDear Ann,\n\nHere you are.\n\nAnn wrote:\n> Dear Ben,\n>\n> 1. Why rye?\n\nIt stands the cold.\n\n> 2. I hear that you also grow oats.\n\nFor the horses.\n\n> 3. And corn?\n\nNever.\n\n> Yours, Ann\n\nBen\n",
			"Grain: Ann Sorrel asks Ben Marsh\nintro Dear Ann,\nintro Here you are.\nintro Ann wrote:\nintro > Dear Ben,\n? Why rye?\n  It stands the cold.\n? I hear that you also grow oats.\n  For the horses.\n? And corn?\n  Never.\n", "ends the letter with the questions"},
		{"bullets and hyphens in paragraphs", page("en", "Grain", "<p><b>&bull; Why rye?</b></p><p>- It stands the cold.</p><p>It pays, too.</p><p><b>&bull; And oats?</b></p><p>- For the horses.</p><p><b>&bull; And corn?</b></p><p>- Never.</p>"),
			"Grain: Ann Sorrel asks Interviewee\nintro The farm lies at the end of the valley, and nobody comes by.\n? Why rye?\n  It stands the cold.\n  It pays, too.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"names and times twice, in digits and in words", "Sorrel, Ann\n3 Sekunden0:03\nSorrel, Ann 3 Sekunden\nWarum Roggen?\n\nMarsch, Ben (Extern)\n9 Sekunden0:09\nMarsch, Ben (Extern) 9 Sekunden\nEr hält die Kälte aus.\n\nSorrel, Ann\n1 Minuten 3 Sekunden1:03\nSorrel, Ann 1 Minuten 3 Sekunden\nUnd Hafer?\n\nMarsch, Ben (Extern)\n1 Minuten 9 Sekunden1:09\nMarsch, Ben (Extern) 1 Minuten 9 Sekunden\nFür die Pferde.\n\nSorrel, Ann\n2 Minuten 0 Sekunden2:00\nSorrel, Ann 2 Minuten 0 Sekunden\nUnd Mais?\n\nMarsch, Ben (Extern)\n2 Minuten 4 Sekunden2:04\nMarsch, Ben (Extern) 2 Minuten 4 Sekunden\nNie.\n\n",
			"Interview with Marsch, Ben: Sorrel, Ann asks Marsch, Ben\n? Warum Roggen?\n  Er hält die Kälte aus.\n? Und Hafer?\n  Für die Pferde.\n? Und Mais?\n  Nie.\n", "time stamp, 12 times"},
		{"the source of a wiki", "{{interview\n|title = On grain\n|place = Lower Field\n}}\n[[File:Mill.jpg|thumb|The mill]]\n\n== Rye ==\n{{PP}} Why rye?\n\n'''Ben Marsh''': It stands the [[w:Cold|cold]].<ref>{{cite|title=X}}</ref>\n\n{{PP}} And oats?\n\n'''Ben Marsh''': For the ''horses''.\n\n{{PP}} And corn?\n\n'''Ben Marsh''': Never.\n\n[[Category:Interview]]\n",
			"On grain: PP asks Ben Marsh\n# Rye\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the *horses*.\n? And corn?\n  Never.\n", ""},
		{"a forum as it is copied", "r/Fields\n\u2022\n4 yr. ago\nben_m\n\nI grow rye on a hill. Ask me anything!\nProof: https://x.example/a.jpg\n\nMy uncle did the same before me.\n\n4\ncomments\nShare\nSort by:\nBest\n\nSearch Comments\n\nannabel\n\u2022\n4y ago\n\nWhy rye?\n\nUpvote\n12\n\nDownvote\nReply\nreply\n\nShare\n\nben_m\nOP\n\u2022\n4y ago\n\nIt stands the cold.\n\nUpvote\n12\n\nDownvote\nReply\nreply\n\nShare\n\ncleocat\n\u2022\n4y ago\n\nAnd oats?\n\nUpvote\n12\n\nDownvote\nReply\nreply\n\nShare\n\nben_m\nOP\n\u2022\n4y ago\n\nFor the horses.\n\nUpvote\n12\n\nDownvote\nReply\nreply\n\nShare\n\n[deleted]\n\u2022\n4y ago\n\nComment deleted by user\n\nUpvote\n12\n\nDownvote\nReply\nreply\n\nShare\n\ndora\n\u2022\n4y ago\n\nAnd wheat?\n\nUpvote\n12\n\nDownvote\nReply\nreply\n\nShare\n\nben_m\nOP\n\u2022\n4y ago\n\nNo.\n\nUpvote\n12\n\nDownvote\nReply\nreply\n\nShare\n\n",
			"ben_m: annabel, cleocat, dora asks ben_m\nintro I grow rye on a hill. Ask me anything!\nintro Proof: https://x.example/a.jpg\nintro My uncle did the same before me.\nintro Search Comments\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And wheat?\n  No.\n", "line of the forum around a contribution"},
		{"a forum whose contributions stand in forms", bare("en", "Ask me anything", "<p class=tagline>submitted by <a>ben_m</a></p><div class=commentarea><span>top 200 comments</span><div class=comment><p class=tagline><a>[\u2013]</a><a>annabel</a> <span>3 points</span>&nbsp;<a>(1 children)</a></p><form class=usertext><div><p>Why rye?</p></div></form></div><div class=comment><p class=tagline><a>[\u2013]</a><a>ben_m</a> <span>3 points</span>&nbsp;<a>(1 children)</a></p><form class=usertext><div><p>It stands the cold.</p></div></form></div><div class=comment><p class=tagline><a>[\u2013]</a><a>AutoModerator</a> <span>3 points</span>&nbsp;<a>(1 children)</a></p><form class=usertext><div><p>Be kind.</p></div></form></div><div class=comment><p class=tagline><a>[\u2013]</a><a>cleo7</a> <span>3 points</span>&nbsp;<a>(1 children)</a></p><form class=usertext><div><p>And oats?</p></div></form></div><div class=comment><p class=tagline><a>[\u2013]</a><a>ben_m</a> <span>3 points</span>&nbsp;<a>(1 children)</a></p><form class=usertext><div><p>For the horses.</p></div></form></div><div class=comment><p class=tagline><a>[\u2013]</a><a>dora</a> <span>3 points</span>&nbsp;<a>(1 children)</a></p><form class=usertext><div><p>And wheat?</p></div></form></div><div class=comment><p class=tagline><a>[\u2013]</a><a>ben_m</a> <span>3 points</span>&nbsp;<a>(1 children)</a></p><form class=usertext><div><p>No.</p></div></form></div></div>"),
			"Ask me anything: annabel, cleo7, dora asks ben_m\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And wheat?\n  No.\n", "line of the forum around a contribution"},
		{"a table of contents", "# Grain\n\n- [Why rye?](#why-rye)\n- [And oats?](#and-oats)\n- [And corn?](#and-corn)\n\n## Why rye?\n\nIt stands the cold.\n\n## And oats?\n\nFor the horses.\n\n## And corn?\n\nNever.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "line of a table of contents"},
		{"a quotation that takes up the answer", "# Grain\n\n> Why rye?\n\nIt stands the cold, and it pays where the wind is.\n\n> It pays where the wind is?\n\nIt does.\n\n> And oats?\n\nFor the horses.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold, and it pays where the wind is.\n? It pays where the wind is?\n  It does.\n? And oats?\n  For the horses.\n", ""},
		{"letters of a program", `{"utterances":[{"speaker":"A","text":"Why rye?"},{"speaker":"B","text":"It stands the cold."},{"speaker":"A","text":"And oats?"},{"speaker":"B","text":"For the horses."}]}`,
			"Interview with Interviewee: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "\u201cB\u201d is no person's name"},
		{"a forum", bare("en", "Ask me anything", "<div class=thing><p class=tagline>submitted 5 hours ago by <a>ben_m</a></p><div><p>I grow rye.</p></div><ul><li><a>812 comments</a></li></ul></div>"+
			threadOf("annabel", "Why rye?", "ben_m", "It stands the cold.")+threadOf("cleo7", "And oats?", "ben_m", "For the horses.")+threadOf("dora", "And wheat?", "ben_m", "No.")+"<div class=footer><p>Use of this site is free</p></div>"),
			"Ask me anything: annabel, cleo7, dora asks ben_m\nintro I grow rye.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And wheat?\n  No.\n", ""},
		{"headings with equals signs", "= Grain\n\n== Rye\n\n=== Why rye?\n\nIt stands the cold.\n\n=== Is it dark?\n\nIt is.\n\n== Oats\n\n=== And oats?\n\nFor the horses.\n",
			"Grain: Interviewer asks Interviewee\n# Rye\n? Why rye?\n  It stands the cold.\n? Is it dark?\n  It is.\n# Oats\n? And oats?\n  For the horses.\n", ""},
		{"classes that mean nothing", bare("en", "The mill", "<div class=aq><a href=/>Home</a> <a href=/n>News</a> <a href=/s>Sport</a></div><div class=bk><h1>The mill</h1><p>Karin Holm runs one of the last watermills in the county, and she did not stop the wheel for us.</p>"+
			"<p><b>How did the mill come to your family?</b></p><p>My great-grandfather won it in a game of cards, and he never forgave himself for it. He had wanted the pub, which had fewer stairs.</p>"+
			"<div class=cx><div class=dy><a href=/1>Read: Why the county\u2019s last tannery closed</a></div></div>"+
			"<p><b>What does a miller hear that the rest of us do not?</b></p><p>The stones. When they run dry they sing, and when they sing you have about a minute before something burns. I wake at night when one sings, even if it is only in a dream, and my wife has learned to say that it is nothing.</p>"+
			"<p><b>And what about the future?</b></p><p>My daughter studies computers. She has put a sensor on the stone, and it calls her when it sings.</p></div>"+
			"<section class=ez><h2>Comments (2)</h2><div><b>pat_87</b><p>Lovely piece. Where can I buy the flour?</p></div><div><b>R. Stone</b><p>I remember that flood. Who was the neighbour?</p></div></section><div class=fq><p>\u00a9 2024 Media. All rights reserved.</p></div>"),
			"The mill: Interviewer asks Karin Holm\nintro Karin Holm runs one of the last watermills in the county, and she did not stop the wheel for us.\n? How did the mill come to your family?\n  My great-grandfather won it in a game of cards, and he never forgave himself for it. He had wanted the pub, which had fewer stairs.\n? What does a miller hear that the rest of us do not?\n  The stones. When they run dry they sing, and when they sing you have about a minute before something burns. I wake at night when one sings, even if it is only in a dream, and my wife has learned to say that it is nothing.\n? And what about the future?\n  My daughter studies computers. She has put a sensor on the stone, and it calls her when it sings.\n", "last tannery closed"},
		{"comments set like the interview", bare("en", "Grain", "<p><b>Why rye?</b></p><p>It stands the cold.</p><p><b>And oats?</b></p><p>For the horses.</p><h2>2 Comments</h2><p><b>What about corn?</b></p><p>Asks pat.</p><p><b>And where?</b></p><p>Asks Ann.</p>"),
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "what readers wrote"},
		{"a name, a full stop and a dash", "Periodista.- ¿Por qué centeno?\nGranjero.- Aguanta el frío.\nPeriodista.- ¿Y la avena?\nGranjero.- Para los caballos.\n",
			"Interview with Granjero: Interviewer asks Granjero\n? ¿Por qué centeno?\n  Aguanta el frío.\n? ¿Y la avena?\n  Para los caballos.\n", ""},
		{"wide bars", "**青年报\uff5c为什么种黑麦\uff1f**\n\n**许老板\uff5c**它耐寒\u3002\n\n**青年报\uff5c后来呢\uff1f**\n\n**许老板\uff5c**燕麦\u3002\n",
			"Interview with 许老板: 青年报 asks 许老板\n? 为什么种黑麦\uff1f\n  它耐寒\u3002\n? 后来呢\uff1f\n  燕麦\u3002\n", ""},
		{"a label left in questions", "## Paper~ why rye?\n\nIt stands the cold.\n\n## Paper - why oats?\n\nFor the horses.\n\n## Paper - why corn?\n\nFor us.\n\n## Paper - why not?\n\nNobody knows.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Paper~ why rye?\n  It stands the cold.\n? Paper - why oats?\n  For the horses.\n? Paper - why corn?\n  For us.\n? Paper - why not?\n  Nobody knows.\n", "stands at the beginning of 3 questions"},
		{"initials that are a word", "AC: Why rye?\n\nNB: It stands the cold.\n\nAC: And oats?\n\nNB: For the horses.\n\nAC: And corn?\n\nNB: No.\n",
			"Interview with NB: AC asks NB\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  No.\n", "asks and \u201cNB\u201d answers"},
		{"what a meeting program adds", "Jun 4, 2024\n\nAttendees\n\nAnn, Ben\n\nTranscript\n\nAnn: Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats?\n\nBen: For the horses.\n\nMeeting ended after 00:31:20\n\nThis editable transcript was computer generated and might contain errors.\n",
			simple + "intro Jun 4, 2024\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "computer generated"},
		{"a list of links that an answer leads to, and a menu in between", bare("en", "Grain", "<p><b>Why rye?</b></p><p>It stands the cold.</p><ul><li><a href=1>Ten walks</a></li><li><a href=2>The bridge</a></li><li><a href=3>The fair</a></li></ul>"+
			"<p><b>What should I read?</b></p><p>I like these three books:</p><ul><li><a href=4>On rye</a></li><li><a href=5>On oats</a></li><li><a href=6>On bread</a></li></ul><p><b>And oats?</b></p><p>For the horses.</p>"),
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? What should I read?\n  I like these three books:\n  - On rye/- On oats/- On bread\n? And oats?\n  For the horses.\n", "Ten walks"},
		{"captions as a player shows them, without punctuation", "Transcription\nRechercher dans la transcription\n0:00\n0 seconde\nbonjour à tous je suis ici avec\n0:02\n2 secondes\nun meunier pourquoi le seigle\n0:05\n5 secondes\n>> bonjour alors il supporte le\n0:58\n58 secondes\nfroid et il demande si peu que personne\n1:02\n1 minute et 2 secondes\nne le regarde et il nourrit les bêtes\n1:06\n1 minute et 6 secondes\n>> et l'avoine\n1:09\n1 minute et 9 secondes\n>> c'est pour les chevaux qui en mangent\n1:12\n1 minute et 12 secondes\nplus que nous tous et le reste on le vend\n1:15\n1 minute et 15 secondes\n>> et le blé alors\n1:18\n1 minute et 18 secondes\n>> non jamais il est trop grand et le vent\n1:20\n1 minute et 20 secondes\nle couche chaque année avant la moisson\nFrançais (générés automatiquement)\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? bonjour à tous je suis ici avec un meunier pourquoi le seigle\n  bonjour alors il supporte le froid et il demande si peu que personne ne le regarde et il nourrit les bêtes\n? et l'avoine\n  c'est pour les chevaux qui en mangent plus que nous tous et le reste on le vend\n? et le blé alors\n  non jamais il est trop grand et le vent le couche chaque année avant la moisson\n", "nothing but how much is said"},
		{"who talks, at the start", "On grain\n\nInterviewer: Ann Sorrel\nInterviewee: Ben Marsh\nDate: 3 May 2021\n\nAS: Why rye?\n\nBM: It stands the cold.\n\nAS: And oats?\n\nBM: For the horses.\n",
			"On grain: Ann Sorrel asks Ben Marsh\nintro Date: 3 May 2021\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "says who talks"},
		{"two columns", bare("en", "Grain", "<table><tr><th>Interviewer</th><th>Farmer</th></tr><tr><td>Why rye?</td><td>It stands the cold.</td></tr><tr><td>And oats?</td><td>For the horses.</td></tr></table>"),
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", ""},
		{"dashes before questions and answers", bare("ru", "Зерно", "<p><b>\u2014 Почему рожь?</b></p><p>\u2014 Она выносит холод.</p><p><b>\u2014 А овёс?</b></p><p>\u2014 Для лошадей.</p><p>Беседовала Анна Крылова</p>"),
			"Зерно: Анна Крылова asks Interviewee\n? Почему рожь?\n  Она выносит холод.\n? А овёс?\n  Для лошадей.\n", "was taken for the name of who asks"},
		{"a paper that names the two once", "Blatt: Frau Seidel, warum Roggen?\n\nIrene Seidel: Er verträgt die Kälte.\n\nUnd Hafer?\n\nFür die Pferde.\n\nUnd Weizen?\n\nNein.\n",
			"Interview with Irene Seidel: Blatt asks Irene Seidel\n? Frau Seidel, warum Roggen?\n  Er verträgt die Kälte.\n? Und Hafer?\n  Für die Pferde.\n? Und Weizen?\n  Nein.\n", ""},
		{"who wrote the page, and what follows", "<html lang=en><head><title>On grain</title><meta name=author content='Odile Brandt'></head><body><h1>On grain</h1>" + "<p><b>Why rye?</b></p><p>It stands the cold.</p><p><b>And oats?</b></p><p>For the horses.</p><p>Odile Brandt writes about fog.</p><p>A version of this article appears in print.</p></body></html>",
			"On grain: Odile Brandt asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "Odile Brandt writes"},
		{"a page's own line set like the questions", bare("pt", "Rio", "<p><b>Por que centeio?</b></p><p>Aguenta o frio.</p><p><b>E a aveia?</b></p><p>Para os cavalos.</p><p><b>Leia também</b></p><p>O rio que virou rua</p>"),
			"Rio: Interviewer asks Interviewee\n? Por que centeio?\n  Aguenta o frio.\n? E a aveia?\n  Para os cavalos.\n", "seem to belong to the page"},
		{"a letter", "From: ben@farm.example\nTo: ann@x.example\nSubject: Re: Fwd: on rye\n\nDear Ann,\n\nhere are my answers.\n\n> Why rye?\n\nIt stands the cold.\n\n> And oats?\n\nFor the horses.\n",
			"on rye: Interviewer asks Interviewee\nintro Dear Ann,\nintro here are my answers.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "head of a letter"},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		if got := outline(i); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s\nfaults %s", c.name, got, c.want, listed(faults))
			continue
		}
		if !strings.Contains(listed(faults), c.fault) {
			t.Errorf("%s: the faults\n%s\ndo not say %q", c.name, listed(faults), c.fault)
		}
	}
}

// threadOf is a question and its answer as a forum shows them.
func threadOf(who, question, other, answer string) string {
	entry := func(name, words string) string {
		return "<div class='thing comment'><p class=tagline><a>" + name + "</a> <span>42 points</span> <time>4 hours ago</time></p><div><p>" + words +
			"</p></div><ul class=flat-list><li><a>permalink</a></li><li><a>reply</a></li></ul></div>"
	}
	return entry(who, question) + entry(other, answer)
}

// bare is a page without anything around its text.
func bare(lang, title, body string) string {
	return "<html lang=" + lang + "><head><title>" + title + "</title></head><body>" + body + "</body></html>"
}
