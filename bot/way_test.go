package bot

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// doors are the ways into the rooms: a field of Bot, or a package.
var doors = map[string]string{
	"b.identity": "identity", "b.listener": "listen", "b.catchUp": "listen", "b.table": "command", "b.tally": "tally", "b.steward": "moderate",
	"b.pace": "pace", "b.sender": "deliver",
	"identity": "identity", "listen": "listen", "reply": "reply", "card": "card", "component": "component", "command": "command",
	"tally": "tally", "moderate": "moderate", "pace": "pace", "locale": "locale",
}

// TestOneWayThrough reads the package: on the way of one event, each room is entered in one place at most, but deliver, which
// sends what the others have made.
func TestOneWayThrough(t *testing.T) {
	t.Parallel()
	functions := map[string]*ast.FuncDecl{}
	for _, file := range sources(t) {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				functions[f.Name.Name] = f
			}
		}
	}
	for _, way := range []string{"Concerns", "message", "edited", "interaction"} {
		if functions[way] == nil {
			t.Fatalf("there is no %s", way)
		}
		entered := map[string][]string{}
		enter(functions, way, map[string]bool{}, entered)
		for _, room := range slices.Sorted(maps.Keys(entered)) {
			if places := entered[room]; len(places) > 1 && room != "deliver" {
				t.Errorf("%s enters %s more than once: %s", way, room, strings.Join(places, ", "))
			}
		}
		if way != "Concerns" && (len(entered["listen"]) != 1 || len(entered["deliver"]) == 0) {
			t.Errorf("%s enters %v: the test does not see the rooms", way, entered)
		}
	}
}

// enter notes the calls into rooms of a function, and of those of the package that it calls.
func enter(functions map[string]*ast.FuncDecl, name string, seen map[string]bool, entered map[string][]string) {
	if seen[name] {
		return
	}
	seen[name] = true
	ast.Inspect(functions[name].Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		switch f := call.Fun.(type) {
		case *ast.Ident:
			if functions[f.Name] != nil {
				enter(functions, f.Name, seen, entered)
			}
		case *ast.SelectorExpr:
			on := written(f.X)
			if room := doors[on]; room != "" {
				entered[room] = append(entered[room], on+"."+f.Sel.Name)
			} else if on == "b" && functions[f.Sel.Name] != nil {
				enter(functions, f.Sel.Name, seen, entered)
			}
		}
		return true
	})
}

// written returns an operand as it is written, when it is a name or a field of a named value.
func written(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		if on := written(e.X); on != "" {
			return on + "." + e.Sel.Name
		}
	}
	return ""
}

// sources are the files of the package, without its tests.
func sources(t *testing.T) (files []*ast.File) {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}
