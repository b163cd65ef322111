package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// publishOn publishes the files by way of the disk; dead tells that the build
// was killed.
func publishOn(d *fragile, files map[string]string) (err error, dead bool) {
	defer d.die()
	defer func() {
		switch p := recover(); p.(type) {
		case nil:
		case killed:
			dead = true
		default:
			panic(p)
		}
	}()
	s, err := begin(d, Options{Target: d.target})
	if err != nil {
		return err, false
	}
	err = fill(s, files)
	s.Discard() // not deferred: the dead do not tidy up
	return err, false
}

func fill(s *Staging, files map[string]string) error {
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if err := s.Write(path, []byte(files[path])); err != nil {
			return err
		}
	}
	_, err := s.Commit()
	return err
}

var (
	oldSite = map[string]string{
		"index.html": "old home", "same.html": "same", "gone/deep/index.html": "gone", "gone/x.html": "gone",
		"events/a/index.html": "event a", "assets/site-1.css": "a{}", "turns": "a file", "folds/index.html": "a folder",
	}
	newSite = map[string]string{
		"index.html": "new home", "same.html": "same", "new/index.html": "new", "assets/site-2.css": "b{}",
		"events/a/index.html": "event a, longer", "events/b/index.html": "event b", "turns/index.html": "a folder", "folds": "a file",
	}
)

// tree reads a folder: its files by path, and "dir/" for each folder.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		rel, _ := filepath.Rel(dir, name)
		if e.IsDir() {
			found[filepath.ToSlash(rel)+"/"] = ""
			return nil
		}
		data, err := os.ReadFile(name)
		found[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return found
}

// whole is the tree of a published site: its files, its manifest, its folders.
func whole(files map[string]string) map[string]string {
	var l listing
	w := maps.Clone(files)
	for path, text := range files {
		l.list(fileOf(path, []byte(text)))
		for dir := filepath.Dir(path); dir != "."; dir = filepath.Dir(dir) {
			w[dir+"/"] = ""
		}
	}
	w[ManifestName] = string(l.manifest())
	return w
}

// theirs is what others keep among the pages of the old site.
var theirs = map[string]string{"CNAME": "trade.example", ".git/": "", ".git/config": "a repository", "events/a/notes.txt": "notes"}

// withTheirs is a tree with it.
func (m machine) withTheirs(tree map[string]string) map[string]string {
	if m.first || m.alone {
		return tree
	}
	for name, text := range theirs {
		tree[name] = text
	}
	return tree
}

