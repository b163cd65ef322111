package locale

import (
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/trade"
)

func TestMessagesOfAllPartsAreFound(t *testing.T) {
	p := printer(t, "zh")
	if got := p.T("home.title") + p.T("chart.title"); got != "首页图表" {
		t.Errorf("got %q", got)
	}
	if p.Has("greeting") || !p.Has("chart.title") {
		t.Error("Has does not tell what is there")
	}
	if got := strings.Join(p.Keys(), " "); got != "chart.title events.count home.title" {
		t.Errorf("keys: %s", got)
	}
}

func TestPlaceholdersAreFilled(t *testing.T) {
	p := printer(t, "en")
	if got := p.T("greeting", "count", 1200, "name", "Ann", "other", true); got != "Hello Ann, 1,200 reports {rest" {
		t.Errorf("got %q", got)
	}
	if got := p.T("greeting", "name", trade.Lang("x")); got != "Hello x, {count} reports {rest" {
		t.Errorf("a missing argument must show: got %q", got)
	}
}

func TestPluralForms(t *testing.T) {
	en, zh, ru := printer(t, "en"), printer(t, "zh"), printer(t, "ru")
	for n, want := range map[int]string{
		0: "0 мероприятий", 1: "1 мероприятие", 2: "2 мероприятия", 5: "5 мероприятий", 11: "11 мероприятий",
		12: "12 мероприятий", 21: "21 мероприятие", 22: "22 мероприятия", 111: "111 мероприятий", 10001: "10\u00a0001 мероприятие",
	} {
		if got := ru.N("events.count", n); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := en.N("events.count", 1, "place", "Harbin") + "; " + en.N("events.count", 2, "place", "Harbin"); got != "1 event in Harbin; 2 events in Harbin" {
		t.Errorf("got %q", got)
	}
	if got := zh.N("events.count", 1); got != "1项活动" {
		t.Errorf("got %q", got)
	}
}

func TestNDoesNotTouchTheArgumentsOfItsCaller(t *testing.T) {
	p := printer(t, "en")
	args := make([]any, 2, 8)
	args[0], args[1] = "place", "Harbin"
	p.N("events.count", 3, args...)
	if spare := args[:4]; spare[2] != nil {
		t.Errorf("N wrote %v behind the arguments", spare[2])
	}
}

func TestUnknownKeyPanicsWithItsName(t *testing.T) {
	defer func() {
		if s, _ := recover().(string); !strings.Contains(s, `"no.such"`) {
			t.Errorf("recovered %q", s)
		}
	}()
	printer(t, "en").T("no.such")
}

func TestNewSaysWhatIsWrongWithTheTheme(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	for name, test := range map[string]struct {
		lang  trade.Lang
		theme fstest.MapFS
		want  string
	}{
		"language without a row": {"fr", theme, `no number table for the language "fr"; there is one for en, zh, ru`},
		"no folder":              {"en", fstest.MapFS{}, "i18n"},
		"no main file":           {"en", fstest.MapFS{"i18n/charts.en.toml": file(`"a" = "b"`)}, "i18n/en.toml"},
		"syntax error":           {"en", fstest.MapFS{"i18n/en.toml": file("\n\"a\" = b")}, "i18n/en.toml: line 2"},
		"same key twice":         {"en", fstest.MapFS{"i18n/en.toml": file(`"a" = "b"`), "i18n/x.en.toml": file(`"a" = "c"`)}, `"a" is in another file`},
		"no other form":          {"en", fstest.MapFS{"i18n/en.toml": file("[\"a\"]\none = \"b\"")}, `"a" has no form "other"`},
		"no message at all":      {"en", fstest.MapFS{"i18n/en.toml": file("a = 3")}, "i18n/en.toml"},
	} {
		if _, err := New(test.lang, test.theme); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q in it", name, err, test.want)
		}
	}
}

func TestASitesMessagesLieOverTheThemesKeyByKey(t *testing.T) {
	theme := fstest.MapFS{"i18n/en.toml": {Data: []byte("\"a\" = \"A\"\n\"b\" = \"B {n}\"\n")}}
	own := fstest.MapFS{"i18n/own.en.toml": {Data: []byte("\"b\" = \"mine {x} {n} {x}\"\n\"c\" = \"C\"\n")}}
	p, err := New("en", theme, own, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	if got := p.T("a") + p.T("b", "n", 1, "x", "X") + p.T("c"); got != "Amine X 1 XC" {
		t.Errorf("got %q", got)
	}
	if got := strings.Join(p.Placeholders("b"), " "); got != "n x" || p.Placeholders("none") != nil {
		t.Errorf("placeholders %q, %v", got, p.Placeholders("none"))
	}
	own["i18n/en.toml"] = &fstest.MapFile{Data: []byte("\"a\" = ")}
	if _, err := New("en", theme, own); err == nil || !strings.Contains(err.Error(), "i18n/en.toml: line 1") {
		t.Errorf("a mistake in the upper theme gives %v", err)
	}
}
