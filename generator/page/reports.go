package page

import (
	"cmp"
	"iter"
	"slices"

	"tradepost/generator/trade"
)

// reportsView lists the reports, the newest first.
type reportsView struct {
	Page
	Reports []ReportRow
}

// A ReportRow is one report in a list.
type ReportRow struct {
	Report  Link
	Summary Words
	Date    When
	Draft   bool
}

func reports(s *Site) iter.Seq[Task] { return s.inEachLanguage("reports/", writeReports) }

func writeReports(d *desk) error {
	return d.render(d.out, "reports", reportsView{
		Page:    d.frame("reports", d.say("reports.title"), d.T("reports.description")),
		Reports: d.reportRows(),
	})
}

// reportIDs are the ids of the reports, the newest first.
func (s *Site) reportIDs() []string {
	var ids []string
	dates := map[string]trade.Date{}
	for _, n := range s.Graph.Narratives {
		if n.Section != "reports" {
			continue
		}
		if _, ok := dates[n.ID]; !ok {
			ids = append(ids, n.ID)
		}
		if !n.Date.IsZero() || dates[n.ID].IsZero() {
			dates[n.ID] = n.Date
		}
	}
	slices.SortFunc(ids, func(a, b string) int {
		return cmp.Or(dates[b].Compare(dates[a]), cmp.Compare(a, b))
	})
	return ids
}

func (d *desk) reportRows() []ReportRow {
	var rows []ReportRow
	for _, id := range d.reportIDs() {
		n := d.Graph.Narrative("reports/"+id, d.lang)
		rows = append(rows, ReportRow{
			Report:  d.linkTo(trade.Ref{Kind: trade.RefReport, ID: id}),
			Summary: d.narrativeSummary(n), Date: d.on(d.own(n).Date), Draft: n.Draft,
		})
	}
	return rows
}

// own is the narrative in the site's first language, which alone holds dates,
// authors and sources; n itself where there is no other.
func (d *desk) own(n *trade.Narrative) *trade.Narrative {
	subject := n.ID
	if n.Section != "" {
		subject = n.Section + "/" + n.ID
	}
	return d.Graph.Narrative(subject, d.Languages()[0])
}

// narrativeSummary is the summary of a narrative, labelled where it is a
// fallback.
func (d *desk) narrativeSummary(n *trade.Narrative) Words {
	return d.words(summaryOf(n))
}

// summaryOf is the summary of a narrative in its one language.
func summaryOf(n *trade.Narrative) trade.Text {
	if n.Summary == "" {
		return nil
	}
	return trade.Text{{Lang: n.Lang, Text: n.Summary}}
}

// narrativeTitle is its title, likewise.
func (d *desk) narrativeTitle(n *trade.Narrative) Words {
	return d.words(trade.Text{{Lang: n.Lang, Text: n.Title}})
}