// putTheirs puts it there.
func putTheirs(t *testing.T, dir string) {
	t.Helper()
	for name, text := range theirs {
		if strings.HasSuffix(name, "/") {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// mustBe fails unless the folder is that site and nothing else.
func mustBe(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	mustHold(t, dir, whole(files))
}

func mustHold(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	if got := tree(t, dir); !maps.Equal(got, want) {
		t.Errorf("the folder holds %q,\nwant %q", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
}

// A machine is one that publishing must get along with.
type machine struct {
	name  string
	first bool // there is no old site
	alone bool // nobody else keeps anything in its folder
	fragile
}

var machines = []machine{
	{name: "exchange"},
	{name: "first build", first: true},
	{name: "two renames", fragile: fragile{noExchange: true}},
	{name: "no second names", fragile: fragile{copies: true}},
	{name: "mount", fragile: fragile{mount: true, fixed: syscall.EBUSY}},
	{name: "empty mount", first: true, fragile: fragile{mount: true, fixed: syscall.EBUSY}},
	{name: "mount that nobody tells of", fragile: fragile{fixed: syscall.EXDEV}},
	{name: "layer of a container", fragile: fragile{fixed: syscall.EBUSY}},
	{name: "parent that is not ours", fragile: fragile{fixed: syscall.EACCES}},
}

// inPlace tells whether the files are replaced one by one.
func (m machine) inPlace() bool { return m.fixed != nil }

// memory is a folder in memory, where there is one: thousands of builds wear a
// disk.
func memory(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "tradepost-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// prepare makes a folder with the old site, on this machine.
func (m machine) prepare(t *testing.T) (dir string, disk func(left int, fails error) *fragile) {
	t.Helper()
	dir = filepath.Join(memory(t), "public")
	switch {
	case m.first && m.inPlace():
		if err := os.MkdirAll(filepath.Join(dir, "lost+found"), 0o700); err != nil {
			t.Fatal(err)
		}
	case !m.first:
		plain := &fragile{left: -1, target: dir}
		if err, _ := publishOn(plain, oldSite); err != nil {
			t.Fatal(err)
		}
		age(t, dir)
		putTheirs(t, dir)
	}
	return dir, func(left int, fails error) *fragile {
		d := m.fragile
		d.left, d.fails, d.target = left, fails, dir
		return &d
	}
}

// afterDeath checks the target of a build that ended early.
func (m machine) afterDeath(t *testing.T, dir string) {
	t.Helper()
	got := tree(t, dir)
	delete(got, "lost+found/")
	if m.inPlace() {
		m.noHalfFile(t, got)
		return
	}
	if maps.Equal(got, m.withTheirs(whole(newSite))) || !m.first && maps.Equal(got, m.withTheirs(whole(oldSite))) || len(got) == 0 && (m.first || m.noExchange) {
		return
	}
	t.Errorf("the target is neither site: %q", slices.Sorted(maps.Keys(got)))
}

// noHalfFile checks a folder whose files are replaced one by one: each file is
// of one site or the other, and what both have is there.
func (m machine) noHalfFile(t *testing.T, got map[string]string) {
	t.Helper()
	oldTree, newTree := m.withTheirs(whole(oldSite)), m.withTheirs(whole(newSite))
	for name, text := range got {
		if strings.HasPrefix(name, insideName) || strings.HasSuffix(name, "/") {
			continue
		}
		if o, is := oldTree[name]; is && o == text {
			continue
		}
		if n, is := newTree[name]; !is || n != text {
			t.Errorf("%s is half written: %q", name, text)
		}
	}
	for name := range oldTree {
		if _, is := newTree[name]; !is || m.first {
			continue
		}
		if _, is := got[name]; !is {
			t.Errorf("%s, which both sites have, is not there", name)
		}
	}
}

// afterNext checks that the next build gives the new site, without litter.
func (m machine) afterNext(t *testing.T, dir string, disk *fragile) {
	t.Helper()
	if err, _ := publishOn(disk, newSite); err != nil {
		t.Errorf("the next build: %v", err)
	}
	if m.first && m.inPlace() {
		if err := os.Remove(filepath.Join(dir, "lost+found")); err != nil {
			t.Errorf("the volume's own folder: %v", err)
		}
	}
	mustHold(t, dir, m.withTheirs(whole(newSite)))
	entries, _ := os.ReadDir(filepath.Dir(dir))
	if len(entries) != 1 {
		t.Errorf("litter beside the site: %v", entries)
	}
}

func TestABuildKilledAtAnyOperation(t *testing.T) {
	for _, m := range machines {
		t.Run(m.name, func(t *testing.T) {
			kills := 0
			for n := 0; !t.Failed(); n++ {
				dir, disk := m.prepare(t)
				err, dead := publishOn(disk(n, nil), newSite)
				if err != nil {
					t.Fatalf("operation %d: %v", n, err)
				}
				if !dead {
					break
				}
				kills++
				m.afterDeath(t, dir)
				m.afterNext(t, dir, disk(-1, nil))
				if t.Failed() {
					t.Logf("killed at operation %d", n)
				}
			}
			t.Logf("%d operations, killed at each", kills)
		})
	}
}

// TestABuildKilledWhileItMends kills the build, and then the one that mends it
// at each of its operations.
func TestABuildKilledWhileItMends(t *testing.T) {
	for _, m := range machines {
		t.Run(m.name, func(t *testing.T) {
			total := m.operations(t)
			for first := total / 5; first < total; first += total / 5 {
				for second := 0; !t.Failed(); second++ {
					dir, disk := m.prepare(t)
					publishOn(disk(first, nil), newSite)
					err, dead := publishOn(disk(second, nil), newSite)
					if err != nil {
						t.Fatalf("killed at %d and %d: %v", first, second, err)
					}
					if !dead {
						break
					}
					m.afterDeath(t, dir)
					m.afterNext(t, dir, disk(-1, nil))
					if t.Failed() {
						t.Logf("killed at operations %d and %d", first, second)
					}
				}
			}
		})
	}
}

// operations counts those of a build that nothing disturbs.
func (m machine) operations(t *testing.T) int {
	t.Helper()
	_, disk := m.prepare(t)
	d := disk(-1, nil)
	if err, _ := publishOn(d, newSite); err != nil {
		t.Fatal(err)
	}
	return d.done
}

func TestADiskThatFailsAtAnyOperation(t *testing.T) {
	for _, m := range machines {
		for _, fails := range []error{syscall.ENOSPC, syscall.EIO} {
			t.Run(fmt.Sprintf("%s, %v", m.name, fails), func(t *testing.T) {
				for n := range m.operations(t) {
					dir, disk := m.prepare(t)
					err, _ := publishOn(disk(n, fails), newSite)
					if err != nil && strings.Contains(err.Error(), "\n") {
						t.Errorf("more than one sentence: %v", err)
					}
					m.afterDeath(t, dir)
					m.afterNext(t, dir, disk(-1, nil))
					if t.Failed() {
						t.Fatalf("failed at operation %d: %v", n, err)
					}
				}
			})
		}
	}
}

// TestAThousandRandomKills kills builds of a folder that is never made anew, so
// that what one death leaves meets the next.
func TestAThousandRandomKills(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 1000))
	kills := 0
	for _, m := range machines {
		dir, disk := m.prepare(t)
		total := m.operations(t)
		sites := []map[string]string{oldSite, newSite}
		for enough := kills + 1000/len(machines) + 1; kills < enough; {
			if _, dead := publishOn(disk(random.IntN(total), nil), sites[random.IntN(2)]); dead {
				kills++
			}
			got := tree(t, dir)
			delete(got, "lost+found/")
			if !m.inPlace() && !maps.Equal(got, m.withTheirs(whole(oldSite))) && !maps.Equal(got, m.withTheirs(whole(newSite))) && len(got) > 0 {
				t.Fatalf("%s: the target is neither site: %q", m.name, slices.Sorted(maps.Keys(got)))
			}
			if random.IntN(4) == 0 {
				site := sites[random.IntN(2)]
				if err, _ := publishOn(disk(-1, nil), site); err != nil {
					t.Fatalf("%s: %v", m.name, err)
				}
				got := tree(t, dir)
				delete(got, "lost+found/")
				if !maps.Equal(got, m.withTheirs(whole(site))) {
					t.Fatalf("%s: litter in the site: %q", m.name, slices.Sorted(maps.Keys(got)))
				}
				if entries, _ := os.ReadDir(filepath.Dir(dir)); len(entries) != 1 {
					t.Fatalf("%s: litter beside the site: %v", m.name, entries)
				}
			}
		}
	}
	t.Logf("%d random kills", kills)
}
