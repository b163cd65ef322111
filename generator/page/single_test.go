package page

import (
	"crypto/sha256"
	"encoding/base64"
	"io/fs"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

const lonelyStyle = `body > p { color: red } /* <b> & "q" */`

// styled is a site whose reports can be had as one file.
func styled(t *testing.T, files fs.FS) *Site {
	t.Helper()
	s := build(t, files)
	in := s.Inputs
	in.Style = lonelyStyle
	return s.Again(in)
}

// TestAReportInOneFileHoldsAllOfIt looks for whatever a browser would fetch.
func TestAReportInOneFileHoldsAllOfIt(t *testing.T) {
	s := styled(t, corpus())
	for _, path := range []string{"single/reading-en.html", "single/reading-zh.html", "single/reading-ru.html"} {
		doc := view(t, s, path)
		if doc.Find(`script, link[rel="stylesheet"], link[rel="icon"], iframe, [style], [onclick]`).Length() > 0 {
			t.Errorf("%s asks for something or runs something", path)
		}
		doc.Find("img").Each(func(_ int, img *goquery.Selection) {
			if src, _ := img.Attr("src"); !strings.HasPrefix(src, "data:image/") {
				t.Errorf("%s shows a picture of elsewhere: %.60s", path, src)
			}
		})
		doc.Find("a").Each(func(_ int, a *goquery.Selection) {
			href, _ := a.Attr("href")
			inside := strings.HasPrefix(href, "#")
			if !inside && !strings.HasPrefix(href, "http") {
				t.Errorf("%s: %q leads to %q", path, a.Text(), href)
			}
			if inside && doc.Find(`[id="`+href[1:]+`"]`).Length() != 1 {
				t.Errorf("%s: %q leads to %s, of which there is not one", path, a.Text(), href)
			}
		})
		if doc.Find("article h1").Length() != 1 || doc.Find(".narrative").Text() == "" || doc.Find(".numbers li").Length() == 0 || doc.Find(".sources li").Length() == 0 {
			t.Errorf("%s lacks a part of the report", path)
		}
	}
}

func TestANumberOfOneFileLeadsToWhatStandsBehindIt(t *testing.T) {
	doc := view(t, styled(t, corpus()), "single/reading-zh.html")
	doc.Find("a.number").Each(func(_ int, number *goquery.Selection) {
		href, _ := number.Attr("href")
		if !strings.HasPrefix(href, "#number-") || doc.Find(".numbers li"+href).Find("b").Text() == "" {
			t.Errorf("%q leads to %q, behind which nothing stands", number.Text(), href)
		}
	})
	number := doc.Find(".narrative a.number").First()
	href, _ := number.Attr("href")
	behind := doc.Find(".numbers li" + href)
	if !strings.HasPrefix(href, "#number-") || !strings.Contains(behind.Text(), number.Text()) || behind.Find("blockquote").Length() == 0 {
		t.Errorf("%q leads to %s: %q", number.Text(), href, behind.Text())
	}
}

func TestThePolicyOfOneFileAllowsItsStyleAlone(t *testing.T) {
	s := styled(t, publicly(""))
	text := written(t, s, "single/reading-en.html").String()
	_, style, _ := strings.Cut(text, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	sum := sha256.Sum256([]byte(style))
	doc := view(t, s, "single/reading-en.html")
	policy, _ := doc.Find(`meta[http-equiv="Content-Security-Policy"]`).Attr("content")
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; img-src data:; form-action 'none'; base-uri 'none'"
	if style != lonelyStyle || policy != want {
		t.Errorf("style %q under %q", style, policy)
	}
	has(t, doc, `link[rel="canonical"]`, "href", "https://example.org/trade/reports/reading/")
	has(t, doc, ".online a", "href", "https://example.org/trade/reports/reading/")
}

func TestAReportOffersItsOneFileWithItsSize(t *testing.T) {
	s := styled(t, corpus())
	doc := view(t, s, "ru/reports/reading/index.html")
	has(t, doc, ".record a[download]", "href", "../../../single/reading-ru.html")
	size := (written(t, s, "single/reading-ru.html").Len() + 999) / 1000
	if got := doc.Find(".record").Last().Text(); !strings.Contains(got, "(HTML, ") || !strings.Contains(got, strings.TrimSpace(s.Printers["ru"].T("data.kilobytes", "n", size))) {
		t.Errorf("it is offered as %q, and has %d kilobytes", got, size)
	}
	if view(t, build(t, corpus()), "reports/reading/index.html").Find("a[download][type='text/html']").Length() > 0 {
		t.Error("a site without a style offers a file")
	}
}
