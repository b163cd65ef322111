package prose

import (
	"slices"
	"strings"
	"testing"
)

func TestChartBlocksAreTakenOutWithTheirTOML(t *testing.T) {
	file := "+++\n+++\ntext\n\n```chart\nid = \"a\"\nfrom = 2010\n```\n\n~~~~ chart\r\nid = \"b\"\r\n~~~~\n\n```chart\n```\n\n```chart of\nx\n```\n"
	d, problems := read(file)
	want := []string{"id = \"a\"\nfrom = 2010\n", "id = \"b\"\r\n", ""}
	if len(d.ChartBlocks()) != len(want) {
		t.Fatalf("got %+v", d.ChartBlocks())
	}
	for i, b := range d.ChartBlocks() {
		if b.TOML != want[i] || file[b.Offset:b.Offset+len(b.TOML)] != want[i] {
			t.Errorf("block %d: %q at %d", i, b.TOML, b.Offset)
		}
	}
	page := rendered(t, d)
	if strings.Count(page, "<figure>chart ") != 3 || !strings.Contains(page, `<code class="language-chart">`) {
		t.Errorf("got %s", page)
	}
	if got := found(problems); !slices.Equal(got, []string{"chart-info «chart of»"}) {
		t.Errorf("got %q", got)
	}
}

func TestChartBlockProblems(t *testing.T) {
	for markdown, want := range map[string]string{
		"- ```chart\n  id = \"a\"\n  ```\n":   "nested-chart «id = \"a\"»",
		"> ```chart\n> a = 1\n> b = 2\n> ```": "nested-chart «a = 1\n> b = 2»",
		"```chart\nid = \"a\"\n\ntext\n":      "unclosed-chart «id = \"a\"\n\ntext»",
		"```chart":                            "unclosed-chart «c»",
		"```Chart\nid = \"a\"\n```":           "chart-info «Chart»",
		"```charts\nid = \"a\"\n```":          "chart-info «charts»",
	} {
		d, problems := read(markdown)
		if got := found(problems); !slices.Equal(got, []string{want}) {
			t.Errorf("%q: got %q, want %q", markdown, got, want)
		}
		if len(d.ChartBlocks()) > 0 {
			t.Errorf("%q: a faulty block was taken", markdown)
		}
	}
}

func TestDeepNestingIsReportedOnceAndEndsSoon(t *testing.T) {
	for _, container := range []string{"> ", "- ", "* ", "1. ", "[^a]: ", "> - "} {
		d, problems := read(strings.Repeat(container, 10000) + "text\n\n" + strings.Repeat(container, 10000) + "more")
		if got := found(problems); container != "[^a]: " && (len(got) != 1 || !strings.HasPrefix(got[0], "nested-too-deep")) {
			t.Errorf("%q: got %q", container, got)
		}
		if depth := strings.Count(rendered(t, d), "<blockquote>"); depth > maxDepth*2 {
			t.Errorf("%q: %d deep", container, depth)
		}
	}
	sound(t, strings.Repeat("> ", 30)+"thirty are fine")
}
