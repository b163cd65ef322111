package generator

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/diag"
	"tradepost/generator/guard"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
	"tradepost/themes"
)

// The examples of a rule do what its explanation says: the bad one gives its
// code and no other, the good one nothing; a warning can be accepted where it says
// so, and an error nowhere.
func TestExamplesOfRulesAreTrue(t *testing.T) {
	for _, rule := range guard.Rules() {
		x, _ := diag.Explain(rule.Code, "en")
		if x.Bad == "" || (x.Accept == "") != (rule.Severity == diag.Error) {
			t.Errorf("%s has no example, or does not say rightly whether it can be accepted", rule.Code)
			continue
		}
		if got := codesOf(t, exampleSite(rule.Code, x, x.Bad, "")); !slices.Equal(got, []string{string(rule.Code)}) {
			t.Errorf("the bad example of %s gives %v", rule.Code, got)
		}
		if got := codesOf(t, exampleSite(rule.Code, x, x.Good, "")); len(got) != 0 {
			t.Errorf("the good example of %s gives %v", rule.Code, got)
		}
		if rule.Severity == diag.Error {
			continue
		}
		accept := fmt.Sprintf("[[check.accept]]\ncode = %q\nat = %q\nreason = \"known\"\n", rule.Code, x.Accept)
		if got := codesOf(t, exampleSite(rule.Code, x, x.Bad, accept)); len(got) != 0 {
			t.Errorf("%s, accepted at %s, still gives %v", rule.Code, x.Accept, got)
		}
	}
}

// TestRulesHaveWordsForReaders: the methodology page says in each language what a
// rule demands of which a finding was let stand.
func TestRulesHaveWordsForReaders(t *testing.T) {
	for _, lang := range []trade.Lang{"en", "zh", "ru"} {
		p, err := locale.New(lang, themes.Default())
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]diag.Code{}
		for _, rule := range guard.Rules() {
			key := "rule." + string(rule.Code)
			if !p.Has(key) {
				t.Errorf("%s has no words for %s", lang, rule.Code)
			} else if other := words[p.T(key)]; other != "" {
				t.Errorf("%s says the same of %s and %s", lang, rule.Code, other)
			} else {
				words[p.T(key)] = rule.Code
			}
		}
		for _, key := range p.Keys() {
			if code, ok := strings.CutPrefix(key, "rule."); ok && !slices.ContainsFunc(guard.Rules(), func(r guard.Rule) bool { return string(r.Code) == code }) {
				t.Errorf("%s has words for a rule %s that there is not", lang, code)
			}
		}
	}
}

// codesOf checks a site and lists the codes of what it finds, with what could
// not be read where that is a slip of the test.
func codesOf(t *testing.T, site fstest.MapFS) (codes []string) {
	t.Helper()
	checked, err := Check(site, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		code := string(p.Code)
		if !slices.ContainsFunc(guard.Rules(), func(r guard.Rule) bool { return r.Code == p.Code }) {
			message, _ := p.Message("en")
			code = fmt.Sprintf("%s:%d %s", p.At.Source.Name, p.At.Position().Line, message)
		}
		codes = append(codes, code)
	}
	return codes
}

// usual are the keys that an example leaves out, by the header of their table;
// "" is the head of a file.
var usual = map[string]string{
	"data/events/spring-fair.toml":  "title = \"Spring Fair\"\nkind = \"fair\"\ndate = 2023-06-15\nend_date = 2023-06-19\nplace = \"north-city\"\nsources = [\"gazette\"]\nupdated = 2024-01-10",
	"data/trade/north-russia.toml":  "title = \"Trade with Russia\"\nreporter = \"north\"\npartner = \"russia\"\ncurrency = \"CNY\"\nupdated = 2024-01-10",
	"[[figures]]":                   "measure = \"contract_value\"\nvalue = \"48.1 billion CNY\"\nscope = \"event\"\ncovers = \"of fair and ceremony\"\nstatus = \"reported\"\nsource = \"gazette\"",
	"[[deals]]":                     "title = \"Timber\"\nparties = [\"guild\"]\nstage = \"signed\"\nsource = \"gazette\"",
	"[[points]]":                    "value = \"30 billion CNY\"\nstatus = \"reported\"\nsource = \"gazette\"",
	"[[gaps]]":                      "note = \"no value\"",
	"[[sources]]":                   "title = \"The Gazette\"\npublisher = \"The Gazette\"\nurl = \"https://example.org/\"\ndate = 2023-12-31\naccessed = 2024-01-10\nlanguage = \"en\"\nkind = \"press\"",
	"  [[figures.also]]":            "",
	"  [[deals.updates]]":           "",
	"content/about.md":              "+++\ntitle = \"About\"\nsummary = \"Of this site\"\n+++",
	"content/reports/two-places.md": "",
}

