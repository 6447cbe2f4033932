package discordtest

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed testdata/openapi.json.gz
var descriptionFile []byte

// discord is Discord's own description of its API, read once for all servers of a test binary.
var discord = sync.OnceValue(func() *description {
	d, err := readDescription(descriptionFile)
	if err != nil {
		panic(fmt.Sprintf("discordtest: read the embedded description of Discord's API: %v", err))
	}
	return d
})

// description answers two questions about a request: which operation it is, and whether its body is valid. It is safe
// for concurrent use.
type description struct {
	parts  parts
	routes []route // those with fewer variables first

	mu       sync.Mutex // the compiler is not safe for concurrent use
	compiler *jsonschema.Compiler
	schemas  map[string]*jsonschema.Schema // by operation; nil for one without a JSON body

	referred sync.Map // branches of schemas by the reference to them

	accepted accepted
}

// route is a path template, "/channels/{channel_id}/messages", cut at its slashes.
type route struct {
	template string
	segments []string
	methods  []string // upper case
}

func readDescription(compressed []byte) (*description, error) {
	unzipped, err := gzip.NewReader(bytes.NewReader(compressed))
	if err != nil {
		return nil, fmt.Errorf("unzip: %w", err)
	}
	raw, err := io.ReadAll(unzipped)
	if err != nil {
		return nil, fmt.Errorf("unzip: %w", err)
	}
	top := members(raw, 1)
	paths := members(top["paths"], 2)
	if len(paths) == 0 {
		return nil, errors.New("it has no paths, or is not indented by two spaces a level")
	}
	all := partsOf(paths, top["components"])
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020) // what OpenAPI 3.1 is written in
	compiler.AssertFormat()
	compiler.UseLoader(all)
	return &description{parts: all, routes: readRoutes(paths), compiler: compiler, schemas: map[string]*jsonschema.Schema{}}, nil
}

func readRoutes(paths map[string][]byte) []route {
	var routes []route
	for template, item := range paths {
		r := route{template: template, segments: strings.Split(template, "/")}
		for method := range members(item, 3) {
			r.methods = append(r.methods, strings.ToUpper(method))
		}
		routes = append(routes, r)
	}
	slices.SortFunc(routes, func(a, b route) int {
		if n := strings.Count(a.template, "{") - strings.Count(b.template, "{"); n != 0 {
			return n
		}
		return strings.Compare(a.template, b.template)
	})
	return routes
}

// match finds the operation of a request: its template, and the values of the template's variables.
func (d *description) match(method, path string) (template string, vars map[string]string, ok bool) {
	segments := strings.Split(path, "/")
	for _, r := range d.routes {
		if !slices.Contains(r.methods, method) {
			continue
		}
		if vars, ok := r.match(segments); ok {
			return r.template, vars, true
		}
	}
	return "", nil, false
}

func (r route) match(segments []string) (map[string]string, bool) {
	if len(segments) != len(r.segments) {
		return nil, false
	}
	vars := map[string]string{}
	for i, want := range r.segments {
		name, isVar := strings.CutPrefix(want, "{")
		name = strings.TrimSuffix(name, "}")
		switch {
		case !isVar:
			if segments[i] != want {
				return nil, false
			}
		case segments[i] == "", strings.HasSuffix(name, "_id") && !isSnowflake(segments[i]):
			return nil, false
		default:
			vars[name] = segments[i]
		}
	}
	return vars, true
}

func isSnowflake(s string) bool {
	return len(s) >= 1 && len(s) <= 20 && strings.Trim(s, "0123456789") == ""
}

// check returns what is wrong with a body by Discord's description; nil when nothing is. The body is a tree, or nil when
// there is none.
func (d *description) check(method, template string, body any) []string {
	schema, err := d.schema(method, template)
	switch {
	case err != nil:
		return []string{fmt.Sprintf("the description of this operation cannot be compiled: %v", err)}
	case schema == nil && body == nil:
		return nil
	case schema == nil:
		return []string{"this operation takes no body"}
	}
	if err := schema.Validate(body); err != nil {
		return explain(err)
	}
	return d.strangers([]map[string]any{d.bodySchema(method, template)}, body, "")
}

// schema returns the compiled schema of an operation's body, nil when it has none.
func (d *description) schema(method, template string) (*jsonschema.Schema, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	key := method + " " + template
	if s, ok := d.schemas[key]; ok {
		return s, nil
	}
	var schema *jsonschema.Schema
	if d.bodySchema(method, template) != nil {
		var err error
		if schema, err = d.compiler.Compile(bodyAt(method, template, "requestBody")); err != nil {
			return nil, err
		}
	}
	d.schemas[key] = schema
	return schema, nil
}

// bodyAt returns the address of the schema of a part ("requestBody", "responses/200") of an operation.
func bodyAt(method, template, part string) string {
	return address(pathsAt+template) + "#/" + strings.ToLower(method) + "/" + part + jsonSchema
}

// jsonSchema leads from a body to its schema.
const jsonSchema = "/content/application~1json/schema"

func (d *description) operation(method, template string) map[string]any {
	return object(d.parts.at(pathsAt + template)[strings.ToLower(method)])
}

func (d *description) bodySchema(method, template string) map[string]any {
	content := object(object(d.operation(method, template)["requestBody"])["content"])
	return object(object(content["application/json"])["schema"])
}

// knowsQuery returns true when the operation has this query parameter.
func (d *description) knowsQuery(method, template, name string) bool {
	parameters := list(d.operation(method, template)["parameters"])
	parameters = append(slices.Clone(parameters), list(d.parts.at(pathsAt + template)["parameters"])...)
	return slices.ContainsFunc(parameters, func(p any) bool {
		return text(object(p)["in"]) == "query" && text(object(p)["name"]) == name
	})
}
