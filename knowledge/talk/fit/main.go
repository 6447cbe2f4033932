// Command fit finds the weights by which package talk tells talk from questions of a content, one file an encoder:
//
//	go run ./knowledge/talk/fit -out knowledge/talk knowledge/talk/fit/asked/*.txt knowledge/content/testdata/tuning.jsonl
//
// It learns talk from the examples of the package, whose vectors must be made before, and questions of a content from files. A file
// NAME.txt has a question a line. A file NAME.jsonl has judged questions of an interview, {"query": "...", "turns": [5]}, of which those
// without turns are left out. In folder asked stand questions about ten invented interviews, and such as people put to somebody about
// their life and work, which are most like what they say to a bot.
//
// With -judge it writes nothing, and says how many questions of each file, and how many of the examples, are taken for talk by weights
// that were fitted without them:
//
//	go run ./knowledge/talk/fit -judge knowledge/talk/fit/asked/*.txt knowledge/content/testdata/*.jsonl
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	out := flag.String("out", "", "directory to write into")
	judges := flag.Bool("judge", false, "say what weights are worth on what they were not fitted on, and write none")
	flag.Parse()
	if *judges == (*out != "") || flag.NArg() == 0 {
		return errors.New("name the directory to write into with -out, or say -judge, and files of questions")
	}
	all, err := questions(flag.Args())
	if err != nil {
		return err
	}
	taught, err := lessons(ctx, all)
	if err != nil {
		return err
	}
	for _, l := range taught {
		if *judges {
			judge(l)
		} else if err := write(*out, l); err != nil {
			return err
		}
	}
	return nil
}

// write fits and writes the file of one encoder.
func write(directory string, l lesson) error {
	c := fit(l.samples)
	c.Model = l.encoder.Model()
	raw, err := json.Marshal(c)
	if err != nil {
		return err
	}
	name := filepath.Join(directory, l.encoder.Header().Name+".weights.json")
	fmt.Printf("%s: %d sentences\n", name, len(l.samples))
	return os.WriteFile(name, append(raw, '\n'), 0o644)
}
