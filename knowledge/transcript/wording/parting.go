package wording

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// partings are how people say that a conversation is over, in lower case, besides thanks.
var partings = []string{"speaking with you", "speaking to you", "talking with you", "talking to you", "chatting with you", "meeting you", "be in touch", "in touch soon", "get back to you", "that's all", "that is all",
	"that's it", "see you", "talk to you", "talk soon", "take care", "good luck", "all the best", "wrap up here", "wrap this up", "we're out of time", "until next time",
	"das war's", "das war alles", "das wär's", "bis bald", "bis zum nächsten", "viel erfolg", "alles gute", "wir melden uns", "mit ihnen zu sprechen", "mit dir zu sprechen",
	"c'est tout", "à bientôt", "bonne chance", "bonne continuation", "eso es todo", "eso sería todo", "hasta luego", "hasta pronto", "mucha suerte", "é tutto", "è tutto", "a presto", "in bocca al lupo", "é tudo", "isso é tudo", "até a próxima", "boa sorte",
	"dat was het", "tot ziens", "veel succes", "det var allt", "det var det hele", "lycka till", "held og lykke", "to wszystko", "powodzenia", "это всё", "это все", "до свидания", "всем пока", "удачи", "на этом всё", "на этом все",
	"就到这里", "就到這裡", "就这些", "再见", "再見", "以上です", "では、また", "여기까지"}

// Parts says that somebody says that a conversation is over, or thanks for it.
func Parts(s string) bool {
	s = strings.ToLower(strings.ReplaceAll(s, "\u2019", "'"))
	return IsThanks(s) || slices.ContainsFunc(partings, func(p string) bool { return strings.Contains(s, p) })
}

// BeginPolite says that each sentence of a text begins with a pleasantry, or has a word or two: “Thank you so much. All the best for the
// fair. Do well!” names are words of names in lower case.
func BeginPolite(text string, names map[string]bool) bool {
	polite := 0
	for _, s := range block.SentencesOf(text) {
		words := politeFields(s)
		switch {
		case len(words) == 0:
		case strings.ContainsFunc(s, block.Unspaced): // no blank tells where a pleasantry ends
			if !OnlyPleasantries(s, names) {
				return false
			}
			polite++
		case beginsPolite(words, names):
			polite++
		case len(words) > MaxInterjection:
			return false
		}
	}
	return polite > 0
}

// beginsPolite says that words begin with a pleasantry, behind words that say nothing by themselves and names.
func beginsPolite(words []string, names map[string]bool) bool {
	for rest := strings.Join(words, " "); rest != ""; {
		size, polite := longestPhrase(rest)
		if polite {
			return true
		}
		if size == 0 {
			word, _, _ := strings.Cut(rest, " ")
			if !names[word] {
				return false
			}
			size = len(word)
		}
		rest = strings.TrimLeft(rest[size:], " ")
	}
	return false
}
