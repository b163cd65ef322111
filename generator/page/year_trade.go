package page

import (
	"slices"
	"strconv"

	"tradepost/generator/analysis"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// yearsTrade says what trade with the main partner came to in a year: the value,
// how it came about and the growth, where a source reports one. It tells a
// single value, since those of other series measure something else.
func (d *desk) yearsTrade(of trade.Ref) [][]locale.Run {
	y, err := strconv.Atoi(of.ID)
	if of.Kind != trade.RefYear || err != nil {
		return nil
	}
	s, p := d.tradeOf(y)
	if p == nil {
		return nil
	}
	title := d.words(s.Title)
	if title.Lang != "" {
		return nil
	}
	value := stated{p.Value, p.Status, p.Ref()}
	told := [][]locale.Run{d.Runs("finding.trade", "series", locale.Run{Text: title.Text, Of: s.Ref()},
		"value", locale.Run{Text: d.Value(p.Value), Of: value}, "status", d.word("status", string(p.Status)))}
	if analysis.ReportedGrowth(p) {
		growth := stated{p.Growth.Value, p.StatusOf(*p.Growth), p.GrowthRef()}
		told = append(told, d.Runs("finding.growth", "growth", locale.Run{Text: d.Value(growth.value), Of: growth}))
	}
	return told
}

// tradeOf is the whole year's value of the series that tells most: of a province
// or another part of a country, else of a country; in the site's currency, else
// in another.
func (d *desk) tradeOf(year int) (*trade.Series, *trade.Point) {
	for _, reporters := range [][]trade.PlaceKind{{"province", "region"}, {"country"}} {
		for _, s := range analysis.HomeCurrency(d.Graph, analysis.Bilateral(d.Graph, analysis.MainPartner, reporters...)) {
			if p := d.Graph.Point(s.ID, strconv.Itoa(year)); p != nil && p.Value.Stated() {
				return s, p
			}
		}
	}
	return nil, nil
}

// A YearsTable is the series of which the lead of a year tells a value, year by
// year: its values mean one thing, so that bars may compare them.
type YearsTable struct {
	Voice
	Series Link
	Rows   []YearValue
}

// A YearValue is one of its years.
type YearValue struct {
	Year    Link // leads nowhere where the year has no page
	Current bool
	Value   *Number // nil for a year without a usable value
	Status  string
	Bar     *Bar
}

// fewestYears is what a table has to have to show more than two numbers in a
// sentence would.
const fewestYears = 3

// amongYears is nil where the series has too few values.
func (d *desk) amongYears(year int, pages []int) *YearsTable {
	s, p := d.tradeOf(year)
	if p == nil {
		return nil
	}
	years := analysis.Yearly(s, analysis.Window{})
	if len(analysis.Stated(years)) < fewestYears {
		return nil
	}
	table := &YearsTable{Voice: d.voice(), Series: d.linkTo(s.Ref())}
	for _, y := range years {
		row := YearValue{Year: Link{Words: plain(d.Date(trade.Date{Year: y.Year}))}, Current: y.Year == year}
		if slices.Contains(pages, y.Year) && !row.Current {
			row.Year = *d.yearLink(y.Year)
		}
		if y.Point != nil {
			value := d.number(y.Point.Value, y.Point.Status, y.Point.Ref())
			row.Value, row.Status = &value, d.word("status", string(y.Point.Status))
			row.Bar = &Bar{Value: y.Point.Value.Number.String(), Max: analysis.Highest(years).String()}
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
