package workbook

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"

	"tradepost/generator/diag"
)

// Write carries the plan out in the folder of the site: each file is written
// beside its place first, and only when all are is one put in its place. Where
// that fails, those that were are put back: all files are written, or none. A
// file that somebody changed since it was read is left alone, and so are all
// others.
func (p *Plan) Write(dir string) (err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	files := p.Files()
	names := slices.Sorted(maps.Keys(files))
	defer func() {
		for _, name := range names {
			_ = root.Remove(beside(name)) // one that is in its place is not there any more
		}
	}()
	for _, name := range names {
		if err := p.unchanged(root, name); err != nil {
			return err
		}
		if err := writeBeside(root, name, files[name]); err != nil {
			return diag.Wrong{Phrase: diag.Say("{file} is not written: {why}", diag.Args{"file": name, "why": diag.Detail(err)}), Cause: err}
		}
	}
	for i, name := range names {
		if err := root.Rename(beside(name), name); err != nil {
			return errors.Join(diag.Wrong{Phrase: diag.Say("{file} is not written: {why}", diag.Args{"file": name, "why": diag.Detail(err)}), Cause: err}, p.putBack(root, names[:i]))
		}
	}
	return nil
}

// beside is where a file waits for its place. Nothing reads a hidden file.
func beside(name string) string { return path.Join(path.Dir(name), "."+path.Base(name)+".import") }

func (p *Plan) unchanged(root *os.Root, name string) error {
	now, err := root.ReadFile(name)
	was := p.Was(name)
	if errors.Is(err, fs.ErrNotExist) && was == nil || err == nil && was != nil && bytes.Equal(now, was) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return diag.Wrong{Phrase: diag.Say("{file} was changed since it was read", diag.Args{"file": name})}
}

func writeBeside(root *os.Root, name string, data []byte) error {
	mode := fs.FileMode(0o644)
	if info, err := root.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := root.OpenFile(beside(name), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// putBack undoes what was put in its place.
func (p *Plan) putBack(root *os.Root, names []string) (err error) {
	for _, name := range names {
		was := p.Was(name)
		if was == nil {
			err = errors.Join(err, root.Remove(name))
			continue
		}
		if failed := writeBeside(root, name, was); failed != nil {
			err = errors.Join(err, failed)
			continue
		}
		err = errors.Join(err, root.Rename(beside(name), name))
	}
	return err
}
