package analysis

import (
	"github.com/blevesearch/snowballstem/english"
)

var englishRules = rules{
	tag:           "en",
	stem:          stemEnglish,
	contractions:  englishContractions,
	clitics:       wordSet("s re ve ll d m t"),
	chat:          englishChat,
	abbreviations: map[string]string{"us": "usa"},
	afterThe:      map[string]string{"us": "usa", "it": "i.t."},
	titles:        wordSet("mr mrs ms dr prof st jr sr vs no vol fig approx inc ltd"),
	function:      englishFunction,
	connectives:   wordSet("and so but or then well ok okay hi hello hey"),
	questions:     wordSet("what which who whom whose when where why how is are was were do does did can could will would should has have am may might shall"),
	negations:     wordSet("not no never nobody none nothing nor without neither"),
	auxiliaries:   wordSet("is are was were do does did will would can could should have has"),
	pronouns:      wordSet("i you he she it we they that there"),
	wants: wants{
		amount: map[string]bool{"how many": true, "how much": true, "how old": true, "how long": true, "how far": true, "how big": true, "how large": true, "how tall": true, "how high": true, "how deep": true, "how wide": true, "how heavy": true, "how fast": true, "how often": true},
		which:  wordSet("which what"),
		kind:   wordSet("kind type sort brand make model"),
		reason: wordSet("why how"),
		named:  wordSet("called named"),
	},
	numbers: numbers{
		small:   englishSmall,
		one:     map[string]bool{"one": true, "a": false},
		scales:  englishScales,
		and:     wordSet("and"),
		suffix:  map[string]float64{"k": 1e3, "m": 1e6, "bn": 1e9},
		decimal: '.',
	},
	words:          englishWords,
	pieces:         englishPieces,
	rare:           englishRare,
	recent:         englishRecent,
	namesByCapital: true,
	lazyMarks:      1,
}

// englishRecent are common words that englishWords is too old or too polite for.
var englishRecent = wordSet("online offline website websites app apps smartphone smartphones laptop laptops wifi google googled facebook youtube twitter " +
	"chatbot chatbots bot bots ai selfie selfies username usernames login logins download downloads downloaded upload uploaded coder coders startup startups " +
	"podcast podcasts meme memes emoji emojis crypto bitcoin blockchain api apis gpu gpus cpu cpus pandemic covid vegan vegans latte lattes sushi grandma grandpa " +
	"granny yeah yep nope bro lol wtf omg fuck fucks fucked fucking fucker shit shits shitty bullshit asshole assholes tv tvs cellphone cellphones texting texted " +
	"gamer gamers gaming nerd nerds nerdy geek geeks geeky euro euros usa uk eu workday workdays roadmap roadmaps burnout mindset mindsets hashtag hashtags " +
	"influencer influencers playlist playlists unsubscribe troll trolls trolling blog blogs blogger vlog spam spammer wiki admin admins")

// stemEnglish returns the Snowball English stem of a word of Latin letters, and anything else as it is. Snowball leaves the
// plurals of abbreviations alone (LLMs, GPUs), so their s is cut here; that it is also cut from a few other short words
// does no harm, since it is on both sides.
func stemEnglish(word string) string {
	if len(word) < 3 || !letters(word) {
		return word
	}
	stem := snowball(english.Stem)(word)
	if n := len(stem); (n == 4 || n == 5) && stem[n-1] == 's' && stem[n-2] != 's' {
		return stem[:n-1]
	}
	return stem
}

// englishFunction words carry grammar and no subject. They stay among the terms, since "who", "when" and "not" tell questions
// apart, and their idf keeps them low; but a message of nothing else asks for nothing.
var englishFunction = wordSet("a an the this that these those it its he she they them him her his hers their we us our you your yours i me my mine " +
	"is are was were be been being am do does did done have has had having will would can could shall should may might must " +
	"of to in on at by for from with about into over under as than then so and or but if because while not no nor " +
	"what which who whom whose when where why how there here all any some each other such only own same too very just also")

// englishSmall are the number words that add up.
var englishSmall = map[string]float64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// englishScales are the number words that multiply.
var englishScales = map[string]float64{
	"hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9,
}

