package analysis

import "tradepost/generator/trade"

// A Difference is one fact with two values that cannot both be right. The site
// keeps both and says that they differ; which one is right is not its to say.
type Difference struct {
	Of     trade.Ref // the number
	Value  trade.Value
	Source string // "" for a derived point

	Other       trade.Value
	OtherSource string
	OtherRef    trade.Ref // another figure; zero where it is another report on the same card
}

// Differences lists them in the order of the graph: other reports of a figure
// or a point, and figures of one event that count the same.
func Differences(g *trade.Graph) []Difference {
	var all []Difference
	for _, e := range g.Events {
		all = append(all, ofEvent(e)...)
	}
	for _, f := range g.Figures {
		all = append(all, amongReports(f.Ref(), f.Value, f.Source, f.Also)...)
	}
	for _, s := range g.Series {
		for _, p := range s.Points {
			all = append(all, amongReports(p.Ref(), p.Value, p.Source, p.Also)...)
		}
	}
	return all
}

// amongReports are the reports of a number that give another value.
func amongReports(r trade.Ref, v trade.Value, source string, also []trade.AlsoReported) []Difference {
	var found []Difference
	for _, a := range OtherReports(v, also) {
		found = append(found, Difference{Of: r, Value: v, Source: source, Other: a.Value, OtherSource: a.Source})
	}
	return found
}

// ofEvent are those of the figures of one event, each pair once.
func ofEvent(e *trade.Event) []Difference {
	var found []Difference
	for _, f := range e.Figures {
		found = append(found, amongReports(f.Ref(), f.Value, f.Source, f.Also)...)
	}
	for _, pair := range Contradictions(e) {
		f, other := pair[0], pair[1]
		found = append(found, Difference{
			Of: f.Ref(), Value: f.Value, Source: f.Source,
			Other: other.Value, OtherSource: other.Source, OtherRef: other.Ref(),
		})
	}
	return found
}
