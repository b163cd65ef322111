package page

import (
	"iter"

	"tradepost/generator/trade"
)

// textView is a page of an editor's text: about, methodology.
type textView struct {
	Page
	Summary  Words
	Text     *NarrativeView
	Accepted []AcceptedFinding // on the methodology page
	Sources  []SourceRef
}

// An AcceptedFinding is a finding of the guard that the editors let stand, and
// why. Readers may judge for themselves.
type AcceptedFinding struct {
	Code   string
	Place  string
	Reason Words
}

func texts(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, subject := range []string{"about", "methodology"} {
			for task := range s.inEachLanguage(subject+"/", func(d *desk) error { return writeText(d, subject) }) {
				if !yield(task) {
					return
				}
			}
		}
	}
}

func writeText(d *desk, subject string) error {
	n, text, err := d.narrative(subject)
	if err != nil {
		return err
	}
	title, summary := d.say("nav."+subject), d.words(d.Graph.Site.Description)
	if n != nil {
		summary = d.narrativeSummary(n)
		if n.Title != "" {
			title = d.narrativeTitle(n)
		}
	}
	view := textView{Page: d.frame("text", title, summary.Text), Summary: summary, Text: text}
	if n != nil {
		view.Draft, view.Sources = n.Draft, d.sourceList(d.own(n).Sources)
	}
	if subject == "methodology" {
		view.Accepted = d.accepted(d.Graph.Site.Accepted)
	}
	return d.render(d.out, "text", view)
}

func (d *desk) accepted(list []trade.Acceptance) []AcceptedFinding {
	found := make([]AcceptedFinding, len(list))
	for i, a := range list {
		found[i] = AcceptedFinding{Code: string(a.Code), Place: a.Place, Reason: d.words(a.Reason)}
	}
	return found
}
