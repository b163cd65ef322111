package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tradepost/generator/diag"
)

// permitted refuses targets that can never be ours, whatever they hold.
func permitted(d disk, target string, protect []string, by diag.Phrase) error {
	if target == filepath.Dir(target) {
		return refusal(diag.Say("the output folder {folder} is the root of a file system: name a folder below it {by}", diag.Args{"folder": target, "by": by}))
	}
	for _, p := range protect {
		p, err := filepath.Abs(p)
		if err != nil {
			return fmt.Errorf("output folder: %w", err)
		}
		if within(p, target) {
			return refusal(diag.Say("the output folder {folder} holds the site's own files ({file}): name another {by}", diag.Args{"folder": target, "file": p, "by": by}))
		}
		if within(target, p) {
			return refusal(diag.Say("the output folder {folder} lies among the site's own files ({file}): name another {by}", diag.Args{"folder": target, "file": p, "by": by}))
		}
	}
	info, err := d.Lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("output folder: %w", err)
	case info.Mode()&fs.ModeSymlink != 0:
		return refusal(diag.Say("the output folder {folder} is not a folder but a link to one: name the folder itself {by}", diag.Args{"folder": target, "by": by}))
	case !info.IsDir():
		return refusal(diag.Say("the output folder {folder} is not a folder: remove it, or name another {by}", diag.Args{"folder": target, "by": by}))
	}
	return nil
}

// CacheApart refuses a cache that lies among the site's sources, which every later
// build would read with it, or in the output folder, which every build replaces.
func CacheApart(cache string, sources []string, output string) error {
	cache, err := filepath.Abs(cache)
	if err != nil {
		return fmt.Errorf("cache folder: %w", err)
	}
	for i, folder := range append([]string{output}, sources...) {
		if folder, err = filepath.Abs(folder); err != nil {
			return fmt.Errorf("cache folder: %w", err)
		}
		if within(cache, folder) {
			args := diag.Args{"folder": cache, "file": folder}
			if i == 0 {
				return refusal(diag.Say("the cache folder {folder} lies in the output folder {file}, which each build replaces: name another with --cache", args))
			}
			return refusal(diag.Say("the cache folder {folder} lies among the site's own files ({file}): name another with --cache", args))
		}
	}
	return nil
}

// within tells whether path is the folder or lies in it, by whatever names and
// links: the folders themselves are compared, not their spelling.
func within(path, folder string) bool {
	if path == folder || strings.HasPrefix(path, folder+string(filepath.Separator)) {
		return true
	}
	info, err := os.Stat(folder)
	if err != nil {
		return false
	}
	for dir := real(path); ; dir = filepath.Dir(dir) {
		if other, err := os.Stat(dir); err == nil && os.SameFile(info, other) {
			return true
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
}

// real is the path without links, as far as it exists.
func real(path string) string {
	if path == filepath.Dir(path) {
		return path
	}
	if found, err := filepath.EvalSymlinks(path); err == nil {
		return found
	}
	return filepath.Join(real(filepath.Dir(path)), filepath.Base(path))
}

// empty tells whether a folder that no build wrote may be replaced all the
// same. A new volume comes with lost+found, and the stage may be in it.
func empty(d disk, dir string) (bool, error) {
	entries, err := d.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	for _, e := range entries {
		if e.Name() != "lost+found" && e.Name() != insideName {
			return false, nil
		}
	}
	return err == nil, err
}
