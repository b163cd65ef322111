package generator

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"tradepost/generator/numeral"
)

// Where the facts of a text stand on the page of its event, each in an element
// that one record or one paragraph made. A number stands on its card, "#figure-…".
const (
	atGlance  = ".facts > div"        // date, place, hosts, theme, sectors, programmes
	person    = ".people > li"        // name, role, wording, source
	party     = ".organisations > li" // likewise
	remark    = ".honest-notes > li"  // an editor's note with the wording that it is about
	dealCard  = "article.deal-card"
	paragraph = ".narrative p, .narrative li, .narrative tr, .narrative dd"
	inSeries  = "main a.number[href*='trade/hlj-russia-cny/index.html#2022']"
)

// A seedFact is one numbered fact of a source text: an element of the kind holds
// all the words, and what made it names a source.
type seedFact struct {
	fact  int
	at    string
	words []string
}

// seedFacts are the facts of the five source texts, numbered as in the list that
// the site was made from.
var seedFacts = map[string][]seedFact{
	"harbin-fair-32-signing": {
		{1, atGlance, []string{"Date", "16 June 2023"}}, {1, remark, []string{"On the 16th", "15 to 19 June"}},
		{2, atGlance, []string{"Place", "Harbin"}},
		{3, person, []string{"Xu Qin", "witnessed", "Secretary of the CPC Heilongjiang Provincial Committee", "Standing Committee"}},
		{4, person, []string{"Liang Huiling", "witnessed", "Deputy secretary", "governor of Heilongjiang"}},
		{5, person, []string{"Lan Shaomin", "witnessed", "Chairman", "CPPCC"}},
		{6, person, []string{"Zhang Anshun", "witnessed", "post not given"}}, {6, person, []string{"Wang Yixin", "witnessed", "post not given"}},
		{6, person, []string{"Wang Yongkang", "witnessed", "post not given"}}, {6, person, []string{"Han Shengjian", "witnessed", "post not given"}},
		{7, "#figure-on-site-projects", []string{"50", "Signed on site"}}, {8, "#figure-on-site-value", []string{"48.141 billion yuan", "Signed on site", "the 50 projects"}},
		{9, "#figure-running-total-projects", []string{"224"}}, {10, "#figure-running-total-value", []string{"84.563 billion yuan", "224 projects"}},
		{11, "#figure-fair-estimate", []string{"more than 200 billion yuan", "estimate", "all provinces"}},
		{12, atGlance, []string{"Sectors", "Domestic and foreign trade", "Investment promotion", "Cooperation abroad", "Science and technology", "Education", "Culture", "Tourism", "Sport", "people-to-people", "Industry"}},
		{13, atGlance, []string{"Theme", "new platform for high-level opening-up", "high-quality development"}},
		{14, paragraph, []string{"provinces, autonomous regions and municipalities", "obtained results through the fair"}},
		{15, atGlance, []string{"Programme", "Belt and Road", "China–Mongolia–Russia Economic Corridor"}}, {15, paragraph, []string{"Belt and Road", "active part in the China–Mongolia–Russia Economic Corridor"}},
		{16, remark, []string{"Fu Yu", "writer", "Shao Guoliang", "photographer"}},
	},
	"harbin-online-europe-2020": {
		{1, atGlance, []string{"Date", "3 September 2020"}}, {2, "#figure-deals", []string{"7", "seven cooperation deals"}},
		{3, party, []string{"North East England Chamber of Commerce", "signatory"}},
		{4, party, []string{"Spain-China Friendship Association"}}, {4, party, []string{"British Chamber of Commerce in China"}},
		{4, party, []string{"Finland Chamber of Commerce in Beijing"}}, {5, party, []string{"German Global Trade Forum Berlin"}},
		{6, "#figure-envoy-countries", []string{"14", "envoys"}}, {7, "#figure-associations", []string{"19", "business associations"}},
		{8, paragraph, []string{"business associations", "sister cities"}}, {9, "#figure-enterprises", []string{"22", "foreign enterprises", "video"}},
		{10, person, []string{"Sun Zhe", "spoke", "Mayor of Harbin"}},
		{11, paragraph, []string{"Harbin New Area", "Harbin Economic and Technological Development Zone", "Harbin Comprehensive Bonded Zone"}},
		{12, atGlance, []string{"Belt and Road Initiative"}}, {13, atGlance, []string{"17+1 cooperation mechanism"}},
		{14, "#figure-sister-cities", []string{"32", "cities"}}, {14, "#figure-sister-countries", []string{"23", "countries"}},
		{15, paragraph, []string{"trade", "medical", "culture", "education"}}, {16, paragraph, []string{"award"}},
	},
	"harbin-promotion-yekaterinburg-2023": {
		{1, atGlance, []string{"Date", "10 July 2023"}}, {1, atGlance, []string{"Place", "Yekaterinburg"}},
		{2, atGlance, []string{"Programme", "China–Russia Expo", "no. 7"}},
		{3, "#figure-participants", []string{"more than 150", "Belarus"}}, {4, paragraph, []string{"film", "Harbin"}}, {5, paragraph, []string{"signing ceremony"}},
		{6, paragraph, []string{"face to face"}}, {7, person, []string{"Zhang Qixiang", "Harbin"}}, {8, paragraph, []string{"central city", "comparative advantages"}},
		{9, person, []string{"Gorodetsky", "Deputy chairman", "Brest"}}, {10, paragraph, []string{"Brest", "west", "Belt and Road"}},
		{11, person, []string{"Alexandrine", "Deputy minister", "oblast: “Smolensk” as reported"}},
		{12, paragraph, []string{"logistics", "partners"}}, {13, paragraph, []string{"most important partners"}},
	},
	"heilongjiang-guangdong-2023": {
		{1, remark, []string{"delegation", "20 to 23 April"}}, {2, atGlance, []string{"Date", "22 April 2023"}}, {2, atGlance, []string{"Place", "Shenzhen"}},
		{2, remark, []string{"On the morning of April 22"}},
		{3, atGlance, []string{"Hosts", "Heilongjiang", "Guangdong"}}, {4, atGlance, []string{"Theme", "North and South share new opportunities", "new future"}},
		{5, paragraph, []string{"theme conference", "product experience", "project cooperation", "opening to the north"}},
		{6, "#figure-projects", []string{"192", "all projects"}}, {7, "#figure-total-value", []string{"98.238 billion yuan", "all 192 projects"}},
		{8, "#figure-on-site-projects", []string{"32", "Signed on site", "industrial projects"}}, {9, "#figure-on-site-value", []string{"29.293 billion yuan", "Signed on site", "the 32 industrial projects"}},
		{10, atGlance, []string{"Sectors", "digital", "bioeconomy", "ice", "design", "opening", "Russia"}},
		{11, party, []string{"Tencent"}}, {11, party, []string{"Vanke"}}, {11, party, []string{"BGI", "Huada Group"}}, {11, party, []string{"Nine Dragons Paper"}}, {11, party, []string{"CITIC Capital"}},
		{12, person, []string{"Feng Junheng", "Chairman", "Shenzhen-Harbin Industrial Park"}}, {13, person, []string{"Ma Huateng", "Chairman of the board, Tencent"}},
		{14, person, []string{"Zhilie", "surname lost", "EVOC", "Guangdong Federation of Industry and Commerce", "Guangdong General Chamber of Commerce"}},
		{15, person, []string{"Liu Yubin", "Shenzhen Gaofa", "founding chairman"}}, {16, person, []string{"Liu Peng", "Zhongshun Jierou"}},
		{17, person, []string{"Zhao Xinzhu", "Honorary president", "Shenzhen Zhongyi"}}, {18, person, []string{"Feng Changhong", "Shenzhen Industrial Design Industry Association"}},
		{19, party, []string{"Beike Biology", "signatory"}}, {19, party, []string{"SEG", "signatory"}}, {19, party, []string{"United Aircraft", "signatory"}},
		{20, party, []string{"Harbin New Area", "signatory"}}, {20, party, []string{"Harbin Economic and Technological Development Zone", "signatory"}}, {20, party, []string{"Transport", "signatory", "Provincial Communications Group"}},
		{21, inSeries, []string{"185.47 billion yuan"}}, {21, inSeries, []string{"41.3%"}}, {22, inSeries, []string{"14.5%"}}, {23, paragraph, []string{"largest", "trade with Russia", "claim"}},
		{24, paragraph, []string{"Huawei", "Guangxin Holdings", "China Resources Group"}}, {25, paragraph, []string{"Zhaodong Xinghu Technology", "Migao Potash Fertilizer", "Keyou Semiconductor"}},
		{26, paragraph, []string{"past six years", "March 2017"}}, {27, paragraph, []string{"13th provincial Party Congress", "Shenzhen with Harbin"}}, {27, remark, []string{"Shenzhen and Kazakhstan", "深哈"}},
		{28, paragraph, []string{"counterpart cooperation", "revitalisation of Northeast China"}}, {29, paragraph, []string{"special action", "opening up the border areas"}},
		{30, paragraph, []string{"Six Longjiang", "eight revitalisations", "4567"}}, {30, paragraph, []string{"Greater Bay"}}, {31, paragraph, []string{"2023", "Symphony of Black Soil and Lingnan"}},
	},
	"heilongjiang-ftz-agreement-2021": {
		{1, atGlance, []string{"Date", "18 August 2021"}}, {1, remark, []string{"18 August", "without a year"}},
		{2, dealCard, []string{"framework agreement", "Harbin area", "Heihe area", "Suifenhe area"}}, {3, paragraph, []string{"northernmost free trade zone"}},
		{4, paragraph, []string{"two years ago", "30 August"}}, {5, person, []string{"Ren Hailong", "spoke", "Deputy director", "Harbin area"}},
		{6, person, []string{"He Bingli", "spoke", "Deputy director", "Suifenhe area"}}, {7, person, []string{"Pei Lei", "spoke", "Sino-Russian International City"}},
		{8, paragraph, []string{"preferential policies", "jointly", "learn from each other"}}, {9, paragraph, []string{"Vanke Sino-Russian Industrial Park", "agricultural products"}},
		{10, paragraph, []string{"first Sino-Russian cross-border financial service centre", "offshore account"}},
		{11, "#figure-financial-innovations", []string{"11", "fund clearing"}}, {12, paragraph, []string{"minerals", "grain processing"}},
		{13, paragraph, []string{"international technology transfer"}}, {14, paragraph, []string{"intellectual property", "creation", "use", "protection", "trade"}},
		{15, paragraph, []string{"talent, finance and commerce"}}, {16, paragraph, []string{"Li Jiangming reported from Harbin", "Luo Pan"}},
	},
}

