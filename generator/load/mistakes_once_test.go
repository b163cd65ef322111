package load

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tradepost/generator/trade"
)

// onceMistakes are slips on which much else hangs: each is said once.
var onceMistakes = []mistake{
	{
		name: "a register that is gone", file: "data/places.toml", gone: true,
		want: `data/places.toml:0:0: data/places.toml is missing, or empty: 6 places of the site name something in it (harbin) | bring the file back from your archive or version control, or begin it: tradepost new place`,
	},
	{
		name: "id of a figure that texts refer to", file: "data/events/fair.toml",
		old:  `id = "first"`,
		text: `id = "The First"`,
		want: `23:6: "The First" cannot be an id | an id is lower-case letters a-z, digits and single hyphens, such as "the-first"`,
	},
	{
		name: "figures under a wrong name", file: "data/events/signing.toml",
		old:  "part_of = \"fair\"\n",
		text: "part_of = \"fair\"\n\n[[figure]]\nid = \"x\"\n",
		want: `8:3: unknown key "figure" in the event | did you mean "figures"?`,
	},
	{
		name: "places under a wrong name", file: "data/places.toml",
		old:  "[[places]]\nid = \"china\"",
		text: "[[place]]\nid = \"china\"",
		want: `1:3: unknown key "place" in the file | did you mean "places"?`,
	},
	{
		name: "places under another name", file: "data/places.toml",
		text: "[[locations]]\nid = \"harbin\"\n",
		want: `1:3: unknown key "locations" in the file | the keys of the file are places`,
	},
	{
		name: "header written twice", file: "data/events/fair.toml",
		old:  "[[figures]]\nid = \"second\"",
		text: "[[figures]]\n\n[[figures]]\nid = \"second\"",
		want: `36:1: the figure is empty | fill it in, or remove it`,
	},
	{
		name: "event without a word", file: "data/events/new.toml",
		text: "# a remark\n",
		want: `1:1: the event is empty | fill it in, or remove it`,
	},
	{
		name: "required key misspelt", file: "data/events/fair.toml",
		old:  "value = 50",
		text: "valu = 50",
		want: `39:1: unknown key "valu" in the figure | did you mean "value"?`,
	},
	{
		name: "required key cut short", file: "data/events/fair.toml",
		old:  "status = \"derived\"",
		text: "stat = \"derived\"",
		want: `42:1: unknown key "stat" in the figure | did you mean "status"?`,
	},
	{
		name: "key cut short", file: "data/events/fair.toml",
		old:  "end_date = ",
		text: "end = ",
		want: `4:1: unknown key "end" in the event | did you mean "end_date"?`,
	},
	{
		name: "count without a value", file: "data/events/fair.toml",
		old:  "value = 50\n",
		text: "",
		want: `36:1: the figure has no value | add value = 192, or in quotes ">150"`,
	},
	{
		name: "quantity without a value", file: "data/figures.toml",
		old:  "value = \"10.71 million tonnes\"\n",
		text: "",
		want: `1:1: the figure has no value | add value = "10.71 million tonnes"`,
	},
	{
		name: "truth as a count", file: "data/events/fair.toml",
		old:  "value = 50",
		text: "value = true",
		want: `39:9: value must be a whole number, or a text in quotes, not true | write value = 192, or in quotes ">150"`,
	},
	{
		name: "front matter without an end", file: "content/reports/r.md",
		old:  "date = 2024-01-01\n+++",
		text: "summary = \"5 billion yuan\"",
		want: `1:1: the front matter has no end | close it with a line +++`,
	},
	{
		name: "front matter of another kind", file: "content/reports/r.md",
		text: "---\ntitle: Report\n---\n\nText.\n",
		want: `1:1: the front matter stands between --- lines | write it in TOML between +++ lines: title = "…"`,
	},
	{
		name: "an event where a partner is wanted", file: "data/events/fair.toml",
		old:  `hosts = ["acme"]`,
		text: `hosts = ["signing"]`,
		want: `8:10: there is no partner "signing" | signing is an event, not a partner`,
	},
	{
		name: "file of partners under another name", file: "data/partner.toml",
		text: "[[partners]]\nid = \"acme\"\n",
		want: `0:0: data/partner.toml is not read by anything | did you mean data/partners.toml?`,
	},
}

// referring is the sound site with texts that refer to everything in the
// series and at the fair.
func referring() map[string]string {
	files := maps.Clone(sound)
	files["content/reports/many.md"] = "+++\ntitle = \"Many\"\n+++\n\n" +
		"[](trade:s/2012), [](trade:s/2013), [](trade:s/2013/growth), [](trade:s/2013/share),\n" +
		"[](figure:fair/first), [](figure:fair/second), [](deal:fair/pipe), [](figure:cargo).\n"
	return files
}

