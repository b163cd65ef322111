package generator

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// Slips of records: of dates, sources, wholes, years. Each function applies one
// operator wherever it can be made.

// line is the start and the end of the line a spot stands in.
func line(at diag.Spot) (start, end int) {
	from, _ := at.Offsets()
	text := at.Source.Text
	start = strings.LastIndexByte(text[:from], '\n') + 1
	end = start + strings.IndexByte(text[start:]+"\n", '\n') + 1
	return start, min(end, len(text))
}

// without takes out the line of a key; what is missing is told at the record.
func without(operator, place string, record diag.Spot, key string) mutant {
	start, end := line(record.Key(key))
	head, _ := line(record)
	text := record.Source.Text
	return mutant{operator: operator, place: place, file: record.Source.Name, text: text[:start] + text[end:], at: head, hint: key}
}

// after puts a line behind that of a key, and expects the finding there.
func after(operator, place string, record diag.Spot, key, more string) mutant {
	_, end := line(record.Key(key))
	text := record.Source.Text
	return mutant{operator: operator, place: place, file: record.Source.Name, text: text[:end] + more + "\n" + text[end:], at: end}
}

// both replaces value and quotation of a cell alike, as where the editor copied
// the number from elsewhere.
func (c *corpus) both(operator string, x cell, by string) mutant {
	m := c.edit(operator, x.place, x.at, strconv.Quote(by), "")
	start, end := x.quoteAt.Offsets()
	first, last := x.at.Offsets()
	if start < first { // the later one first, so that offsets hold
		m.text = x.at.Source.Text[:start] + strconv.Quote("the number is "+by) + x.at.Source.Text[end:first] + strconv.Quote(by) + x.at.Source.Text[last:]
		m.at = start + len(strconv.Quote("the number is "+by)) + first - end
		return m
	}
	m.text = x.at.Source.Text[:first] + strconv.Quote(by) + x.at.Source.Text[last:start] + strconv.Quote("the number is "+by) + x.at.Source.Text[end:]
	return m
}

func figureCell(f *trade.Figure) cell {
	return cell{place: f.Ref().String(), at: f.At.Key("value"), value: f.Value, quoteAt: f.At.Key("as_reported")}
}

// lineOf is the number of the line of a spot.
func lineOf(at diag.Spot) int { return at.Position().Line }

// wholes: a part larger than its whole, the whole and the part exchanged, a part
// of what counts something else, more on site than at all of the event.
func (c *corpus) ofWholes() (all []mutant) {
	for _, e := range c.graph.Events {
		for _, f := range e.Figures {
			for _, key := range []string{"part_of", "likely_part_of"} {
				id := f.PartOf
				if key == "likely_part_of" {
					id = f.LikelyPartOf
				}
				if id == "" {
					continue
				}
				whole := c.graph.EventFigure(e.ID, id)
				if isOpen(whole.Value) {
					continue // of "over 23000" nothing is known to be a larger part
				}
				v := whole.Value
				v.Number = v.Number.Add(v.Number)
				m := c.both("a part larger than its whole", figureCell(f), v.String())
				m.also = lineOf(f.At.Key(key))
				m.hint = strconv.Quote(id)
				all = append(all, m)
				if f.Value.Number.Cmp(whole.Value.Number) < 0 && !isOpen(f.Value) && whole.PartOf == "" && whole.LikelyPartOf == "" {
					text := f.At.Source.Text
					start, end := line(f.At.Key(key))
					turned := after("part and whole exchanged", whole.Ref().String(), whole.At, "value", key+" = "+strconv.Quote(f.ID))
					at, _ := line(whole.At.Key("value"))
					if at < start { // the line that goes stands behind
						turned.text = text[:turned.at] + key + " = " + strconv.Quote(f.ID) + "\n" + text[turned.at:start] + text[end:]
					} else {
						turned.text = text[:start] + text[end:turned.at] + key + " = " + strconv.Quote(f.ID) + "\n" + text[turned.at:]
						turned.at -= end - start
					}
					all = append(all, turned)
				}
				for _, other := range e.Figures {
					if other != f && other.Value.Kind != f.Value.Kind {
						all = append(all, c.edit("part of what counts something else", f.Ref().String(), f.At.Key(key), strconv.Quote(other.ID), ""))
					}
				}
			}
			all = append(all, c.onSite(e, f)...)
		}
	}
	return all
}

// isOpen tells whether a value has no upper end.
func isOpen(v trade.Value) bool {
	return v.Qualifier == numeral.Over || v.Qualifier == numeral.AtLeast
}

