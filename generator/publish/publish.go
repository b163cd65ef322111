// Package publish replaces a directory by a tree of files so that no reader
// sees a half of it.
//
// Files are written to a stage, a locked folder beside the target. Commit puts
// the new site in the target's place in one step; Discard forgets it and leaves
// the target as it was. The laws, each tested by a kill at every operation:
//
//   - The target is wholly the old site or wholly the new one.
//   - What a killed build left is finished or undone by the next Begin; then
//     nothing lies beside or inside the site that does not belong to it.
//   - A file whose bytes did not change keeps its inode and time, and a build
//     that changes nothing writes nothing.
//   - Only a folder that is empty or holds the manifest of an earlier build is
//     replaced: anything else might be somebody's work. What others put among
//     the pages stays.
//
// Where the target cannot be moved (a mount point, a parent that is not ours),
// its files are replaced one by one, in an order in which no page shown leads
// to one that is not there yet; a journal lets the next build finish.
package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"tradepost/generator/diag"
)

// A Staging is a site on its way. Write may be called from many goroutines.
type Staging struct {
	disk   disk
	target string
	by     diag.Phrase // how another folder is named
	old    old
	listing

	mu      sync.Mutex // guards what follows
	stage   *stage     // nil until something differs from the old site
	kept    []File     // as in the old site
	written []string   // on the stage
}

// Options say what to replace.
type Options struct {
	Target  string      // the folder; it may be missing
	Protect []string    // folders that the target may not be, nor hold, nor lie in
	InPlace bool        // replace the files one by one even if the folder can be moved
	By      diag.Phrase // how people name another folder, "in data/site.toml"; "with --out" where it is empty
}

func (o Options) by() diag.Phrase {
	if o.By.String() == "" {
		return diag.Say("with --out")
	}
	return o.By
}

// Begin prepares to replace the target folder, and finishes or undoes what a
// killed build left of it. It refuses a target that is protected, a link, or a
// folder that no build wrote.
func Begin(o Options) (*Staging, error) { return begin(system{}, o) }

func begin(d disk, o Options) (*Staging, error) {
	target, err := filepath.Abs(o.Target)
	if err != nil {
		return nil, fmt.Errorf("output folder: %w", err)
	}
	if err := permitted(d, target, o.Protect, o.by()); err != nil {
		return nil, err
	}
	if o.InPlace {
		d = pinned{d, target}
	}
	s := &Staging{disk: d, target: target, by: o.by()}
	if err := s.mend(); err != nil {
		return nil, s.fault(err)
	}
	if s.old, err = readOld(d, target, s.by); err != nil {
		return nil, err
	}
	if s.old.manifest == nil { // everything will differ: fail before the work
		if _, err := s.open(); err != nil {
			return nil, s.fault(err)
		}
	}
	return s, nil
}

// Write adds one file. path is slash-separated, relative, and clean.
func (s *Staging) Write(path string, data []byte) error {
	if !fs.ValidPath(path) || path == ManifestName || strings.HasPrefix(path+"/", insideName+"/") {
		panic("publish: not a path of a site: " + path)
	}
	file := fileOf(path, data)
	if s.old.has(file) {
		s.mu.Lock()
		s.kept = append(s.kept, file)
		s.mu.Unlock()
	} else if err := s.put(path, data); err != nil {
		return s.fault(err)
	}
	s.list(file)
	return nil
}

// put writes a file to the stage.
func (s *Staging) put(path string, data []byte) error {
	stage, err := s.open()
	if err != nil {
		return err
	}
	if err := stage.put(path, data); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.written = append(s.written, path)
	return nil
}

// open makes the stage, once. Its lock keeps other builds from the target; one
// that came and went since Begin has made what we know of the old site untrue.
func (s *Staging) open() (*stage, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stage != nil {
		return s.stage, nil
	}
	stage, err := newStage(s.disk, s.target)
	if err != nil {
		return nil, err
	}
	if err := s.old.stillThere(); err != nil {
		return nil, errors.Join(err, stage.remove())
	}
	s.stage = stage
	return stage, nil
}

// Discard leaves the target as it is. After Commit it does nothing. What it
// cannot remove, the next Begin will, or will say why not.
func (s *Staging) Discard() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stage == nil {
		return
	}
	if s.stage.journaled {
		s.stage.unlock() // half in place: the next build finishes it
	} else {
		_ = s.stage.remove()
	}
	s.stage = nil
}

// Commit writes the manifest and puts the new site in the target's place. It
// tells whether anything differed from the old site: if not, nothing was
// written at all. When it fails, the target is what it was before.
func (s *Staging) Commit() (changed bool, err error) {
	manifest := s.manifest()
	if bytes.Equal(manifest, s.old.manifest) && len(s.written) == 0 {
		if err := s.old.stillThere(); err != nil {
			return false, s.fault(err)
		}
		return false, nil
	}
	if err := s.put(ManifestName, manifest); err != nil {
		return false, s.fault(err)
	}
	if err := s.replace(); err != nil {
		return false, s.fault(err)
	}
	s.Discard() // the old site is on the stage now
	return true, nil
}

// replace puts the staged site in the target's place, all at once if the
// target can be moved.
func (s *Staging) replace() error {
	if s.stage.inside {
		return s.replaceInPlace()
	}
	if err := s.keep(); err != nil {
		return err
	}
	copied, err := s.carry()
	if err != nil {
		return err
	}
	if err := s.disk.Sync(s.stage.dir, append(s.stage.paths(s.written), copied...)); err != nil {
		return err
	}
	err = s.stage.swap(s.target)
	if !cannotMove(err) {
		return err
	}
	if moved := s.moveInside(); moved != nil {
		return errors.Join(err, moved)
	}
	return s.replaceInPlace()
}
