package publish

import (
	"errors"
	"io/fs"
	"path/filepath"
	"sync"

	"tradepost/generator/diag"
)

// What lies on a stage.
const (
	siteName    = "site"         // the new site; after an exchange the old one
	oldName     = "old"          // the old site, where two renames must do
	journalName = "journal.json" // how to finish in place
	draftName   = "journal.tmp"  // a journal that is not yet whole
)

// insideName is the stage of a target that cannot be moved.
const insideName = ".tradepost.staging"

// besideName is the stage of any other: in the same file system, so that it can
// be renamed, and known to the next build, so that it can be removed.
func besideName(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".staging")
}

// A stage is a locked folder that holds a site on its way. The kernel releases
// the lock when a build dies.
type stage struct {
	disk      disk
	dir       string
	inside    bool // lies in the target
	journaled bool // its files are on their way into the target
	unlock    func()

	mu   sync.Mutex
	dirs map[string]bool // made already
}

// newStage makes a stage beside the target or, where that is of no use, in it.
func newStage(d disk, target string) (*stage, error) {
	if d.IsMount(target) {
		if err := d.MkdirAll(target); err != nil {
			return nil, err
		}
		return lockStage(d, filepath.Join(target, insideName), target)
	}
	if err := d.MkdirAll(filepath.Dir(target)); err != nil {
		return nil, err
	}
	s, err := lockStage(d, besideName(target), target)
	if !cannotMove(err) {
		return s, err
	}
	if _, missing := d.Lstat(target); missing != nil {
		return nil, err
	}
	if s, inside := lockStage(d, filepath.Join(target, insideName), target); inside == nil || errors.Is(inside, errBusy) {
		return s, inside
	}
	return nil, err
}

// lockStage locks the stage of this name, made if it is missing. What a killed
// build left there is finished or undone.
func lockStage(d disk, dir, target string) (*stage, error) {
	unlock, err := d.Lock(dir)
	if err != nil {
		return nil, err
	}
	s := &stage{disk: d, dir: dir, inside: filepath.Base(dir) == insideName, unlock: unlock, dirs: map[string]bool{}}
	for _, mend := range []func() error{
		func() error { return s.putBack(target) },
		func() error { return s.finish(target) },
		s.clear,
	} {
		if err := mend(); err != nil {
			unlock()
			return nil, err
		}
	}
	return s, nil
}

// put writes a file of the new site.
func (s *stage) put(path string, data []byte) error {
	if err := s.makeDir(filepath.Dir(s.path(path))); err != nil {
		return err
	}
	return s.disk.WriteFile(s.path(path), data)
}

// makeDir makes each folder once: a site has many files in few folders.
func (s *stage) makeDir(dir string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.make(dir)
}

// make makes a folder and those that hold it, up to the site's own. Whether
// others may enter that one is for the host to say, and for the umask at first.
func (s *stage) make(dir string) error {
	switch {
	case s.dirs[dir]:
		return nil
	case dir == s.site():
		if _, err := s.disk.Lstat(s.dir); err != nil { // not to make a vanished stage anew, without its lock
			return err
		}
		if err := s.disk.MkdirAll(dir); err != nil {
			return err
		}
	default:
		if err := s.make(filepath.Dir(dir)); err != nil {
			return err
		}
		if err := s.disk.Mkdir(dir); err != nil {
			return err
		}
	}
	s.dirs[dir] = true
	return nil
}

// remove removes the stage and all on it, then lets others make theirs.
func (s *stage) remove() error {
	defer s.unlock()
	return s.disk.RemoveAll(s.dir)
}

// clear empties a stage. A folder of this name with other things on it is
// somebody's: better no site than a lost file.
func (s *stage) clear() error {
	entries, err := s.disk.ReadDir(s.dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		switch e.Name() {
		case siteName, oldName, journalName, draftName:
		default:
			return refusal(diag.Say("the folder {folder}, where the build wants to work, holds {file}, which tradepost did not write: move it away", diag.Args{"folder": s.dir, "file": e.Name()}))
		}
	}
	for _, e := range entries {
		if err := s.disk.RemoveAll(filepath.Join(s.dir, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

// paths are the places on the stage of files of the site.
func (s *stage) paths(files []string) []string {
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = s.path(f)
	}
	return paths
}

func (s *stage) site() string            { return filepath.Join(s.dir, siteName) }
func (s *stage) old() string             { return filepath.Join(s.dir, oldName) }
func (s *stage) path(path string) string { return filepath.Join(s.site(), filepath.FromSlash(path)) }

// exists tells whether there is anything of this name.
func exists(d disk, name string) (bool, error) {
	_, err := d.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}