func (c *corpus) onSite(e *trade.Event, f *trade.Figure) (all []mutant) {
	for _, whole := range e.Figures {
		if f.Scope != trade.OnSite || whole.Scope != trade.WholeEvent || whole.Measure != f.Measure || whole.Status == trade.Estimated {
			continue
		}
		v := whole.Value
		v.Number = v.Number.Add(v.Number)
		m := c.both("more on site than at the event", figureCell(f), v.String())
		if f.LikelyPartOf != "" {
			m.also = lineOf(f.At.Key("likely_part_of"))
		}
		all = append(all, m)
	}
	if words := "on site|現場|现场"; f.Scope == trade.OnSite && slices.ContainsFunc(strings.Split(words, "|"), func(w string) bool { return strings.Contains(f.AsReported, w) }) {
		all = append(all, c.edit("on site, told as the whole event", f.Ref().String(), f.At.Key("scope"), `"event"`, "on_site"))
	}
	if f.Status == trade.Estimated {
		m := c.edit("expected, told as a fact", f.Ref().String(), f.At.Key("status"), `"reported"`, "estimated")
		if !f.AsOf.IsZero() && f.AsOf.Last().Compare(e.Date.First()) < 0 {
			m.also = lineOf(f.At.Key("as_of"))
		}
		all = append(all, m)
	}
	return all
}

// day is a date so many years later, as TOML has it.
func day(d trade.Date, years int) string {
	d.Year += years
	if d.Month == 2 && d.Day == 29 {
		d.Day = 28
	}
	if d.Day == 0 {
		return strconv.Quote(d.String())
	}
	return d.String()
}

// ofDates: ends before starts, years one off, days before and after what they
// cannot be.
func (c *corpus) ofDates() (all []mutant) {
	for _, e := range c.graph.Events {
		place := e.Ref().String()
		if !e.EndDate.IsZero() {
			all = append(all, c.edit("end before start", place, e.At.Key("end_date"), day(e.Date, -1), ""))
			if e.EndDate != e.Date {
				m := c.edit("start and end exchanged", place, e.At.Key("date"), day(e.EndDate, 0), "")
				m.text = strings.Replace(m.text, "end_date = "+day(e.EndDate, 0), "end_date = "+day(e.Date, 0), 1)
				m.also = lineOf(e.At.Key("end_date"))
				all = append(all, m)
			}
		} else {
			all = append(all, after("end before start", place, e.At, "date", "end_date = "+day(e.Date, -1)))
		}
		for _, years := range []int{1, 9} { // 2023 for 2022, 2032 for 2023
			m := c.edit("the event years too late", place, e.At.Key("date"), day(e.Date, years), "")
			if !e.EndDate.IsZero() {
				m.text = strings.Replace(m.text, "end_date = "+day(e.EndDate, 0), "end_date = "+day(e.EndDate, years), 1)
			}
			for _, f := range e.Figures {
				if !f.AsOf.IsZero() {
					m.also = lineOf(f.At.Key("as_of")) // the two contradict each other
				}
			}
			all = append(all, m)
		}
		all = append(all, c.shifted(e)...)
		for _, f := range e.Figures {
			if f.AsOf.IsZero() || f.Status == trade.Estimated {
				continue
			}
			if f.Scope == trade.OnSite || f.Scope == trade.WholeEvent || f.Scope == trade.AllParties {
				all = append(all, c.edit("as_of a year before the event", f.Ref().String(), f.At.Key("as_of"), day(f.AsOf, -1), ""))
			}
			switch s := c.graph.Source(f.Source); {
			case s == nil:
			case !s.Date.IsZero():
				all = append(all, c.edit("as_of after its source", f.Ref().String(), f.At.Key("as_of"), day(s.Date, 1), s.Date.String()))
			case !s.Accessed.IsZero():
				all = append(all, c.edit("as_of after its source was read", f.Ref().String(), f.At.Key("as_of"), day(s.Accessed, 6), s.Accessed.String()))
			}
		}
		for _, d := range e.Deals {
			all = append(all,
				after("a deal before its event", d.Ref().String(), d.At, "stage", "date = "+day(e.Date, -1)),
				after("news of a deal before the deal", d.Ref().String(), d.At, "stage", "updates = [{ date = "+day(e.Date, -1)+`, stage = "in_force", source = "`+d.Source+`" }]`),
				after("news of a deal out of order", d.Ref().String(), d.At, "stage", "updates = [{ date = "+day(e.Date, 2)+`, stage = "in_force", source = "`+d.Source+`" }, { date = `+day(e.Date, 1)+`, stage = "in_force", source = "`+d.Source+`" }]`))
		}
	}
	for _, s := range c.graph.Sources {
		if !s.Date.IsZero() && !s.Accessed.IsZero() {
			all = append(all, c.edit("seen before it was printed", s.Ref().String(), s.At.Key("accessed"), day(s.Date, -1), s.Date.String()))
		}
	}
	return all
}

