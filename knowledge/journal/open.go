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
	"time"

	_ "modernc.org/sqlite" // the driver “sqlite”
)

// The files in the journal's directory. The lock stays there when nobody holds it.
const (
	fileName = "journal.db"
	lockName = "journal.lock"
)

// store is the database, ready for use.
type store struct {
	db   *sql.DB
	path string // for people; the file's, unless it is in memory
	key  []byte // of the hashes of voters

	lock *lock  // nil in memory
	seen *trace // of the file after the latest write; nil in memory
}

const memoryName = "the journal in memory"

// openStore opens the database in a directory, or one in memory when there is none, with its schema up to date. In a
// directory it holds the lock, and waits so long for what another program does with the file.
func openStore(ctx context.Context, directory string, lockTime time.Duration) (*store, error) {
	s := &store{path: memoryName}
	address := "file::memory:"
	if directory != "" {
		var err error
		if s.lock, s.path, err = makeFiles(directory); err != nil {
			return nil, err
		}
		address = fileAddress(s.path, lockTime)
	}
	var err error
	if s.db, err = sql.Open("sqlite", address); err != nil {
		return nil, errors.Join(s.explain(err), s.close())
	}
	s.db.SetMaxOpenConns(1) // one goroutine uses it, and what is in memory is in one connection
	if err := s.prepare(ctx); err != nil {
		err = s.explain(err)
		s.close() // the error says more than that of closing
		return nil, err
	}
	return s, nil
}

// close closes the database and lets go of the lock.
func (s *store) close() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
	}
	if s.lock != nil {
		s.lock.release()
	}
	return err
}

// makeFiles takes the lock of a directory and makes the database, if need be.
func makeFiles(directory string) (*lock, string, error) {
	directory, err := filepath.Abs(directory)
	if err != nil {
		return nil, "", err
	}
	path := filepath.Join(directory, fileName)
	if err := os.MkdirAll(directory, 0o700); err != nil {
		return nil, "", &explanation{path + notMade, err}
	}
	held, err := acquire(filepath.Join(directory, lockName), path)
	if err != nil {
		return nil, "", err
	}
	if err := makeFile(path); err != nil {
		held.release()
		return nil, "", err
	}
	return held, path, nil
}

const notMade = " cannot be made; let the user who runs faqbot write its directory"

// makeFile makes an empty database if there is none. Others of the same machine may not read it, and the system says
// better than SQLite why it cannot be made.
func makeFile(path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		return file.Close()
	}
	if !errors.Is(err, fs.ErrExist) {
		return &explanation{path + notMade, err}
	}
	state, err := os.Stat(path)
	if err != nil {
		return &explanation{path + " cannot be used", err}
	}
	if !state.Mode().IsRegular() {
		return fmt.Errorf("%s is not a file; put it elsewhere", path)
	}
	return nil
}

// fileAddress names a file to the driver. Every transaction takes the right to write at its start, so that none fails
// half-way for want of it. A write is on the disk when it is done, even if the machine loses its power next: there are few
// enough of them. All of it is in the one file then, so that a copy of the file is whole, and any other change of the
// file is somebody else's.
func fileAddress(path string, lockTime time.Duration) string {
	options := url.Values{
		"_busy_timeout": {strconv.FormatInt(lockTime.Milliseconds(), 10)},
		"_journal_mode": {"DELETE"},
		"_synchronous":  {"FULL"},
		"_foreign_keys": {"on"},
		"_txlock":       {"immediate"},
		"_dqs":          {"0"},
		"_error_rc":     {"1"},
		"_pragma":       {"temp_store(memory)"}, // there may be no other directory that can be written
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
	return s.mark()
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
