package locale

import (
	_ "embed"

	"golang.org/x/text/language"
)

// Simplified is the bot's voice in Chinese as it is written in mainland China.
func Simplified() Voice { return voiceWith(language.SimplifiedChinese) }

// simplifiedWritten recognises texts in that script. A character of both scripts speaks for neither.
func simplifiedWritten(c census) (is, sure bool) { return c.chinese() && c.leaning <= 0, c.leaning < 0 }

//go:embed languages/zh-Hans.txt
var simplifiedLanguages string

// simplified is what the bot says in Chinese as it is written in mainland China.
func simplified() catalogue {
	return catalogue{tag: language.SimplifiedChinese, languages: simplifiedLanguages, recognises: simplifiedWritten, texts: [phrases]string{
		Closest:           "访谈中最接近的问题",
		CloseMatch:        "近似匹配：访谈中最接近的问题，措辞与您的不同",
		Place:             "第 %d 节（共 %d 节）· %s · 第 %d 问（共 %d 问）",
		InSection:         "第 %d 节（共 %d 节）· %s",
		Excerpt:           "节选：回答的第 %d 段，全文共 %d 段",
		Shortened:         "节选：回答第 %d 段的开头，全文共 %d 段",
		Whole:             "完整回答",
		WholePage:         "完整回答 · 第 %d 页，共 %d 页",
		ListPage:          "第 %d 页，共 %d 页",
		Updated:           "访谈内容后来有更新，以下是现在的版本。",
		FromIntroduction:  "来自引言",
		InIntroduction:    "来自引言：%s",
		Between:           "%s 对话 %s",
		WholeIntroduction: "完整引言",
		FirstQuestion:     "第一问",
		Opened:            "来自访谈",
		Shared:            "由 %s 分享",
		Pointed:           "供 %s 参考",
		Overview:          "目录",
		SectionCount:      "%d 节",
		QuestionCount:     "%d 个问题",

		Full:          "完整回答",
		Back:          "上一页",
		Next:          "下一页",
		ToSection:     "本节的全部问题",
		None:          "都不是",
		Choose:        "选择一个问题，查看回答",
		ChooseSection: "选择一节，查看其中的问题",
		PreviousTurn:  "上一问",
		NextTurn:      "下一问",
		ToOverview:    "全部章节",
		Share:         "分享",

		Pick:            "您问的可能是下面几个问题之一，是哪一个呢？",
		PickOne:         "这里只有一个问题比较接近，您想问的是这个吗？",
		PickNear:        "没有找到。最接近的是：",
		PickCarried:     "这句话我是接着您上一个问题来理解的。您指的是下面的问题吗？",
		PickMore:        "关于这一点，访谈里有这些内容：",
		PickParts:       "您问了几个问题，先看哪一个？",
		PickNumber:      "有几篇访谈都有这个编号的问题，您指的是哪一个？",
		AskLater:        "请另发一条消息问这部分：%s",
		LeftOver:        "这一部分没有找到相关内容：%s",
		AlsoAsked:       "被问到同样问题的还有：%s",
		NoNumber:        "这里没有这个编号。",
		BeforeLost:      "您所回复的内容已经不在了，我只按这条消息本身来理解。",
		RefersToNothing: "我不知道这指的是什么，请把问题说完整。",
		NoFurther:       "那边没有更多问题了。",
		NoneLeft:        "那么访谈里可能没有谈到。换个说法试试，也许能找到。",
		Uncovered:       "与 %s 的访谈没有谈到这个问题。",
		UncoveredHere:   "这一节没有谈到这个问题。",
		Nearest:         "最接近的章节：",
		Sections:        "访谈涉及的部分话题：",
		NoSection:       "没有叫这个名字的章节。",
		Perhaps:         "您要找的也许是：",

		Help:       "您可以就 %s 的访谈向我提问，我只用访谈中的原话回答。例如：",
		Examples:   "• %s",
		Ways:       "提及我、给我发私信，或使用 /ask 都可以提问。用 /section 可以查看访谈涵盖的内容。",
		Greeting:   "您好！想了解 %s 的访谈，尽管问我。",
		Thanks:     "不客气！",
		Bye:        "再见！有问题随时再来。",
		Calm:       "抱歉没能帮上忙。换个说法也许能找到；/browse 可以查看访谈的全部内容。",
		Robot:      "我是机器人。对于有关访谈的问题，我只用访谈中的原话回答，从不自己编写答案。",
		ToAsk:      "您可以就与 %s 的访谈提问，例如：",
		ToAskLess:  "您可以就与 %s 的访谈提问。用 /browse 可以查看全部内容。",
		Understood: "我能理解用这些语言提出的问题：%s。",
		Comma:      "、",
		And:        " 和 ",
		Others:     "其他人",

		About:          "对于有关访谈的问题，我只用访谈中的原话回答，从不自己编写答案。",
		AboutInterview: "• 《%s》，受访者：%s，共有 %s。",
		MoreInterviews: "• 还有 %d 篇",
		AboutVersion:   "内容版本：%s。",
		Kept:           "关于个人信息：任何人输入的文字，我一概不保存。投票时，我会记下投的是哪条消息里的哪个回答；投票人是谁不会记录，只保存一个带密钥的哈希值，以保证每人一票。谁让我在某个频道静默，我会保存那个人的用户 ID，方便其他人知道是谁设置的。在哪个子区里主动回答过，我会保存那个子区的 ID，为期 90 天。另外，我会记住哪些消息已经回答过，以及它们文字的指纹，但只在内存里，最多一小时，用来避免重复回答、在消息被编辑后更新回复，以及在消息被删除时一并删除我的回复。回答下方的按钮带有提问者的用户 ID，这样只有提问者和有权管理消息的人才能移除它。",

		ViewChannel:   "查看频道（View Channel）",
		SendMessages:  "发送消息（Send Messages）",
		SendInThreads: "在子区内发送消息（Send Messages in Threads）",
		SendInPosts:   "在帖子内发送消息（Send Messages in Posts）",
		ReadHistory:   "阅读消息历史记录（Read Message History）",

		Healthy:      "✅ %s：需要的权限都有了。",
		Lacking:      "❌ %s：我还缺少以下权限：%s。",
		NotExamined:  "❔ %s：没能查到我在那里有哪些权限。",
		MoreChannels: "另有 %d 个主动回答的频道没有检查，指定频道即可检查。",
		WhereToAllow: "开启方法：打开“编辑频道 → 权限 → 高级权限”，选择我的身份组，把上面各项设为 ✓。",

		Forbidden: "我没能在 %s 回答，因为 Discord 不允许我在那里发消息。每次遇到这种情况，我会先停用该频道十分钟；同一频道每天最多提醒您一次。",

		IntentsPlain:    "✅ Intents：服务器消息和私信。我不会主动回答，所以没有申请 Message Content。",
		IntentsContent:  "✅ Intents：服务器消息、私信和 Message Content。",
		IntentsRefused:  "❌ Intents：缺少 Message Content，所以我无法主动回答。请在开发者门户（Developer Portal）的“机器人（Bot）→ Message Content Intent”中开启，然后重新启动我。",
		CommandsRight:   "✅ 命令：全局 %d 个，本服务器 %d 个，都是最新的。",
		CommandsStale:   "❌ 命令：应有全局 %d 个、本服务器 %d 个，但 Discord 上登记的与此不符。我会继续重试；重新启动我可以立即重试。",
		CommandsUnknown: "❔ 命令：没能从 Discord 查到登记了哪些命令。",
		Calibrated:      "✅ 内容：版本 %s，已校准。",
		MeaningReady:    "✅ 按含义理解问题。",
		MeaningLoading:  "⏳ 暂时只按字面理解问题：还有 %d 段内容正在读取。",
		MeaningFailed:   "⚠️ 只按字面理解问题：句子编码器出错，原因见日志。",
		MeaningOff:      "ℹ️ 只按字面理解问题：FAQBOT_MEANING 已关闭。",
		Uncalibrated:    "⚠️ 内容：版本 %s，尚未校准，所以我较少直接给出回答。运行“faqbot calibrate”即可校准。",
		NotKeeping:      "⚠️ 需要长期保存的内容没能存下来，投票、静默频道和提问次数可能会丢失：%s。",
		Delay:           "我收到事件的延迟约为 %d 毫秒。",

		AnswerThis:          "回答这条消息",
		AnswerThisPrivately: "私下回答这条消息",
		InAnswerTo:          "回答 %s 的[消息](%s)",
		Replied:             "已回答：%s",
		Wordless:            "这条消息里没有可以回答的文字。",

		Quieted:     "从现在起，我在 %s 及其子区保持静默：不回应提及，也不主动回答。/ask 在那里仍然可以用，但回答只有提问的人自己才能看到。要让我恢复发言，请使用 /quiet 频道:%[1]s 恢复发言:True",
		Unquieted:   "我在 %s 恢复发言了。",
		QuietAbove:  "%s 是 %s 里的子区，我在那个频道被设为静默，所以在子区里也保持静默。要让我恢复发言，请使用 /quiet 频道:%[2]s 恢复发言:True",
		QuietUnkept: "不过这个设置没能存下来，重新启动后可能会恢复原样。原因可以用 /doctor 查看。",
		QuietHere:   "我在这个频道被设为静默，所以这条消息只有您才能看到。",
		QuietShare:  "我在这个频道被设为静默，所以不会在这里发布内容。",
		QuietSince:  "🔇 %s：由 %s 于 %s 设为静默。要让我恢复发言，请使用 /quiet 频道:%[1]s 恢复发言:True",

		Voted:         "谢谢，这对我很有帮助。",
		VoteLost:      "谢谢。不过您的反馈刚才没能存下来，请过一会儿再试。",
		PerhapsBetter: "同一节里的这些问题也许更接近：",
		Unfitting:     "如果都不是您要找的，刚才的回答哪里不对呢？",
		WhatWrong:     "这个回答哪里不对呢？",
		WrongQuestion: "答非所问",
		NotHelpful:    "没有帮助",
		Outdated:      "已经过时",

		TooLong:         "内容太长了，我一次看不完。请把问题控制在 %d 个字符以内。",
		Unreadable:      "回复里没有提及我，所以我看不到内容。请在回复中提及我，或使用 /ask。",
		UnreadableOther: "我看不到您回复的那条消息。请打开那条消息的菜单，选择“APP → 回答这条消息”。",
		Late:            "你提问时我不在线，回复晚了。",
		SlowDown:        "有点太快了，请过几秒再试。",
		Crowded:         "现在这里提问的人很多，请过几秒再试。",
		Failed:          "我这边出了点问题，请再试一次。",

		UnknownCommand: "这个命令已经停用。重新加载 Discord，就能看到现有的命令。",
		UnknownButton:  "这个按钮是以前留下的，已经失效，请重新提问。",
		RemovedEntry:   "访谈里已经没有这个问题了。",
		RemovedSection: "访谈里已经没有这一节了。",
		NotYours:       "只有提问的人才能收起这些选项。",
		NotYourAnswer:  "只有提问的人，以及有“管理消息”权限的成员，才能移除这条回答。",

		Reloaded:     "内容已重新加载，当前使用的版本是 %s。",
		NowServing:   "共有 %s。",
		Changes:      "问题：新增 %d，修改 %d，删除 %d。",
		Unchanged:    "内容没有变化。",
		NotReloaded:  "内容没能重新加载，我会继续使用原来的内容。错误如下：",
		FilesRefused: "有些文件有错误，我会继续使用它们原来的内容。错误如下：",
		MoreFaults:   "另外还有 %d 处错误",

		AskDescription:          "就访谈提问，查看访谈中的原话",
		QuestionDescription:     "您的问题，用自己的话说就行",
		SectionDescription:      "查看访谈某一节的全部问题",
		HeadingDescription:      "章节的标题（可以只填一部分）或编号",
		WithinDescription:       "只在这一节里找答案",
		PrivateDescription:      "回答只有您自己才能看到",
		ForDescription:          "想让谁看到这个回答",
		BrowseDescription:       "按章节浏览访谈",
		HelpDescription:         "怎样提问，附三个例子",
		AboutDescription:        "我依据什么回答，以及会保存您的哪些信息",
		ReloadDescription:       "重新加载内容",
		ExplainDescription:      "查看我怎样理解一个问题，以及为什么这样理解",
		DoctorDescription:       "检查我在这里正常工作需要什么，还缺什么",
		ChannelDescription:      "要检查的频道，不填就是当前频道",
		QuietDescription:        "让我在某个频道及其子区保持静默",
		QuietChannelDescription: "要设为静默的频道，不填就是当前频道",
		OffDescription:          "选择 True，让我恢复发言",

		AskName:      "提问",
		QuestionName: "问题",
		WithinName:   "章节",
		PrivateName:  "仅自己可见",
		ForName:      "给谁看",
		SectionName:  "章节",
		HeadingName:  "标题",
		BrowseName:   "浏览",
		HelpName:     "帮助",
		AboutName:    "关于",
		ReloadName:   "重新加载",
		ExplainName:  "解释",
		DoctorName:   "诊断",
		ChannelName:  "频道",
		QuietName:    "静默",
		OffName:      "恢复发言",

		RefusedElsewhere: "这个命令只能在我所属的服务器里使用。",
		RefusedHomeless:  "这个命令需要先设定所属服务器，目前还没有设定。请让部署者设置 FAQBOT_HOME_GUILD。",
		RefusedMember:    "这个命令仅供有“管理服务器”权限的成员，以及部署者指定的身份组和成员使用。",

		TypedInvitation: "输入 /help 查看我还能做什么，按 Ctrl-D 结束。",
		TypedManual: `用您自己的话输入问题，我会逐字引用访谈中的原话来回答。
  /sections       访谈的各个章节；/browse 也一样
  /section 名称   某一章节的问题：输入标题、标题的一部分或编号
  /about          我依据什么回答
  /reload         重新读取内容
  /help           显示本说明
  /quit           结束；quit、exit、/exit、Ctrl-D 和 Ctrl-C 也一样
看到带编号的列表时，输入编号即可选择。“第5题”打开那个问题，“下一个”打开它后面的问题。
标记 ▎ 表示您的问题是在回答的这一段里找到的。`,
		TypedToAsk:    "您可以就与 %s 的访谈提问。/sections 列出全部内容。例如：",
		TypedChoose:   "请输入您想问的那个问题的编号，都不是请输入 0，也可以问别的。",
		TypedOpen:     "输入编号即可打开，也可以直接提问。",
		TypedMissing:  "列表里没有 %d。",
		TypedOther:    "那请换个说法再问。",
		TypedUnkept:   "在这里输入的内容都不会保存。",
		TypedStrange:  "没有这个命令。输入 /help 查看有哪些命令。",
		TypedSection:  "哪一章节？请输入 /section 和它的标题、标题的一部分或编号。/sections 列出所有章节。",
		TypedWordless: "我没有看出问题。请用您自己的话问访谈里的内容。",
	}}
}
