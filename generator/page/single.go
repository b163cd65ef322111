package page

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"iter"
	"path"
	"regexp"
	"strconv"
	"strings"

	"tradepost/generator/hosting"
	"tradepost/generator/trade"
)

// A singleView is a report as one file that holds all of it: its style, its
// charts and pictures, and what stands behind each of its numbers. It asks for
// nothing, so it can be mailed, kept, and opened from any disk. What leads to
// other pages leads to the public site, and is mere words where that has no
// address.
type singleView struct {
	Voice
	HTMLLang  string
	Policy    string // Content-Security-Policy: its own style and pictures, nothing else
	SiteTitle string
	Canonical string // of the report's page, "" without base_url
	Title     Words
	Lead      Lead
	Date      When
	Updated   When
	Authors   string
	Text      *NarrativeView
	Sources   []SourceRef
	Footer    Footer
	Paper     *Paper

	desk *desk
}

// Essences are what stands behind the numbers of the report. It is complete when
// the rest is written.
func (v singleView) Essences() []Essence { return Page{desk: v.desk}.Essences() }

// Place is the id of what stands behind a number in the document that holds it.
func (e Essence) Place() string { return strings.TrimPrefix(e.Href, "#") }

// singlePath is where the file of a report lies: in the folder that servers send
// under a policy of its own, under a name that says what it is once it is
// somebody's attachment.
func (s *Site) singlePath(lang trade.Lang, id string) string {
	return hosting.Singles + id + "-" + string(lang) + ".html"
}

func reportRef(id string) trade.Ref { return trade.Ref{Kind: trade.RefReport, ID: id} }

// singles are the reports that are published whole in one file. A draft is not
// handed out.
func singles(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, id := range s.reportIDs() {
			for _, lang := range s.Languages() {
				if s.hasSingle(lang, id) && !yield(Task{Path: s.singlePath(lang, id), Render: func(out *Output) error { return s.writeSingle(out, lang, id) }}) {
					return
				}
			}
		}
	}
}

func (s *Site) hasSingle(lang trade.Lang, id string) bool {
	return s.Style != "" && !s.Graph.Narrative("reports/"+id, lang).Draft
}

// single is what a report's page says of the file. To know its size it is made,
// and not kept: there are few reports, and most of a file is drawings that the
// cache holds.
func (d *desk) single(id string) (*Download, error) {
	if !d.hasSingle(d.lang, id) {
		return nil, nil
	}
	var out Output
	if err := d.writeSingle(&out, d.lang, id); err != nil {
		return nil, err
	}
	return &Download{Href: d.link(Target{Path: d.singlePath(d.lang, id)}), Type: "text/html", Size: d.bytes(out.Len())}, nil
}

func (s *Site) writeSingle(out *Output, lang trade.Lang, id string) error {
	var whole Output
	d := s.desk(lang, s.address(lang, folderOf(reportRef(id))), &whole)
	d.alone = true
	page, err := d.reportPage(id)
	if err != nil {
		return err
	}
	sum := sha256.Sum256([]byte(s.Style))
	view := singleView{
		Voice: d.voice(), HTMLLang: page.HTMLLang, SiteTitle: page.SiteTitle, Canonical: page.Canonical,
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; img-src data:; form-action 'none'; base-uri 'none'",
		Title:  page.Title, Lead: page.Lead, Date: page.Date, Updated: page.Updated, Authors: page.Authors,
		Text: page.Text, Sources: page.Sources, Footer: page.Footer, Paper: page.Paper, desk: d,
	}
	if err := errors.Join(s.renderAlone(&whole, "single", view), d.err); err != nil {
		return err
	}
	document := inert(whole.String())
	out.WriteString(strings.Replace(document, styleElement, "<style>"+s.Style+"</style>", 1))
	return nil
}

// styleElement is where the template has the style sheet, which no template may
// change: the policy names it by its hash.
const styleElement = "<style></style>"

// away is a link of a document that travels alone: to its own parts, to the
// public site, or nowhere.
func (d *desk) away(t Target) string {
	switch {
	case t.Path == d.path && t.Anchor != "":
		return "#" + t.Anchor
	case d.Graph.Site.BaseURL == "":
		return ""
	case t.Anchor != "":
		return d.absolute(t.Path) + "#" + t.Anchor
	}
	return d.absolute(t.Path)
}

// toNumber is the way to what the document itself tells of a number.
func (d *desk) toNumber(r trade.Ref) string {
	for _, c := range d.cards {
		if c.ref == r {
			return c.href
		}
	}
	href := "#number-" + strconv.Itoa(len(d.cards)+1)
	d.cards = append(d.cards, card{r, href})
	return href
}

// inert takes out of a document what would need a script or lead nowhere.
func inert(document string) string {
	document = scriptElement.ReplaceAllString(document, "")
	return linkToNowhere.ReplaceAllStringFunc(document, func(link string) string {
		m := linkToNowhere.FindStringSubmatch(link)
		kept := strings.Join(keptAttribute.FindAllString(m[1]+m[2], -1), "")
		return "<span" + kept + ">" + m[3] + "</span>"
	})
}

var (
	scriptElement = regexp.MustCompile(`(?s)<script\b.*?</script>\n?`)
	// Links hold no links: the next end is that of this one.
	linkToNowhere = regexp.MustCompile(`(?s)<a\b([^>]*) href=""([^>]*)>(.*?)</a>`)
	keptAttribute = regexp.MustCompile(` (?:lang|id|data-note)="[^"]*"`)
)

// inline is a picture as an address that holds it.
func (i image) inline() string {
	kind := map[string]string{".png": "png", ".webp": "webp"}[path.Ext(i.path)]
	if kind == "" {
		kind = "jpeg"
	}
	return "data:image/" + kind + ";base64," + base64.StdEncoding.EncodeToString(i.data)
}
