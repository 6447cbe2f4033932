package meaning

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"sync"

	"faqbot/knowledge/durable"
)

const (
	// cacheSuffix ends the name of the file in the cache's directory, behind the model's: each model has its own.
	cacheSuffix = ".vectors"
	// saveAfter is how many new vectors are computed at least before the file is written: about five seconds' work.
	saveAfter = 512
	// mostKept is how many vectors the file keeps that nobody asked for since the program began: 40 MB.
	mostKept = 100_000
)

// A Cache remembers the vectors of texts, in memory and in a directory. It is safe for concurrent use.
type Cache struct {
	encoder   *Encoder
	directory string // empty: only in memory

	computing chan struct{} // one turn at a time computes, so questions find a core free

	mu    sync.Mutex
	rows  map[key]row
	asked map[key]bool // since the program began
	saved int          // rows in the file
}

// OpenCache returns a cache with the vectors of the tables and of the file that an earlier cache left in the directory. An
// empty directory keeps nothing. The cache works whatever the error, which says which vectors could not be read: those of
// another model, or of a damaged file. It is for a log. The file is replaced when there are new vectors.
func OpenCache(e *Encoder, directory string, tables ...*Table) (*Cache, error) {
	c := &Cache{encoder: e, directory: directory, computing: make(chan struct{}, 1), rows: map[key]row{}, asked: map[key]bool{}}
	for _, t := range tables {
		if t.Model() == e.Model() {
			maps.Copy(c.rows, t.rows)
		}
	}
	if directory == "" {
		return c, nil
	}
	file, err := os.ReadFile(c.file())
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, fmt.Errorf("meaning: read vectors: %w", err)
	}
	t, err := ReadTable(e.Model(), file)
	if err != nil {
		return c, fmt.Errorf("%s: %w", filepath.Base(c.file()), err)
	}
	c.saved = t.Len()
	maps.Copy(c.rows, t.rows)
	return c, nil
}

func (c *Cache) file() string {
	return filepath.Join(c.directory, c.encoder.Header().Name+cacheSuffix)
}

// Known returns the vectors of those texts that the cache has, at once, and how many it lacks.
func (c *Cache) Known(texts []string) (t *Table, lacking int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t = &Table{model: c.encoder.Model(), width: c.encoder.Header().Width, rows: make(map[key]row, len(texts))}
	for _, text := range texts {
		k := keyOf(t.model, text)
		if r, ok := c.rows[k]; ok {
			t.rows[k] = r
		} else {
			lacking++
		}
	}
	return t, lacking
}

// Table returns the vectors of all texts. What the cache lacks it computes, one text at a time: about 20 ms each. A table
// is returned whatever the error: with an error of ctx it holds what there was time for; with one of the directory, all.
func (c *Cache) Table(ctx context.Context, texts []string) (*Table, error) {
	err := c.compute(ctx, texts)
	t, _ := c.Known(texts)
	return t, err
}

func (c *Cache) compute(ctx context.Context, texts []string) error {
	select {
	case <-ctx.Done():
		return fmt.Errorf("meaning: compute vectors: %w", ctx.Err())
	case c.computing <- struct{}{}:
		defer func() { <-c.computing }()
	}
	var failed error
	fresh := 0
	for _, text := range texts {
		k, known := c.ask(text)
		if known {
			continue
		}
		v, err := c.encoder.Encode(ctx, text)
		if err != nil {
			failed = err
			break
		}
		c.mu.Lock()
		c.rows[k] = newRow(v)
		c.mu.Unlock()
		if fresh++; fresh >= max(saveAfter, c.saved/4) {
			failed = c.save()
			fresh = 0
		}
	}
	if fresh > 0 {
		return errors.Join(failed, c.save())
	}
	return failed
}

// ask notes that a text is of use, and returns whether its vector is there.
func (c *Cache) ask(text string) (key, bool) {
	k := keyOf(c.encoder.Model(), text)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked[k] = true
	_, known := c.rows[k]
	return k, known
}

// save replaces the file, and makes the directory where there is none. Only one call runs at a time, since only compute calls it.
func (c *Cache) save() error {
	if c.directory == "" {
		return nil
	}
	c.mu.Lock()
	t := &Table{model: c.encoder.Model(), width: c.encoder.Header().Width, rows: maps.Clone(c.rows)}
	if len(t.rows) > mostKept {
		maps.DeleteFunc(t.rows, func(k key, _ row) bool { return !c.asked[k] })
	}
	c.mu.Unlock()
	if err := os.MkdirAll(c.directory, 0o700); err != nil {
		return fmt.Errorf("meaning: keep vectors: %w", err)
	}
	if err := durable.Replace(c.file(), t.Bytes()); err != nil {
		return fmt.Errorf("meaning: keep vectors: %w", err)
	}
	c.saved = t.Len()
	return nil
}
