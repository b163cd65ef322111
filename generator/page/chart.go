package page

import (
	"html"
	"iter"

	"tradepost/generator/chart"
	"tradepost/generator/trade"
)

// chartPageView is a chart alone: to be read, cited, embedded.
type chartPageView struct {
	Page
	Chart    ChartView
	CSV      string // the chart's table
	Citation string
	Embed    string // HTML to copy, "" without base_url
}

func chartPage(s *Site) iter.Seq[Task] {
	pages := forEach(s, chart.Names(), chartRef, writeChart)
	return func(yield func(Task) bool) {
		for task := range pages {
			if !yield(task) {
				return
			}
		}
		for _, name := range chart.Names() {
			for _, lang := range s.Languages() {
				path := s.chartCSV(lang, name)
				if !yield(Task{Path: path, Render: func(out *Output) error { return writeChartCSV(s.desk(lang, path, out), name) }}) {
					return
				}
			}
		}
	}
}

func chartRef(name string) trade.Ref { return trade.Ref{Kind: trade.RefChart, ID: name} }

// chartCSV is the download of a chart's table, which has words in it and so is
// written once for each language.
func (s *Site) chartCSV(lang trade.Lang, name string) string {
	return s.prefix(lang) + folderOf(chartRef(name)) + name + ".csv"
}

// writeChartCSV writes the table with plain machine values where it has any.
func writeChartCSV(d *desk, name string) error {
	table := chart.Draw(d.Graph, d.Printer, name, chart.Selection{}).Table
	data := dataset{name: name, rows: len(table.Rows), cell: func(row, column int) cell {
		c := table.Rows[row][column]
		if c.Value != "" {
			return cell{text: c.Value}
		}
		return cell{text: c.Text}
	}}
	for _, c := range table.Columns {
		data.columns = append(data.columns, c.Title)
	}
	return data.csv(d.out)
}

func writeChart(d *desk, name string) error {
	shown := d.chartView(chart.Draw(d.Graph, d.Printer, name, chart.Selection{}), "")
	view := chartPageView{
		Page:  d.frame("chart", shown.Title, shown.Label, d.section("charts/", "nav.charts")),
		Chart: shown, CSV: d.link(Target{Path: d.chartCSV(d.lang, name)}), Citation: d.citation(shown.Title.Text),
	}
	if view.Canonical != "" {
		view.Embed = `<iframe src="` + html.EscapeString(view.Canonical) + `" title="` + html.EscapeString(shown.Title.Text) +
			`" width="100%" height="640" loading="lazy"></iframe>`
	}
	return d.render(d.out, "chart", view)
}

// citation is how to cite a page of the site under a title.
func (d *desk) citation(title string) string {
	site := d.Graph.Site
	text := d.T("citation.anonymous", "title", title, "site", site.Title.In(d.lang).Text)
	if publisher := site.Publisher.Name.In(d.lang).Text; publisher != "" {
		text = d.T("citation.text", "publisher", publisher, "title", title, "site", site.Title.In(d.lang).Text)
	}
	if !d.Graph.Updated.IsZero() {
		text += " " + d.T("citation.updated", "date", d.Date(d.Graph.Updated))
	}
	if site.BaseURL != "" {
		text += " " + d.absolute(d.path)
	}
	return text
}
