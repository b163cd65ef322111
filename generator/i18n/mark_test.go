package i18n

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// exportedThen is a site whose English text of a figure has changed, and what a
// translator was handed of it in Russian; in the site somebody mends it then.
func exportedThen(t *testing.T, format string) (site, mended fstest.MapFS, unit []Item) {
	t.Helper()
	const name, file = "data/events/fair.toml#figures[value].covers", "data/events/fair.toml"
	site = changed(confirmedAll(t, small()), file, "all deals", "all deals but one")
	all := items(t, format, formats[format].write(corpusOf(t, site).Units))
	unit = slices.DeleteFunc(all, func(i Item) bool { return i.name() != name || i.Lang != "ru" })
	if len(unit) != 1 {
		t.Fatal("exported are", unit)
	}
	return site, changed(site, file, "все сделки", "все сделки, кроме одной"), unit
}

func TestAnImportLeavesWhatSomebodyElseMended(t *testing.T) {
	const name = "data/events/fair.toml#figures[value].covers"
	for format := range formats {
		site, mended, unit := exportedThen(t, format)
		confirmed := slices.Clone(unit)
		confirmed[0].Confirmed = true // of the words that stood there
		for what, list := range map[string][]Item{"untouched": unit, "confirmed": confirmed} {
			after, result := imported(t, mended, list)
			if len(result.Files) != 0 || result.Changed+result.Confirmed != 0 || stateOf(corpusOf(t, after), name, "ru") != Outdated {
				t.Errorf("%s, %s: %d changed, %d confirmed", format, what, result.Changed, result.Confirmed)
			}
		}
		same := edited(unit, func(Item) string { return "все сделки, кроме одной" })
		if after, result := imported(t, mended, same); result.Changed != 0 || result.Confirmed != 1 || stateOf(corpusOf(t, after), name, "ru") != Current {
			t.Errorf("%s: both have put the same: %d changed, %d confirmed", format, result.Changed, result.Confirmed)
		}
		if after, result := imported(t, site, same); result.Changed != 1 || result.Confirmed != 1 || stateOf(corpusOf(t, after), name, "ru") != Current {
			t.Errorf("%s: only the translator changed it: %d changed, %d confirmed", format, result.Changed, result.Confirmed)
		}
	}
}

func TestWhatTwoHaveChangedIsAProblem(t *testing.T) {
	for format := range formats {
		site, mended, unit := exportedThen(t, format)
		theirs := edited(unit, func(Item) string { return "все сделки без одной" })
		unmarked := slices.Clone(theirs)
		unmarked[0].Exported = ""
		gone := changed(site, "data/events/fair.toml", `, ru = "все сделки"`, "")
		for _, x := range []struct {
			name    string
			site    fstest.MapFS
			list    []Item
			want    string
			written bool
		}{
			{"both", mended, theirs, `data/events/fair.toml#figures[value].covers (ru) was worked on in the site, too, since it was exported: there it says "все сделки, кроме одной", here "все сделки без одной"`, false},
			{"taken out", gone, theirs, `the translation of data/events/fair.toml#figures[value].covers (ru) was taken out of the site since it was exported; here it says "все сделки без одной"`, false},
			{"confirmed meanwhile, of an old file", confirmedAll(t, mended), unmarked, `data/events/fair.toml#figures[value].covers (ru) was worked on in the site, too, since it was exported: there it says "все сделки, кроме одной", here "все сделки без одной"`, false},
			{"of an old file", mended, unmarked, `the file does not say which translation of data/events/fair.toml#figures[value].covers (ru) it was made from: "все сделки без одной" takes the place of "все сделки, кроме одной", unconfirmed`, true},
		} {
			result, problems, err := corpusOf(t, x.site).Import(x.site, x.list)
			if err != nil || len(problems) != 1 || problems.HasErrors() == x.written || (len(result.Files) > 0) != x.written || result.Confirmed != 0 {
				t.Errorf("%s, %s: %v, %+v, %v", format, x.name, problems, result, err)
				continue
			}
			if message, hint := problems[0].Message("en"); message != x.want || hint == "" || problems[0].At != x.list[0].At {
				t.Errorf("%s, %s: %s", format, x.name, message)
			}
			if !x.written {
				continue
			}
			after := maps.Clone(x.site)
			for _, f := range result.Files {
				after[f.Path] = &fstest.MapFile{Data: f.Data}
			}
			if s := stateOf(corpusOf(t, after), "data/events/fair.toml#figures[value].covers", "ru"); s != Outdated {
				t.Errorf("%s, %s: it is %s then", format, x.name, s)
			}
		}
	}
}

func TestAFileOfAnEarlierVersionIsRead(t *testing.T) {
	list := items(t, "csv", []byte("file,key,language,state,original,translation\r\nf,k,zh,outdated,a,甲\r\n"))
	if len(list) != 1 || list[0].Exported != "" || list[0].untouched() || list[0].stale(Unit{Translation: "乙"}) {
		t.Errorf("read as %+v", list)
	}
	// a spreadsheet must not take a mark for a number, nor a tool its blanks for a change
	if m := markOf(" a\r\nb "); m != markOf("a\nb") || !strings.HasPrefix(m, "was-") {
		t.Error("the mark is", m)
	}
}

func TestTwoTextsAreShownWhereTheyPart(t *testing.T) {
	head, tail := strings.Repeat("а", 300), strings.Repeat("б", 300)
	a, b := apart(head+"x"+tail, head+"y")
	if !strings.Contains(a, "xб") || !strings.HasSuffix(b, "аy") || !strings.HasPrefix(a, "…а") || !strings.HasSuffix(a, "б…") || len([]rune(a)) > shownRunes+2 {
		t.Errorf("shown as\n%s\n%s", a, b)
	}
	if a, b := apart("a\nb", "c"); a != "a b" || b != "c" {
		t.Errorf("shown as %q and %q", a, b)
	}
}
