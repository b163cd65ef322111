package page

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"tradepost/generator/prose"
	"tradepost/generator/trade"
)

// A NarrativeView is a text that an editor wrote, as HTML.
type NarrativeView struct {
	Voice
	HTML     template.HTML
	Lang     string // set where the text is not in the page's language
	Label    string // "in English", with Lang
	Contents []Heading
	Charts   bool   // the text shows a chart
	Notes    *Notes // for paper; nil where no link leads outside
}

// A Heading is an entry of a table of contents.
type Heading struct{ Href, Text string }

// contentsFrom is the number of second-level headings from which a text gets a
// table of contents.
const contentsFrom = 4

// narrative renders the text of a subject ("events/x", "home") in the page's
// language, or in the first one. It is nil where nobody wrote it.
func (d *desk) narrative(subject string) (*trade.Narrative, *NarrativeView, error) {
	n := d.Graph.Narrative(subject, d.lang)
	if n == nil {
		return nil, nil, nil
	}
	doc := d.Documents[n.Path]
	view := &NarrativeView{Voice: d.voice()}
	if n.Lang != d.lang {
		view.Lang = d.Printers[n.Lang].HTMLLang()
		view.Label = d.T("fallback.narrative", "language", d.Language(string(n.Lang)))
	}
	for _, h := range doc.Headings() {
		anchor := d.anchor(h.ID)
		if h.Level == 2 {
			view.Contents = append(view.Contents, Heading{Href: "#" + anchor, Text: h.Text})
		}
	}
	if len(view.Contents) < contentsFrom {
		view.Contents = nil
	}
	t := &teller{desk: d, narrative: n, told: map[string]bool{}}
	var html strings.Builder
	if err := doc.Render(&html, t); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", n.Path, err)
	}
	if t.err != nil {
		return nil, nil, fmt.Errorf("%s: %w", n.Path, t.err)
	}
	view.HTML = safe(html.String())
	view.Charts = len(n.Charts) > 0
	return n, view, nil
}

// A teller turns the references of one narrative into what its page shows.
// Numbers are in the page's language even where the text is a fallback.
type teller struct {
	*desk
	narrative *trade.Narrative
	told      map[string]bool // places of numbers so far
	err       error           // the first part of the theme that failed
}

// Link is the address and, where the editor left the text empty, the words of
// a reference. Values lead to their card and carry what they cover.
func (t *teller) Link(m trade.Mention) prose.Link {
	m.Ref = t.Graph.Canonical(m.Ref)
	link := t.words(m)
	if id := toldID(m.Ref); id != "" && !t.told[id] {
		t.told[id] = true
		link.ID = t.anchor(id)
	}
	return link
}

// toldID is the place where a text first tells a number, or something of its
// card; "" for what has no card.
func toldID(r trade.Ref) string {
	if r.Kind == trade.RefFigure || r.Kind == trade.RefDeal || r.Kind == trade.RefSeries && r.Item != "" {
		return "told-" + strings.Replace(withPart(r, "").String(), ":", "-", 1) // a colon would make "#told-figure" a scheme
	}
	return ""
}

// words are a reference without its place.
func (t *teller) words(m trade.Mention) prose.Link {
	if value, status, covers := t.valueOf(m.Ref); value.Stated() {
		return t.number(m, value, status, covers)
	}
	link := prose.Link{Href: t.to(m.Ref), Text: m.Text}
	if m.Ref.Kind == trade.RefSource {
		link.Note = m.Ref.String() // until the sources of the page are numbered
	}
	if link.Text == "" {
		title := t.title(m.Ref)
		link.Text, link.Lang = title.Text, t.within(title.Lang)
	}
	return link
}

