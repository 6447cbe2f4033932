package meaning

// Rows are vectors to compare a question with, all in one piece of memory. They are immutable.
type Rows struct {
	width  int
	count  int
	values []int16
}

// NewRows copies the vectors. Those that are nil, or of another length than the first that is not, are kept as no meaning:
// their cosine is 0.
func NewRows(vectors []Vector) *Rows {
	r := &Rows{count: len(vectors)}
	for i, v := range vectors {
		if r.values == nil && len(v) > 0 {
			r.width = len(v)
			r.values = make([]int16, len(vectors)*r.width)
		}
		if len(v) == r.width {
			copy(r.values[i*r.width:], v)
		}
	}
	return r
}

// Len returns how many there are.
func (r *Rows) Len() int { return r.count }

// Vector returns the one at a place, which must not be changed; nil when it is no meaning.
func (r *Rows) Vector(at int) Vector {
	v := Vector(r.values[at*r.width:][:r.width:r.width])
	for _, x := range v {
		if x != 0 {
			return v
		}
	}
	return nil
}

// Cosines returns the cosine of the question with each row, in their order: as Cosine would, but 20,000 in a few
// milliseconds.
func (r *Rows) Cosines(question Vector) []float64 {
	cosines := make([]float64, r.count)
	if len(question) == 0 || len(question) != r.width {
		return cosines
	}
	sums := make([]int32, r.count)
	if r.width%headLanes == 0 {
		fastest().dots(sums, question, r.values)
	} else {
		dots(sums, question, r.values)
	}
	for i, sum := range sums {
		cosines[i] = cosineOf(sum)
	}
	return cosines
}
