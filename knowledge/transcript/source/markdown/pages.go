package markdown

import (
	"strconv"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/speaker"
)

// leftOut stands for a line of a printed page that nobody says. It does not part paragraphs.
const leftOut = "\f"

// linesOf cuts a text into lines. What a printer puts on each page goes: the numbers of lines and pages, running heads and
// feet. A paragraph that such lines cut in two is whole again.
func linesOf(r *about.File, text string) []string {
	if strings.Contains(text, "\f") { // a form feed begins a line, and the line is that of the words behind it
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\f", "\n\f"), "\n\n\f", "\n\f")
	}
	lines := strings.Split(text, "\n")
	dropLineNumbers(r, lines)
	dropPageLines(r, lines)
	drawTogether(lines)
	for n, line := range lines {
		if line != leftOut && strings.Contains(line, "\f") {
			lines[n] = strings.ReplaceAll(line, "\f", "")
		}
	}
	return lines
}

const (
	minNumbered    = 15 // lines with a number that are the lines of a deposition
	maxLineNumber  = 60 // no page has more lines
	sequenceFactor = 10 // of so many numbers all but one go on from the number above
)

// maxFoot is the most words of the head or foot of a page.
const maxFoot = 8

// dropLineNumbers takes off the numbers that count the lines of each page, as depositions have them.
func dropLineNumbers(r *about.File, lines []string) {
	full, numbered, sequence, last := 0, 0, 0, 0
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		full++
		number, _ := lineNumber(line)
		if number == 0 {
			continue
		}
		numbered++
		if number == last+1 || number == 1 {
			sequence++
		}
		last = number
	}
	if numbered < minNumbered || 2*numbered < full || sequence*sequenceFactor < numbered*(sequenceFactor-1) {
		return
	}
	feet := 0
	for n, line := range lines {
		switch number, end := lineNumber(line); {
		case number > 0:
			lines[n] = strings.Repeat(" ", end) + line[end:]
		case 10*numbered >= 7*full && strings.TrimSpace(line) != "" && len(strings.Fields(line)) <= maxFoot:
			lines[n] = leftOut // what has no number among lines that have one
			feet++
		}
	}
	r.Dropped("number of a line", numbered)
	closeTorn(lines)
	if feet > 0 {
		r.Dropped("head or foot of a page with numbered lines", feet)
	}
}

// closeTorn takes out the blank lines around heads and feet of pages that stand in the middle of a sentence.
func closeTorn(lines []string) {
	for n := 1; n < len(lines); n++ {
		if lines[n] != leftOut && !isBlank(lines[n]) {
			continue
		}
		end, found := n, false
		for end < len(lines) && (lines[end] == leftOut || isBlank(lines[end])) {
			found = found || lines[end] == leftOut
			end++
		}
		if found && !isBlank(lines[n-1]) && !block.EndsSentence(lines[n-1]) {
			for at := n; at < end; at++ {
				lines[at] = leftOut
			}
		}
		n = end
	}
}

// lineNumber returns the number that a line begins with and where it ends, and zero when there is none.
func lineNumber(line string) (number, end int) {
	for end < len(line) && (line[end] == ' ' || line[end] == '\f') {
		end++
	}
	from := end
	for end < len(line) && end-from < 3 && line[end] >= '0' && line[end] <= '9' {
		number, end = 10*number+int(line[end]-'0'), end+1
	}
	if end == from || number > maxLineNumber || end < len(line) && line[end] != ' ' && line[end] != '\t' {
		return 0, 0
	}
	return number, end
}

var (
	// pageNumber is a number that nothing but a page has, on a line of its own.
	pageNumber = block.Express(`(?i)^\s*\[{0,2}(?:[-\x{2013}\x{2014}]\s?[0-9]{1,4}\s?[-\x{2013}\x{2014}]|(?:page|seite|página|pagina|strona|sida|side|стр\.?|страница)\s+[0-9]{1,4}(?:\s*(?:of|von|de|di|sur|/)\s*[0-9]{1,4})?|第\s?[0-9]{1,4}\s?页)\]{0,2}\s*$`)

	// ruledFoot is a rule with words and a number between brackets, as magazines of plain text have it.
	ruledFoot = block.Express(`^\s*[-=_~*]{8,}[ \t]*[\[(|][^\[\]()|]{0,60}?[0-9]{1,4}[ \t]*[\])|][ \t]*[-=_~*]*\s*$`)

	// pageFoot is words and a number at the other end of the line, or behind a dash.
	pageFoot = block.Express(`^\s*\S.{0,80}?(?:\s{3,}|\s[-\x{2013}\x{2014}|]\s)[0-9]{1,4}\s*$`)
)

