package page

import (
	"fmt"
	"html"
	"strconv"

	"tradepost/generator/chart"
)

// A ChartUse is what a reader can take from a chart: its files, words to cite
// it by, code that shows it elsewhere.
type ChartUse struct {
	CSV   string // addresses of its files, "" for a chart without data
	SVG   string // "" also for one that is only a table
	PNG   string // the name of the picture that a script makes of the SVG
	Cite  string // where its citation stands
	Embed string // and its code, "" for a table
	Own   *OwnUse
}

// An OwnUse is the citation and the code themselves, on the page that the chart
// is shown for.
type OwnUse struct {
	Voice
	CiteID, EmbedID string
	Citation        string
	Embed           *EmbedView // nil for a table
}

// An EmbedView is HTML to copy. A frame needs an absolute address: a site that
// does not know its own has a made-up one in its place, which a script replaces
// by the address at which the page was opened, and words say what to do where
// it cannot.
type EmbedView struct {
	Code        string
	Narrow      string // the height in pixels that shows all on narrow pages, too
	File        string // relative address of the document in the frame
	Placeholder string // "" where Code holds the true address
}

// placeholder is the address of no site, by RFC 2606.
const placeholder = "https://example.org/"

// use is what can be done with a chart that the page shows as view.
func (d *desk) use(e exhibit, c chart.Chart, view ChartView) ChartUse {
	file := func(extension string) string { return d.link(Target{Path: d.filePath(d.lang, e, extension)}) }
	home, cite, embed := d.address(d.lang, e.folder), "cite", "embed"
	if e.anchor != "" {
		cite, embed = view.ID+"-cite", view.ID+"-embed"
	}
	var u ChartUse
	if home == d.path && (e.anchor == "" || len(view.Table.Rows) > 0) {
		u.Own = &OwnUse{Voice: d.voice(), CiteID: d.anchor(cite), Citation: d.citation(view.Called, e.anchor)}
		if view.Drawn {
			u.Own.EmbedID, u.Own.Embed = d.anchor(embed), d.embed(e, c, view)
		}
	}
	if len(view.Table.Rows) > 0 {
		u.CSV, u.Cite = file(".csv"), d.link(Target{Path: home, Anchor: cite})
	}
	if view.Drawn {
		u.SVG, u.PNG, u.Embed = file(".svg"), e.name+".png", d.link(Target{Path: home, Anchor: embed})
	}
	return u
}

// embed is the code for a frame with the chart alone in it.
func (d *desk) embed(e exhibit, c chart.Chart, view ChartView) *EmbedView {
	base, missing, path := d.Graph.Site.BaseURL, "", d.filePath(d.lang, e, ".html")
	if base == "" {
		base, missing = placeholder, placeholder
	}
	return &EmbedView{
		File: d.link(Target{Path: path}), Placeholder: missing, Narrow: strconv.Itoa(d.narrowFrame(c, view)),
		Code: fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy"></iframe>`,
			html.EscapeString(absolute(base, path)), html.EscapeString(view.Called), d.wideFrame(c, view)),
	}
}

// citation is how to cite what a page shows under a title, at an anchor if it
// is a part of the page.
func (d *desk) citation(title, anchor string) string {
	site := d.Graph.Site
	text := d.T("citation.anonymous", "title", title, "site", site.Title.In(d.lang).Text)
	if publisher := site.Publisher.Name.In(d.lang).Text; publisher != "" {
		text = d.T("citation.text", "publisher", publisher, "title", title, "site", site.Title.In(d.lang).Text)
	}
	if !d.Graph.Updated.IsZero() {
		text = d.T("chart.sentences", "first", text, "next", d.T("citation.updated", "date", d.Date(d.Graph.Updated)))
	}
	if site.BaseURL != "" {
		text += " " + d.absolute(d.path)
		if anchor != "" {
			text += "#" + anchor
		}
	}
	return text
}
