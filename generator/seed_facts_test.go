package generator

import (
	"bytes"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// seedFacts are the facts of the five source texts, numbered as in the list that
// the site was made from. Each stands on the page of its event: a number at the
// card with the anchor, anything else in the words given.
var seedFacts = map[string][]struct {
	fact   int
	anchor string // of the card, "" for what is no number
	words  []string
}{
	"harbin-fair-32-signing": {
		{1, "", []string{"16 June 2023"}}, {2, "", []string{"Harbin"}},
		{3, "", []string{"Xu Qin"}}, {4, "", []string{"Liang Huiling"}}, {5, "", []string{"Lan Shaomin"}},
		{6, "", []string{"Zhang Anshun", "Wang Yixin", "Wang Yongkang", "Han Shengjian"}},
		{7, "figure-on-site-projects", []string{"50"}}, {8, "figure-on-site-value", []string{"48.141 billion yuan"}},
		{9, "figure-running-total-projects", []string{"224"}}, {10, "figure-running-total-value", []string{"84.563 billion yuan"}},
		{11, "figure-fair-estimate", []string{"more than 200 billion yuan", "estimate"}},
		{12, "", []string{"Investment promotion", "Tourism", "Sport", "Education", "Culture"}},
		{13, "", []string{"high-quality development"}}, {14, "", []string{"provinces"}},
		{15, "", []string{"Belt and Road", "China–Mongolia–Russia"}}, {16, "", []string{"Fu Yu", "Shao Guoliang"}},
	},
	"harbin-online-europe-2020": {
		{1, "", []string{"3 September 2020"}}, {2, "figure-deals", []string{"7"}},
		{3, "", []string{"North East England"}},
		{4, "", []string{"Spain-China Friendship Association", "British Chamber of Commerce in China", "Finland Chamber of Commerce"}},
		{5, "", []string{"Global Trade Forum Berlin"}},
		{6, "figure-envoy-countries", []string{"14"}}, {7, "figure-associations", []string{"19"}},
		{8, "", []string{"sister cities"}}, {9, "figure-enterprises", []string{"22"}}, {10, "", []string{"Sun Zhe"}},
		{11, "", []string{"New Area", "Economic and Technological Development Zone", "Comprehensive Bonded Zone"}},
		{12, "", []string{"Belt and Road"}}, {13, "", []string{"17+1"}},
		{14, "figure-sister-cities", []string{"32"}}, {14, "figure-sister-countries", []string{"23"}},
		{15, "", []string{"medical", "education"}}, {16, "", []string{"award"}},
	},
	"harbin-promotion-yekaterinburg-2023": {
		{1, "", []string{"10 July 2023", "Yekaterinburg"}}, {2, "", []string{"7th China"}},
		{3, "figure-participants", []string{"more than 150"}}, {4, "", []string{"film"}}, {5, "", []string{"signing ceremony"}},
		{6, "", []string{"face to face"}}, {7, "", []string{"Zhang Qixiang"}}, {8, "", []string{"central city"}},
		{9, "", []string{"Gorodetsky"}}, {10, "", []string{"Brest"}}, {11, "", []string{"Alexandrine", "Smolensk"}},
		{12, "", []string{"logistics"}}, {13, "", []string{"most important partners"}},
	},
	"heilongjiang-guangdong-2023": {
		{1, "", []string{"delegation"}}, {2, "", []string{"22 April 2023", "Shenzhen"}}, {3, "", []string{"Guangdong"}},
		{4, "", []string{"North and South"}}, {5, "", []string{"product experience"}},
		{6, "figure-projects", []string{"192"}}, {7, "figure-total-value", []string{"98.238 billion yuan"}},
		{8, "figure-on-site-projects", []string{"32"}}, {9, "figure-on-site-value", []string{"29.293 billion yuan"}},
		{10, "", []string{"digital", "bio", "ice", "design"}},
		{11, "", []string{"Tencent", "Vanke", "BGI", "Nine Dragons", "CITIC Capital"}},
		{12, "", []string{"Feng Junheng"}}, {13, "", []string{"Ma Huateng"}}, {14, "", []string{"EVOC"}}, {15, "", []string{"Liu Yubin"}},
		{16, "", []string{"Liu Peng"}}, {17, "", []string{"Zhao Xinzhu"}}, {18, "", []string{"Feng Changhong"}},
		{19, "", []string{"Beike", "SEG", "United Aircraft"}}, {20, "", []string{"Harbin New", "Transport"}},
		{21, "", []string{"185.47 billion yuan", "41.3%"}}, {22, "", []string{"14.5%"}}, {23, "", []string{"largest"}},
		{24, "", []string{"Huawei", "Guangxin", "China Resources"}}, {25, "", []string{"Xinghu", "Migao", "Keyou"}},
		{26, "", []string{"six years"}}, {27, "", []string{"13th"}}, {28, "", []string{"revitali"}}, {29, "", []string{"border"}},
		{30, "", []string{"Six Longjiang", "4567", "Greater Bay"}}, {31, "", []string{"Symphony"}},
	},
	"heilongjiang-ftz-agreement-2021": {
		{1, "", []string{"18 August 2021"}}, {2, "", []string{"Harbin", "Heihe", "Suifenhe"}}, {3, "", []string{"northernmost"}},
		{4, "", []string{"two years", "2019"}}, {5, "", []string{"Ren Hailong"}}, {6, "", []string{"He Bingli"}}, {7, "", []string{"Pei Lei"}},
		{8, "", []string{"preferential"}}, {9, "", []string{"Vanke", "Agricultural Products"}}, {10, "", []string{"financial service", "offshore"}},
		{11, "", []string{"11"}}, {12, "", []string{"minerals", "grain"}}, {13, "", []string{"technology transfer"}},
		{14, "", []string{"intellectual property"}}, {15, "", []string{"talent"}}, {16, "", []string{"Li Jiangming"}},
	},
}

func TestEverySeedFactIsOnThePageOfItsEvent(t *testing.T) {
	files := realFiles(t)
	for event, facts := range seedFacts {
		doc, err := goquery.NewDocumentFromReader(bytes.NewReader(files["events/"+event+"/index.html"]))
		if err != nil {
			t.Fatal(err)
		}
		doc.Find("template, script, svg, .pager, .related, .cite-number").Remove()
		for _, f := range facts {
			place := doc.Find("main")
			if f.anchor != "" {
				place = doc.Find("article.card#" + f.anchor)
			}
			text := strings.ToLower(strings.Join(strings.Fields(place.Text()), " "))
			for _, words := range f.words {
				if !strings.Contains(text, strings.ToLower(words)) {
					t.Errorf("%s, fact %d: no %q at %q", event, f.fact, words, f.anchor)
				}
			}
		}
	}
}

// TestFactsThatStandInASeriesLeadThere follows the numbers of an event's text
// that are no figures of the event but points of a series.
func TestFactsThatStandInASeriesLeadThere(t *testing.T) {
	page := realFiles(t)["events/heilongjiang-guangdong-2023/index.html"]
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for _, number := range []string{"185.47 billion yuan", "41.3%", "14.5%"} {
		led := doc.Find(`main a.number[href*="trade/hlj-russia-cny/index.html#2022"], main .card a`).FilterFunction(func(_ int, a *goquery.Selection) bool {
			return strings.Contains(a.Text(), number)
		})
		if led.Length() == 0 {
			t.Errorf("%s leads to no series", number)
		}
	}
}
