package numeral

// korean: the Korean papers of Northeast China print 원 for yuan, Seoul prints
// it for won, so the word alone leaves the currency open.
var korean = vocabulary{
	lang:   "ko",
	scales: map[string]int{"만": 4, "억": 8, "조": 12},
	steps:  map[string]int{"십": 1, "백": 2, "천": 3},
	currencies: map[string]Currency{
		"원": "", "위안": CNY, "위안화": CNY, "위안(인민폐)": CNY, "인민폐": CNY, "인민페": CNY,
		"원(인민폐)": CNY, "원(인민페)": CNY, "원인민폐": CNY, "원인민페": CNY,
		"달러": USD, "딸라": USD, "미국 달러": USD, "미 달러": USD, "유로": EUR, "루블": RUB,
	},
	open:     map[string][2]Currency{"원": {CNY, "KRW"}},
	percents: []string{"퍼센트", "프로"},
	points:   []string{"%포인트", "퍼센트포인트", "퍼센트 포인트"},
	units: map[string]string{
		"톤": Tonnes, "평방메터": SquareMetres, "평방미터": SquareMetres, "제곱미터": SquareMetres,
		"평방킬로미터": SquareKilometres, "제곱킬로미터": SquareKilometres, "킬로미터": Kilometres,
	},
	before: map[string]Qualifier{"약": About, "대략": About, "거의": Nearly, "최소": AtLeast, "최대": AtMost},
	after: map[string]Qualifier{
		"여": Over, "을 초과": Over, "를 초과": Over, "을 넘": Over, "를 넘": Over, "이 넘는": Over, "가 넘는": Over,
		"이상": AtLeast, "이하": AtMost, "미만": Under, "가까이": Nearly, "정도": About, "안팎": About,
	},
	spelled: map[string]int{
		"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
	},
	counters: []string{"개", "건", "명", "곳", "가지", "차례"},
	ordinals: []string{"제"},
}
