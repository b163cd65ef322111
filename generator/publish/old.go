package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"sync"
	"time"

	"tradepost/generator/diag"
)

// An old is the site that the target holds, as its manifest tells.
type old struct {
	disk     disk
	dir      string
	by       diag.Phrase // how people name another folder
	manifest []byte      // nil if there is no site
	files    map[string]File
	time     time.Time // when the manifest was written, after every file

	folders *folders
}

// readOld reads the manifest of the target, which may be missing or empty, and
// refuses a folder that no build wrote.
func readOld(d disk, dir string, by diag.Phrase) (old, error) {
	o := old{disk: d, dir: dir, by: by, folders: &folders{disk: d, root: dir}}
	data, err := readManifest(d, dir)
	if err != nil {
		return o, fmt.Errorf("output folder: %w", err)
	}
	m, ours := parseManifest(data)
	if !ours {
		clean, err := empty(d, dir)
		if err != nil {
			return o, fmt.Errorf("output folder: %w", err)
		}
		if !clean {
			return o, refusal(diag.Say("the output folder {folder} holds files that tradepost did not write: empty it, or name another {by}", diag.Args{"folder": dir, "by": by}))
		}
		return o, nil
	}
	info, err := d.Lstat(filepath.Join(dir, ManifestName))
	if err != nil {
		return o, fmt.Errorf("output folder: %w", err)
	}
	o.manifest, o.time, o.files = data, info.ModTime(), make(map[string]File, len(m.Files))
	for _, f := range m.Files {
		if fs.ValidPath(f.Path) { // never follow a manifest out of the folder
			o.files[f.Path] = f
		}
	}
	return o, nil
}

// readManifest gives nil where there is none.
func readManifest(d disk, dir string) ([]byte, error) {
	data, err := d.ReadFile(filepath.Join(dir, ManifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// has tells whether the old site holds this very file. A file that is newer
// than the manifest may have been edited by hand and does not count.
func (o *old) has(f File) bool {
	if o.files[f.Path] != f || !o.folders.real(path.Dir(f.Path)) {
		return false
	}
	info, err := o.disk.Lstat(o.path(f.Path))
	return err == nil && o.is(f, info)
}

// is tells whether what lies in a file's place can be that file.
func (o *old) is(f File, info fs.FileInfo) bool {
	return info.Mode().IsRegular() && info.Size() == int64(f.Size) && !info.ModTime().After(o.time)
}

// stillThere tells whether the target holds the site that it held.
func (o *old) stillThere() error {
	data, err := readManifest(o.disk, o.dir)
	if err != nil {
		return err
	}
	if o.manifest == nil && data == nil {
		_, err := readOld(o.disk, o.dir, o.by)
		return err
	}
	if !bytes.Equal(data, o.manifest) {
		return errOverrun
	}
	return nil
}

func (o *old) path(name string) string { return filepath.Join(o.dir, filepath.FromSlash(name)) }

// folders remembers which folders of a tree are folders indeed, down from its
// root: a link in the place of one leads out of the tree.
type folders struct {
	disk disk
	root string
	mu   sync.Mutex
	seen map[string]bool
}

func (f *folders) real(dir string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.look(dir)
}

func (f *folders) look(dir string) bool {
	if dir == "." {
		return true
	}
	if is, known := f.seen[dir]; known {
		return is
	}
	is := f.look(path.Dir(dir))
	if is {
		info, err := f.disk.Lstat(filepath.Join(f.root, filepath.FromSlash(dir)))
		is = err == nil && info.IsDir()
	}
	if f.seen == nil {
		f.seen = map[string]bool{}
	}
	f.seen[dir] = is
	return is
}
