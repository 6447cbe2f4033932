package main

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/pflag"
)

// version is set by the linker, with -X main.version=…; nothing else writes to it. Empty, the build says what it knows.
var version string

type versionCommand struct{}

func (versionCommand) describe(*pflag.FlagSet) description {
	return description{name: "version", summary: "Print the version."}
}

// run prints the version of the program and what it was built with.
func (versionCommand) run(_ context.Context, p *program, _ []string) error {
	_, err := fmt.Fprintf(p.stdout, "faqbot %s, %s %s/%s\n", versionName(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// versionName returns the version, or the revision that the program was built from, or "development".
func versionName() string {
	revision := ""
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, s := range build.Settings {
			if s.Key == "vcs.revision" {
				revision = s.Value
			}
		}
	}
	return cmp.Or(version, revision, "development")
}