// ofYears: a point in a wrong year, twice, in a gap.
func (c *corpus) ofYears() (all []mutant) {
	for _, s := range c.graph.Series {
		for i, p := range s.Points {
			place := p.Ref().String()
			year := p.Period.From.Year
			if p.Period.IsYear() {
				all = append(all, c.edit("a year typed ten too high", place, p.At.Key("year"), strconv.Itoa(year+10), ""))
				if i > 0 {
					m := c.edit("a year twice", place, p.At.Key("year"), strconv.Itoa(s.Points[i-1].Period.From.Year), "")
					m.also = lineOf(s.Points[i-1].At.Key("year"))
					all = append(all, m)
				}
				text := p.At.Source.Text
				gap := fmt.Sprintf("\n[[gaps]]\nfrom = %d\nto = %d\nnote = { en = \"none\" }\n", year, year)
				m := mutant{operator: "a year that is a gap", place: place, file: p.At.Source.Name, text: text + gap, at: len(text) + 1}
				all = append(all, m)
			}
		}
	}
	return all
}

// ofRates: growth and shares that are quoted, but of something else.
func (c *corpus) ofRates() (all []mutant) {
	for _, s := range c.graph.Series {
		for _, p := range s.Points {
			place := p.Ref().String()
			before := c.graph.Point(s.ID, strconv.Itoa(p.Period.From.Year-1))
			accepted := slices.ContainsFunc(c.records.Site.Accepted, func(a trade.Acceptance) bool { return a.Place == place })
			if p.Growth != nil && p.Period.IsYear() && before != nil && !accepted && p.Growth.Status != trade.Derived {
				for _, other := range s.Points { // the growth of another year, words and all
					if g := other.Growth; g != nil && other != p && other.Status != trade.Derived && g.Status != trade.Derived && !g.Value.Number.Equal(p.Growth.Value.Number) {
						by := fmt.Sprintf("{ value = %q, as_reported = %q }", g.Value.String(), firstOf(g.AsReported, other.AsReported))
						all = append(all, c.edit("the growth of another year", place, p.At.Key("growth"), by, ""))
					}
				}
			}
			for _, share := range p.Shares {
				for _, other := range c.graph.Series {
					if other.ID != share.Of && share.Of != "" && c.tells(p, share, other) {
						all = append(all, c.edit("share of another whole", place+" of "+other.ID, share.At.Key("of"), strconv.Quote(other.ID), ""))
					}
				}
			}
		}
	}
	return all
}

// tells is whether a share of another series can be known to be false: what
// could hold the series and has no value for the time cannot.
func (c *corpus) tells(p *trade.Point, share trade.Rated, whole *trade.Series) bool {
	s := c.graph.SeriesOf(p.Series)
	level := c.graph.Point(whole.ID, p.Period.Anchor())
	holds := whole.Currency == s.Currency && whole.Measure == s.Measure && whole.ID != s.ID && (whole.Partner == "" || whole.Partner == s.Partner)
	return level != nil || !holds
}

// ofSources: none, one that is not there, no words, no derivation, ids twice.
func (c *corpus) ofSources() (all []mutant) {
	one := func(place string, record diag.Spot, source string, derived bool) {
		all = append(all,
			without("no source", place, record, "source"),
			c.edit("a source that is not there", place, record.Key("source"), strconv.Quote(source[:2]+source[3:]), source))
		if derived {
			all = append(all, c.derivationLost(place, record))
		} else {
			all = append(all, without("no as_reported", place, record, "as_reported"))
		}
	}
	for _, e := range c.graph.Events {
		for i, f := range e.Figures {
			one(f.Ref().String(), f.At, f.Source, f.Status == trade.Derived)
			if i > 0 {
				all = append(all, c.edit("an id twice", f.Ref().String(), f.At.Key("id"), strconv.Quote(e.Figures[i-1].ID), ""))
			}
		}
	}
	for i, e := range c.graph.Events {
		next := c.graph.Events[(i+1)%len(c.graph.Events)]
		for _, f := range e.Figures {
			for _, other := range next.Sources {
				if !slices.Contains(e.Sources, other) && next.PartOf != e.ID && e.PartOf != next.ID && c.graph.Source(other).Language == c.graph.Source(f.Source).Language {
					all = append(all, c.edit("a source of another event", f.Ref().String(), f.At.Key("source"), strconv.Quote(other), ""))
				}
			}
		}
	}
	for _, f := range c.graph.Figures {
		one(f.Ref().String(), f.At, f.Source, f.Status == trade.Derived)
	}
	for _, s := range c.graph.Series {
		for _, p := range s.Points {
			one(p.Ref().String(), p.At, p.Source, p.Status == trade.Derived)
		}
	}
	return all
}

func (c *corpus) derivationLost(place string, record diag.Spot) mutant {
	m := without("no derivation", place, record, "derivation")
	m.hint = "derivation"
	if status, _ := record.Key("status").Offsets(); status > 0 {
		m.at = status
		m.also = lineOf(record)
	}
	return m
}
