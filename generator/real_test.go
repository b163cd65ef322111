package generator

import (
	"bytes"
	"net/url"
	"path"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

func TestRealCorpusHasNoFindingThatIsNotAccepted(t *testing.T) {
	checked, err := Check(realSite(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(checked.Problems) > 0 {
		var text bytes.Buffer
		checked.Problems.Write(&text, "en")
		t.Errorf("%d findings:\n%s", len(checked.Problems), text.String())
	}
	for _, a := range checked.Graph.Site.Accepted {
		if a.Reason.Empty() {
			t.Errorf("%s at %s is accepted without a reason", a.Code, a.Place)
		}
	}
}

// seedNumbers are the numbers of the five source texts, as each language
// writes them. NBSP stands for the space that does not break.
var seedNumbers = []struct {
	event      string
	en, zh, ru string
}{
	{"harbin-fair-32-signing", "50", "50", "50"},
	{"harbin-fair-32-signing", "48.141 billion yuan", "481.41亿元", "48,141 млрд юаней"},
	{"harbin-fair-32-signing", "224", "224", "224"},
	{"harbin-fair-32-signing", "84.563 billion yuan", "845.63亿元", "84,563 млрд юаней"},
	{"harbin-fair-32-signing", "more than 200 billion yuan", "超过2000亿元", "более 200 млрд юаней"},
	{"heilongjiang-guangdong-2023", "192", "192", "192"},
	{"heilongjiang-guangdong-2023", "98.238 billion yuan", "982.38亿元", "98,238 млрд юаней"},
	{"heilongjiang-guangdong-2023", "32", "32", "32"},
	{"heilongjiang-guangdong-2023", "29.293 billion yuan", "292.93亿元", "29,293 млрд юаней"},
	{"heilongjiang-guangdong-2023", "185.47 billion yuan", "1854.7亿元", "185,47 млрд юаней"},
	{"heilongjiang-guangdong-2023", "41.3%", "41.3%", "41,3 %"},
	{"heilongjiang-guangdong-2023", "14.5%", "14.5%", "14,5 %"},
	{"harbin-online-europe-2020", "7", "7", "7"},
	{"harbin-online-europe-2020", "14", "14", "14"},
	{"harbin-online-europe-2020", "19", "19", "19"},
	{"harbin-online-europe-2020", "22", "22", "22"},
	{"harbin-online-europe-2020", "32", "32", "32"},
	{"harbin-online-europe-2020", "23", "23", "23"},
	{"harbin-promotion-yekaterinburg-2023", "more than 150", "超过150", "более 150"},
}

func TestSourceEventsShowTheirNumbersInEachLanguage(t *testing.T) {
	files := realFiles(t)
	for _, n := range seedNumbers {
		for prefix, want := range map[string]string{"": n.en, "zh/": n.zh, "ru/": n.ru} {
			page := prefix + "events/" + n.event + "/index.html"
			want = strings.ReplaceAll(want, "NBSP", "\u00a0")
			if prefix == "ru/" {
				want = nonBreaking(want)
			}
			if !numbersOf(t, files[page])[want] {
				t.Errorf("%s does not show %q as a number with its source", page, want)
			}
		}
	}
}

// nonBreaking puts U+00A0 where Russian wants it: between number, scale and
// currency, not after a qualifier.
func nonBreaking(s string) string {
	head, tail, found := strings.Cut(s, "более ")
	if found {
		return head + "более " + nonBreaking(tail)
	}
	return strings.ReplaceAll(s, " ", "\u00a0")
}

// numbersOf lists the texts of all numbers of a page: those of its cards, and
// those in texts and tables that lead to a card. What it says of related events
// is left out.
func numbersOf(t *testing.T, page []byte) map[string]bool {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	doc.Find(".related, .pager").Remove()
	doc.Find("main data, main a.number").Each(func(_ int, s *goquery.Selection) {
		found[strings.TrimSpace(s.Text())] = true
	})
	return found
}

func TestNoAmountWhereNoneWasStated(t *testing.T) {
	files := realFiles(t)
	for _, event := range []string{"harbin-online-europe-2020", "harbin-promotion-yekaterinburg-2023", "heilongjiang-ftz-agreement-2021"} {
		for prefix, unit := range map[string]string{"": "yuan", "zh/": "亿元", "ru/": "юан"} {
			page := prefix + "events/" + event + "/index.html"
			doc, err := goquery.NewDocumentFromReader(bytes.NewReader(files[page]))
			if err != nil {
				t.Fatal(err)
			}
			if doc.Find(".no-amount").Length() != 1 {
				t.Errorf("%s does not say that no amount was stated", page)
			}
			doc.Find(".key-figures data, .card data, table.deals data").Each(func(_ int, s *goquery.Selection) {
				if strings.Contains(s.Text(), unit) {
					t.Errorf("%s shows %q as a result; its source states no amount", page, s.Text())
				}
			})
		}
	}
}

func TestBuiltPagesAreSound(t *testing.T) {
	files := realFiles(t)
	ids := map[string]map[string]bool{}
	for name, data := range files {
		if strings.HasSuffix(name, ".html") {
			ids[name] = idsOf(t, name, data)
		}
	}
	for name, data := range files {
		if strings.HasSuffix(name, ".html") {
			checkLinks(t, name, data, files, ids)
		}
	}
}

// idsOf collects the ids of a page and reports any that is used twice, and tags
// that do not nest.
func idsOf(t *testing.T, name string, data []byte) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	var open []string
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%s: not closed: %v", name, open)
			}
			return ids
		case html.StartTagToken:
			token := z.Token()
			for _, a := range token.Attr {
				if a.Key == "id" && ids[a.Val] {
					t.Errorf("%s: id %q is used twice", name, a.Val)
				}
				if a.Key == "id" {
					ids[a.Val] = true
				}
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s> has an inline %s, which the policy forbids", name, token.Data, a.Key)
				}
			}
			if !void[token.Data] {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			token := z.Token()
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Errorf("%s: </%s> closes nothing; open are %v", name, token.Data, open)
				return ids
			}
			open = open[:len(open)-1]
		}
	}
}

