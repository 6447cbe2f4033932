package match

import "sync"

// scratch is room for what one query needs, so that a search allocates little.
type scratch struct {
	scores  []float32
	signals [][signalCount]float64 // by candidate
}

// scoresOf returns room for a score of each of n documents.
func (s *scratch) scoresOf(n int) []float32 {
	if n > len(s.scores) {
		s.scores = make([]float32, n)
	}
	return s.scores[:n]
}

// signalsOf returns room for the signals of n candidates.
func (s *scratch) signalsOf(n int) [][signalCount]float64 {
	if n > len(s.signals) {
		s.signals = make([][signalCount]float64, n)
	}
	return s.signals[:n]
}

type scratchPool struct{ pool sync.Pool }

func newScratchPool() *scratchPool {
	return &scratchPool{sync.Pool{New: func() any { return &scratch{} }}}
}

func (p *scratchPool) take() *scratch { return p.pool.Get().(*scratch) }

func (p *scratchPool) give(s *scratch) { p.pool.Put(s) }
