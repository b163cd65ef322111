package page

import (
	"iter"
)

// textView is a page of an editor's text: about, methodology.
type textView struct {
	Page
	Lead       Lead
	Text       *NarrativeView
	Accepted   []AcceptedFinding // on the methodology page
	AcceptedID string
	Differing  []DifferenceRow // likewise
	DifferID   string
	Sources    []SourceRef
}

// textSubjects are the pages that a site has where somebody wrote them.
var textSubjects = [...]string{"about", "methodology"}

func texts(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, subject := range textSubjects {
			if !s.hasText(subject) {
				continue
			}
			for task := range s.inEachLanguage(subject+"/", func(d *desk) error { return writeText(d, subject) }) {
				if !yield(task) {
					return
				}
			}
		}
	}
}

// hasText tells whether there is anything to say: a narrative or, on the
// methodology page, a finding that was accepted or sources that differ.
func (s *Site) hasText(subject string) bool {
	return s.Graph.Narrative(subject, s.Languages()[0]) != nil || subject == "methodology" && len(s.Graph.Site.Accepted)+len(s.contradictions) > 0
}

func writeText(d *desk, subject string) error {
	n, text, err := d.narrative(subject)
	if err != nil {
		return err
	}
	title, summary := d.say("nav."+subject), d.Graph.Site.Description
	if n != nil {
		summary = summaryOf(n)
		if n.Title != "" {
			title = d.narrativeTitle(n)
		}
	}
	lead := d.lead(summary, d.referredTo(n))
	view := textView{Page: d.frame("text", title, d.marked(lead.Words)), Lead: lead, Text: text}
	sayOnce(&view.Page, &view.Lead, text)
	if n != nil {
		view.Draft, view.Sources = n.Draft, d.sourceList(d.own(n).Sources)
	}
	d.numberLinks(text, view.Sources)
	if subject == "methodology" && len(d.Graph.Site.Accepted) > 0 {
		view.AcceptedID = d.anchor(findingsAnchor)
		view.Accepted = d.accepted(d.Graph.Site.Accepted)
	}
	if subject == "methodology" && len(d.contradictions) > 0 {
		view.DifferID, view.Differing = d.anchor(differencesAnchor), d.differenceRows()
	}
	return d.render(d.out, "text", view)
}
