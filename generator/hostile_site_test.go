package generator

import (
	"bytes"
	"image"
	"image/png"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// hostileSite is a site in which every text that an editor can write freely is
// the given one, and every address the given one.
func hostileSite(t *testing.T, text, address string) fstest.MapFS {
	t.Helper()
	quoted := strconv.Quote(text) // close to TOML: no payload has an escape that differs
	quoted = quoted[1 : len(quoted)-1]
	words := `{ en = "§", zh = "§", ru = "§" }`
	replace := strings.NewReplacer("WORDS", strings.ReplaceAll(words, "§", quoted), "§", quoted, "ADDRESS", strconv.Quote(address), "MARKDOWN", inMarkdown(text))
	site := fstest.MapFS{}
	for name, text := range hostileFiles {
		site[name] = &fstest.MapFile{Data: []byte(replace.Replace(text)), Mode: 0o644}
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	site["content/reports/it's & co.png"] = &fstest.MapFile{Data: picture.Bytes(), Mode: 0o644}
	return site
}

// inMarkdown writes a text so that Markdown shows it as it is, on one line.
func inMarkdown(text string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(text), " ") {
		if r < 0x80 && strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

const hostileFigure = `covers = WORDS
note = WORDS
source = "src"
`

var hostileFiles = map[string]string{
	"data/site.toml": `title = WORDS
description = WORDS
languages = ["en", "zh", "ru"]
base_url = "https://example.org/x/"
[publisher]
name = WORDS
url = ADDRESS
email = "§"
[license]
name = WORDS
url = ADDRESS
`,
	"data/places.toml": `[[places]]
id = "china"
name = WORDS
kind = "country"
country = "CN"
lat = 35
lon = 103
[[places]]
id = "russia"
name = WORDS
kind = "country"
country = "RU"
[[places]]
id = "harbin"
name = WORDS
kind = "city"
country = "CN"
within = "heilongjiang"
[[places]]
id = "heilongjiang"
name = WORDS
kind = "province"
country = "CN"
within = "china"
`,
	"data/sectors.toml": "[[sectors]]\nid = \"energy\"\nname = WORDS\n",
	"data/programmes.toml": `[[programmes]]
id = "fairs"
name = WORDS
note = WORDS
`,
	"data/measures.toml": `[[measures]]
id = "grain"
name = WORDS
kind = "quantity"
unit = "tonnes"
[[measures]]
id = "cpi"
name = WORDS
kind = "percent"
`,
	"data/partners.toml": `[[partners]]
id = "acme"
name = WORDS
kind = "company"
country = "RU"
place = "russia"
url = ADDRESS
aliases = ["§", "other"]
note = WORDS
[[partners]]
id = "office"
name = WORDS
kind = "government"
country = "CN"
place = "harbin"
`,
	"data/sources.toml": `[[sources]]
id = "src"
title = WORDS
publisher = WORDS
url = ADDRESS
date = 2023-06-20
accessed = 2024-01-10
language = "en"
kind = "press"
translation = "machine"
note = WORDS
[[sources]]
id = "stat"
title = WORDS
publisher = WORDS
date = 2023-06-20
language = "de"
kind = "statistics"
`,
	"data/rates.toml": `[[rates]]
from = "USD"
to = "CNY"
year = 2022
rate = "6.7261"
source = "stat"
`,
	"data/figures.toml": `[[figures]]
id = "tonnes"
about = "place:harbin"
measure = "grain"
value = "10.71 million tonnes"
scope = "background"
status = "reported"
as_reported = "10.71 million tonnes § "
` + hostileFigure + `[[figures]]
id = "of-acme"
about = "partner:acme"
measure = "investment"
value = "3.15 billion USD"
scope = "background"
status = "second_hand"
as_reported = "3.15 billion US dollars § "
` + hostileFigure,
	"data/changes.toml": `[[changes]]
date = 2024-03-01
figure = "figure:fair/value"
kind = "revision"
old = "48 billion CNY"
reason = WORDS
source = "src"
`,
	"data/events/fair.toml": `title = WORDS
kind = "fair"
date = 2023-06-15
end_date = 2023-06-19
place = "harbin"
mode = "in_person"
programmes = [{ id = "fairs", edition = 32 }]
hosts = ["office"]
sectors = ["energy"]
theme = WORDS
summary = WORDS
sources = ["src"]
updated = 2024-01-02
[[participants]]
partner = "acme"
as = "organiser"
source = "src"
as_reported = "§"
[[people]]
name = WORDS
role = WORDS
organisation = "acme"
as = "speaker"
source = "src"
as_reported = "§"
note = WORDS
[[figures]]
id = "value"
measure = "contract_value"
value = "48.141 billion CNY"
scope = "event"
status = "reported"
as_reported = "48.141 billion yuan § "
` + hostileFigure + `[[figures.also]]
source = "stat"
as_reported = "48 billion yuan § "
value = "48 billion CNY"
[[figures]]
id = "derived"
measure = "deals"
value = 50
scope = "on_site"
status = "derived"
derivation = WORDS
as_reported = "§"
` + hostileFigure + `[[figures]]
id = "people"
measure = "participants"
value = ">150"
scope = "on_site"
status = "reported"
as_reported = "more than 150 § "
` + hostileFigure + `[[deals]]
id = "pipe"
title = WORDS
parties = ["acme", "office"]
value = "1 million CNY"
sectors = ["energy"]
stage = "signed"
source = "src"
as_reported = "1 million yuan § "
[[deals.updates]]
date = "2024-05"
stage = "completed"
note = WORDS
source = "src"
[[notes]]
kind = "conflict"
text = WORDS
source = "src"
as_reported = "§"
`,
	"data/trade/s.toml": `title = WORDS
reporter = "heilongjiang"
partner = "russia"
measure = "trade_value"
covers = WORDS
note = WORDS
updated = 2024-01-02
[[points]]
year = 2020
value = "131.25 billion CNY"
status = "reported"
source = "stat"
as_reported = "1312.5亿元 § "
covers = WORDS
note = WORDS
[[points]]
year = 2021
value = "150 billion CNY"
status = "derived"
derivation = WORDS
source = "stat"
[[points]]
year = 2022
value = "185.47 billion CNY"
status = "provisional"
source = "stat"
as_reported = "1854.7亿元 § "
growth = { value = "23.6%", status = "derived", source = "stat", derivation = WORDS }
share = { value = "14.5%", status = "reported", source = "stat", as_reported = "14.5% § " }
[[points.also]]
source = "src"
as_reported = "185 billion yuan § "
value = "185 billion CNY"
[[gaps]]
from = 2018
to = 2019
note = WORDS
source = "stat"
as_reported = "§"
`,
	"content/home.md":        "+++\nsummary = \"§\"\n+++\n\nMARKDOWN\n",
	"content/about.md":       "+++\ntitle = \"§\"\nsummary = \"§\"\n+++\n\n## MARKDOWN\n\n- MARKDOWN\n- **MARKDOWN** *MARKDOWN* ~~MARKDOWN~~\n\n> MARKDOWN\n",
	"content/methodology.md": "+++\ntitle = \"§\"\n+++\n\nMARKDOWN\n: MARKDOWN\n",
	"content/events/fair.md": "+++\nsummary = \"§\"\n+++\n\nMARKDOWN [](figure:fair/value) [MARKDOWN](partner:acme \"MARKDOWN\")\n",
	"content/reports/r.md": `+++
title = "§"
summary = "§"
date = 2024-01-02
authors = ["§"]
sources = ["src"]
+++

## MARKDOWN

[MARKDOWN](https://example.org/ "MARKDOWN") MARKDOWN[^n]

### MARKDOWN

![MARKDOWN](<it's & co.png> "MARKDOWN")

| MARKDOWN | b |
|---|---|
| c | MARKDOWN |

` + "```chart\nid = \"trade-russia\"\ntitle = \"§\"\n```\n\n[^n]: MARKDOWN\n",
	"content/reports/r.zh.md": "+++\ntitle = \"§\"\nsummary = \"§\"\n+++\n\nMARKDOWN\n",
}
