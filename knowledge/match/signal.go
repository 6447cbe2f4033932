package match

// The signals of a document, in the order of Model.Weights. Each is a plain function of what was found out about the
// document, between about 0 and 1 where it says no other.
const (
	bestWords = iota
	fewWords
	bestGrams
	fewGrams
	profileWords
	profileGrams
	likelihood
	passageWords
	turnWords
	covered
	frame
	agreement
	meaningTurn
	meaningApart
	meaningQuestion
	meaningFew
	meaningPiece
	meaningBeyond
	meaningTold
	signalCount
)

// signal is one thing that speaks for a document.
type signal struct {
	name    string // as it stands in calibration files and explanations
	meaning bool   // needs vectors
	of      func(f *facts) float64
}

var signals = [signalCount]signal{
	bestWords:    {"words.best", false, func(f *facts) float64 { return f.words.first() }},     // cosine of the words, best variant
	fewWords:     {"words.few", false, func(f *facts) float64 { return f.words.mean() }},       // mean of the best few variants
	bestGrams:    {"trigrams.best", false, func(f *facts) float64 { return f.grams.first() }},  // cosine of the character trigrams, best variant
	fewGrams:     {"trigrams.few", false, func(f *facts) float64 { return f.grams.mean() }},    // mean of the best few variants
	profileWords: {"words.profile", false, func(f *facts) float64 { return f.profileWords }},   // cosine of the words with the document's centroid
	profileGrams: {"grams.profile", false, func(f *facts) float64 { return f.profileGrams }},   // of the grams of three and four characters with the centroid
	likelihood:   {"likelihood", false, func(f *facts) float64 { return f.evidence }},          // naive Bayes evidence of words and pairs of words; may be negative
	passageWords: {"passage", false, func(f *facts) float64 { return f.passage }},              // BM25 of the best paragraph of the answer
	turnWords:    {"turn", false, func(f *facts) float64 { return f.turn }},                    // BM25 of the whole turn, less that of the best turn; never positive
	covered:      {"covered", false, func(f *facts) float64 { return f.covered }},              // share of the telling words that the turn has
	frame:        {"frame", false, func(f *facts) float64 { return -f.frame }},                 // less the share that the question has, unless it has all
	agreement:    {"agreement", false, func(f *facts) float64 { return f.agreement }},          // names and numbers that the document has, less those that only others have
	meaningTurn:  {"meaning.turn", true, func(f *facts) float64 { return f.meaning.centroid }}, // cosine with the centroid of question, phrasings and answer

	meaningApart:    {"meaning.apart", true, func(f *facts) float64 { return f.meaning.apart }},       // the same, beside what any question has
	meaningQuestion: {"meaning.question", true, func(f *facts) float64 { return f.meaning.question }}, // with the question or phrasing that is most like
	meaningFew:      {"meaning.few", true, func(f *facts) float64 { return f.meaning.few }},           // mean of the few that are most like
	meaningPiece:    {"meaning.piece", true, func(f *facts) float64 { return f.meaning.piece }},       // with the question and a piece of the answer, read together
	meaningBeyond:   {"meaning.beyond", true, func(f *facts) float64 { return f.meaning.beyond }},     // of what the query asks beyond the question it resembles
	meaningTold:     {"meaning.told", true, func(f *facts) float64 { return f.told }},                 // how like the document's words are to the telling ones
}

// The signals that no document was meant, in the order of Model.None.
const (
	always = iota
	outsideBest
	outsideFew
	outsideGrams
	outsideFewGram
	outsideLike
	outsideMeaning
	outsideFewMeaning
	lackingWords
	lackingGrams
	noneCount
)

// noneSignal is one thing that speaks for none of the documents.
type noneSignal struct {
	name    string
	meaning bool
	least   float64 // the smallest weight that a fit may give
	of      func(f *noneFacts) float64
}

// unbounded is a weight that no fit comes near.
const unbounded = -1e6

