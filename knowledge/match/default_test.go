package match

import "testing"

func TestDefaultsAreThere(t *testing.T) {
	t.Parallel()
	d, err := readDefaults(defaultFile)
	if err != nil {
		t.Fatalf("default.json: %v", err)
	}
	for name, m := range d.Meaning {
		if m.Weights[meaningTurn] <= 0 || m.Floor <= 0 || m.Floor >= 1 {
			t.Errorf("the weights for %s are %+v", name, m)
		}
	}
	for _, broken := range []string{"", "{", "{}", `{"lexical": {"weights": {"colour": 1}}}`} {
		if _, err := readDefaults([]byte(broken)); err == nil {
			t.Errorf("%q is read without an error", broken)
		}
	}
}
