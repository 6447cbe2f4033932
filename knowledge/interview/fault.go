package interview

import (
	"errors"
	"fmt"
)

// Severity says what a fault means for serving the interview.
type Severity int

// An Error keeps the interview from being served. A Warning is worth a look and stops nothing.
const (
	Error Severity = iota
	Warning
)

// String returns the word that stands in a report.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Fault is one thing wrong with the text of an interview, in a sentence that says what to do about it.
type Fault struct {
	File     string // as the caller named it
	Line     int    // from 1; zero when the fault is of the file as a whole
	Severity Severity
	Text     string
}

// Error returns the fault as one line, "talk.md:12: the question has no answer; …".
func (f Fault) Error() string {
	where := f.File
	if f.Line > 0 {
		where = fmt.Sprintf("%s:%d", f.File, f.Line)
	}
	if f.Severity == Warning {
		return where + ": warning: " + f.Text
	}
	return where + ": " + f.Text
}

// Faults returns the faults that err joins or wraps, in order. It is empty when err came from elsewhere.
func Faults(err error) []Fault {
	if fault, ok := err.(Fault); ok {
		return []Fault{fault}
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var faults []Fault
		for _, e := range joined.Unwrap() {
			faults = append(faults, Faults(e)...)
		}
		return faults
	}
	if inner := errors.Unwrap(err); inner != nil {
		return Faults(inner)
	}
	return nil
}

// join returns the faults that keep an interview from being served as one error, nil when there are none.
func join(faults []Fault) error {
	var errs []error
	for _, f := range faults {
		if f.Severity == Error {
			errs = append(errs, f)
		}
	}
	return errors.Join(errs...)
}
