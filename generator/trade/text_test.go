package trade

import "testing"

func TestTextFallsBackToTheFirstLanguage(t *testing.T) {
	text := Text{{"en", "fair"}, {"ru", "ярмарка"}}
	if got := text.In("ru"); got.Text != "ярмарка" {
		t.Errorf("in Russian: %v", got)
	}
	if got := text.In("zh"); got != (Wording{"en", "fair"}) {
		t.Errorf("a missing language must say what it falls back to: %v", got)
	}
	if got := (Text{}).In("zh"); got != (Wording{Lang: "zh"}) || !(Text{}).Empty() || text.Empty() {
		t.Errorf("nothing written: %v", got)
	}
}
