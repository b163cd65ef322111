package generator

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/guard"
	"tradepost/generator/trade"
)

// Amounts in messages are written as the language writes them, and what is
// written is read back from a data file as the same value.
func TestValuesAreWrittenForEditorsAndReadBack(t *testing.T) {
	for _, c := range []struct{ data, zh, ru string }{
		{"48.141 billion CNY", "481.41亿元", "48,141 млрд юаней"},
		{"over 200 billion CNY", "超过2000亿元", "более 200 млрд юаней"},
		{"at least 2.05 billion USD", "至少20.5亿美元", "не менее 2,05 млрд долл."},
		{"under 5 million RUB", "不足500万卢布", "менее 5 млн руб."},
		{"nearly 30%", "近30%", "почти 30 %"},
		{"-2.9%", "−2.9%", "−2,9 %"},
		{"over 150", "超过150", "более 150"},
		{"about 600000", "约60万", "около 600 000"},
		{"at most 12", "至多12", "не более 12"},
		{"10.71 million tonnes", "1071万吨", "10,71 млн тонн"},
	} {
		v, err := trade.ParseValue(c.data)
		if err != nil {
			t.Fatal(err)
		}
		for lang, want := range map[string]string{"en": c.data, "zh": c.zh, "ru": c.ru, "fr": v.String()} {
			got := ValueIn(lang)(v)
			if strings.ReplaceAll(got, "\u00a0", " ") != want {
				t.Errorf("%s in %s: %q, want %q", c.data, lang, got, want)
			}
			if again, err := trade.ParseValue(got); err != nil || !again.Identical(v) {
				t.Errorf("%q is read back as %v, %v", got, again, err)
			}
		}
	}
	precise, err := trade.ParseValue("2.0 billion USD")
	if err != nil {
		t.Fatal(err)
	}
	p := diag.Problems{{Code: "value-too-large", Args: diag.Args{"value": precise, "near": precise, "times": 10, "what": diag.Say("amount"), "found": "2.0"}}}
	if message, hint := In("zh", p)[0].Message("zh"); !strings.HasPrefix(message, "数值20亿美元是") || hint != "是否应为“2.0 billion USD”？" {
		t.Errorf("a precision that Chinese cannot write: %q, %q", message, hint)
	}
}

// scraps are what a message may hold in Latin letters: keys, values, words of
// data files and what stands between quotes.
var (
	quotedWords = regexp.MustCompile("[“«(（\"`][^”»)）\"`]*[”»)）\"`]|\\{\\{.*\\}\\}")
	commands    = regexp.MustCompile(`tradepost [a-z-]+`)
	dataAmount  = regexp.MustCompile(`[0-9.]+ (?:million|billion) [A-Z]{3}`)
	latinWords  = regexp.MustCompile(`[A-Za-z][A-Za-z_./#-]*(?: [A-Za-z][A-Za-z_./#-]*)+`)
)

// typedIntoTexts are the codes that propose a value as the text at fault has it.
var typedIntoTexts = map[diag.Code]bool{"text-disagrees": true, "amount-out-of-scale": true, "unsourced-amount": true}

// TestNoEnglishScrapStandsInAMessage tells the findings of all rules, and those
// of a site with many mistakes of form, in Chinese and Russian.
func TestNoEnglishScrapStandsInAMessage(t *testing.T) {
	var problems diag.Problems
	codes := map[diag.Code]bool{}
	check := func(site fstest.MapFS) {
		checked, err := Check(site, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range checked.Problems {
			codes[p.Code] = true
		}
		problems = append(problems, checked.Problems...)
	}
	for _, rule := range guard.Rules() {
		x, _ := diag.Explain(rule.Code, "en")
		check(exampleSite(rule.Code, x, x.Bad, ""))
	}
	check(mistaken())
	if len(codes) < len(guard.Rules())+25 {
		t.Fatalf("only %d codes are found", len(codes))
	}
	for _, lang := range []string{"zh", "ru"} {
		for _, p := range In(lang, problems) {
			message, hint := p.Message(lang)
			for _, s := range []string{message, hint} {
				if typedIntoTexts[p.Code] { // in the language of the text, which is English here
					s = dataAmount.ReplaceAllString(s, "")
				}
				if found := latinWords.FindString(commands.ReplaceAllString(quotedWords.ReplaceAllString(s, ""), "")); found != "" {
					t.Errorf("%s in %s says %q: %s", p.Code, lang, found, s)
				}
				if lang == "ru" && s != "" && !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
					t.Errorf("%s in ru has no Russian word: %s", p.Code, s)
				}
			}
		}
	}
	english := problems[:0:0]
	english = append(english, problems...)
	if !slices.EqualFunc(english, In("en", problems), func(a, b diag.Problem) bool {
		m, h := a.Message("en")
		n, i := b.Message("en")
		return m == n && h == i
	}) {
		t.Error("in English the values are written otherwise than data files have them")
	}
}

