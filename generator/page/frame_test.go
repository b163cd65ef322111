package page

import (
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"tradepost/generator/hosting"
)

func replaced(s, old, new string) string { return strings.Replace(s, old, new, 1) }
func contains(s, part string) bool       { return strings.Contains(s, part) }

// TestEveryPageKeepsTheRules ranges over all pages, so that a new kind is held
// to them as well.
func TestEveryPageKeepsTheRules(t *testing.T) {
	site := build(t, corpus())
	tag := map[string]string{"en": "en", "zh": "zh-Hans", "ru": "ru"}
	pages := 0
	for task := range site.Tasks() {
		if !strings.HasSuffix(task.Path, "index.html") {
			continue
		}
		pages++
		out := &Output{}
		if err := task.Render(out); err != nil {
			t.Errorf("%s: %v", task.Path, err)
			continue
		}
		doc, err := goquery.NewDocumentFromReader(strings.NewReader(out.String()))
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range faults(doc) {
			t.Errorf("%s: %s", task.Path, fault)
		}
		lang := "en"
		if before, _, ok := strings.Cut(task.Path, "/"); ok && tag[before] != "" {
			lang = before
		}
		has(t, doc, "html", "lang", tag[lang])
		for _, anchor := range out.Anchors {
			if !hasID(doc, anchor) {
				t.Errorf("%s promises #%s and does not have it", task.Path, anchor)
			}
		}
	}
	if pages < 30 {
		t.Errorf("only %d pages", pages)
	}
}

func hasID(doc *goquery.Document, id string) bool {
	return doc.Find("[id]").FilterFunction(func(_ int, s *goquery.Selection) bool {
		return s.AttrOr("id", "") == id
	}).Length() == 1
}

// faults lists what a page of ours must never have.
func faults(doc *goquery.Document) []string {
	var list []string
	add := func(wrong bool, fault string) {
		if wrong {
			list = append(list, fault)
		}
	}
	add(doc.Find("h1").Length() != 1, "not one h1")
	add(doc.Find("[style], style").Length() > 0, "inline style")
	add(doc.Find("script:not([src]):not([type='application/json']):not([type='application/ld+json'])").Length() > 0, "inline script")
	add(doc.Find("main").Length() != 1, "not one main")
	add(doc.Find("title").Text() == "", "no title")
	add(doc.Find("table:not(:has(caption))").Not(".narrative table").Length() > 0, "a table without a caption")
	add(doc.Find("th:not([scope])").Not(".narrative th").Length() > 0, "a th without scope")
	add(doc.Find("nav:not([aria-label])").Length() > 0, "a nav without a name")
	add(doc.Find("a:not([href])").Length() > 0, "an a without href")
	add(doc.Find(`a[href^="/"], link[href^="/"], script[src^="/"]`).Length() > 0, "an address from the root")
	add(doc.Find("meta[http-equiv=Content-Security-Policy]").AttrOr("content", "") !=
		hosting.Policy, "another security policy")
	add(doc.Find(".languages a").Length() != 3, "not three languages")
	seen := map[string]bool{}
	doc.Find("[id]").Each(func(_ int, s *goquery.Selection) {
		id := s.AttrOr("id", "")
		add(seen[id], "two elements #"+id)
		seen[id] = true
	})
	doc.Find("h1, h2, h3, h4, h5").Each(headings(&list))
	return list
}

// headings reports levels that are left out.
func headings(list *[]string) func(int, *goquery.Selection) {
	before := 0
	return func(_ int, s *goquery.Selection) {
		level := int(goquery.NodeName(s)[1] - '0')
		if level > before+1 {
			*list = append(*list, "a heading level is left out before "+strings.TrimSpace(s.Text()))
		}
		before = level
	}
}

