package diag

// A Reason says in a language what must be so, in whole sentences, and what
// goes wrong where it is not.
type Reason struct{ Demands, Why string }

// An Explanation is what to tell a person who asks about a code: what is
// demanded, why, and for most codes an example of the mistake and of its cure.
// The examples are the same in all languages.
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
	x, ok := explanations()[code]
	if reason, translated := tongueOf(lang).explanations()[code]; translated {
		x.Demands, x.Why = reason.Demands, reason.Why
	}
	return x, ok
}

// englishReasons are the sentences of the English explanations, which have them
// beside their examples.
func englishReasons() map[Code]Reason {
	reasons := make(map[Code]Reason, len(explanations()))
	for code, x := range explanations() {
		reasons[code] = Reason{x.Demands, x.Why}
	}
	return reasons
}
