package locale

import (
	"slices"
	"strings"
	"testing"

	"tradepost/generator/trade"
)

func TestLanguageTags(t *testing.T) {
	inAll{"tag", "en", "zh-Hans", "ru"}.check(t, (*Printer).HTMLLang)
	inAll{"lang", "en", "zh", "ru"}.check(t, func(p *Printer) string { return string(p.Lang()) })
}

func TestCountries(t *testing.T) {
	for _, want := range []inAll{
		{"CN", "China", "中国", "Китай"},
		{"RU", "Russia", "俄罗斯", "Россия"},
		{"BY", "Belarus", "白俄罗斯", "Беларусь"},
		{"MN", "Mongolia", "蒙古", "Монголия"},
		{"MK", "North Macedonia", "北马其顿", "Северная Македония"},
		{"BA", "Bosnia and Herzegovina", "波黑", "Босния и Герцеговина"},
		{"US", "United States", "美国", "США"},
		{"", "", "", ""},
		{"nowhere", "nowhere", "nowhere", "nowhere"},
	} {
		want.check(t, func(p *Printer) string { return p.Country(want.name) })
	}
}

func TestLanguageNames(t *testing.T) {
	for _, want := range []inAll{
		{"en", "English", "英语", "английский"},
		{"zh", "Chinese", "中文", "китайский"},
		{"ru", "Russian", "俄语", "русский"},
		{"ko", "Korean", "韩语", "корейский"},
		{"no language", "no language", "no language", "no language"},
	} {
		want.check(t, func(p *Printer) string { return p.Language(want.name) })
	}
}

func TestChineseNamesStandInPinyinOrder(t *testing.T) {
	names := []string{"哈尔滨", "北京", "黑河", "上海", "绥芬河", "广东"}
	slices.SortFunc(names, printer(t, "zh").Collator())
	if got := strings.Join(names, " "); got != "北京 广东 哈尔滨 黑河 上海 绥芬河" {
		t.Errorf("got %s", got)
	}
}

func TestNumbersInNamesSortByTheirSize(t *testing.T) {
	names := []string{"Fair 10", "Fair 9", "fair 9", "Ёлка", "ель", "жук"}
	slices.SortFunc(names, printer(t, "ru").Collator())
	if got := strings.Join(names, ", "); got != "fair 9, Fair 9, Fair 10, Ёлка, ель, жук" {
		t.Errorf("got %s", got)
	}
}

func TestCollatorTellsDifferentStringsApart(t *testing.T) {
	// A zero-width joiner weighs nothing; the order must still be total.
	if printer(t, "en").Collator()("a", "a\u200d") == 0 {
		t.Error("different names compare as equal")
	}
}

func TestSortKeysGiveTheOrderOfTheCollator(t *testing.T) {
	names := []string{"Fair 10", "Fair 9", "fair 9", "Fair", "", "Ёлка", "ель", "жук", "哈尔滨", "北京", "黑河", "上海", "a\u200d", "a", "a b", "ab", "第32届", "第9届"}
	for _, lang := range []trade.Lang{"en", "zh", "ru"} {
		p := printer(t, lang)
		want, got, key := slices.Clone(names), slices.Clone(names), p.SortKeys()
		slices.SortFunc(want, p.Collator())
		slices.SortFunc(got, func(a, b string) int { return strings.Compare(key(a), key(b)) })
		if !slices.Equal(got, want) {
			t.Errorf("%s: by keys\n%q, by comparison\n%q", lang, got, want)
		}
	}
}

// Adding a language is adding a row: every row must be whole.
func TestEveryRowOfTheNumberTableIsWhole(t *testing.T) {
	for _, g := range languages() {
		if g.tag == "" || g.decimal == "" || g.percent == "" {
			t.Errorf("%s: the row lacks a sign", g.lang)
		}
		for i, s := range g.scales {
			if s.word == "" || s.terse == "" || i > 0 && s.power >= g.scales[i-1].power {
				t.Errorf("%s: scales must fall and have words: %v", g.lang, s)
			}
		}
		for q := 1; q < len(g.qualifiers); q++ {
			if g.qualifiers[q] == "" || g.terse[q] == "" {
				t.Errorf("%s: no word for qualifier %d", g.lang, q)
			}
		}
		for m := range g.months {
			if g.months[m] == "" || g.monthsOf[m] == "" {
				t.Errorf("%s: no name for month %d", g.lang, m+1)
			}
		}
		for c := range english.money {
			if g.money[c].name == "" || g.money[c].other == "" {
				t.Errorf("%s: no words for %s", g.lang, c)
			}
		}
		for u := range english.units {
			if g.units[u].other == "" {
				t.Errorf("%s: no word for %s", g.lang, u)
			}
		}
	}
}

func BenchmarkValue(b *testing.B) {
	for _, lang := range []trade.Lang{"en", "zh", "ru"} {
		p, v := printer(b, lang), amount(b, ">98.238 billion CNY")
		b.Run(string(lang), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Value(v)
			}
		})
	}
}

func BenchmarkT(b *testing.B) {
	p := printer(b, "en")
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			p.T("home.title")
		}
	})
	b.Run("filled", func(b *testing.B) {
		for b.Loop() {
			p.T("greeting", "name", "Ann", "count", 3)
		}
	})
	b.Run("plural", func(b *testing.B) {
		for b.Loop() {
			p.N("events.count", 22, "place", "Harbin")
		}
	})
}
