package numeral

import (
	"maps"
	"slices"
)

// Tonnes, SquareMetres … are the names that units get, however they were
// written. "Tons" in the press of the region are metric tonnes.
const (
	Tonnes           = "tonnes"
	SquareMetres     = "square metres"
	SquareKilometres = "square kilometres"
	Kilometres       = "kilometres"
	Hectares         = "hectares"
	Containers       = "TEU"
	Points           = "percentage points"
)

// codes are the currencies that a site may use, by their ISO 4217 code.
var codes = map[string]Currency{
	"cny": CNY, "usd": USD, "eur": EUR, "rub": RUB, "jpy": "JPY", "krw": "KRW",
	"gbp": "GBP", "hkd": "HKD", "byn": "BYN", "kzt": "KZT", "mnt": "MNT",
}

// Currencies are the codes in codes, those of the trade of which most is told first.
func Currencies() []Currency {
	first := []Currency{CNY, RUB, USD, EUR}
	rest := slices.DeleteFunc(slices.Collect(maps.Values(codes)), func(c Currency) bool { return slices.Contains(first, c) })
	slices.Sort(rest)
	return append(first, rest...)
}

var english = vocabulary{
	lang: "en",
	scales: map[string]int{
		"thousand": 3, "million": 6, "billion": 9, "trillion": 12,
		"thousands": 3, "millions": 6, "billions": 9, "trillions": 12,
		"mn": 6, "mln": 6, "bn": 9, "bln": 9, "tn": 12, "trn": 12,
		// translations from Chinese keep its scales
		"ten thousand": 4, "hundred thousand": 5, "hundred million": 8,
	},
	currencies: with(codes, map[string]Currency{
		"yuan": CNY, "chinese yuan": CNY, "yuan renminbi": CNY, "yuan (renminbi)": CNY, "rmb": CNY, "renminbi": CNY, "rmb yuan": CNY,
		"dollar": USD, "dollars": USD, "us dollar": USD, "us dollars": USD, "u.s. dollar": USD, "u.s. dollars": USD, "us$": USD,
		"american dollars": USD, "euro": EUR, "euros": EUR,
		"ruble": RUB, "rubles": RUB, "rouble": RUB, "roubles": RUB, "russian rubles": RUB, "russian roubles": RUB,
		"hong kong dollars": "HKD", "yen": "JPY", "japanese yen": "JPY", "pounds": "GBP", "pounds sterling": "GBP",
	}),
	prefixes: with(codes, map[string]Currency{
		"$": USD, "us$": USD, "usd$": USD, "u.s.$": USD, "us $": USD, "rmb": CNY, "cn¥": CNY, "€": EUR, "₽": RUB,
		"£": "GBP", "hk$": "HKD", "₩": "KRW", "¥": "",
	}),
	open:     map[string][2]Currency{"¥": {CNY, "JPY"}},
	percents: []string{"%", "percent", "per cent", "pct"},
	points:   []string{"percentage point*", "percent point*", "pp"},
	units: map[string]string{
		"tonne*": Tonnes, "tons": Tonnes, "ton": Tonnes, "metric tons": Tonnes, "mt": Tonnes,
		"square metre*": SquareMetres, "square meter*": SquareMetres, "sq m": SquareMetres, "sq. m": SquareMetres, "m²": SquareMetres,
		"square kilometre*": SquareKilometres, "square kilometer*": SquareKilometres, "sq km": SquareKilometres, "km²": SquareKilometres,
		"kilometre*": Kilometres, "kilometer*": Kilometres, "km": Kilometres, "hectare*": Hectares, "teu": Containers, "teus": Containers,
	},
	before: map[string]Qualifier{
		">": Over, "more than": Over, "over": Over, "above": Over, "exceed": Over, "exceeds": Over, "exceeded": Over, "exceeding": Over,
		"in excess of": Over, "surpassed": Over, "surpassing": Over, "surpass": Over, "upwards of": Over, "topped": Over, "topping": Over, "tops": Over,
		"≥": AtLeast, ">=": AtLeast, "at least": AtLeast, "no less than": AtLeast, "not less than": AtLeast, "no fewer than": AtLeast,
		"<": Under, "less than": Under, "fewer than": Under, "under": Under, "below": Under,
		"≤": AtMost, "<=": AtMost, "at most": AtMost, "up to": AtMost, "no more than": AtMost, "not more than": AtMost,
		"about": About, "around": About, "approximately": About, "approx.": About, "some": About, "roughly": About, "~": About, "≈": About, "circa": About,
		"nearly": Nearly, "almost": Nearly, "close to": Nearly,
	},
	past:   []string{"passed", "passing", "crossed", "crossing", "broke", "broken", "breaking", "broke through"},
	marks:  []string{"mark", "threshold", "barrier", "milestone"},
	after:  map[string]Qualifier{"or more": AtLeast, "or so": About, "-plus": Over, "+": Over},
	vague:  []string{"several", "a few"},
	tenths: map[string]int{"a": 10, "half a": 5},
	spelled: map[string]int{
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
		"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
		"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
		"seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "half a dozen": 6, "half dozen": 6,
	},
}

// with is the union of two tables.
func with(a, b map[string]Currency) map[string]Currency {
	all := make(map[string]Currency, len(a)+len(b))
	for _, m := range []map[string]Currency{a, b} {
		for k, v := range m {
			all[k] = v
		}
	}
	return all
}
