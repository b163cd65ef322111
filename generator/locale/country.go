package locale

import (
	"cmp"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"tradepost/generator/trade"
)

// otherCountryNames are names that people write and the tables do not have.
var otherCountryNames = map[string]string{
	"CN": "PRC|P.R. China|PR China|People's Republic of China|中华人民共和国|中方|КНР|Китайская Народная Республика",
	"RU": "Russian Federation|The Russian Federation|俄罗斯联邦|俄国|俄方|俄|РФ|Российская Федерация",
	"BY": "白俄|Белоруссия|Республика Беларусь",
	"KZ": "哈萨克|Республика Казахстан",
	"KG": "Kyrgyz Republic|Киргизия|Кыргызстан",
	"MN": "蒙古国|Монгольская Народная Республика",
	"KR": "Korea|South Korea|Republic of Korea|韩国|南韩|大韩民国|Корея|Южная Корея|Республика Корея",
	"KP": "DPRK|North Korea|朝鲜|КНДР|Северная Корея",
	"US": "USA|U.S.|U.S.A.|United States of America|美国|США|Соединённые Штаты Америки",
	"GB": "UK|U.K.|Great Britain|England|英国|Великобритания|Англия",
	"JP": "日本国|Япония", "DE": "FRG|ФРГ|德国", "AE": "UAE|阿联酋|ОАЭ", "HK": "Hong Kong SAR|香港|Гонконг", "MO": "Macau|澳门", "TW": "台湾|中国台湾",
	"VN": "Viet Nam|越南|Вьетнам", "TR": "Turkey|土耳其|Турция", "CZ": "Czech Republic|Czechia|捷克|Чехия",
}

// countryCodes are the codes of countries by their names in every language, folded.
var countryCodes = sync.OnceValue(func() map[string]string {
	codes := map[string]string{}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.String() != code || region.Canonicalize() != region || code == "UN" || code == "XK" {
				continue
			}
			codes[foldedName(code)] = code
			for _, g := range languages() {
				tag := language.Make(g.tag)
				for _, name := range []string{g.countries[code], display.Regions(tag).Name(region)} {
					if name != "" {
						codes[foldedName(name)] = code
					}
				}
			}
		}
	}
	for code, names := range otherCountryNames {
		for name := range strings.SplitSeq(names, "|") {
			codes[foldedName(name)] = code
		}
	}
	return codes
})

// foldedName is a name without case, dots, blanks and the two dots of ё.
func foldedName(name string) string {
	return strings.NewReplacer("ё", "е", ".", "", " ", "", "\u00a0", "", "’", "'", "-", "").Replace(strings.ToLower(name))
}

// CountryCode is the ISO 3166-1 code of a country by its name in any language that
// there is a Printer for, or by the code in whatever case; "" for what is none.
func CountryCode(name string) string { return countryCodes()[foldedName(name)] }

// CountryName is the name of a country in a language that there is a Printer for;
// "" for another language or code.
func CountryName(lang trade.Lang, code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return ""
	}
	for _, g := range languages() {
		if g.lang == lang {
			return cmp.Or(g.countries[code], display.Regions(language.Make(g.tag)).Name(region))
		}
	}
	return ""
}
