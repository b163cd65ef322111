package locale

import "tradepost/generator/numeral"

var chinese = grammar{
	lang: "zh", tag: "zh-Hans",
	decimal: ".", group: ",", groupFrom: 5,
	percent: "%",
	scales:  []scale{{12, "万亿", "万亿"}, {8, "亿", "亿"}, {4, "万", "万"}},
	qualifiers: [...]string{
		numeral.Over: "超过", numeral.AtLeast: "至少", numeral.Under: "不足",
		numeral.AtMost: "至多", numeral.About: "约", numeral.Nearly: "近",
	},
	terse: [...]string{
		numeral.Over: "超", numeral.AtLeast: "至少", numeral.Under: "不足",
		numeral.AtMost: "至多", numeral.About: "约", numeral.Nearly: "近",
	},
	about: "约", nearly: "近",
	money: map[numeral.Currency]money{
		"CNY": {name: "人民币", noun: noun{other: "元"}},
		"USD": {name: "美元", noun: noun{other: "美元"}},
		"EUR": {name: "欧元", noun: noun{other: "欧元"}},
		"RUB": {name: "卢布", noun: noun{other: "卢布"}},
		"JPY": {name: "日元", noun: noun{other: "日元"}},
		"KRW": {name: "韩元", noun: noun{other: "韩元"}},
		"HKD": {name: "港元", noun: noun{other: "港元"}},
		"GBP": {name: "英镑", noun: noun{other: "英镑"}},
		"BYN": {name: "白俄罗斯卢布", noun: noun{other: "白俄罗斯卢布"}},
		"KZT": {name: "坚戈", noun: noun{other: "坚戈"}},
		"MNT": {name: "图格里克", noun: noun{other: "图格里克"}},
	},
	units: map[string]noun{
		"tonnes":            {other: "吨"},
		"square metres":     {other: "平方米"},
		"square kilometres": {other: "平方公里"},
		"kilometres":        {other: "公里"},
		"hectares":          {other: "公顷"},
		"TEU":               {other: "标箱"},
		"points":            {other: "点"},
	},
	months: [12]string{
		"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
	},
	monthsOf: [12]string{
		"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
	},
	dates: dates{
		day: "{y}年{n}月{d}日", month: "{y}年{n}月", year: "{y}年",
		days: "{y}年{n}月{d}日|至|{d2}日", daysAcross: "{y}年{n}月{d}日|至|{n2}月{d2}日",
		months: "{y}年{n}月|至|{n2}月", years: "{y}|—|{y2}年", between: "至",
		periodMonths: "{y}年{n}|—|{n2}月",
	},
	countries: map[string]string{
		"AE": "阿联酋", "BA": "波黑", "HK": "中国香港", "MK": "北马其顿", "MO": "中国澳门", "SZ": "斯威士兰",
	},
}
