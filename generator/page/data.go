package page

import (
	"iter"
)

// dataView lists what can be downloaded.
type dataView struct {
	Page
	Datasets []DatasetRow
}

// A DatasetRow is one dataset in its two forms.
type DatasetRow struct {
	Name  string
	About string
	Rows  string
	CSV   string
	JSON  string
}

func dataPage(s *Site) iter.Seq[Task] { return s.inEachLanguage("data/", writeData) }

func writeData(d *desk) error {
	view := dataView{Page: d.frame("data", d.say("data.title"), d.T("data.description"))}
	for _, maker := range datasets() {
		view.Datasets = append(view.Datasets, DatasetRow{
			Name: d.T("dataset." + maker.name), About: d.T("dataset." + maker.name + ".about"),
			Rows: d.Int(maker.of(d.Site).rows),
			CSV:  d.link(Target{Path: "data/" + maker.name + ".csv"}),
			JSON: d.link(Target{Path: "data/" + maker.name + ".json"}),
		})
	}
	return d.render(d.out, "data", view)
}
