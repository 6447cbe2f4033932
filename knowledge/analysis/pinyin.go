package analysis

import (
	_ "embed"
	"strings"
	"sync"
)

// Pinyin returns how a Chinese character is read, in Latin letters without tones: the usual reading first, and at most one more; none
// for a character that is rare. It is read in Simplified characters.
func Pinyin(character rune) []string {
	if simple, ok := simplified[character]; ok {
		character = simple
	}
	return readings()[character]
}

// IsPinyin returns true for one syllable of it in small letters.
func IsPinyin(syllable string) bool {
	return strings.Contains("\n"+pinyinList, "\n"+syllable+"\t")
}

// readings are read at the first use: few programs meet a Chinese name.
var readings = sync.OnceValue(func() map[rune][]string {
	table := make(map[rune][]string, len(pinyinList)/4)
	add := func(usual bool) {
		for line := range strings.Lines(pinyinList) {
			columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			characters := columns[1]
			if !usual {
				characters = strings.Join(columns[2:], "")
			}
			for _, r := range characters {
				table[r] = append(table[r], columns[0])
			}
		}
	}
	add(true)
	add(false)
	return table
})

// pinyinList has a line for each syllable: the characters that are usually read so, then those that may be; see tables/README.md.
//
//go:embed tables/han-pinyin.txt
var pinyinList string
