package trade

import "testing"

func TestPublishedLeavesOutDraftsInAllLanguages(t *testing.T) {
	r := Records{Narratives: []*Narrative{
		{Section: "reports", ID: "a", Lang: "en", Draft: true},
		{Section: "reports", ID: "a", Lang: "zh"},
		{Section: "reports", ID: "b", Lang: "en"},
	}}
	if got := r.Published(false).Narratives; len(got) != 1 || got[0].ID != "b" {
		t.Errorf("published are %d narratives, want only b", len(got))
	}
	if got := r.Published(false).Drafts; len(got) != 1 || !got["reports/a"] {
		t.Errorf("the drafts are %v, want only reports/a", got)
	}
	if got := r.Published(true).Narratives; len(got) != 3 {
		t.Errorf("with drafts there are %d narratives, want 3", len(got))
	}
}
