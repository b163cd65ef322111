package generator

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
)

// maxThemeFile bounds a file of a theme, which is read whole: styles, scripts
// and templates are a thousand times smaller.
const maxThemeFile = 16 << 20

// A plainTree is a file tree without what is neither file nor folder. Of links
// and devices nothing is read, not even what they lead to within the tree.
type plainTree struct {
	fs.FS
	odd map[string]fs.FileMode
}

func (p plainTree) Open(name string) (fs.File, error) {
	for part := name; part != "."; part = path.Dir(part) {
		if _, odd := p.odd[part]; odd {
			return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
		}
	}
	return p.FS.Open(name)
}

func (p plainTree) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(p.FS, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		_, odd := p.odd[path.Join(name, e.Name())]
		return odd
	}), err
}

// ownFiles is the folder of a site's own theme, empty where there is none. The
// folder, and the one it is in, must be no links either.
func (t theme) ownFiles(site fs.FS) (fs.FS, error) {
	for _, folder := range []string{path.Dir(t.folder), t.folder} {
		info, err := fs.Lstat(site, folder)
		switch {
		case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
			return nothing{}, nil // the default theme, or one whose name is no folder's
		case err != nil:
			return nil, err
		case !info.IsDir():
			t.strange(folder, info.Mode())
			return nothing{}, nil
		}
	}
	return fs.Sub(site, t.folder)
}

// nothing is a tree without files.
type nothing struct{}

func (nothing) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// strange reports what is no file or folder.
func (t theme) strange(name string, mode fs.FileMode) {
	what := diag.Say("a file")
	switch {
	case mode&fs.ModeSymlink != 0:
		what = diag.Say("a symbolic link")
	case !mode.IsRegular():
		what = diag.Say("a device or a pipe")
	}
	args := diag.Args{"file": name, "what": what, "want": diag.Say("a file")}
	if strings.Count(name, "/") < 2 {
		args["want"] = diag.Say("a folder")
	}
	t.found.Error((&diag.Source{Name: name}).File(), "not-a-file", args)
}
