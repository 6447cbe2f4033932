package transcript

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestExpressionsCompile compiles the forms that the source gives to express, which otherwise fail where they are used first.
func TestExpressionsCompile(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	at := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(at, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	// The forms are constants of this package, so that nothing that it imports need be known.
	known := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	check := types.Config{Importer: noImports{}, Error: func(error) {}}
	_, _ = check.Check("transcript", at, files, &known)

	compiled := 0
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			called, ok := call.Fun.(*ast.Ident)
			if !ok || called.Name != "express" && called.Name != "expressWords" && called.Name != "classes" {
				return true
			}
			form := known.Types[call.Args[0]].Value
			if form == nil { // classes calls express with a form that it makes
				return true
			}
			compiled++
			if _, err := regexp.Compile(constant.StringVal(form)); err != nil {
				t.Errorf("%v: %v", at.Position(call.Pos()), err)
			}
			return true
		})
	}
	if compiled < 90 {
		t.Errorf("%d forms were found, want all", compiled)
	}
}

type noImports struct{}

func (noImports) Import(string) (*types.Package, error) { return nil, errors.New("not needed") }
