package speaker

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

// Boards set above each contribution its title, who wrote it and when, and how much that person wrote: “Re: Grain”, “by Ann » 14 Sep 2022,
// 18:02”, “Posts: 12”.

var (
	postedBy  = block.Express(`^(?:\p{L}{1,8}\.?[ \x{a0}])?[@#]?([\p{L}\p{N}][\p{L}\p{N}_.\x{a0}-]*(?: [\p{L}\p{N}_.-]+){0,2}?)[ \x{a0}]+[\x{bb}\x{203a}\x{2022}\x{b7}|][ \x{a0}]+\S.{0,30}[0-9]{1,2}[:.h][0-9]{2}.{0,12}$`)
	postTitle = block.Express(`(?i)^(?:re|aw|sv|vs|rif|odp|ynt|回复|回覆|答复)\s?[:\x{ff1a}]\s*\S`)
	postField = block.Express(`^\p{L}[\p{L} .-]{1,24}:\s*\S.{0,80}$`)
	postCount = block.Express(`^\p{L}[\p{L} .-]{1,24}:\s*[0-9][0-9.,]*(?:\s|$)`)
)

// withoutPosts leaves of the contributions to a board the words, each with the voice of who wrote it, and returns how many lines go.
func withoutPosts(blocks []block.Block) (words []block.Block, dropped int) {
	said, posts, last := map[string]string{}, 0, 0 // what each said last
	for n, b := range blocks {
		if name := posterOf(b); name != "" {
			posts, last = posts+1, n
			said[name] = ""
		}
	}
	if posts < MinRuns || len(said) < 2 || len(said) == posts {
		return blocks, 0
	}
	writer := ""
	for n := 0; n < len(blocks); n++ {
		b := blocks[n]
		if n+1 < len(blocks) && posterOf(blocks[n+1]) != "" && !blocks[n+1].Gap && (b.Apart || postTitle.MatchString(b.Text)) {
			dropped++
			continue
		}
		if quoted, end := quotation(blocks, n, said); end > n {
			dropped++
			for n++; n < end && strings.Contains(said[quoted], blocks[n].Text); n++ {
				dropped++
			}
			n--
			continue
		}
		name := posterOf(b)
		if name == "" {
			if b.Apart && n > last {
				writer = "" // below the last contribution
			}
			b.Voice = writer
			words = append(words, b)
			said[writer] += b.Text + "\n"
			continue
		}
		writer, said[name] = name, ""
		dropped++
		for n+1 < len(blocks) && !blocks[n+1].Gap && isPostField(blocks[n+1].Text) {
			dropped++
			n++
		}
	}
	return words, dropped
}

// posterOf returns who wrote a contribution by the line above it, or nothing.
func posterOf(b block.Block) string {
	if len(b.Text) > 2*MaxLabel || b.Voice != "" || !strings.ContainsAny(b.Text, "0123456789") {
		return ""
	}
	m := postedBy.FindStringSubmatch(b.Text)
	if m == nil {
		return ""
	}
	return m[1]
}

// isPostField says that a line says how much somebody wrote, or where that person lives.
func isPostField(text string) bool {
	return postField.MatchString(text) && (postCount.MatchString(text) || !block.EndsSentence(text))
}

// quotation returns who wrote the quotation below a line, which names that person, and where it ends. It ends at the line where there is none.
func quotation(blocks []block.Block, n int, said map[string]string) (writer string, end int) {
	text, open := strings.CutSuffix(blocks[n].Text, ":")
	if !open || block.WordCount(text) > MaxNameWords {
		return "", n
	}
	for end = n + 1; end < len(blocks) && blocks[end].Mark == block.Quote; end++ {
	}
	writer, _, _ = strings.Cut(text, " ")
	if _, known := said[writer]; !known || end == n+1 {
		return "", n
	}
	return writer, end
}
