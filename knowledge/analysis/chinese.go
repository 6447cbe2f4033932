package analysis

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

// chineseRules read a text in Chinese. Chinese characters are read alike in every language; what is said here is of the words in
// Latin letters among them, which are mostly English.
var chineseRules = rules{
	tag:     "zh",
	stem:    stemEnglish,
	clitics: wordSet("s re ve ll d m t"),
	words:   englishWords,
	pieces:  englishPieces,
	rare:    englishRare,
	recent:  englishRecent,
	numbers: numbers{
		suffix:  map[string]float64{"k": 1e3, "m": 1e6, "bn": 1e9, "w": 1e4},
		decimal: '.',
	},
	namesByCapital: true,
	lazyMarks:      1,
}

// simplified maps Traditional characters to the Simplified ones that they are read as; see tables/README.md.
var simplified = pairs(hanSimplified)

//go:embed tables/han-simplified.txt
var hanSimplified string

func pairs(list string) map[rune]rune {
	table := make(map[rune]rune, len(list)/6)
	from := rune(0)
	for _, r := range list {
		switch {
		case r == '\n':
		case from == 0:
			from = r
		default:
			table[from], from = r, 0
		}
	}
	return table
}

// chineseWords are words of grammar, in Simplified characters, and what they stand for: a way to ask for another one, or
// nothing. They are cut out of a run, because their pairs of characters would say more than they mean: whoever asks
// "will it, won't it" asks what whoever asks "will it" asks. Only words that are hardly part of another one are here.
var chineseWords = map[string]string{
	"会不会": "会", "是不是": "是", "能不能": "能", "可不可以": "可以", "有没有": "有", "要不要": "要", "该不该": "该", "对不对": "", "好不好": "", "行不行": "可以", "算不算": "算",
	"是否": "是", "能否": "能", "可否": "可以", "我会": "会", "我会不会": "会", "你会不会": "会", "我们会不会": "会", "他们会不会": "会", "它们会不会": "会", "人们会不会": "会", "你会": "会", "他会": "会", "它会": "会", "我们会": "会", "他们会": "会", "它们会": "会", "人们会": "会", "会被": "会",
	"请问": "", "请问一下": "", "想问": "", "想问一下": "", "想知道": "", "我想知道": "", "我想问": "", "告诉我": "", "说说": "", "谈谈": "", "讲讲": "", "聊聊": "",
	"什么": "什么", "是什么": "什么", "什么是": "什么", "啥": "什么", "是啥": "什么", "啥是": "什么", "甚么": "什么", "什么叫": "什么", "哪些": "哪些", "有哪些": "哪些", "哪个": "哪个", "哪种": "哪个",
	"怎么": "怎么", "怎样": "怎么", "怎么样": "怎么", "如何": "怎么", "咋": "怎么", "怎么看": "怎么看", "如何看": "怎么看", "怎么看待": "怎么看", "如何看待": "怎么看", "怎样看待": "怎么看",
	"为什么": "为什么", "为何": "为什么", "为啥": "为什么", "怎么会": "为什么", "谁": "谁", "是谁": "谁", "多少": "多少", "有多少": "多少", "几个": "多少", "多久": "多久", "多长时间": "多久", "哪里": "哪里",
	"哪儿": "哪里", "在哪": "哪里", "什么时候": "什么时候", "何时": "什么时候", "啥时候": "什么时候", "您": "你", "你觉得": "认为", "您觉得": "认为", "你认为": "认为", "您认为": "认为", "觉得": "认为", "认为": "认为",
	"我们": "我们", "你们": "你们", "他们": "他们", "它们": "他们", "这个": "这个", "那个": "那个", "这些": "这个", "那些": "那个", "一下": "", "一个": "", "可以": "可以", "能够": "能", "应该": "应该",
	"关于": "", "对于": "", "以及": "", "或者": "", "还是": "", "因为": "因为", "所以": "", "但是": "", "如果": "如果", "的话": "", "真的": "", "究竟": "", "到底": "", "比较": "比较",
}

// longestChineseWord is how many characters the longest of chineseWords has.
const longestChineseWord = 5

// particles stand at the end of a Chinese question and say nothing else.
const particles = "\u5417\u5462\u5427\u554a\u5440\u561b\u4e86\u54e6\u55ef"

// appendRun cuts a run of characters into tokens: Chinese at its words of grammar. Others stay whole.
func appendRun(tokens []Token, text string) []Token {
	if strings.ContainsFunc(text, func(r rune) bool { return !isHan(r) }) {
		return append(tokens, run(text))
	}
	text = withoutParticles(text)
	start := 0
	for at := 0; at < len(text); {
		n, means := chineseWord(text[at:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		if at > start {
			tokens = append(tokens, run(text[start:at]))
		}
		if means != "" {
			tokens = append(tokens, Token{Typed: text[at : at+n], Text: means, Exact: means})
		}
		at += n
		start = at
	}
	if start < len(text) {
		tokens = append(tokens, run(text[start:]))
	}
	return tokens
}

// withoutParticles returns a run without the particles at its end, or the run when it has nothing else.
func withoutParticles(text string) string {
	if cut := strings.TrimRight(text, particles); cut != "" {
		return cut
	}
	return text
}

// chineseWord returns the length of the longest word of grammar at the start of text and what it stands for; 0 when there is
// none.
func chineseWord(text string) (length int, means string) {
	n := 0
	for i := range text {
		if n++; n > longestChineseWord+1 {
			break
		}
		if as, ok := chineseWords[text[:i]]; ok && i > 0 {
			length, means = i, as
		}
	}
	if n <= longestChineseWord {
		if as, ok := chineseWords[text]; ok {
			length, means = len(text), as
		}
	}
	return length, means
}

// chineseFunction holds what chineseWords stand for.
var chineseFunction = values(chineseWords)

func values(table map[string]string) map[string]bool {
	set := map[string]bool{}
	for _, value := range table {
		set[value] = true
	}
	return set
}

// chineseDenial returns true for a run that denies something: it has a word of denial that is no part of another word.
func chineseDenial(text string) bool {
	for _, word := range undenying {
		text = strings.ReplaceAll(text, word, "")
	}
	return strings.ContainsAny(text, denials)
}

// denials are the characters that deny: not, not have, do not, not yet, without.
const denials = "\u4e0d\u6ca1\u522b\u672a\u65e0"

// undenying are words with such a character that deny nothing.
var undenying = strings.Fields("不错 不同 不过 不但 不仅 不断 不少 不久 不管 不论 不止 不得不 差不多 对不起 不好意思 不可避免 别人 别的 分别 区别 特别 级别 识别 性别 类别 个别 未来 无论 无人机 无人驾驶 无线 无限 不锈钢 不动产 不是")
