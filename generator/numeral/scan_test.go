package numeral

import (
	"strings"
	"testing"
)

// Quotations of the reports' own sources, each with the numbers in it.
var quotations = []struct {
	lang, text string
	want       []string // number, currency, percent or unit
}{
	{"en", "a total of 50 projects were signed on site", []string{"50"}},
	{"en", "the contracted amount is 48.141 billion yuan", []string{"48141000000 CNY"}},
	{"en", "the total amount of various trade and investment cooperation contracts will exceed 200 billion yuan", []string{"over 200000000000 CNY"}},
	{"en", "A total of seven cooperation deals were signed at the Harbin Online Investment Promotion to Europe event", []string{"7"}},
	{"en", "Harbin has established friendships with 32 cities in 23 European countries", []string{"32", "23"}},
	{"en", "More than 150 representatives from the Russian and Belarusian local governments", []string{"over 150"}},
	{"en", "In 2022, trade with Russia will be 185.47 billion yuan, a year-on-year increase of 41.3%", []string{"2022", "185470000000 CNY", "41.3%"}},
	{"en", "About $14 billion worth of foreign-related contracts and 587 domestic projects valued at 250.9 billion yuan",
		[]string{"about 14000000000 USD", "587", "250900000000 CNY"}},
	{"en", "contracts worth 3.15 billion U.S. dollars signed", []string{"3150000000 USD"}},
	{"en", "Its trade with Russia reached 122 billion yuan ($17.32 billion), ranking first", []string{"122000000000 CNY", "17320000000 USD"}},
	{"en", "increased year on year by 29.3% to $190,27 billion", []string{"29.3%", "190270000000 USD"}},
	{"en", "accelerating further in 2023 with a 26.3% rise to $240.11bn", []string{"2023", "26.3%", "240110000000 USD"}},
	{"en", "increased by 35.8 per cent, standing at a record $146.887 billion", []string{"35.8%", "146887000000 USD"}},
	{"en", "soared by nearly 30 percent in 2018", []string{"nearly 30%", "2018"}},
	{"en", "saw total trade hit a record high of 10.71 million tons so far this year, up 10.5 percent", []string{"10710000 tonnes", "10.5%"}},
	{"en", "trade of 1,274 billion yuan by over 1,400 enterprises", []string{"1274000000000 CNY", "over 1400"}},
	{"en", "a 10-billion-yuan project of the 32nd fair, held on the 16th, with 5G", []string{"10000000000 CNY"}},
	{"en", "the \u201c17+1 cooperation mechanism\u201d (16 CEE countries)", []string{"17", "1", "16"}},
	{"en", "one hundred and ten of twenty-two; two billion yuan", []string{"110", "22", "2000000000 CNY"}},
	{"en", "fell -2.9% on 16.06.2023, worth US$5m and 5m", []string{"-2.9%", "5000000 USD"}},
	{"en", "1.5 hundred million yuan", []string{"150000000 CNY"}},
	{"zh", "共签署中外合作、区域合作等意向协议100多项,金额超300亿元人民币", []string{"over 100", "over 30000000000 CNY"}},
	{"zh", "共簽署各類合同、協議268項,總金額約591.56億元", []string{"268", "about 59156000000 CNY"}},
	{"zh", "共有28個國家和地區、國內25個省區市和省內13個市地的1739家企業參展", []string{"28", "25", "13", "1739"}},
	{"zh", "仪式现场共签约各类项目16项,总投资金额76.5亿元", []string{"16", "7650000000 CNY"}},
	{"zh", "2017年前4个月,黑龙江省对俄罗斯进出口总值高达250.2亿元 … 同比增长45.8%", []string{"2017", "4", "25020000000 CNY", "45.8%"}},
	{"zh", "5年来 … 对俄外贸进出口总额年均增长20%左右", []string{"5", "about 20%"}},
	{"zh", "2023年,黑龙江省外贸和对俄进出口总额同比分别增长12.3%、13.5%", []string{"2023", "12.3%", "13.5%"}},
	{"zh", "2024年对俄进出口增速高于全国8.3个百分点", []string{"2024", "8.3 percentage points"}},
	{"zh", `"对俄进出口_亿元": "2341.2"`, []string{"234120000000 CNY"}},
	{"zh", "签约300亿元: 50项", []string{"30000000000 CNY", "50"}},
	{"zh", "总额185亿4700万元", []string{"18547000000 CNY"}},
	{"zh", "1.69万亿元，300多亿美元，百分之十二", []string{"1690000000000 CNY", "over 30000000000 USD", "12%"}},
	{"zh", "第二十八届、第6届,一带一路,七项协议,二十三家,一百零五个,三千五百万元", []string{"7", "23", "105", "35000000 CNY"}},
	{"zh", "投資超百億元項目4個,千万元级,百姓千家万户,数百亿元", []string{"over 10000000000 CNY", "4", "10000000 CNY"}},
	{"zh", "总金额达十二点五亿元，三点二万人，十二点五十分", []string{"1250000000 CNY", "32000", "12", "50"}},
	{"en", "half a dozen deals, several dozen guests, dozens of firms", []string{"6"}},
	{"en", "a dozen agreements, two dozen firms, worth one and a half billion yuan, topping 1.25 billion yuan", []string{"12", "24", "1500000000 CNY", "over 1250000000 CNY"}},
	{"ru", "около трёхсот представителей двух стран, более двухсот участников, триста двадцать пять проектов", []string{"about 300", "2", "over 200", "325"}},
	{"ru", "более чем на 1,25 миллиарда юаней, не менее чем на 2 млрд юаней, два с половиной миллиарда юаней", []string{"over 1250000000 CNY", "at least 2000000000 CNY", "2500000000 CNY"}},
	{"en", "a billion-plus yuan, 48-billion-plus-yuan, 200-plus projects, 150+ firms, over a billion dollars, half a trillion yuan, half a million people, a hundred",
		[]string{"over 1000000000 CNY", "over 48000000000 CNY", "over 200", "over 150", "over 1000000000 USD", "500000000000 CNY", "500000"}},
	{"en", "about half a trillion yuan", []string{"about 500000000000 CNY"}},
	{"en", "surpassed the 110-billion-yuan mark, crossed the $200 billion threshold, broke the 1 trillion yuan barrier, exceeded the 97.4 billion yuan of 2020, hit the 5-billion-yuan mark",
		[]string{"over 110000000000 CNY", "over 200000000000 USD", "over 1000000000000 CNY", "97400000000 CNY", "2020", "5000000000 CNY"}},
	{"ru", "вырос примерно на 110 млрд юаней, приблизительно на 5%, почти на 30%, без малого на 2 млрд юаней, почти до 3 млрд юаней, оценивается примерно в 4 млрд юаней",
		[]string{"about 110000000000 CNY", "about 5%", "nearly 30%", "nearly 2000000000 CNY", "nearly 3000000000 CNY", "about 4000000000 CNY"}},
	{"ru", "контракты на 110 с лишним млрд юаней, 5 млрд юаней с лишним, 20 с лишним проектов, менее чем на 3%, чуть менее чем на 4%, превысил отметку в 7 млрд юаней",
		[]string{"over 110000000000 CNY", "over 5000000000 CNY", "over 20", "under 3%", "nearly 4%", "over 7000000000 CNY"}},
	{"ru", "на уровне в 5 млрд юаней, на отметку в 7 млрд юаней, в 2 раза", []string{"5000000000 CNY", "7000000000 CNY", "2"}},
	{"en", "as bilateral ties, a military trial, over half a year", nil},
	{"ru", "более полутора миллиардов юаней, полтора десятка компаний, полторы тысячи гостей, полторы сотни фирм, в полтора раза, полмиллиарда долларов, полторы недели",
		[]string{"over 1500000000 CNY", "15", "1500", "150", "500000000 USD"}},
	{"zh", "二〇二二年数十亿元, 项目数192个", []string{"2022", "192"}},
	{"ru", "с 18,99 млрд долл США в 2011 году до 21,31 млрд долл США", []string{"18990000000 USD", "2011", "21310000000 USD"}},
	{"ru", "увеличился на 41,6% и достиг 117,2 млрд юаней … что составило 70,1%", []string{"41.6%", "117200000000 CNY", "70.1%"}},
	{"ru", "Количество подписанных соглашений превысило 380, общая сумма составила более 170 млрд юаней", []string{"over 380", "over 170000000000 CNY"}},
	{"ru", "34-я ярмарка: 1 500 предприятий, 683 тыс. квадратных метров, 48,141 млрд юаней", []string{"1500", "683000 square metres", "48141000000 CNY"}},
	{"ru", "подписано семь соглашений на 1 млрд 200 млн рублей", []string{"7", "1200000000 RUB"}},
	{"ko", "대 러시아 무역 총액은 34.8% 늘어난 1,313억 4,000만원에 달하여 … 65.8%를 차지하였다", []string{"34.8%", "131340000000", "65.8%"}},
	{"ko", "2천651억5천만원(인민페) … 지난해 동기대비 33% 증가했으며", []string{"265150000000 CNY", "33%"}},
	{"ko", "할빈시의 대 러시아 수출입은 90억 3천400만원으로 동기 대비 79.8% 성장했다", []string{"9034000000", "79.8%"}},
	{"ko", "747억2000만 위안으로 전년동기대비 55.6% 증가했다", []string{"74720000000 CNY", "55.6%"}},
	{"ko", "244억 8천200만원으로 58.7% 성장 … 흑하시 수출입 총액의 93% 이상", []string{"24482000000", "58.7%", "at least 93%"}},
	{"ko", "수분하철도통상구의 루계 수출입 화물량은 499만 1천톤으로 동기대비 2.0% 증가했다", []string{"4991000 tonnes", "2.0%"}},
	{"ko", "누계로 총 4468억 위안 규모의 계약을 체결했다. 제8회 박람회, 협정 다섯 건", []string{"446800000000 CNY", "5"}},
	{"ja", "139億9000万ドル相当の対外貿易プロジェクト契約が調印されました", []string{"13990000000 USD"}},
	{"ja", "223.6億ドルに達し、前年比5.8%増加 … 全国のロシアに対する輸出入額の25.1%", []string{"22360000000 USD", "5.8%", "25.1%"}},
}

