package diag

import (
	"strings"
	"unicode"
)

// The bounds of what is told. A file that was put into the wrong folder can
// have a mistake on each of a million lines, and a value the length of a book.
const (
	MostInFile = 1000 // problems told of one file: nobody mends more in one go
	longestArg = 1000 // code points of a value shown in a message
)

// Bounded keeps the first MostInFile problems of each file and says at the
// file that there are more, as an error if one of them is.
func (ps Problems) Bounded() Problems {
	counts := map[*Source]int{}
	for _, p := range ps {
		counts[p.At.Source]++
	}
	over := false
	for _, n := range counts {
		over = over || n > MostInFile+1 // an earlier cut leaves one more
	}
	if !over {
		return ps
	}
	return ps.cut()
}

// cut does so where a file has too many.
func (ps Problems) cut() (out Problems) {
	kept := map[*Source]int{}
	more := map[*Source]int{} // index in out of what says so
	for _, p := range ps {
		src := p.At.Source
		if kept[src]++; kept[src] <= MostInFile || src == nil {
			out = append(out, p)
			continue
		}
		if _, said := more[src]; !said {
			more[src] = len(out)
			out = append(out, Problem{At: src.File(), Severity: Warning, Code: "more-problems", Args: Args{"limit": MostInFile}})
		}
		out[more[src]].Severity = min(out[more[src]].Severity, p.Severity)
	}
	return out
}

// told makes a value fit to be shown: on one line, not endless, and unable to
// steer the terminal.
func told(s string) string {
	if len(s) > longestArg {
		if runes := []rune(s); len(runes) > longestArg {
			s = string(runes[:longestArg]) + "…"
		}
	}
	return printable(strings.ReplaceAll(s, "\n", " "))
}

func printable(s string) string { return strings.Map(harmless, s) }

// harmless keeps a character of a file from steering the terminal.
func harmless(r rune) rune {
	if r != '\t' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
		return unicode.ReplacementChar
	}
	return r
}
