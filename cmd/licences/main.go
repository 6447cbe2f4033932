// Command licences lists the licence of everything that faqbot and its tests are made of: every Go module, and the data in
// the repository that has a licence beside it. It fails when one of them is not known, or may not be part of a program
// under the MIT licence.
//
//	go run ./cmd/licences
//	go run ./cmd/licences --notices   # the texts of what the program is made of, to go along with it
//
// The package knows nothing of what the program does.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
)

func main() {
	notices := flag.Bool("notices", false, "print the texts in place of the list")
	flag.Parse()
	if err := run(os.Stdout, *notices); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

// program is the package whose dependencies are given to people.
const program = "./cmd/faqbot"

// part is what somebody else made: a module, or data in the repository.
type part struct {
	name, version string
	texts         map[string]string // by the name of the file
	shipped       bool              // it is part of the program, not of its tests alone
}

func run(out io.Writer, notices bool) error {
	all, err := modules(notices)
	if err != nil {
		return err
	}
	library, err := standard()
	if err != nil {
		return err
	}
	kept, err := data(".")
	if err != nil {
		return err
	}
	all = slices.Concat(library, all, kept)
	if notices {
		return writeNotices(out, all)
	}
	return writeList(out, all)
}

// modules returns the modules that the program is built from and, unless that is all that is wanted, the tests.
func modules(programAlone bool) ([]part, error) {
	found := map[string]*part{}
	add := func(shipped bool) func(module) error {
		return func(m module) error {
			if found[m.Path] != nil {
				return nil
			}
			t, err := texts(m.Dir)
			found[m.Path] = &part{name: m.Path, version: m.Version, shipped: shipped, texts: t}
			return err
		}
	}
	err := list(add(true), program)
	if err == nil && !programAlone {
		err = list(add(false), "-test", "./...")
	}
	var parts []part
	for _, name := range sorted(found) {
		parts = append(parts, *found[name])
	}
	return parts, err
}

type module struct {
	Path, Version, Dir string
	Main               bool
}

// list calls f for the module of every package that some packages depend on.
func list(f func(module) error, packages ...string) error {
	var stderr strings.Builder
	cmd := exec.Command("go", append([]string{"list", "-deps", "-json=Module"}, packages...)...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("list dependencies: %w: %s", err, stderr.String())
	}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ Module *module }
		switch err := decoder.Decode(&p); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("list dependencies: %w", err)
		case p.Module == nil || p.Module.Main:
			continue
		}
		if err := f(*p.Module); err != nil {
			return err
		}
	}
}

// standard returns Go's own library.
func standard() ([]part, error) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("find Go: %w", err)
	}
	found, err := texts(strings.TrimSpace(string(out)))
	return []part{{name: "Go", version: runtime.Version(), shipped: true, texts: found}}, err
}

// texts returns the licences and notices at the top of a directory.
func texts(directory string) (map[string]string, error) {
	entries, err := os.ReadDir(directory)
	if err != nil {
		return nil, err
	}
	found := map[string]string{}
	for _, e := range entries {
		if name := strings.ToUpper(e.Name()); !e.Type().IsRegular() || !isText(name) && !isNotice(name) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(directory, e.Name()))
		if err != nil {
			return nil, err
		}
		found[e.Name()] = string(text)
	}
	return found, nil
}

// isText and isNotice go by the name of a file, in capitals.
func isText(name string) bool {
	switch filepath.Ext(name) {
	case "", ".TXT", ".MD":
	default:
		return false
	}
	return strings.HasPrefix(name, "LICENSE") || strings.HasPrefix(name, "LICENCE") || strings.HasPrefix(name, "COPYING")
}

func isNotice(name string) bool {
	return strings.HasPrefix(name, "NOTICE") || strings.HasPrefix(name, "PATENTS")
}

