package page

import (
	"iter"
	"strings"
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
	Single  *Download // all of it in one file
}

func report(s *Site) iter.Seq[Task] {
	return forEach(s, s.reportIDs(), reportRef, writeReport)
}

func writeReport(d *desk, id string) error {
	view, err := d.reportPage(id)
	if err != nil {
		return err
	}
	if view.Single, err = d.single(id); err != nil {
		return err
	}
	return d.render(d.out, "report", view)
}

func (d *desk) reportPage(id string) (reportView, error) {
	n, text, err := d.narrative("reports/" + id)
	if err != nil {
		return reportView{}, err
	}
	own := d.own(n)
	view := reportView{
		Page: d.frame("report", d.narrativeTitle(n), n.Summary, d.section("reports/", "nav.reports")),
		Lead: d.lead(summaryOf(n), d.referredTo(n)), Date: d.on(own.Date), Authors: strings.Join(own.Authors, ", "),
		Text: text, Sources: d.sourceList(own.Sources),
	}
	d.numberLinks(text, view.Sources)
	sayOnce(&view.Page, &view.Lead, text)
	if own.Updated != own.Date {
		view.Updated = d.on(own.Updated)
	}
	view.Draft = n.Draft
	view.share(sharedReport(id))
	view.printable()
	view.tell(d.reportNode(n, own))
	return view, nil
}
