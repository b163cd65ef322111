package generator

import (
	"slices"
	"strings"

	"tradepost/generator/locale"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// allMutants applies every operator to the corpus.
func (c *corpus) allMutants() []mutant {
	all := slices.Concat(c.ofValues(), c.ofWholes(), c.ofDates(), c.ofYears(), c.ofRates(), c.ofSources(), c.ofLinks(), c.ofSummaries(), c.ofSwapped(), c.ofDerivations(), c.ofBarePercentages(), c.ofWords())
	return append(all, afterPublication(all)...)
}

// afterPublication makes the slips that words often cannot contradict once more,
// in a site whose numbers are on record as published: those of measure, scope
// and status, and those of the date of an event.
func afterPublication(mutants []mutant) (all []mutant) {
	for _, m := range mutants {
		if _, ofWords := leastSaid[m.operator]; ofWords || strings.HasPrefix(m.operator, "the event ") {
			m.operator += ", once published"
			m.published = true
			all = append(all, m)
		}
	}
	return all
}

// ofLinks: the text of a reference to a number says another one. References
// without a text print the number themselves; there a number is typed.
func (c *corpus) ofLinks() (all []mutant) {
	for _, n := range c.graph.Narratives {
		for _, m := range n.Mentions {
			v, ok := c.valueOf(m.Ref)
			start, end := m.At.Offsets()
			text := m.At.Source.Text
			label := strings.LastIndexByte(text[:end], '[')
			closing := strings.Index(text[max(label, 0):], "](")
			if !ok || label < start || closing < 0 {
				continue
			}
			for _, wrong := range wrongTexts(v) {
				edited := text[:label+1] + wrong + text[label+closing:]
				all = append(all, mutant{
					operator: "a reference with another number", place: n.Path + " " + m.Ref.String(), file: n.Path,
					text: edited, at: start, right: spoken(v, n.Lang),
				})
			}
		}
	}
	return all
}

// ofSummaries: the counts of an event's summary, with their digits in disorder.
func (c *corpus) ofSummaries() (all []mutant) {
	for _, e := range c.graph.Events {
		told := map[string]bool{} // what is true of the event or the few beside it
		for _, other := range c.graph.Events {
			for _, f := range other.Figures {
				told[f.Value.Number.String()], told[f.Value.Number.Shift(1).String()] = true, true // ten times another is told so
			}
		}
		for _, w := range e.Summary {
			start, end := e.At.Key("summary").Key(string(w.Lang)).Offsets()
			text := e.At.Source.Text
			for _, f := range e.Figures {
				digits := f.Value.Number.String()
				i := strings.Index(text[start:end], digits)
				if f.Value.Kind != trade.Count || !slices.Contains(counted, f.Measure) || len(digits) < 2 || i < 0 || isDigit(text, start+i-1) || isDigit(text, start+i+len(digits)) {
					continue
				}
				for _, wrong := range swapped(cell{value: f.Value, at: e.At.Source.Range(start+i, start+i+len(digits))}) {
					if !told[wrong] {
						all = append(all, mutant{
							operator: "a count of a summary with digits swapped", place: e.Ref().String() + " " + string(w.Lang), file: e.At.Source.Name,
							text: text[:start+i] + wrong + text[start+i+len(digits):], at: start + i, right: spoken(f.Value, w.Lang),
						})
					}
				}
			}
		}
	}
	return all
}

func isDigit(text string, i int) bool {
	return i >= 0 && i < len(text) && strings.IndexByte("0123456789.,", text[i]) >= 0 && text[i] != ','
}

// wrongTexts are the slips that a text of a reference is tried with.
func wrongTexts(v trade.Value) (texts []string) {
	for _, slip := range []func(cell) []string{shifted(1), shifted(-1)} {
		texts = append(texts, slip(cell{value: v})...)
	}
	plus := v
	plus.Qualifier = numeral.Exact
	plus.Number = v.Number.Add(numeral.Int(7).Shift(v.Number.Exponent()))
	return append(texts, plus.String())
}

// spoken is a value as what is said of a text in a language names it.
func spoken(v trade.Value, lang trade.Lang) string {
	if lang == "en" {
		return v.String()
	}
	return locale.Plain(lang).Value(v)
}

// valueOf is the value of a reference, but for the shares of a point, which may
// be several.
func (c *corpus) valueOf(ref trade.Ref) (v trade.Value, ok bool) {
	switch {
	case ref.Kind == trade.RefFigure && ref.Item == "":
		if f := c.graph.Figure(ref.ID); f != nil {
			v = f.Value
		}
	case ref.Kind == trade.RefFigure:
		if f := c.graph.EventFigure(ref.ID, ref.Item); f != nil {
			v = f.Value
		}
	case ref.Kind == trade.RefSeries && ref.Item != "":
		p := c.graph.Point(ref.ID, ref.Item)
		switch {
		case p == nil:
		case ref.Part == "growth" && p.Growth != nil:
			v = p.Growth.Value
		case ref.Part == "":
			v = p.Value
		}
	}
	return v, v.Stated()
}
