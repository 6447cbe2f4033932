package knowledge

import (
	"slices"

	"faqbot/knowledge/interview"
)

// Change says what a reload changed.
type Change struct {
	Version    string // of the content that now serves
	Calibrated bool   // whether a calibration was fitted on it; see Base.Calibrated
	Sections   int
	Turns      int
	Added      int // turns
	Changed    int
	Removed    int

	// Keys of the turns that the counts count, as Entry.Key returns them: new and changed ones in the order of the
	// new content, removed ones in that of the old.
	AddedKeys, ChangedKeys, RemovedKeys []string

	Refused []interview.Fault // the errors in files that were refused by themselves; see Base.Refused
	LeftOut []string          // files that are no interviews and were not left out before; see Base.LeftOut
}

// Refusals returns what is in Refused, a line each.
func (c Change) Refusals() []string {
	var lines []string
	for _, f := range c.Refused {
		lines = append(lines, f.Error())
	}
	return lines
}

// changeBetween returns what a reload changed; old is nil at the start.
func changeBetween(old, new *Base) Change {
	var interviews []*interview.Interview
	var leftOut []string
	if old != nil {
		interviews, leftOut = old.interviews, old.leftOut
	}
	c := difference(interviews, new.interviews)
	c.Version, c.Calibrated, c.Refused = new.Version(), new.Calibrated(), new.refused
	for _, name := range new.leftOut {
		if !slices.Contains(leftOut, name) {
			c.LeftOut = append(c.LeftOut, name)
		}
	}
	return c
}

// difference counts what changed from some interviews to others. An interview that is new or gone counts by its turns.
func difference(old, new []*interview.Interview) Change {
	var c Change
	before := map[string]*interview.Interview{}
	for _, i := range old {
		before[i.ID] = i
	}
	for _, i := range new {
		c.count(i)
		c.add(i.ID, interview.Diff(before[i.ID], i))
		delete(before, i.ID)
	}
	for _, i := range old {
		if before[i.ID] != nil {
			c.add(i.ID, interview.Diff(i, nil))
		}
	}
	return c
}

func (c *Change) count(i *interview.Interview) {
	c.Sections += len(i.Sections)
	for _, s := range i.Sections {
		c.Turns += len(s.Turns)
	}
}

func (c *Change) add(id string, d interview.Difference) {
	c.AddedKeys = append(c.AddedKeys, keys(id, d.Turns.Added)...)
	c.ChangedKeys = append(c.ChangedKeys, keys(id, d.Turns.Changed)...)
	c.RemovedKeys = append(c.RemovedKeys, keys(id, d.Turns.Removed)...)
	c.Added, c.Changed, c.Removed = len(c.AddedKeys), len(c.ChangedKeys), len(c.RemovedKeys)
}

func keys(id string, turns []string) []string {
	var out []string
	for _, t := range turns {
		out = append(out, id+"/"+t)
	}
	return out
}