// sourced is how the element of a record names who says so.
var sourced = map[string]string{person: "a.source-mark", party: "a.source-mark", remark: "a[href*='sources/index.html#']", dealCard: ".evidence-source a[href*='sources/index.html#']"}

func TestEverySeedFactIsInARecordOnThePageOfItsEvent(t *testing.T) {
	files := realFiles(t)
	for event, facts := range seedFacts {
		doc, err := goquery.NewDocumentFromReader(bytes.NewReader(files["events/"+event+"/index.html"]))
		if err != nil {
			t.Fatal(err)
		}
		doc.Find("template, script, svg, .pager, .related, .cite-number").Remove()
		doc.Find(".people .wording").Remove() // names of others stand there, too
		if doc.Find(".sources a[href*='sources/index.html#']").Length() == 0 {
			t.Errorf("%s names no source for what its text tells", event)
		}
		for _, f := range facts {
			found := doc.Find("main").Find(f.at).FilterFunction(func(_ int, s *goquery.Selection) bool { return saysAll(s, f.words) })
			if found.Length() == 0 {
				t.Errorf("%s, fact %d: no %s has %q", event, f.fact, f.at, f.words)
			}
			if mark := sourced[f.at]; mark != "" && found.Find(mark).Length() == 0 || strings.HasPrefix(f.at, "#") && found.Find(".evidence-source a, .wording blockquote").Length() < 2 {
				t.Errorf("%s, fact %d: what has %q names no source", event, f.fact, f.words)
			}
		}
	}
}

