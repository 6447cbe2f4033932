package transcript

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// numberFirst is a number before a question.
var numberFirst = block.Express(`^(?:[0-9]{1,3}[.)\x{3001}\x{ff0e}](?:[-\x{2013}\x{2014}]\s)?|\([0-9]{1,3}\))\s*`)

// tidy takes out what is no word of anybody: time stamps, and the second copy of a body that stands twice.
func (r *reader) tidy(blocks []block.Block) []block.Block {
	blocks = r.dropObserved(uncounted(factLines(r.dropChapters(blocks))))
	blocks = r.answeredLetter(r.dropCastLines(r.dropCounts(r.dropCounsel(r.dropOlderLetter(hyphensForDashes(blocks))))))
	blocks = r.dropProduction(r.dropAdverts(r.dropTight(r.dropBoxes(r.dropForum(blocks)))))
	blocks = splitLeads(barelyNumbered(markedHeads(numberedHeads(r.dropPullQuotes(blocks)))))
	blocks = r.dropClocks(r.dropHeldClocks(blocks))
	return r.dropRepetition(blocks)
}

// tightHyphen is a hyphen right before the first word, which some write for the dash of direct speech.
var tightHyphen = block.Express(`^-[\p{L}\x{bf}]`)

// hyphensForDashes writes such hyphens as dashes, when each stands alone among paragraphs without one: the items of a list stand
// one below the other.
func hyphensForDashes(blocks []block.Block) []block.Block {
	var at []int
	for n, b := range blocks {
		if b.Mark != block.Prose || b.Level > 0 || !tightHyphen.MatchString(b.Text) {
			continue
		}
		if len(at) > 0 && at[len(at)-1] == n-1 {
			return blocks
		}
		at = append(at, n)
	}
	if len(at) < speaker.MinNamed {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		b := &out[n]
		b.Text, b.Raw = "\u2013"+b.Text[1:], "\u2013"+strings.TrimPrefix(b.Raw, "-")
		if b.Lead > 0 {
			b.Lead += len("\u2013") - 1
		}
	}
	return out
}

// maxHead is how many blocks at the start of a file may say who talks.
const maxHead = 30

// dropCastLines takes the names out of lines at the start that say who asks and who answers: "Interviewer: Ann Sorrel". A
// word for a role that comes back is a label and no such line.
func (r *reader) dropCastLines(blocks []block.Block) []block.Block {
	roles := map[int]speaker.Start{}                 // by the block
	count, headed := map[string]int{}, map[int]int{} // headed: by the level of a heading
	for n, b := range blocks {
		if n >= maxHead && len(roles) == 0 {
			return blocks // the usual case
		}
		if l, ok := speaker.Notations[0].CutLabel(b); ok && speaker.RoleOf(l.Name) != block.Neither && utf8.RuneCountInString(l.Name) > 1 {
			key := speaker.FoldName(l.Name)
			count[key]++
			roles[n] = speaker.Start{Block: n, Key: key, Cut: l.Cut, Side: speaker.RoleOf(l.Name)}
			headed[b.Level]++
		}
	}
	facts := factsAbove(blocks)
	var out []block.Block
	for n, b := range blocks {
		s, ok := roles[n]
		name := strings.TrimSpace(b.Text[min(len(b.Text), s.Cut):])
		if facts[n] {
			name = withoutBracket(name)
		}
		if !ok || n >= maxHead || count[s.Key] > 1 && !facts[n] || b.Level > 0 && headed[b.Level] > 1 || !speaker.IsName(name) || block.WordCount(name) > speaker.MaxNameWords || !speaker.Capitalised(name) || block.EndsSentence(name) {
			out = append(out, b)
			continue
		}
		if s.Side == block.Asks {
			r.Meta.Asks = []string{name}
		} else {
			r.Meta.Answers = []string{name}
		}
		r.Warnf(b.Line, "\u201c%s\u201d says who talks, and was taken out of the text", block.Short(b.Text))
	}
	return out
}

