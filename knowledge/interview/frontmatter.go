package interview

import (
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

const (
	fence = "---" // the line before and after the front matter

	// maxFrontMatter bounds what is handed to the YAML parser, in bytes: ten thousand synonyms fit in.
	maxFrontMatter = 256 << 10
)

// cutFrontMatter returns the YAML between the fences and the body after them, with the number of lines above the body.
// ok is false when the text does not start with a front matter that ends.
func cutFrontMatter(text string) (front, body string, above int, ok bool) {
	if !startsWithFence(text) {
		return "", text, 0, false
	}
	lines := strings.SplitAfter(text, "\n")
	for n := 1; n < len(lines); n++ {
		if strings.TrimRight(lines[n], " \t\n") == fence {
			return strings.Join(lines[1:n], ""), strings.Join(lines[n+1:], ""), n + 1, true
		}
	}
	return "", text, 0, false
}

func startsWithFence(text string) bool {
	first, _, _ := strings.Cut(text, "\n")
	return strings.TrimRight(first, " \t") == fence
}

// frontMatter reads the YAML of a front matter into d. Keys that nobody knows are faults, since they are most often
// slips of the pen; so are anchors and aliases, which a small file can grow without bound with.
func (d *draft) frontMatter(front string) {
	if len(front) > maxFrontMatter {
		d.unread = true
		d.errorf(1, "the front matter is larger than %d KiB; make it smaller", maxFrontMatter>>10)
		return
	}
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(front), &document); err != nil {
		line, message := yamlFault(err)
		d.errorf(line, "the front matter is not YAML: %s; correct it, or put the text in quotes", message)
		d.unread = true
		return
	}
	if len(document.Content) == 0 {
		return // empty: what is missing is found by the checks
	}
	root := document.Content[0]
	if root.Kind != yaml.MappingNode {
		d.unread = true
		d.errorf(root.Line+1, "the front matter holds no keys; write lines such as “id: some-name”")
		return
	}
	known := map[string]*passage{
		"id": &d.id, "title": &d.title, "interviewer": &d.interviewer, "interviewee": &d.interviewee, "language": &d.language,
	}
	seen := map[string]bool{}
	for n := 0; n+1 < len(root.Content); n += 2 {
		key, value := root.Content[n], root.Content[n+1]
		switch field := known[key.Value]; {
		case seen[key.Value]:
			d.errorf(key.Line+1, "the key “%s” stands twice in the front matter; keep one", key.Value)
		case key.Value == "synonyms":
			d.synonyms = d.synonymGroups(value)
		case field == nil:
			d.errorf(key.Line+1, "the front matter knows no key “%s”; it knows id, title, interviewer, interviewee, language and synonyms", key.Value)
		default:
			*field = d.scalar(value)
		}
		seen[key.Value] = true
	}
}

// synonymGroups reads a list of lists of words.
func (d *draft) synonymGroups(list *yaml.Node) [][]passage {
	if list.Kind != yaml.SequenceNode {
		d.errorf(list.Line+1, "“synonyms” is a list of lists; write “- [big model, LLM]” on the lines below it")
		return nil
	}
	var groups [][]passage
	for _, inner := range list.Content {
		if inner.Kind != yaml.SequenceNode {
			d.errorf(inner.Line+1, "a group of synonyms is a list; write “- [big model, LLM]”")
			continue
		}
		var group []passage
		for _, word := range inner.Content {
			group = append(group, d.scalar(word))
		}
		groups = append(groups, group)
	}
	return groups
}

// scalar reads a single value as text, whatever YAML thinks its type is: a title may be “1984”.
func (d *draft) scalar(n *yaml.Node) passage {
	p := passage{line: n.Line + 1}
	switch {
	case n.Kind == yaml.AliasNode, n.Anchor != "":
		p.text = n.Value
		d.errorf(p.line, "the front matter may not use anchors and aliases (& and *); write the text out, or put it in quotes")
	case n.Kind != yaml.ScalarNode:
		d.errorf(p.line, "a single text is needed here, not a list or a table")
	case n.Tag != "!!null":
		p.text = strings.TrimSpace(n.Value)
	}
	if n.LineComment != "" {
		d.warnf(p.line, "“%s” is a comment for YAML, so it is no part of “%s”; put the whole text in quotes if it should be", short(n.LineComment), short(p.text))
	}
	return p
}

// yamlLine is how the YAML parser says where it stopped.
var yamlLine = regexp.MustCompile(`^yaml: (?:line ([0-9]+): )?`)

// yamlFault returns the line of the file at which the YAML parser stopped, and what it says.
func yamlFault(err error) (line int, message string) {
	m := yamlLine.FindStringSubmatch(err.Error())
	if m == nil {
		return 1, err.Error()
	}
	line, _ = strconv.Atoi(m[1]) // zero when it names none
	return line + 1, err.Error()[len(m[0]):]
}

// writeFrontMatter is the inverse of frontMatter.
func writeFrontMatter(out *strings.Builder, i *Interview) {
	root := &yaml.Node{Kind: yaml.MappingNode}
	add := func(key string, value *yaml.Node) { root.Content = append(root.Content, scalarNode(key), value) }
	for _, field := range []struct{ key, text string }{
		{"id", i.ID}, {"title", i.Title}, {"interviewer", i.Interviewer}, {"interviewee", i.Interviewee}, {"language", i.Language},
	} {
		if field.text != "" {
			add(field.key, scalarNode(field.text))
		}
	}
	if len(i.Synonyms) > 0 {
		list := &yaml.Node{Kind: yaml.SequenceNode}
		for _, group := range i.Synonyms {
			inner := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
			for _, word := range group {
				inner.Content = append(inner.Content, scalarNode(word))
			}
			list.Content = append(list.Content, inner)
		}
		add("synonyms", list)
	}
	out.WriteString(fence + "\n")
	if len(root.Content) > 0 {
		// Marshal fails on values that have no YAML form; a tree of texts always has one.
		encoded, _ := yaml.Marshal(root)
		out.Write(encoded)
	}
	out.WriteString(fence + "\n")
}

// scalarNode returns text as a YAML string on one line, in quotes only where it would be read as something else.
func scalarNode(text string) *yaml.Node {
	n := &yaml.Node{}
	n.SetString(text)
	if strings.Contains(text, "\n") {
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}
