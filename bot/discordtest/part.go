package discordtest

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"
)

// part returns what the description says of one path, or one of its components. The first call parses it, since a test needs
// few parts and the description is a megabyte. Nobody changes what it returns.
type part func() map[string]any

// parts are all parts by the place that they have in the description: "/paths/channels/{channel_id}" and
// "/components/schemas/Name".
type parts map[string]part

// pathsAt is where the paths are.
const pathsAt = "/paths"

// partsOf returns the parts of a description.
func partsOf(paths map[string][]byte, components []byte) parts {
	all := parts{}
	for template, item := range paths {
		all[pathsAt+template] = whole(pathsAt+template, item)
	}
	for group, them := range members(components, 2) {
		for name, component := range members(them, 3) {
			at := "/components/" + group + "/" + name
			all[at] = whole(at, component)
		}
	}
	return all
}

// members returns those fields of an object that are objects, by name. It finds them by their indentation, which is two spaces
// a level in Discord's text: parsing all of it takes a quarter of a second under the race detector.
func members(object []byte, level int) map[string][]byte {
	found := map[string][]byte{}
	margin := "\n" + strings.Repeat("  ", level)
	for rest, more := object, true; more; {
		if _, rest, more = bytes.Cut(rest, []byte(margin+`"`)); !more {
			break
		}
		name, value, _ := bytes.Cut(rest, []byte(`": `))
		if end := bytes.Index(value, []byte(margin+"}")); bytes.HasPrefix(value, []byte("{\n")) && end >= 0 {
			found[string(name)] = value[:end+len(margin)+1]
			rest = value[end:]
		}
	}
	return found
}

// whole returns the part that a text describes. It turns references within the text, "#/components", into addresses of parts.
func whole(at string, text []byte) part {
	return sync.OnceValue(func() map[string]any {
		tree, err := parseTree(bytes.ReplaceAll(text, []byte(`"$ref": "#/`), []byte(`"$ref": "/`)))
		if err != nil {
			panic(fmt.Sprintf("discordtest: parse %s of the embedded description of Discord's API: %v", at, err))
		}
		return object(tree)
	})
}

// at returns the part at a place, or nil.
func (p parts) at(place string) map[string]any {
	if read := p[place]; read != nil {
		return read()
	}
	return nil
}

// scheme begins the addresses of parts: each is a document of its own for the compiler of schemas.
const scheme = "discord://"

// address returns the address of the part at a place.
func address(place string) string { return scheme + (&url.URL{Path: place}).EscapedPath() }

// Load returns the part with an address.
func (p parts) Load(address string) (any, error) {
	place, err := url.PathUnescape(strings.TrimPrefix(address, scheme))
	if err != nil {
		return nil, err
	}
	if found := p.at(place); found != nil {
		return found, nil
	}
	return nil, errors.New("the description has no such part")
}
