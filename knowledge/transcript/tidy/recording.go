package tidy

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
)

// production is what a transcriber notes of the recording, on a line of its own: music, breaks, the end.
var production = block.Express(`(?i)^[\[(\x{ff08}\x{3010}*]+\s*(?:soundbite.*|edited|(?:theme |intro |outro |upbeat )?music(?: (?:plays|playing|fades|fading|in|out).*)?|(?:commercial|ad) break|end of (?:transcript|recording|audio|interview)|ende der (?:aufnahme|aufzeichnung).*|fin de (?:l'enregistrement|la grabación).*|musik|musique|música|музыка|音乐|音樂)\s*[\])\x{ff09}\x{3011}*]+$`)

// endsRecord is how a transcriber notes the end without brackets.
var endsRecord = block.Express(`(?i)^(?:end of (?:the )?(?:recording|interview|transcript|audio)|(?:end|beginning|start) of (?:tape|side|reel|disc|cassette|file)\b.{0,60}|ende (?:der (?:aufnahme|aufzeichnung)|des interviews)|fin de (?:la grabación|la entrevista|l['\x{2019}]enregistrement|l['\x{2019}]entretien)|fine (?:della registrazione|dell['\x{2019}]intervista)|fim d[ae] (?:gravação|entrevista)|конец (?:записи|интервью)|录音结束|采访结束)[.!\x{3002}]?$`)

// startsTranscript is the line by which a program for meetings notes who began or ended its record.
var startsTranscript = block.Express(`^\p{Lu}.{1,60} (?:started|stopped) (?:the )?(?:transcription|recording)\.?$`)

// heardNothing is what a program that recognises speech writes where nobody speaks: [BLANK_AUDIO].
var heardNothing = block.Express(`[ \t]*\[[A-Z]{2,}(?:_[A-Z]{2,})+\]`)

// dropProduction takes out such lines and marks: nobody says them.
func dropProduction(r *naming.File, blocks []block.Block) []block.Block {
	out := make([]block.Block, 0, len(blocks))
	broken := false
	for _, b := range blocks {
		if b.Text != "" && len(b.Text) <= 120 && (strings.IndexByte("[(*\xef\xe3", b.Text[0]) >= 0 && production.MatchString(b.Text) || startsTranscript.MatchString(b.Text) || endsRecord.MatchString(b.Text)) {
			r.Dropped("note on the recording", 1)
			broken = true
			continue
		}
		if b.Mark != block.Code && strings.Contains(b.Text, "_") && heardNothing.MatchString(b.Text) {
			r.Dropped("mark of a program where nobody speaks", len(heardNothing.FindAllString(b.Text, -1)))
			lead := heardNothing.ReplaceAllString(b.Text[:b.Lead], "")
			b.Text, b.Raw = lead+heardNothing.ReplaceAllString(b.Text[b.Lead:], ""), heardNothing.ReplaceAllString(b.Raw, "")
			if b.Lead = len(lead); strings.TrimSpace(b.Text) == "" {
				continue
			}
		}
		b.Broken, broken = broken, false
		out = append(out, b)
	}
	return out
}
