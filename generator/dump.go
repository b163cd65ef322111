package generator

import (
	"encoding/json"
	"fmt"
	"io"
	"sort"

	"tradepost/generator/chart"
	"tradepost/generator/page"
)

// The intermediates of a build, printed for people who want to look inside.

// DumpRecords writes every record as the files state it, as JSON.
func (c Checked) DumpRecords(w io.Writer) error { return writeJSON(w, c.Records) }

// DumpSite writes the linked graph in the order of its readers, as JSON.
func (c Checked) DumpSite(w io.Writer) error { return writeJSON(w, c.Graph) }

// DumpCharts writes each chart of the catalogue in each language: its option,
// table and summary, as one JSON line a chart.
func (c Checked) DumpCharts(w io.Writer) error {
	printers, err := c.theme.printers(c.Graph.Site.Languages)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(w)
	for _, name := range chart.Names() {
		for _, lang := range c.Graph.Site.Languages {
			drawn := chart.Draw(c.Graph, printers[lang], name, chart.Selection{})
			if err := enc.Encode(struct {
				Chart string      `json:"chart"`
				Lang  string      `json:"lang"`
				Drawn chart.Chart `json:"drawn"`
			}{name, string(lang), drawn}); err != nil {
				return err
			}
		}
	}
	return nil
}

// DumpPages writes the path of every file that a build would render.
func (c Checked) DumpPages(w io.Writer, o Options) error {
	plain := func(name string) string { return "assets/" + name }
	unseen := func(page.SocialCard) ([]byte, error) { return nil, nil }
	pages, err := c.Pages(Workshop{Asset: plain, Style: "-", Card: unseen}, o) // nothing is rendered
	if err != nil {
		return err
	}
	var paths []string
	for task := range pages.Tasks() {
		paths = append(paths, task.Path)
	}
	sort.Strings(paths)
	for _, path := range paths {
		if _, err := fmt.Fprintln(w, path); err != nil {
			return err
		}
	}
	return nil
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
