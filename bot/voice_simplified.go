package bot

// Simplified is the bot's voice in Chinese as it is written in mainland China.
func Simplified() Voice {
	return Voice{
		closest:   "访谈中最接近的问题",
		place:     "第 %d 节（共 %d 节）· %s · 第 %d 问（共 %d 问）",
		inSection: "第 %d 节（共 %d 节）· %s",
		excerpt:   "节选：回答的第 %d 段，全文共 %d 段",
		shortened: "节选：回答第 %d 段的开头，全文共 %d 段",
		whole:     "完整回答",
		wholePage: "完整回答 · 第 %d 页，共 %d 页",
		listPage:  "第 %d 页，共 %d 页",
		updated:   "访谈内容后来有更新，以下是现在的版本。",

		full:      "完整回答",
		back:      "上一页",
		next:      "下一页",
		toSection: "本节的全部问题",
		none:      "都不是",
		choose:    "选择一个问题，查看回答",

		pick:      "您问的可能是下面几个问题之一，是哪一个呢？",
		noneLeft:  "那么访谈里可能没有谈到。换个说法试试，也许能找到。",
		uncovered: "与 %s 的访谈没有谈到这个问题。",
		nearest:   "比较接近的章节：",
		sections:  "访谈谈到的一些内容：",
		noSection: "没有叫这个名字的章节。",
		perhaps:   "您要找的也许是：",

		help:     "我可以回答关于 %s 访谈的问题，答案都是访谈中的原话。比如可以问：",
		examples: "• %s",
		ways:     "提及我、给我发私信，或使用 /ask 都可以提问。用 /section 可以看看访谈谈了些什么。",
		greeting: "您好！关于 %s 的访谈，想问什么都可以。",
		thanks:   "不客气！",
		chatter:  "我只了解与 %s 的访谈，欢迎就访谈内容提问。",
		comma:    "、",
		and:      "和",
		others:   "其他人",

		tooLong:    "内容太长了，我一次看不完。请把问题控制在 %d 个字以内。",
		unreadable: "回复里没有提及我，所以我看不到内容。请在回复中提及我，或使用 /ask。",
		slowDown:   "有点太快了，请过几秒再试。",
		failed:     "我这边出了点问题，请再试一次。",

		unknownCommand: "这个命令我已经不用了。重新加载 Discord，就能看到现有的命令。",
		unknownButton:  "这个按钮是以前留下的，已经失效，请重新提问。",
		goneEntry:      "访谈里已经没有这个问题了，请重新提问。",
		goneSection:    "访谈里已经没有这一节了，请用 /section 看看现有的章节。",
		notYours:       "只有提问的人才能收起这些选项。",

		reloaded:    "内容已重新读取，现在使用的版本是 %s。",
		nowServing:  "章节：%d，问题：%d。",
		changes:     "问题：新增 %d，修改 %d，删除 %d。",
		unchanged:   "内容没有变化。",
		notReloaded: "内容没有重新加载，我会继续使用原来的内容。问题如下：",
		moreFaults:  "还有 %d 处",

		askTold:      "就访谈提问，查看访谈中的原话",
		questionTold: "您的问题，怎么说都可以",
		sectionTold:  "查看访谈某一节的全部问题",
		headingTold:  "章节：标题、标题的一部分，或编号",
		reloadTold:   "重新读取内容",
		explainTold:  "查看一个问题是怎样被理解的，以及为什么",

		refusedElsewhere: "这个命令只能在我所属的服务器里使用。",
		refusedHomeless:  "这个命令需要指定一个所属服务器，目前还没有。请运行我的人设置 FAQBOT_HOME_GUILD。",
		refusedMember:    "这个命令只供有“管理服务器”权限的成员，以及运行我的人指定的身份组和成员使用。",
	}
}