// mistaken is a site with mistakes of form in every file.
func mistaken() fstest.MapFS {
	files := fstest.MapFS{}
	for name, s := range map[string]string{
		"data/site.toml":          "title = 5\nlanguages = [\"en\", \"zh\", \"ru\"]\nbase_url = \"https://a:b@example.org/?q\"\n[publisher]\nnmae = \"x\"\n[[check.accept]]\ncode = \"no-such\"\nat = \"x\"\nreason = \"y\"\n",
		"data/partners.toml":      "[[partners]]\nid = \"Port Office\"\nname = \"\"\nkind = \"firm\"\ncountry = \"ru\"\n[[partners]]\nid = \"con\"\nname = [\"x\"]\n[[partners]]\n",
		"data/places.toml":        "[[places]]\nid = \"harbin\"\nname = { en = \"Harbin\", zh = \"哈尔滨\", fr = \"Harbin\" }\nkind = \"city\"\nlat = 145.0\n",
		"data/sources.toml":       "[[sources]]\nid = \"gazette\"\ntitle = \"Gazette\"\ndate = 2023-13-01\n",
		"data/rates.toml":         "[[rates]]\nfrom = \"CNY\"\nto = \"USD\"\nyear = 22\nrate = true\nkind = \"average\"\nsource = \"gazette\"\n",
		"data/events/fair.toml":   "title = \"Fair\"\nkind = \"fare\"\ndate = \"2023-02-30\"\nplace = \"nowhere\"\nsources = \"gazette\"\nhosts = [3]\n[[figures]]\nid = \"value\"\nmeasure = \"contract_value\"\nvalue = 48.1\nscope = \"on_site\"\nsource = \"harbin\"\n[[figures]]\nid = \"value\"\nmeasure = \"deals\"\nvalue = 3.5\nas_of = 1.5\n[[figures]]\nid = \"n\"\nmeasure = \"deals\"\nvalue = true\n[deals]\nid = 1\n",
		"data/trade/north.toml":   "title = \"North\"\nreporter = \"harbin\"\nupdated = 2024\n[[points]]\nyear = 2022\nperiod = \"2022-01/2022-02\"\nvalue = \"48 bilion CNY\"\ngrowth = [1]\nshare = { value = \"15\" }\n[[gaps]]\nfrom = 2022\nto = 2020\nnote = \"x\"\n",
		"data/trde/x.toml":        "",
		"data/odd.toml":           "",
		"data/changes.toml":       "[[changes]]\ndate = 2024-01-01\nfigure = \"event:fair\"\nkind = \"revision\"\nold = \"5 tonnes of\"\nreason = \"x\"\n",
		"content/home.md":         "+++\nsummary = 3\n+++\n\n[x](evnt:fair) [](figure:fair/no) [](trade:north) [y](figure:) [z](page.html) [q](#top) [a]: <b>x</b> [^1]\n\n![](a.png) ![x](b.gif) ![y](../c.png)\n\n# Top\n\n```chart\nid = \"no-chart\"\nheight = \"x\"\nfrm = 3\n```\n",
		"content/home.zh.md":      "+++\ndate = 2024-01-01\n+++\n",
		"content/contacts.md":     "+++\ntitle = \"x\"\n+++\n",
		"content/events/forum.md": "+++\ntitle = \"x\"\n+++\n```Charts\n```\n",
		"content/reports/a.md":    "---\ntitle: x\n---\n",
		"content/reports/b.ru.md": "+++\ntitle = \"б\n+++\n",
		"content/reports/c.md":    "+++\ntitle = x\n+++\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(s)}
	}
	return files
}
