package generator

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// unlabelled are the words of a page in another language than its own that
// neither say so nor are somebody's own words: quotations, and titles of works.
// The page's own name in the breadcrumb stands labelled in its heading.
func unlabelled(doc *goquery.Document) (found []string) {
	own := doc.Find("html").AttrOr("lang", "")
	doc.Find("main [lang], nav [lang], footer [lang]").Each(func(_ int, s *goquery.Selection) {
		if s.AttrOr("lang", "") == own || s.Closest("blockquote, q, cite, template, [aria-current=page], .languages").Length() > 0 {
			return
		}
		for at, steps := s, 0; steps < 3; at, steps = at.Parent(), steps+1 {
			if at.Find(".fallback").Length() > 0 {
				return
			}
		}
		outer, _ := goquery.OuterHtml(s)
		found = append(found, outer)
	})
	return found
}

// TestNoFallbackIsUnlabelled builds the real site, and a site of which nothing
// but the first language is left, and looks at every page in every language.
func TestNoFallbackIsUnlabelled(t *testing.T) {
	t.Parallel()
	for name, site := range map[string]fs.FS{"the real site": os.DirFS(".."), "a site in one language": untranslated(t)} {
		marked := 0
		sink := sinkFunc(func(path string, data []byte) error {
			if !strings.HasSuffix(path, "/index.html") {
				return nil
			}
			doc, err := goquery.NewDocumentFromReader(bytes.NewReader(data))
			if err != nil {
				return err
			}
			marked += doc.Find(".fallback").Length()
			for _, outer := range unlabelled(doc) {
				t.Errorf("%s, %s: nothing says that this is in another language: %s", name, path, outer)
			}
			return nil
		})
		result, err := Build(context.Background(), site, sink, Options{Cache: testCache(t), Jobs: 1})
		if err != nil || result.Problems.HasErrors() {
			t.Fatal(result.Problems, err)
		}
		if marked < 50 {
			t.Errorf("%s has only %d labels: the test looks at too little", name, marked)
		}
	}
}

// unmarked are the words of one language in a file of another that no element says
// to be so, and no mark behind them: in text, attributes, and the data of scripts.
func unmarked(file string, words []string, mark string) (found []string) {
	said := func(text string) {
		for _, w := range words {
			if _, rest, has := strings.Cut(text, w); has && !strings.Contains(rest, mark) {
				found = append(found, text)
				return
			}
		}
	}
	doc, err := html.Parse(strings.NewReader(file))
	if err != nil {
		return []string{err.Error()}
	}
	own := ""
	var look func(n *html.Node)
	look = func(n *html.Node) {
		inScript := n.Parent != nil && n.Parent.Data == "script"
		switch {
		case n.Type == html.TextNode && inScript:
			for _, s := range strings.Split(n.Data, `"`) {
				said(s)
			}
		case n.Type == html.TextNode && n.Parent.Data != "title": // the name of the page, labelled in its heading
			said(n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case n.Data == "html" && a.Key == "lang":
				own = a.Val
			case a.Key == "lang" && a.Val != own, n.Data == "script" && a.Val == "application/ld+json", a.Val == "og:title", n.Data == "blockquote":
				return
			}
			said(a.Val)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			look(c)
		}
	}
	look(doc)
	return found
}

// TestNoWordsOfAnotherLanguageStandUnmarked looks for every text of a site in one
// language in the pages, feeds, scripts and tables that it has in others.
func TestNoWordsOfAnotherLanguageStandUnmarked(t *testing.T) {
	site := untranslated(t)
	explainMore(site)
	words := textsOf(t, site)
	marks := map[string]string{"zh": "原文为英语", "ru": "язык: английский"}
	seen := 0
	sink := sinkFunc(func(path string, data []byte) error {
		lang, _, _ := strings.Cut(path, "/")
		mark := marks[lang]
		text := string(data)
		switch {
		case mark == "", strings.HasSuffix(path, "index.json"), strings.Contains(path, "/data/"), strings.HasSuffix(path, ".xml"), strings.HasSuffix(path, "feed.json"):
			return nil // other languages; records for programs; feeds, which say the language of each entry
		case strings.HasSuffix(path, ".js"):
			text = "<script>" + text + "</script>"
		case !strings.HasSuffix(path, ".html") && !strings.HasSuffix(path, ".txt") && !strings.HasSuffix(path, ".csv") && !strings.HasSuffix(path, ".svg"):
			return nil
		}
		seen += strings.Count(text, mark)
		for _, found := range unmarked(text, words, mark) {
			t.Errorf("%s: nothing says that this is in another language: %.200s", path, strings.TrimSpace(found))
		}
		return nil
	})
	result, err := Build(context.Background(), site, sink, Options{Cache: testCache(t), Jobs: 1, BaseURL: "https://trade.example/"})
	if err != nil || result.Problems.HasErrors() {
		t.Fatal(result.Problems, err)
	}
	if seen < 200 {
		t.Errorf("only %d marks: the test looks at too little", seen)
	}
}

// explainMore gives the site the texts that few records have.
func explainMore(site fstest.MapFS) {
	add := func(name, before, keys string) {
		text := strings.Replace(string(site[name].Data), before, keys+before, 1)
		site[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	add("data/events/northport-fair-2023.toml", "updated = ", "theme = \"A theme of the fair\"\n")
	add("data/events/northport-fair-2023.toml", "status = ", "note = \"A note on this very number\"\n")
	add("data/trade/northport-russia.toml", "updated = ", "note = \"A note on the series\"\n")
	add("data/trade/northport-russia.toml", "status = ", "note = \"A note on the first point\"\ncovers = \"goods of that year only\"\n")
}

// textsOf are the texts of the events and series of a site that are sentences rather
// than names.
func textsOf(t *testing.T, site fs.FS) []string {
	t.Helper()
	files, err := fs.Glob(site, "data/*/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, name := range files {
		data, err := fs.ReadFile(site, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?m)^\s*(?:title|summary|theme|covers|note|derivation|text) = (?:\{ en = )?"([^"]{8,})"`).FindAllStringSubmatch(string(data), -1) {
			words = append(words, m[1])
		}
	}
	if len(words) < 11 {
		t.Fatalf("only %q", words)
	}
	return words
}

// untranslated is the small site without its translations, to be published in
// three languages all the same.
func untranslated(t *testing.T) fstest.MapFS {
	t.Helper()
	site := smallSite(t)
	translation := regexp.MustCompile(`, (zh|ru) = "[^"]*"`)
	for name, file := range site {
		switch {
		case strings.HasSuffix(name, ".zh.md"), strings.HasSuffix(name, ".ru.md"):
			delete(site, name)
		case strings.HasSuffix(name, ".toml"):
			text := translation.ReplaceAllString(string(file.Data), "")
			text = regexp.MustCompile(`(?m)^languages = .*$`).ReplaceAllString(text, `languages = ["en", "zh", "ru"]`)
			site[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
	}
	return site
}
