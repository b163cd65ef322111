package prose

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestHeadingIDs(t *testing.T) {
	markdown := "## 合同额\n## Сумма: 5 млрд\n## Aims\n### Aims\n## Aims 2\n## Aims\n## ???\n## !\n" +
		"## Figure skating\n## figure-1\n## Deal-breaker\n## deals\n## Fn\n## Chart-lines\n## Told-you\n" +
		"## *Café* [link](event:a)[^1] `code`\n## ไทย ภาษา\n\nSetext &amp; co\n---\n\n[^1]: x\n"
	d := sound(t, markdown)
	var got []string
	for _, h := range d.Headings() {
		got = append(got, fmt.Sprintf("%d %s %s", h.Level, h.ID, h.Text))
	}
	want := []string{
		"2 合同额 合同额", "2 сумма-5-млрд Сумма: 5 млрд", "2 aims Aims", "3 aims-2 Aims", "2 aims-2-2 Aims 2", "2 aims-3 Aims",
		"2 section ???", "2 section-2 !", "2 section-figure-skating Figure skating", "2 section-figure-1 figure-1",
		"2 section-deal-breaker Deal-breaker", "2 deals deals", "2 section-fn Fn", "2 section-chart-lines Chart-lines", "2 section-told-you Told-you",
		"2 café-link-code Café link code", "2 ไทย-ภาษา ไทย ภาษา", "2 setext-co Setext & co",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	checkLaws(t, rendered(t, d))
}
