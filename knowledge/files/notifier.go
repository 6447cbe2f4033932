package files

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// Notifier tells of changes in one directory, as far as the file system does. Without a system that can, it tells of none,
// and polling alone has to do.
type Notifier struct {
	directory string
	system    *fsnotify.Watcher // nil when there is none
	watched   os.FileInfo       // the directory that is watched; nil when none is
}

func NewNotifier(s Source) *Notifier {
	n := &Notifier{directory: s.directory()}
	n.system, _ = fsnotify.NewWatcher() // none to be had: the system has run out of them
	n.Follow()
	return n
}

// Follow watches the directory that has the name now. It is another one when it was taken away and made again, or when it
// is a link that was turned.
func (n *Notifier) Follow() {
	if n.system == nil {
		return
	}
	now, err := os.Stat(n.directory)
	switch {
	case err != nil:
		n.watched = nil
	case n.watched == nil || !os.SameFile(n.watched, now):
		_ = n.system.Remove(n.directory) // there may be none left to remove
		if n.watched = nil; n.system.Add(n.directory) == nil {
			n.watched = now
		}
	}
}

// Changes receives whenever something happened in the directory.
func (n *Notifier) Changes() <-chan fsnotify.Event {
	if n.system == nil {
		return nil
	}
	return n.system.Events
}

// Troubles receives when changes may have been missed.
func (n *Notifier) Troubles() <-chan error {
	if n.system == nil {
		return nil
	}
	return n.system.Errors
}

func (n *Notifier) Close() {
	if n.system != nil {
		n.system.Close()
	}
}

// Concerns returns true when a change of the file may be one of the content. Other programs may write beside it
// all the time, and nothing has to be read for that. Mounted volumes turn the link “..data”.
func Concerns(name string) bool {
	base := filepath.Base(name)
	return isContent(base) || strings.HasPrefix(base, "..")
}
