package page

import (
	"errors"
	"iter"
	"strconv"
	"sync"

	"tradepost/generator/chart"
	"tradepost/generator/trade"
)

// An exhibit is a chart at the one page that it is shown for: its entry in the
// catalogue, its series, or the text whose editor chose what it shows. Its files
// lie beside that page: the table as CSV, the drawing as SVG, and a document
// with the chart alone, for frames on other sites.
type exhibit struct {
	folder string // of the page: "charts/trade-russia/"
	name   string // of the files: "trade-russia"
	anchor string // in the page, "" where the chart is what the page is about
	langs  []trade.Lang
	show   func(*desk) exhibited
}

// An exhibited chart is an exhibit in one language.
type exhibited struct {
	chart chart.Chart
	title Words
	table func(rows int) TableView // with so many of its rows, 0 for all
}

// exhibits are all charts that have files.
func (s *Site) exhibits() iter.Seq[exhibit] {
	return func(yield func(exhibit) bool) {
		for _, name := range chart.Names() {
			if !yield(s.catalogued(name)) {
				return
			}
		}
		for _, t := range s.Graph.Series {
			if !yield(s.ofSeries(t)) {
				return
			}
		}
		for e := range s.told() {
			if !yield(e) {
				return
			}
		}
	}
}

// catalogued is a chart of the catalogue as it stands there.
func (s *Site) catalogued(name string) exhibit {
	return exhibit{
		folder: folderOf(chartRef(name)), name: name, langs: s.Languages(),
		show: func(d *desk) exhibited {
			c := s.catalogueChart(d.lang, name)
			return exhibited{c, plain(c.Title), d.tableOf(c.Table)}
		},
	}
}

// A catalogueKey is a chart of the catalogue in one language.
type catalogueKey struct {
	lang trade.Lang
	name string
}

// A catalogueEntry is worked out and drawn when that is first asked for: the
// chart's own page, its files and every page that shows it need the same.
type catalogueEntry struct {
	outline func() chart.Sketch
	drawn   func() chart.Chart
}

func (s *Site) catalogueOf() map[catalogueKey]catalogueEntry {
	all := map[catalogueKey]catalogueEntry{}
	for _, lang := range s.Languages() {
		for _, name := range chart.Names() {
			outline := sync.OnceValue(func() chart.Sketch {
				return chart.Outline(s.Graph, s.Printers[lang], name, chart.Selection{})
			})
			drawn := sync.OnceValue(func() chart.Chart { return outline().Draw() })
			all[catalogueKey{lang, name}] = catalogueEntry{outline, drawn}
		}
	}
	return all
}

// catalogueChart is a chart of the catalogue as it stands there.
func (s *Site) catalogueChart(lang trade.Lang, name string) chart.Chart {
	return s.catalogueCharts[catalogueKey{lang, name}].drawn()
}

// onceEach draws a chart once in each language, however many files show it.
func onceEach(langs []trade.Lang, draw func(trade.Lang) chart.Chart) func(trade.Lang) chart.Chart {
	drawn := make(map[trade.Lang]func() chart.Chart, len(langs))
	for _, lang := range langs {
		drawn[lang] = sync.OnceValue(func() chart.Chart { return draw(lang) })
	}
	return func(lang trade.Lang) chart.Chart { return drawn[lang]() }
}

// ofSeries is the chart of a series, whose table has the gaps in place.
func (s *Site) ofSeries(t *trade.Series) exhibit {
	draw := onceEach(s.Languages(), func(lang trade.Lang) chart.Chart { return chart.OfSeries(s.Graph, s.Printers[lang], t.ID) })
	return exhibit{
		folder: folderOf(t.Ref()), name: t.ID, langs: s.Languages(),
		show: func(d *desk) exhibited {
			return exhibited{draw(d.lang), d.words(t.Title), func(int) TableView { return d.seriesTable(t) }}
		},
	}
}

// told are the charts of texts that show another choice than the catalogue,
// for each language in which a page shows the text.
func (s *Site) told() iter.Seq[exhibit] {
	return func(yield func(exhibit) bool) {
		for _, n := range s.Graph.Narratives {
			for i, block := range n.Charts {
				if langs := s.shownIn(n); chosen(block) && len(langs) > 0 && !yield(s.ofText(n, i, langs)) {
					return
				}
			}
		}
	}
}

// shownIn are the languages of the pages that show this narrative rather than
// its translation.
func (s *Site) shownIn(n *trade.Narrative) []trade.Lang {
	var langs []trade.Lang
	for _, lang := range s.Languages() {
		if s.Graph.Narrative(n.Subject(), lang) == n {
			langs = append(langs, lang)
		}
	}
	return langs
}

// ofText is the chart block with this index.
func (s *Site) ofText(n *trade.Narrative, index int, langs []trade.Lang) exhibit {
	block := n.Charts[index]
	draw := onceEach(langs, func(lang trade.Lang) chart.Chart {
		return chart.Draw(s.Graph, s.Printers[lang], block.ID, selectionOf(block))
	})
	name := blockName(n, index)
	folder := ""
	if subject := n.Subject(); subject != "home" {
		folder = subject + "/"
	}
	return exhibit{
		folder: folder, name: name, anchor: "chart-" + name, langs: langs,
		show: func(d *desk) exhibited {
			c := draw(d.lang)
			title := plain(c.Title)
			if block.Title != "" && n.Lang != d.lang {
				title = d.words(trade.Text{{Lang: n.Lang, Text: block.Title}})
			}
			return exhibited{c, title, d.tableOf(c.Table)}
		},
	}
}

// blockName tells the charts of one text apart: "trade-russia", and from its
// second use "trade-russia-2".
func blockName(n *trade.Narrative, index int) string {
	id, uses := n.Charts[index].ID, 1
	for _, block := range n.Charts[:index] {
		if block.ID == id {
			uses++
		}
	}
	if uses == 1 {
		return id
	}
	return id + "-" + strconv.Itoa(uses)
}

func selectionOf(b trade.ChartBlock) chart.Selection {
	return chart.Selection{Title: b.Title, From: b.From, To: b.To, Events: b.Events, Series: b.Series, Height: b.Height}
}

// chosen tells whether a block shows anything else than the catalogue does.
func chosen(b trade.ChartBlock) bool {
	return b.Title != "" || b.From != 0 || b.To != 0 || len(b.Events) > 0 || len(b.Series) > 0 || b.Height != 0
}

// filePath is one of an exhibit's files.
func (s *Site) filePath(lang trade.Lang, e exhibit, extension string) string {
	return s.prefix(lang) + e.folder + e.name + extension
}

// chartFiles are the files of every exhibit. How many marks a chart has does not
// depend on the language: whether there is a drawing is asked once.
func chartFiles(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for e := range s.exhibits() {
			drawn := e.show(s.desk(e.langs[0], "", &Output{})).chart.Drawn
			for _, lang := range e.langs {
				if !yield(s.chartFile(lang, e, ".csv", writeChartCSV)) {
					return
				}
				if drawn && !(yield(s.chartFile(lang, e, ".svg", writePicture)) && yield(s.chartFile(lang, e, ".html", writeFrame))) {
					return
				}
			}
		}
	}
}

func (s *Site) chartFile(lang trade.Lang, e exhibit, extension string, write func(*desk, exhibit) error) Task {
	path := s.filePath(lang, e, extension)
	return Task{Path: path, Render: func(out *Output) error {
		d := s.desk(lang, path, out)
		return errors.Join(write(d, e), d.err)
	}}
}
