package generator

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// onDisk writes the small site to a folder, beside one with files that are no
// part of it, and opens it as the command does.
func onDisk(t *testing.T) (dir, outside string) {
	t.Helper()
	root := t.TempDir()
	dir, outside = filepath.Join(root, "site"), filepath.Join(root, "outside")
	if err := os.CopyFS(dir, smallSite(t)); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(outside, smallSite(t)); err != nil {
		t.Fatal(err)
	}
	return dir, outside
}

// A link is told at its place and never followed, neither out of the site nor
// within it: what it leads to would be published, or judged, as the site's.
func TestLinksAreNeverFollowed(t *testing.T) {
	for _, name := range []string{
		"data", "data/events", "data/trade", "data/site.toml", "data/partners.toml", "data/events/northport-fair-2023.toml",
		"content", "content/events", "content/reports", "content/about.md", "content/events/northport-fair-2023.md",
		"content/reports/picture.png",
		"themes", "themes/default", "themes/default/templates", "themes/default/templates/home.html", "themes/default/i18n/en.toml",
		"themes/default/styles", "themes/default/styles/site.css", "themes/default/images/icon.svg", "themes/default/package-lock.json",
	} {
		for _, inside := range []bool{false, true} {
			dir, outside := onDisk(t)
			path := filepath.Join(dir, filepath.FromSlash(name))
			target := filepath.Join(outside, "target")
			if inside {
				target = filepath.Join(dir, "target")
			}
			moveOrMake(t, path, target)
			relative, err := filepath.Rel(filepath.Dir(path), target)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(relative, path); err != nil {
				t.Fatal(err)
			}
			if problems := checkOnDisk(t, dir); !slices.Contains(problems, name+" is a symbolic link") || len(problems) != 1 {
				t.Errorf("%s, a link within the site: %v: %q", name, inside, problems)
			}
		}
	}
}

// moveOrMake puts what is at path, or a stub of it, at target.
func moveOrMake(t *testing.T, path, target string) {
	t.Helper()
	if err := os.Rename(path, target); err == nil {
		return
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(path) == "" {
		if err := os.CopyFS(target, fstest.MapFS{"templates/home.html": {Data: []byte("{{secret}}")}}); err != nil {
			t.Fatal(err)
		}
	} else if err := os.WriteFile(target, []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// checkOnDisk lists the errors of a site, each to its first comma.
func checkOnDisk(t *testing.T, dir string) (problems []string) {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	checked, err := Check(root.FS(), Options{})
	if err != nil {
		t.Errorf("the check fails: %v", err)
	}
	for _, p := range checked.Problems {
		message, _ := p.Message("en")
		message, _, _ = strings.Cut(message, ",")
		problems = append(problems, message)
	}
	return problems
}

// Of two files whose names differ only in case, a disk of Windows or macOS
// holds one.
func TestAnIDIsAPathOnEverySystem(t *testing.T) {
	for _, id := range []string{
		"Fair", "FAIR", "fair 2023", "fair_2023", "..", "a..b", "con", "aux", "nul", "prn", "com1", "lpt9", "page", "index", "-a", "a-", "a--b",
		"ﬁfair", "ярмарка", "哈洽会", "fair\u200d", "a.b", "<script>", `a"b`, "a'b", "a\x1bb", "a\nb", "%2e%2e", "a?b", "a#b", "CON", "fair:x",
		strings.Repeat("a", 101),
	} {
		site := smallSite(t)
		site["data/events/"+id+".toml"] = site["data/events/northport-fair-2023.toml"]
		told := false
		checked, err := Check(site, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range checked.Problems {
			message, _ := p.Message("en")
			if strings.ContainsAny(message, "\x1b\n") {
				t.Errorf("%q: the message %q steers the terminal", id, message)
			}
			told = told || strings.HasPrefix(p.At.Source.Name, "data/events/"+id) || strings.Contains(message, "data/events/"+id)
		}
		if !told && id != ".." {
			t.Errorf("no word of the event %q", id)
		}
	}
}

// A theme is a folder of the site's folder themes, and no other.
func TestAThemeIsAFolderOfItsOwn(t *testing.T) {
	for _, name := range []string{"..", ".", "../content", "default/../../content", "/etc", `..\content`, "a/b", "default/templates", "nowhere", "\x00"} {
		site := smallSite(t)
		site["themes/a/b/x.css"] = &fstest.MapFile{}
		site["themes/default/templates/README"] = &fstest.MapFile{}
		toml := site["data/site.toml"]
		site["data/site.toml"] = &fstest.MapFile{Data: append([]byte("theme = '"+name+"'\n"), toml.Data...)}
		checked, err := Check(site, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !checked.Problems.HasErrors() {
			t.Errorf("the theme %q is taken", name)
		}
	}
}
