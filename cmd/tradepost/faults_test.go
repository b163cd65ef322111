package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A workshop is a site that was published once, with all that its next build needs,
// where an account without rights can get at it.
type workshop struct{ dir, command, before string }

func newWorkshop(t *testing.T) workshop {
	t.Helper()
	dir, err := os.MkdirTemp("", "tradepost-faults-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = filepath.WalkDir(dir, func(name string, _ fs.DirEntry, _ error) error { return os.Chmod(name, 0o755) })
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	b := workshop{dir: dir, command: filepath.Join(dir, "tradepost")}
	self, err := os.ReadFile(os.Args[0])
	if err == nil {
		err = os.WriteFile(b.command, self, 0o755)
	}
	if err == nil {
		err = os.CopyFS(b.at("site"), os.DirFS(filepath.Join("testdata", "site")))
	}
	if err == nil {
		err = os.MkdirAll(b.at("out"), 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	base, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	if status, said := b.run(t, "build", "--cache", filepath.Join(base, "tradepost"), "--out", b.at("out/public")); status != exitFine {
		t.Fatal(said)
	}
	b.before = b.manifest(t)
	everybody(t, dir)
	return b
}

func (b workshop) at(name string) string { return filepath.Join(b.dir, filepath.FromSlash(name)) }

func (b workshop) manifest(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(b.at("out/public/manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// run runs the command on the site, as this process.
func (b workshop) run(t *testing.T, args ...string) (status int, said string) {
	t.Helper()
	return b.finish(t, exec.Command(b.command, append([]string{"-C", b.at("site")}, args...)...))
}

func (b workshop) finish(t *testing.T, cmd *exec.Cmd) (status int, said string) {
	t.Helper()
	cmd.Env = append(os.Environ(), asCommand+"=1")
	var out bytes.Buffer
	cmd.Stderr = &out
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		return exit.ExitCode(), out.String()
	case err != nil:
		t.Fatal(err)
	}
	return exitFine, out.String()
}

// everybody makes a tree one that every account can read and write.
func everybody(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chmod(name, 0o777)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What the machine refuses is one sentence with status 3, which names what is
// refused and what helps, and the published site stays as it was.
func TestWhatTheMachineRefusesIsOneSentence(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("rights of files are others there")
		return
	}
	for name, c := range map[string]struct {
		closed string // what the account has no rights to
		mode   fs.FileMode
		want   string
	}{
		"a source file":     {"site/data/partners.toml", 0, "no permission to read data/partners.toml: let the account that builds the site read it"},
		"a text":            {"site/content/about.md", 0, "no permission to read content/about.md: let the account"},
		"a folder of data":  {"site/data/events", 0, "no permission to read data/events: let the account"},
		"the site":          {"site", 0, "no permission to read the site's folder"},
		"a file of a theme": {"site/themes/default/templates/home.html", 0, "no permission to read themes/default/templates/home.html: let the account"},
		"a folder of one":   {"site/themes/default/templates", 0, "no permission to read themes/default/templates: let the account"},
		"the cache":         {"cache", 0o555, "cannot be written: no permission\n  hint: make room there, delete it, or name another with --cache"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newWorkshop(t)
			for _, dir := range []string{"site/themes/default/templates", "cache"} {
				if err := os.MkdirAll(b.at(dir), 0o777); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.WriteFile(b.at("site/themes/default/templates/home.html"), []byte("own"), 0o777); err != nil {
				t.Fatal(err)
			}
			if name != "a file of a theme" && name != "a folder of one" {
				if err := os.RemoveAll(b.at("site/themes")); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.WriteFile(b.at("site/data/sectors.toml"), []byte("[[sectors]]\nid = \"timber\"\nname = \"Wood\"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
			everybody(t, b.dir)
			if err := os.Chmod(b.at(c.closed), c.mode); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(b.command, "-C", b.at("site"), "build", "--cache", b.at("cache"), "--out", b.at("out/public"))
			asNobody(cmd)
			status, said := b.finish(t, cmd)
			if status != exitEnvironment || !strings.Contains(said, c.want) || strings.Count(said, "tradepost: ") != 1 {
				t.Errorf("status %d: %s", status, said)
			}
			if err := os.Chmod(b.at(c.closed), 0o777); err != nil {
				t.Fatal(err)
			}
			if b.manifest(t) != b.before {
				t.Error("the published site is another")
			}
			if entries, err := os.ReadDir(b.at("out")); err != nil || len(entries) != 1 {
				t.Errorf("litter is left: %v %v", entries, err)
			}
		})
	}
}

// A machine without a clock that was set, and files from the future, give the
// same site; a change is seen all the same.
func TestTheClockDoesNotMatter(t *testing.T) {
	b := newWorkshop(t)
	base, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	for _, when := range []time.Time{time.Unix(0, 0), time.Unix(1, 0), time.Date(2099, 1, 1, 0, 0, 0, 0, time.UTC)} {
		for _, sector := range []string{"Wood", "Logs"} {
			text := "[[sectors]]\nid = \"timber\"\nname = { en = \"" + sector + "\" }\n"
			if err := os.WriteFile(b.at("site/data/sectors.toml"), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
			err := filepath.WalkDir(b.at("site"), func(name string, _ fs.DirEntry, err error) error {
				return errors.Join(err, os.Chtimes(name, when, when))
			})
			if err != nil {
				t.Fatal(err)
			}
			if status, said := b.run(t, "build", "--cache", filepath.Join(base, "tradepost"), "--out", b.at("out/public")); status != exitFine {
				t.Fatalf("status %d: %s", status, said)
			}
			page, err := os.ReadFile(b.at("out/public/sectors/timber/index.html"))
			if err != nil || !strings.Contains(string(page), sector) {
				t.Errorf("at %v the page does not say %s (%v)", when, sector, err)
			}
		}
	}
}

// TestAClosedOutputFolderIsNoTrap: a folder that the account may not write to is
// refused, stays as it was, and is built again once it is open; nothing is left
// beside it.
func TestAClosedOutputFolderIsNoTrap(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("rights of files are others there")
		return
	}
	b := newWorkshop(t)
	if err := os.RemoveAll(b.at("site/themes")); err != nil {
		t.Fatal(err)
	}
	base, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(b.at("cache"), os.DirFS(filepath.Join(base, "tradepost"))); err != nil { // nobody has no cache of his own
		t.Fatal(err)
	}
	everybody(t, b.dir)
	build := func() (int, string) {
		cmd := exec.Command(b.command, "-C", b.at("site"), "build", "--cache", b.at("cache"), "--out", b.at("out/public"))
		asNobody(cmd)
		return b.finish(t, cmd)
	}
	if status, said := build(); status != exitFine {
		t.Fatalf("the first build: %d\n%s", status, said)
	}
	before := b.manifest(t)
	if err := os.WriteFile(b.at("site/content/about.md"), []byte("+++\ntitle = \"About\"\nsummary = \"Otherwise.\"\n+++\n\nOtherwise.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(b.at("out/public"), 0o555); err != nil {
		t.Fatal(err)
	}
	if status, said := build(); status != exitEnvironment || !strings.Contains(said, "no permission to write the output folder") || strings.Count(said, "tradepost: ") != 1 {
		t.Errorf("a closed folder: status %d\n%s", status, said)
	}
	if b.manifest(t) != before {
		t.Error("what is published is another site")
	}
	if err := os.Chmod(b.at("out/public"), 0o777); err != nil {
		t.Fatal(err)
	}
	if status, said := build(); status != exitFine {
		t.Errorf("the folder is open again: status %d\n%s", status, said)
	}
	if b.manifest(t) == before {
		t.Error("the new site is not published")
	}
	if entries, err := os.ReadDir(b.at("out")); err != nil || len(entries) != 1 {
		t.Errorf("beside the site lie %v, %v", entries, err)
	}
}