func TestReferencesToARecordThatCannotBeReadAreNoMistakes(t *testing.T) {
	if got := findings(t, referring()); got != nil {
		t.Fatal(strings.Join(got, "\n"))
	}
	for _, c := range []struct{ name, file, old, text, want string }{
		{"point without year", "data/trade/s.toml", "year = 2013\n", "", "the point has no year"},
		{"misspelt year", "data/trade/s.toml", "year = 2013", "yaer = 2013", `unknown key "yaer"`},
		{"year of two digits", "data/trade/s.toml", "year = 2013", "year = 13", "year is 13"},
		{"year twice", "data/trade/s.toml", "year = 2012", "year = 2013", "the series has 2013 already"},
		{"points under a wrong name", "data/trade/s.toml", "[[points]]\nyear = 2013", "[[point]]\nyear = 2013", `unknown key "point"`},
		{"growth that is none", "data/trade/s.toml", `"4.1%"`, `"4.1"`, `"4.1" has no percent sign`},
		{"misspelt growth", "data/trade/s.toml", "growth =", "groth =", `unknown key "groth"`},
		{"misspelt share", "data/trade/s.toml", "share =", "shares =", `unknown key "shares"`},
		{"figure without id", "data/events/fair.toml", "id = \"first\"\n", "", "the figure has no id"},
		{"figure with another's id", "data/events/fair.toml", `id = "second"`, `id = "first"`, `the figure "first" exists already`},
		{"misspelt id of a figure", "data/events/fair.toml", `id = "second"`, `di = "second"`, `unknown key "di"`},
		{"deal with a bad id", "data/events/fair.toml", `id = "pipe"`, `id = "Pipe!"`, `"Pipe!" cannot be an id`},
		{"site figure with a bad id", "data/figures.toml", `id = "cargo"`, `id = "c_argo"`, `"c_argo" cannot be an id`},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := referring()
			if !strings.Contains(files[c.file], c.old) {
				t.Fatalf("%s does not hold %q", c.file, c.old)
			}
			files[c.file] = strings.Replace(files[c.file], c.old, c.text, 1)
			got := findings(t, files)
			if len(got) != 1 || !strings.Contains(got[0], c.want) {
				t.Error(strings.Join(got, "\n"))
			}
		})
	}
}

func TestListsInHintsNameEachThingOnce(t *testing.T) {
	files := maps.Clone(sound)
	files["content/home.md"] = "[](trade:s/2010)\n"
	want := []string{`content/home.md:1:1: there is no point "s/2010" | s has 2012, 2013`}
	if diff := cmp.Diff(want, findings(t, files)); diff != "" {
		t.Error(diff)
	}
}

func TestALanguageThatManyTextsHaveIsSaidOnce(t *testing.T) {
	files := maps.Clone(sound)
	for name, text := range files {
		files[name] = strings.ReplaceAll(text, "name = \"", "name = { ru = \"я\", en = \"")
	}
	for _, name := range []string{"partners", "places", "sectors", "programmes", "measures"} {
		lines := strings.Split(files["data/"+name+".toml"], "\n")
		for i, line := range lines {
			if strings.HasPrefix(line, "name = {") {
				lines[i] = line + " }"
			}
		}
		files["data/"+name+".toml"] = strings.Join(lines, "\n")
	}
	files["data/site.toml"] = strings.Replace(sound["data/site.toml"], `"ru"`, `"de"`, 1)
	files["data/events/fair.toml"] = sound["data/events/fair.toml"]
	want := []string{`data/site.toml:2:13: "ru" is not among the languages of the site, but 6 texts are written in it | add "ru" here, or put it in the place of the one that was not meant`}
	if diff := cmp.Diff(want, findings(t, files)); diff != "" {
		t.Error(diff)
	}
	files["data/site.toml"] = strings.Replace(sound["data/site.toml"], `"en", "zh", "ru"`, `"enn", "zh", "ru"`, 1)
	got := findings(t, files)
	if len(got) == 0 || !strings.Contains(strings.Join(got, "\n"), `"en" is not among the languages`) || strings.Contains(strings.Join(got, "\n"), `has no "enn"`) {
		t.Error(strings.Join(got, "\n"))
	}
}

func TestALinkToADraftSaysThatItIsOne(t *testing.T) {
	files := maps.Clone(sound)
	files["content/reports/r.md"] = strings.Replace(files["content/reports/r.md"], "date =", "draft = true\ndate =", 1)
	files["content/home.md"] = "See [it](report:r) and [that](report:rr).\n"
	result, _ := read(t, tree(files))
	links := func(drafts bool) []string {
		_, problems := trade.Link(result.Records.Published(drafts), trade.Names{Charts: []string{"trade-russia"}})
		return lines(problems)
	}
	if got := links(true); len(got) != 1 || !strings.Contains(got[0], `no report "rr"`) {
		t.Errorf("with drafts: %q", got)
	}
	want := `content/home.md:1:5: report "r" is a draft: it is not published | publish it (take out draft = true in content/reports/r.md), or build with --drafts`
	if got := links(false); len(got) != 2 || got[0] != want {
		t.Errorf("without drafts: %q", got)
	}
}
