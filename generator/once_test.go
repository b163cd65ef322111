package generator

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"tradepost/generator/chart"
)

// A slip replaces a text in a file of the site; the file "+x" is added.
type slip struct{ file, old, text string }

func (s slip) in(t *testing.T, site fstest.MapFS) {
	t.Helper()
	if s.old == "" {
		site[s.file] = &fstest.MapFile{Data: []byte(s.text), Mode: 0o644}
		return
	}
	data := string(site[s.file].Data)
	if !strings.Contains(data, s.old) {
		t.Fatalf("%s does not hold %q", s.file, s.old)
	}
	site[s.file] = &fstest.MapFile{Data: []byte(strings.Replace(data, s.old, s.text, 1)), Mode: 0o644}
}

const (
	fairFile   = "data/events/northport-fair-2023.toml"
	tradeFile  = "data/trade/northport-russia.toml"
	reportFile = "content/reports/two-years.md"
)

// findingsOf checks a site with slips and lists "file: code" of what it finds.
func findingsOf(t *testing.T, slips ...slip) (codes []string) {
	t.Helper()
	site := smallSite(t)
	for _, s := range slips {
		s.in(t, site)
	}
	checked, err := Check(site, Options{Drafts: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		codes = append(codes, fmt.Sprintf("%s: %s", p.At.Source.Name, p.Code))
	}
	return codes
}

// Mistakes of every stage stand beside each other, and none hides another.
func TestOneRunTellsAllMistakes(t *testing.T) {
	got := findingsOf(t,
		slip{fairFile, `place = "northport"`, `place = "nothport"`},
		slip{fairFile, `value = "120 million CNY"`, `value = 120`},
		slip{fairFile, `value = "48.141 billion CNY"`, `value = "48.141 trillion CNY"`},
		slip{tradeFile, `growth = "41.3%"`, "growth = \"43.1%\""},
		slip{tradeFile, "to = 2020", "to = 2021"},
		slip{"content/home.md", "[](trade:northport-russia/2022)", "[200 billion yuan](trade:northport-russia/2021) and 3 billion yuan"},
		slip{reportFile, "Trade grew", "```chart\nid = \"trade-russia\"\nfrom = 2022\nto = 2021\n```\n\n```chart\nid = \"nothing\"\nfrom = 2022\nto = 2021\n```\n\nTrade grew"},
		slip{"data/site.toml", "[publisher]", "[[check.accept]]\ncode = \"growth-disagrees\"\nat = \"trade:x/2000\"\nreason = \"old\"\n\n[publisher]"},
	)
	want := []string{
		"content/home.md: text-disagrees",
		"content/home.md: bare-amount",
		reportFile + ": chart-years-reversed",
		reportFile + ": unknown-chart",
		reportFile + ": chart-years-reversed",
		fairFile + ": unknown-id",
		fairFile + ": value-too-large",
		fairFile + ": number-as-amount",
		tradeFile + ": value-mismatch",
		tradeFile + ": year-is-gap",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// One slip is one problem: what follows from it is not told.
func TestNothingFollowsFromOneMistake(t *testing.T) {
	home := slip{"content/home.md", "[](trade:northport-russia/2022) in 2022.", "[185.47 billion yuan](trade:northport-russia/2022), [41.3%](trade:northport-russia/2022/growth) up in 2022. At the fair contracts came to [48.141 billion yuan](figure:northport-fair-2023/on-site-value)."}
	worked := slip{tradeFile, `growth = "41.3%"`, `growth = "41.3%"` + "\nnote = { en = \"41.31% by arithmetic\", zh = \"按计算为41.31%\" }"}
	if got := findingsOf(t, home, worked); got != nil {
		t.Fatal(got)
	}
	for _, c := range []struct {
		name string
		slip slip
		want string
	}{
		{"a level ten times too large", slip{tradeFile, `"185.47 billion CNY"`, `"1.8547 trillion CNY"`}, tradeFile + ": value-too-large"},
		{"a level that cannot be read", slip{tradeFile, `"185.47 billion CNY"`, `"185.47 CNY"`}, tradeFile + ": amount-without-scale"},
		{"a year given twice", slip{tradeFile, "year = 2021", "year = 2022"}, tradeFile + ": duplicate-point"},
		{"a point without year", slip{tradeFile, "year = 2022\n", ""}, tradeFile + ": missing-key"},
		{"an unknown source", slip{tradeFile, "source = \"customs\"\nas_reported = \"对俄进出口1854", "source = \"custom\"\nas_reported = \"对俄进出口1854"}, tradeFile + ": unknown-id"},
		{"a quotation under a wrong name", slip{tradeFile, "as_reported = \"对俄进出口1854", "as_reportd = \"对俄进出口1854"}, tradeFile + ": unknown-key"},
		{"a misspelt status", slip{fairFile, `status = "reported"`, `status = "derive"`}, fairFile + ": unknown-word"},
		{"a misspelt status key", slip{fairFile, "status = \"estimated\"", "statsu = \"estimated\""}, fairFile + ": unknown-key"},
		{"a bad language of a source", slip{"data/sources.toml", `language = "zh"`, `language = "Chinese"`}, "data/sources.toml: bad-language"},
		{"a bad id of a figure", slip{fairFile, `id = "on-site-value"`, `id = "On Site"`}, fairFile + ": bad-id"},
		{"a bad id of a source", slip{"data/sources.toml", `id = "customs"`, `id = "Customs"`}, "data/sources.toml: bad-id"},
		{"a gap backwards", slip{tradeFile, "to = 2020", "to = 2018"}, tradeFile + ": gap-backwards"},
		{"a total that cannot be read", slip{fairFile, "over 200 billion CNY", "over 200 billion"}, fairFile + ": amount-without-currency"},
		{"a figure of a measure that is none", slip{fairFile, `measure = "contract_value"`, `measure = "contracts"`}, fairFile + ": unknown-id"},
		{"a series that cannot be read", slip{tradeFile, "year = 2021", "year = "}, tradeFile + ": syntax"},
		{"a language that is none", slip{"data/site.toml", `"zh"]`, `"Chinese"]`}, "data/site.toml: bad-language"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff([]string{c.want}, findingsOf(t, home, worked, c.slip)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A selection is empty for certain only where its data is sound.
func TestAnEmptyChartIsToldOnlyWhereItsDataIsSound(t *testing.T) {
	empty := slip{reportFile, "Trade grew", "```chart\nid = \"contract-values\"\nfrom = 2030\n```\n\nTrade grew"}
	badSeries := slip{tradeFile, `partner = "russia"`, `partner = "rusia"`}
	badEvent := slip{fairFile, "date = 2023-06-15", "date = \"2023-13\""}
	for _, c := range []struct {
		name  string
		slips []slip
		want  bool
	}{
		{"sound", []slip{empty}, true},
		{"other data is broken", []slip{empty, badSeries}, true},
		{"its data is broken", []slip{empty, badEvent}, false},
	} {
		if got := strings.Contains(strings.Join(findingsOf(t, c.slips...), "\n"), "chart-empty"); got != c.want {
			t.Errorf("%s: told %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAStaleAcceptanceIsToldOnlyInASiteWithoutErrors(t *testing.T) {
	stale := slip{"data/site.toml", "[publisher]", "[[check.accept]]\ncode = \"growth-disagrees\"\nat = \"trade:x/2000\"\nreason = \"old\"\n\n[publisher]"}
	if got := findingsOf(t, stale); len(got) != 1 || got[0] != "data/site.toml: accept-unused" {
		t.Errorf("in a sound site: %v", got)
	}
	if got := findingsOf(t, stale, slip{fairFile, `kind = "fair"`, `kind = "fare"`}); len(got) != 1 || got[0] != fairFile+": unknown-word" {
		t.Errorf("beside an error: %v", got)
	}
}

// Every chart of the catalogue is asked how much it holds, whatever is broken.
func TestChartsOfABrokenSiteDoNotStopTheCheck(t *testing.T) {
	var blocks strings.Builder
	for _, name := range chart.Names() {
		fmt.Fprintf(&blocks, "```chart\nid = %q\n```\n\n", name)
	}
	all := slip{"content/reports/charts.md", "", "+++\ntitle = \"Charts\"\n+++\n\n" + blocks.String()}
	for _, s := range []slip{
		{fairFile, `sectors = ["timber"]`, `sectors = ["tinber"]`},
		{fairFile, `hosts = ["port-office"]`, `hosts = ["port-ofice"]`},
		{fairFile, `place = "northport"`, `place = "nowhere"`},
		{fairFile, "date = 2023-06-15", `date = "x"`},
		{tradeFile, `reporter = "northport"`, `reporter = "nowhere"`},
		{tradeFile, "from = 2019", `from = "x"`},
		{"data/sectors.toml", "", "[[sectors]]\n"},
		{"data/partners.toml", "", "[[partner]]\n"},
		{"data/places.toml", "", "x"},
	} {
		if got := findingsOf(t, all, s); len(got) == 0 {
			t.Errorf("%v is no mistake", s)
		}
	}
}
