package chart

import (
	"fmt"
	"strings"
	"testing"

	"tradepost/generator/trade"
)

// crowded is a graph of so many events, each with two organisations and a
// sector of its own year, named in so many letters.
func crowded(t *testing.T, events, letters int) *trade.Graph {
	t.Helper()
	name := func(s string, i int) trade.Text {
		long := fmt.Sprintf("%s %d ", s, i)
		return trade.Text{{Lang: "en", Text: strings.TrimSpace(long + strings.Repeat("hall ", max(0, letters-len(long))/5))}}
	}
	records := trade.Records{
		Site:    trade.Site{Languages: languages, Currency: "CNY"},
		Places:  []*trade.Place{{ID: "p", Name: name("Place", 0), Kind: "country", Country: "CN"}},
		Sources: []*trade.Source{{ID: "s", Title: name("Source", 0)}},
	}
	for i := range 30 {
		records.Sectors = append(records.Sectors, &trade.Sector{ID: fmt.Sprintf("sector-%d", i), Name: name("Sector", i)})
	}
	records.Partners = []*trade.Partner{{ID: "host", Name: name("Host", 0), Kind: "government", Country: "CN"}}
	for i := range events {
		guest := &trade.Partner{ID: fmt.Sprintf("org-%d", i), Name: name("Organisation", i), Kind: "company", Country: "CN"}
		records.Partners = append(records.Partners, guest)
		records.Events = append(records.Events, &trade.Event{
			ID: fmt.Sprintf("e-%d", i), Title: name("Event", i), Kind: trade.EventKinds[i%3], Date: trade.Date{Year: 2000 + i%20, Month: 1 + i%12},
			Place: "p", Sources: []string{"s"}, Sectors: []string{fmt.Sprintf("sector-%d", i%30)}, Hosts: []string{guest.ID, "host"},
		})
	}
	g, problems := trade.Link(records, trade.Names{})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	return g
}

func TestChartsOfManyEventsStaySmall(t *testing.T) {
	g := crowded(t, 3000, 0)
	for _, name := range Names() {
		c := Draw(g, printer(t, "en"), name, Selection{})
		if len(c.Option) > 120_000 {
			t.Errorf("%s: an option of %d bytes", name, len(c.Option))
		}
		if c.Desk.Height > 4000 || c.Phone.Height > 4000 {
			t.Errorf("%s is drawn at %v and %v", name, c.Desk, c.Phone)
		}
		for _, row := range c.Table.Rows {
			for _, cell := range row {
				if len(cell.Spans) > 2*mostNamed {
					t.Fatalf("%s: a cell names %d things", name, len(cell.Spans)/2)
				}
			}
		}
	}
}

func TestATimelineOfManyEventsCountsThemByYear(t *testing.T) {
	c := Draw(crowded(t, mostDots+1, 0), printer(t, "en"), "events-timeline", Selection{})
	if len(c.Table.Rows) != mostDots+1 {
		t.Errorf("the table holds %d of %d events", len(c.Table.Rows), mostDots+1)
	}
	if !strings.HasPrefix(c.Notes[0], "A dot stands for the events of a kind in a year") {
		t.Errorf("notes: %q", c.Notes)
	}
	total := 0
	for _, s := range parse(t, c).Series {
		for _, d := range s.Data {
			var n int
			if _, err := fmt.Sscanf(d.Tip[1], "%s %d", new(string), &n); err != nil {
				t.Fatalf("tip %q: %v", d.Tip, err)
			}
			total += n
		}
	}
	if total != mostDots+1 {
		t.Errorf("the dots stand for %d events, want %d", total, mostDots+1)
	}
}

func TestNoNameIsCutInAPlaceThatHasLines(t *testing.T) {
	for _, letters := range []int{0, 60, 120} {
		g := crowded(t, 8, letters)
		for _, name := range []string{"partners-network", "sectors-by-event"} {
			c := Draw(g, printer(t, "en"), name, Selection{})
			if !c.Drawn || strings.Contains(string(c.Option), "…") {
				t.Errorf("%s with names of %d letters cuts them, or is not drawn: %v", name, letters, c.Drawn)
			}
		}
	}
}

func TestTheNetworkDrawsTheNewestEventsAndSaysSo(t *testing.T) {
	c := Draw(crowded(t, mostMeetings+6, 0), printer(t, "en"), "partners-network", Selection{})
	if want := "Drawn are the newest 24 events; the CSV file holds all."; len(c.Notes) != 2 || c.Notes[1] != want {
		t.Errorf("notes: %q", c.Notes)
	}
	events := 0
	for _, name := range strings.Split(string(c.Option), `"name":"event:`)[1:] {
		if strings.HasPrefix(name, "e-0\"") {
			t.Error("the oldest event is drawn")
		}
		events++
	}
	if events != 2*mostMeetings { // on a desk and on a phone
		t.Errorf("%d points are events, want %d", events, 2*mostMeetings)
	}
}
