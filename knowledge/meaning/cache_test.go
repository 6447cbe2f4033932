package meaning

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

var texts = []string{"a", "b", "ab ab", "c?", ""}

func TestCacheKeepsVectorsInItsDirectory(t *testing.T) {
	t.Parallel()
	e, directory := tiny(t, 1), filepath.Join(t.TempDir(), "made")
	c, err := OpenCache(e, directory)
	if err != nil {
		t.Fatal(err)
	}
	if known, lacking := c.Known(texts); known.Len() != 0 || lacking != len(texts) {
		t.Errorf("a new cache knows %d texts and lacks %d, want 0 and %d", known.Len(), lacking, len(texts))
	}
	first, err := c.Table(context.Background(), texts)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		v, ok := first.Vector(text)
		fresh, _ := e.Encode(context.Background(), text)
		if !ok || (v == nil) != (text == "") || v != nil && Cosine(v, fresh) < .999 {
			t.Errorf("%q: %v, %v; encoded it is %v", text, v, ok, fresh)
		}
	}

	again, err := OpenCache(e, directory)
	if err != nil {
		t.Fatal(err)
	}
	second, lacking := again.Known(texts)
	if lacking > 0 || !reflect.DeepEqual(first, second) {
		t.Errorf("another cache in the same directory lacks %d texts, or has other vectors", lacking)
	}
	if left, _ := filepath.Glob(filepath.Join(directory, "*.new")); len(left) > 0 {
		t.Errorf("files are left behind: %v", left)
	}
}

func TestCacheGoesOnWithoutWhatItCannotRead(t *testing.T) {
	t.Parallel()
	e := tiny(t, 1)
	other, err := OpenCache(tiny(t, 2), "")
	if err != nil {
		t.Fatal(err)
	}
	foreign, err := other.Table(context.Background(), texts)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		file []byte
		want error
	}{
		"another model": {foreign.Bytes(), ErrOtherModel},
		"damaged":       {append(foreign.Bytes(), 0), ErrNoTable},
		"cut off":       {foreign.Bytes()[:50], ErrNoTable},
		"empty":         {nil, ErrNoTable},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			directory := t.TempDir()
			if err := os.WriteFile(filepath.Join(directory, "tiny.vectors"), test.file, 0o600); err != nil {
				t.Fatal(err)
			}
			c, err := OpenCache(e, directory)
			if !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
			if table, err := c.Table(context.Background(), texts); err != nil || table.Len() != len(texts) {
				t.Errorf("the cache then computes %d of %d vectors: %v", table.Len(), len(texts), err)
			}
			if _, err := OpenCache(e, directory); err != nil {
				t.Errorf("the file is not mended: %v", err)
			}
		})
	}
}

func TestCacheComputesWhenItsDirectoryCannotBeWritten(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	c, err := OpenCache(tiny(t, 1), filepath.Join(directory, "made"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(directory, "made"), nil, 0o600); err != nil { // a file stands where it would be made
		t.Fatal(err)
	}
	if table, err := c.Table(context.Background(), texts); err == nil || table.Len() != len(texts) {
		t.Errorf("%d of %d vectors, error %v; want all and an error", table.Len(), len(texts), err)
	}
}

func TestCacheStopsWithItsContext(t *testing.T) {
	t.Parallel()
	c, err := OpenCache(tiny(t, 1), "")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if table, err := c.Table(ctx, texts); !errors.Is(err, context.Canceled) || table == nil {
		t.Errorf("table %v, error %v; want a table and %v", table, err, context.Canceled)
	}
}

func TestCacheTakesTablesOfItsModel(t *testing.T) {
	t.Parallel()
	for seed, lacking := range map[uint64]int{1: 0, 2: len(texts)} {
		other, _ := OpenCache(tiny(t, seed), "")
		table, _ := other.Table(context.Background(), texts)
		c, err := OpenCache(tiny(t, 1), "", table, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, got := c.Known(texts); got != lacking {
			t.Errorf("given vectors of model %d, the cache lacks %d texts, want %d", seed, got, lacking)
		}
	}
}
