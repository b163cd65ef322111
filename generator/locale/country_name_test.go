package locale

import (
	"testing"

	"tradepost/generator/trade"
)

func TestCountriesHaveNamesInEachLanguage(t *testing.T) {
	for _, c := range []struct {
		lang       trade.Lang
		code, want string
	}{
		{"en", "KZ", "Kazakhstan"}, {"zh", "KZ", "哈萨克斯坦"}, {"ru", "KZ", "Казахстан"},
		{"zh", "RU", "俄罗斯"}, {"ru", "CN", "Китай"}, {"fr", "CN", ""}, {"en", "??", ""},
	} {
		if got := CountryName(c.lang, c.code); got != c.want {
			t.Errorf("%s in %q is %q, want %q", c.code, c.lang, got, c.want)
		}
	}
}
