package match

import (
	"slices"
	"strings"
	"testing"
)

// A piece ends with the sentence that makes it long enough, and a paragraph's last piece may be short.
func TestPieces(t *testing.T) {
	t.Parallel()
	short, long := strings.Repeat("a", 79), strings.Repeat("b", pieceLength)
	tests := map[string]struct{ sentences, want []string }{
		"nothing":             {nil, nil},
		"one short sentence":  {[]string{short}, []string{short}},
		"two make 159":        {[]string{short, short, long}, []string{short + " " + short + " " + long}},
		"a long one is whole": {[]string{long, short, long}, []string{long, short + " " + long}},
		"the rest":            {[]string{long, short}, []string{long, short}},
		"longer than is read": {[]string{strings.Repeat("c", 2*longestPiece)}, []string{strings.Repeat("c", longestPiece)}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := pieces(test.sentences); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
