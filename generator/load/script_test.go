package load

import (
	"strings"
	"testing"

	"tradepost/generator/trade"
)

func TestOtherLanguagesAreKnownByTheirLetters(t *testing.T) {
	for _, c := range []struct {
		lang   trade.Lang
		text   string
		isName bool
		want   string // "" for none
	}{
		// A text under the key of another language.
		{"ru", "Expo in Harbin", false, "Latin letters"},
		{"zh", "Expo in Harbin", false, "Latin letters"},
		{"zh", "Выставка в Харбине", false, "Cyrillic letters"},
		{"en", "哈尔滨国际经济贸易洽谈会", false, "Chinese characters"},
		{"en", "签约", false, "Chinese characters"},
		{"en", "Выставка в Харбине, 2023", false, "Cyrillic letters"},
		{"ru", "现场签约的50个项目", false, "Chinese characters"},
		{"ru", "哈尔滨国际经济贸易洽谈会", true, "Chinese characters"},
		{"en", "торгово-промышленная палата края", true, "Cyrillic letters"},
		{"zh", "The Third Annual Forum On Trade", false, "Latin letters"},
		{"ru", "the 50 projects signed at the ceremony (签约)", false, "Latin letters"},
		{"zh", "the 50 projects signed at the ceremony (签)", false, "Latin letters"},
		// Names, codes and what speaks of them.
		{"zh", "Huawei", false, ""},
		{"ru", "BRICS", false, ""},
		{"zh", "BRICS+ 2024", false, ""},
		{"ru", "Huawei Technologies Co., Ltd.", false, ""},
		{"zh", "eBay", false, ""},
		{"ru", "e-commerce", false, ""},
		{"zh", "CC BY 4.0", true, ""},
		{"zh", "Bank of China", true, ""},
		{"zh", "Huawei与Rosneft签约", false, ""},
		{"zh", "Gazprom Neft Shelf与中石油签约", false, ""},
		{"ru", "Компания Heilongjiang Huada Group Import and Export", false, ""},
		{"en", "The Expo (哈尔滨国际经济贸易洽谈会, “哈洽会”)", false, ""},
		{"en", "Harbin", false, ""},
		{"zh", "2023—2024", false, ""},
		{"zh", "", false, ""},
		{"ko", "하얼빈 expo in Harbin", false, ""},
	} {
		letters, other := OtherScript(c.text, c.lang, c.isName)
		if other != (c.want != "") || other && letters.String() != c.want {
			t.Errorf("%s %q: %v %v, want %q", c.lang, c.text, letters, other, c.want)
		}
	}
}

// A warning at the wording, with the key where it belongs.
func TestTextsInOtherLanguagesAreToldAtTheirPlace(t *testing.T) {
	for _, c := range []struct{ file, old, text, want string }{
		{"data/events/fair.toml", `title = { en = "Fair", zh = "哈洽会" }`, `title = { en = "Fair", zh = "A fair in Harbin" }`,
			`data/events/fair.toml:1:29: warning: the text in "zh" is written in Latin letters | did you mean "en"? Where there is no translation yet, leave "zh" out: readers get the first language, and are told`},
		{"data/events/fair.toml", `title = { en = "Fair", zh = "哈洽会" }`, `title = "哈洽会开幕"`,
			`data/events/fair.toml:1:9: warning: the text in "en" is written in Chinese characters | write it in "en", and this one under "zh"`},
		{"content/reports/r.zh.md", "title = \"报告\"\n+++\n\n正文[哈尔滨](place:harbin)。\n", "title = \"报告\"\n+++\n\nText that nobody has [translated](place:harbin) yet.\n",
			`content/reports/r.zh.md:5:1: warning: the text in "zh" is written in Latin letters | did you mean "en"? Where there is no translation yet, leave "zh" out: readers get the first language, and are told`},
		{"content/reports/r.zh.md", `title = "报告"`, `title = "Report of the year"`,
			`content/reports/r.zh.md:2:9: warning: the text in "zh" is written in Latin letters | did you mean "en"? Where there is no translation yet, leave "zh" out: readers get the first language, and are told`},
		{"data/sources.toml", `title = `, `title = "Итоги выставки в Харбине" #`, ""},
	} {
		files := map[string]string{}
		for name, text := range sound {
			files[name] = text
		}
		files[c.file] = strings.Replace(sound[c.file], c.old, c.text, 1)
		if files[c.file] == sound[c.file] {
			t.Fatalf("%s does not hold %q", c.file, c.old)
		}
		if got := strings.Join(findings(t, files), "\n"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
