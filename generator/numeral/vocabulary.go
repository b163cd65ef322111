package numeral

// A Qualifier says how exactly a number was reported.
type Qualifier uint8

const (
	Exact Qualifier = iota
	Over
	AtLeast
	Under
	AtMost
	About
	Nearly
)

// A Currency is an ISO 4217 code, "" for none.
type Currency string

const (
	CNY Currency = "CNY"
	USD Currency = "USD"
	EUR Currency = "EUR"
	RUB Currency = "RUB"
)

// A Reading is one number found in running text.
type Reading struct {
	Start, End int // byte range in the text, qualifier and currency included
	Qualifier  Qualifier
	Number     Number      // scaled: "48.141 billion" is 48141000000 with exponent 6
	Scale      int         // power of ten of the scale word, 0 for none
	Currency   Currency    // "" where none stands beside it, or its word leaves it open
	Open       [2]Currency // those that such a word can mean: 원 is yuan or won
	Percent    bool
	Unit       string // what follows the number, where it is a known unit ("tonnes")
	Spelled    bool   // "seven", "七": only words, no digits
}

// qualifiers are the words that values are written with in data files.
var qualifiers = [...]string{Over: "over", AtLeast: "at least", Under: "under", AtMost: "at most", About: "about", Nearly: "nearly"}

// String is the qualifier as data files write it, "" for Exact.
func (q Qualifier) String() string {
	if int(q) < len(qualifiers) {
		return qualifiers[q]
	}
	return ""
}
