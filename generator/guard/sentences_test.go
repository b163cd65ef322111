package guard

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// mentionsIn are the references of a text, each at its place.
func mentionsIn(text string) (list []trade.Mention) {
	source := &diag.Source{Name: "content/reports/r.md", Text: text}
	for _, m := range regexp.MustCompile(`\[([^\]]*)\]\(([a-z]+:[^)]*)\)`).FindAllStringSubmatchIndex(text, -1) {
		ref, err := trade.ParseRef(text[m[4]:m[5]])
		if err != nil {
			panic(err)
		}
		list = append(list, trade.Mention{Ref: ref, Text: text[m[2]:m[3]], At: source.Range(m[0], m[1])})
	}
	return list
}

// codesIn are the codes of what is found in a text of a language.
func codesIn(t *testing.T, lang trade.Lang, text string, spoil func(*scene)) (codes []string) {
	t.Helper()
	s := newScene()
	if spoil != nil {
		spoil(s)
	}
	s.text.Lang, s.text.Mentions = lang, mentionsIn(text)
	for _, p := range s.check(t) {
		codes = append(codes, string(p.Code))
	}
	return codes
}

func TestTimesBesideNumbersAreTheirs(t *testing.T) {
	for _, c := range []struct {
		lang trade.Lang
		text string
	}{
		{"en", "In 2021 trade came to [](trade:part/2022)."},
		{"en", "In 2021, trade with the neighbour came to [](trade:part/2022)."},
		{"en", "Trade in 2023 reached [](trade:part/2022), more than ever."},
		{"en", "It was [](trade:part/2021) in 2020 and [](trade:part/2022) in 2022."},
		{"en", "In the first half of 2022 trade came to [](trade:part/2022)."},
		{"en", "Trade in January–August 2022 came to [](trade:part/2022)."},
		{"en", "The share of 2021, [](trade:part/2022/share), is small."},
		{"en", "In 2022 trade came to [](trade:part/2021), with growth of [](trade:part/2022/growth)."},
		{"en", "Trade is large.\nIn 2021 it was [](trade:part/2022), a record ([](trade:part/2022/growth))."},
		{"en", "- In 2021 it was [](trade:part/2022)."},
		{"en", "In June 2022, contracts for [](figure:e/all) were signed."},
		{"en", "In May 2023 [](figure:e/projects) projects were signed."},
		{"en", "For 2021 customs reported [](trade:part/2022)."},
		{"en", "The growth of 2021 was [](trade:part/2022/growth)."},
		{"en", "| Year | Value |\n|---|---|\n| 2021 | [](trade:part/2022) |\n| 2022 | [](trade:part/2022) |"},
		{"en", "| | 2021 | 2022 |\n|---|---|---|\n| Trade | [](trade:part/2021) | [](trade:part/2021) |"},
		{"zh", "2021年，全省贸易额[](trade:part/2022)。"},
		{"zh", "2022年上半年贸易额为[](trade:part/2022)，创新高。"},
		{"zh", "全省贸易额2021年为[](trade:part/2022)。"},
		{"zh", "2022年贸易额[](trade:part/2021)，同比增长[](trade:part/2022/growth)。"},
		{"zh", "| 2021年 | [](trade:part/2022) |\n| 2022年 | [](trade:part/2022) |"},
		{"ru", "В 2021 году торговля с Россией составила [](trade:part/2022)."},
		{"ru", "В первом полугодии 2022 года торговля составила [](trade:part/2022)."},
		{"ru", "Торговля провинции в 2023 году — [](trade:part/2022)."},
		{"ru", "Прежде было [](trade:part/2021) в 2020 году, затем стало больше."},
		{"ru", "Доля 2021 года, [](trade:part/2022/share), невелика."},
		{"ru", "В июне 2022 года подписаны контракты на [](figure:e/all)."},
		{"ru", "В 2021 году торговля с Россией достигла [](trade:part/2022)."},
		{"ru", "Торговля с Россией в 2021 году — [](trade:part/2022)."},
	} {
		if got := codesIn(t, c.lang, c.text, nil); !slices.Equal(got, []string{"time-differs"}) {
			t.Errorf("%s: %v", c.text, got)
		}
	}
}

