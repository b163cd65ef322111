package locale

import "testing"

func TestCountriesAreKnownByTheirNames(t *testing.T) {
	for name, want := range map[string]string{
		"China": "CN", "中国": "CN", "Китай": "CN", "КНР": "CN", "P. R. China": "CN", "cn": "CN", "CN": "CN",
		"Russia": "RU", "俄罗斯": "RU", "Россия": "RU", "Российская Федерация": "RU", "РФ": "RU", "俄罗斯联邦": "RU",
		"Belarus": "BY", "白俄罗斯": "BY", "Белоруссия": "BY", "Kazakhstan": "KZ", "哈萨克斯坦": "KZ", "Казахстан": "KZ",
		"韩国": "KR", "South Korea": "KR", "США": "US", "UK": "GB", "Германия": "DE", "德国": "DE",
		"": "", "XX": "", "EU": "", "Harbin": "", "ZZ": "", "UN": "", "Europe": "",
	} {
		if got := CountryCode(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
