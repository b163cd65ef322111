package trade

import "testing"

func TestEachShareHasOneNameByWhichItIsFound(t *testing.T) {
	p := &Point{Series: "s", Period: Period{From: Date{Year: 2022}, To: Date{Year: 2022}}, Growth: &Rated{}, Shares: []Rated{{Of: "nation"}, {Of: "all"}, {}, {Of: "all"}}}
	g := &Graph{points: map[Ref]*Point{p.Ref(): p}}
	for i, want := range []string{"trade:s/2022/share", "trade:s/2022/share/all", "trade:s/2022/share/3", "trade:s/2022/share/4"} {
		ref := p.ShareRef(i)
		if ref.String() != want || p.Rating(ref.Part) != &p.Shares[i] || g.Canonical(ref) != ref {
			t.Errorf("share %d is %s", i, ref)
		}
		if back, err := ParseRef(want); err != nil || back != ref {
			t.Errorf("%s is read as %v, %v", want, back, err)
		}
	}
	for other, want := range map[string]string{"share/nation": "share", "share/1": "share", "share/2": "share/all", "share/none": "share/none", "growth": "growth"} {
		if got := g.Canonical(Ref{RefSeries, "s", "2022", other}).Part; got != want {
			t.Errorf("%s is %s, want %s", other, got, want)
		}
	}
	if p.Rating("share/none") != nil || p.Rating("share/5") != nil || p.Rating("") != nil || p.Rating("growth") != p.Growth {
		t.Error("a rating is found that is not there, or the growth is not")
	}
}
