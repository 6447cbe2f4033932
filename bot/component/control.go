package component

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"faqbot/knowledge"
)

// Control is all that a button or an option of a select has to remember. It travels in the custom id, so it works after a
// restart and on every replica. It comes back from a stranger's hands, so nothing in it is believed unchecked and it grants
// no more than a look at the content. Removing a message and voting on it are checked against the message itself.
type Control struct {
	Kind    Kind
	Version string // of the content it was made from; only its first eight digits travel
	Key     string // what it is about: an Entry.Key or SectionEntry.Key; may be empty
	Number  int    // for a page its number from 0, for a pick the passage that carries the evidence
	Asker   string // the id of the user it was made for; empty when it is anyone's
	Message string // for a reason the id of the message that it is about
	Others  []int  // for a vote against the entries that came next, by position from 1
}

const (
	controlForm   = "v1"
	versionDigits = 8
	maxControl    = 100 // characters; Discord's limit of a custom id, and of the value of a select's option
	maxNumber     = 9999
	maxUserDigits = 20 // of a 64-bit id

	// maxKey is what is left for a key, in bytes: the whole less the form, the longest kind, the version, the number,
	// the user and the five colons between them.
	maxKey = maxControl - len(controlForm) - len(KindFull) - versionDigits - 4 - maxUserDigits - 5
)

// ID writes c as a custom id of at most 100 bytes: form, kind, version, key, number and user, joined by colons. It names as
// many other entries as there is room for.
//
//	v1:pick:1f0c9a22:shen-wei/core-barrier:1:80351110224678912
//	v1:down:1f0c9a22:shen-wei/core-barrier:4.12.7:80351110224678912
//
// A user that is no snowflake is left out, which means anyone. A number out of bounds becomes the nearest within.
func (c Control) ID() string {
	of := c.Asker
	if traits[c.Kind].message {
		of = c.Message
	}
	if !IsSnowflake(of) {
		of = ""
	}
	head := strings.Join([]string{controlForm, string(c.Kind), shortVersion(c.Version), ShortKey(c.Key), ""}, ":")
	number := strconv.Itoa(min(max(c.Number, 0), maxNumber))
	if traits[c.Kind].others {
		number = positions(c.Others, maxControl-len(head)-1-len(of))
	}
	return head + number + ":" + of
}

// positions writes as many positions as there is room for, joined by dots; 0 for none.
func positions(of []int, room int) string {
	var all string
	for _, position := range of {
		longer := strings.TrimPrefix(all+"."+strconv.Itoa(position), ".")
		if position < 1 || position > maxNumber || len(longer) > room {
			break
		}
		all = longer
	}
	return cmp.Or(all, "0")
}

// Parse reads what ID wrote. ok is false for anything that ID would not have written. The kind may be one that nobody knows.
func Parse(s string) (c Control, ok bool) {
	if len(s) > maxControl {
		return Control{}, false
	}
	field := strings.Split(s, ":")
	if len(field) != 6 || field[0] != controlForm {
		return Control{}, false
	}
	c = Control{Kind: Kind(field[1]), Version: field[2], Key: field[3]}
	for written := range strings.SplitSeq(field[4], ".") {
		number, err := strconv.Atoi(written)
		switch {
		case err != nil:
			return Control{}, false
		case !traits[c.Kind].others:
			c.Number = number
		case number != 0:
			c.Others = append(c.Others, number)
		}
	}
	if traits[c.Kind].message {
		c.Message = field[5]
	} else {
		c.Asker = field[5]
	}
	if !isVersion(c.Version) || c.ID() != s {
		return Control{}, false
	}
	return c, true
}

// MadeFrom returns true when the control was made from the content that base holds.
func (c Control) MadeFrom(base *knowledge.Base) bool {
	return c.Version == shortVersion(base.Version())
}

func shortVersion(version string) string { return version[:min(versionDigits, len(version))] }

// hashedKey starts a key that was too long to travel. No key begins with it, since ids are words joined by hyphens.
const hashedKey = "#"

// ShortKey returns the key as it travels: itself when there is room for it, a hash of it otherwise.
func ShortKey(key string) string {
	if len(key) <= maxKey && !strings.Contains(key, ":") {
		return key
	}
	sum := sha256.Sum256([]byte(key))
	return hashedKey + hex.EncodeToString(sum[:16])
}

// FindEntry finds the entry that a key which travelled is about.
func FindEntry(base *knowledge.Base, key string) (knowledge.Entry, bool) {
	if e, ok := base.Entry(key); ok {
		return e, true
	}
	for _, e := range base.Entries() {
		if ShortKey(e.Key()) == key {
			return e, true
		}
	}
	for _, i := range base.Interviews() {
		if e, ok := base.Introduction(i); ok && ShortKey(e.Key()) == key {
			return e, true
		}
	}
	return knowledge.Entry{}, false
}

// FindSection finds the section that a key which travelled is about.
func FindSection(base *knowledge.Base, key string) (knowledge.SectionEntry, bool) {
	for _, s := range base.Sections() {
		if ShortKey(s.Key()) == key {
			return s, true
		}
	}
	return knowledge.SectionEntry{}, false
}

func isVersion(s string) bool {
	return len(s) == versionDigits && strings.Trim(s, "0123456789abcdef") == ""
}

// IsSnowflake returns true when s can be one of Discord's ids.
func IsSnowflake(s string) bool {
	return s != "" && len(s) <= maxUserDigits && strings.Trim(s, "0123456789") == ""
}
