package generator

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"tradepost/generator/chart"
	"tradepost/generator/diag"
	"tradepost/generator/guard"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// What the guard is worth is measured by mutation: each operator is one slip of
// an editor, applied to every place of the real corpus where it can be made.
// A mutant is caught if a problem stands at the line of the slip and, where the
// right value is known, names it.

// A mutant is the corpus with one slip in one file.
type mutant struct {
	operator string
	place    string // what was mutated, for the list of those that got away
	file     string
	text     string      // of the file, with the slip
	at       int         // the slip's place in it, in bytes
	also     int         // another line that is as right, 0 for none: the other of two that contradict each other
	hint     string      // what message or hint must name, "" for nothing
	right    string      // the value that must be proposed, to the letter; "" for none
	near     trade.Value // what the hint must come near to, where the right value was computed

	published bool // what was published last is asked, too
}

// leastCaught is the share of each operator's mutants that must be caught.
const leastCaught = 0.98

// leastKnowable is that share where the corpus cannot show as many: with the
// places of beyond among those that got away.
var leastKnowable = map[string]float64{
	"the event years too late":     0.93,
	"the event a year too early":   0.80,
	"the event a month too early":  0.80,
	"the event a month too late":   0.95,
	"the event ten days too early": 0.76,
	"the event ten days too late":  0.95,

	"a count of what a figure covers with digits swapped": 0.90,
}

// leastSaid is that share of slips that only words can contradict, which are
// too many to be named. What a figure measures is said by most quotations, how far
// it reaches by most words of what it covers; how certain it is by few: "32 projects
// worth 29 billion yuan" may be counted or guessed. Pages therefore print the
// wording beside the three.
var leastSaid = map[string]float64{
	"another measure": 0.79,
	"another status":  0.75,
	"another scope":   0.84,
}

// leastJudged is that share of slips in sentences, which may be of several times:
// what is not understood for certain is not judged.
var leastJudged = map[string]float64{
	"a reference to another point of its series": 0.87,
	"another year beside a reference":            0.94,
}

// beyond are the places where the corpus does not hold what would show a slip,
// each with the reason. They count as having got away, and are printed.
var beyond = map[string]string{
	"another number of the quotation figure:harbin-fair-29/countries":                                          "the quotation counts countries twice, 38 of exhibitors and 60 of traders",
	"the event years too late event:china-russia-expo-3":                                                       "it is known by its year only, and was reported two years later",
	"the event years too late event:china-russia-expo-7":                                                       "it has no figures, and sources without a date",
	"the event a year too early event:china-russia-expo-2":                                                     "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event a year too early event:harbin-fair-31":                                                          "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event a year too early event:harbin-fair-34":                                                          "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event a month too early event:china-russia-expo-2":                                                    "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event a month too early event:harbin-fair-31":                                                         "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event a month too early event:harbin-fair-34":                                                         "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event ten days too early event:china-russia-expo-2":                                                   "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event ten days too early event:harbin-fair-31":                                                        "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event ten days too early event:harbin-fair-34":                                                        "it has no dated figure and no quotation of its day, and its report may be that late",
	"the event a year too early event:china-russia-expo-7":                                                     "it has no figures, and its quotation is of the year first announced",
	"the event a month too early event:china-russia-expo-7":                                                    "it has no figures, and its quotation is of the year first announced",
	"the event a month too late event:china-russia-expo-7":                                                     "it has no figures, and its quotation is of the year first announced",
	"the event ten days too early event:china-russia-expo-7":                                                   "it has no figures, and its quotation is of the year first announced",
	"the event ten days too late event:china-russia-expo-7":                                                    "it has no figures, and its quotation is of the year first announced",
	"a count of what a figure covers with digits swapped figure:harbin-online-europe-2020/sister-countries en": "32 cities in 23 countries: its quotation has both numbers",
	"a count of what a figure covers with digits swapped figure:harbin-online-europe-2020/sister-countries zh": "32 cities in 23 countries: its quotation has both numbers",
	"a count of what a figure covers with digits swapped figure:harbin-online-europe-2020/sister-countries ru": "32 cities in 23 countries: its quotation has both numbers",
	"a count of what a figure covers with digits swapped figure:harbin-fair-31/exhibitors ru":                  "регион is the word for regions of every kind, and of no measure",
	"a count of what a figure covers with digits swapped figure:harbin-fair-32/enterprises en":                 "another quotation of the event says 12",
	"a count of what a figure covers with digits swapped figure:harbin-fair-32/enterprises zh":                 "another quotation of the event says 12",
	"a count of what a figure covers with digits swapped figure:harbin-fair-32/enterprises ru":                 "another quotation of the event says 12",
	"the event ten days too early event:china-russia-expo-9":                                                   "its figures are of its first day, a week after the end as shifted",
}

