package locale

import (
	"strconv"
	"strings"
)

// A Run is a part of a sentence. As an argument of Runs it is words that must be
// found again in the sentence: a number that has a card, a name that has a page.
type Run struct {
	Text string
	Of   any // what the argument speaks of; nil for the words of the message
}

// Runs is T, cut at those of its arguments that are runs.
func (p *Printer) Runs(key string, args ...any) []Run {
	plain, marked := seal(args)
	return unseal(p.T(key, plain...), marked)
}

// RunsN is N, cut so. A run among the arguments may be named "n", too.
func (p *Printer) RunsN(key string, n int, args ...any) []Run {
	plain, marked := seal(args)
	return unseal(p.N(key, n, plain...), marked)
}

// Between is what stands between {first} and {next} in a message.
func (p *Printer) Between(key string) string {
	return strings.Split(p.T(key, "first", mark, "next", mark), mark)[1]
}

// mark encloses the place of a run in a printed sentence. No text of the data
// holds it: TOML forbids control characters.
const mark = "\x02"

func seal(args []any) (plain []any, marked []Run) {
	for _, a := range args {
		if run, ok := a.(Run); ok {
			a = mark + strconv.Itoa(len(marked)) + mark
			marked = append(marked, run)
		}
		plain = append(plain, a)
	}
	return plain, marked
}

func unseal(sentence string, marked []Run) []Run {
	var runs []Run
	for i, part := range strings.Split(sentence, mark) {
		switch {
		case part == "":
		case i%2 == 0:
			runs = append(runs, Run{Text: part})
		default:
			n, _ := strconv.Atoi(part) // written by seal
			runs = append(runs, marked[n])
		}
	}
	return runs
}
