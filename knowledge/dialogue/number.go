package dialogue

import "strconv"

// largest is the highest number that a message can name; what is higher is no position.
const largest = 9999

// question returns the number in "question 5", "#5" and the like.
func (p phrase) question(w words) (int, bool) {
	named := p.signs == "#"
	for _, word := range p.words {
		named = named || w.question[word]
	}
	if !named {
		return 0, false
	}
	rest := phrase{words: phrase{words: p.without(w.question)}.without(w.filler)}
	return rest.number(w)
}

// chosen reads a message that is nothing but a position. After a list it chooses; after an answer a plain number names
// a question, since every answer says which one it is.
func (p phrase) chosen(w words, after Shown) (Move, bool) {
	bare := phrase{words: p.without(w.filler)}
	if len(bare.words) == 0 { // "one" is both a filler and a number
		bare = p
	}
	n, ok := bare.number(w)
	ordinal := len(bare.words) > 0 && w.ordinal[bare.words[0]] != 0
	switch {
	case !ok && len(bare.words) == 1 && w.last[bare.words[0]] && after == List:
		return Choose{Last: true}, true
	case !ok:
		return nil, false
	case p.signs == "-":
		n = -n
	}
	switch {
	case after == List:
		return Choose{Number: n}, true
	case ordinal:
		return nil, false // the second of what?
	default:
		return Open{n}, true
	}
}

// number reads a phrase that is one number or ordinal and nothing else.
func (p phrase) number(w words) (int, bool) {
	if len(p.words) > 0 && p.words[0] == ordinalMark {
		p.words = p.words[1:]
	}
	switch len(p.words) {
	case 1:
		return w.value(p.words[0])
	case 2: // "2nd", which apart has cut; "十四"
		if w.ending[p.words[1]] {
			return w.value(p.words[0])
		}
		return hanTens(p.words)
	case 3:
		return hanTens(p.words)
	}
	return 0, false
}

// ordinalMark makes an ordinal of the number that follows it in Chinese.
const ordinalMark = "\u7b2c"

func (w words) value(word string) (int, bool) {
	if n, ok := w.ordinal[word]; ok {
		return n, true
	}
	if n, ok := w.cardinal[word]; ok {
		return n, true
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n <= largest
}

// hanTens reads two or three Chinese numerals around the one for ten: 14 is ten and four, 20 two and ten, 24 all three.
func hanTens(words []string) (int, bool) {
	const ten = 10
	n, at := 1, 0
	if v, ok := hanNumerals[words[0]]; ok && v < ten {
		n, at = v, 1
	}
	if hanNumerals[words[at]] != ten {
		return 0, false
	}
	n *= ten
	switch len(words) - at {
	case 1:
		return n, true
	case 2:
		v, ok := hanNumerals[words[at+1]]
		return n + v, ok && v < ten
	}
	return 0, false
}
