package generator

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/PuerkitoBio/goquery"
)

// A retold fact is what the Chinese and the Russian text say of a fact that a
// paragraph tells.
type retold struct {
	fact   int
	zh, ru []string
}

// retoldFacts are those of seedFacts that stand in a paragraph, in their order.
var retoldFacts = map[string][]retold{
	"harbin-fair-32-signing": {
		{14, []string{"国内各省区市", "取得了一系列经贸投资合作成果"}, []string{"провинции, автономные районы и города Китая", "ряда результатов"}},
		{15, []string{"一带一路", "积极参与中蒙俄经济走廊"}, []string{"Один пояс, один путь", "экономического коридора Китай — Монголия — Россия"}},
	},
	"harbin-online-europe-2020": {
		{8, []string{"友城", "商协会"}, []string{"ассоциации", "побратимов"}},
		{11, []string{"哈尔滨新区", "哈尔滨经济技术开发区", "哈尔滨综合保税区"}, []string{"Новом районе Харбина", "Харбинской зоне технико-экономического развития", "Харбинской комплексной бондовой зоне"}},
		{15, []string{"经贸、医疗、文化和教育"}, []string{"экономика и торговля", "медицина", "культура", "образование"}},
		{16, []string{"颁奖仪式"}, []string{"церемония награждения"}},
	},
	"harbin-promotion-yekaterinburg-2023": {
		{4, []string{"哈尔滨宣传片"}, []string{"фильм о Харбине"}}, {5, []string{"合作项目签约仪式"}, []string{"церемония подписания проектов"}},
		{6, []string{"面对面洽谈"}, []string{"лицом к лицу"}}, {8, []string{"对俄合作的中心城市", "比较优势"}, []string{"центральным городом", "сравнительными преимуществами"}},
		{10, []string{"布列斯特州", "白俄罗斯西部", "一带一路"}, []string{"Брестскую область", "на западе Беларуси", "Одного пояса, одного пути"}},
		{12, []string{"物流企业", "当地伙伴"}, []string{"логистические", "местных партнёров"}}, {13, []string{"最重要的合作伙伴之一"}, []string{"одним из важнейших партнёров"}},
	},
	"heilongjiang-guangdong-2023": {
		{5, []string{"主题大会＋产品体验＋项目合作＋向北开放"}, []string{"тематическая конференция", "знакомство с продукцией", "проектное сотрудничество", "открытость на север"}},
		{23, []string{"中国对俄贸易第一大省", "报道的说法"}, []string{"первое место", "торговле с Россией", "утверждение автора"}},
		{24, []string{"华为", "Guangxin Holdings", "华润集团"}, []string{"Huawei", "Guangxin Holdings", "China Resources Group"}},
		{25, []string{"Zhaodong Xinghu Technology", "Migao Potash Fertilizer", "Keyou Semiconductor"}, []string{"Zhaodong Xinghu Technology", "Migao Potash Fertilizer", "Keyou Semiconductor"}},
		{26, []string{"2017年3月", "六年来"}, []string{"марта 2017 года", "последние шесть лет"}},
		{27, []string{"第十三次党代会", "深哈"}, []string{"XIII съезд", "Шэньчжэня с Харбином"}},
		{28, []string{"对口合作", "东北振兴"}, []string{"парное сотрудничество", "возрождения Северо-Восточного Китая"}},
		{29, []string{"沿边开发开放专项行动"}, []string{"специальная программа развития и открытости приграничья"}},
		{30, []string{"六个龙江", "八个振兴", "4567"}, []string{"шести Лунцзянов", "восемь возрождений", "4567"}}, {30, []string{"粤港澳大湾区"}, []string{"Большого залива"}},
		{31, []string{"2023年", "黑土地与岭南的“交响”"}, []string{"2023", "Симфония чернозёма и Линнани"}},
	},
	"heilongjiang-ftz-agreement-2021": {
		{3, []string{"中国最北的自贸区"}, []string{"самой северной в Китае"}}, {4, []string{"两年前", "8月30日"}, []string{"два года назад", "30 августа"}},
		{8, []string{"优惠政策共享、合作项目共建、创新经验互学"}, []string{"льготами", "вместе строить проекты", "учиться на новшествах"}},
		{9, []string{"万科中俄产业园", "俄罗斯进出口农产品交易中心"}, []string{"индустриальный парк Vanke", "российской сельхозпродукции"}},
		{10, []string{"中俄跨境金融服务中心", "离岸账户"}, []string{"китайско-российский центр трансграничных финансовых услуг", "офшорный счёт"}},
		{12, []string{"矿产、俄粮加工"}, []string{"полезных ископаемых", "российского зерна"}}, {13, []string{"国际技术转移"}, []string{"международная передача технологий"}},
		{14, []string{"知识产权的创造、运用、保护和交易"}, []string{"интеллектуальная собственность", "создание, применение, защита и торговля"}},
		{15, []string{"人才、金融、商贸交流"}, []string{"обмен кадрами, финансы, торговля"}}, {16, []string{"Li Jiangming", "Luo Pan"}, []string{"Ли Цзянмин", "Ло Пань"}},
	},
}

