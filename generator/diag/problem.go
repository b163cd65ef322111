package diag

import "slices"

// Severity says whether a problem stops a build.
type Severity uint8

const (
	Error   Severity = iota // the site is not built
	Warning                 // the site is built; --strict makes it an error
	Note                    // nothing is known to be wrong: it fails nothing
)

// A Code names one kind of problem for good: it is printed in JSON, accepted
// in site.toml and explained on demand. Its words stand in words_<language>.go.
type Code string

// Args are the named values that the words of a code mention. A value is a
// string, an int, a Phrase where it is words itself, or a fmt.Stringer; its key
// stands in the words as {key}.
type Args map[string]any

// A Problem is one thing that a person got wrong, where, and (through its
// code's words) how to mend it.
type Problem struct {
	At       Spot
	Severity Severity
	Code     Code
	Args     Args
}

// Problems collects what a stage found. The zero value is ready to use.
type Problems []Problem

// Error adds a problem that stops the build.
func (ps *Problems) Error(at Spot, code Code, args Args) {
	*ps = append(*ps, Problem{At: at, Severity: Error, Code: code, Args: args})
}

// Warn adds a problem that does not.
func (ps *Problems) Warn(at Spot, code Code, args Args) {
	*ps = append(*ps, Problem{At: at, Severity: Warning, Code: code, Args: args})
}

// Note adds what is to be known and fails nothing.
func (ps *Problems) Note(at Spot, code Code, args Args) {
	*ps = append(*ps, Problem{At: at, Severity: Note, Code: code, Args: args})
}

// Worst is the severity of the gravest problem, Note where there is none.
func (ps Problems) Worst() Severity {
	worst := Note
	for _, p := range ps {
		worst = min(worst, p.Severity)
	}
	return worst
}

// HasErrors tells whether any problem stops the build.
func (ps Problems) HasErrors() bool {
	for _, p := range ps {
		if p.Severity == Error {
			return true
		}
	}
	return false
}

// Written gives the problems with those arguments as texts that write takes,
// those within phrases too: how an amount or a date is written in a language is
// for a later package to know.
func (ps Problems) Written(write func(name string, arg any) (text string, ok bool)) Problems {
	written := slices.Clone(ps)
	for i := range written {
		written[i].Args = written[i].Args.written(write)
	}
	return written
}

func (args Args) written(write func(string, any) (string, bool)) Args {
	written := make(Args, len(args))
	for key, arg := range args {
		switch text, ok := write(key, arg); v := arg.(type) {
		case Phrase:
			v.args = v.args.written(write)
			written[key] = v
		default:
			if written[key] = arg; ok {
				written[key] = text
			}
		}
	}
	return written
}