var noneSignals = [noneCount]noneSignal{
	always:            {"threshold", false, unbounded, func(*noneFacts) float64 { return 1 }},
	outsideBest:       {"outside.words.best", false, 0, func(f *noneFacts) float64 { return f.words.first() }},
	outsideFew:        {"outside.words.few", false, 0, func(f *noneFacts) float64 { return f.words.mean() }},
	outsideGrams:      {"outside.trigrams.best", false, 0, func(f *noneFacts) float64 { return f.grams.first() }},
	outsideFewGram:    {"outside.trigrams.few", false, 0, func(f *noneFacts) float64 { return f.grams.mean() }},
	outsideLike:       {"outside.likelihood", false, 0, func(f *noneFacts) float64 { return f.evidence }},
	outsideMeaning:    {"outside.meaning.best", true, 0, func(f *noneFacts) float64 { return f.meaning.first() }},
	outsideFewMeaning: {"outside.meaning.few", true, 0, func(f *noneFacts) float64 { return f.meaning.mean() }},
	lackingWords:      {"lacking.words", false, 0, func(f *noneFacts) float64 { return f.lackingWords }}, // what nobody ever wrote there never speaks for being covered
	lackingGrams:      {"lacking.trigrams", false, 0, func(f *noneFacts) float64 { return f.lackingGrams }},
}

// Signals returns the names of all signals.
func Signals() []string {
	names := make([]string, parameters)
	for i := range names {
		names[i], _ = parameter(i)
	}
	return names
}

// few is how many variants the means are taken over: enough that one odd phrasing does not decide, few enough that a
// document may be asked for in many ways.
const few = 3

// facts are what is known of one document beside a query.
type facts struct {
	words, grams               best // cosines with the variants
	profileWords, profileGrams float64
	evidence, passage, turn    float64
	covered, frame, agreement  float64
	meaning                    likenesses
	told                       float64
}

// noneFacts are what is known of a query beside the documents.
type noneFacts struct {
	words, grams, meaning      best // cosines with the outside examples
	evidence                   float64
	lackingWords, lackingGrams float64
}

// read reads the signals of the candidates and those of none.
func (x *Index) read(j *judgment, candidates []int) {
	names := x.words.Names(&j.reading)
	turn := float64(highest(j.sums.Turns[:len(x.documents)]))
	j.signals = j.scratch.signalsOf(len(candidates))
	var f facts
	for at, d := range candidates {
		f = facts{
			words: x.bestVariants(d, j.sums.VariantWords), grams: x.bestVariants(d, j.sums.VariantGrams),
			profileWords: float64(j.sums.DocumentWords[d]), profileGrams: float64(j.sums.DocumentGrams[d]),
			evidence: float64(j.sums.Evidence[d]), passage: float64(x.words.BestPassage(d, j.sums)), turn: float64(j.sums.Turns[d]) - turn,
			agreement: x.words.Agreement(names, d),
		}
		nearest := -1
		if j.vector != nil {
			f.meaning = x.meanings.like(j.cosines, d)
			nearest = f.meaning.nearest
			if j.compares {
				f.told, _ = x.shares(j.heard, d, j.encode)
			}
		}
		f.covered, f.frame = x.words.Coverage(&j.reading, d, nearest)
		for i, s := range signals {
			j.signals[at][i] = s.of(&f)
		}
	}
	n := noneFacts{lackingWords: float64(j.sums.LackingWords), lackingGrams: float64(j.sums.LackingGrams)}
	out := x.outside()
	if from, to := x.words.Variants(out); from < to {
		n.words, n.grams, n.evidence = x.bestVariants(out, j.sums.VariantWords), x.bestVariants(out, j.sums.VariantGrams), float64(j.sums.Evidence[out])
		if j.vector != nil {
			for _, c := range x.meanings.outside(j.cosines) {
				n.meaning.add(c)
			}
		}
	}
	for i, s := range noneSignals {
		j.none[i] = s.of(&n)
	}
}

func highest(sums []float32) float32 {
	top := float32(0)
	for _, sum := range sums {
		top = max(top, sum)
	}
	return top
}

// bestVariants returns the best sums among a document's variants.
func (x *Index) bestVariants(document int, sums []float32) (b best) {
	from, to := x.words.Variants(document)
	for _, sum := range sums[from:to] {
		b.add(float64(sum))
	}
	return b
}
