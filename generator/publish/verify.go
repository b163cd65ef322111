package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"sort"
)

// A Listing takes the files of a site and keeps of each only its size and its
// SHA-256, to compare them with a folder. Write may be called from many
// goroutines.
type Listing struct{ listing }

// Write notes one file. path is slash-separated, relative, and clean.
func (l *Listing) Write(path string, data []byte) error {
	l.list(fileOf(path, data))
	return nil
}

// A Difference is one file in which a folder is not the site.
type Difference struct {
	Path string
	Kind string // "missing", "extra", "different"
}

// Compare reads every file of the folder and tells where it is not the site,
// by path. What is no plain file, a link say, is extra.
func (l *Listing) Compare(dir string) ([]Difference, error) {
	manifest := l.manifest()
	want := map[string]File{ManifestName: fileOf(ManifestName, manifest)}
	for _, f := range l.files {
		want[f.Path] = f
	}
	var differences []Difference
	add := func(path, kind string) { differences = append(differences, Difference{Path: path, Kind: kind}) }
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		path, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		path = filepath.ToSlash(path)
		f, wanted := want[path]
		if !wanted || !e.Type().IsRegular() {
			add(path, "extra")
			return nil
		}
		delete(want, path)
		same, err := holdsFile(name, f)
		if err == nil && !same {
			add(path, "different")
		}
		return err
	})
	for path := range want {
		add(path, "missing")
	}
	sort.Slice(differences, func(i, j int) bool {
		a, b := differences[i], differences[j]
		return a.Path < b.Path || (a.Path == b.Path && a.Kind < b.Kind)
	})
	return differences, err
}

// holdsFile tells whether the file has these bytes; a size is cheaper to see.
func holdsFile(name string, f File) (bool, error) {
	info, err := os.Stat(name)
	if err != nil || info.Size() != int64(f.Size) {
		return false, err
	}
	data, err := os.ReadFile(name)
	return fileOf(f.Path, data) == f, err
}
