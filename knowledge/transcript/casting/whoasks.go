package casting

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

const (
	fewAsk     = 0.2 // of what those who ask say, that holds a question
	shortWords = 6   // of the middle utterance, below which labels without a question are those of a list
	panel      = 4   // voices without questions, who talk with each other
	fewCross   = 0.6 // of the changes of speaker, that are between the sides
	atLength   = 20  // words of an utterance on average, at which they do so before an audience
)

// somebodyAsks looks whether there are questions at all, since labels alone make no conversation: the lines of a log have
// them, and the items of a list of changes. It returns false for what is no conversation.
func somebodyAsks(r *naming.File, spoken []utterance, voices []*speaker.Voice, sides []block.Side, starts []speaker.Start) bool {
	if v := repeats(spoken, voices); v != nil {
		r.Errorf(0, "no two sides were found, one that asks and one that answers: \u201c%s\u201d stands before the same words again and again; if this is an interview, name who asks with --asks", v.Name)
		return false
	}
	turns, asking := 0, 0
	for _, u := range spoken {
		if sides[u.voice] == block.Asks {
			turns++
			if u.asks {
				asking++
			}
		}
	}
	chatting := chatter(spoken, voices, sides)
	known := slices.ContainsFunc(voices, func(v *speaker.Voice) bool { return speaker.RoleOf(v.Name) == block.Asks && len(v.Keys[0]) > 1 }) || slices.ContainsFunc(starts, func(s speaker.Start) bool { return s.Side != block.Neither })
	switch {
	case known:
	case len(voices) >= panel && meanLength(spoken) >= atLength && asking > 0: // people who talk at length, not a chat
		if chatting != nil || float64(asking) < fewAsk*float64(turns) {
			r.Errorf(0, "several people talk here and hardly ask anything; look the draft through, or name who asks with --asks")
		}
	case asking == 0 && middleLength(spoken) <= shortWords, len(voices) >= panel && float64(asking) < fewAsk*float64(turns), len(voices) > panel && chatting != nil:
		r.Errorf(0, "no two sides were found, one that asks and one that answers: %s recur, and hardly anybody asks anything; if this is an interview, name who asks with --asks", list(namesOf(voices)))
		return false
	case len(voices) > panel && meanLength(spoken) < atLength && crossings(spoken, sides) < fewCross:
		r.Errorf(0, "no two sides were found, one that asks and one that answers: %s talk with each other; if this is an interview, name who asks with --asks", list(namesOf(voices)))
		return false
	case len(voices) >= panel && chatting != nil:
		r.Errorf(0, "\u201c%s\u201d seems to ask, and hardly ever does; look the draft through, or name who asks with --asks", chatting.Name)
	case float64(asking) < fewAsk*float64(turns):
		r.Errorf(0, "those who seem to ask hardly ever ask anything; look the draft through, or name who asks with --asks")
	}
	return true
}

// meanLength returns how many words an utterance has on average.
func meanLength(spoken []utterance) int {
	words := 0
	for _, u := range spoken {
		words += u.words
	}
	return words / max(1, len(spoken))
}

// crossings returns the share of the changes of speaker that are between the sides.
func crossings(spoken []utterance, sides []block.Side) float64 {
	across := 0
	for n := 1; n < len(spoken); n++ {
		if sides[spoken[n-1].voice] != sides[spoken[n].voice] {
			across++
		}
	}
	return float64(across) / float64(max(1, len(spoken)-1))
}

// minRepeats is how often somebody says the same and nothing else, before it is a line of a program.
const minRepeats = 4

// repeats returns a voice that always says the same words, as the lines of a log do.
func repeats(spoken []utterance, voices []*speaker.Voice) *speaker.Voice {
	said := make([]map[string]int, len(voices))
	for _, u := range spoken {
		if said[u.voice] == nil {
			said[u.voice] = map[string]int{}
		}
		if len(said[u.voice]) < 2 {
			said[u.voice][u.text]++
		}
	}
	for n, texts := range said {
		for _, times := range texts {
			if len(texts) == 1 && times >= minRepeats {
				return voices[n]
			}
		}
	}
	return nil
}

const (
	chatterTurns = 3       // utterances of somebody, below which they say nothing of a meeting
	chatterAsks  = 1.0 / 3 // of them, that hold a question where somebody is there to ask
)

// chatter returns somebody who was taken for one who asks, and hardly ever does, as happens where colleagues meet.
func chatter(spoken []utterance, voices []*speaker.Voice, sides []block.Side) *speaker.Voice {
	all, asking := make([]int, len(voices)), make([]int, len(voices))
	for _, u := range spoken {
		all[u.voice]++
		if u.asks {
			asking[u.voice]++
		}
	}
	for n, v := range voices {
		if sides[n] == block.Asks && all[n] >= chatterTurns && float64(asking[n]) < chatterAsks*float64(all[n]) {
			return v
		}
	}
	return nil
}
