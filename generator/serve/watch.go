package serve

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Files change in bursts: an editor writes a new file, renames it over the old
// one and changes its mode; git checks out hundreds. What changed is told once
// nothing has moved for quiet, or at the latest after patience.
const (
	quiet    = 8 * time.Millisecond
	patience = 400 * time.Millisecond
	// absent is how long a file that was there is waited for: some editors
	// remove it before they write it again.
	absent = 60 * time.Millisecond
)

// everything is what changed where nobody knows.
const everything = "."

// A watcher tells which files below some folders change.
type watcher struct {
	dir     string   // of the site, absolute
	folders []string // below it that are watched, if they are there
	events  *fsnotify.Watcher
}

// watch begins to watch. A folder that is not there yet is seen when it comes.
func watch(dir string, folders []string) (*watcher, error) {
	events, err := fsnotify.NewBufferedWatcher(4096)
	if err != nil {
		return nil, err
	}
	w := &watcher{dir: dir, folders: folders, events: events}
	if err := events.Add(dir); err != nil {
		return nil, errors.Join(err, events.Close())
	}
	for _, folder := range folders {
		if err := w.add(filepath.Join(dir, folder)); err != nil {
			return nil, errors.Join(err, events.Close())
		}
	}
	return w, nil
}

func (w *watcher) close() error { return w.events.Close() }

// add watches a folder and all below it. What vanishes meanwhile, and what may
// not be read, is passed over: reading the site tells of it.
func (w *watcher) add(folder string) error {
	return filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission):
			return nil
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case name != folder && ignored(entry.Name()):
			return fs.SkipDir
		}
		if err := w.events.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
}

// ignored names are not the site's: those that editors and tools keep for
// themselves.
func ignored(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || strings.HasPrefix(base, "#") || base == "node_modules"
}

// next waits until files have changed and are still again. Its paths are
// relative to the site's folder, with slashes, sorted; everything is one of
// them where too much happened to be told.
func (w *watcher) next(ctx context.Context) ([]string, error) {
	changed, born := map[string]bool{}, map[string]bool{}
	done := func() []string {
		for name := range born {
			if w.isGone(name) { // an editor's file on the way to its name
				delete(changed, name)
			}
		}
		return slices.Sorted(maps.Keys(changed))
	}
	var still, late <-chan time.Time
	waited := false
	for {
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case err, open := <-w.events.Errors:
			if !open {
				return nil, fs.ErrClosed
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return nil, err
			}
			changed[everything] = true
		case event, open := <-w.events.Events:
			if !open {
				return nil, fs.ErrClosed
			}
			name, ours := w.relative(event.Name)
			if !ours {
				continue
			}
			if event.Has(fsnotify.Create) {
				if err := w.add(event.Name); err != nil {
					return nil, err
				}
				born[name] = born[name] || !changed[name]
			}
			changed[name] = true
		case <-still:
			if !waited && slices.ContainsFunc(done(), w.isGone) {
				waited, still = true, time.After(absent)
				continue
			}
			if names := done(); len(names) > 0 {
				return names, nil
			}
			still, late = nil, nil
			continue
		case <-late:
			if names := done(); len(names) > 0 {
				return names, nil
			}
			still, late = nil, nil
			continue
		}
		still = time.After(quiet)
		if late == nil {
			late = time.After(patience)
		}
	}
}

func (w *watcher) isGone(name string) bool {
	_, err := os.Lstat(filepath.Join(w.dir, filepath.FromSlash(name)))
	return errors.Is(err, fs.ErrNotExist)
}

// relative is the path of a file below one of the folders; false for others.
func (w *watcher) relative(name string) (string, bool) {
	short, err := filepath.Rel(w.dir, name)
	if err != nil {
		return "", false
	}
	short = filepath.ToSlash(short)
	for _, folder := range w.folders {
		if short == folder || strings.HasPrefix(short, folder+"/") {
			return short, !slices.ContainsFunc(strings.Split(short, "/"), ignored)
		}
	}
	return "", false
}
