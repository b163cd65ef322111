package page

import (
	"slices"
	"strconv"

	"tradepost/generator/analysis"
	"tradepost/generator/trade"
)

// A CardFoot is what every card of a number ends with: where sources differ,
// what it comes to in the site's currency, where the site uses it, and how to
// cite it.
type CardFoot struct {
	Voice
	Differs     string // said at the top: sources give values that exclude each other
	DiffersList string // where all such numbers are listed
	Others      []Link // figures of the same event that contradict it
	Converted   *Converted
	Used        []Link
	Cite        CiteView
	Href        string // of the card
	Record      string // of the file with all facts of its page
}

// Converted is an amount in the currency of the site, which never stands
// without the rate and who says so.
type Converted struct {
	Text    string // "≈ 22.2 billion yuan at 7.05 yuan to 1 US dollar, average of 2023"
	Machine string
	Code    string
	Source  SourceRef
}

// foot writes the end of a card; only the page that has the card does.
func (d *desk) foot(r trade.Ref) CardFoot {
	f := CardFoot{
		Voice: d.voice(), Converted: d.converted(r), Used: d.usedIn(r), Cite: d.cite(r), Href: d.to(r),
		Record: d.record(d.holder(r)),
	}
	for _, diff := range d.differences[r] {
		f.Differs = d.T("differ.card")
		f.DiffersList = d.link(Target{Path: d.address(d.lang, "methodology/"), Anchor: differencesAnchor})
		if !diff.OtherRef.IsZero() {
			f.Others = append(f.Others, d.namedFigure(diff.otherThan(r)))
		}
	}
	return f
}

// holder is what the page of a number's card is about.
func (d *desk) holder(r trade.Ref) trade.Ref {
	if r.Kind == trade.RefFigure && r.Item == "" {
		return d.Graph.Figure(r.ID).About
	}
	return r.Whole()
}

// namedFigure leads to a figure under its value and what it covers.
func (d *desk) namedFigure(r trade.Ref) Link {
	value, _, covers := d.valueOf(r)
	covers.Text = d.T("figure.named", "value", d.Value(value), "covers", covers.Text)
	return Link{Href: d.to(r), Words: covers}
}

// usedIn leads to the places where texts refer to a number, that of its own page
// first, and to the charts of the catalogue that show it.
func (d *desk) usedIn(r trade.Ref) []Link {
	var links []Link
	for _, n := range d.Graph.MentionedIn(r) {
		t, title := d.pageOfText(n)
		if d.tells(n, r) {
			t.Anchor = toldID(r)
		}
		if t.Path != d.path {
			links = append(links, Link{Href: d.link(t), Words: title})
		} else if t.Anchor != "" {
			links = slices.Insert(links, 0, Link{Href: d.link(t), Words: d.say("used.here")})
		}
	}
	for _, c := range d.charted() {
		if _, shows := c.numbers[r]; shows {
			links = append(links, Link{
				Href:  d.to(chartRef(c.name)),
				Words: plain(d.T("used.chart", "title", d.T("chart."+c.name+".title"))),
			})
		}
	}
	return links
}

// tells reports whether a narrative refers to a number in the wording that the
// page's language shows.
func (d *desk) tells(n *trade.Narrative, r trade.Ref) bool {
	shown := d.Graph.Narrative(n.Subject(), d.lang)
	return slices.ContainsFunc(shown.Mentions, func(m trade.Mention) bool { return toldID(m.Ref) == toldID(r) })
}

// pageOfText is where a narrative is shown, and what that page is called.
func (d *desk) pageOfText(n *trade.Narrative) (Target, Words) {
	switch n.Section {
	case "events":
		r := trade.Ref{Kind: trade.RefEvent, ID: n.ID}
		return d.target(d.lang, r), d.title(r)
	case "reports":
		r := trade.Ref{Kind: trade.RefReport, ID: n.ID}
		return d.target(d.lang, r), d.title(r)
	}
	if n.ID == "home" {
		return Target{Path: d.address(d.lang, "")}, d.say("nav.home")
	}
	return Target{Path: d.address(d.lang, n.ID+"/")}, d.say("nav." + n.ID)
}

// converted is an amount of another currency in the site's own.
func (d *desk) converted(r trade.Ref) *Converted {
	if len(d.Graph.Rates) == 0 {
		return nil
	}
	f := d.Graph.Fact(r)
	c, ok := analysis.Convert(d.Graph, f.Value, f.Year)
	if !ok {
		return nil
	}
	from, to := unitOf(c.Rate.From, 1), trade.Value{Kind: trade.Amount, Number: c.Rate.Rate, Currency: c.Rate.To}
	return &Converted{
		Text: d.T("converted.text", "value", d.Value(c.Value), "rate", d.Value(to), "unit", d.Value(from),
			"kind", d.word("converted.kind", string(c.Rate.Kind)), "year", strconv.Itoa(c.Rate.Year)),
		Machine: c.Value.Number.String(), Code: string(c.Value.Currency), Source: d.source(c.Rate.Source),
	}
}

// convertedShort is the same where there is no room for the rate, which then
// stands on the card.
func (d *desk) convertedShort(r trade.Ref) string {
	if len(d.Graph.Rates) == 0 {
		return ""
	}
	f := d.Graph.Fact(r)
	c, ok := analysis.Convert(d.Graph, f.Value, f.Year)
	if !ok {
		return ""
	}
	return d.T("converted.short", "value", d.Value(c.Value), "kind", d.word("converted.kind", string(c.Rate.Kind)), "year", strconv.Itoa(c.Rate.Year))
}
