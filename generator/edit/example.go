package edit

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

//go:embed example
var example embed.FS

// Example is a small site that holds two true facts and explains itself. Its
// settings come last, so that what was only begun is no site.
func Example() ([]Draft, error) {
	var drafts []Draft
	err := fs.WalkDir(example, "example", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(example, name)
		to := name[len("example/"):]
		if to == "gitignore" { // git would obey it here
			to = ".gitignore"
		}
		drafts = append(drafts, Draft{Path: to, Text: string(text)})
		return err
	})
	slices.SortStableFunc(drafts, func(a, b Draft) int { return last(a) - last(b) })
	return drafts, err
}

func last(d Draft) int {
	if path.Base(d.Path) == "site.toml" {
		return 1
	}
	return 0
}

// ErrNotEmpty says that a folder for a new site holds something.
var ErrNotEmpty = errors.New("the folder is not empty")

// NewSite writes the example into a folder that is not there or is empty.
func NewSite(dir string) ([]string, error) {
	held, err := os.ReadDir(dir)
	switch {
	case err == nil && len(held) > 0:
		return nil, ErrNotEmpty
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	drafts, err := Example()
	if err != nil {
		return nil, err
	}
	var names []string
	for _, d := range drafts {
		if err := Create(filepath.Join(dir, filepath.FromSlash(d.Path)), []byte(d.Text)); err != nil {
			return nil, fmt.Errorf("%s: %w", d.Path, err)
		}
		names = append(names, d.Path)
	}
	return names, nil
}
