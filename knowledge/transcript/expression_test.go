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

	"faqbot/knowledge/racetest"
	"faqbot/knowledge/transcript/block"
)

// TestExpressions compiles the forms that the rooms give to Express, which otherwise fail where they are used first, and holds what is
// told of a text without Go's engine to what that finds.
func TestExpressions(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const path = "faqbot/knowledge/transcript"
	at := token.NewFileSet()
	checked := rooms{}
	compiled, lines := 0, linesOfBulk()
	for _, room := range []string{"/block", "/speaker", "/wording", "/source/about", "/source/captions", "/source/table", "/source/styled", "/source/document", "/source/markup", "/source/latex", "/source/page", "/source/markdown", "/source/values", "/source", "/naming", "/tidy", "/casting", "/reading", "/speech", "/trim", "/doubt", ""} { // each imports those before it alone
		files := parsed(t, at, "."+room)
		known := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
		check := types.Config{Importer: checked, Error: func(error) {}}
		checked[path+room], _ = check.Check(path+room, at, files, &known)
		for _, file := range files {
			for form, where := range forms(file, known) {
				compiled++
				engine, err := regexp.Compile(form)
				if err != nil {
					t.Errorf("%v: %v", at.Position(where), err)
					continue
				}
				own := block.Express(form)
				for _, line := range lines {
					if own.MatchString(line) != engine.MatchString(line) {
						t.Errorf("%v: the engine finds something else in %q", at.Position(where), line)
					}
				}
			}
		}
	}
	if compiled < 300 {
		t.Errorf("%d forms were found, want all", compiled)
	}
}

// linesOfBulk returns lines of many notations.
func linesOfBulk() []string {
	var lines []string
	for _, kind := range bulk {
		text := strings.ReplaceAll(kind.text(6), "><", ">\n<")
		lines = append(lines, strings.Split(block.CutBytes(text, 1500), "\n")...)
	}
	return append(lines, "[10:30] Ann (laughs):", "**Ann:** _why_?", "- Photo: Ann Sorrel", "Read more", "> 1. Rye \u2014 oats", "\u95ee\uff1a\u4e3a\u4ec0\u4e48\uff1f")
}

// parsed returns the files of a directory without its tests.
func parsed(t *testing.T, at *token.FileSet, directory string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(directory, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
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
	return files
}

// forms returns the constants that a file gives to Express, or to classes, which makes a form of them.
func forms(file *ast.File, known types.Info) map[string]token.Pos {
	found := map[string]token.Pos{}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		name := ""
		switch called := call.Fun.(type) {
		case *ast.Ident:
			name = called.Name
		case *ast.SelectorExpr:
			name = called.Sel.Name
		}
		if form := known.Types[call.Args[0]].Value; form != nil && (name == "Express" || name == "ExpressWords" || name == "ExpressTimed" || name == "classes") {
			found[strings.ReplaceAll(constant.StringVal(form), block.TimeForm, "[0-9]:[0-9]")] = call.Pos()
		}
		return true
	})
	return found
}

// rooms are the packages that were checked already. What else a room imports makes no form.
type rooms map[string]*types.Package

func (r rooms) Import(path string) (*types.Package, error) {
	if p := r[path]; p != nil {
		return p, nil
	}
	return nil, errors.New("not needed")
}
