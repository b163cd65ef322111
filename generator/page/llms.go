package page

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"tradepost/generator/trade"
)

// llms writes llms.txt in each language: what the site is and where its facts
// stand, as Markdown for language models. It says first what such readers get
// wrong: numbers of different scope, added; then where each number stands and
// how to cite it.
func llms(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, lang := range s.Languages() {
			path := s.prefix(lang) + "llms.txt"
			if !yield(Task{Path: path, Render: func(out *Output) error {
				s.desk(lang, path, out).llms()
				return nil
			}}) {
				return
			}
		}
	}
}

func (d *desk) llms() {
	site := d.Graph.Site
	fmt.Fprintf(d.out, "# %s\n\n> %s\n\n", site.Title.In(d.lang).Text, line(site.Description.In(d.lang).Text))
	fmt.Fprintf(d.out, "%s\n\n", d.T("llms.numbers"))
	fmt.Fprintf(d.out, "%s\n\n", d.llmsAddresses())
	if r := d.example(); !r.IsZero() {
		fmt.Fprintf(d.out, "%s\n\n> %s\n\n", d.T("llms.cite"), line(d.cite(r).Full))
	}
	d.llmsSection("nav.languages", d.llmsLanguages())
	d.llmsSection("nav.data", d.llmsData())
	d.llmsSection("nav.trade", d.llmsSeries())
	d.llmsSection("nav.reports", d.llmsReports())
	d.llmsSection("llms.pages", d.llmsPages())
}

// llmsAddresses says by which pattern the card of a number is found.
func (d *desk) llmsAddresses() string {
	pattern := func(r trade.Ref) string {
		t := d.targetOf(d.lang, r)
		return "`" + absolute(d.Graph.Site.BaseURL, t.Path) + "#" + t.Anchor + "`"
	}
	return d.T("llms.addresses",
		"figure", pattern(trade.Ref{Kind: trade.RefFigure, ID: "<event>", Item: "<figure>"}),
		"deal", pattern(trade.Ref{Kind: trade.RefDeal, ID: "<event>", Item: "<deal>"}),
		"point", pattern(trade.Ref{Kind: trade.RefSeries, ID: "<series>", Item: "<year>"}))
}

// example is a number to show a citation by: what the newest event with a result
// came to, else the newest value of a series.
func (d *desk) example() trade.Ref {
	for _, e := range slices.Backward(d.Graph.Events) {
		if f := headline(e.Figures); f != nil {
			return f.Ref()
		}
	}
	for _, s := range d.Graph.Series {
		if n := len(s.Points); n > 0 {
			return s.Points[n-1].Ref()
		}
	}
	return trade.Ref{}
}

// llmsLanguages lead to the same file in the other languages.
func (d *desk) llmsLanguages() []string {
	var list []string
	for _, lang := range d.Languages() {
		if lang != d.lang {
			list = append(list, d.llmsEntry(d.Printers[lang].T("language.name"), Target{Path: d.prefix(lang) + "llms.txt"}, d.Graph.Site.Title.In(lang).Text))
		}
	}
	return list
}

func (d *desk) llmsSection(key string, entries []string) {
	if len(entries) > 0 {
		fmt.Fprintf(d.out, "## %s\n\n%s\n\n", d.T(key), strings.Join(entries, "\n"))
	}
}

// llmsEntry is a line of a list: a link and what is behind it.
func (d *desk) llmsEntry(name string, at Target, about string) string {
	entry := fmt.Sprintf("- [%s](%s)", bracketed.Replace(line(name)), d.publicLink(at))
	if about != "" {
		entry += ": " + line(about)
	}
	return entry
}

// bracketed keeps a name from ending the link that it stands in.
var bracketed = strings.NewReplacer("[", `\[`, "]", `\]`)

// line is a text on one line.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

func (d *desk) llmsData() []string {
	list := []string{
		d.llmsEntry(packageName, Target{Path: "data/" + packageName}, d.T("llms.package")),
		d.llmsEntry("catalog.jsonld", Target{Path: cataloguePath}, d.T("llms.catalogue")),
	}
	for _, t := range d.stock().tables {
		list = append(list, d.llmsEntry(t.Name+".json", Target{Path: "data/" + t.Name + ".json"}, d.T("dataset."+t.Name+".about")))
	}
	return list
}

func (d *desk) llmsSeries() []string {
	var list []string
	for _, s := range d.Graph.Series {
		list = append(list, d.llmsEntry(d.marked(d.words(s.Title)), d.targetOf(d.lang, s.Ref()), d.marked(d.words(s.Covers))))
	}
	return list
}

func (d *desk) llmsReports() []string {
	var list []string
	for _, n := range d.reportsHere() {
		list = append(list, d.llmsEntry(n.Title, d.targetOf(d.lang, trade.Ref{Kind: trade.RefReport, ID: n.ID}), n.Summary))
	}
	return list
}

// llmsPages are the lists that lead to everything else.
func (d *desk) llmsPages() []string {
	var list []string
	for _, sec := range append(sections[:], footerSections[:]...) {
		if subject := strings.TrimSuffix(sec.folder, "/"); subject == "data" || subject == "trade" || (subject == "about" || subject == "methodology") && !d.hasText(subject) {
			continue
		}
		list = append(list, d.llmsEntry(d.T(sec.key), Target{Path: d.address(d.lang, sec.folder)}, ""))
	}
	return list
}
