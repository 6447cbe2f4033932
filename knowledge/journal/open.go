package journal

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"

	_ "modernc.org/sqlite" // the driver “sqlite”
)

// fileName is the file's, in its directory. While it is open, SQLite keeps journal.db-wal and journal.db-shm beside it.
const fileName = "journal.db"

// store is the database, ready for use.
type store struct {
	db   *sql.DB
	path string // for people
	key  []byte // of the hashes of voters
}

// openStore opens the database in a directory, or one in memory when there is none, with its schema up to date.
func openStore(ctx context.Context, directory string) (*store, error) {
	s := &store{path: "the journal in memory"}
	address := "file::memory:"
	if directory != "" {
		path, err := makeFile(directory)
		if err != nil {
			return nil, err
		}
		s.path, address = path, fileAddress(path)
	}
	var err error
	if s.db, err = sql.Open("sqlite", address); err != nil {
		return nil, s.explain(err)
	}
	s.db.SetMaxOpenConns(1) // one goroutine uses it, and what is in memory is in one connection
	if err := s.prepare(ctx); err != nil {
		s.db.Close()
		return nil, s.explain(err)
	}
	return s, nil
}

// makeFile returns the path of the database, which it makes if need be: others of the same machine may not read it, and
// the system says better than SQLite why it cannot be made.
func makeFile(directory string) (string, error) {
	directory, err := filepath.Abs(directory)
	if err != nil {
		return "", err
	}
	path := filepath.Join(directory, fileName)
	const remedy = " cannot be made; let the user who runs faqbot write its directory"
	if err := os.MkdirAll(directory, 0o700); err != nil {
		return "", &explanation{path + remedy, err}
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		return path, file.Close()
	}
	if !errors.Is(err, fs.ErrExist) {
		return "", &explanation{path + remedy, err}
	}
	state, err := os.Stat(path)
	if err != nil {
		return "", &explanation{path + " cannot be used", err}
	}
	if !state.Mode().IsRegular() {
		return "", fmt.Errorf("%s is not a file; put it elsewhere", path)
	}
	return path, nil
}

// fileAddress names a file to the driver. Every transaction takes the right to write at its start, so that none fails
// half-way for want of it. A write is on the disk when it is done, even if the machine loses its power next: there are few
// enough of them.
func fileAddress(path string) string {
	options := url.Values{
		"_busy_timeout": {strconv.FormatInt(lockTime.Milliseconds(), 10)},
		"_journal_mode": {"WAL"},
		"_synchronous":  {"FULL"},
		"_foreign_keys": {"on"},
		"_txlock":       {"immediate"},
		"_dqs":          {"0"},
		"_error_rc":     {"1"},
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: options.Encode()}).String()
}

func (s *store) prepare(ctx context.Context) error {
	if err := migrate(ctx, s.db, migrations); err != nil {
		return err
	}
	key, err := secretKey(ctx, s.db)
	if err != nil {
		return fmt.Errorf("read the key of voters: %w", err)
	}
	s.key = key
	return nil
}

// secretKey returns the key that voters are hashed with, and makes one the first time. Writing is tried in any case, so
// that a file which may only be read is found at the start.
func secretKey(ctx context.Context, db *sql.DB) ([]byte, error) {
	const name, size = "voter", 32 // bytes: as long as the hash
	fresh := make([]byte, size)
	rand.Read(fresh)
	if _, err := db.ExecContext(ctx, insertSecret, name, hex.EncodeToString(fresh)); err != nil {
		return nil, err
	}
	var text string
	if err := db.QueryRowContext(ctx, selectSecret, name).Scan(&text); err != nil {
		return nil, err
	}
	key, err := hex.DecodeString(text)
	if err != nil {
		return nil, err
	}
	if len(key) != size {
		return nil, fmt.Errorf("it has %d bytes instead of %d", len(key), size)
	}
	return key, nil
}