func TestOtherTimesInASentenceAreLetStand(t *testing.T) {
	for _, c := range []struct {
		lang trade.Lang
		text string
	}{
		{"en", "In 2022 trade came to [](trade:part/2022), with growth of [](trade:part/2022/growth)."},
		{"en", "In 2022 it rose from [](trade:part/2021) to [](trade:part/2022)."},
		{"en", "In 2022 trade was [](trade:part/2022), a year earlier [](trade:part/2021)."},
		{"en", "Founded in 2019, the zone traded [](trade:part/2022)."},
		{"en", "The zone opened in 2019 traded [](trade:part/2022)."},
		{"en", "In 2019 the zone was launched, and trade came to [](trade:part/2022)."},
		{"en", "After the low in 2020 trade came to [](trade:part/2022)."},
		{"en", "In 2023 customs reported trade of [](trade:part/2022)."},
		{"en", "A report of 2023 put trade at [](trade:part/2022)."},
		{"en", "It was more than in 2021: [](trade:part/2022)."},
		{"en", "Compared with 2021 trade grew to [](trade:part/2022)."},
		{"en", "Trade rose on the level of 2021 by [](trade:part/2022/growth)."},
		{"en", "Since 2011 trade has grown to [](trade:part/2022)."},
		{"en", "By 2023 trade of [](trade:part/2022) was history."},
		{"en", "From 2021 to 2022 trade rose to [](trade:part/2022)."},
		{"en", "In 2021–2022 trade rose to [](trade:part/2022)."},
		{"en", "In 2022 the year as a whole brought [](trade:part/2022)."},
		{"en", "At [the fair of 2021](event:e) trade of [](trade:part/2022) was quoted."},
		{"en", "In 2019 the agreement was signed for trade of [](trade:part/2022)."},
		{"en", "It fell in 2020 and came to [](trade:part/2022)."},
		{"en", "In 2023, at the fair, [](figure:e/projects) projects were signed."},
		{"en", "In the first half of 2023 contracts for [](figure:e/all) were signed."},
		{"en", "| Year | Before |\n|---|---|\n| 2022 | [](trade:part/2021) |\n| 2023 | [](trade:part/2022) |"},
		{"en", "| Event | Trade |\n|---|---|\n| Fair of 2021 | [](trade:part/2022) |"},
		{"en", "| 2021 | the year before [](trade:part/2022) |\n\n[](trade:part/2022) is large. In 2019 nothing."},
		{"zh", "2022年贸易额[](trade:part/2022)，上年为[](trade:part/2021)。"},
		{"zh", "比2021年增长[](trade:part/2022/growth)。"},
		{"zh", "2019年启动的片区贸易额为[](trade:part/2022)。"},
		{"zh", "2023年公布的贸易额为[](trade:part/2022)。"},
		{"zh", "2021年以来贸易额增至[](trade:part/2022)。"},
		{"zh", "由2021年推算的[](trade:part/2022)。"},
		{"zh", "片区成立于2019年，贸易额[](trade:part/2022)。"},
		{"zh", "在2021年的基础上增长[](trade:part/2022/growth)。"},
		{"ru", "В 2022 году торговля составила [](trade:part/2022), годом раньше — [](trade:part/2021)."},
		{"ru", "По сравнению с 2021 годом торговля выросла до [](trade:part/2022)."},
		{"ru", "Зона, созданная в 2019 году, наторговала на [](trade:part/2022)."},
		{"ru", "Больше, чем в 2021 году: [](trade:part/2022)."},
		{"ru", "С 2021 года торговля выросла до [](trade:part/2022)."},
		{"ru", "В 2023 году сообщили о торговле в [](trade:part/2022)."},
		{"ru", "К 2023 году торговля в [](trade:part/2022) стала прошлым."},
		{"ru", "В 2019 году зону открыли, торговля составила [](trade:part/2022)."},
		{"ru", "В 2022 году оборот вырос с [](trade:part/2021) до [](trade:part/2022)."},
		{"ru", "За 2022 год оборот вырос с [](trade:part/2021) до [](trade:part/2022)."},
		{"ru", "В 2022 году торговля провинции выросла с [](trade:part/2021) до [](trade:part/2022)."},
		{"ru", "Торговля провинции в 2022 году выросла со [](trade:part/2021) до [](trade:part/2022)."},
		{"ru", "В 2022 году торговля поднялась с примерно [](trade:part/2021) до [](trade:part/2022)."},
		{"ru", "В 2022 году торговля поднялась с уровня в [](trade:part/2021) до [](trade:part/2022)."},
		{"ru", "В 2022 году торговля с Россией выросла с прежних [](trade:part/2021) до [](trade:part/2022)."},
		{"ru", "В 2024 году число проектов выросло с [](figure:e/projects) до трёхсот."},
		{"ru", "По сравнению с 2021 годом ([](trade:part/2021)) в 2022-м оборот вырос на [](trade:part/2022/growth) — до [](trade:part/2022)."},
		{"en", "Compared with 2021 ([](trade:part/2021)), in 2022 it grew by [](trade:part/2022/growth), to [](trade:part/2022)."},
		{"en", "Against the level ([](trade:part/2021)) in 2022 it grew by [](trade:part/2022/growth)."},
	} {
		if got := codesIn(t, c.lang, c.text, nil); len(got) > 0 {
			t.Errorf("%s: %s", c.text, strings.Join(got, ", "))
		}
	}
}