// englishContractions are those that cutting at the apostrophe would not resolve.
var englishContractions = map[string]string{
	"can't": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not", "y'all": "you all", "let's": "let us",
}

// englishChat is how people in a hurry write common words. Words of the subject are left to the repair against the
// vocabulary; this table holds what stands too far from its word, or is too short, to be found that way.
var englishChat = map[string]string{
	"u": "you", "ur": "your", "urs": "yours", "r": "are", "y": "why", "n": "and", "b": "be", "ya": "you", "yall": "you all",
	"wat": "what", "wut": "what", "wot": "what", "wats": "what is", "whats": "what is", "wuts": "what is", "whos": "who is", "hows": "how is",
	"wheres": "where is", "whens": "when is", "whys": "why is", "thats": "that is", "theres": "there is", "its": "it is", "hes": "he is",
	"shes": "she is", "theyre": "they are", "youre": "you are", "im": "i am", "ive": "i have",
	"dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not", "arent": "are not", "wasnt": "was not",
	"wont": "will not", "cant": "can not", "cannot": "can not", "couldnt": "could not", "shouldnt": "should not", "wouldnt": "would not",
	"havent": "have not", "hasnt": "has not", "aint": "is not", "idk": "i do not know", "dunno": "do not know",
	"hw": "how", "wen": "when", "wher": "where", "whr": "where", "wich": "which", "whch": "which", "whihc": "which",
	"hv": "have", "hav": "have", "hve": "have", "cn": "can", "cud": "could", "shud": "should", "wud": "would", "shd": "should",
	"wd": "would", "cld": "could", "wil": "will", "wl": "will", "gona": "going to", "gonna": "going to", "gunna": "going to",
	"wanna": "want to", "gotta": "got to", "kinda": "kind of", "sorta": "sort of", "lemme": "let me", "gimme": "give me",
	"abt": "about", "bout": "about", "abut": "about", "ppl": "people", "peeps": "people", "peple": "people", "ppls": "people",
	"bc": "because", "bcz": "because", "bcs": "because", "bcoz": "because", "cuz": "because", "coz": "because", "cos": "because", "becuz": "because",
	"rn": "right now", "atm": "at the moment", "tho": "though", "thru": "through", "thnk": "think", "thk": "think", "thx": "thanks",
	"ty": "thank you", "pls": "please", "plz": "please", "plss": "please", "frm": "from", "b4": "before", "gr8": "great", "m8": "mate",
	"l8": "late", "l8r": "later", "h8": "hate", "sum1": "someone", "any1": "anyone", "ngl": "honestly", "ez": "easy", "afaik": "as far as i know",
	"sth": "something", "smth": "something", "smthing": "something", "evry": "every", "evrything": "everything", "evrythng": "everything",
	"evryone": "everyone", "evn": "even", "tru": "true", "tht": "that", "dat": "that", "dis": "this", "da": "the", "dey": "they",
	"dem": "them", "ther": "their", "thier": "their", "thm": "them", "thse": "these", "sed": "said", "shld": "should",
	"imo": "in my opinion", "imho": "in my opinion", "tbh": "to be honest", "btw": "by the way", "fyi": "for your information",
	"asap": "soon", "aka": "also known as", "vs": "versus", "v": "versus", "w": "with", "wo": "without", "acc": "according",
	"diff": "difference", "dif": "difference", "diffs": "differences", "biz": "business", "govt": "government",
	"uni": "university", "unis": "universities", "prof": "professor", "profs": "professors", "mony": "money", "moni": "money",
	"lyf": "life", "luv": "love", "nite": "night", "tmrw": "tomorrow", "2day": "today", "yr": "year", "yrs": "years", "hr": "hour", "mins": "minutes",
	"info": "information", "pics": "pictures", "pic": "picture", "convo": "conversation", "def": "definitely", "prolly": "probably", "prob": "probably",
	"probs": "probably", "tech": "technology", "techs": "technologies", "expln": "explain", "xplain": "explain", "diffrent": "different",
	"difrent": "different", "difrnt": "different",
}
