package locale

import (
	_ "embed"

	"golang.org/x/text/language"
)

// Traditional is the bot's voice in Chinese as it is written in Taiwan.
func Traditional() Voice { return voiceWith(language.TraditionalChinese) }

// traditionalWritten recognises texts in that script. A character of both scripts speaks for neither.
func traditionalWritten(c census) (is, sure bool) { return c.chinese() && c.leaning > 0, true }

//go:embed languages/zh-Hant.txt
var traditionalLanguages string

// traditional is what the bot says in Chinese as it is written in Taiwan.
func traditional() catalogue {
	return catalogue{tag: language.TraditionalChinese, languages: traditionalLanguages, recognises: traditionalWritten, texts: [phrases]string{
		Closest:           "訪談中最接近的問題",
		CloseMatch:        "大致符合：訪談中最接近的問題，但說法與您的不同",
		Place:             "第 %d 節（共 %d 節）· %s · 第 %d 題（共 %d 題）",
		InSection:         "第 %d 節（共 %d 節）· %s",
		Excerpt:           "節錄：回答的第 %d 段（共 %d 段）",
		Shortened:         "節錄：回答第 %d 段（共 %d 段）的開頭",
		Whole:             "完整回答",
		WholePage:         "完整回答 · 第 %d 頁（共 %d 頁）",
		ListPage:          "第 %d 頁（共 %d 頁）",
		Updated:           "訪談內容後來有更新，以下是目前的版本。",
		FromIntroduction:  "來自引言",
		InIntroduction:    "來自引言：%s",
		Between:           "%s 對談 %s",
		WholeIntroduction: "完整引言",
		FirstQuestion:     "第一題",
		Opened:            "出自訪談",
		Shared:            "由 %s 分享",
		Pointed:           "給 %s 參考",
		Overview:          "目錄",
		SectionCount:      "%d 個章節",
		QuestionCount:     "%d 個問題",

		Full:          "完整回答",
		Back:          "上一頁",
		Next:          "下一頁",
		ToSection:     "本章節的所有問題",
		None:          "都不是",
		Choose:        "選擇問題，閱讀回答",
		ChooseSection: "選擇章節，查看其中的問題",
		PreviousTurn:  "上一題",
		NextTurn:      "下一題",
		ToOverview:    "所有章節",
		Share:         "分享",

		Pick:            "您問的可能是下面其中一個問題，是哪一個呢？",
		PickOne:         "這裡只有一個問題比較接近，您問的是這個嗎？",
		PickNear:        "沒有找到。最接近的是：",
		PickCarried:     "這句話我是接著您上一個問題來理解的。您指的是下面的問題嗎？",
		PickMore:        "關於這一點，訪談裡有這些內容：",
		PickParts:       "您問了幾個問題，先看哪一個？",
		PickNumber:      "有幾篇訪談都有這個編號的問題，您指的是哪一個？",
		AskLater:        "請另發一則訊息問這部分：%s",
		LeftOver:        "這個部分沒有找到相關內容：%s",
		AlsoAsked:       "被問到同樣問題的還有：%s",
		NoNumber:        "這裡沒有這個編號。",
		BeforeLost:      "您所回覆的內容已經不在了，我只按這則訊息本身來理解。",
		RefersToNothing: "我不知道這指的是什麼，請把問題說完整。",
		NoFurther:       "那邊沒有更多問題了。",
		NoneLeft:        "那訪談裡可能沒有談到。換個說法再試試，也許就找得到。",
		Uncovered:       "%s 的訪談沒有談到這個問題。",
		UncoveredHere:   "這個章節沒有談到這個問題。",
		Nearest:         "比較接近的章節：",
		Sections:        "訪談中談到的部分主題：",
		NoSection:       "找不到這個名稱的章節。",
		Perhaps:         "您要找的也許是：",

		Help:       "想了解 %s 的訪談，儘管問我，我會用訪談中的原話回答。例如：",
		Examples:   "• %s",
		Ways:       "提及我、傳私人訊息給我，或使用 /ask 都可以發問。用 /section 可以查看訪談談到了哪些內容。",
		Greeting:   "您好！關於 %s 的訪談，想問什麼都可以。",
		Thanks:     "不客氣！",
		Bye:        "再見！有問題隨時再來。",
		Calm:       "抱歉沒能幫上忙。換個說法也許就找得到；/browse 可以查看訪談的所有內容。",
		Robot:      "我是機器人。我只用訪談中的原話回答問題，一字不改，絕不自己編寫回答。",
		ToAsk:      "關於 %s 的訪談，您可以這樣問，例如：",
		ToAskLess:  "關於 %s 的訪談，想問什麼都可以。用 /browse 可以查看所有內容。",
		Understood: "我看得懂用這些語言提出的問題：%s。",
		Comma:      "、",
		And:        " 和 ",
		Others:     "其他人",

		About:          "我只用訪談中的原話回答問題，一字不改，絕不自己編寫回答。",
		AboutInterview: "• 《%s》，受訪者：%s，共有 %s。",
		MoreInterviews: "• 另有 %d 篇訪談",
		AboutVersion:   "內容版本：%s。",
		Kept:           "關於個人資料：任何人輸入的文字，我都不會保存。有人投票時，我會記下這一票是針對哪則訊息裡的哪個回答；至於是誰投的，只保存一個以金鑰計算的雜湊值，用來確保每人一票。有人要我在某個頻道保持安靜時，我會記下那個人的使用者 ID，讓其他人知道是誰設定的。在哪個討論串裡主動回答過，我會保存那個討論串的 ID，為期 90 天。此外，我會記住自己回答過哪些訊息，以及它們文字的指紋，但只在記憶體裡，最多一小時，這樣才不會重複回答，也能在訊息被編輯後更新回覆，並在訊息被刪除時一併移除我的回覆。回答下方的按鈕帶有發問者的使用者 ID，因此只有發問者和有權管理訊息的人能移除它。",

		ViewChannel:   "「檢視頻道（View Channel）」",
		SendMessages:  "「傳送訊息（Send Messages）」",
		SendInThreads: "「在討論串中傳送訊息（Send Messages in Threads）」",
		SendInPosts:   "「在貼文中傳送訊息（Send Messages in Posts）」",
		ReadHistory:   "「讀取訊息歷史（Read Message History）」",

		Healthy:      "✅ %s：需要的權限都有了。",
		Lacking:      "❌ %s：缺少%s權限。",
		NotExamined:  "❔ %s：無法查明我在那裡有哪些權限。",
		MoreChannels: "另有 %d 個主動回答的頻道沒有檢查，指定頻道即可檢查。",
		WhereToAllow: "授予權限的方法：前往「編輯頻道 → 權限 → 進階權限」，選擇我的身分組，將上面缺少的權限都設為 ✓。",

		Forbidden: "我無法在 %s 回答，因為 Discord 不允許我在那裡傳送訊息。遇到這種情況，我會先略過那個頻道十分鐘再試，而且一天只通知您一次。",

		IntentsPlain:    "✅ Intents：伺服器訊息和私人訊息。我不會在任何地方主動回答，所以沒有要求 Message Content。",
		IntentsContent:  "✅ Intents：伺服器訊息、私人訊息和 Message Content。",
		IntentsRefused:  "❌ Intents：缺少 Message Content，所以我無法主動回答。請在 Developer Portal 的 Bot → Message Content Intent 中開啟，再重新啟動機器人。",
		CommandsRight:   "✅ 指令：全域 %d 個，本伺服器 %d 個，都是最新的。",
		CommandsStale:   "❌ 指令：應有全域 %d 個、本伺服器 %d 個，但 Discord 上的不一致。我會繼續嘗試更新；重新啟動機器人則會立即再試。",
		CommandsUnknown: "❔ 指令：無法從 Discord 查明登記了哪些指令。",
		Calibrated:      "✅ 內容：版本 %s，已校準。",
		MeaningReady:    "✅ 依含義理解問題。",
		MeaningLoading:  "⏳ 暫時只依字面理解問題：還有 %d 段內容正在讀取。",
		MeaningFailed:   "⚠️ 只依字面理解問題：句子編碼器出錯，原因見日誌。",
		MeaningOff:      "ℹ️ 只依字面理解問題：FAQBOT_MEANING 已關閉。",
		Uncalibrated:    "⚠️ 內容：版本 %s，尚未校準，所以我比較少直接回答。執行「faqbot calibrate」即可校準。",
		NotKeeping:      "⚠️ 需要長期保存的資料無法儲存，投票、安靜頻道的設定和發問次數可能會遺失。原因：%s。",
		Delay:           "事件約延遲 %d 毫秒送達。",

		AnswerThis:          "回答這則訊息",
		AnswerThisPrivately: "私下回答這則訊息",
		InAnswerTo:          "回答 %s 的[訊息](%s)",
		Replied:             "已回答：%s",
		Wordless:            "這則訊息裡沒有可以回答的文字。",

		Quieted:     "從現在起，我會在 %s 及其討論串保持安靜：不回應提及，也不主動回答。/ask 在那裡仍可使用，但回答只有發問的人看得到。要讓我恢復發言，請使用 /quiet，在「頻道」選擇 %[1]s，並將「解除」設為 True。",
		Unquieted:   "我已恢復在 %s 發言。",
		QuietAbove:  "%s 是 %s 裡的討論串，而那個頻道已設定讓我保持安靜，所以我在討論串裡也會保持安靜。要讓我恢復發言，請使用 /quiet，在「頻道」選擇 %[2]s，並將「解除」設為 True。",
		QuietUnkept: "不過這個設定無法儲存，重新啟動後可能會恢復原狀。原因可以用 /doctor 查看。",
		QuietHere:   "這個頻道已設定讓我保持安靜，所以這則訊息只有您看得到。",
		QuietShare:  "這個頻道已設定讓我保持安靜，所以無法分享到這裡。",
		QuietSince:  "🔇 %s：由 %s 設為安靜，時間：%s。要讓我恢復發言，請使用 /quiet，在「頻道」選擇 %[1]s，並將「解除」設為 True。",

		Voted:         "謝謝，這對我很有幫助。",
		VoteLost:      "謝謝，不過剛才沒有儲存成功，請稍後再試。",
		PerhapsBetter: "同一章節裡的這些問題也許更接近：",
		Unfitting:     "如果都不合適，這個回答哪裡不對呢？",
		WhatWrong:     "這個回答哪裡不對呢？",
		WrongQuestion: "答非所問",
		NotHelpful:    "沒有幫助",
		Outdated:      "已經過時",

		TooLong:         "內容太長了，我一次看不完。請將問題縮短到 %d 個字元以內。",
		Unreadable:      "回覆裡沒有提及我，所以我看不到內容。請在回覆中提及我，或使用 /ask。",
		UnreadableOther: "我看不到您回覆的那則訊息。請打開那則訊息的選單，選擇「應用程式 → 回答這則訊息」。",
		Late:            "你提問時我不在線上，回覆晚了。",
		SlowDown:        "有點太快了，請過幾秒再試。",
		Crowded:         "現在這裡提問的人很多，請過幾秒再試。",
		Failed:          "我這邊出了點問題，請再試一次。",

		UnknownCommand: "這個指令已經停用。重新載入 Discord，就能看到目前可用的指令。",
		UnknownButton:  "這個按鈕是以前留下的，已經失效，請重新發問。",
		RemovedEntry:   "訪談裡已經沒有這個問題了。",
		RemovedSection: "訪談裡已經沒有這個章節了。",
		NotYours:       "只有發問的人才能收起這些選項。",
		NotYourAnswer:  "只有發問的人，以及有「管理訊息」權限的成員，才能移除這則回答。",

		Reloaded:     "內容已重新載入，目前使用的版本是 %s。",
		NowServing:   "共有 %s。",
		Changes:      "問題：新增 %d 個，修改 %d 個，刪除 %d 個。",
		Unchanged:    "內容沒有變動。",
		NotReloaded:  "內容沒有重新載入，我會繼續使用原來的內容。錯誤如下：",
		FilesRefused: "有些檔案有錯誤，我會繼續使用它們原來的內容。錯誤如下：",
		MoreFaults:   "還有 %d 個錯誤",

		AskDescription:          "針對訪談內容發問，閱讀訪談中的原話",
		QuestionDescription:     "您的問題，用自己的話問就好",
		SectionDescription:      "查看訪談某個章節的所有問題",
		HeadingDescription:      "章節的標題、標題的一部分，或編號",
		WithinDescription:       "只從這個章節裡找回答",
		PrivateDescription:      "回答只給您一個人看",
		ForDescription:          "這個回答要給誰看",
		BrowseDescription:       "依章節瀏覽訪談",
		HelpDescription:         "如何發問，附三個範例",
		AboutDescription:        "我依據什麼回答，以及會保存您的哪些資料",
		ReloadDescription:       "重新載入內容",
		ExplainDescription:      "查看我如何理解某個問題，以及為什麼",
		DoctorDescription:       "檢查我在這裡正常運作需要什麼，還缺什麼",
		ChannelDescription:      "要檢查的頻道，不填就是目前的頻道",
		QuietDescription:        "讓我在某個頻道及其討論串保持安靜",
		QuietChannelDescription: "要保持安靜的頻道，不填就是目前的頻道",
		OffDescription:          "選 True 讓我恢復發言",

		AskName:      "發問",
		QuestionName: "問題",
		WithinName:   "章節",
		PrivateName:  "僅自己可見",
		ForName:      "給誰",
		SectionName:  "章節",
		HeadingName:  "標題",
		BrowseName:   "瀏覽",
		HelpName:     "說明",
		AboutName:    "關於",
		ReloadName:   "重新載入",
		ExplainName:  "解釋",
		DoctorName:   "診斷",
		ChannelName:  "頻道",
		QuietName:    "安靜",
		OffName:      "解除",

		RefusedElsewhere: "這個指令只能在我的主伺服器使用。",
		RefusedHomeless:  "這個指令需要主伺服器，但目前尚未指定。請架設這個機器人的人設定 FAQBOT_HOME_GUILD。",
		RefusedMember:    "這個指令只供擁有「管理伺服器」權限的成員，以及機器人擁有者指定的身分組和使用者使用。",

		TypedInvitation: "輸入 /help 查看我還能做什麼，按 Ctrl-D 結束。",
		TypedManual: `用您自己的話輸入問題，我會逐字引用訪談中的原話來回答。
  /sections       訪談的各個章節；/browse 也一樣
  /section 名稱   某一章節的問題：輸入標題、標題的一部分或編號
  /about          我依據什麼回答
  /reload         重新讀取內容
  /help           顯示本說明
  /quit           結束；quit、exit、/exit、Ctrl-D 和 Ctrl-C 也一樣
看到帶編號的清單時，輸入編號即可選擇。「第5題」打開那個問題，「下一個」打開它後面的問題。
標記 ▎ 表示您的問題是在回答的這一段裡找到的。`,
		TypedToAsk:    "關於 %s 的訪談，想問什麼都可以。/sections 列出所有內容。例如：",
		TypedChoose:   "請輸入您想問的那個問題的編號，都不是請輸入 0，也可以問別的。",
		TypedOpen:     "輸入編號即可打開，也可以直接提問。",
		TypedMissing:  "清單裡沒有 %d。",
		TypedOther:    "那請換個說法再問。",
		TypedUnkept:   "在這裡輸入的內容都不會保存。",
		TypedStrange:  "沒有這個命令。輸入 /help 查看有哪些命令。",
		TypedSection:  "哪一章節？請輸入 /section 和它的標題、標題的一部分或編號。/sections 列出所有章節。",
		TypedWordless: "我沒有看出問題。請用您自己的話問訪談裡的內容。",
	}}
}
