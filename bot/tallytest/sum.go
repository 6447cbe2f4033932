// Package tallytest reads for tests what was counted.
package tallytest

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/VictoriaMetrics/metrics"
)

// value matches the value of a label, which holds no quotation marks.
var value = regexp.MustCompile(`="([^"]*)"`)

// Sum returns the sum of all series of this name whose first labels have these values, in the order in which they are
// written. It is 0 when there is none. Of a histogram, the name with _count behind it is how often something was observed.
func Sum(t testing.TB, set *metrics.Set, name string, values ...string) float64 {
	t.Helper()
	var page strings.Builder
	set.WritePrometheus(&page)
	total := 0.0
	for line := range strings.Lines(page.String()) {
		end := strings.LastIndex(line, " ") // labels may hold blanks
		family, labels, _ := strings.Cut(line[:end], "{")
		if family != name {
			continue
		}
		var have []string
		for _, match := range value.FindAllStringSubmatch(labels, -1) {
			have = append(have, match[1])
		}
		if len(have) < len(values) || !slices.Equal(have[:len(values)], values) {
			continue
		}
		number, err := strconv.ParseFloat(strings.TrimSpace(line[end:]), 64)
		if err != nil {
			t.Fatalf("%s: %v", strings.TrimSpace(line), err)
		}
		total += number
	}
	return total
}
