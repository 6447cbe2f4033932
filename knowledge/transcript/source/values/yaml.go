package values

import (
	"go.yaml.in/yaml/v3"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// yamlItem is an entry of a list of maps in YAML, and yamlStart how such a file begins. Markdown with front matter has words
// behind a second fence and is none.
var (
	yamlItem  = block.Express(`(?m)^[ ]*- +["']?\w+["']?:(?: |$)`)
	yamlStart = block.Express(`^(?:%YAML.*\n|---[ \t]*\n|#.*\n|\s*\n)*(?:[\w"'-]+:(?:[ \t].*)?\n|- )`)
)

// maxYAML is the most bytes of YAML that are read: the reader needs a hundred times as long as for JSON.
const maxYAML = 256 << 10

// IsYAML says that a text is YAML with a list of what was said.
func IsYAML(text string) bool {
	if len(text) > maxYAML || len(yamlItem.FindAllStringIndex(text, 2)) < 2 || !yamlStart.MatchString(block.CutBytes(text, 4096)) {
		return false
	}
	var root any
	return yaml.Unmarshal([]byte(text), &root) == nil && len(talkIn(about.New(""), root)) > 1
}

func ReadYAML(r *about.File, text string) ([]block.Block, error) {
	var root any
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		return nil, err // isYAML has read it
	}
	return talkIn(r, root), nil
}