// inDecline makes the growth of the scene a fall.
func inDecline(s *scene) {
	s.series.Points[0].Value, s.series.Points[0].AsReported = amount("191.01 billion CNY"), "trade of 191.01 billion CNY"
	s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("-2.9%"), "a decrease of 2.9%"
}

// wholeIn gives the place of the whole of the share a kind.
func wholeIn(kind trade.PlaceKind) func(*scene) {
	return func(s *scene) {
		s.places = []*trade.Place{{ID: "p"}, {ID: "r"}, {ID: "w", Kind: kind}}
		s.total.Reporter = "w"
	}
}

func TestWordsBesideRatesAreTheirs(t *testing.T) {
	for _, c := range []struct {
		lang  trade.Lang
		text  string
		spoil func(*scene)
		codes string
	}{
		{"en", "Trade came to [](trade:part/2022), a fall of [](trade:part/2022/growth).", nil, "direction-differs"},
		{"en", "Trade was down [](trade:part/2022/growth).", nil, "direction-differs"},
		{"en", "Trade fell to [](trade:part/2022).", nil, "direction-differs"},
		{"en", "Trade rose by [](trade:part/2022/growth).", inDecline, "direction-differs"},
		{"en", "Trade rose to [](trade:part/2022).", inDecline, "direction-differs"},
		{"en", "Growth of [](trade:part/2022/share) was reported.", nil, "rate-differs"},
		{"en", "Trade grew by nearly [](trade:part/2022/share).", nil, "rate-differs"},
		{"en", "It stood at [](trade:part/2022/growth) of the nation's total.", nil, "rate-differs"},
		{"zh", "贸易额同比下降[](trade:part/2022/growth)。", nil, "direction-differs"},
		{"zh", "贸易额降至[](trade:part/2022)。", nil, "direction-differs"},
		{"zh", "占全国的[](trade:part/2022/growth)。", nil, "rate-differs"},
		{"zh", "同比增长[](trade:part/2022/share)。", nil, "rate-differs"},
		{"ru", "Торговля сократилась на [](trade:part/2022/growth).", nil, "direction-differs"},
		{"ru", "Торговля упала до [](trade:part/2022).", nil, "direction-differs"},
		{"ru", "Торговля выросла на [](trade:part/2022/growth).", inDecline, "direction-differs"},
		{"ru", "Торговля велика, прирост — [](trade:part/2022/share).", nil, "rate-differs"},
		{"ru", "Доля составила [](trade:part/2022/growth).", nil, "rate-differs"},
		{"en", "The share of 2022, [](trade:part/2022/growth), is the province's part of the trade.", nil, "rate-differs"},
		{"en", "The share of 2022 was [](trade:part/2022/growth).", nil, "rate-differs"},
		{"en", "The province's share in China's trade with Russia was [](trade:part/2022/growth).", nil, "rate-differs"},
		{"en", "In 2022 it was [](trade:part/2022/growth), which is the province's share of the trade.", nil, "rate-differs"},
		{"en", "The province's share in China's trade with Russia was [](trade:part/2022/share).", wholeIn("province"), "rate-differs"},
		{"en", "Its share in the province's total trade in 2022 was [](trade:part/2022/share).", wholeIn("country"), "rate-differs"},
		{"zh", "2022年的[](trade:part/2022/growth)，指全省占全国对俄贸易的比重。", nil, "rate-differs"},
		{"zh", "2022年，全省在全国对俄贸易中的占比达[](trade:part/2022/growth)。", nil, "rate-differs"},
		{"zh", "全省在全国对俄贸易中的占比为[](trade:part/2022/share)。", wholeIn("province"), "rate-differs"},
		{"en", "The province's share in China's trade with Russia was [](trade:part/2022/share).", wholeIn("country"), ""},
		{"en", "The share of the province's trade with Russia was [](trade:part/2022/share).", wholeIn("country"), ""},
		{"en", "The share of China's trade with Russia in the province's was [](trade:part/2022/share).", wholeIn("province"), ""},
		{"en", "The share of 2022 was small, and trade [](trade:part/2022/growth) larger.", nil, ""},
		{"en", "Against a small share, growth was [](trade:part/2022/growth).", nil, ""},
		{"en", "The growth of its share in 2022 was [](trade:part/2022/growth).", nil, ""},
		{"en", "Growth was [](trade:part/2022/growth), which is the province's share of the rise.", nil, ""},
		{"zh", "占比提高，2022年增速为[](trade:part/2022/growth)，占全国的比重也是。", nil, ""},
		{"zh", "2022年的[](trade:part/2022/growth)，是增速，不是占比。", nil, ""},
		{"zh", "全省在全国对俄贸易中的占比为[](trade:part/2022/share)。", wholeIn("country"), ""},
		{"zh", "全省在全国排第一的[](trade:part/2022/share)。", wholeIn("province"), ""},
		{"en", "Despite its small share, [](trade:part/2022/growth) was reported.", nil, ""},
		{"ru", "Доля 2022 года, [](trade:part/2022/growth), невелика.", nil, "rate-differs"},
		{"ru", "Доля в 2022 году невелика, а прирост — [](trade:part/2022/growth).", nil, ""},
		{"en", "Trade grew by [](trade:part/2022/growth), to [](trade:part/2022/share) of the total.", nil, ""},
		{"en", "With growth of [](trade:part/2022/growth) it slowed down.", inDecline, ""},
		{"en", "Trade fell by [](trade:part/2022/growth) and to [](trade:part/2022).", inDecline, ""},
		{"en", "It was no fall of [](trade:part/2022/growth).", nil, ""},
		{"en", "Its share rose by a third, to [](trade:part/2022/share).", nil, ""},
		{"en", "The fall of the year before gave way to [](trade:part/2022/growth).", nil, ""},
		{"en", "Trade fell in spring; it came to [](trade:part/2022).", nil, ""},
		{"en", "Growth of [](trade:part/2022/growth) of the province's trade, a share of [](trade:part/2022/share).", nil, ""},
		{"zh", "同比增长[](trade:part/2022/growth)，占全国的[](trade:part/2022/share)。", nil, ""},
		{"zh", "同比增长[](trade:part/2022/growth)。", inDecline, ""},
		{"zh", "占比上升，为[](trade:part/2022/share)。", nil, ""},
		{"ru", "Прирост — [](trade:part/2022/growth), доля — [](trade:part/2022/share).", nil, ""},
		{"en", "It made up [](trade:part/2022/share) of the total.", nil, ""},
		{"en", "It was [](trade:part/2022/share/nation) of the province's total.", nil, ""}, // reported by Link
		{"ru", "Торговля не сократилась на [](trade:part/2022/growth), а выросла.", nil, ""},
	} {
		if got := strings.Join(codesIn(t, c.lang, c.text, c.spoil), ", "); got != c.codes {
			t.Errorf("%s: %q, not %q", c.text, got, c.codes)
		}
	}
}