var void = map[string]bool{"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true,
	"input": true, "link": true, "meta": true, "source": true, "track": true, "wbr": true,
	"path": true, "rect": true, "circle": true, "line": true}

// checkLinks follows every link of a page inside the site.
func checkLinks(t *testing.T, name string, data []byte, files map[string][]byte, ids map[string]map[string]bool) {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if n := doc.Find("h1").Length(); n != 1 {
		t.Errorf("%s has %d h1", name, n)
	}
	if lang, _ := doc.Find("html").Attr("lang"); lang == "" {
		t.Errorf("%s says no language", name)
	}
	doc.Find("[href], [src]").Each(func(_ int, s *goquery.Selection) {
		href := s.AttrOr("href", s.AttrOr("src", ""))
		if external(href) || s.Is("use") {
			if s.Is("script, img, link[rel=stylesheet], iframe") {
				t.Errorf("%s asks another host for %s", name, href)
			}
			return
		}
		file, anchor, _ := strings.Cut(href, "#")
		if decoded, err := url.PathUnescape(anchor); err == nil {
			anchor = decoded // as browsers do before they look for the id
		}
		target := name
		if file != "" {
			target = path.Join(path.Dir(name), file)
		}
		switch {
		case strings.HasPrefix(file, "/"):
			t.Errorf("%s links to %s: not relative", name, href)
		case files[target] == nil && target != "manifest.json":
			t.Errorf("%s links to %s, which does not exist", name, href)
		case anchor != "" && !ids[target][anchor]:
			t.Errorf("%s links to %s, which has no such id", name, href)
		}
	})
}

func external(href string) bool {
	return strings.HasPrefix(href, "http://") || strings.HasPrefix(href, "https://") || strings.HasPrefix(href, "mailto:")
}

func TestEveryPageExistsInEveryLanguage(t *testing.T) {
	files := realFiles(t)
	for name := range files {
		if !strings.HasSuffix(name, "index.html") || strings.HasPrefix(name, "zh/") || strings.HasPrefix(name, "ru/") {
			continue
		}
		for _, lang := range []string{"zh/", "ru/"} {
			if files[lang+name] == nil {
				t.Errorf("%s has no %s%s", name, lang, name)
			}
		}
	}
}

func TestSameSiteSameBytes(t *testing.T) {
	first := realFiles(t)
	second := buildInto(t, realSite(), Options{Jobs: 1}).files
	if len(first) != len(second) {
		t.Errorf("one build has %d files, the other %d", len(first), len(second))
	}
	for name, data := range first {
		if !bytes.Equal(data, second[name]) {
			t.Errorf("%s differs between two builds", name)
		}
	}
}
