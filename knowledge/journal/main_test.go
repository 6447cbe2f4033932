package journal

import (
	"flag"
	"os"
	"testing"
)

// Tests here wait for locks, for files and for what is written later, much longer than they compute. So more of them go on at
// once than there are processors.
func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("test.parallel", "16"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