func TestScanReadsTheQuotationsOfTheSources(t *testing.T) {
	for _, q := range quotations {
		var got []string
		for _, r := range Scan(q.text, q.lang) {
			got = append(got, show(r))
		}
		if !equal(got, q.want) {
			t.Errorf("%s\n got %q\nwant %q", q.text, got, q.want)
		}
	}
}

func show(r Reading) string {
	s := r.Number.String()
	if r.Qualifier != Exact {
		s = r.Qualifier.String() + " " + s
	}
	if r.Percent {
		s += "%"
	}
	if r.Currency != "" {
		s += " " + string(r.Currency)
	}
	if r.Unit != "" {
		s += " " + r.Unit
	}
	return s
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestScanReadsWhatNarrativesAndTablesPrint(t *testing.T) {
	for _, q := range prints {
		var got []string
		for _, r := range Scan(q.text, q.lang) {
			got = append(got, show(r))
		}
		if !equal(got, q.want) {
			t.Errorf("%s\n got %q\nwant %q", q.text, got, q.want)
		}
	}
}

var prints = []struct {
	lang, text string
	want       []string
}{
	{"en", "CNY 98.238 bn; USD3.15bn; RMB 48 billion yuan; €2.5 million; ¥5 billion", []string{"98238000000 CNY", "3150000000 USD", "48000000000 CNY", "2500000 EUR", "5000000000"}},
	{"en", "no less than 5 or at most 7, at least 3 or 8 or more", []string{"at least 5", "at most 7", "at least 3", "at least 8"}},
	{"en", "in 2023,500 and 1,200,3", []string{"2023", "500", "1", "200.3"}},
	{"en", "1,234,567 people; 1,274.5 units; 1.274,5 units", []string{"1234567", "1274.5", "1274.5"}},
	{"en", "volume (billion yuan): 185.47; share (%): 14.5", []string{"185470000000 CNY", "14.5%"}},
	{"en", "B2B, 3D, C919, 1990s, COVID_19", nil},
	{"en", "15-19 June 2023", []string{"15", "19", "2023"}},
	{"en", "up 2.2 percentage points at 149.46 points", []string{"2.2 percentage points", "149.46"}},
	{"ru", "рост на 2,5 процентного пункта до 1 274,5 млрд руб., около 7 млн тонн, 90-х годов", []string{"2.5 percentage points", "1274500000000 RUB", "about 7000000 tonnes"}},
	{"ru", "более сорока двух, двадцать две компании", []string{"over 42", "22"}},
	{"zh", "最近50项，近50项，不足3亿元，超过2,000亿元", []string{"50", "nearly 50", "under 300000000 CNY", "over 200000000000 CNY"}},
	{"zh", "１２３个，4.5万吨，1万5千亿元", []string{"123", "45000 tonnes", "1500000000000 CNY"}},
	{"zh", "三元桥的多元化,一成不变", nil},
	{"zh", "人民币 12 亿", []string{"1200000000 CNY"}},
	{"ko", "세계 한국 일본, 약 100여 개 기업", []string{"about 100"}},
	{"", "3亿 50个", []string{"300000000", "50"}},
}

func TestReadingsCoverQualifierAndCurrency(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"it will exceed 200 billion yuan soon", "exceed 200 billion yuan"},
		{"金额超300亿元人民币左右。", "超300亿元人民币左右"},
		{"worth about US$ 3.15 bn in all", "about US$ 3.15 bn"},
		{"составила более 170 млрд юаней.", "более 170 млрд юаней"},
	} {
		found := Scan(c.text, "")
		if len(found) != 1 || c.text[found[0].Start:found[0].End] != c.want {
			t.Errorf("%s: %v", c.text, found)
		}
	}
}

