package match

// The signals of a document, in the order of Model.Weights. Each lies between about 0 and 1 (evidence and agreement may
// be negative) and none depends on another.
const (
	bestWords    = iota // cosine of the words, best variant
	fewWords            // mean of the best few variants
	bestGrams           // cosine of the character trigrams, best variant
	fewGrams            // mean of the best few variants
	profileWords        // cosine of the words with the document's centroid
	profileGrams        // cosine of the grams of three and four characters with the centroid
	fieldWords          // BM25F over question, phrasings and heading
	likelihood          // naive Bayes evidence of words and pairs of words
	passageWords        // BM25 of the best paragraph of the answer
	agreement           // names and numbers of the query that the document has, less those that only others have
	signalCount
)

// The signals that no document was meant, in the order of Model.None.
const (
	always         = iota // 1, for the threshold
	outsideBest           // as bestWords, among the outside examples
	outsideFew            // as fewWords
	outsideGrams          // as bestGrams
	outsideFewGram        // as fewGrams
	outsideLike           // as likelihood
	lackingWords          // the share of the query's weight in words that the corpus lacks
	lackingGrams          // likewise in trigrams
	noneCount
)

// few is how many variants the means are taken over: enough that one odd phrasing does not decide, few enough that a
// document may be asked for in many ways.
const few = 3

// signalNames names the signals as they stand in calibration files and explanations, in the order of
// Model.Weights.
var signalNames = [signalCount]string{
	"words.best", "words.few", "trigrams.best", "trigrams.few", "words.profile", "grams.profile", "bm25f", "likelihood", "passage", "agreement",
}

var noneNames = [noneCount]string{
	"threshold", "outside.words.best", "outside.words.few", "outside.trigrams.best", "outside.trigrams.few", "outside.likelihood", "lacking.words",
	"lacking.trigrams",
}

// signals reads the signals of every document from the sums of one query, into the sums, and returns those that none
// was meant.
func (x *Index) signals(s *scratch, r *reading) (none [noneCount]float64) {
	names := x.mentions.of(r)
	for d := range s.signals {
		v := &s.signals[d]
		v[bestWords], v[fewWords] = x.bestVariants(d, s.variantWords)
		v[bestGrams], v[fewGrams] = x.bestVariants(d, s.variantGrams)
		v[profileWords] = float64(s.documentWords[d])
		v[profileGrams] = float64(s.documentGrams[d])
		v[fieldWords] = float64(s.fields[d])
		v[likelihood] = float64(s.evidence[d])
		v[passageWords] = float64(x.passages.best(d, s.passages))
		v[agreement] = x.mentions.agreement(names, uint32(d))
	}
	out := x.outside()
	none[always] = 1
	none[lackingWords] = float64(s.lackingWords)
	none[lackingGrams] = float64(s.lackingGrams)
	if from, to := x.variantsOf(out); from < to {
		none[outsideBest], none[outsideFew] = x.bestVariants(out, s.variantWords)
		none[outsideGrams], none[outsideFewGram] = x.bestVariants(out, s.variantGrams)
		none[outsideLike] = float64(s.evidence[out])
	}
	return none
}

// bestVariants returns the highest sum among a document's variants and the mean of the highest few, or of all when there
// are fewer.
func (x *Index) bestVariants(document int, sums []float32) (best, mean float64) {
	from, to := x.variantsOf(document)
	var top [few]float32
	for _, sum := range sums[from:to] {
		if sum <= top[few-1] {
			continue
		}
		at := few - 1
		for ; at > 0 && sum > top[at-1]; at-- {
			top[at] = top[at-1]
		}
		top[at] = sum
	}
	var total float32
	for _, sum := range top {
		total += sum
	}
	return float64(top[0]), float64(total) / float64(max(1, min(few, to-from)))
}
