package compare

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/trade"
)

func state(t *testing.T, pairs ...string) State {
	t.Helper()
	s := State{map[trade.Ref]trade.Value{}, map[trade.Ref]trade.Terms{}}
	for i := 0; i < len(pairs); i += 2 {
		ref, err := trade.ParseNumberRef(pairs[i])
		if err != nil {
			t.Fatal(err)
		}
		if s.Values[ref], err = trade.ParseValue(pairs[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func record(t *testing.T, kind trade.ChangeKind, ref, old string) *trade.Change {
	t.Helper()
	for r, v := range state(t, ref, old).Values {
		return &trade.Change{Of: r, Kind: kind, Old: v}
	}
	return nil
}

func TestDifferencesSayWhatHappenedAndWhy(t *testing.T) {
	old := state(t,
		"figure:a/one", "48.141 billion CNY", "figure:a/two", "192", "figure:a/same", "over 200 billion CNY",
		"trade:s/2022", "185.47 billion CNY", "trade:s/2022/growth", "41.3%", "deal:a/x", "1 million CNY", "deal:a/y", "2 million CNY")
	now := state(t,
		"figure:a/one", "48.142 billion CNY", "figure:a/two", "over 192", "figure:a/same", "超2000亿元",
		"trade:s/2022", "185.470 billion CNY", "trade:s/2022/growth", "-41.3%", "trade:s/2023", "210.5 billion CNY")
	why := []*trade.Change{
		record(t, trade.Correction, "figure:a/one", "48.141 billion CNY"),
		record(t, trade.Revision, "trade:s/2022/growth", "41.3%"),
		record(t, trade.Revision, "figure:a/two", "191"), // of an earlier value
		record(t, trade.Withdrawal, "deal:a/x", "1 million CNY"),
	}
	var got []string
	for _, d := range Between(old, now, why) {
		got = append(got, fmt.Sprintf("%s %s: %s -> %s, recorded %v", d.Kind, d.Of, d.Old, d.New, d.Record != nil))
	}
	want := []string{
		"withdrawn deal:a/x: 1 million CNY -> , recorded true",
		"gone deal:a/y: 2 million CNY -> , recorded false",
		"corrected figure:a/one: 48.141 billion CNY -> 48.142 billion CNY, recorded true",
		"changed figure:a/two: 192 -> over 192, recorded false",
		"changed trade:s/2022: 185.47 billion CNY -> 185.470 billion CNY, recorded false",
		"revised trade:s/2022/growth: 41.3% -> -41.3%, recorded true",
		"added trade:s/2023:  -> 210.5 billion CNY, recorded false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if again := Between(now, now, why); len(again) > 0 {
		t.Errorf("a state differs from itself: %v", again)
	}
}

// A record must be read back as it was written, whatever the value.
func TestARecordIsWrittenSorted(t *testing.T) {
	var out bytes.Buffer
	s := state(t, "trade:s/2022", "185.47 billion CNY", "figure:b/x", "nearly 30%", "figure:a", "10.71 million tonnes")
	event, figure := trade.Ref{Kind: trade.RefEvent, ID: "b"}, trade.Ref{Kind: trade.RefFigure, ID: "b", Item: "x"}
	s.Terms[event] = trade.Terms{trade.AspectPlace: "harbin", trade.AspectDate: "2023-06-16/2023-06-19"}
	s.Terms[figure] = trade.Terms{trade.AspectStatus: "reported", trade.AspectMeasure: "share", trade.AspectScope: "background"}
	earlier := state(t, "figure:b/x", "over 30%").Values[figure]
	if err := s.Write(&out, trade.Date{Year: 2026, Month: 11}, map[trade.Ref][]trade.Value{figure: {earlier}}); err != nil {
		t.Fatal(err)
	}
	want := `[[published]]
date = "2026-11"

[published.values]
"figure:a" = "10.71 million tonnes"
"figure:b/x" = "nearly 30%"
"trade:s/2022" = "185.47 billion CNY"

[published.terms]
"event:b" = { date = "2023-06-16/2023-06-19", place = "harbin" }
"figure:b/x" = { measure = "share", scope = "background", status = "reported" }

[published.earlier]
"figure:b/x" = ["over 30%"]
`
	if !strings.HasSuffix(out.String(), want) || !strings.HasPrefix(out.String(), "# ") {
		t.Errorf("got\n%s", out.String())
	}
	if err := s.Write(failing{}, trade.Date{Year: 2026}, nil); err == nil {
		t.Error("a full disk goes unnoticed")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, fmt.Errorf("no room") }

func TestATermThatChangedIsADifference(t *testing.T) {
	ref := trade.Ref{Kind: trade.RefFigure, ID: "a", Item: "x"}
	other := trade.Ref{Kind: trade.RefEvent, ID: "a"}
	old, now := state(t, "figure:a/x", "5"), state(t, "figure:a/x", "5")
	old.Terms[ref] = trade.Terms{trade.AspectScope: "on_site", trade.AspectStatus: "estimated"}
	now.Terms[ref] = trade.Terms{trade.AspectScope: "event", trade.AspectStatus: "reported"}
	now.Terms[other] = trade.Terms{trade.AspectPlace: "harbin"} // of which nothing was noted
	why := []*trade.Change{{Of: ref, What: trade.AspectStatus, Kind: trade.Revision, Was: "estimated"}}
	var got []string
	for _, d := range Between(old, now, why) {
		before, after := d.Texts()
		got = append(got, fmt.Sprintf("%s %s %s: %s -> %s, recorded %v", d.Kind, d.Of, d.What, before, after, d.Record != nil))
	}
	want := []string{"changed figure:a/x scope: on_site -> event, recorded false", "revised figure:a/x status: estimated -> reported, recorded true"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestWhatWasPublishedBeforeIsKept(t *testing.T) {
	v := func(s string) trade.Value {
		v, err := trade.ParseValue(s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	ref := trade.Ref{Kind: trade.RefFigure, ID: "a", Item: "x"}
	published := trade.Publication{
		Values:  map[trade.Ref]trade.Value{ref: v("7")},
		Earlier: map[trade.Ref][]trade.Value{ref: {v("5"), v("9")}},
	}
	why := []*trade.Change{record(t, trade.Correction, "figure:a/x", "7"), record(t, trade.Correction, "figure:a/x", "6")}
	got := Earlier(published, state(t, "figure:a/x", "9"), why)[ref]
	if want := []trade.Value{v("5"), v("6"), v("7")}; !slices.EqualFunc(got, want, trade.Value.Identical) {
		t.Errorf("got %v, want %v: 9 is what it is now", got, want)
	}
	if gone := Earlier(published, state(t), nil)[ref]; len(gone) != 3 {
		t.Errorf("of a number that is gone %v is kept, want 5, 9 and 7", gone)
	}
}
