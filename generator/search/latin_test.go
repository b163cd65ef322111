package search

import "testing"

func TestLatinIsWhatAnIDIsMadeOf(t *testing.T) {
	for text, want := range map[string]string{
		"Huada Group":              "huada-group",
		"哈尔滨电气集团":                  "ha-er-bin-dian-qi-ji-tuan",
		"长春银行重庆分行":                 "chang-chun-yin-hang-chong-qing-fen-hang",
		"一重集团，厦门大厦":                "yi-zhong-ji-tuan-xia-men-da-sha",
		"ООО «Балтийский лес»":     "ooo-baltiyskiy-les",
		"Съезд учёных, Хабаровск":  "syezd-uchenykh-khabarovsk",
		"Екатеринбург и Елец":      "yekaterinburg-i-yelets",
		"Объединение в Киселёвске": "obyedineniye-v-kiselevske",
		"и\u0306ошкар-ола":         "yoshkar-ola",
		"Türkiye’s Société №5":     "turkiyes-societe-no5",
		"ＡＢＣ公司":                    "abc-gong-si",
		"—":                        "",
		"木材 Supply of timber 2023": "mu-cai-supply-of-timber-2023",
	} {
		if got := Latin(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
