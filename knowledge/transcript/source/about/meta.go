package about

import (
	"strings"

	"faqbot/knowledge/transcript/speaker"
)

// Meta is what a file says of itself, as far as it does.
type Meta struct {
	Title, Language string
	Asks, Answers   []string
	Speakers        []string // those a list of speakers names, often without the hosts
	From, To        string   // of a letter
	Authors         []string // of a page, who may be somebody else than who asks
	About, Captions []string // what it says of its text, and of its pictures
}

// Field takes a value that a file gives under a name.
func (m *Meta) Field(key string, value any) {
	names := func() []string {
		switch v := value.(type) {
		case string:
			return []string{strings.TrimSpace(v)}
		case []any:
			var out []string
			for _, one := range v {
				if fields, ok := one.(map[string]any); ok {
					one = fields["name"]
				}
				if s, ok := one.(string); ok {
					out = append(out, strings.TrimSpace(s))
				}
			}
			return out
		}
		return nil
	}
	text, _ := value.(string)
	switch key {
	case "title", "name", "headline":
		if m.Title == "" {
			m.Title = strings.TrimSpace(text)
		}
	case "language", "lang", "locale":
		m.Language = strings.TrimSpace(text)
	case "description", "excerpt", "summary", "subtitle", "standfirst":
		m.About = append(m.About, strings.TrimSpace(text))
	case "author", "authors", "byline", "postauthors", "post_authors":
		for _, name := range names() {
			m.Author(name)
		}
	case "interviewer", "interviewers", "host", "hosts":
		m.Asks = names()
	case "interviewee", "interviewees", "guest", "guests":
		m.Answers = names()
	case "speakers", "participants":
		m.Speakers = names()
	}
}

// Author takes who wrote a page, from what it says of that.
func (m *Meta) Author(text string) {
	name := speaker.BylineWords.ReplaceAllString(strings.Join(strings.Fields(text), " "), "")
	if words := len(strings.Fields(name)); words >= 2 && words <= 4 && speaker.Capitalised(name) && speaker.IsName(name) {
		m.Authors = append(m.Authors, name)
	}
}

// Letter takes what the head of a letter says.
func (m *Meta) Letter(from, to, subject string) {
	m.From, m.To = nameOfAddress(from), nameOfAddress(to)
	m.Field("title", replies.ReplaceAllString(subject, ""))
}
