package page

import (
	"iter"
	"strings"

	"tradepost/generator/trade"
)

// reportView is one report.
type reportView struct {
	Page
	Lead    Lead
	Date    When
	Updated When
	Authors string
	Text    *NarrativeView
	Sources []SourceRef
}

func report(s *Site) iter.Seq[Task] {
	return forEach(s, s.reportIDs(), func(id string) trade.Ref {
		return trade.Ref{Kind: trade.RefReport, ID: id}
	}, writeReport)
}

func writeReport(d *desk, id string) error {
	n, text, err := d.narrative("reports/" + id)
	if err != nil {
		return err
	}
	own := d.own(n)
	view := reportView{
		Page: d.frame("report", d.narrativeTitle(n), n.Summary, d.section("reports/", "nav.reports")),
		Lead: d.lead(summaryOf(n), d.referredTo(n)), Date: d.on(own.Date), Authors: strings.Join(own.Authors, ", "),
		Text: text, Sources: d.sourceList(own.Sources),
	}
	sayOnce(&view.Page, &view.Lead, text)
	if own.Updated != own.Date {
		view.Updated = d.on(own.Updated)
	}
	view.Draft = n.Draft
	view.share(sharedReport(id))
	view.printable()
	view.tell(d.reportNode(n, own))
	return d.render(d.out, "report", view)
}