func TestReadsKnowsItsLanguages(t *testing.T) {
	for lang, want := range map[string]bool{"en": true, "zh-Hant": true, "zh_TW": true, "ru": true, "ko": true, "ja": true, "de": false, "": false} {
		if Reads(lang) != want {
			t.Errorf("%q: %v", lang, !want)
		}
	}
}

func FuzzScanStaysInsideTheText(f *testing.F) {
	for _, list := range [][]struct {
		lang, text string
		want       []string
	}{quotations, prints} {
		for _, q := range list {
			f.Add(q.text, q.lang)
		}
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		end := 0
		for _, r := range Scan(text, lang) {
			if r.Start < 0 || r.End > len(text) || r.Start >= r.End {
				t.Fatalf("%q: reading [%d,%d)", text, r.Start, r.End)
			}
			if r.End <= end {
				t.Fatalf("%q: readings out of order", text)
			}
			end = r.End
		}
	})
}

// A list is as many numbers as it has members, however long it is; reading it to
// its end for each of them would take minutes.
func TestALongListIsReadOnce(t *testing.T) {
	const members = 50_000
	found := Scan("7"+strings.Repeat(",8", members-1), "en")
	if len(found) != members-1 { // the last two are one decimal: "8,8"
		t.Fatalf("%d numbers of %d are found", len(found), members)
	}
	for i, r := range found[:members-2] {
		if r.Start != 2*i || r.End != 2*i+1 {
			t.Fatalf("number %d is at %d to %d", i, r.Start, r.End)
		}
	}
}
