package numeral

// japanese adds what Chinese does not already write alike.
var japanese = vocabulary{
	lang: "ja",
	currencies: map[string]Currency{
		"人民元": CNY, "中国元": CNY, "ドル": USD, "米ドル": USD, "ユーロ": EUR, "ルーブル": RUB, "円": "JPY", "ウォン": "KRW",
	},
	percents: []string{"パーセント"},
	units:    map[string]string{"トン": Tonnes, "平方メートル": SquareMetres, "平方キロメートル": SquareKilometres, "平方キロ": SquareKilometres},
	before:   map[string]Qualifier{"およそ": About, "ほぼ": About},
	after: map[string]Qualifier{
		"を超え": Over, "超": Over, "あまり": Over, "未満": Under, "近く": Nearly, "程度": About, "前後": About,
	},
	counters: []string{"つ", "社", "カ国", "か国", "ヶ国", "件"},
}
