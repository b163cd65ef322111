package load

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// sound is a small site without mistakes; each test case breaks one place.
var sound = map[string]string{
	"data/site.toml": `title = "Site"
languages = ["en", "zh", "ru"]
base_url = "https://example.org/x"
currency = "CNY"

[publisher]
name = { en = "Editors", zh = "编辑部" }
email = "a@example.org"

[license]
name = "CC BY 4.0"
url = "https://example.org/by/4.0/"

[[check.accept]]
code = "growth-disagrees"
at = "trade:s/2013"
reason = "revised"
`,
	"data/changes.toml": `[[changes]]
date = 2024-03-01
figure = "figure:fair/first"
kind = "revision"
old = "48 billion CNY"
reason = "The organiser counted again."
source = "src"
`,
	"data/published.toml": `[[published]]
date = 2024-03-01
[published.values]
"figure:fair/first" = "48.141 billion CNY"
"figure:fair/second" = "50"
"trade:s/2013/growth" = "-2.9%"
[published.terms]
"figure:fair/first" = { measure = "contract_value", scope = "event" }
"event:fair" = { date = "2023-06-15/2023-06-19", place = "harbin" }
[published.earlier]
"figure:fair/first" = ["48 billion CNY"]
`,
	"data/events/fair.toml": `title = { en = "Fair", zh = "哈洽会" }
kind = "fair"
date = 2023-06-15
end_date = 2023-06-19
place = "harbin"
sources = ["src"]
programmes = [{ id = "prog", edition = 32 }]
hosts = ["acme"]
sectors = ["energy"]
updated = 2024-01-02

[[participants]]
partner = "acme"
as = "organiser"
source = "src"

[[people]]
name = "Li"
as = "speaker"
source = "src"

[[figures]]
id = "first"
measure = "contract_value"
value = "48.141 billion CNY"
scope = "event"
covers = "all"
status = "reported"
source = "src"
as_reported = "48.141 billion yuan"
  [[figures.also]]
  source = "src"
  as_reported = "48 billion"
  value = "48 billion CNY"

[[figures]]
id = "second"
measure = "deals"
value = 50
scope = "on_site"
covers = { en = "signed", zh = "签约" }
status = "derived"
derivation = "counted"
source = "src"

[[deals]]
id = "pipe"
title = "Pipe"
parties = ["acme"]
value = "1 million CNY"
sectors = ["energy"]
stage = "signed"
source = "src"
  [[deals.updates]]
  date = "2024-05"
  stage = "completed"
  source = "src"

[[notes]]
kind = "date"
text = "unsure"
source = "src"
`,
	"data/events/signing.toml": `title = "Signing"
kind = "signing"
date = 2023-06-16
place = "harbin"
sources = ["src"]
part_of = "fair"
`,
	"data/trade/s.toml": `title = "Series"
reporter = "harbin"
flow = "total"
currency = "CNY"

[[points]]
year = 2013
value = "30 billion CNY"
status = "reported"
source = "src"
as_reported = "30 billion yuan"
growth = "4.1%"
share = [{ value = "10%", of = "s" }, "12%"]

[[points]]
year = 2012
value = "29 billion CNY"
status = "derived"
derivation = "computed"
source = "src"

[[gaps]]
from = 2015
note = "not published"
`,
	"data/partners.toml": `[[partners]]
id = "acme"
name = "Acme"
kind = "company"
country = "CN"
place = "harbin"
url = "https://example.org/"
`,
	"data/places.toml": `[[places]]
id = "china"
name = "China"
kind = "country"

[[places]]
id = "harbin"
name = "Harbin"
kind = "city"
within = "china"
lat = 45.75
lon = "126.63"
`,
	"data/sectors.toml":    "[[sectors]]\nid = \"energy\"\nname = \"Energy\"\n",
	"data/programmes.toml": "[[programmes]]\nid = \"prog\"\nname = \"Programme\"\n",
	"data/measures.toml":   "[[measures]]\nid = \"cargo_weight\"\nname = \"Cargo\"\nkind = \"quantity\"\nunit = \"tonnes\"\n",
	"data/sources.toml": `[[sources]]
id = "src"
title = "Source"
language = "en"
date = 2023-06-16
accessed = 2024-01-01
`,
	"data/rates.toml": `[[rates]]
from = "USD"
to = "CNY"
year = 2023
rate = "7.0467"
source = "src"
`,
	"data/figures.toml": `[[figures]]
id = "cargo"
about = "place:harbin"
measure = "cargo_weight"
value = "10.71 million tonnes"
scope = "background"
covers = "freight"
status = "reported"
source = "src"
as_reported = "10.71 million tonnes"
`,
	"content/home.md":         "Welcome.\n",
	"content/events/fair.md":  "+++\nsummary = \"What happened\"\nsources = [\"src\"]\n+++\n\nSee [](figure:fair/first).\n",
	"content/reports/r.md":    "+++\ntitle = \"Report\"\ndate = 2024-01-01\n+++\n\nText [x](event:fair).\n\n```chart\nid = \"trade-russia\"\n```\n",
	"content/reports/r.zh.md": "+++\ntitle = \"报告\"\n+++\n\n正文[哈尔滨](place:harbin)。\n",
}

// findings reads and links a site and gives its problems as people see them:
// "file:line:col: message | hint".
func findings(t *testing.T, files map[string]string) []string {
	t.Helper()
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	result, problems, err := Read(tree)
	if err != nil {
		t.Fatal(err)
	}
	_, more := trade.Link(result.Records, trade.Names{Charts: []string{"trade-russia", "deal-stages"}})
	problems = append(problems, more...)
	problems.Sort()
	return lines(problems)
}

func lines(problems diag.Problems) (lines []string) {
	for _, p := range problems {
		message, hint := p.Message("en")
		at := p.At.Position()
		severity := ""
		if p.Severity == diag.Warning {
			severity = "warning: "
		}
		line := fmt.Sprintf("%s:%d:%d: %s%s", p.At.Source.Name, at.Line, at.Column, severity, message)
		if hint != "" {
			line += " | " + hint
		}
		lines = append(lines, line)
	}
	return lines
}

func TestASoundSiteHasNoFindings(t *testing.T) {
	if got := findings(t, sound); got != nil {
		t.Error(strings.Join(got, "\n"))
	}
}

// A mistake replaces a text in a file of the sound site ("" for the whole
// file), or adds a file.
type mistake struct {
	name      string
	file      string
	old, text string
	gone      bool   // the file is not there
	want      string // each line one finding, without the file where it is this one
}

func TestMistakesAreShownAtTheirPlace(t *testing.T) {
	for _, group := range [][]mistake{syntaxMistakes, keyMistakes, valueMistakes, siteMistakes, idMistakes, linkMistakes, narrativeMistakes, fileMistakes, onceMistakes} {
		for _, m := range group {
			t.Run(m.name, func(t *testing.T) {
				files := maps.Clone(sound)
				text, exists := files[m.file]
				switch {
				case m.gone:
					delete(files, m.file)
				case m.old == "":
					files[m.file] = m.text
				case !exists || strings.Count(text, m.old) == 0:
					t.Fatalf("%s does not hold %q", m.file, m.old)
				default:
					files[m.file] = strings.Replace(text, m.old, m.text, 1)
				}
				var want []string
				for _, line := range strings.Split(strings.TrimSpace(m.want), "\n") {
					line = strings.TrimSpace(line)
					if line != "" && line[0] >= '0' && line[0] <= '9' {
						line = m.file + ":" + line
					}
					want = append(want, line)
				}
				if diff := cmp.Diff(want, findings(t, files)); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}
