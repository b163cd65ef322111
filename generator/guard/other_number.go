package guard

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
)

// otherNumber warns of counts and percentages that stand in the quotation, but
// beside the noun of something else: "32 cities in 23 countries" bears out 32
// cities, not 23. It speaks only where another number has the right noun.
func otherNumber(p *part, report report) {
	for i := range p.claims {
		c := &p.claims[i]
		if c.verdict.outcome != borne || nouns[c.measure] == nil {
			continue
		}
		if near, wrong := c.misplaced(); wrong {
			v := c.value
			v.Number, v.Qualifier = near.Number, near.Qualifier
			report(c.subject, c.at.Key("value"), diag.Args{"value": c.value, "found": shortened(c.quote), "near": v})
		}
	}
}

// misplaced tells whether each number that bears out a claim counts something
// else, and which number counts the right thing.
func (c *claim) misplaced() (right numeral.Reading, wrong bool) {
	readings := c.readings
	if len(readings) < 2 {
		return right, false
	}
	found := false
	for i, r := range readings {
		own, other := c.nounsAt(readings, i)
		switch {
		case r.Number.Abs().Equal(c.value.Number.Abs()):
			if own || !other {
				return right, false
			}
			wrong = true
		case own && !found && alike(c.value, r):
			right, found = r, true
		}
	}
	return right, wrong && found
}

// nounsAt tells whether the words beside a number name the claim's measure, and
// whether they name another. A count has its noun behind it; a percentage is
// told before it, but for Korean.
func (c *claim) nounsAt(readings []numeral.Reading, i int) (own, other bool) {
	words := clause(c.quote[readings[i].End:])
	if i+1 < len(readings) {
		words = clause(c.quote[readings[i].End:readings[i+1].Start])
	}
	if readings[i].Percent {
		before := 0
		if i > 0 {
			before = readings[i-1].End
		}
		words = c.quote[before:readings[i].Start] + " " + words
	}
	words = " " + strings.ToLower(words)
	for measure, list := range nouns { // in any order: nothing but two truths comes of it
		if (measure == "growth" || measure == "share") != readings[i].Percent {
			continue
		}
		if slices.ContainsFunc(list, func(noun string) bool { return strings.Contains(words, noun) }) {
			mine := measure == c.measure || arePeople(measure, c.measure) && !hasAny(strings.ToLower(c.quote), nouns[c.measure])
			own, other = own || mine, other || !mine
		}
	}
	if readings[i].Percent && c.measure == "growth" {
		return c.ofYears(words, own, other)
	}
	return own, other
}

// arePeople tells whether two measures are of people, whom words do not tell
// apart where a quotation has none of its own: who visits is counted in 人 as who
// takes part, unless 人次 are counted beside.
func arePeople(a, b string) bool {
	return a != b && (a == "visits" || a == "participants") && (b == "visits" || b == "participants")
}

// onTheYear are the words of growth on the year before, which is what a point has.
var onTheYear = []string{"year-on-year", "year on year", "同比", "전년 대비", "전년 동기", "前年", "к прошлому году", "к предыдущему году"}

// ofYears tells growth on the year before from that on an earlier one: "29.6%
// on the year, 6.9% on 2019".
func (c *claim) ofYears(words string, own, other bool) (bool, bool) {
	year, err := strconv.Atoi(c.subject.Item)
	if err != nil {
		return own, other
	}
	for before := year - 9; before < year-1; before++ {
		y := strconv.Itoa(before)
		if hasAny(words, []string{y + "년 대비", "比" + y, "较" + y, "compared with " + y, "compared to " + y, " over " + y, " on " + y, " к " + y, "сравнению с " + y}) {
			return false, true
		}
	}
	return own || hasAny(words, onTheYear), other
}

// clause is a text up to the first mark that ends one.
func clause(text string) string {
	if i := strings.IndexAny(text, ",;.，；。"); i >= 0 {
		return text[:i]
	}
	return text
}

// shortened is a quotation as a message can show it.
func shortened(quote string) string {
	const most = 80
	if runes := []rune(quote); len(runes) > most {
		return strings.TrimSpace(string(runes[:most])) + "…"
	}
	return quote
}
