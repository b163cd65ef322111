package themes

import (
	"errors"
	"io/fs"
	"sort"
)

// Over lays a site's own theme folder over the default theme, file by file: a
// file of the same path replaces the default's, any other file is added.
func Over(own fs.FS) fs.FS { return overlay{own, Default()} }

// overlay shows the files of top before those of bottom.
type overlay struct{ top, bottom fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.top.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.bottom.Open(name)
	}
	return f, err
}

// ReadDir lists a folder of both, each name once.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	above, errAbove := fs.ReadDir(o.top, name)
	below, errBelow := fs.ReadDir(o.bottom, name)
	if errAbove != nil && errBelow != nil {
		return nil, errAbove
	}
	seen := map[string]bool{}
	var all []fs.DirEntry
	for _, e := range append(above, below...) {
		if !seen[e.Name()] {
			seen[e.Name()] = true
			all = append(all, e)
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Name() < all[j].Name() })
	return all, nil
}