func TestGuardCatchesSlips(t *testing.T) {
	t.Parallel()
	c := readCorpus(t)
	mutants := c.mutants
	caught := make([]string, len(mutants)) // "" where it is
	var next sync.Mutex
	i := 0
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for {
				next.Lock()
				mine := i
				i++
				next.Unlock()
				if mine >= len(mutants) {
					return
				}
				caught[mine] = c.escaped(mutants[mine])
			}
		})
	}
	workers.Wait()
	tabulate(t, mutants, caught)
}

// tabulate prints the table and fails for each operator below the least.
func tabulate(t *testing.T, mutants []mutant, escaped []string) {
	applied, missed := map[string]int{}, map[string][]string{}
	var order []string
	unknowable := maps.Clone(beyond)
	left := map[string][]string{} // beyond what the corpus holds, and got away
	for i, m := range mutants {
		if applied[m.operator] == 0 {
			order = append(order, m.operator)
		}
		applied[m.operator]++
		place := m.operator + " " + m.place
		switch {
		case escaped[i] == "":
		case beyond[place] != "":
			left[m.operator] = append(left[m.operator], m.place+": "+beyond[place])
			delete(unknowable, place)
		default:
			missed[m.operator] = append(missed[m.operator], m.place+": "+escaped[i])
		}
	}
	var table strings.Builder
	fmt.Fprintf(&table, "%-52s %8s %8s %8s\n", "operator", "applied", "caught", "share")
	for _, name := range order {
		n, lost := applied[name], len(missed[name])+len(left[name])
		share := float64(n-lost) / float64(n)
		fmt.Fprintf(&table, "%-52s %8d %8d %7.1f%%\n", name, n, n-lost, 100*share)
		for _, place := range left[name] {
			fmt.Fprintf(&table, "    got away: %s\n", place)
		}
		least, short := leastKnowable[name]
		switch {
		case leastSaid[name] > 0:
			least = leastSaid[name]
		case leastJudged[name] > 0:
			least = leastJudged[name]
		case !short:
			least = leastCaught
		case share >= leastCaught:
			t.Errorf("%s: %.1f%% are caught, and leastKnowable asks for less", name, 100*share)
		case float64(n-len(missed[name])) < leastCaught*float64(n):
			least = leastCaught // what is not beyond the corpus must be caught
		}
		if share < least {
			t.Errorf("%s: %d of %d got away:\n  %s", name, lost, n, strings.Join(slices.Concat(missed[name], left[name]), "\n  "))
		} else if lost > 0 {
			t.Logf("%s: got away:\n  %s", name, strings.Join(missed[name], "\n  "))
		}
	}
	for place, reason := range unknowable {
		t.Errorf("caught after all, though %s: %s", reason, place)
	}
	t.Logf("%d mutants\n%s", len(mutants), table.String())
}

// A corpus is the real site, decoded once; only the file of a slip is read again.
type corpus struct {
	files    map[string]string
	records  trade.Records
	graph    *trade.Graph
	readings map[string]*load.Reading // each file of a mutant as it is, read alone
	mutants  []mutant
}