// TestEveryLinkLeadsSomewhere is what a build verifies, too.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	site := build(t, corpus())
	files, anchors := map[string]bool{"assets/site.css": true, "assets/site.js": true, "assets/charts.js": true}, map[Target]bool{}
	links := map[Target]string{}
	for task := range site.Tasks() {
		out := &Output{}
		if err := task.Render(out); err != nil {
			t.Fatalf("%s: %v", task.Path, err)
		}
		if files[task.Path] {
			t.Errorf("two tasks write %s", task.Path)
		}
		files[task.Path] = true
		for _, a := range out.Anchors {
			anchors[Target{Path: task.Path, Anchor: a}] = true
		}
		for _, l := range out.Links {
			links[l] = task.Path
		}
	}
	for link, from := range links {
		if !files[link.Path] || link.Anchor != "" && !anchors[link] {
			t.Errorf("%s links to %s#%s, which is not there", from, link.Path, link.Anchor)
		}
	}
}

func TestLanguageSwitchLeadsToTheSamePage(t *testing.T) {
	doc := view(t, build(t, corpus()), "zh/events/signing/index.html")
	has(t, doc, `.languages a[lang="ru"]`, "href", "../../../ru/events/signing/index.html")
	has(t, doc, `.languages a[lang="en"]`, "href", "../../../events/signing/index.html")
	says(t, doc, `.languages a[aria-current]`, "中文")
	says(t, doc, `.crumbs li:last-child`, "签约仪式")
	says(t, doc, `.site-nav a[aria-current]`, "活动")
}

func TestRelativeLinksWorkFromAnyFolder(t *testing.T) {
	for _, c := range [][3]string{
		{"index.html", "events/x/index.html", "events/x/index.html"},
		{"events/x/index.html", "index.html", "../../index.html"},
		{"events/x/index.html", "events/y/index.html", "../y/index.html"},
		{"events/x/index.html", "events/x/index.html", "index.html"},
		{"events/index.html", "events/x/index.html", "x/index.html"},
		{"zh/events/x/index.html", "assets/site.css", "../../../assets/site.css"},
		{"events/page/2/index.html", "events/index.html", "../../index.html"},
		{"zh/index.html", "zh/events/index.html", "events/index.html"},
	} {
		if got := relative(c[0], c[1]); got != c[2] {
			t.Errorf("relative(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

// TestEveryMessageIsInEveryLanguage reads the keys that templates ask for; the
// ones that Go asks for are met by rendering every page above.
func TestEveryMessageIsInEveryLanguage(t *testing.T) {
	site := build(t, corpus())
	first := site.Printers["en"]
	for lang, p := range site.Printers {
		for _, key := range first.Keys() {
			if !p.Has(key) {
				t.Errorf("%s lacks %q", lang, key)
			}
		}
		if len(p.Keys()) != len(first.Keys()) {
			t.Errorf("%s has %d messages, en has %d", lang, len(p.Keys()), len(first.Keys()))
		}
	}
	asked := regexp.MustCompile(`\$?\.[TN] "([a-z_.]+)"`)
	for _, m := range asked.FindAllStringSubmatch(allTemplates(t), -1) {
		if !first.Has(m[1]) {
			t.Errorf("a template asks for %q, which no file says", m[1])
		}
	}
}

// TestPagesAreTheSameInAnyOrder renders everything once in order and once by
// many goroutines at a time.
func TestPagesAreTheSameInAnyOrder(t *testing.T) {
	site := build(t, corpus())
	want := map[string]string{}
	for task := range site.Tasks() {
		out := &Output{}
		if err := task.Render(out); err != nil {
			t.Fatal(err)
		}
		want[task.Path] = out.String()
	}
	var wait sync.WaitGroup
	for task := range build(t, corpus()).Tasks() {
		wait.Go(func() {
			out := &Output{}
			if err := task.Render(out); err != nil {
				t.Error(err)
			} else if out.String() != want[task.Path] {
				t.Errorf("%s differs between two builds of the same files", task.Path)
			}
		})
	}
	wait.Wait()
}
