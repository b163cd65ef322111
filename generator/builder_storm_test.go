package generator

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
)

// scriptSite is the site of the command's scripts.
func scriptSite(t *testing.T) fstest.MapFS {
	t.Helper()
	site := fstest.MapFS{}
	root := os.DirFS(filepath.Join("..", "cmd", "tradepost", "testdata", "site"))
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		site[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// What lands in the folders by mistake is told at its file, the pages of before
// stay, and all is well once it is gone.
func TestStrangeFilesAreToldAndPass(t *testing.T) {
	site := scriptSite(t)
	b := NewBuilder(site, Options{Cache: testCache(t), Drafts: true})
	t.Cleanup(func() { b.Close() })
	update := func(changed ...string) Update {
		t.Helper()
		u, err := b.Update(context.Background(), changed)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	update()
	home, _, err := b.File("index.html")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		file, text, code string
	}{
		"a text of 50 MB":    {"content/reports/large.md", "+++\ntitle = \"Large\"\nsummary = \"Large\"\ndate = 2024-01-01\nupdated = 2024-01-01\n+++\n" + strings.Repeat("many words ", 5_000_000), "file-too-large"},
		"no UTF-8":           {"content/about.md", "+++\ntitle = \"\xff\xfe\"\n+++\n", "invalid-utf8"},
		"a picture for data": {"data/places.toml", "\x89PNG\r\n\x1a\n\x00\x00", "invalid-utf8"},
		"an empty file":      {"data/site.toml", "", "empty-table"},
	} {
		old := site[c.file]
		site[c.file] = &fstest.MapFile{Data: []byte(c.text), Mode: 0o644}
		u := update(c.file)
		if u.Fresh || !strings.Contains(strings.Join(asLines(u.Problems), "\n"), c.file+" ") || !hasCode(u, c.code) {
			t.Errorf("%s: fresh %v, problems %v", name, u.Fresh, asLines(u.Problems))
		}
		if now, _, err := b.File("index.html"); err != nil || !bytes.Equal(now, home) {
			t.Errorf("%s: the page of before is gone: %v", name, err)
		}
		if delete(site, c.file); old != nil {
			site[c.file] = old
		}
		if u := update(c.file); !u.Fresh || u.Problems.HasErrors() {
			t.Errorf("%s, gone again: %v", name, asLines(u.Problems))
		}
	}
}

func hasCode(u Update, code string) bool {
	for _, p := range u.Problems {
		if string(p.Code) == code {
			return true
		}
	}
	return false
}

// A locked file is one that this account may not read.
type locked struct {
	fs.FS
	file string
}

func (l locked) Open(name string) (fs.File, error) {
	if name == l.file {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.FS.Open(name)
}

// A file that may not be read is the machine's fault: it is said in words, the
// pages of before stay, and what was changed meanwhile is seen afterwards.
func TestAFileThatMayNotBeReadIsAFault(t *testing.T) {
	site := scriptSite(t)
	lock := &locked{FS: site}
	b := NewBuilder(lock, Options{Cache: testCache(t), Drafts: true})
	t.Cleanup(func() { b.Close() })
	if _, err := b.Update(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	lock.file = "content/about.md"
	site["content/about.md"] = &fstest.MapFile{Data: append(bytes.Clone(site["content/about.md"].Data), "\nA new word.\n"...), Mode: 0o644}
	_, err := b.Update(context.Background(), []string{"content/about.md"})
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "no permission to read content/about.md") {
		t.Fatal(err)
	}
	if _, _, err := b.File("about/index.html"); err != nil {
		t.Error(err)
	}
	lock.file = ""
	if u, err := b.Update(context.Background(), []string{"content/about.md"}); err != nil || !u.Fresh {
		t.Fatal(u, err)
	}
	if now, _, _ := b.File("about/index.html"); !bytes.Contains(now, []byte("A new word.")) {
		t.Error("what was written while it was locked is not shown")
	}
}

// A day of a thousand saves ends with the memory it began with.
func TestAThousandEditsTakeNoMemory(t *testing.T) {
	site := scriptSite(t)
	b := NewBuilder(site, Options{Cache: testCache(t), Drafts: true})
	t.Cleanup(func() { b.Close() })
	originals := map[string]string{}
	for name, f := range site {
		originals[name] = string(f.Data)
	}
	edits := []func(i int) string{
		func(i int) string {
			return set(site, "content/about.md", originals["content/about.md"]+fmt.Sprintf("\nWord %d.\n", i))
		},
		func(i int) string {
			return set(site, "data/places.toml", originals["data/places.toml"]+fmt.Sprintf("# %d\n", i))
		},
		func(i int) string {
			event := "data/events/northport-fair-2023.toml"
			return set(site, event, originals[event]+fmt.Sprintf("# %d\n", i))
		},
		func(i int) string {
			return set(site, "data/site.toml", strings.Replace(originals["data/site.toml"], "title", []string{"title", "titel"}[i/4%2], 1))
		},
	}
	var settled uint64
	const rounds, settling = 1000, 200
	for i := range rounds {
		if _, err := b.Update(context.Background(), []string{edits[i%len(edits)](i)}); err != nil {
			t.Fatal(err)
		}
		b.Judge(context.Background())
		for _, page := range []string{"index.html", "about/index.html", "events/northport-fair-2023/index.html"} {
			if _, _, err := b.File(page); err != nil {
				t.Fatal(i, page, err)
			}
		}
		if i+1 == settling {
			settled = heap()
		}
	}
	if now := heap(); now > settled+settled/10+(1<<20) {
		t.Errorf("%d bytes after %d edits, %d after %d", now, rounds, settled, settling)
	}
}

func set(site fstest.MapFS, name, text string) string {
	site[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	return name
}

// heap is what is still in use.
func heap() uint64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