func saysAll(s *goquery.Selection, words []string) bool {
	text := strings.ToLower(strings.Join(strings.Fields(s.Text()), " "))
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, strings.ToLower(w)) })
}

// TestRecordsStandInEveryLanguage: what is a record in English is one in Chinese
// and Russian, too.
func TestRecordsStandInEveryLanguage(t *testing.T) {
	files := realFiles(t)
	for event := range seedFacts {
		counts := map[string][]int{}
		for _, prefix := range []string{"", "zh/", "ru/"} {
			doc, err := goquery.NewDocumentFromReader(bytes.NewReader(files[prefix+"events/"+event+"/index.html"]))
			if err != nil {
				t.Fatal(err)
			}
			for _, kind := range []string{atGlance, person, party, remark, dealCard, "article.figure-card", ".sources li"} {
				counts[prefix] = append(counts[prefix], doc.Find("main").Find(kind).Length())
			}
		}
		if !slices.Equal(counts[""], counts["zh/"]) || !slices.Equal(counts[""], counts["ru/"]) {
			t.Errorf("%s has %v records by kind", event, counts)
		}
	}
}

// TestSeedFiguresAreTheirValuesInEveryLanguage holds what machines read of a
// fact's card against the number of the text: words could hold it by chance,
// "150" in "1500", and only in one language.
func TestSeedFiguresAreTheirValuesInEveryLanguage(t *testing.T) {
	files, met := realFiles(t), 0
	for event, facts := range seedFacts {
		for _, prefix := range []string{"", "zh/", "ru/"} {
			doc, err := goquery.NewDocumentFromReader(bytes.NewReader(files[prefix+"events/"+event+"/index.html"]))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range facts {
				at := f.at + " .key-figure data"
				switch {
				case f.at == inSeries:
					at = f.at + " data"
				case !strings.HasPrefix(f.at, "#figure-"):
					continue
				}
				met++
				want := numeral.Scan(f.words[0], "en")[0]
				stated := doc.Find(at).FilterFunction(func(_ int, s *goquery.Selection) bool {
					value, err := numeral.ParseNumber(s.AttrOr("value", ""))
					return err == nil && value.Equal(want.Number) && s.AttrOr("data-qualifier", "") == strings.ReplaceAll(want.Qualifier.String(), " ", "_")
				})
				if stated.Length() == 0 {
					t.Errorf("%s%s, fact %d: no %s is %s for machines", prefix, event, f.fact, at, f.words[0])
				}
			}
		}
	}
	if met < 60 {
		t.Errorf("only %d facts have a number", met)
	}
}
