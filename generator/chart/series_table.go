package chart

import (
	"strconv"

	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

func seriesColumns(p pen) []Column {
	return []Column{p.column("period", false), p.column("value", true), p.column("growth", true), p.column("status", false), p.column("note", false)}
}

// seriesRows are all points of a series in the selection, those of parts of a
// year too, and its gaps between them.
func seriesRows(p pen, s *trade.Series, named bool) [][]Cell {
	var rows [][]Cell
	w := p.selection.window()
	years := analysis.Yearly(s, w)
	for _, y := range years {
		if y.Point != nil {
			rows = append(rows, pointRow(p, s, y.Point, named))
			continue
		}
		note := ""
		if y.Gap != nil {
			note = p.text(y.Gap.Note)
		}
		rows = append(rows, []Cell{
			words(rowHead(p, s, p.Date(trade.Date{Year: y.Year}), named)), words(p.T("chart.no_value")), words(""), words(p.T("chart.gap_word")), words(note),
		})
	}
	for _, point := range s.Points {
		if !point.Period.IsYear() && w.HoldsYear(point.Period.From.Year) {
			rows = append(rows, pointRow(p, s, point, named))
		}
	}
	return rows
}

func rowHead(p pen, s *trade.Series, period string, named bool) string {
	if !named {
		return period
	}
	return p.T("chart.series.row", "period", period, "series", p.text(s.Title))
}

func pointRow(p pen, s *trade.Series, point *trade.Point, named bool) []Cell {
	growth := words("")
	if g := point.Growth; g != nil {
		growth = Cell{Text: p.rate(g.Value), Value: g.Value.Number.String(), Ref: point.GrowthRef(), Status: analysis.StatusOf(point, *g)}
		if growth.Status != trade.Reported {
			growth.Text = p.T("chart.aside", "text", growth.Text, "aside", p.word("status", string(growth.Status)))
		}
	}
	note := p.text(point.Note)
	if note == "" {
		note = p.text(point.Derivation)
	}
	return []Cell{
		words(rowHead(p, s, p.Period(point.Period), named)),
		p.value(point.Value, point.Status, point.Ref()),
		growth,
		words(p.word("status", string(point.Status))),
		words(note),
	}
}

// summarize states the finding of a yearly series. It rests on what sources
// state themselves; a latest value that is not of that kind is named as such.
func summarize(p pen, s *trade.Series, years []analysis.Year) []Span {
	stated, firm := analysis.Stated(years), analysis.FirstHand(years)
	if len(stated) == 0 {
		return summarizeParts(p, s)
	}
	var finding []Span
	switch {
	case len(firm) >= 2:
		finding = p.sentences(fromTo(p, firm[0], firm[len(firm)-1]), peak(p, firm))
	case len(firm) == 1:
		finding = p.say("chart.series.single", "first", p.citePoint(firm[0].Point), "from", strconv.Itoa(firm[0].Year))
	}
	last := stated[len(stated)-1]
	if len(firm) == 0 || firm[len(firm)-1].Year != last.Year {
		finding = p.sentences(finding, p.say("chart.series.latest",
			"year", strconv.Itoa(last.Year), "value", p.citePoint(last.Point), "status", p.word("chart.status", string(last.Point.Status))))
	}
	if best := analysis.FastestGrowth(years); best.Point != nil && analysis.Growths(years) >= few {
		finding = p.sentences(finding, p.say("chart.series.fastest",
			"year", strconv.Itoa(best.Year), "growth", cited{p.rate(best.Point.Growth.Value), best.Point.GrowthRef()}))
	}
	return finding
}

func fromTo(p pen, from, to analysis.Year) []Span {
	key := "chart.series.same"
	switch to.Point.Value.Number.Cmp(from.Point.Value.Number) {
	case 1:
		key = "chart.series.rise"
	case -1:
		key = "chart.series.fall"
	}
	return p.say(key, "from", strconv.Itoa(from.Year), "first", p.citePoint(from.Point), "to", strconv.Itoa(to.Year), "last", p.citePoint(to.Point))
}

// peak names the highest value where it is neither the first nor the last: two
// ends alone would hide it.
func peak(p pen, firm []analysis.Year) []Span {
	best := firm[0]
	for _, y := range firm {
		if y.Point.Value.Number.Cmp(best.Point.Value.Number) > 0 {
			best = y
		}
	}
	if last := firm[len(firm)-1]; best.Year == firm[0].Year || best.Point.Value.Number.Cmp(last.Point.Value.Number) == 0 {
		return nil
	}
	return p.say("chart.series.peak", "value", p.citePoint(best.Point), "year", strconv.Itoa(best.Year))
}

func (p pen) citePoint(point *trade.Point) cited {
	return p.citeValue(point.Value, point.Ref())
}

// summarizeParts is the finding of a series that has only parts of years: its
// latest value. Parts of different length are not compared.
func summarizeParts(p pen, s *trade.Series) []Span {
	if len(s.Points) == 0 {
		return p.say("chart.series.none")
	}
	last := s.Points[len(s.Points)-1]
	return p.say("chart.series.part", "period", p.Period(last.Period), "value", p.citePoint(last))
}

// seriesNotes say what the drawing leaves out or shows otherwise.
func seriesNotes(p pen, s *trade.Series, years []analysis.Year) []string {
	var notes []string
	if covers := p.text(s.Covers); covers != "" {
		notes = append(notes, covers)
	}
	if len(years) > len(analysis.Stated(years)) {
		notes = append(notes, p.T("chart.note.gaps"))
	}
	if note := p.text(s.Note); note != "" {
		notes = append(notes, note)
	}
	return notes
}
