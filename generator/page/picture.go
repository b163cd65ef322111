package page

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"tradepost/generator/chart"
)

// A picture is a chart as a file that travels alone: what the chart says stands
// above the drawing, what it leaves open, who says so and where it comes from
// below. Its colours are those of a light page, its letters whatever the reader's
// machine has for the language.
type picture struct {
	words bytes.Buffer
	y     int // below what is written so far
}

// The sheet that a picture is set on, in CSS pixels.
const (
	pictureMargin = 24
	pictureGap    = 12
)

// A face is how a line of a picture is set.
type face struct {
	size, leading int
	weight        string
	colour        string
}

var (
	pictureTitle   = face{20, 27, "600", "var(--ink)"}
	pictureSummary = face{14, 21, "400", "var(--ink)"}
	pictureSmall   = face{12, 17, "400", "var(--muted)"}
)

// writePicture writes an exhibit as an SVG document.
func writePicture(d *desk, e exhibit) error {
	x := e.show(d)
	d.out.Links = d.out.Links[:0] // a picture makes none
	size, summary := x.chart.Desk, plainSpans(x.chart.Summary)
	drawing, err := d.Draw(Drawing{Option: x.chart.Option, Width: size.Width, Height: size.Height, ID: "c"})
	if err != nil {
		return fmt.Errorf("chart %q: %w", x.chart.ID, err)
	}
	p := picture{y: pictureMargin}
	p.write(x.title.Text, pictureTitle, size.Width)
	p.y += pictureGap / 3
	p.write(summary, pictureSummary, size.Width)
	p.y += pictureGap
	fmt.Fprintf(&p.words, `<g transform="translate(%d %d)">%s</g>`+"\n", pictureMargin, p.y, light(inside(string(drawing))))
	p.y += size.Height + pictureGap
	for _, note := range x.chart.Notes {
		p.write(note, pictureSmall, size.Width)
	}
	p.y += pictureGap / 2
	p.write(d.origin(x.chart.Sources), pictureSmall, size.Width)
	p.y += pictureGap / 2
	p.write(d.provenance(e), pictureSmall, size.Width)
	width, height := size.Width+2*pictureMargin, p.y+pictureMargin-pictureGap/3
	fmt.Fprintf(d.out, `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="%s" width="%d" height="%d" viewBox="0 0 %d %d" font-family="%s" role="img">
<title>%s</title>
<desc>%s</desc>
<rect width="%d" height="%d" fill="%s"/>
`, d.HTMLLang(), width, height, width, height, html.EscapeString(d.T("chart.picture.font")),
		html.EscapeString(x.title.Text), html.EscapeString(summary), width, height, light("var(--ground)"))
	d.out.Write(p.words.Bytes())
	d.out.WriteString("</svg>\n")
	return nil
}

// write sets a text in as many lines as it takes.
func (p *picture) write(text string, f face, width int) {
	if text == "" {
		return
	}
	for _, line := range chart.Lines(text, width, f.size) {
		fmt.Fprintf(&p.words, `<text x="%d" y="%d" font-size="%d" font-weight="%s" fill="%s">%s</text>`+"\n",
			pictureMargin, p.y+f.size, f.size, f.weight, light(f.colour), html.EscapeString(line))
		p.y += f.leading
	}
}

// inside is what an SVG element holds, without the words that name it.
func inside(svg string) string {
	_, rest, _ := strings.Cut(svg, ">")
	for _, name := range [...]string{"title", "desc"} {
		if strings.HasPrefix(rest, "<"+name+">") {
			_, rest, _ = strings.Cut(rest, "</"+name+">")
		}
	}
	return strings.TrimSuffix(rest, "</svg>")
}

// light puts the colours of a light page in the place of their roles.
func light(svg string) string {
	var pairs []string
	for colour, property := range chart.Colours() {
		pairs = append(pairs, "var("+property+")", colour)
	}
	return strings.NewReplacer(pairs...).Replace(svg)
}

// provenance is the line that says where a picture comes from: the site, the
// state of its data, the address of the page where it has one, the licence.
func (d *desk) provenance(e exhibit) string {
	site := d.Graph.Site
	parts := []string{site.Title.In(d.lang).Text}
	if !d.Graph.Updated.IsZero() {
		parts = append(parts, d.T("chart.picture.updated", "date", d.Date(d.Graph.Updated)))
	}
	if site.BaseURL != "" {
		parts = append(parts, d.absolute(d.address(d.lang, e.folder)))
	}
	if license := site.License.Name.In(d.lang).Text; license != "" {
		parts = append(parts, license)
	}
	return strings.Join(parts, " · ")
}

// origin is the line that names the publishers of sources.
func (d *desk) origin(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return d.T("chart.origin", "list", d.publishers(ids))
}

// publishers names those of sources, each once.
func (d *desk) publishers(ids []string) string {
	var names []string
	seen := map[string]bool{}
	for _, id := range ids {
		s := d.Graph.Source(id)
		name := s.Publisher.In(d.lang).Text
		if name == "" {
			name = d.sourceTitle(s).Text
		}
		if !seen[name] {
			seen[name], names = true, append(names, name)
		}
	}
	return strings.Join(names, d.T("chart.origin.and"))
}
