package locale

import "tradepost/generator/numeral"

// Numbers, scales and units hold together with no-break spaces (U+00A0).
// After a scale the unit is in the genitive plural ("2 млрд юаней"), after a
// bare number in the form its last digit asks for ("2 юаня"), after a fraction
// in the genitive singular ("1,5 юаня"); "более", "около" and their like put
// the bare number itself into the genitive ("более 2 юаней", "около 21 юаня").
var russian = grammar{
	lang: "ru", tag: "ru",
	decimal: ",", group: "\u00a0", groupFrom: 5,
	gap: "\u00a0", qualifierGap: " ", percent: "\u00a0%",
	scales: []scale{{12, "трлн", "трлн"}, {9, "млрд", "млрд"}, {6, "млн", "млн"}},
	qualifiers: [...]string{
		numeral.Over: "более", numeral.AtLeast: "не менее", numeral.Under: "менее",
		numeral.AtMost: "не более", numeral.About: "около", numeral.Nearly: "почти",
	},
	terse: [...]string{
		numeral.Over: "более", numeral.AtLeast: "не менее", numeral.Under: "менее",
		numeral.AtMost: "не более", numeral.About: "около", numeral.Nearly: "почти",
	},
	about: "ок.", nearly: "почти",
	genitive: [...]bool{
		numeral.Over: true, numeral.AtLeast: true, numeral.Under: true,
		numeral.AtMost: true, numeral.About: true, numeral.Nearly: false,
	},
	money: map[numeral.Currency]money{
		"CNY": {name: "юань", noun: counted("юань", "юаня", "юаней")},
		"USD": {name: "доллар США", noun: noun{other: "долл."}},
		"EUR": {name: "евро", noun: noun{other: "евро"}},
		"RUB": {name: "рубль", noun: noun{other: "руб."}},
		"JPY": {name: "иена", noun: counted("иена", "иены", "иен")},
		"KRW": {name: "вона", noun: counted("вона", "воны", "вон")},
		"HKD": {name: "гонконгский доллар", noun: noun{other: "гонк. долл."}},
		"GBP": {name: "фунт стерлингов", noun: counted("фунт стерлингов", "фунта стерлингов", "фунтов стерлингов")},
		"BYN": {name: "белорусский рубль", noun: noun{other: "бел. руб."}},
		"KZT": {name: "тенге", noun: noun{other: "тенге"}},
		"MNT": {name: "тугрик", noun: counted("тугрик", "тугрика", "тугриков")},
	},
	units: map[string]noun{
		"tonnes":            counted("тонна", "тонны", "тонн"),
		"square metres":     {other: "кв.\u00a0м"},
		"square kilometres": {other: "кв.\u00a0км"},
		"kilometres":        {other: "км"},
		"hectares":          {other: "га"},
		"TEU":               {other: "ДФЭ"},
		"points":            counted("пункт", "пункта", "пунктов"),
	},
	months: [12]string{
		"январь", "февраль", "март", "апрель", "май", "июнь",
		"июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
	},
	monthsOf: [12]string{
		"января", "февраля", "марта", "апреля", "мая", "июня",
		"июля", "августа", "сентября", "октября", "ноября", "декабря",
	},
	dates: dates{
		day: "{d}\u00a0{o} {y}\u00a0г.", month: "{m} {y}\u00a0г.", year: "{y}\u00a0г.",
		days: "{d}|–|{d2}\u00a0{o} {y}\u00a0г.", daysAcross: "{d}\u00a0{o}|\u00a0— |{d2}\u00a0{o2} {y}\u00a0г.",
		months: "{m}|\u00a0— |{m2} {y}\u00a0г.", years: "{y}|–|{y2}\u00a0гг.", between: "\u00a0— ",
	},
	countries: map[string]string{
		"HK": "Гонконг", "KG": "Киргизия", "MK": "Северная Македония", "MM": "Мьянма",
		"MO": "Макао", "SZ": "Эсватини", "US": "США",
	},
}

// counted is a noun from its nominative, its genitive singular and its
// genitive plural, which are all that Russian numbers ask for.
func counted(nominative, singular, plural string) noun {
	return noun{
		one: nominative, few: singular, many: plural, other: singular,
		scaled: plural, genitive: [2]string{singular, plural},
	}
}
