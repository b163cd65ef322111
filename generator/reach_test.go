package generator

import (
	"slices"
	"strings"
	"testing"

	"tradepost/generator/chart"
	"tradepost/generator/diag"
	"tradepost/generator/guard"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// What a rule of a reach says of a part does not hang on anything beyond it: a
// part that is judged alone, in a site where the other events and texts are
// gone, gives the findings that the whole gives for it.
func TestRulesLookNoFurtherThanTheirReach(t *testing.T) {
	c := readCorpus(t)
	seen := map[diag.Code]bool{}
	for variant := range 24 {
		records, earlier := c.spoiled(variant)
		graph, found := trade.Link(records, trade.Names{Charts: chart.Names()})
		earlier = append(earlier, found...)
		whole := guard.Check(graph, earlier)
		before := slices.Clone(earlier)
		for _, reach := range []guard.Reach{guard.Record, guard.Event, guard.Series} {
			of := atReach(whole, reach)
			for _, p := range of {
				seen[p.Code] = true
			}
			var alone diag.Problems
			for _, ref := range partsOf(graph, reach) {
				alone = append(alone, guard.CheckPart(pruned(records, ref), ref, reach, before)...)
			}
			if got, want := asLines(alone), asLines(of); !slices.Equal(got, want) {
				t.Errorf("variant %d, reach %d: alone\n  %s\nin the whole\n  %s", variant, reach, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
			}
			before = append(before, of...)
		}
	}
	if len(seen) < 20 {
		t.Errorf("only %d rules found anything: %v", len(seen), seen)
	}
}

// spoiled puts one slip into each data file, another in each variant, and takes
// out what is accepted.
func (c *corpus) spoiled(variant int) (trade.Records, diag.Problems) {
	site := c.with("", "")
	byFile := map[string][]mutant{}
	for _, m := range c.mutants {
		if strings.HasPrefix(m.file, "data/") {
			byFile[m.file] = append(byFile[m.file], m)
		}
	}
	for file, mutants := range byFile {
		site[file].Data = []byte(mutants[variant*len(mutants)/24].text)
	}
	source, problems, err := load.Read(site)
	if err != nil {
		panic(err)
	}
	records := source.Records.Published(false)
	records.Site.Accepted = nil
	return records, problems
}

// partsOf are the references of all that rules of a reach judge one at a time.
func partsOf(g *trade.Graph, reach guard.Reach) (refs []trade.Ref) {
	add := func(ref trade.Ref) {
		if !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	for _, e := range g.Events {
		if reach == guard.Event {
			add(e.Ref())
		}
		for _, f := range e.Figures {
			if reach == guard.Record {
				add(f.Ref())
			}
		}
		for _, d := range e.Deals {
			if reach == guard.Record {
				add(d.Ref())
			}
		}
	}
	for _, s := range g.Series {
		if reach == guard.Series {
			add(s.Ref())
		}
		for _, p := range s.Points {
			if reach == guard.Record {
				add(p.Ref())
			}
		}
	}
	if reach == guard.Record {
		for _, s := range g.Sources {
			add(s.Ref())
		}
	}
	for _, f := range g.Figures {
		if reach != guard.Series {
			add(f.Ref())
		}
	}
	return refs
}

// pruned is the graph without the other events and without texts.
func pruned(records trade.Records, ref trade.Ref) *trade.Graph {
	records.Narratives = nil
	records.Events = slices.DeleteFunc(slices.Clone(records.Events), func(e *trade.Event) bool { return e.ID != ref.ID })
	g, _ := trade.Link(records, trade.Names{})
	return g
}

// atReach are the findings of rules of a reach.
func atReach(problems diag.Problems, reach guard.Reach) (of diag.Problems) {
	for _, p := range problems {
		if slices.ContainsFunc(guard.Rules(), func(r guard.Rule) bool { return r.Code == p.Code && r.Reach == reach }) {
			of = append(of, p)
		}
	}
	return of
}

// asLines are findings as text, sorted.
func asLines(problems diag.Problems) (lines []string) {
	for _, p := range problems {
		message, _ := p.Message("en")
		lines = append(lines, p.At.Source.Name+" "+p.At.Path()+" "+string(p.Code)+": "+message)
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
