package page

import (
	"testing"

	"tradepost/generator/trade"
)

func TestAFindingInATextIsAcceptedOnItsSubject(t *testing.T) {
	s := build(t, corpus())
	d := s.desk("en", "methodology/index.html", &Output{})
	for _, place := range []string{"event:signing", "event:signing#5 billion yuan"} {
		if at := d.acceptedAt(place); at == nil || at.Href != "../events/signing/index.html" {
			t.Errorf("%s leads to %v", place, at)
		}
	}
	byPlace := acceptancesByPlace([]trade.Acceptance{{Code: "unsourced-amount", Place: "event:signing#5 billion yuan"}})
	if len(byPlace["event:signing"]) != 1 {
		t.Errorf("by place: %v", byPlace)
	}
}
