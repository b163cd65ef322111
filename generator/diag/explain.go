package diag

// An Explanation is what to tell a person who asks about a code: what is
// demanded, why, and for most codes an example of the mistake and of its cure.
type Explanation struct {
	Demands  string // what must be so: whole sentences
	Why      string // what goes wrong where it is not
	File     string // the examples are written in, "" for no examples
	Bad      string // gives the code
	Good     string // the same, mended
	GoodFile string // what mends it is written in, where that is another file; Bad stays as it is
	Accept   string // the place at which the finding of Bad can be accepted in data/site.toml, "" where it must be mended
}

// Explain gives the explanation of a code in a language, in English where there
// is none in it.
func Explain(code Code, lang string) (Explanation, bool) {
	x, ok := explanationsIn(lang)[code]
	return x, ok
}

func explanationsIn(string) map[Code]Explanation { return explanations }
