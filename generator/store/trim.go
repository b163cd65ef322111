package store

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Limit is how much a cache holds at most, in bytes, between two uses of Trim:
// some hundred builds of a large site with all its pages compressed.
const Limit = 2 << 30

// day is how exactly a store knows when an entry was last used, and how often
// it is worth looking at all of them.
const day = 24 * time.Hour

// touch notes that an entry is in use. Entries are read far more often than
// their time is worth writing.
func touch(path string, now time.Time) {
	if info, err := os.Stat(path); err == nil && now.Sub(info.ModTime()).Abs() > day {
		_ = os.Chtimes(path, now, now) // a cache that cannot be written still serves
	}
}

// Trim removes the entries that were not used for longest until a quarter of
// the limit is free, if there is more than that in the cache. It looks once a
// day; a build that needs an entry again makes it again. Its error says that the
// cache cannot be read or written.
func (s *Store) Trim(limit int64) error {
	if s == nil {
		return nil
	}
	return s.trim(limit, time.Now())
}

func (s *Store) trim(limit int64, now time.Time) error {
	mark := filepath.Join(s.dir, "trimmed")
	if info, err := os.Stat(mark); err == nil && now.Sub(info.ModTime()).Abs() < day {
		return nil
	}
	entries, total, err := s.entries()
	if err != nil {
		return fault(s.dir, err)
	}
	if total <= limit {
		entries = nil
	}
	for _, e := range entries {
		if total <= limit-limit/4 {
			break
		}
		if err := os.Remove(e.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fault(s.dir, err)
		}
		total -= e.size
	}
	if err := os.WriteFile(mark, nil, 0o644); err != nil {
		return fault(s.dir, err)
	}
	return os.Chtimes(mark, now, now)
}

// An entry is a file of the cache.
type entry struct {
	path string
	size int64
	used time.Time
}

// entries lists what the cache holds, first what was not used for longest.
func (s *Store) entries() (list []entry, total int64, err error) {
	err = filepath.WalkDir(filepath.Join(s.dir, "entries"), func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // another process trims, too
		}
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		list, total = append(list, entry{path, info.Size(), info.ModTime()}), total+info.Size()
		return nil
	})
	slices.SortFunc(list, func(a, b entry) int { return cmp.Or(a.used.Compare(b.used), cmp.Compare(a.path, b.path)) })
	return list, total, err
}
