package page

import (
	"strings"
	"testing"
)

func TestWhatIsPrintedNamesItsAddress(t *testing.T) {
	s := build(t, publicly(""))
	for _, page := range []string{"events/signing/", "ru/events/signing/", "zh/reports/reading/"} {
		doc := view(t, s, page+"index.html")
		says(t, doc, ".paper .paper-address", "example.org/trade/"+page)
		if doc.Find(".paper svg.qr path[d]").Length() != 1 {
			t.Errorf("%s has no code", page)
		}
	}
	if !strings.HasPrefix(view(t, s, "ru/events/signing/index.html").Find(".paper-updated").Text(), "Последнее изменение") {
		t.Error("the state of the data is not told in the page's language")
	}
}

func TestOnlyWhatHasAnAddressNamesIt(t *testing.T) {
	if view(t, build(t, corpus()), "events/signing/index.html").Find(".paper").Length() > 0 {
		t.Error("a site without an address prints one")
	}
	if view(t, build(t, publicly("")), "events/index.html").Find(".paper").Length() > 0 {
		t.Error("a list has a code")
	}
}
