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

// TestOneWayThrough reads the package: on the way of one event that Handle takes, each room is entered in one place at most,
// but deliver, which sends what the others have made. Concerns, which the gateway asks before that, is a way of its own.
func TestOneWayThrough(t *testing.T) {
	t.Parallel()
	functions, doors := map[string]*ast.FuncDecl{}, map[string]string{}
	for _, file := range sources(t) {
		for _, imported := range file.Imports {
			if room, ours := strings.CutPrefix(strings.Trim(imported.Path.Value, `"`), "faqbot/bot/"); ours {
				doors[room] = room
			}
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				functions[f.Name.Name] = f
			}
		}
	}
	for _, file := range sources(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			if bot, ok := n.(*ast.TypeSpec); ok && bot.Name.Name == "Bot" {
				addFields(bot.Type.(*ast.StructType), doors)
			}
			return true
		})
	}
	for _, way := range []string{"Concerns", "message", "edited", "interaction"} {
		if functions[way] == nil {
			t.Fatalf("there is no %s", way)
		}
		entered := map[string][]string{}
		enter(t, functions, doors, way, map[string]bool{}, entered)
		for _, room := range slices.Sorted(maps.Keys(entered)) {
			if places := entered[room]; len(places) > 1 && room != "deliver" {
				t.Errorf("%s enters %s more than once: %s", way, room, strings.Join(places, ", "))
			}
		}
		if len(entered["listen"]) != 1 || len(entered["deliver"]) == 0 {
			t.Errorf("%s enters %v: the test does not see the rooms", way, entered)
		}
	}
}

// addFields adds the fields of Bot that are of a room's type.
func addFields(bot *ast.StructType, doors map[string]string) {
	for _, field := range bot.Fields.List {
		of := field.Type
		if pointer, ok := of.(*ast.StarExpr); ok {
			of = pointer.X
		}
		if of, ok := of.(*ast.SelectorExpr); ok {
			if room := doors[written(of.X)]; room != "" {
				doors["b."+field.Names[0].Name] = room
			}
		}
	}
}

// enter notes the calls into rooms of a function, and of those of the package that it calls.
func enter(
	t *testing.T, functions map[string]*ast.FuncDecl, doors map[string]string, name string, seen map[string]bool, entered map[string][]string,
) {
	if seen[name] {
		return
	}
	seen[name] = true
	ast.Inspect(functions[name].Body, func(n ast.Node) bool {
		if set, ok := n.(*ast.AssignStmt); ok {
			for _, value := range set.Rhs {
				if doors[written(value)] != "" {
					t.Errorf("%s gives %s another name, which hides who enters it", name, written(value))
				}
			}
		}
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		switch f := call.Fun.(type) {
		case *ast.Ident:
			if functions[f.Name] != nil {
				enter(t, functions, doors, f.Name, seen, entered)
			}
		case *ast.SelectorExpr:
			on := written(f.X)
			if room := doors[on]; room != "" {
				entered[room] = append(entered[room], on+"."+f.Sel.Name)
			} else if on == "b" && functions[f.Sel.Name] != nil {
				enter(t, functions, doors, f.Sel.Name, seen, entered)
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
