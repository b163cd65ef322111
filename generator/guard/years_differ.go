package guard

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// yearsDiffer warns of a text that names one year in one language and another in
// the next: as many, but for one the same. Which is right is told by the third
// language; where there is none, the first is taken to be. A wording may name
// fewer years than another, or none.
func yearsDiffer(p *part, report report) {
	if len(p.Site.Languages) < 2 {
		return
	}
	for _, t := range p.tellings() {
		years := make([][]int, len(t.text))
		for i, w := range t.text {
			years[i] = yearsNamed(w.Text)
		}
		for i := range t.text {
			other, ok := oddYears(years, i)
			if !ok {
				continue
			}
			found, near := strconv.Itoa(lacking(years[i], years[other])[0]), strconv.Itoa(lacking(years[other], years[i])[0])
			args := diag.Args{"found": found, "near": near, "language": string(t.text[other].Lang)}
			if len(yearsTold(t.text[i].Text)) == len(yearsTold(t.text[other].Text)) { // else they tell different facts
				args["meant"] = near
			}
			report(t.subject, t.place(t.text[i].Lang).Within(found), args)
			break
		}
	}
}

// oddYears tells whether the wording i names another year than the first does, or
// the first another than all the rest agree on, and with which wording it disagrees.
func oddYears(years [][]int, i int) (other int, odd bool) {
	if i > 0 {
		return 0, oneApart(years[i], years[0]) && !outvoted(years, 0)
	}
	if len(years) < 2 {
		return 0, false
	}
	return 1, outvoted(years, 0)
}

// outvoted tells whether two other wordings name the same years, and the wording
// i does not.
func outvoted(years [][]int, i int) bool {
	agree := 0
	for j := range years {
		if j != i && oneApart(years[i], years[j]) && slices.Equal(years[j], years[1]) {
			agree++
		}
	}
	return agree > 1
}

// oneApart tells whether two lists of years are as long and differ in one.
func oneApart(a, b []int) bool {
	return len(a) == len(b) && len(lacking(a, b)) == 1 && len(lacking(b, a)) == 1
}

// lacking are the years of one list that another has not.
func lacking(a, b []int) []int {
	return slices.DeleteFunc(slices.Clone(a), func(y int) bool { return slices.Contains(b, y) })
}

// yearsNamed are the years in a text, in order, each once.
func yearsNamed(text string) []int {
	years := yearsTold(text)
	slices.Sort(years)
	return slices.Compact(years)
}

// yearsTold are the years in a text as it names them. A number before "thousand" is
// none, nor is one of a date's parts or an id's.
func yearsTold(text string) (years []int) {
	for i := 0; i < len(text); {
		n := digitsAt(text[i:])
		if n == 0 {
			i++
			continue
		}
		if y, _ := strconv.Atoi(text[i : i+n]); n == 4 && 1900 <= y && y <= 2100 && (i == 0 || strings.IndexByte(".,_/-", text[i-1]) < 0) && !countsOn(text[i+n:]) {
			years = append(years, y)
		}
		i += n
	}
	return years
}

// countsOn tells whether what follows a number makes it a longer one.
func countsOn(behind string) bool {
	return len(behind) > 1 && (behind[0] == '.' || behind[0] == ',') && digitsAt(behind[1:]) > 0
}

// yearOfCovers warns of a figure or a point whose words, in every language that
// names a year, name one alone, and it is none of its own: of its day, of its
// event, of its source's words. Words that tell since when say nothing.
func yearOfCovers(p *part, report report) {
	say := func(subject trade.Ref, at diag.Spot, told yearTold, day trade.Date, own []int) {
		// what is told at the start of a year is often of the year before
		if day.IsZero() || told.year == day.Year || slices.Contains(own, told.year) || told.year == day.Year-1 && 0 < day.Month && day.Month < 4 {
			return
		}
		found := strconv.Itoa(told.year)
		report(subject, at.Key("covers").Key(string(told.lang)).Within(found), diag.Args{"found": found, "date": day.String()})
	}
	for _, f := range p.figures {
		told, ok := yearOf(f.Covers)
		if !ok || f.Scope == trade.Cumulative || f.Status == trade.Estimated || p.faults.Keys(f.At, "covers", "as_of", "as_reported", "scope") {
			continue
		}
		own, day := yearsIn(f.AsReported, trade.Value{}), f.AsOf
		for _, also := range f.Also {
			own = append(own, yearsIn(also.AsReported, trade.Value{})...)
		}
		if e := p.Event(f.Event); e != nil && f.Scope != trade.Background && !p.faults.Keys(e.At, "date", "end_date") {
			own = append(own, e.Date.Year, lastDay(e).Year)
			if day.IsZero() {
				day = lastDay(e)
			}
		}
		say(f.Ref(), f.At, told, day, own)
	}
	for _, x := range p.points {
		if told, ok := yearOf(x.Covers); ok && !p.unsure(x) && !p.faults.Keys(x.At, "covers", "as_reported") {
			say(x.Ref(), x.At, told, x.Period.To, append(yearsIn(x.AsReported, trade.Value{}), x.Period.From.Year))
		}
	}
}

// sinceWords say that a year is the first of several.
var sinceWords = []string{"since", "from ", "between", "founded", "以来", "以來", "自1", "自2", "从1", "从2", "從1", "從2", "创办", "成立", " от ", " с 1", " с 2", "основан"}

// A yearTold is a year that a text names, and the first language in which it does.
type yearTold struct {
	year int
	lang trade.Lang
}

// yearOf is the one year that a text names, in each language that names any.
func yearOf(text trade.Text) (told yearTold, ok bool) {
	for _, w := range text {
		years := yearsNamed(w.Text)
		switch {
		case len(years) == 0:
			continue
		case len(years) > 1 || firstOf(sinceWords, w.Text) != "" || ok && told.year != years[0]:
			return yearTold{}, false // another rule tells of languages that differ
		case !ok:
			told, ok = yearTold{years[0], w.Lang}, true
		}
	}
	return told, ok
}
