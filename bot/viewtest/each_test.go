package viewtest_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"faqbot/bot/viewtest"
)

// TestEachKindIsThere finds the kinds of view in the source of package card: they are the types with the method view.
func TestEachKindIsThere(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../card/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("the source of package card: %v, %v", files, err)
	}
	var want []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range source.Decls {
			f, isFunc := d.(*ast.FuncDecl)
			if !isFunc || f.Name.Name != "view" || f.Recv == nil {
				continue
			}
			of, named := f.Recv.List[0].Type.(*ast.Ident)
			if !named {
				t.Fatalf("%s: the method view of something other than a plain type", file)
			}
			want = append(want, of.Name)
		}
	}
	var got []string
	for _, e := range viewtest.Each() {
		got = append(got, reflect.TypeOf(e.View).Name())
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("there is an example of each of %v; the kinds of view are %v", got, want)
	}
}