// readCorpus gives the corpus to all tests that change copies of its files.
func readCorpus(t testing.TB) *corpus {
	t.Helper()
	shared.mu.Lock()
	defer shared.mu.Unlock()
	if shared.corpus == nil {
		shared.corpus = newCorpus(t)
	}
	return shared.corpus
}

func newCorpus(t testing.TB) *corpus {
	t.Helper()
	c := &corpus{files: map[string]string{}, readings: map[string]*load.Reading{}}
	for _, folder := range []string{"data", "content"} {
		err := fs.WalkDir(realSite(), folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(realSite(), name)
			c.files[name] = string(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	source, problems, err := load.Read(c.with("", ""))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	c.records = source.Records.Published(false)
	c.graph, _ = trade.Link(c.records, trade.Names{Charts: chart.Names()})
	c.mutants = c.allMutants()
	for _, m := range c.mutants {
		if c.readings[m.file] == nil {
			if c.readings[m.file], err = load.Again(c.smallest(m.file), nil, nil); err != nil {
				t.Fatal(err)
			}
		}
	}
	return c
}

// with is the corpus as files, one of them another; "" for none.
func (c *corpus) with(name, text string) fstest.MapFS {
	site := fstest.MapFS{}
	for file, data := range c.files {
		site[file] = &fstest.MapFile{Data: []byte(data), Mode: 0o644}
	}
	if name != "" {
		site[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return site
}

// check judges one file of the corpus, replaced, and all of it against what was
// published if asked, or if the file is a register. Findings in other files are no
// catch.
func (c *corpus) check(name, text string, published bool) diag.Problems {
	read, problems := c.reread(name, text)
	graph, found := trade.Link(c.splice(name, read), trade.Names{Charts: chart.Names()})
	problems = append(problems, found...)
	problems = append(problems, guard.CheckFile(graph, name, problems)...)
	if published || path.Dir(name) == "data" {
		problems = append(problems, guard.CheckPart(graph, trade.Ref{}, guard.Graph, problems)...)
	}
	return problems
}

// TestAFileAloneIsJudgedAsInTheWhole holds the short way that mutants are judged
// against the long one: the whole site read anew and judged by Check.
func TestAFileAloneIsJudgedAsInTheWhole(t *testing.T) {
	t.Parallel()
	c := readCorpus(t)
	for i := 0; i < len(c.mutants); i += 397 {
		m := c.mutants[i]
		checked, err := Check(c.with(m.file, m.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := linesOf(c.check(m.file, m.text, true), m.file), linesOf(checked.Problems, m.file); !slices.Equal(got, want) {
			t.Errorf("%s %s, alone:\n  %s\nin the whole:\n  %s", m.operator, m.place, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
		}
	}
}

// linesOf are the findings in a file as text.
func linesOf(problems diag.Problems, file string) []string {
	return asLines(slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.At.Source == nil || p.At.Source.Name != file }))
}

// reread decodes one file, replaced, beside the two by which all are read. What
// would be said of the files left out is no finding.
func (c *corpus) reread(name, text string) (trade.Records, diag.Problems) {
	small := c.smallest(name)
	small[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	read, err := load.Again(small, c.readings[name], []string{name})
	if err != nil {
		panic(err)
	}
	problems := slices.DeleteFunc(slices.Clone(read.Problems), func(p diag.Problem) bool { return p.At.Source == nil || p.At.Source.Name != name })
	return read.Records.Published(false), problems
}

// smallest is the corpus with as few files as one can be read beside.
func (c *corpus) smallest(name string) fstest.MapFS {
	small := fstest.MapFS{}
	for _, file := range []string{"data/site.toml", "data/measures.toml", name} {
		small[file] = &fstest.MapFile{Data: []byte(c.files[file]), Mode: 0o644}
	}
	return small
}

// splice puts the records of one file into the corpus.
func (c *corpus) splice(name string, file trade.Records) trade.Records {
	all := c.records
	all.Broken = maps.Clone(c.records.Broken)
	for ref := range file.Broken {
		if !strings.HasSuffix(ref, ":*") {
			all.Broken[ref] = true
		}
	}
	switch {
	case strings.HasPrefix(name, "data/events/"):
		all.Events = replaced(all.Events, file.Events, func(e *trade.Event) string { return e.ID })
	case strings.HasPrefix(name, "data/trade/"):
		all.Series = replaced(all.Series, file.Series, func(s *trade.Series) string { return s.ID })
	case strings.HasPrefix(name, "content/"):
		all.Narratives = replaced(all.Narratives, file.Narratives, func(n *trade.Narrative) string { return n.Path })
	case name == "data/figures.toml":
		all.Figures = file.Figures
	case name == "data/sources.toml":
		all.Sources = file.Sources
	case name == "data/site.toml":
		all.Site = file.Site
	default:
		panic("no mutant is in " + name)
	}
	return all
}

func replaced[T any](all, by []T, key func(T) string) []T {
	all = slices.Clone(all)
	for _, x := range by {
		if i := slices.IndexFunc(all, func(y T) bool { return key(x) == key(y) }); i >= 0 {
			all[i] = x
		}
	}
	return all
}

// escaped tells how a mutant got away, "" if it was caught.
func (c *corpus) escaped(m mutant) string {
	line := 1 + strings.Count(m.text[:m.at], "\n")
	problems := c.check(m.file, m.text, m.published)
	var elsewhere []string
	for _, p := range problems {
		at := p.At.Position()
		message, hint := p.Message("en")
		told := fmt.Sprintf("%s at line %d, %s; hint: %s", p.Code, at.Line, message, hint)
		right := p.At.Source != nil && p.At.Source.Name == m.file && (at.Line == line || m.also != 0 && at.Line == m.also)
		if right && strings.Contains(message+"\n"+hint, m.hint) && proposes(p, m.right) && isNear(p, m.near) {
			return ""
		}
		elsewhere = append(elsewhere, told)
	}
	return cmp.Or(strings.Join(elsewhere, " | "), "nothing found") + fmt.Sprintf(" (line %d %q)", line, lineAt(m.text, m.at))
}

// proposes tells whether a problem names a value as the right one, to the letter:
// 1920 is no hint at 192. Two that are as right are parted by a bar.
func proposes(p diag.Problem, right string) bool {
	_, hint := p.Message("en")
	for _, v := range strings.Split(right, "|") {
		if v == "" || p.Code == "text-disagrees" && fmt.Sprint(p.Args["value"]) == v ||
			strings.Contains(hint, strconv.Quote(v)) || strings.Contains(hint, "mean "+v+"?") || strings.Contains(hint, "record is "+v+")") {
			return true
		}
	}
	return false
}

// isNear tells whether a problem proposes a value within one per cent.
func isNear(p diag.Problem, v trade.Value) bool {
	if !v.Stated() {
		return true
	}
	proposed := fmt.Sprint(p.Args["near"])
	got, err := trade.ParseAmount(proposed)
	if v.Kind == trade.Percent {
		got, err = trade.ParsePercent(proposed)
	}
	return err == nil && got.Currency == v.Currency && got.Number.Sub(v.Number).Abs().Cmp(v.Number.Abs().Shift(-2)) <= 0
}

func lineAt(text string, at int) string {
	start := strings.LastIndexByte(text[:at], '\n') + 1
	line, _, _ := strings.Cut(text[start:], "\n")
	return string(bytes.ToValidUTF8([]byte(line[:min(len(line), 90)]), nil))
}

// edit replaces what stands at a spot.
func (c *corpus) edit(operator, place string, at diag.Spot, by, hint string) mutant {
	start, end := at.Offsets()
	text := at.Source.Text
	return mutant{operator: operator, place: place, file: at.Source.Name, text: text[:start] + by + text[end:], at: start, hint: hint}
}