// seedPage is the page of an event in the language of a prefix, without what is
// on it for other reasons than the event.
func seedPage(t *testing.T, prefix, event string) *goquery.Selection {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(realFiles(t)[prefix+"events/"+event+"/index.html"]))
	if err != nil {
		t.Fatal(err)
	}
	doc.Find("template, script, svg, .pager, .related, .cite-number, .people .wording").Remove()
	return doc.Find("main")
}

func TestSeedFactsAreToldInEveryLanguage(t *testing.T) {
	for event, facts := range seedFacts {
		told := slices.DeleteFunc(slices.Clone(facts), func(f seedFact) bool { return f.at != paragraph })
		same := func(f seedFact, r retold) bool { return f.fact == r.fact }
		if !slices.EqualFunc(told, retoldFacts[event], same) {
			t.Errorf("%s: not every fact that a paragraph tells has words in each language", event)
		}
		for _, prefix := range []string{"zh/", "ru/"} {
			page := seedPage(t, prefix, event)
			for _, r := range retoldFacts[event] {
				words := r.zh
				if prefix == "ru/" {
					words = r.ru
				}
				if page.Find(paragraph).FilterFunction(func(_ int, s *goquery.Selection) bool { return saysAll(s, words) }).Length() == 0 {
					t.Errorf("%s%s, fact %d: no %s has %q", prefix, event, r.fact, paragraph, words)
				}
			}
		}
	}
}

// TestSeedRecordsAreTranslated: the record that holds a fact in English holds it,
// at the same place among its like, in words of the other languages, not as a
// fallback. Wordings of sources and names of publications are in their own; the
// partners of an event have names only.
func TestSeedRecordsAreTranslated(t *testing.T) {
	scripts := map[string]*unicode.RangeTable{"zh/": unicode.Han, "ru/": unicode.Cyrillic}
	for event, facts := range seedFacts {
		english := seedPage(t, "", event)
		for prefix, script := range scripts {
			page := seedPage(t, prefix, event)
			page.Find(".source, .source-mark, .wording, blockquote, .people .name, .people .organisation").Remove() // a name that nobody verified is as printed
			for _, f := range facts {
				if f.at == paragraph || f.at == inSeries || f.at == party {
					continue
				}
				here := english.Find(f.at)
				for i := range here.Length() {
					if !saysAll(here.Eq(i), f.words) {
						continue
					}
					record := page.Find(f.at).Eq(i)
					if text := record.Text(); strings.IndexFunc(text, func(r rune) bool { return unicode.Is(script, r) }) < 0 || record.Find(".fallback").Length() > 0 {
						t.Errorf("%s%s, fact %d: %q is not told in the language: %q", prefix, event, f.fact, f.words, strings.Join(strings.Fields(text), " "))
					}
				}
			}
		}
	}
}
