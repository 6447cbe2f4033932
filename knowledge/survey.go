package knowledge

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript"
)

// maxQuestions is how many questions and phrasings all interviews may have together. To index so many takes about four
// seconds and 400 MiB.
const maxQuestions = 100_000

// Lint returns everything that is wrong with the content of a source, warnings too: file by file, line by line. A file
// with an Error is not served. The error is not nil only when ctx ended.
func Lint(ctx context.Context, source files.Source) ([]interview.Fault, error) {
	found, err := survey(ctx, source, nil)
	if err == nil && found.refusal() == nil {
		base := newBase(found.interviews, found.calibration, understanding{})
		found.faults = append(append(found.faults, base.misfit(found.calibrated)...), found.unknownLanguages(base)...)
	}
	for _, name := range found.leftOut {
		found.faults = append(found.faults, interview.Fault{File: name, Severity: interview.Warning, Text: noInterview})
	}
	return found.faults, err
}

// unknownLanguages warns of interviews in a language of which nothing is known.
func (f *findings) unknownLanguages(b *Base) []interview.Fault {
	var faults []interview.Fault
	for _, name := range slices.Sorted(maps.Keys(f.files)) {
		for _, v := range b.volumes {
			if text := v.unknownLanguage(); text != "" && v.interview == f.files[name] {
				faults = append(faults, interview.Fault{File: name, Severity: interview.Warning, Text: text})
			}
		}
	}
	return faults
}

// noInterview says why a file is left out.
const noInterview = "this is no interview, because its front matter has no id and interviewee, so it is left out"

// findings are what a source holds, with everything that is wrong with it.
type findings struct {
	interviews  []*interview.Interview          // to be served, in the order of their files
	files       map[string]*interview.Interview // the same, by the name of the file
	calibration Calibration
	calibrated  string // the name of its file; empty when there is none
	faults      []interview.Fault
	leftOut     []string // files that are no interviews
	guessed     []interview.Fault
	good        int  // how many files have no error
	whole       bool // an error concerns all files
}

// survey reads all of a source and finds all of its faults. Where a file has an error, what served from it before stands
// in. The error is not nil only when ctx ended.
func survey(ctx context.Context, source files.Source, before map[string]*interview.Interview) (findings, error) {
	read, err := source.Read(ctx)
	unread := interview.Faults(err)
	if err != nil && len(unread) == 0 {
		return findings{}, err
	}
	found := findings{whole: read.Whole, calibrated: read.Calibration.Name}
	for _, name := range read.LeftOut {
		if before[name] == nil {
			found.leftOut = append(found.leftOut, name)
			continue
		}
		text := "the front matter has no id and interviewee any more; write them again, or take the file away"
		unread = append(unread, interview.Fault{File: name, Text: text})
	}
	var faults, uncalibrated []interview.Fault
	found.files, faults = parse(read.Interviews)
	if len(read.Interviews) == 1 && !interview.Resembles(read.Interviews[0].Text) && len(found.files) == 1 {
		found.guessed = faults
	}
	found.calibrated = read.Calibration.Name
	found.calibration, uncalibrated = readCalibration(read.Calibration)
	found.faults = slices.Concat(unread, faults, uncalibrated)
	found.whole = found.whole || len(uncalibrated) > 0
	found.good = len(found.files)
	for _, f := range errorsAmong(found.faults) {
		if served := before[f.File]; served != nil {
			found.files[f.File] = served
		}
	}
	found.faults = append(found.faults, found.settle()...)
	return found, nil
}

// parse returns the interviews without an error, by the names of their files, and all faults of all files.
func parse(all []files.File) (map[string]*interview.Interview, []interview.Fault) {
	parsed, found := make([]*interview.Interview, len(all)), make([][]interview.Fault, len(all))
	each(len(all), func(n int) { parsed[n], found[n] = understand(all[n]) })
	interviews := map[string]*interview.Interview{}
	for n, f := range all {
		if parsed[n] != nil {
			interviews[f.Name] = parsed[n]
		}
	}
	return interviews, slices.Concat(found...)
}

