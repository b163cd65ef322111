package themes

import (
	"io/fs"
	"testing"
	"testing/fstest"
)

func TestOverReplacesFileByFile(t *testing.T) {
	theme := overlay{
		top:    fstest.MapFS{"templates/base.html": {Data: []byte("own")}, "templates/new.html": {Data: []byte("new")}},
		bottom: fstest.MapFS{"templates/base.html": {Data: []byte("default")}, "templates/home.html": {Data: []byte("home")}},
	}
	for name, want := range map[string]string{
		"templates/base.html": "own",
		"templates/home.html": "home",
		"templates/new.html":  "new",
	} {
		got, err := fs.ReadFile(theme, name)
		if err != nil || string(got) != want {
			t.Errorf("%s is %q, %v; want %q", name, got, err, want)
		}
	}
	names, err := fs.Glob(theme, "templates/*.html")
	if err != nil || len(names) != 3 {
		t.Errorf("the theme lists %v, %v; want three files", names, err)
	}
}

func TestDefaultThemeIsWhole(t *testing.T) {
	for _, name := range []string{"templates/base.html", "styles/site.css", "scripts/site.ts", "i18n/en.toml", "i18n/zh.toml", "i18n/ru.toml", "package-lock.json"} {
		if _, err := fs.Stat(Default(), name); err != nil {
			t.Errorf("the embedded theme lacks %s: %v", name, err)
		}
	}
}
