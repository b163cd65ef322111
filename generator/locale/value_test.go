package locale

import (
	"testing"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

func count(t testing.TB, s string) trade.Value {
	t.Helper()
	v, err := trade.ParseCount(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestCounts(t *testing.T) {
	for _, want := range []inAll{
		{"192", "192", "192", "192"},
		{">150", "more than 150", "超过150", "более 150"},
		{"under 150", "fewer than 150", "不足150", "менее 150"},
		{"2500", "2,500", "2500", "2500"},
		{"12500", "12,500", "1.25万", "12_500"},
		{"12345", "12,345", "12,345", "12_345"},
		{"1500000", "1.5 million", "150万", "1,5_млн"},
		{"about 600000", "about 600,000", "约60万", "около 600_000"},
		{"0", "0", "0", "0"},
	} {
		want.check(t, func(p *Printer) string { return p.Value(count(t, want.name)) })
	}
}

func TestQuantities(t *testing.T) {
	for _, want := range []inAll{
		{"10.71 million tonnes", "10.71 million tonnes", "1071万吨", "10,71_млн_тонн"},
		{"360,000 square metres", "360,000 square metres", "36万平方米", "360_000_кв._м"},
		{"1 tonne", "1 tonne", "1吨", "1_тонна"},
		{"1.5 tonnes", "1.5 tonnes", "1.5吨", "1,5_тонны"},
		{"149.46 points", "149.46 points", "149.46点", "149,46_пункта"},
		{"2 barrels", "2 barrels", "2barrels", "2_барреля"},
		{"3 million barrels", "3 million barrels", "300万barrels", "3_млн_баррелей"},
		{"2 wagons", "2 wagons", "2wagons", "2_wagons"},
	} {
		v, err := trade.ParseQuantity(want.name)
		if err != nil {
			t.Fatal(err)
		}
		want.check(t, func(p *Printer) string { return p.Value(v) })
	}
}

func TestPercentages(t *testing.T) {
	n := func(s string) numeral.Number { n, _ := numeral.ParseNumber(s); return n }
	inAll{"growth", "+41.3%", "+41.3%", "+41,3_%"}.check(t, func(p *Printer) string { return p.Percent(n("41.3"), true) })
	inAll{"fall", "−2.9%", "−2.9%", "−2,9_%"}.check(t, func(p *Printer) string { return p.Percent(n("-2.9"), true) })
	inAll{"none", "0%", "0%", "0_%"}.check(t, func(p *Printer) string { return p.Percent(n("0"), true) })
	nearly, _ := trade.ParsePercent("nearly 30%")
	inAll{"nearly", "nearly 30%", "近30%", "почти 30_%"}.check(t, func(p *Printer) string { return p.Value(nearly) })
}

func TestTablesAreTerse(t *testing.T) {
	for _, want := range []inAll{
		{">200 billion CNY", "over CNY 200 bn", "超2000亿元", "более 200_млрд_юаней"},
		{"12500 yuan", "CNY 12,500", "1.25万元", "12_500_юаней"},
		{"1.5 million USD", "USD 1.5 mn", "150万美元", "1,5_млн_долл."},
	} {
		want.check(t, func(p *Printer) string { return p.Short(amount(t, want.name)) })
	}
	inAll{"a count", "12,500", "1.25万", "12_500"}.
		check(t, func(p *Printer) string { return p.Short(count(t, "12500")) })
}

// The sign ≈ is that of conversions; how exact a number was reported is said in
// words, in a chart, too.
func TestMarksOfChartsSayAboutInWords(t *testing.T) {
	for _, want := range []inAll{
		{"about 12.5 billion CNY", "about 12.5", "约12.5", "ок. 12,5"},
		{"nearly 3 billion CNY", "nearly 3", "近3", "почти 3"},
		{">200 billion CNY", "> 200", "> 200", "> 200"},
		{"at most 7 billion CNY", "≤ 7", "≤ 7", "≤ 7"},
		{"7 billion CNY", "7", "7", "7"},
	} {
		want.check(t, func(p *Printer) string { return p.Brief(amount(t, want.name), 9) })
	}
}

func TestSplitSetsTheNumberApart(t *testing.T) {
	split := func(v trade.Value) func(p *Printer) string {
		return func(p *Printer) string { exactness, n, unit := p.Split(v); return exactness + "|" + n + "|" + unit }
	}
	inAll{"money", "more than |200|billion yuan", "超过|2000|亿元", "более |200|млрд_юаней"}.check(t, split(amount(t, ">200 billion CNY")))
	inAll{"count", "|192|", "|192|", "|192|"}.check(t, split(count(t, "192")))
	percent, _ := trade.ParsePercent("41.3%")
	inAll{"percent", "|41.3%|", "|41.3%|", "|41,3_%|"}.check(t, split(percent))
	inAll{"few", "fewer than |150|", "不足|150|", "менее |150|"}.check(t, split(count(t, "under 150")))
}

func TestAKeyFigureSaysWhatASentenceDoes(t *testing.T) {
	for _, lang := range []trade.Lang{"en", "zh", "ru"} {
		p := printer(t, lang)
		for _, qualifier := range []string{"", "over ", "at least ", "under ", "at most ", "about ", "nearly "} {
			v := amount(t, qualifier+"200 billion CNY")
			exactness, number, unit := p.Split(v)
			if together := exactness + number + p.gap + unit; together != p.Value(v) {
				t.Errorf("%s: %q and %q", lang, together, p.Value(v))
			}
		}
	}
}

func TestRoundedSaysAboutOnlyWhenItDropsDigits(t *testing.T) {
	p := printer(t, "en")
	for in, want := range map[string]string{
		"98.238 billion CNY":        "about 98.2 billion yuan",
		"98.2 billion CNY":          "98.2 billion yuan",
		"98.20 billion CNY":         "98.20 billion yuan",
		"99.96 billion CNY":         "about 100 billion yuan",
		"999.96 billion CNY":        "about 1.00 trillion yuan",
		"over 98.26 billion CNY":    "about 98.3 billion yuan",
		"over 200 billion CNY":      "more than 200 billion yuan",
		"about 1.6912 trillion CNY": "about 1.69 trillion yuan",
	} {
		if got := p.Rounded(amount(t, in), 3); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestAValueThatWasNotStatedIsEmpty(t *testing.T) {
	for _, lang := range []trade.Lang{"en", "zh", "ru"} {
		p := printer(t, lang)
		if s := p.Value(trade.Value{}) + p.Short(trade.Value{}); s != "" {
			t.Errorf("%s: %q", lang, s)
		}
	}
}

// What a page shows can be pasted back into a data file: the parser reads
// every printed amount and count as the same value, to its last digit.
func TestPrintedValuesParseBack(t *testing.T) {
	currencies := []string{"CNY", "USD", "EUR", "RUB"}
	qualifiers := []string{"", "over ", "at least ", "under ", "at most ", "about ", "nearly "}
	numbers := []string{"98.238 billion", "1.69 trillion", "2.0 billion", "12500", "1", "2", "21", "190.271823 billion", "4.5 million", "999"}
	for _, lang := range []trade.Lang{"en", "zh", "ru"} {
		p := printer(t, lang)
		for i, number := range numbers {
			for j, qualifier := range qualifiers {
				in := amount(t, qualifier+number+" "+currencies[(i+j)%len(currencies)])
				for _, text := range []string{p.Value(in), p.Short(in)} {
					out, err := trade.ParseAmount(text)
					if err != nil {
						t.Errorf("%s: %q: %v", lang, text, err)
					} else if !out.Number.Equal(in.Number) || out.Currency != in.Currency || out.Qualifier != in.Qualifier {
						t.Errorf("%s: %q reads as %s, was %s", lang, text, out, in)
					}
				}
			}
		}
	}
}

func TestUnknownCurrencyIsWrittenWithItsCode(t *testing.T) {
	v := amount(t, "2 billion CNY")
	v.Currency = "THB"
	inAll{"THB", "2 billion THB", "20亿THB", "2_млрд_THB"}.check(t, func(p *Printer) string { return p.Value(v) })
	inAll{"THB", "THB", "THB", "THB"}.check(t, func(p *Printer) string { return p.Currency("THB") })
	inAll{"USD", "US dollar", "美元", "доллар США"}.check(t, func(p *Printer) string { return p.Currency("USD") })
}

func TestAxisHasOneUnit(t *testing.T) {
	for _, test := range []struct {
		max      string
		currency numeral.Currency
		power    [3]int
		want     inAll
	}{
		{"98238000000", "CNY", [3]int{9, 8, 9}, inAll{"", "billion yuan", "亿元", "млрд_юаней"}},
		{"1690000000000", "CNY", [3]int{12, 12, 12}, inAll{"", "trillion yuan", "万亿元", "трлн_юаней"}},
		{"190270000000", "USD", [3]int{9, 8, 9}, inAll{"", "billion US dollars", "亿美元", "млрд_долл."}},
		{"900", "CNY", [3]int{0, 0, 0}, inAll{"", "yuan", "元", "юаней"}},
		{"224", "", [3]int{0, 0, 0}, inAll{"", "", "", ""}},
		{"2400000", "", [3]int{6, 4, 6}, inAll{"", "million", "万", "млн"}},
	} {
		max, _ := numeral.ParseNumber(test.max)
		test.want.name = test.max
		test.want.check(t, func(p *Printer) string { _, label := p.Axis(max, test.currency); return label })
		for i, lang := range []trade.Lang{"en", "zh", "ru"} {
			if power, _ := printer(t, lang).Axis(max, test.currency); power != test.power[i] {
				t.Errorf("%s in %s: power %d, want %d", test.max, lang, power, test.power[i])
			}
		}
	}
}

func TestScaledKeepsTheDigits(t *testing.T) {
	n := amount(t, "1274.50 billion CNY").Number
	inAll{"billions", "1,274.50", "1274.50", "1274,50"}.check(t, func(p *Printer) string { return p.Scaled(n, 9) })
	inAll{"units", "1,274,500,000,000", "1,274,500,000,000", "1_274_500_000_000"}.check(t, func(p *Printer) string { return p.Number(n) })
	inAll{"int", "−12,345", "−12,345", "−12_345"}.check(t, func(p *Printer) string { return p.Int(-12345) })
}
