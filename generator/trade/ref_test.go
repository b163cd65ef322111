package trade

import "testing"

var references = []string{
	"event:harbin-fair-32", "deal:a/b", "partner:p", "place:harbin", "sector:s", "programme:17-plus-1", "report:r", "source:x",
	"trade:hlj-russia-cny", "trade:t/2022", "trade:t/2017-01_2017-04", "trade:t/2022/growth", "trade:t/2022/share",
	"figure:f", "figure:e/f", "year:2023", "chart:trade-russia",
}

func TestReferencesReadWhatTheyWrite(t *testing.T) {
	for _, s := range references {
		if r, err := ParseRef(s); err != nil || r.String() != s || r.IsZero() {
			t.Errorf("%s: %v, %v", s, r, err)
		}
	}
}

func TestReferencesRefuseOtherSpellings(t *testing.T) {
	for _, s := range []string{
		"", "event:", "event", "event:A", "event:a/b", "event:a--b", "deal:a", "deal:a/b/c", "figure:a/b/c", "trade:t/x",
		"trade:t/2022/level", "trade:t/2022/growth/x", "trade:t//growth", "https://example.org", "year:23", "year:2023-06", "measure:m",
		"trade:t/2017-01/2017-04",
	} {
		if r, err := ParseRef(s); err == nil {
			t.Errorf("%q was read as %+v", s, r)
		}
	}
}

func FuzzRefRoundTrip(f *testing.F) {
	for _, s := range references {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if r, err := ParseRef(s); err == nil && r.String() != s {
			t.Errorf("%q is written back as %q", s, r)
		}
	})
}
