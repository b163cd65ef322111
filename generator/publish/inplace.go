package publish

import (
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tradepost/generator/diag"
)

// A journal says how to bring a staged site into a target that cannot be moved.
// It is written once all files are staged; from then on the way leads only
// forward, and whoever finds a journal walks the rest of it.
type journal struct {
	Generator string   `json:"generator"` // always "tradepost"
	Place     []string `json:"place"`     // in this order
	Remove    []string `json:"remove"`    // after all else
}

// replaceInPlace brings the staged files into the target, one by one.
func (s *Staging) replaceInPlace() error {
	if err := s.stage.write(s.journal(), s.written); err != nil {
		return err
	}
	s.stage.journaled = true
	if err := s.stage.finish(s.target); err != nil {
		half := s.fault(err)
		return diag.Wrong{Phrase: diag.Say("{wrong}; a part of the new site is in place, and the next build brings the rest", diag.Args{"wrong": diag.Detail(half)}), Cause: half}
	}
	s.stage.journaled = false
	return nil
}

// journal orders the way: what no page of the old site leads to comes first,
// and of that the pages last, so that nothing shown ever leads to what is not
// there; then what takes the place of old files, then the manifest. Of what goes,
// the pages go first. A page's compressed forms, which servers send in its
// place, come with it and go before it.
func (s *Staging) journal() journal {
	j := journal{Generator: generatorName, Place: slices.Clone(s.written)}
	sortByRank(j.Place, func(name string) int {
		_, known := s.old.files[withoutForm(name)]
		switch {
		case name == ManifestName:
			return 3
		case known:
			return 2
		case isPage(name):
			return 1
		}
		return 0
	})
	stays := map[string]bool{}
	for _, f := range s.files {
		stays[f.Path] = true
	}
	for name := range s.old.files {
		if !stays[name] {
			j.Remove = append(j.Remove, name)
		}
	}
	sortByRank(j.Remove, func(name string) int {
		switch {
		case !isPage(name):
			return 2
		case withoutForm(name) == name:
			return 1
		}
		return 0
	})
	return j
}

// sortByRank sorts by rank, then by name.
func sortByRank(names []string, rank func(string) int) {
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(rank(a)-rank(b), strings.Compare(a, b)) })
}

func isPage(name string) bool { return strings.HasSuffix(withoutForm(name), ".html") }

// withoutForm is the file that a compressed one is a form of.
func withoutForm(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".br")
}

// write makes the journal whole at one moment, after the files it speaks of.
func (s *stage) write(j journal, written []string) error {
	data, err := json.Marshal(j)
	if err != nil {
		panic("publish: " + err.Error()) // strings only
	}
	draft, final := filepath.Join(s.dir, draftName), filepath.Join(s.dir, journalName)
	if err := s.disk.WriteFile(draft, data); err != nil {
		return err
	}
	if err := s.disk.Sync(s.dir, append(s.paths(written), draft)); err != nil {
		return err
	}
	if err := s.disk.Rename(draft, final); err != nil {
		return err
	}
	return s.disk.SyncDir(s.dir)
}

// finish walks the way of the journal; without one it does nothing. What was
// done before is found done.
func (s *stage) finish(target string) error {
	data, err := s.disk.ReadFile(filepath.Join(s.dir, journalName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var j journal
	if err := json.Unmarshal(data, &j); err != nil || j.Generator != generatorName {
		return refusal(diag.Say("{file} is not a journal of tradepost: move it away", diag.Args{"file": filepath.Join(s.dir, journalName)}))
	}
	in := &folders{disk: s.disk, root: target}
	for _, name := range j.Place {
		if err := s.place(name, in); err != nil {
			return err
		}
	}
	for _, name := range j.Remove {
		if err := takeAway(name, in); err != nil {
			return err
		}
	}
	if err := s.disk.Sync(target, nil); err != nil {
		return err
	}
	// The journal goes first: without its files it would be a wrong one.
	return s.disk.Remove(filepath.Join(s.dir, journalName))
}

// place moves one file into the target, whatever stands in its way.
func (s *stage) place(name string, in *folders) error {
	if !fs.ValidPath(name) { // never follow a journal out of the folder
		return refusal(diag.Say("{file} is not a journal of tradepost: move it away", diag.Args{"file": filepath.Join(s.dir, journalName)}))
	}
	staged, err := exists(s.disk, s.path(name))
	if err != nil || !staged {
		return err
	}
	if err := in.make(path.Dir(name)); err != nil {
		return err
	}
	to := in.path(name)
	if info, err := s.disk.Lstat(to); err == nil && info.IsDir() {
		if err := s.disk.RemoveAll(to); err != nil {
			return err
		}
	}
	return s.disk.Rename(s.path(name), to)
}

// make makes a folder of the tree and those that hold it. A file or a link in
// its place gives way: through a link the site would be written elsewhere.
func (f *folders) make(dir string) error {
	if f.real(dir) {
		return nil
	}
	if err := f.make(path.Dir(dir)); err != nil {
		return err
	}
	if there, err := exists(f.disk, f.path(dir)); err != nil {
		return err
	} else if there {
		if err := f.disk.Remove(f.path(dir)); err != nil {
			return err
		}
	}
	if err := f.disk.Mkdir(f.path(dir)); err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	clear(f.seen)
	return nil
}

// takeAway removes a file of the old site, and the folders that it was the last
// to use. A folder or what lies behind a link is not that file.
func takeAway(name string, in *folders) error {
	if !fs.ValidPath(name) {
		return nil
	}
	if info, err := in.disk.Lstat(in.path(name)); err == nil && !info.IsDir() && in.real(path.Dir(name)) {
		if err := in.disk.Remove(in.path(name)); err != nil {
			return err
		}
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if !in.real(dir) {
			continue
		}
		entries, err := in.disk.ReadDir(in.path(dir))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil || len(entries) > 0 {
			return err
		}
		if err := in.disk.Remove(in.path(dir)); err != nil {
			return err
		}
	}
	return nil
}

func (f *folders) path(name string) string { return filepath.Join(f.root, filepath.FromSlash(name)) }

// moveInside brings a stage that proved to be of no use beside the target into
// it: its files, but not those that did not change.
func (s *Staging) moveInside() error {
	inside, err := lockStage(s.disk, filepath.Join(s.target, insideName), s.target)
	if err != nil {
		return err
	}
	for _, name := range s.written {
		if err := moveFile(s.stage, inside, name); err != nil {
			return errors.Join(err, inside.remove())
		}
	}
	beside := s.stage
	s.stage = inside
	return beside.remove()
}

// moveFile moves one file between stages that may lie in two file systems.
func moveFile(from, to *stage, name string) error {
	if err := to.makeDir(filepath.Dir(to.path(name))); err != nil {
		return err
	}
	if from.disk.Rename(from.path(name), to.path(name)) == nil {
		return nil
	}
	data, err := from.disk.ReadFile(from.path(name))
	if err != nil {
		return err
	}
	return copyTo(from.disk, from.path(name), to.path(name), data)
}
