package numeral

// chinese holds simplified and traditional forms side by side.
var chinese = vocabulary{
	lang: "zh",
	scales: map[string]int{
		"万": 4, "萬": 4, "亿": 8, "億": 8, "万亿": 12, "萬億": 12, "兆": 12,
	},
	steps: map[string]int{"十": 1, "百": 2, "千": 3},
	currencies: map[string]Currency{
		"元": CNY, "元人民币": CNY, "元人民幣": CNY, "元(人民币)": CNY, "元(人民幣)": CNY, "人民币": CNY, "人民幣": CNY,
		"美元": USD, "美金": USD, "欧元": EUR, "歐元": EUR, "卢布": RUB, "盧布": RUB,
		"日元": "JPY", "韩元": "KRW", "韓元": "KRW", "港元": "HKD", "港币": "HKD", "港幣": "HKD",
	},
	prefixes: map[string]Currency{"人民币": CNY, "人民幣": CNY},
	percents: []string{"百分比"}, // the heading of a table
	points:   []string{"个百分点", "個百分點", "百分点", "百分點"},
	units: map[string]string{
		"吨": Tonnes, "噸": Tonnes, "平方米": SquareMetres, "平方公里": SquareKilometres, "公里": Kilometres,
		"公顷": Hectares, "公頃": Hectares, "标箱": Containers, "標箱": Containers,
	},
	before: map[string]Qualifier{
		"超": Over, "超过": Over, "超過": Over, "逾": Over, "突破": Over, "高于": Over, "高於": Over, "多于": Over,
		"至少": AtLeast, "不少于": AtLeast, "不低于": AtLeast, "不足": Under, "低于": Under, "不到": Under,
		"至多": AtMost, "不超过": AtMost, "不超過": AtMost,
		"约": About, "約": About, "大约": About, "大約": About, "约为": About, "近": Nearly, "将近": Nearly, "將近": Nearly, "接近": Nearly,
		// longer words in which 约 and 近 mean something else
		"签约": Exact, "簽約": Exact, "合约": Exact, "合約": Exact, "契約": Exact, "最近": Exact, "附近": Exact,
	},
	after: map[string]Qualifier{
		"多": Over, "余": Over, "餘": Over, "以上": AtLeast, "以下": AtMost, "左右": About, "上下": About,
	},
	spelled: map[string]int{
		"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
	},
	counters: []string{
		"个", "個", "项", "項", "家", "国", "國", "名", "位", "份", "件", "座", "条", "條", "种", "種", "宗", "批",
		"户", "戶", "所", "市", "省", "人", "倍", "场", "場", "次", "吨", "噸",
	},
	ordinals: []string{"第"},
	vague:    []string{"数", "數", "几", "幾", "若干"},
}
