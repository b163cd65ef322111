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
	s := State{}
	for i := 0; i < len(pairs); i += 2 {
		ref, err := trade.ParseNumberRef(pairs[i])
		if err != nil {
			t.Fatal(err)
		}
		if s[ref], err = trade.ParseValue(pairs[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func record(t *testing.T, kind trade.ChangeKind, ref, old string) *trade.Change {
	t.Helper()
	for r, v := range state(t, ref, old) {
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
	if err := s.Write(&out, trade.Date{Year: 2026, Month: 11}); err != nil {
		t.Fatal(err)
	}
	want := `[[published]]
date = "2026-11"

[published.values]
"figure:a" = "10.71 million tonnes"
"figure:b/x" = "nearly 30%"
"trade:s/2022" = "185.47 billion CNY"
`
	if !strings.HasSuffix(out.String(), want) || !strings.HasPrefix(out.String(), "# ") {
		t.Errorf("got\n%s", out.String())
	}
	if err := s.Write(failing{}, trade.Date{Year: 2026}); err == nil {
		t.Error("a full disk goes unnoticed")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, fmt.Errorf("no room") }