// minFacts is the fewest lines of a passage that says when, where and with whom a talk was.
const minFacts = 3

// factsAbove returns the lines of such a passage: they stand together at the start of a file, above a rule or a heading, each has a label,
// and some of the labels stand nowhere else.
func factsAbove(blocks []block.Block) map[int]bool {
	count := map[string]int{}
	at := map[int]string{}
	for n, b := range blocks {
		if l, ok := speaker.Notations[0].CutLabel(b); ok && l.Cut < len(b.Text) {
			key := speaker.FoldName(l.Name)
			count[key]++
			at[n] = key
		}
	}
	for n := 0; n < min(maxHead, len(blocks)); n++ {
		end, once := n, 0
		for end < len(blocks) && end < maxHead && at[end] != "" && blocks[end].Level == 0 && (end == n || !blocks[end].Gap && !blocks[end].Apart) {
			if count[at[end]] == 1 {
				once++
			}
			end++
		}
		if end-n < minFacts {
			continue
		}
		if once == 0 || end == len(blocks) || !blocks[end].Apart && blocks[end].Level == 0 {
			return nil
		}
		facts := map[int]bool{}
		for ; n < end; n++ {
			facts[n] = true
		}
		return facts
	}
	return nil
}

// withoutBracket returns a name without what stands in brackets behind it.
func withoutBracket(name string) string {
	if at := strings.IndexAny(name, "(\uff08"); at > 0 {
		name = name[:at]
	}
	return strings.TrimSpace(name)
}

// production is what a transcriber notes of the recording, on a line of its own: music, breaks, the end.
var production = block.Express(`(?i)^[\[(\x{ff08}\x{3010}*]+\s*(?:soundbite.*|edited|(?:theme |intro |outro |upbeat )?music(?: (?:plays|playing|fades|fading|in|out).*)?|(?:commercial|ad) break|end of (?:transcript|recording|audio|interview)|ende der (?:aufnahme|aufzeichnung).*|fin de (?:l'enregistrement|la grabación).*|musik|musique|música|музыка|音乐|音樂)\s*[\])\x{ff09}\x{3011}*]+$`)

// endsRecord is how a transcriber notes the end without brackets.
var endsRecord = block.Express(`(?i)^(?:end of (?:the )?(?:recording|interview|transcript|audio)|(?:end|beginning|start) of (?:tape|side|reel|disc|cassette|file)\b.{0,60}|ende (?:der (?:aufnahme|aufzeichnung)|des interviews)|fin de (?:la grabación|la entrevista|l['\x{2019}]enregistrement|l['\x{2019}]entretien)|fine (?:della registrazione|dell['\x{2019}]intervista)|fim d[ae] (?:gravação|entrevista)|конец (?:записи|интервью)|录音结束|采访结束)[.!\x{3002}]?$`)

// startsTranscript is the line by which a program for meetings notes who began or ended its record.
var startsTranscript = block.Express(`^\p{Lu}.{1,60} (?:started|stopped) (?:the )?(?:transcription|recording)\.?$`)

// dropProduction takes out such lines: nobody says them.
func (r *reader) dropProduction(blocks []block.Block) []block.Block {
	var out []block.Block
	broken := false
	for _, b := range blocks {
		if b.Text != "" && len(b.Text) <= 120 && (strings.IndexByte("[(*\xef\xe3", b.Text[0]) >= 0 && production.MatchString(b.Text) || startsTranscript.MatchString(b.Text) || endsRecord.MatchString(b.Text)) {
			r.Dropped("note on the recording", 1)
			broken = true
			continue
		}
		b.Broken, broken = broken, false
		out = append(out, b)
	}
	return out
}

// dropForum takes out what a forum puts around each contribution.
func (r *reader) dropForum(blocks []block.Block) []block.Block {
	words, dropped := speaker.WithoutForum(blocks)
	if dropped > 0 {
		r.Dropped("line of the forum around a contribution", dropped)
	}
	return words
}