// number is a reference to a value. Words that do not say it still lead to its
// card.
func (t *teller) number(m trade.Mention, value trade.Value, status trade.Status, covers Words) prose.Link {
	link := prose.Link{
		Href: t.toCard(m.Ref), Text: m.Text, Class: "name", Title: t.marked(covers),
		Part: m.Ref.Part, Remark: t.differs(m.Ref),
	}
	if m.Text == "" || states(m.Text, t.narrative.Lang, value) {
		link.Class, link.Value, link.Code, link.Qualifier = numberClass(status), value.Number.String(), codeOf(value), exactness(value)
	}
	if status != "" && status != trade.Reported {
		link.Title = t.T("number.title", "covers", t.marked(covers), "status", t.word("status", string(status)))
	}
	if mark := t.changeMark(m.Ref); mark != nil {
		link.Class += " is-changed"
		link.Title = t.T("changes.mark.after", "title", link.Title, "mark", t.T("changes.mark.title", "old", mark.Old, "date", mark.Date.Text))
	}
	if link.Text == "" {
		link.Text, link.Lang = t.Value(value), t.within("")
	}
	return link
}

// within is the language tag that words of the site need inside the text: the
// page's own language has to be named where the text around it is a fallback.
func (t *teller) within(lang string) string {
	if lang == "" && t.narrative.Lang != t.lang {
		return t.HTMLLang()
	}
	return lang
}

// valueOf is the value that a reference names, with its status and what it
// covers; not stated for references to things.
func (d *desk) valueOf(r trade.Ref) (value trade.Value, status trade.Status, covers Words) {
	switch {
	case r.Kind == trade.RefFigure && r.Item != "":
		f := d.Graph.EventFigure(r.ID, r.Item)
		return f.Value, f.Status, d.words(f.Covers)
	case r.Kind == trade.RefFigure:
		f := d.Graph.Figure(r.ID)
		return f.Value, f.Status, d.words(f.Covers)
	case r.Kind == trade.RefSeries && r.Item != "":
		return d.pointValue(r)
	}
	return trade.Value{}, "", Words{}
}

// pointValue is the value of a point of a series, or its growth or one of its shares.
func (d *desk) pointValue(r trade.Ref) (trade.Value, trade.Status, Words) {
	p := d.Graph.Point(r.ID, r.Item)
	covers := d.words(d.Graph.SeriesOf(r.ID).Title)
	covers.Text = d.T("number.point", "series", covers.Text, "period", d.Period(p.Period))
	if rate := p.Rating(r.Part); rate != nil {
		covers.Text = d.ratePart(covers.Text, *rate, r.Part)
		return rate.Value, rate.Status, covers
	}
	return p.Value, p.Status, covers
}

// ratePart says which part of a point a percentage is: it is no level.
func (d *desk) ratePart(point string, rate trade.Rated, part string) string {
	switch {
	case part == "growth":
		return d.T("number.growth", "point", point)
	case rate.Of != "":
		return d.T("number.share_of", "point", point, "whole", d.title(trade.Ref{Kind: trade.RefSeries, ID: rate.Of}).Text)
	}
	return d.T("number.share", "point", point)
}

// Chart draws the chart block with this index.
func (t *teller) Chart(index int) template.HTML {
	block := t.narrative.Charts[index]
	e := t.catalogued(block.ID)
	if chosen(block) {
		e = t.ofText(t.narrative, index, []trade.Lang{t.lang})
	}
	view := t.chartView(e, e.show(t.desk), t.to(chartRef(block.ID)))
	view.Lang = t.within("")
	html, err := t.part("chart", view)
	if err != nil && t.err == nil {
		t.err = err
	}
	return html
}

// Image is the published address of a picture.
func (t *teller) Image(path string) (src string, width, height int) {
	image := t.images[path]
	width, height = prose.PictureSize(image.data)
	if t.alone {
		return image.inline(), width, height
	}
	return t.link(Target{Path: image.path}), width, height
}

// Label is a word that the rendered text needs of its own.
func (t *teller) Label(key string) string { return t.T(key) }

// part renders a part of the theme by itself.
func (s *Site) part(name string, view any) (template.HTML, error) {
	if p := s.templates.parts[name]; p != nil {
		var out bytes.Buffer
		err := p.Run(&out, view)
		return safe(out.String()), templateError(err)
	}
	var html strings.Builder
	if err := s.templates.shared.ExecuteTemplate(&html, name, view); err != nil {
		return "", templateError(err)
	}
	return safe(html.String()), nil
}
