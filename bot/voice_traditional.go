package bot

// Traditional is the bot's voice in Chinese as it is written in Taiwan.
func Traditional() Voice {
	return Voice{
		closest:   "訪談中最接近的問題",
		place:     "第 %d 節（共 %d 節）· %s · 第 %d 問（共 %d 問）",
		inSection: "第 %d 節（共 %d 節）· %s",
		excerpt:   "節錄：回答的第 %d 段，全文共 %d 段",
		shortened: "節錄：回答第 %d 段的開頭，全文共 %d 段",
		whole:     "完整回答",
		wholePage: "完整回答 · 第 %d 頁，共 %d 頁",
		listPage:  "第 %d 頁，共 %d 頁",
		updated:   "訪談內容後來有更新，以下是目前的版本。",

		full:      "完整回答",
		back:      "上一頁",
		next:      "下一頁",
		toSection: "本節的所有問題",
		none:      "都不是",
		choose:    "選一個問題，看看回答",

		pick:      "您問的可能是下面其中一個問題，是哪一個呢？",
		noneLeft:  "那麼訪談裡可能沒有談到。換個說法試試，也許找得到。",
		uncovered: "與 %s 的訪談沒有談到這個問題。",
		nearest:   "比較接近的章節：",
		sections:  "訪談談到的一些內容：",
		noSection: "沒有叫這個名字的章節。",
		perhaps:   "您要找的也許是：",

		help:     "我可以回答關於 %s 訪談的問題，答案都是訪談中的原話。例如可以問：",
		examples: "• %s",
		ways:     "提及我、傳私訊給我，或使用 /ask 都可以發問。用 /section 可以看看訪談談了些什麼。",
		greeting: "您好！關於 %s 的訪談，想問什麼都可以。",
		thanks:   "不客氣！",
		chatter:  "我只了解與 %s 的訪談，歡迎就訪談內容發問。",
		comma:    "、",
		and:      "和",
		others:   "其他人",

		tooLong:    "內容太長了，我一次看不完。請把問題控制在 %d 個字以內。",
		unreadable: "回覆裡沒有提及我，所以我看不到內容。請在回覆中提及我，或使用 /ask。",
		slowDown:   "有點太快了，請過幾秒再試。",
		failed:     "我這邊出了點問題，請再試一次。",

		unknownCommand: "這個指令我已經不用了。重新載入 Discord，就能看到現有的指令。",
		unknownButton:  "這個按鈕是以前留下的，已經失效，請重新發問。",
		goneEntry:      "訪談裡已經沒有這個問題了，請重新發問。",
		goneSection:    "訪談裡已經沒有這一節了，請用 /section 看看現有的章節。",
		notYours:       "只有發問的人才能收起這些選項。",

		reloaded:    "內容已重新讀取，目前使用的版本是 %s。",
		nowServing:  "章節：%d，問題：%d。",
		changes:     "問題：新增 %d，修改 %d，刪除 %d。",
		unchanged:   "內容沒有變動。",
		notReloaded: "內容沒有重新載入，我會繼續使用原來的內容。問題如下：",
		moreFaults:  "還有 %d 處",

		askTold:      "就訪談發問，看看訪談中的原話",
		questionTold: "您的問題，怎麼說都可以",
		sectionTold:  "查看訪談某一節的所有問題",
		headingTold:  "章節：標題、標題的一部分，或編號",
		reloadTold:   "重新讀取內容",
		explainTold:  "查看一個問題是怎樣被理解的，以及為什麼",

		refusedElsewhere: "這個指令只能在我所屬的伺服器裡使用。",
		refusedHomeless:  "這個指令需要指定一個所屬伺服器，目前還沒有。請執行我的人設定 FAQBOT_HOME_GUILD。",
		refusedMember:    "這個指令只供有「管理伺服器」權限的成員，以及執行我的人指定的身分組和成員使用。",
	}
}
