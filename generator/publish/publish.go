// Package publish replaces a directory by a tree of files so that no reader
// sees a half of it.
//
// Files are written to a staging folder beside the target. Commit swaps the
// two; Discard forgets the staging folder and leaves the target as it was. A
// target is replaced only if it is empty or holds the manifest of an earlier
// build: anything else might be somebody's work.
package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
)

// ManifestName is the file that lists what a build wrote, and by which a folder
// is known as one that a build may replace.
const ManifestName = "manifest.json"

// A Manifest lists every file of a published site but itself.
type Manifest struct {
	Generator string `json:"generator"` // always "tradepost"
	Files     []File `json:"files"`     // by path
}

// A File is one published file.
type File struct {
	Path   string `json:"path"`
	Size   int    `json:"size"` // bytes
	SHA256 string `json:"sha256"`
}

// A Staging is a site on its way. Write may be called from many goroutines.
type Staging struct {
	target string
	dir    string

	mu    sync.Mutex
	files []File
	dirs  map[string]bool
}

// Begin prepares to replace the target folder. It refuses a target that is one
// of the protected folders, holds one of them or lies in one other than as a
// folder of its own, and a folder that no build wrote.
func Begin(target string, protect ...string) (*Staging, error) {
	target, err := filepath.Abs(target)
	if err != nil {
		return nil, fmt.Errorf("output folder: %w", err)
	}
	if err := mayReplace(target, protect); err != nil {
		return nil, err
	}
	parent := filepath.Dir(target)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return nil, fmt.Errorf("output folder: %w", err)
	}
	dir, err := os.MkdirTemp(parent, "."+filepath.Base(target)+".staging-")
	if err != nil {
		return nil, fmt.Errorf("output folder: %w", err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		return nil, fmt.Errorf("output folder: %w", err)
	}
	return &Staging{target: target, dir: dir, dirs: map[string]bool{dir: true}}, nil
}

// mayReplace tells whether the target is ours to replace.
func mayReplace(target string, protect []string) error {
	if target == filepath.Dir(target) {
		return fmt.Errorf("the output folder %s is the root of a file system: name a folder below it with --out", target)
	}
	for _, p := range protect {
		p, err := filepath.Abs(p)
		if err != nil {
			return fmt.Errorf("output folder: %w", err)
		}
		if target == p || strings.HasPrefix(p, target+string(filepath.Separator)) {
			return fmt.Errorf("the output folder %s holds the site's own files (%s): name another with --out", target, p)
		}
	}
	info, err := os.Lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("output folder: %w", err)
	case !info.IsDir():
		return fmt.Errorf("the output folder %s is not a folder: remove it, or name another with --out", target)
	}
	entries, err := os.ReadDir(target)
	if err != nil {
		return fmt.Errorf("output folder: %w", err)
	}
	if len(entries) > 0 && !written(target) {
		return fmt.Errorf("the output folder %s holds files that tradepost did not write: empty it, or name another with --out", target)
	}
	return nil
}

// written tells whether a build wrote this folder.
func written(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		return false
	}
	var m Manifest
	return json.Unmarshal(data, &m) == nil && m.Generator == "tradepost"
}

// Write adds one file. path is slash-separated, relative, and clean.
func (s *Staging) Write(path string, data []byte) error {
	if !fs.ValidPath(path) || path == ManifestName {
		panic("publish: not a path of a site: " + path)
	}
	if err := s.put(path, data); err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files = append(s.files, File{Path: path, Size: len(data), SHA256: hex.EncodeToString(sum[:])})
	return nil
}

func (s *Staging) put(path string, data []byte) error {
	name := filepath.Join(s.dir, filepath.FromSlash(path))
	if err := s.makeDir(filepath.Dir(name)); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}

// makeDir makes each folder once: a site has many files in few folders.
func (s *Staging) makeDir(dir string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.dirs[dir] {
		return nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	s.dirs[dir] = true
	return nil
}

// Discard removes the staging folder. After Commit it does nothing.
func (s *Staging) Discard() error { return os.RemoveAll(s.dir) }

// Commit writes the manifest and puts the new site in the target's place. When
// it fails, the target is what it was before.
func (s *Staging) Commit() error {
	sort.Slice(s.files, func(i, j int) bool { return s.files[i].Path < s.files[j].Path })
	for i := 1; i < len(s.files); i++ {
		if s.files[i].Path == s.files[i-1].Path {
			panic("publish: written twice: " + s.files[i].Path)
		}
	}
	data, err := json.MarshalIndent(Manifest{Generator: "tradepost", Files: s.files}, "", "  ")
	if err != nil {
		return err
	}
	if err := s.put(ManifestName, append(data, '\n')); err != nil {
		return err
	}
	return s.swap()
}

// swap moves the old site aside, the new one in, and the old one away.
func (s *Staging) swap() error {
	old := s.dir + ".old"
	err := os.Rename(s.target, old)
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(s.dir, s.target)
	}
	if err != nil {
		return fmt.Errorf("output folder: %w", err)
	}
	if err := os.Rename(s.dir, s.target); err != nil {
		return errors.Join(fmt.Errorf("output folder: %w", err), os.Rename(old, s.target))
	}
	return os.RemoveAll(old)
}
