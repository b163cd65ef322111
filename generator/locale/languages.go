package locale

import (
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A grammar is the row of one language in the number table.
type grammar struct {
	lang trade.Lang
	tag  string // BCP 47

	decimal, group string
	groupFrom      int    // fewest digits before the decimal sign that are grouped
	gap            string // between number, scale and unit
	qualifierGap   string // after a qualifier
	percent        string // sign, with the space before it
	scales         []scale
	qualifiers     [7]string
	terse          [7]string // qualifiers in tables and key figures
	about, nearly  string    // those at a mark of a chart, where there is least room
	fewer          string    // "less than" before a count, "" where it is the same
	genitive       [7]bool   // qualifiers after which a bare number is in the genitive

	money    map[numeral.Currency]money
	codes    bool            // tables write the currency's code before the number
	units    map[string]noun // by the names that numeral gives them
	months   [12]string      // on their own: "июнь"
	monthsOf [12]string      // after a day: "июня"
	dates    dates

	countries map[string]string // where CLDR 32 is out of date or long
}

// A scale is a power of ten with its word; terse is the one for tables.
type scale struct {
	power       int
	word, terse string
}

// A money is a currency in words.
type money struct {
	name string // on its own: "US dollar"
	noun
}

// A noun is a word in the forms that numbers ask for. few, many and fraction
// may be empty where they equal other; scaled is the form after a scale word.
type noun struct {
	one, few, many, other string
	scaled                string
	genitive              [2]string // singular and plural, after "more than" and the like
}

// dates are patterns. {d} day, {n} month in digits, {m} its name, {o} its name
// after a day, {y} year; {d2} … are those of the end, and bars part a start,
// what stands between, and an end.
type dates struct {
	day, month, year string

	days       string // 15–19 June 2023
	daysAcross string // 28 June – 2 July 2023
	months     string // June–July 2023
	years      string // 2022–2023
	between    string // what stands between two dates that share nothing

	periodMonths string // January–October 2023, as statistics write it; "" for months
}

// languages is the number table. A new language is a line here.
func languages() []*grammar { return []*grammar{&english, &chinese, &russian} }

func grammarOf(lang trade.Lang) *grammar {
	for _, g := range languages() {
		if g.lang == lang {
			return g
		}
	}
	return nil
}

// Languages lists the languages that there is a Printer for.
func Languages() []string {
	var list []string
	for _, g := range languages() {
		list = append(list, string(g.lang))
	}
	return list
}
