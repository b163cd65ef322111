package locale

import (
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/trade"
)

// theme holds the messages the tests speak with.
var theme = fstest.MapFS{
	"i18n/en.toml": {Data: []byte(`
"home.title" = "Home"
"greeting" = "Hello {name}, {count} reports {rest"
"unit.barrels" = "barrels"
["events.count"]
one = "{n} event in {place}"
other = "{n} events in {place}"
`)},
	"i18n/zh.toml": {Data: []byte(`
"home.title" = "首页"
["events.count"]
other = "{n}项活动"
`)},
	"i18n/ru.toml": {Data: []byte(`
"home.title" = "Главная"
["events.count"]
one = "{n} мероприятие"
few = "{n} мероприятия"
many = "{n} мероприятий"
other = "{n} мероприятия"
["unit.barrels"]
one = "баррель"
few = "барреля"
many = "баррелей"
other = "барреля"
`)},
	"i18n/charts.en.toml": {Data: []byte(`"chart.title" = "Chart"`)},
	"i18n/charts.zh.toml": {Data: []byte(`"chart.title" = "图表"`)},
	"i18n/notes.txt":      {Data: []byte("not a message file")},
}

func printer(t testing.TB, lang trade.Lang) *Printer {
	t.Helper()
	p, err := New(lang, theme)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func amount(t testing.TB, s string) trade.Value {
	t.Helper()
	v, err := trade.ParseAmount(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return v
}

// nb writes no-break spaces as "_", so that a table shows them.
func nb(s string) string { return strings.ReplaceAll(s, "\u00a0", "_") }

// inAll is what one thing looks like in each language.
type inAll struct{ name, en, zh, ru string }

func (want inAll) check(t *testing.T, got func(p *Printer) string) {
	t.Helper()
	for lang, w := range map[trade.Lang]string{"en": want.en, "zh": want.zh, "ru": want.ru} {
		if g := nb(got(printer(t, lang))); g != w {
			t.Errorf("%s in %s: got %q, want %q", want.name, lang, g, w)
		}
	}
}

func TestAValueInASentenceAndInATable(t *testing.T) {
	for _, want := range []inAll{
		{"98.238 billion CNY", "98.238 billion yuan", "982.38亿元", "98,238_млрд_юаней"},
		{">200 billion CNY", "more than 200 billion yuan", "超过2000亿元", "более 200_млрд_юаней"},
		{"1.69 trillion CNY", "1.69 trillion yuan", "1.69万亿元", "1,69_трлн_юаней"},
		{"190.27 billion USD", "190.27 billion US dollars", "1902.7亿美元", "190,27_млрд_долл."},
	} {
		want.check(t, func(p *Printer) string { return p.Value(amount(t, want.name)) })
	}
	v := amount(t, "98.238 billion CNY")
	inAll{"table", "CNY 98.238 bn", "982.38亿元", "98,238_млрд_юаней"}.
		check(t, func(p *Printer) string { return p.Short(v) })
	percent, _ := trade.ParsePercent("41.3%")
	inAll{"percent", "41.3%", "41.3%", "41,3_%"}.
		check(t, func(p *Printer) string { return p.Value(percent) })
}

func TestAmounts(t *testing.T) {
	for _, want := range []inAll{
		{"12,500 yuan", "12,500 yuan", "1.25万元", "12_500_юаней"},
		{"8000 yuan", "8,000 yuan", "8000元", "8000_юаней"},
		{"1 yuan", "1 yuan", "1元", "1_юань"},
		{"2 yuan", "2 yuan", "2元", "2_юаня"},
		{"5 yuan", "5 yuan", "5元", "5_юаней"},
		{"11 yuan", "11 yuan", "11元", "11_юаней"},
		{"21 yuan", "21 yuan", "21元", "21_юань"},
		{"over 21 yuan", "more than 21 yuan", "超过21元", "более 21_юаня"},
		{"about 2 yuan", "about 2 yuan", "约2元", "около 2_юаней"},
		{"nearly 2 yuan", "nearly 2 yuan", "近2元", "почти 2_юаня"},
		{"1 US dollar", "1 US dollar", "1美元", "1_долл."},
		{"2.0 billion CNY", "2.0 billion yuan", "20亿元", "2,0_млрд_юаней"},
		{"1.5 million CNY", "1.5 million yuan", "150万元", "1,5_млн_юаней"},
		{"at least 3.15 billion USD", "at least 3.15 billion US dollars", "至少31.5亿美元", "не менее 3,15_млрд_долл."},
		{"at most 40 million EUR", "at most 40 million euros", "至多4000万欧元", "не более 40_млн_евро"},
		{"under 3 billion RUB", "less than 3 billion roubles", "不足30亿卢布", "менее 3_млрд_руб."},
		{"nearly 7 billion CNY", "nearly 7 billion yuan", "近70亿元", "почти 7_млрд_юаней"},
		// more than five decimals: the next smaller scale
		{"190.271823 billion USD", "190,271.823 million US dollars", "1902.71823亿美元", "190_271,823_млн_долл."},
		{"1234567 yuan", "1,234,567 yuan", "123.4567万元", "1_234_567_юаней"},
	} {
		want.check(t, func(p *Printer) string { return p.Value(amount(t, want.name)) })
	}
}