// exampleSite is a small site with an example in one of its files.
func exampleSite(code diag.Code, x diag.Explanation, example, accept string) fstest.MapFS {
	total := "\n[[points]]\nyear = %d\nvalue = \"200 billion CNY\"\nstatus = \"reported\"\nsource = \"gazette\"\nas_reported = \"200 billion yuan\"\n"
	site := map[string]string{
		"data/site.toml":               "title = \"Small\"\ndescription = \"A small site\"\nlanguages = [\"en\"]\ncurrency = \"CNY\"\n[publisher]\nname = \"Nobody\"\n[license]\nname = \"None\"\nurl = \"https://example.org/\"\n" + accept,
		"data/places.toml":             "[[places]]\nid = \"china\"\nname = \"China\"\nkind = \"country\"\ncountry = \"CN\"\n[[places]]\nid = \"russia\"\nname = \"Russia\"\nkind = \"country\"\ncountry = \"RU\"\n" + many(1, "[[places]]\nid = \"north\"\nname = \"North\"\nkind = \"province\"\ncountry = \"CN\"\nwithin = \"china\"\n[[places]]\nid = \"south\"\nname = \"South\"\nkind = \"province\"\ncountry = \"CN\"\nwithin = \"china\"\n[[places]]\nid = \"north-city\"\nname = \"North City\"\nkind = \"city\"\ncountry = \"CN\"\nwithin = \"north\"\n%.0[1]d"),
		"data/partners.toml":           "[[partners]]\nid = \"guild\"\nname = \"The Guild\"\nkind = \"chamber\"\ncountry = \"CN\"\n",
		"data/measures.toml":           "[[measures]]\nid = \"cargo\"\nname = \"Cargo\"\nkind = \"quantity\"\nunit = \"tonnes\"\n",
		"data/sources.toml":            filled("data/sources.toml", "[[sources]]\nid = \"gazette\"\n\n[[sources]]\nid = \"chronicle\"\nlanguage = \"zh\""),
		"data/events/spring-fair.toml": filled("data/events/spring-fair.toml", "[[figures]]\nid = \"value\"\n\n[[figures]]\nid = \"projects\"\nmeasure = \"deals\"\nvalue = 50"),
		"data/trade/north-russia.toml": filled("data/trade/north-russia.toml", "[[points]]\nyear = 2022"),
		"data/trade/north-total.toml":  "title = \"All trade\"\nreporter = \"north\"\ncurrency = \"CNY\"\nupdated = 2024-01-10\n" + fmt.Sprintf(total, 2022),
		"data/trade/south-total.toml":  "title = \"All trade\"\nreporter = \"south\"\ncurrency = \"CNY\"\nupdated = 2024-01-10\n" + fmt.Sprintf(total, 2022),
		"content/home.md":              "+++\ntitle = \"Small\"\nsummary = \"A small site\"\n+++\n",
		"content/about.md":             usual["content/about.md"] + "\n",
		"content/methodology.md":       "+++\ntitle = \"Methodology\"\nsummary = \"A small site\"\n+++\n",
	}
	if strings.HasSuffix(string(code), "-not-recorded") {
		site["data/published.toml"] = "[[published]]\ndate = 2023-12-31\n[published.values]\n\"figure:spring-fair/published\" = \"48.1 billion CNY\"\n"
	}
	switch code {
	case "term-not-recorded":
		site["data/published.toml"] += "[published.terms]\n\"figure:spring-fair/published\" = { scope = \"on_site\" }\n"
	case "rate-differs", "direction-differs": // which are of rates
		site["data/trade/north-russia.toml"] = filled("data/trade/north-russia.toml", "[[points]]\nyear = 2022\ngrowth = { value = \"41.3%\", as_reported = \"up by 41.3%\" }")
	case "quotation-of-two-sources": // which are of one language
		site["data/sources.toml"] = strings.Replace(site["data/sources.toml"], `language = "zh"`, `language = "en"`, 1)
	case "source-of-other-event": // which takes two events, each with its report
		site["data/sources.toml"] += filled("data/sources.toml", "\n[[sources]]\nid = \"autumn\"")
		site["data/events/autumn-fair.toml"] = strings.Replace(usual["data/events/spring-fair.toml"], "gazette", "autumn", 1) + "\n"
	case "change-never-published", "change-too-early", "change-too-late", "reason-untranslated":
		site["data/published.toml"] = "[[published]]\ndate = 2023-12-31\n[published.values]\n\"figure:spring-fair/value\" = \"48.1 billion CNY\"\n[published.earlier]\n\"figure:spring-fair/value\" = [\"48.2 billion CNY\"]\n"
	}
	if code == "derivation-differs" || code == "years-differ" || code == "reason-untranslated" { // which take two languages
		site["data/site.toml"] = strings.Replace(site["data/site.toml"], `["en"]`, `["en", "ru"]`, 1)
	}
	if example == x.Good && x.GoodFile != "" {
		site[x.GoodFile] = filled(x.GoodFile, example)
		example = x.Bad
	}
	site[x.File] = filled(x.File, example)
	if code == "accessed-before-numbers" { // which is of sources without a date
		site[x.File] = strings.ReplaceAll(site[x.File], "\ndate = 2023-12-31", "")
	}
	files := fstest.MapFS{}
	for name, s := range site {
		files[name] = text(s)
	}
	return files
}

var keyOf = regexp.MustCompile(`^\s*([a-z_]+) = (.*)$`)

// filled completes the tables of an example with the usual keys and, for a
// value without one, with a quotation that has it.
func filled(file, example string) string {
	if file == "data/published.toml" {
		return example
	}
	if strings.HasPrefix(file, "content/") {
		return usual[file] + "\n" + example + "\n"
	}
	var b strings.Builder
	header, lines := file, []string{}
	flush := func() {
		keys := map[string]string{}
		for _, l := range strings.Split(strings.Join(lines, "\n")+"\n"+usual[header], "\n") {
			if m := keyOf.FindStringSubmatch(l); m != nil && keys[m[1]] == "" {
				keys[m[1]] = m[2]
				b.WriteString(l + "\n")
			}
		}
		if keys["value"] != "" && keys["as_reported"] == "" && keys["status"] != `"derived"` {
			fmt.Fprintf(&b, "as_reported = \"it says %s\"\n", strings.Trim(keys["value"], `"`))
		}
	}
	for _, l := range strings.Split(example, "\n") {
		if strings.Contains(l, "[[") {
			flush()
			header, lines = l, nil
			b.WriteString(l + "\n")
			continue
		}
		lines = append(lines, l)
	}
	flush()
	return b.String()
}
