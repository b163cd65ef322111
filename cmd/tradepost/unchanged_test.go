package main

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/stamp"
	"tradepost/generator/store"
)

// A bench is a small site with a build that counts how often it is run.
type bench struct {
	t      *testing.T
	root   string
	cache  *store.Store
	builds int
	during func()        // what somebody does while a build runs
	found  diag.Problems // what a build finds
	fails  error
	files  int          // that a build says it made
	told   bytes.Buffer // on standard error
}

// newBench writes a site and builds it, so that nothing is left to do.
func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, root: t.TempDir(), during: func() {}, files: 2}
	var err error
	if b.cache, err = store.Open(filepath.Join(b.root, "cache")); err != nil {
		t.Fatal(err)
	}
	b.write("data/site.toml", "title")
	b.write("data/events/fair.toml", "fair")
	b.write("content/home.md", "home")
	if _, err := stamp.Trees(b.root); errors.Is(err, stamp.ErrBlind) && os.Getenv("CI") == "" {
		t.Skip(err)
	}
	stamp.Settle()
	return b
}

func (b *bench) path(name string) string { return filepath.Join(b.root, filepath.FromSlash(name)) }

func (b *bench) write(name, text string) {
	b.t.Helper()
	if err := os.MkdirAll(filepath.Dir(b.path(name)), 0o755); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(b.path(name), []byte(text), 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// forge writes a text of the same length and puts the file's time back.
func (b *bench) forge(name string) {
	b.t.Helper()
	info, err := os.Stat(b.path(name))
	if err != nil {
		b.t.Fatal(err)
	}
	b.write(name, strings.Repeat("x", int(info.Size())))
	if err := os.Chtimes(b.path(name), info.ModTime(), info.ModTime()); err != nil {
		b.t.Fatal(err)
	}
}

// build runs the command's build, whose pages are the sources.
func (b *bench) build(change func(*command)) error {
	c := &command{dir: b.root, stdout: &bytes.Buffer{}, stderr: &b.told}
	if change != nil {
		change(c)
	}
	return c.publishBuild(c.recall(b.cache), func(sink generator.Sink) (generator.Result, error) {
		b.builds++
		b.during()
		for _, name := range []string{"data/site.toml", "content/home.md"} {
			data, err := os.ReadFile(b.path(name))
			if err != nil {
				return generator.Result{}, err
			}
			if err := sink.Write(name+".html", data); err != nil {
				return generator.Result{}, err
			}
		}
		return generator.Result{Files: b.files, Problems: b.found}, b.fails
	})
}

func (b *bench) mustBuild(change func(*command)) {
	b.t.Helper()
	if err := b.build(change); err != nil {
		b.t.Fatal(err)
	}
}

// runs tells how often the site is built by one more command.
func (b *bench) runs(change func(*command)) int {
	b.t.Helper()
	before := b.builds
	b.mustBuild(change)
	return b.builds - before
}

func TestABuildIsNotDoneTwice(t *testing.T) {
	b := newBench(t)
	b.mustBuild(nil)
	for range 3 {
		if n := b.runs(nil); n != 0 {
			t.Errorf("with nothing changed the site is built %d times", n)
		}
	}
}

// TestAnyChangeIsBuilt makes one change at a time to a site on which nothing is
// left to do.
func TestAnyChangeIsBuilt(t *testing.T) {
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	changes := map[string]func(*bench){
		"a text is edited":                 func(b *bench) { b.write("content/home.md", "another home") },
		"a text is edited behind its time": func(b *bench) { b.forge("content/home.md") },
		"a fact is edited behind its time": func(b *bench) { b.forge("data/events/fair.toml") },
		"a file is added":                  func(b *bench) { b.write("data/events/expo.toml", "expo") },
		"a hidden file is added":           func(b *bench) { b.write("data/.hidden", "") },
		"a theme is added":                 func(b *bench) { b.write("themes/default/styles/a.css", "a{}") },
		"an empty folder is added":         func(b *bench) { must(os.Mkdir(b.path("content/reports"), 0o755)) },
		"a file is removed":                func(b *bench) { must(os.Remove(b.path("data/events/fair.toml"))) },
		"a file is renamed":                func(b *bench) { must(os.Rename(b.path("data/events/fair.toml"), b.path("data/events/fain.toml"))) },
		"a file is replaced by its copy": func(b *bench) {
			must(os.Rename(b.path("content/home.md"), b.path("kept")))
			b.write("content/home.md", "home")
		},
		"a page is edited":                 func(b *bench) { b.write("public/content/home.md.html", "elsewhere") },
		"a page is edited behind its time": func(b *bench) { b.forge("public/content/home.md.html") },
		"a page is removed":                func(b *bench) { must(os.Remove(b.path("public/content/home.md.html"))) },
		"a page is hidden from others":     func(b *bench) { must(os.Chmod(b.path("public/content/home.md.html"), 0o600)) },
		"a file lies among the pages":      func(b *bench) { b.write("public/theirs.txt", "theirs") },
		"the manifest is edited":           func(b *bench) { b.forge("public/manifest.json") },
		"the site is removed":              func(b *bench) { must(os.RemoveAll(b.path("public"))) },
		"the site is copied to its place": func(b *bench) {
			must(os.Rename(b.path("public"), b.path("old")))
			must(os.CopyFS(b.path("public"), os.DirFS(b.path("old"))))
		},
		"a page is a link": func(b *bench) {
			must(os.Rename(b.path("public/content/home.md.html"), b.path("kept")))
			must(os.Symlink(b.path("kept"), b.path("public/content/home.md.html")))
		},
		"the cache is emptied": func(b *bench) { must(os.RemoveAll(b.path("cache/entries"))) },
	}
	for what, change := range changes {
		t.Run(what, func(t *testing.T) {
			b := newBench(t)
			b.mustBuild(nil)
			if n := b.runs(nil); n != 0 {
				t.Fatalf("before the change the site is built %d times", n)
			}
			change(b)
			err := b.build(nil)
			if what == "the manifest is edited" { // what then lies there is not known to be ours
				if err == nil {
					t.Error("a folder without a manifest is replaced")
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if b.builds != 2 {
				t.Errorf("the site was built %d times, want once before and once after", b.builds)
			}
		})
	}
}

func TestOtherOptionsAreBuilt(t *testing.T) {
	for what, change := range map[string]func(*command){
		"--base-url": func(c *command) { c.baseURL = "https://trade.example/" },
		"--drafts":   func(c *command) { c.drafts = true },
		"--compress": func(c *command) { c.compress = true },
		"--in-place": func(c *command) { c.inPlace = true },
		"--force":    func(c *command) { c.force = true },
		"--assets":   func(c *command) { c.assets = "prepared" },
	} {
		b := newBench(t)
		b.mustBuild(nil)
		if n := b.runs(change); n != 1 {
			t.Errorf("%s after a build without: the site is built %d times", what, n)
		}
	}
	b := newBench(t)
	b.mustBuild(nil)
	if n := b.runs(func(c *command) { c.jobs = 1 }); n != 0 {
		t.Error("--jobs changes no byte, but the site is built again")
	}
}

// TestEveryOptionIsJudged fails for an option of the generator of which nobody
// has said whether it changes what is built.
func TestEveryOptionIsJudged(t *testing.T) {
	judged := map[string]string{
		"BaseURL": "compared", "Drafts": "compared", "Version": "compared", "Assets": "makes blind",
		"Jobs": "changes nothing", "Cache": "changes nothing", "Progress": "changes nothing",
	}
	var names []string
	for field := range reflect.TypeFor[generator.Options]().Fields() {
		names = append(names, field.Name)
	}
	slices.Sort(names)
	if want := slices.Sorted(maps.Keys(judged)); !slices.Equal(names, want) {
		t.Errorf("the options are %v, judged are %v: compare a new one in recall, or say here that it changes nothing", names, want)
	}
}

func TestEachPartOfThePastIsCompared(t *testing.T) {
	now := past{Program: "p", Options: "o", Sources: "s", Site: "w", Files: 2}
	for what, other := range map[string]past{
		"program": {Program: "-", Options: "o", Sources: "s", Site: "w", Files: 2},
		"options": {Program: "p", Options: "-", Sources: "s", Site: "w", Files: 2},
		"sources": {Program: "p", Options: "o", Sources: "-", Site: "w", Files: 2},
		"site":    {Program: "p", Options: "o", Sources: "s", Site: "-", Files: 2},
	} {
		if now.same(other) {
			t.Errorf("another %s makes no difference", what)
		}
	}
	if !now.same(now) {
		t.Error("the past is not the same as itself")
	}
}

func TestWarningsAreToldAgain(t *testing.T) {
	b := newBench(t)
	source := &diag.Source{Name: "data/site.toml", Text: "title = 1\n"}
	b.found.Warn(source.File(), "missing-file", diag.Args{"file": "data/site.toml", "cure": "write it"})
	b.mustBuild(nil)
	b.told.Reset()
	if n := b.runs(nil); n != 0 || !strings.HasPrefix(b.told.String(), "data/site.toml:1:1: warning: ") {
		t.Errorf("built %d times, and said %q", n, b.told.String())
	}
	if n := b.runs(func(c *command) { c.strict = true }); n != 1 {
		t.Errorf("with --strict the warnings are judged %d times", n)
	}
}

func TestWhatIsNotCertainIsNotKept(t *testing.T) {
	for what, spoil := range map[string]func(*bench){
		"a source is edited while the site is built": func(b *bench) { b.during = func() { b.write("content/home.md", "later") } },
		"a source comes and goes while the site is built": func(b *bench) {
			b.during = func() {
				b.write("data/events/expo.toml", "")
				if err := os.Remove(b.path("data/events/expo.toml")); err != nil {
					b.t.Error(err)
				}
			}
		},
		"the build fails": func(b *bench) { b.fails = fs.ErrClosed },
	} {
		b := newBench(t)
		spoil(b)
		_ = b.build(nil)
		b.during, b.fails = func() {}, nil
		if n := b.runs(nil); n != 1 {
			t.Errorf("%s: it is built %d times afterwards, want once", what, n)
		}
	}
}

func TestALargeSiteIsLookedAtOnceNothingChanges(t *testing.T) {
	b := newBench(t)
	b.files = mostLookedAt + 1
	for i, want := range []int{1, 1, 0} {
		if n := b.runs(nil); n != want {
			t.Errorf("command %d builds the site %d times, want %d", i+1, n, want)
		}
	}
}

func TestALinkAmongTheSourcesIsNeverTrusted(t *testing.T) {
	b := newBench(t)
	if err := os.Symlink(b.path("data/site.toml"), b.path("content/linked.md")); err != nil {
		t.Fatal(err)
	}
	stamp.Settle()
	for range 2 {
		if n := b.runs(nil); n != 1 {
			t.Errorf("what a link leads to may change unseen, but the site is built %d times", n)
		}
	}
}

// BenchmarkRebuild runs the whole command on the site of this repository when
// nothing is left to do, and when it is told to build all the same.
func BenchmarkRebuild(b *testing.B) {
	base, err := os.UserCacheDir()
	if err != nil {
		b.Fatal(err)
	}
	args := []string{"-C", filepath.Join("..", ".."), "build", "--cache", filepath.Join(base, "tradepost"), "--out", filepath.Join(b.TempDir(), "public")}
	build := func(args ...string) {
		var told bytes.Buffer
		if status := execute(b.Context(), args, &told, &told); status != exitFine {
			b.Fatal(told.String())
		}
	}
	build(args...)
	b.Run("nothing changed", func(b *testing.B) {
		for b.Loop() {
			build(args...)
		}
	})
	b.Run("forced", func(b *testing.B) {
		for b.Loop() {
			build(append(args, "--force")...)
		}
	})
}