// understand reads a file in whatever form it holds an interview. Only a source that is a single file holds another than
// ours, since what is not ours in a directory is left out.
func understand(f files.File) (*interview.Interview, []interview.Fault) {
	if interview.Resembles(f.Text) {
		return interview.Read(f.Name, f.Text)
	}
	draft, faults := transcript.Read(f.Name, f.Text, transcript.Cast{})
	if draft == nil && (!utf8.Valid(f.Text) || len(bytes.Trim(f.Text, "\ufeff \t\r\n")) == 0) {
		return interview.Read(f.Name, f.Text)
	}
	if draft == nil {
		for n := range faults {
			faults[n].Text = noOurs + faults[n].Text
		}
		return nil, faults
	}
	// A draft that needs a hand is served all the same, as long as an interview that is written like it would be.
	again, errs := interview.Read(f.Name, interview.WriteMarkdown(draft))
	if again == nil {
		for n := range errs {
			errs[n].Line = 0 // of a file that nobody has
		}
		return nil, append(faults, errorsAmong(errs)...)
	}
	for n := range faults {
		faults[n].Severity = interview.Warning
	}
	kept := interview.Fault{File: f.Name, Severity: interview.Warning, Text: "this is a transcript; faqbot import makes an interview of it, to keep and to mend"}
	return again, append([]interview.Fault{kept}, faults...)
}

// noOurs says why a file was not read as an interview.
const noOurs = "this is no interview, because its front matter has no id and interviewee, and no transcript: "

// settle decides which interviews serve. Of several with one id that is the file with the shortest name, because copies
// have longer names: "talk (copy).md". What exceeds maxQuestions is not served either.
func (f *findings) settle() []interview.Fault {
	var faults []interview.Fault
	takenBy := map[string]string{}
	for name, i := range f.files {
		first, taken := takenBy[i.ID]
		if !taken || cmp.Or(cmp.Compare(len(name), len(first)), cmp.Compare(name, first)) < 0 {
			takenBy[i.ID] = name
		}
	}
	questions := 0
	for _, name := range slices.Sorted(maps.Keys(f.files)) {
		i := f.files[name]
		if first := takenBy[i.ID]; first != name {
			text := fmt.Sprintf("the id “%s” is that of %s already; give this interview another, or take the file away", i.ID, first)
			faults = append(faults, interview.Fault{File: name, Text: text})
			delete(f.files, name)
			continue
		}
		if questions += countQuestions(i); questions > maxQuestions {
			text := fmt.Sprintf("with this interview there are more than %d questions and phrasings, the most that are served; take some out", maxQuestions)
			faults = append(faults, interview.Fault{File: name, Text: text})
			delete(f.files, name)
			questions -= countQuestions(i)
			continue
		}
		f.interviews = append(f.interviews, i)
	}
	return faults
}

// countQuestions counts the questions, the phrasings and the outside examples of an interview.
func countQuestions(i *interview.Interview) int {
	n := 0
	for _, s := range i.Sections {
		for _, t := range s.Turns {
			n += 1 + len(t.Phrasings)
		}
	}
	for _, o := range i.Outside {
		n += len(o.Questions)
	}
	return n
}

// refusal joins the errors when they keep the whole content from being served. It is nil when some can be.
func (f *findings) refusal() error {
	if f.good > 0 && !f.whole {
		return nil
	}
	var errs []error
	for _, fault := range errorsAmong(f.faults) {
		errs = append(errs, fault)
	}
	return errors.Join(errs...)
}

// errorsAmong returns the faults that keep a file from being served.
func errorsAmong(faults []interview.Fault) []interview.Fault {
	var errs []interview.Fault
	for _, f := range faults {
		if f.Severity == interview.Error {
			errs = append(errs, f)
		}
	}
	return errs
}
