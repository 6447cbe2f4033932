package judge

// Bin counts the questions that the first match was given about the same probability of being meant.
type Bin struct {
	From  float64 `json:"from"` // the probability; the bin ends where the next one begins
	Count int     `json:"count"`
	Mean  float64 `json:"mean"`  // of the probabilities
	Right float64 `json:"right"` // the share of the questions that meant it
}

// bins is how many there are, of equal width from 0 to 1.
const bins = 10

// Reliability compares how probable the first match was said to be with how often it was meant. Where the two differ, the
// program is too sure of itself or not sure enough. A question without a match stands in the first bin.
func Reliability(verdicts []Verdict) []Bin {
	all := make([]Bin, bins)
	for i := range all {
		all[i].From = float64(i) / bins
	}
	for _, v := range verdicts {
		bin := &all[min(int(v.score()*bins), bins-1)]
		bin.Count++
		bin.Mean += v.score()
		if v.Rank() == 1 {
			bin.Right++
		}
	}
	for i := range all {
		if n := float64(all[i].Count); n > 0 {
			all[i].Mean /= n
			all[i].Right /= n
		}
	}
	return all
}
