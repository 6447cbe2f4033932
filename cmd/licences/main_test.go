package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	mit = `Permission is hereby granted, free of charge, to any person obtaining a
copy of this software and associated documentation files`
	bsd = `Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that`
	endorse = `
3. Neither the name of the copyright holder may be used to endorse or promote
   products derived from this software`
)

func TestJudge(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		texts map[string]string
		ids   string
		wrong string // in what is wrong; empty for nothing
	}{
		"MIT":              {map[string]string{"LICENSE": mit}, "MIT", ""},
		"three clauses":    {map[string]string{"COPYING": bsd + endorse}, "BSD-3-Clause", ""},
		"two clauses":      {map[string]string{"LICENSE": bsd}, "BSD-2-Clause", ""},
		"two of them":      {map[string]string{"LICENSE": mit, "LICENSE-2": "Apache License\n  Version 2.0, January 2004"}, "MIT Apache-2.0", ""},
		"with a notice":    {map[string]string{"LICENSE": mit, "NOTICE": "by somebody"}, "MIT", ""},
		"a notice alone":   {map[string]string{"NOTICE": "by somebody"}, "", "there is no licence"},
		"none":             {nil, "", "there is no licence"},
		"unknown":          {map[string]string{"LICENSE": "Do as you like."}, "", "the licence in LICENSE is not known"},
		"one unknown":      {map[string]string{"LICENSE": mit, "LICENSE-2": "Do as you like."}, "MIT", "LICENSE-2 is not known"},
		"GPL":              {map[string]string{"COPYING": "GNU GENERAL PUBLIC LICENSE\nVersion 3"}, "GPL", "GPL in COPYING may not be part"},
		"MIT with a catch": {map[string]string{"LICENSE": mit + "\n\"Commons Clause\" License Condition"}, "MIT Commons-Clause", "may not be part"},
		"advertising": {map[string]string{"LICENSE": bsd + ". All advertising materials mentioning features or use of this software"},
			"BSD-2-Clause BSD-4-Clause", "may not be part"},
	} {
		ids, wrong := part{name: "a/module", texts: c.texts}.judge()
		if got := strings.Join(ids, " "); got != c.ids {
			t.Errorf("%s: got %q, want %q", name, got, c.ids)
		}
		if got := strings.Join(wrong, "\n"); (got == "") != (c.wrong == "") || !strings.Contains(got, c.wrong) {
			t.Errorf("%s: wrong is %q, want %q", name, got, c.wrong)
		}
	}
}

func TestListAndNotices(t *testing.T) {
	t.Parallel()
	parts := []part{
		{name: "one", version: "v1", texts: map[string]string{"LICENSE": mit}, shipped: true},
		{name: "two", version: "v2", texts: map[string]string{"LICENSE": bsd}},
		{name: "three", version: "v3"},
	}
	var out bytes.Buffer
	err := writeList(&out, parts)
	if err == nil || err.Error() != "three: there is no licence" {
		t.Errorf("error %v", err)
	}
	want := "one    v1  MIT           program\ntwo    v2  BSD-2-Clause  tests\nthree  v3                tests\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
	out.Reset()
	if err := writeNotices(&out, parts); err != nil || !strings.HasPrefix(out.String(), "one v1, LICENSE\n===============\n\nPermission") ||
		strings.Contains(out.String(), "two") {
		t.Errorf("notices are %q, %v", out.String(), err)
	}
}

func TestData(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for _, path := range []string{"LICENSE", "licence.go", "tables/words.LICENSE", "tables/words.txt", "a/testdata/LICENSE", ".git/LICENSE", "licences.go/LICENSE.txt"} {
		path = filepath.Join(root, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(mit), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{"a.bin": "FAQBOT meaning 1\x01\x02\x00\x00{\"name\":\"a\",\"licence\":\"MIT\"}\x00", "b.bin": "\x00\n\x00"} {
		if err := os.WriteFile(filepath.Join(root, "tables", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	parts, err := data(root)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range parts {
		name, _ := filepath.Rel(root, p.name)
		if len(p.texts) == 0 {
			name += " without a licence"
		}
		if got = append(got, filepath.ToSlash(name)); p.shipped {
			got[len(got)-1] += " in the program"
		}
	}
	if want := "a/testdata, licences.go in the program, tables/a.bin in the program, tables/b.bin without a licence in the program, " +
		"tables/words in the program"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, ", "), want)
	}
}

// Everything that this program is made of may be part of it.
func TestThisProgram(t *testing.T) {
	t.Chdir("../..")
	var out bytes.Buffer
	if err := run(&out, false); err != nil {
		t.Error(err)
	}
	for _, p := range []string{"modernc.org/sqlite", "Go ", "bot/discordtest/testdata"} {
		if !strings.Contains(out.String(), p) {
			t.Errorf("%s is not listed", p)
		}
	}
}
