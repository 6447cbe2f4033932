package main

import (
	"fmt"
	"io"
	"strings"
)

const heading = `# What may go wrong, and what comes of it

Written by ` + "`go run ./bot/discordtest/report`" + `, which runs the tests that it lists. Most of them run the whole bot against a
Discord of its own (` + "`bot/reliability`, `bot/discordtest`" + `), many with minutes that pass at once. After each, the same must be
true: the bot answers the next question, no message has two answers, every interaction that arrived has one callback within
3 s, every request keeps to Discord's description of its API, nothing is left behind, and no token is in the log.

| | what goes wrong | what must come of it | held by | result |
| --- | --- | --- | --- | --- |
`

// write writes the table and returns true when every row has tests, and all of them passed.
func write(out io.Writer, rows []row, tests map[string][]test, passed map[test]bool) (good bool) {
	fmt.Fprint(out, heading)
	good = true
	for _, r := range rows {
		result := "passed"
		var names []string
		for _, t := range tests[r.name] {
			names = append(names, fmt.Sprintf("`%s` (%s)", t.name, t.directory))
			if !passed[t] {
				result = "**failed**"
			}
		}
		if len(names) == 0 {
			names, result = []string{"\u2014"}, "**no test**"
		}
		good = good && result == "passed"
		fmt.Fprintf(out, "| %s | %s | %s | %s | %s |\n", r.name, r.wrong, r.expect, strings.Join(names, ", "), result)
	}
	return good
}
