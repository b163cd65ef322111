package guard

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// eligible are the numbers of a quotation that can be a value: no days and
// months, no bare number beside those with a unit, and of percentages only
// those with their sign and the members of a list that ends in one.
func eligible(v trade.Value, quote string, readings []numeral.Reading) []numeral.Reading {
	hasUnit := v.Kind == trade.Quantity && slices.ContainsFunc(readings, func(r numeral.Reading) bool { return r.Unit == v.Unit })
	fit := readings[:0] // in place: what is looked at lies ahead of what is written
	for i, r := range readings {
		switch {
		case r.Currency == "" && r.Scale == 0 && isDate(quote[r.End:]):
		case hasUnit && r.Unit == "":
		case v.Kind == trade.Percent && !r.Percent && !listed(quote, readings[i:]):
		default:
			fit = append(fit, r)
		}
	}
	return fit
}

// isDate tells whether the words behind a number make it a part of a date.
func isDate(behind string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " "))
	return strings.ContainsRune("年月日년월일", r)
}

// listed tells whether a bare number stands in a list of percentages: "12.3 and
// 13.5 percent".
func listed(quote string, readings []numeral.Reading) bool {
	for i, r := range readings[1:] {
		switch strings.TrimSpace(quote[readings[i].End:r.Start]) {
		case ",", "、", "，", "and", "to", "or", "-", "–", "—", "~", "和", "至", "到", "及", "и", "до", "или", "와", "과":
		default:
			return false
		}
		if r.Percent {
			return true
		}
	}
	return false
}
