// Command gallery draws everything that the bot can show, as Discord would show it, on one page of HTML without any other
// file.
//
//	go run ./bot/gallery                              # writes gallery.html
//	go run ./bot/gallery -scene conversation -o -     # one group of scenes, or one scene, to standard output
//
// Each scene is played by the real bot on a fake Discord (bot/discordtest), and what is drawn is what arrived there. What
// Discord would refuse, or what this package cannot draw, is a fault: then it writes no page and exits with 1. The same bot
// makes the same page, byte for byte.
//
// To add a scene, add it to a group in one of the files scenes_*.go: a few lines that say who does what. act.go has what
// people can do. view.go and component.go read the result from the wire, and page.html writes it.
//
// It knows nothing of how the bot comes to its answers.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() { os.Exit(command(context.Background(), os.Args[1:], os.Stdout, os.Stderr)) }

// The exit codes.
const (
	fine   = 0
	failed = 1
	misuse = 2
)

// command runs a command line and returns the exit code.
func command(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	line := flag.NewFlagSet("gallery", flag.ContinueOnError)
	line.SetOutput(stderr)
	out := line.String("o", "gallery.html", "`file` to write; - for standard output")
	only := line.String("scene", "", "`name` of a group of scenes, or of a scene, to draw alone; -list names them")
	list := line.Bool("list", false, "name all scenes, and draw none")
	if err := line.Parse(args); errors.Is(err, flag.ErrHelp) {
		return fine
	} else if err != nil {
		return misuse
	}
	if line.NArg() > 0 {
		fmt.Fprintf(stderr, "gallery: there is no argument %q; -h shows what there is\n", line.Arg(0))
		return misuse
	}
	if *list {
		for _, g := range groups() {
			for _, s := range g.Scenes {
				fmt.Fprintf(stdout, "%s\t%s\n", g.id(s), s.Title)
			}
		}
		return fine
	}
	chosen := choose(groups(), *only)
	if len(chosen) == 0 {
		fmt.Fprintf(stderr, "gallery: there is no scene %q; -list names them\n", *only)
		return misuse
	}
	return draw(ctx, chosen, *out, stdout, stderr)
}

// choose returns the groups or the one group of that name, or a group with the one scene of that name; all groups for
// the empty name.
func choose(all []group, name string) []group {
	if name == "" {
		return all
	}
	for _, g := range all {
		if g.Name == name {
			return []group{g}
		}
		for _, s := range g.Scenes {
			if g.id(s) == name {
				g.Scenes = []scene{s}
				return []group{g}
			}
		}
	}
	return nil
}

// layout returns how the page lays out the groups.
func layout(all []group) string {
	switch {
	case len(all) > 1:
		return "whole"
	case len(all[0].Scenes) > 1:
		return "alone"
	default:
		return "picture"
	}
}

// draw plays the scenes and writes the page. It writes nothing when any scene fails.
func draw(ctx context.Context, all []group, out string, stdout, stderr io.Writer) int {
	shown, err := exhibit(ctx, all)
	var page bytes.Buffer
	if err == nil {
		err = shown.write(&page)
	}
	switch {
	case err != nil:
	case out == "-":
		_, err = stdout.Write(page.Bytes())
	default:
		err = os.WriteFile(out, page.Bytes(), 0o644)
	}
	if err != nil {
		for text := range strings.SplitSeq(err.Error(), "\n") {
			fmt.Fprintln(stderr, "gallery:", text)
		}
		return failed
	}
	if out != "-" {
		fmt.Fprintf(stderr, "%s is written\n", out)
	}
	return fine
}

// exhibit plays all scenes. The error joins what went wrong in each.
func exhibit(ctx context.Context, all []group) (exhibition, error) {
	shown := exhibition{Layout: layout(all)}
	shipped, err := shippedContent()
	if err != nil {
		return shown, err
	}
	var faults []error
	for _, g := range all {
		h := hung{group: g}
		for _, s := range g.Scenes {
			p, err := g.perform(ctx, shipped, s, nil)
			h.hang(p)
			faults = append(faults, err)
		}
		shown.Groups = append(shown.Groups, h)
	}
	return shown, errors.Join(faults...)
}