// dropPageLines takes out the numbers of pages with the running heads and feet around them.
func dropPageLines(r *about.File, lines []string) {
	heads, feet := map[string]int{}, map[string][]int{} // by their words; the numbers of feet
	for n, line := range lines {
		if strings.HasPrefix(line, "\f") {
			heads[withoutDigits(line)]++
		} else if number, ok := footNumber(lines, n); ok {
			words := withoutDigits(line)
			feet[words] = append(feet[words], number)
		}
	}
	alone, pages := loneNumbers(lines), countedFeet(lines)
	isPage := func(n int) bool {
		line := lines[n]
		if strings.HasPrefix(line, "\f") {
			words := withoutDigits(line)
			return words != "" && heads[words] > 1
		}
		if len(line) > maxWidth {
			return false
		}
		if above := lastFull(lines, n); above >= 0 && alone[above] && above < n-1 && isBlank(lineAt(lines, n+1)) && speaker.InCapitals(line) {
			return true // a running head
		}
		if !strings.ContainsAny(line, "0123456789") {
			return false
		}
		if alone[n] || pages[n] {
			return true
		}
		if block.OnlyDigits(strings.TrimSpace(line)) {
			next := nextFull(lines, n)
			return next < len(lines) && strings.HasPrefix(lines[next], "\f") || next == len(lines) && len(heads) > 0
		}
		if _, ok := footNumber(lines, n); ok && countUp(feet[withoutDigits(line)]) {
			return true
		}
		return pageNumber.MatchString(line) || ruledFoot.MatchString(line)
	}
	dropped := 0
	for n := 0; n < len(lines); {
		end, found := n, 0
		for end < len(lines) && (isBlank(lines[end]) || isPage(end)) {
			if !isBlank(lines[end]) {
				found++
			}
			end++
		}
		if found > 0 {
			whole := n == 0 || end == len(lines) || block.EndsSentence(lines[n-1])
			for at := n; at < end; at++ {
				if !whole || !isBlank(lines[at]) {
					lines[at] = leftOut
				}
			}
			dropped += found
		}
		n = end + 1
	}
	if dropped > 0 {
		r.Dropped("number, head or foot of a page", dropped)
	}
}

// loneNumbers returns the lines that are the numbers of pages without words: each set apart by blank lines, and one more than the
// one before.
func loneNumbers(lines []string) map[int]bool {
	found, last := map[int]bool{}, 0
	for n, line := range lines {
		line = strings.TrimSpace(line)
		if line == "" || len(line) > 4 || !block.OnlyDigits(line) || n == 0 || !isBlank(lines[n-1]) || !isBlank(lineAt(lines, n+1)) {
			continue
		}
		number, _ := strconv.Atoi(line)
		if last > 0 && number != last+1 {
			return nil // what they count is no page
		}
		found[n], last = true, number
	}
	if len(found) < 2 {
		return nil
	}
	return found
}

// lineAt returns a line, and none behind the last.
func lineAt(lines []string, n int) string {
	if n >= len(lines) {
		return ""
	}
	return lines[n]
}

// lastFull returns the last line above n with words, or -1.
func lastFull(lines []string, n int) int {
	for n--; n >= 0 && isBlank(lines[n]); n-- {
	}
	return n
}

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

// nextFull returns the next line below n with words, or the number of lines.
func nextFull(lines []string, n int) int {
	for n++; n < len(lines) && isBlank(lines[n]); n++ {
	}
	return n
}

// footNumber returns the number at the end of a line that is set apart as the foot of a page is.
func footNumber(lines []string, n int) (int, bool) {
	line := strings.TrimRight(lines[n], " ")
	if line == "" || line[len(line)-1] < '0' || line[len(line)-1] > '9' || n > 0 && !isBlank(lines[n-1]) || !pageFoot.MatchString(line) {
		return 0, false
	}
	number, err := strconv.Atoi(line[strings.LastIndexByte(line, ' ')+1:])
	return number, err == nil
}

// countUp says that each number is the one before it and one.
func countUp(numbers []int) bool {
	for n := 1; n < len(numbers); n++ {
		if numbers[n] != numbers[n-1]+1 {
			return false
		}
	}
	return len(numbers) > 1
}

func withoutDigits(line string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, line)), " ")
}
