package page

import (
	"iter"
	"math"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// styleguideView shows every part of the theme on one page, made by the parts
// themselves from the site's own records: whoever changes a style sees at once all
// that it changes. It is for editors: previews and builds with drafts have it, no
// published site.
type styleguideView struct {
	Page
	Lead          Lead
	Samples       []ScriptSample
	Palette       []Swatch
	Steps         []int
	Key           []KeyFigure
	Text          *NarrativeView
	Facts         []Fact
	Chart         *ChartView
	Figures       []FigureGroup
	Compared      *DealTable
	Deals         []DealCard
	Explorer      *Explorer
	Events        []EventRow
	People        []PersonEntry
	Organisations []OrganisationEntry
	Notes         []NoteEntry
	Sources       []SourceRef
}

// A ScriptSample is the site's title and description as one of its languages writes
// them.
type ScriptSample struct{ Lang, Language, Title, Text string }

// A Swatch is a colour of the theme by its role, with its contrast against the
// ground of the page in the light and in the dark.
type Swatch struct{ Role, Light, Dark string }

func styleguide(s *Site) iter.Seq[Task] {
	if !s.Drafts {
		return func(func(Task) bool) {}
	}
	return s.inEachLanguage("styleguide/", writeStyleguide)
}

func writeStyleguide(d *desk) error {
	_, text, err := d.narrative("home")
	if err != nil {
		return err
	}
	d.numberLinks(text, nil)
	view := styleguideView{
		Page: d.frame("styleguide", d.say("styleguide.title"), d.T("styleguide.lead")),
		Lead: d.lead(d.Graph.Site.Description, nil), Samples: d.scriptSamples(), Palette: d.palette(),
		Steps: []int{1, 2, 3, 4, 5, 6, 7, 8, 9}, Key: d.keyFigures(nil), Text: text,
		Events: d.eventRows(newest(d.Graph.Events, sheet{to: latestEvents})),
	}
	view.Draft = true
	view.Explorer = d.explorer(d.explored[1]())
	for _, h := range homeCharts {
		e := d.catalogued(h.name)
		if x := e.show(d); x.chart.Drawn {
			shown := d.chartView(e, x, d.to(chartRef(h.name)))
			view.Chart = &shown
			break
		}
	}
	if e := richest(d.Graph.Events); e != nil {
		view.showEvent(d, e)
	}
	return d.render(d.out, "styleguide", view)
}

// showEvent shows the parts that an event has.
func (v *styleguideView) showEvent(d *desk, e *trade.Event) {
	v.Facts, v.Figures, v.People = d.eventFacts(e), d.figureGroups(e.Figures), d.people(e.People)
	v.Organisations, v.Notes, v.Sources = d.organisations(e.Participants), d.notes(e.Notes, d.statedBy(e, nil)), d.sourceList(e.Sources)
	for _, deal := range e.Deals {
		v.Deals = append(v.Deals, d.dealCard(deal))
	}
	if comparableDeals(e.Deals).most.Sign() > 0 {
		t := d.dealTable(d.T("event.deals.compared"), e.Deals, false)
		v.Compared = &t
	}
}

// richest is the event that has most kinds of parts.
func richest(events []*trade.Event) *trade.Event {
	parts := func(e *trade.Event) int {
		n, scopes := 0, map[trade.Scope]bool{}
		for _, f := range e.Figures {
			scopes[f.Scope] = true
		}
		for _, has := range []bool{len(e.Deals) > 0, len(e.People) > 0, len(e.Participants) > 0, len(e.Notes) > 0, analysis.StatesAmount(e)} {
			if has {
				n++
			}
		}
		return n + len(scopes)
	}
	if len(events) == 0 {
		return nil
	}
	return slices.MaxFunc(events, func(a, b *trade.Event) int { return parts(a) - parts(b) })
}

func (d *desk) scriptSamples() []ScriptSample {
	var list []ScriptSample
	for _, lang := range d.Languages() {
		site := d.Graph.Site
		list = append(list, ScriptSample{d.Printers[lang].HTMLLang(), d.Language(string(lang)), site.Title.In(lang).Text, site.Description.In(lang).Text})
	}
	return list
}

var token = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`--([a-z]+(?:-\d)?): ?(#[0-9a-f]{6}|#[0-9a-f]{3})\b`)
})

// palette reads the colours out of the styles of the site: the first time that a
// role is named is for light pages, the second for dark ones.
func (d *desk) palette() []Swatch {
	var roles []string
	colours := map[string][]string{}
	for _, m := range token().FindAllStringSubmatch(d.Style, -1) {
		if colours[m[1]] == nil {
			roles = append(roles, m[1])
		}
		colours[m[1]] = append(colours[m[1]], m[2])
	}
	var list []Swatch
	for _, role := range roles {
		if ground, own := colours["ground"], colours[role]; len(ground) > 1 && len(own) > 1 {
			list = append(list, Swatch{role, d.contrast(own[0], ground[0]), d.contrast(own[1], ground[1])})
		}
	}
	return list
}

// contrast is that of two colours, as WCAG works it out: "7.1 : 1".
func (d *desk) contrast(a, b string) string {
	light, dark := luminance(a), luminance(b)
	ratio := (math.Max(light, dark) + 0.05) / (math.Min(light, dark) + 0.05)
	n, _ := numeral.ParseNumber(strconv.FormatFloat(ratio, 'f', 1, 64)) // it is one
	return d.Number(n) + " : 1"
}

func luminance(colour string) float64 {
	digits := colour[1:]
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(digits[2*i:2*i+2], 16, 8) // token holds nothing else
		c := float64(n) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
