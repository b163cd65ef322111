// Package store is a cache on disk: bytes under a key, kept between builds.
//
// Its laws:
//
//   - It does not grow without end: Trim removes what was not used for longest.
//   - Deleting the folder, or any file in it, changes nothing but time.
//   - An entry that is cut short, altered or unreadable is a miss, never an
//     error and never wrong bytes: each carries a checksum over its key and
//     its data.
//   - A reader sees a whole entry or none, also while another process writes
//     the same one: entries are written beside their place and renamed.
//
// A key should name everything that its data depends on, so that an entry
// never grows stale: a hash of the inputs and of the recipe's version. Keys may
// be of any length; on disk they are hashed.
//
// The nil *Store is a cache that holds nothing.
package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// magic begins every entry. Another layout gets another number, and entries of
// the old one become misses.
const magic = "tradepost store 1\n"

// A Store is one cache folder. It is safe for concurrent use, also by several
// processes.
type Store struct {
	dir   string
	write func(path string, data []byte) error // puts a file in its place
	told  func(error)                          // nil: a Put that fails ends what asked for it
}

// Forgiving is the store for what goes on without a cache, such as a preview that
// stands in memory: what cannot be kept is told, once, and ends nothing.
func (s *Store) Forgiving(tell func(error)) *Store {
	var once sync.Once
	other := *s
	other.told = func(err error) { once.Do(func() { tell(err) }) }
	return &other
}

// Writing is the store that puts its files in their places by write; tests give one
// that refuses as a full disk does.
func (s *Store) Writing(write func(path string, data []byte) error) *Store {
	other := *s
	other.write = write
	return &other
}

// Open uses dir as a cache and makes it where it is missing. The error says
// that the folder cannot be made or written.
func Open(dir string) (*Store, error) {
	if dir == "" {
		return nil, fmt.Errorf("the cache folder has no name")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("cache: %w", err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "entries"), 0o755); err != nil {
		return nil, fault(dir, err)
	}
	return &Store{dir: dir, write: replace}, nil
}

// Dir is the folder, absolute; "" for the nil store.
func (s *Store) Dir() string {
	if s == nil {
		return ""
	}
	return s.dir
}

// Get gives the data last put under key, or false.
func (s *Store) Get(key string) ([]byte, bool) {
	if s == nil {
		return nil, false
	}
	path := s.path(key)
	entry, err := os.ReadFile(path)
	if err != nil {
		return nil, false
	}
	touch(path, time.Now())
	return open(key, entry)
}

// Put keeps data under key. A failure leaves what was there before.
func (s *Store) Put(key string, data []byte) error {
	if s == nil {
		return nil
	}
	path := s.path(key)
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err == nil {
		err = s.write(path, seal(key, data))
	}
	switch {
	case err == nil:
		return nil
	case s.told != nil:
		s.told(fault(s.dir, err))
		return nil
	}
	return fault(s.dir, err)
}

// Temp makes a fresh folder for work that ends in a Put; the caller removes it.
// It lies inside the cache, where there is room for what is cached, or in the
// system's place for the nil store.
func (s *Store) Temp() (string, error) {
	parent := ""
	if s != nil {
		parent = filepath.Join(s.dir, "work")
		if err := os.MkdirAll(parent, 0o755); err != nil {
			return "", fault(s.dir, err)
		}
	}
	dir, err := os.MkdirTemp(parent, "tradepost-")
	if err != nil {
		return "", fault(s.Dir(), err)
	}
	return dir, nil
}

// path spreads entries over 256 folders: some file systems and most people
// dislike a hundred thousand files in one.
func (s *Store) path(key string) string {
	sum := sha256.Sum256([]byte(key))
	name := hex.EncodeToString(sum[:])
	return filepath.Join(s.dir, "entries", name[:2], name[2:])
}

// checksum covers the key too, so that an entry renamed by hand is a miss.
func checksum(key string, data []byte) []byte {
	h := sha256.New()
	fmt.Fprintf(h, "%d:%s", len(key), key)
	h.Write(data)
	return h.Sum(nil)
}

func seal(key string, data []byte) []byte {
	entry := make([]byte, 0, len(magic)+sha256.Size+len(data))
	entry = append(entry, magic...)
	entry = append(entry, checksum(key, data)...)
	return append(entry, data...)
}

func open(key string, entry []byte) ([]byte, bool) {
	rest, ok := bytes.CutPrefix(entry, []byte(magic))
	if !ok || len(rest) < sha256.Size {
		return nil, false
	}
	sum, data := rest[:sha256.Size], rest[sha256.Size:]
	if !bytes.Equal(sum, checksum(key, data)) {
		return nil, false
	}
	return data, true
}

// replace writes beside path and renames. It does not sync: an entry that a
// power cut truncates fails its checksum and is made again.
func replace(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".new-")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
