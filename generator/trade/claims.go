package trade

import (
	"cmp"
	"regexp"
	"slices"

	"tradepost/generator/numeral"
)

// FindClaims finds the amounts of money and the percentages of a text, in digits
// and in words. Points ("8.3 percentage points") are a difference that a reader
// can take from two percentages, and none.
func FindClaims(text, lang string) []numeral.Reading {
	found := slices.DeleteFunc(numeral.Scan(text, lang), func(r numeral.Reading) bool { return r.Currency == "" && !r.Percent })
	if lang == "zh" {
		found = append(found, tenths(text)...)
		slices.SortFunc(found, func(a, b numeral.Reading) int { return cmp.Compare(a.Start, b.Start) })
	}
	return found
}

// tenth is a percentage as Chinese tells it in tenths: 三成, 四成半. The words
// behind are those of other words that begin with 成.
var tenth = regexp.MustCompile(`(?:^|[^一二三四五六七八九十百千万亿第\d])([一二两三四五六七八九\d]成半?)(?:$|[^员立为功果不本年品交效套都批熟长天形])`)

// tenths finds them. Nobody computes with their value, so that only their place
// is read.
func tenths(text string) (found []numeral.Reading) {
	for _, m := range tenth.FindAllStringSubmatchIndex(text, -1) {
		found = append(found, numeral.Reading{Start: m[2], End: m[3], Percent: true, Spelled: true})
	}
	return found
}