// data returns the files below a directory that are somebody else's: those beside a licence, which is called LICENSE, or
// has the name of the file before ".LICENSE"; and weights, which hold their licence. What lies in a directory called
// testdata is part of tests alone.
func data(root string) ([]part, error) {
	var parts []part
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		name := strings.ToUpper(e.Name())
		switch {
		case err != nil:
			return err
		case e.IsDir() && path != root && strings.HasPrefix(name, "."):
			return fs.SkipDir
		case e.IsDir() || filepath.Dir(path) == root:
			return nil
		}
		p := part{version: "(data)"}
		switch {
		case filepath.Ext(name) == ".BIN":
			p.name = path
			p.texts, err = weightsLicence(path)
		case filepath.Ext(name) == ".LICENSE":
			p.name = strings.TrimSuffix(path, filepath.Ext(path))
			p.texts, err = oneText(path)
		case isText(name):
			p.name = filepath.Dir(path)
			p.texts, err = oneText(path)
		default:
			return nil
		}
		p.name = filepath.ToSlash(p.name)
		p.shipped = !slices.Contains(strings.Split(p.name, "/"), "testdata")
		parts = append(parts, p)
		return err
	})
	return parts, err
}

func oneText(path string) (map[string]string, error) {
	text, err := os.ReadFile(path)
	return map[string]string{filepath.Base(path): string(text)}, err
}

// weightsLicence returns the licence in a file of weights: it stands in the JSON object that the file begins with, after
// sixteen bytes of its kind and four of a length. Any other file has none.
func weightsLicence(path string) (map[string]string, error) {
	const before, most = 16 + 4, 1 << 20 // bytes
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var header struct{ Licence string }
	err = json.NewDecoder(io.NewSectionReader(file, before, most)).Decode(&header)
	if err != nil || header.Licence == "" {
		return nil, nil
	}
	return map[string]string{"licence in it": header.Licence}, nil
}

// exceptions are files of licences that say nothing about what is built here, with the reason.
var exceptions = map[string]string{
	"modernc.org/memory/LICENSE-LOGO":         "a picture in its documentation",
	"modernc.org/sqlite/LICENSE-3RD-PARTY.md": "names what its whole module graph holds; MPL-2.0 is that of a module that is compiled into nothing",
	"modernc.org/libc/LICENSE-3RD-PARTY.md":   "MIT and BSD-3-Clause, of what it was translated from",
}

// judge returns the identifiers of the licences of a part, and what is wrong with them.
func (p part) judge() (ids []string, wrong []string) {
	for _, file := range sorted(p.texts) {
		if isNotice(strings.ToUpper(file)) || exceptions[p.name+"/"+file] != "" {
			continue
		}
		known := recognise(p.texts[file])
		if len(known) == 0 {
			wrong = append(wrong, fmt.Sprintf("%s: the licence in %s is not known", p.name, file))
		}
		for _, l := range known {
			if !slices.Contains(ids, l.id) {
				ids = append(ids, l.id)
			}
			if !l.allowed {
				wrong = append(wrong, fmt.Sprintf("%s: %s in %s may not be part of this program", p.name, l.id, file))
			}
		}
	}
	if len(ids) == 0 && len(wrong) == 0 {
		wrong = append(wrong, p.name+": there is no licence")
	}
	return ids, wrong
}

// writeList lists the parts, and returns what is wrong with them.
func writeList(out io.Writer, parts []part) error {
	var faults []error
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, p := range parts {
		ids, wrong := p.judge()
		where := "tests"
		if p.shipped {
			where = "program"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", p.name, p.version, strings.Join(ids, " AND "), where)
		for _, w := range wrong {
			faults = append(faults, errors.New(w))
		}
	}
	return errors.Join(append(faults, table.Flush())...)
}

// writeNotices writes the texts of the parts that the program is made of.
func writeNotices(out io.Writer, parts []part) error {
	var text strings.Builder
	for _, p := range parts {
		if !p.shipped {
			continue
		}
		for _, file := range sorted(p.texts) {
			title := fmt.Sprintf("%s %s, %s", p.name, p.version, file)
			fmt.Fprintf(&text, "%s\n%s\n\n%s\n\n", title, strings.Repeat("=", len(title)), strings.TrimSpace(p.texts[file]))
		}
	}
	_, err := io.WriteString(out, text.String())
	return err
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
