package lexical

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestTallyCountsAsSortingDoes(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	var tally tally
	for _, most := range []int{1, 63, 64, 65, 4095, 4096, 4097, 300_000, 10} {
		ids := make([]uint32, 500)
		for i := range ids {
			ids[i] = uint32(random.IntN(most))
		}
		ids = append(ids, uint32(most))
		tally.add(ids[:100])
		tally.add(ids[100:])
		if got, want := tally.take(), counted(ids); !slices.Equal(got, want) {
			t.Errorf("of %d numbers up to %d, tally and sorting count differently:\n%v\n%v", len(ids), most, got, want)
		}
		if left := tally.take(); len(left) > 0 {
			t.Errorf("of %d numbers up to %d, %v are left", len(ids), most, left)
		}
	}
}
