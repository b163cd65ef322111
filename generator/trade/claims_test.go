package trade

import (
	"slices"
	"testing"
)

func TestFindClaimsTakesMoneyAndPercentages(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "In 2022, 192 projects worth 48.141 billion yuan rose 41.3%, 10.71 million tons.", []string{"48.141 billion yuan", "41.3%"}},
		{"en", "It was up 35% on the year, or thirty percent.", []string{"35%", "thirty percent"}},
		{"en", "It rose by 8.3 percentage points in 12 months.", nil},
		{"ru", "Рост на 35 % за 3 года", []string{"35 %"}},
		{"en", "a billion-yuan firm, over a billion yuan, half a trillion yuan", []string{"over a billion yuan", "half a trillion yuan"}},
		{"en", "about one yuan in seven, one dollar in every three, one in seven yuan, 3 out of every 10 yuan, two yuan out of five, it cost 5 yuan in 2022, rose by 3 yuan in five years",
			[]string{"5 yuan", "3 yuan"}},
		{"ru", "каждый седьмой юань, один юань из семи, из каждых семи юаней один, семь юаней из десяти, вырос на 5 юаней из-за спроса", []string{"5 юаней"}},
		{"zh", "每七元中有一元，每7元就有1元来自俄罗斯；每10元人民币中就有约3元。每吨7元，共有1元", []string{"7元", "1元"}},
		{"zh", "增长三成，占百分之四十", []string{"三成", "百分之四十"}},
		{"zh", "占四成半。", []string{"四成半"}},
		{"zh", "三成员国，一成不变，第七成立，10成", nil},
	} {
		var got []string
		for _, r := range FindClaims(c.text, c.lang) {
			got = append(got, c.text[r.Start:r.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: found %q", c.text, got)
		}
	}
}

func TestFindNumbersTakesMoneyThatNamesNoCurrency(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "It came to 300 billion. A population of 8 billion. 2 billion tons, 3 billion cubic metres.", []string{"300 billion"}},
		{"ru", "всего 300 миллиардов, полтора миллиарда юаней; население 8 млрд; 2 млрд кубометров", []string{"300 миллиардов", "полтора миллиарда юаней"}},
		{"zh", "共300亿。英文以十亿计，“миллиард”（十亿）。人口14亿，用电5亿千瓦时，2亿人。", []string{"300亿"}},
	} {
		var got []string
		found, _ := FindNumbers(c.text, c.lang)
		for _, r := range found {
			got = append(got, c.text[r.Start:r.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: found %q", c.text, got)
		}
	}
}
