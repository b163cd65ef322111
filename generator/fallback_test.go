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
		html, _ := goquery.OuterHtml(s)
		found = append(found, html)
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
			for _, html := range unlabelled(doc) {
				t.Errorf("%s, %s: nothing says that this is in another language: %s", name, path, html)
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

// untranslated is the small site without its translations, to be published in
// three languages all the same.
func untranslated(t *testing.T) fs.FS {
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
