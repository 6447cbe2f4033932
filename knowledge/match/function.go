package match

// functionWords carry grammar and no subject. They stay among the terms, since "who", "when" and "not" tell questions
// apart, and their idf keeps them low; but a message of nothing else asks for nothing.
var functionWords = wordSet("a an the this that these those it its he she they them him her his hers their we us our you your yours i me my mine " +
	"is are was were be been being am do does did done have has had having will would can could shall should may might must " +
	"of to in on at by for from with about into over under as than then so and or but if because while not no nor " +
	"what which who whom whose when where why how there here all any some each other such only own same too very just also")

// subject reports whether a message has a word that may say what it is about: a word of two letters or more that is
// no function word, a number, or two Chinese characters.
func subject(tokens []token) bool {
	for _, t := range tokens {
		switch {
		case t.han:
			if len(t.text) > len("中") {
				return true
			}
		case t.numeral, len(t.text) > 1 && !functionWords[t.text]:
			return true
		}
	}
	return false
}
