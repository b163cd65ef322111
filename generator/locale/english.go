package locale

import "tradepost/generator/numeral"

var english = grammar{
	lang: "en", tag: "en",
	decimal: ".", group: ",", groupFrom: 4,
	gap: " ", qualifierGap: " ", percent: "%",
	scales: []scale{{12, "trillion", "tn"}, {9, "billion", "bn"}, {6, "million", "mn"}},
	qualifiers: [...]string{
		numeral.Over: "more than", numeral.AtLeast: "at least", numeral.Under: "less than",
		numeral.AtMost: "at most", numeral.About: "about", numeral.Nearly: "nearly",
	},
	terse: [...]string{
		numeral.Over: "over", numeral.AtLeast: "at least", numeral.Under: "under",
		numeral.AtMost: "at most", numeral.About: "about", numeral.Nearly: "nearly",
	},
	about: "about", nearly: "nearly",
	fewer: "fewer than",
	codes: true,
	money: map[numeral.Currency]money{
		"CNY": {name: "yuan", noun: noun{one: "yuan", other: "yuan"}},
		"USD": {name: "US dollar", noun: noun{one: "US dollar", other: "US dollars"}},
		"EUR": {name: "euro", noun: noun{one: "euro", other: "euros"}},
		"RUB": {name: "rouble", noun: noun{one: "rouble", other: "roubles"}},
		"JPY": {name: "yen", noun: noun{one: "yen", other: "yen"}},
		"KRW": {name: "won", noun: noun{one: "won", other: "won"}},
		"HKD": {name: "Hong Kong dollar", noun: noun{one: "Hong Kong dollar", other: "Hong Kong dollars"}},
		"GBP": {name: "pound sterling", noun: noun{one: "pound sterling", other: "pounds sterling"}},
		"BYN": {name: "Belarusian rouble", noun: noun{one: "Belarusian rouble", other: "Belarusian roubles"}},
		"KZT": {name: "tenge", noun: noun{one: "tenge", other: "tenge"}},
		"MNT": {name: "tugrik", noun: noun{one: "tugrik", other: "tugriks"}},
	},
	units: map[string]noun{
		"tonnes":            {one: "tonne", other: "tonnes"},
		"square metres":     {one: "square metre", other: "square metres"},
		"square kilometres": {one: "square kilometre", other: "square kilometres"},
		"kilometres":        {one: "kilometre", other: "kilometres"},
		"hectares":          {one: "hectare", other: "hectares"},
		"TEU":               {one: "TEU", other: "TEU"},
		"points":            {one: "point", other: "points"},
	},
	months: [12]string{
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	},
	monthsOf: [12]string{
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	},
	dates: dates{
		day: "{d} {o} {y}", month: "{m} {y}", year: "{y}",
		days: "{d}|–|{d2} {o} {y}", daysAcross: "{d} {o}| – |{d2} {o2} {y}",
		months: "{m}|–|{m2} {y}", years: "{y}|–|{y2}", between: " – ",
	},
	countries: map[string]string{
		"BA": "Bosnia and Herzegovina", "HK": "Hong Kong", "MK": "North Macedonia",
		"MM": "Myanmar", "MO": "Macao", "SZ": "Eswatini", "TR": "Türkiye",
	},
}
