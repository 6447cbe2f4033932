package interview

import "slices"

// Difference is what changed between two versions of an interview, by id.
type Difference struct {
	Turns    Edits
	Sections Edits
}

// Edits are ids: of what is new and of what is not the same as before, in the order of the new version, and of what is
// gone, in the order of the old one.
type Edits struct {
	Added, Changed, Removed []string
}

// Diff returns what changed from old to new; either may be nil, which is an interview with nothing in it. A turn has
// changed when its question, its phrasings or its answer have, a section when its heading or its turns have.
func Diff(old, new *Interview) Difference {
	before, after := contents(old), contents(new)
	return Difference{
		Turns:    edits(before.turns, after.turns, sameTurn),
		Sections: edits(before.sections, after.sections, sameSection),
	}
}

// listing holds the parts of an interview in order.
type listing struct {
	turns    []Turn
	sections []Section
}

func contents(i *Interview) listing {
	if i == nil {
		return listing{}
	}
	l := listing{sections: i.Sections}
	for _, s := range i.Sections {
		l.turns = append(l.turns, s.Turns...)
	}
	return l
}

// identified is what has an id: a Turn or a Section.
type identified interface{ id() string }

func (t Turn) id() string    { return t.ID }
func (s Section) id() string { return s.ID }

func edits[T identified](old, new []T, same func(a, b T) bool) Edits {
	before := map[string]T{}
	for _, o := range old {
		before[o.id()] = o
	}
	var e Edits
	kept := map[string]bool{}
	for _, n := range new {
		switch o, ok := before[n.id()]; {
		case !ok:
			e.Added = append(e.Added, n.id())
		case !same(o, n):
			e.Changed = append(e.Changed, n.id())
		}
		kept[n.id()] = true
	}
	for _, o := range old {
		if !kept[o.id()] {
			e.Removed = append(e.Removed, o.id())
		}
	}
	return e
}

func sameTurn(a, b Turn) bool {
	return a.Question == b.Question && slices.Equal(a.Phrasings, b.Phrasings) && slices.Equal(a.Answer, b.Answer)
}

func sameSection(a, b Section) bool {
	return a.Heading == b.Heading && slices.EqualFunc(a.Turns, b.Turns, func(s, t Turn) bool { return s.ID == t.ID })
}
