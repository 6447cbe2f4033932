package interview

// check returns what is wrong with an interview as a value. The faults have no lines.
func check(file string, i *Interview) []Fault {
	d := draftOf(file, i)
	d.check()
	return d.sorted()
}

// draftOf returns the interview as a draft without lines.
func draftOf(file string, i *Interview) *draft {
	d := &draft{
		file:        file,
		id:          passage{text: i.ID},
		title:       passage{text: i.Title},
		interviewer: passage{text: i.Interviewer},
		interviewee: passage{text: i.Interviewee},
		language:    passage{text: i.Language},
		intro:       passages(i.Intro),
	}
	for _, group := range i.Synonyms {
		d.synonyms = append(d.synonyms, passages(group))
	}
	for _, s := range i.Sections {
		section := draftSection{id: passage{text: s.ID}, heading: passage{text: s.Heading}}
		for _, t := range s.Turns {
			section.turns = append(section.turns, draftTurn{
				id:        passage{text: t.ID},
				question:  passage{text: t.Question},
				phrasings: passages(t.Phrasings),
				answer:    passages(t.Answer),
			})
		}
		d.sections = append(d.sections, section)
	}
	for _, o := range i.Outside {
		d.outside = append(d.outside, draftOutside{
			topic: passage{text: o.Topic}, pointer: passage{text: o.Pointer}, questions: passages(o.Questions),
		})
	}
	return d
}

func passages(texts []string) []passage {
	var out []passage
	for _, t := range texts {
		out = append(out, passage{text: t})
	}
	return out
}
