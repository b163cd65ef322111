package i18n

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// repository is the folder of the real site.
const repository = "../.."

// small is a site of two languages and what both formats find hard.
func small() fstest.MapFS {
	site := fstest.MapFS{}
	for name, text := range map[string]string{
		"data/site.toml":          "# the site\ntitle = \"Small\" # plain\nlanguages = [\"en\", \"zh\", \"ru\"]\n\n[publisher]\nname.en = \"Nobody\" # dotted\n",
		"data/places.toml":        "[[places]]\nid = \"north\"\nkind = \"city\"\n[places.name]\nen = \"North\"\nru = \"Север\"\n\n[[places]]\nid = \"south\"\nname = { en = \"South\", zh = \"南\", ru = \"Юг\" }\nkind = \"city\"\n",
		"data/sources.toml":       "[[sources]]\nid = \"gazette\"\ntitle = \"The Gazette\"\n[[sources]]\nid = \"own\"\ntitle = \"A letter\"\ndescribed = true\n",
		"data/events/fair.toml":   "title = { en = \"Fair\", zh = \"洽谈会\" }\nkind = \"fair\"\ndate = 2023-06-15\nplace = \"north\"\nsources = [\"gazette\"]\nsummary = { en = 'He said \"=1+1\"' }\n\n[[figures]]\nid = \"value\"\nmeasure = \"contract_value\"\nvalue = \"5 billion CNY\"\nscope = \"event\"\ncovers = { en = \"all deals\", zh = \"全部签约\", ru = \"все сделки\" }\nstatus = \"reported\"\nsource = \"gazette\"\nas_reported = \"5 billion yuan\"\n",
		"content/home.md":         "+++\ntitle = \"Home\"\nsummary = \"A small site\"\n+++\n\nCome to the [fair](event:fair): [](figure:fair/value).[^1]\n\n- one\n- two\n\n```chart\nid = \"x\"\n\n# a comment\n```\n\n[^1]: A note & more < less.\n",
		"content/home.zh.md":      "+++\ntitle = \"首页\"\n+++\n\n来[洽谈会](event:fair)：[](figure:fair/value)。[^1]\n\n- 一\n- 二\n\n```chart\nid = \"x\"\n\n# a comment\n```\n\n[^1]: 注释。\n",
		"content/events/fair.md":  "It was.\n",
		"content/about.md":        "+++\ntitle = \"About\"\n+++\nOne.\n\nTwo.\n",
		"content/about.zh.md":     "+++\ntitle = \"关于\"\n+++\n一。\n",
		"content/methodology.md":  "+++\ntitle = \"How\"\n+++\n",
		"data/translations.toml":  "",
		"content/events/fair.png": "",
	} {
		if text != "" {
			site[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return site
}

func corpusOf(t *testing.T, site fs.FS) *Corpus {
	t.Helper()
	c, problems, err := ReadCorpus(site)
	if err != nil || c == nil {
		var b bytes.Buffer
		problems.Write(&b, "en")
		t.Fatal(b.String(), err)
	}
	return c
}

// states lists the units in a language, each with its state.
func states(c *Corpus, lang trade.Lang) []string {
	var list []string
	for _, u := range c.Units {
		if u.Lang == lang {
			list = append(list, u.Name()+" "+string(u.State))
		}
	}
	return list
}

func TestUnitsAreTheTextsOfASite(t *testing.T) {
	want := []string{
		"content/about.md#title unconfirmed", "content/about.md#body unconfirmed", "content/events/fair.md#body[1] missing",
		"content/home.md#title unconfirmed", "content/home.md#summary missing", "content/home.md#body[1] unconfirmed", "content/home.md#body[2] unconfirmed",
		"content/home.md#body[4] unconfirmed", "content/methodology.md#title missing",
		"data/events/fair.toml#title unconfirmed", "data/events/fair.toml#summary missing", "data/events/fair.toml#figures[value].covers unconfirmed",
		"data/places.toml#places[north].name missing", "data/places.toml#places[south].name unconfirmed",
		"data/site.toml#title missing", "data/site.toml#publisher.name missing", "data/sources.toml#sources[own].title missing",
	}
	if got := states(corpusOf(t, small()), "zh"); !slices.Equal(got, want) {
		t.Errorf("units are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func stateOf(c *Corpus, name string, lang trade.Lang) State {
	for _, u := range c.Units {
		if u.Name() == name && u.Lang == lang {
			return u.State
		}
	}
	return "none"
}

// confirmedAll is a site of which every translation was confirmed.
func confirmedAll(t *testing.T, site fstest.MapFS) fstest.MapFS {
	t.Helper()
	file, _ := corpusOf(t, site).Confirmed(func(u Unit) bool { return u.State == Unconfirmed || u.State == Outdated })
	site = maps.Clone(site)
	site[file.Path] = &fstest.MapFile{Data: file.Data}
	return site
}

func changed(site fstest.MapFS, name, old, new string) fstest.MapFS {
	site = maps.Clone(site)
	text := string(site[name].Data)
	if !strings.Contains(text, old) {
		panic(name + " holds no " + old)
	}
	site[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, new, 1))}
	return site
}

func TestATranslationIsOutdatedWhenItsOriginalChanges(t *testing.T) {
	const covers, place = "data/events/fair.toml#figures[value].covers", "data/places.toml#places[south].name"
	site := confirmedAll(t, small())
	c := corpusOf(t, site)
	if stateOf(c, covers, "zh") != Current || stateOf(c, "content/home.md#body[2]", "zh") != Current {
		t.Fatal("what was confirmed is not up to date", states(c, "zh"))
	}
	c = corpusOf(t, changed(site, "data/events/fair.toml", "all deals", "all deals but one"))
	if stateOf(c, covers, "zh") != Outdated || stateOf(c, covers, "ru") != Outdated || stateOf(c, place, "zh") != Current {
		t.Error("an original changed:", states(c, "zh"))
	}
	if file, n := c.Confirmed(func(Unit) bool { return false }); n != 0 || !bytes.Equal(file.Data, site[TranslationsFile].Data) {
		t.Errorf("what was noted of the old original is forgotten:\n%s", file.Data)
	}
	c = corpusOf(t, changed(site, "data/events/fair.toml", "全部签约", "所有签约"))
	if stateOf(c, covers, "zh") != Current {
		t.Error("a better translation of the same original is no longer up to date")
	}
	c = corpusOf(t, changed(site, "content/home.md", "- two", "- two\n- three"))
	if stateOf(c, "content/home.md#body[2]", "zh") != Outdated || stateOf(c, "content/home.md#body[1]", "zh") != Current {
		t.Error("a paragraph changed:", states(c, "zh"))
	}
	c = corpusOf(t, changed(changed(site, "content/home.md", "Come to", "Before.\n\nCome to"), "content/home.zh.md", "来[", "前。\n\n来["))
	if stateOf(c, "content/home.md#body[3]", "zh") != Current || stateOf(c, "content/home.md#body[5]", "zh") != Current {
		t.Error("what only moved is no longer up to date:", states(c, "zh"))
	}
}

func TestATextMayStandAsItsOriginal(t *testing.T) {
	const name = "data/places.toml#places[north].name"
	site := small()
	file, n := corpusOf(t, site).Confirmed(func(u Unit) bool { return u.Name() == name && u.Lang == "zh" })
	if n != 1 {
		t.Fatal(n, "were confirmed")
	}
	site[file.Path] = &fstest.MapFile{Data: file.Data}
	if s := stateOf(corpusOf(t, site), name, "zh"); s != Kept {
		t.Errorf("it is %s", s)
	}
	if s := stateOf(corpusOf(t, changed(site, "data/places.toml", `"North"`, `"The North"`)), name, "zh"); s != Missing {
		t.Errorf("of another original it is %s", s)
	}
}

// formats writes and reads units in each format.
var formats = map[string]struct {
	write func([]Unit) []byte
	name  string
}{
	"xliff": {func(u []Unit) []byte { return XLIFF(u, "en") }, "xliff"},
	"csv":   {CSV, "csv"},
}

func items(t *testing.T, format string, data []byte) []Item {
	t.Helper()
	list, problems := ReadTranslations(&diag.Source{Name: "x." + format, Text: string(data)}, format)
	if len(problems) > 0 {
		var b bytes.Buffer
		problems.Write(&b, "en")
		t.Fatal(b.String())
	}
	return list
}

// edited changes the translations of a list.
func edited(list []Item, change func(Item) string) []Item {
	list = slices.Clone(list)
	for i := range list {
		list[i].Translation = change(list[i])
	}
	return list
}

func imported(t *testing.T, site fstest.MapFS, list []Item) (fstest.MapFS, Import) {
	t.Helper()
	result, problems, err := corpusOf(t, site).Import(site, list)
	if err != nil || len(problems) > 0 {
		var b bytes.Buffer
		problems.Write(&b, "en")
		t.Fatal(b.String(), err)
	}
	site = maps.Clone(site)
	for _, f := range result.Files {
		site[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	return site, result
}

// memory copies the texts of the real site.
func memory(t *testing.T) fstest.MapFS {
	t.Helper()
	site := fstest.MapFS{}
	for _, folder := range []string{"data", "content"} {
		err := filepath.WalkDir(filepath.Join(repository, folder), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := os.ReadFile(name)
			path, _ := filepath.Rel(repository, name)
			site[filepath.ToSlash(path)] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return site
}

func TestWhatIsExportedAndImportedChangesNothing(t *testing.T) {
	for name, site := range map[string]fstest.MapFS{"small": small(), "real": memory(t)} {
		for format, f := range formats {
			c := corpusOf(t, site)
			list := items(t, format, f.write(c.Units))
			if len(list) != len(c.Units) || name == "real" && len(list) < 1000 {
				t.Errorf("%s: %d of %d units are read back from %s", name, len(list), len(c.Units), format)
			}
			for i, item := range list {
				u := c.Units[i]
				if item.File != u.File || item.Key != u.Key || item.Lang != u.Lang || item.Original != u.Original || item.Translation != u.Translation {
					t.Errorf("%s: %s reads %+v, written was %+v", name, format, item, u)
				}
			}
			if _, result := imported(t, site, list); len(result.Files) != 0 || result.Changed != 0 {
				t.Errorf("%s: the import of an untouched %s writes %d files", name, format, len(result.Files))
			}
		}
	}
}

// TestEveryTranslationGoesInAndOutAgain changes every translation of the real
// site by an import, and by another changes it back: to the byte what it was.
func TestEveryTranslationGoesInAndOutAgain(t *testing.T) {
	site := confirmedAll(t, memory(t))
	for format, f := range formats {
		c := corpusOf(t, site)
		list := items(t, format, f.write(c.Units))
		other, result := imported(t, site, edited(list, func(i Item) string {
			switch {
			case i.Translation == "":
				return ""
			case strings.HasPrefix(i.Translation, "```"):
				return strings.Replace(i.Translation, `title = "`, `title = "& …`, 1)
			case strings.HasPrefix(i.Key, "body"):
				return i.Translation + " “&” < …"
			}
			return i.Translation + ` "&" \ < …`
		}))
		if result.Changed < 1000 || result.Confirmed != 0 {
			t.Errorf("%s: %d changed, %d confirmed", format, result.Changed, result.Confirmed)
		}
		for _, u := range corpusOf(t, other).Units {
			if u.Translation != "" && !strings.Contains(u.Translation, "& ") && !strings.HasSuffix(u.Translation, "…") {
				t.Errorf("%s: %s (%s) is still %q", format, u.Name(), u.Lang, u.Translation)
			}
		}
		again := items(t, format, f.write(corpusOf(t, other).Units))
		for i := range again {
			again[i].Translation = list[i].Translation
		}
		back, _ := imported(t, other, again)
		for name, file := range site {
			if !bytes.Equal(back[name].Data, file.Data) {
				t.Errorf("%s: %s is not what it was", format, name)
			}
		}
		if len(back) != len(site) {
			t.Errorf("%s: %d files, were %d", format, len(back), len(site))
		}
	}
}

// TestATranslatedPageIsMadeOfAnExport: without the Chinese pages of the real site
// an import makes them anew, with the same words.
func TestATranslatedPageIsMadeOfAnExport(t *testing.T) {
	site := memory(t)
	before := corpusOf(t, site)
	list := items(t, "xliff", XLIFF(before.Units, "en"))
	bare := maps.Clone(site)
	maps.DeleteFunc(bare, func(name string, _ *fstest.MapFile) bool { return strings.HasSuffix(name, ".zh.md") })
	for i := range list {
		list[i].Exported = markOf("") // as if they had been missing
	}
	after, _ := imported(t, bare, list)
	made := corpusOf(t, after)
	for _, u := range before.Units {
		if got, ok := made.unit(u.File, u.Key, u.Lang); !ok || got.Translation != u.Translation {
			t.Errorf("%s (%s) is %q, was %q", u.Name(), u.Lang, got.Translation, u.Translation)
		}
	}
	for name, file := range site {
		if strings.HasSuffix(name, ".zh.md") && !bytes.Equal(after[name].Data, file.Data) {
			t.Errorf("%s is made as\n%.300s\nand was\n%.300s", name, after[name].Data, file.Data)
		}
	}
}

func TestImportRefusesByName(t *testing.T) {
	site := confirmedAll(t, small())
	c := corpusOf(t, site)
	list := items(t, "xliff", XLIFF(c.Units, "en"))
	one := func(name string, lang trade.Lang, change func(*Item)) []Item {
		for _, i := range list {
			if i.name() == name && i.Lang == lang {
				change(&i)
				return []Item{i}
			}
		}
		t.Fatal("no item", name)
		return nil
	}
	to := func(words string) func(*Item) { return func(i *Item) { i.Translation = words } }
	for _, x := range []struct {
		name  string
		items []Item
		want  string
	}{
		{"a lost number", one("content/home.md#body[1]", "zh", to("来[洽谈会](event:fair)。[^1]")), "the translation of content/home.md#body[1] (zh) has lost figure:fair/value"},
		{"another number", one("content/home.md#body[1]", "zh", to("来[洽谈会](event:fair)：[](figure:fair/values)。[^1]")), "the translation of content/home.md#body[1] (zh) has lost figure:fair/value"},
		{"a lost footnote", one("content/home.md#body[1]", "zh", to("来[洽谈会](event:fair)：[](figure:fair/value)。")), "the translation of content/home.md#body[1] (zh) has lost ^1"},
		{"an old original", one("content/home.md#body[2]", "zh", func(i *Item) { i.Original, i.Translation = "- one", "- 一" }), "the original of content/home.md#body[2] has changed since it was exported"},
		{"two translations", append(one("content/home.md#body[2]", "zh", to("- 壹\n- 贰")), one("content/home.md#body[2]", "zh", to("- 甲\n- 乙"))...), "content/home.md#body[2] (zh) has two translations; the other stands at line 57"},
		{"an unknown key", one("content/home.md#body[2]", "zh", func(i *Item) { i.Key = "body[9]" }), "content/home.md#body[9] is no text of this site"},
		{"an unknown language", one("content/home.md#body[2]", "zh", func(i *Item) { i.Lang = "de" }), "content/home.md#body[2] in de is no text of this site"},
		{"half a page", one("content/home.md#body[2]", "ru", to("- раз")), "content/home.ru.md would be half translated: content/home.md#title has no translation"},
		{"a hidden character", one("data/places.toml#places[south].name", "zh", to("南\u202e")), "the text holds an invisible mark that turns the direction of the text (U+202E)"},
		{"a link that nobody may write", one("content/home.md#body[2]", "zh", to("- [一](javascript:x)\n- 二")), `unknown scheme`},
	} {
		result, problems, err := c.Import(site, x.items)
		if err != nil || len(problems) == 0 || len(result.Files) != 0 {
			t.Errorf("%s: %v, %d files, %v", x.name, problems, len(result.Files), err)
			continue
		}
		message, _ := problems[0].Message("en")
		if message != x.want && !(x.want == "unknown scheme" && strings.Contains(message, "javascript")) {
			t.Errorf("%s: %s", x.name, message)
		}
	}
}

// What is in the letters of another language is told where the translator has it, and
// written: he may have reasons.
func TestImportWarnsOfAnotherLanguage(t *testing.T) {
	site := confirmedAll(t, small())
	c := corpusOf(t, site)
	list := items(t, "xliff", XLIFF(c.Units, "en"))
	for words, want := range map[string]string{
		"- one of many\n- two of them":   `the text in "zh" is written in Latin letters`,
		"- один из многих\n- два из них": `the text in "zh" is written in Cyrillic letters`,
		"- 甲\n- 乙": "",
	} {
		for _, i := range list {
			if i.name() != "content/home.md#body[2]" || i.Lang != "zh" {
				continue
			}
			i.Translation = words
			result, problems, err := c.Import(site, []Item{i})
			message := ""
			if len(problems) > 0 {
				message, _ = problems[0].Message("en")
			}
			if err != nil || message != want || problems.HasErrors() || len(result.Files) == 0 {
				t.Errorf("%q: %v, %d files, %v", words, problems, len(result.Files), err)
			}
		}
	}
}

func TestATranslatorConfirmsWhatStaysAsItIs(t *testing.T) {
	site := changed(confirmedAll(t, small()), "data/places.toml", `en = "South"`, `en = "The South"`)
	const name = "data/places.toml#places[south].name"
	c := corpusOf(t, site)
	open := slices.DeleteFunc(slices.Clone(c.Units), func(u Unit) bool { return u.Name() != name || u.Lang != "zh" })
	for format, f := range formats {
		data := string(f.write(open))
		marked := strings.NewReplacer(`state="needs-review-translation"`, `state="final"`, ",outdated,", ",current,").Replace(data)
		if marked == data {
			t.Fatalf("%s does not say that it is outdated:\n%s", format, data)
		}
		after, result := imported(t, site, items(t, format, []byte(marked)))
		if result.Changed != 0 || result.Confirmed != 1 || stateOf(corpusOf(t, after), name, "zh") != Current {
			t.Errorf("%s: %+v", format, result)
		}
		if stateOf(corpusOf(t, after), name, "ru") != Outdated {
			t.Errorf("%s: the Russian one is confirmed, too", format)
		}
	}
}

func TestTranslationsAreWrittenWhereTheyBelong(t *testing.T) {
	languages := []trade.Lang{"en", "zh", "ru"}
	for _, c := range []struct{ name, toml, path, want string }{
		{"between two", `t = { en = "a", ru = "b" } # c`, "t", `t = { en = "a", zh = "新\"\\", ru = "b" } # c`},
		{"instead", `t = { en = "a", zh = '旧' }`, "t", `t = { en = "a", zh = "新\"\\" }`},
		{"instead of several lines", "t = { en = \"a\", zh = \"\"\"旧\n\"\"\" }\nx = 1", "t", "t = { en = \"a\", zh = \"新\\\"\\\\\" }\nx = 1"},
		{"beside a plain text", `t = "a" # c`, "t", `t = { en = "a", zh = "新\"\\" } # c`},
		{"beside a literal", `t = 'a'`, "t", `t = { en = 'a', zh = "新\"\\" }`},
		{"in a table", "[t] # c\nen = \"a\" # d\nru = \"b\"\n", "t", "[t] # c\nen = \"a\" # d\nzh = \"新\\\"\\\\\"\nru = \"b\"\n"},
		{"in an indented table at the end", "[[r]]\n  [r.t]\n  en = \"a\"", "r[0].t", "[[r]]\n  [r.t]\n  en = \"a\"\n  zh = \"新\\\"\\\\\""},
		{"with dots", "t.en = \"a\"\r\nx = 1\r\n", "t", "t.en = \"a\"\r\nt.zh = \"新\\\"\\\\\"\r\nx = 1\r\n"},
		{"with dots in braces", `r = [{ x = 1, t.en = "a" }, { t = "b" }]`, "r[0].t", `r = [{ x = 1, t.en = "a", t.zh = "新\"\\" }, { t = "b" }]`},
		{"in the second of a list", `r = [{ x = 1, t.en = "a" }, { t = "b" }]`, "r[1].t", `r = [{ x = 1, t.en = "a" }, { t = { en = "b", zh = "新\"\\" } }]`},
	} {
		if got := withWording(c.toml, c.path, "zh", `新"\`, languages); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestAnImportKeepsLineEndsAndMark(t *testing.T) {
	site := small()
	for _, name := range []string{"data/places.toml", "content/home.zh.md"} {
		text := "\ufeff" + strings.ReplaceAll(string(site[name].Data), "\n", "\r\n")
		site[name] = &fstest.MapFile{Data: []byte(text)}
	}
	list := []Item{
		{File: "data/places.toml", Key: "places[north].name", Lang: "zh", Original: "North", Translation: "北"},
		{File: "content/home.md", Key: "body[2]", Lang: "zh", Original: "- one\n- two", Translation: "- 壹\n- 贰", Exported: markOf("- 一\n- 二")},
	}
	after, _ := imported(t, site, list)
	for name, want := range map[string]string{
		"data/places.toml":   strings.Replace(string(site["data/places.toml"].Data), "ru = \"Север\"", "zh = \"北\"\r\nru = \"Север\"", 1),
		"content/home.zh.md": strings.Replace(string(site["content/home.zh.md"].Data), "- 一\r\n- 二", "- 壹\r\n- 贰", 1),
	} {
		if got := string(after[name].Data); got != want {
			t.Errorf("%s:\n%q\nwant\n%q", name, got, want)
		}
	}
}

func TestXLIFFOfOtherToolsIsRead(t *testing.T) {
	list := items(t, "xliff", []byte(`<?xml version='1.0' encoding='utf-8'?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file original="f" source-language="en" target-language="zh" datatype="x-toml">
<x:header><x:tool tool-id="t" tool-name="n"/></x:header><x:body><x:group><x:trans-unit id="k" approved="yes"><x:source>a <x:ph id="1">](event:x)</x:ph></x:source>
<x:seg-source><x:mrk mtype="seg">a</x:mrk></x:seg-source><x:target><x:mrk mtype="seg" mid="1">甲&#10;<x:ph id="1">](event:x)</x:ph></x:mrk></x:target>
<x:note>n</x:note><x:alt-trans><x:source>no</x:source><x:target>no</x:target></x:alt-trans></x:trans-unit></x:group></x:body></x:file></x:xliff>`))
	if len(list) != 1 || list[0].Original != "a ](event:x)" || list[0].Translation != "甲\n](event:x)" || !list[0].Confirmed || list[0].Lang != "zh" || list[0].File != "f" || list[0].Key != "k" {
		t.Errorf("read as %+v", list)
	}
}

func TestCSVOfSpreadsheetsIsRead(t *testing.T) {
	list := items(t, "csv", []byte("key;file;language;state;original;translation;remark\r\nk;f;zh;current;\"a\r\nb\";'=甲;x\r\n"))
	if len(list) != 1 || list[0].Original != "a\nb" || list[0].Translation != "=甲" || !list[0].Confirmed || list[0].Key != "k" {
		t.Errorf("read as %+v", list)
	}
}

func TestWhatIsNoFileOfTranslationsIsRefused(t *testing.T) {
	for _, c := range []struct{ format, text, want string }{
		{"xliff", "<html></html>", "begins with the element html"}, {"xliff", "", "there is no xliff element"}, {"xliff", `<xliff version="2.0"></xliff>`, `the version is "2.0"`},
		{"xliff", `<xliff version="1.2"><file><body><trans-unit>`, "unexpected EOF"}, {"xliff", "<xliff version='1.2'>&x;</xliff>", "invalid character entity"},
		{"xliff", "\xff\xfe<", "not UTF-8"}, {"csv", "", "no first line"}, {"csv", "a,b\n", "there is no column file"},
		{"csv", "file,key,language,state,original,translation\na,\"b\n", `extraneous or missing "`}, {"csv", "file,key,language,state,original,translation\na,b\n", "wrong number of fields"},
	} {
		_, problems := ReadTranslations(&diag.Source{Name: "x", Text: c.text}, c.format)
		if len(problems) != 1 {
			t.Errorf("%q gives %v", c.text, problems)
			continue
		}
		if message, _ := problems[0].Message("en"); !strings.Contains(message, c.want) {
			t.Errorf("%q: %s, want %s", c.text, message, c.want)
		}
	}
}

// wellFormed reads XML to its end by its rules.
func wellFormed(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = true
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// readable tells whether XML can hold a text at all; load refuses the others.
func readable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff })
}

func FuzzFormatsReadWhatTheyWrite(f *testing.F) {
	f.Add("a [](figure:x/y) & <b> ]]> [^1] ![x](y.png \"z\")\n\n- +", "'=1", "it's")
	f.Add("[](a:b)[](a:b)", "\t'", "=")
	f.Fuzz(func(t *testing.T, original, translation, key string) {
		if !readable(original) || !readable(translation) || !readable(key) || strings.Contains(key, "\n") {
			return
		}
		units := []Unit{{File: "f", Key: key, Lang: "zh", Original: original, Translation: translation, State: Outdated}}
		for format, x := range formats {
			data := x.write(units)
			if format == "xliff" {
				if err := wellFormed(data); err != nil {
					t.Fatalf("%v: %s", err, data)
				}
			}
			got := items(t, format, data)[0]
			if got.Original != original || got.Translation != translation || got.Key != key {
				t.Errorf("%s reads %+v", format, got)
			}
		}
	})
}

func FuzzPiecesAreTheBody(f *testing.F) {
	f.Add("a\n\n```chart\nid = 1\n\nx\n```\n\n\n- b\n")
	f.Add("\n\n~~~\n```\n\n~~~~\n\nx")
	for name, file := range small() {
		if strings.HasSuffix(name, ".md") {
			f.Add(string(file.Data))
		}
	}
	f.Fuzz(func(t *testing.T, body string) {
		body = plain(body)
		parts := pieces(body)
		rest, ok := strings.CutPrefix(body, written(parts))
		if !ok || strings.TrimSpace(rest) != "" {
			t.Fatalf("%q is put together as %q", body, written(parts))
		}
		for i, p := range parts {
			if p.text == "" {
				t.Errorf("part %d of %q is empty", i, body)
			}
		}
	})
}

func FuzzWordingIsReadBack(f *testing.F) {
	f.Add("新\"\\\n\t", uint8(0))
	f.Fuzz(func(t *testing.T, words string, form uint8) {
		if !readable(words) || strings.TrimSpace(words) == "" || strings.ContainsFunc(words, func(r rune) bool { return r >= 0x7f && r <= 0x9f || r >= 0x2028 && r <= 0x2069 }) {
			return
		}
		forms := []string{"title = { en = \"a\" }", "title = 'a'", "title.en = \"a\" # x", "title = { en = \"a\", zh = \"b\" }"}
		site := small()
		text := strings.Replace(string(site["data/site.toml"].Data), "title = \"Small\" # plain", forms[int(form)%len(forms)], 1)
		site["data/site.toml"] = &fstest.MapFile{Data: []byte(withWording(text, "title", "zh", words, []trade.Lang{"en", "zh", "ru"}))}
		u, _ := corpusOf(t, site).unit("data/site.toml", "title", "zh")
		if want := strings.Join(strings.Fields(words), " "); strings.Join(strings.Fields(u.Translation), " ") != want && !strings.ContainsAny(words, "\n\t") {
			t.Errorf("%q is read as %q:\n%s", words, u.Translation, site["data/site.toml"].Data)
		}
	})
}

func TestTheRealSiteIsConfirmed(t *testing.T) {
	counts := map[State]int{}
	c := corpusOf(t, os.DirFS(repository))
	for _, u := range c.Units {
		counts[u.State]++
		if u.State == Outdated || u.State == Unconfirmed {
			t.Errorf("%s (%s) is %s: hold it against its original, then tradepost i18n confirm %q", u.Name(), u.Lang, u.State, u.Name())
		}
	}
	if file, _ := c.Confirmed(func(Unit) bool { return false }); counts[Current] < 1000 {
		t.Error("only", counts)
	} else if now, err := os.ReadFile(filepath.Join(repository, file.Path)); err != nil || !bytes.Equal(now, file.Data) {
		t.Errorf("%s is not as confirm would write it: %v", file.Path, err)
	}
	t.Log(fmt.Sprint(counts))
}
