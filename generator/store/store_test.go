package store_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"tradepost/generator/store"
)

func open(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "deep", "cache"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// entry is the one entry file of a store.
func entry(t *testing.T, s *store.Store) string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(s.Dir(), func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			found = append(found, path)
		}
		return err
	})
	if err != nil || len(found) != 1 {
		t.Fatalf("want one file in the store, got %v, %v", found, err)
	}
	return found[0]
}

func TestGetReturnsWhatWasPut(t *testing.T) {
	s := open(t)
	for _, data := range [][]byte{nil, []byte("x"), bytes.Repeat([]byte{0, 0xff}, 1<<16)} {
		if err := s.Put("key", data); err != nil {
			t.Fatal(err)
		}
		got, ok := s.Get("key")
		if !ok || !bytes.Equal(got, data) {
			t.Errorf("put %d bytes, got %d, %v", len(data), len(got), ok)
		}
	}
	if _, ok := s.Get("another key"); ok {
		t.Error("a key never put was found")
	}
}

func TestEntriesOutliveTheProcess(t *testing.T) {
	s := open(t)
	if err := s.Put("key", []byte("data")); err != nil {
		t.Fatal(err)
	}
	again, err := store.Open(s.Dir())
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := again.Get("key"); !ok || string(got) != "data" {
		t.Errorf("got %q, %v", got, ok)
	}
}

func TestKeysOfAnyShapeWork(t *testing.T) {
	s := open(t)
	for _, key := range []string{"", "../../etc", "a/b", "汉字", strings.Repeat("k", 5000)} {
		if err := s.Put(key, []byte(key)); err != nil {
			t.Fatal(err)
		}
		if got, ok := s.Get(key); !ok || string(got) != key {
			t.Errorf("key %.20q: got %.20q, %v", key, got, ok)
		}
	}
}

func TestADamagedEntryIsAMiss(t *testing.T) {
	damages := map[string]func([]byte) []byte{
		"empty":         func([]byte) []byte { return nil },
		"cut short":     func(b []byte) []byte { return b[:len(b)-1] },
		"header only":   func(b []byte) []byte { return b[:20] },
		"longer":        func(b []byte) []byte { return append(b, 'x') },
		"one bit":       func(b []byte) []byte { b[len(b)-1] ^= 1; return b },
		"checksum":      func(b []byte) []byte { b[20] ^= 1; return b },
		"another magic": func(b []byte) []byte { b[0] ^= 1; return b },
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			if err := s.Put("key", []byte("the data")); err != nil {
				t.Fatal(err)
			}
			path := entry(t, s)
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, damage(whole), 0o644); err != nil {
				t.Fatal(err)
			}
			if got, ok := s.Get("key"); ok {
				t.Errorf("damaged entry was returned: %q", got)
			}
			if err := s.Put("key", []byte("the data")); err != nil {
				t.Fatal(err)
			}
			if got, ok := s.Get("key"); !ok || string(got) != "the data" {
				t.Errorf("after mending: %q, %v", got, ok)
			}
		})
	}
}

func TestAnEntryUnderAForeignKeyIsAMiss(t *testing.T) {
	a, b := open(t), open(t)
	if err := a.Put("key a", []byte("data")); err != nil {
		t.Fatal(err)
	}
	if err := b.Put("key b", []byte("data")); err != nil {
		t.Fatal(err)
	}
	moved, err := os.ReadFile(entry(t, a))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(entry(t, b), moved, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, ok := b.Get("key b"); ok {
		t.Error("the entry of another key was returned")
	}
}

func TestReadersNeverSeeAHalf(t *testing.T) {
	s := open(t)
	versions := map[string]bool{}
	for i := range 8 {
		versions[strings.Repeat(fmt.Sprint(i), 1<<15)] = true
	}
	var work sync.WaitGroup
	for v := range versions {
		work.Go(func() {
			for range 20 {
				if err := s.Put("key", []byte(v)); err != nil {
					t.Error(err)
				}
				if got, ok := s.Get("key"); !ok || !versions[string(got)] {
					t.Errorf("read %d bytes that nobody wrote whole, %v", len(got), ok)
				}
			}
		})
	}
	work.Wait()
	entry(t, s) // and no temporary file is left behind
}

func TestAFailedPutLeavesTheOldEntry(t *testing.T) {
	s := open(t)
	if err := s.Put("key", []byte("old")); err != nil {
		t.Fatal(err)
	}
	path := entry(t, s)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o755); err != nil { // a rename onto a folder fails for root, too
		t.Fatal(err)
	}
	err := s.Put("key", []byte("new"))
	if err == nil || !strings.HasPrefix(err.Error(), "the cache folder ") {
		t.Errorf("got %v", err)
	}
	if _, ok := s.Get("key"); ok {
		t.Error("a folder was read as an entry")
	}
}

func TestOpenSaysWhyAFolderCannotBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"", file, filepath.Join(file, "below")} {
		if _, err := store.Open(dir); err == nil || !strings.HasPrefix(err.Error(), "the cache folder ") {
			t.Errorf("Open(%q): %v", dir, err)
		}
	}
}

func TestTempFoldersAreFreshAndInsideTheCache(t *testing.T) {
	s := open(t)
	a, err := s.Temp()
	if err != nil {
		t.Fatal(err)
	}
	b, err := s.Temp()
	if err != nil {
		t.Fatal(err)
	}
	if a == b || !strings.HasPrefix(a, s.Dir()) || !filepath.IsAbs(a) {
		t.Errorf("got %q and %q", a, b)
	}
}

func TestTheNilStoreHoldsNothing(t *testing.T) {
	var s *store.Store
	if err := s.Put("key", []byte("data")); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Get("key"); ok || s.Dir() != "" {
		t.Error("the nil store held something")
	}
	dir, err := s.Temp()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
}

// A full disk ends a build with a sentence, and a preview not at all.
func TestAFullDiskIsToldOnceOrEndsTheWork(t *testing.T) {
	open := open(t)
	if err := open.Put("old", []byte("kept")); err != nil {
		t.Fatal(err)
	}
	full := open.Writing(func(string, []byte) error { return syscall.ENOSPC })
	if err := full.Put("a", []byte("b")); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("Put gives %v", err)
	}
	var told []error
	forgiving := full.Forgiving(func(err error) { told = append(told, err) })
	for _, key := range []string{"a", "b", "c"} {
		if err := forgiving.Put(key, []byte("x")); err != nil {
			t.Error(err)
		}
		if _, ok := forgiving.Get(key); ok {
			t.Errorf("%s was kept", key)
		}
	}
	if data, ok := forgiving.Get("old"); !ok || string(data) != "kept" {
		t.Error("what was there before cannot be had")
	}
	if len(told) != 1 || !strings.Contains(told[0].Error(), "the disk is full") {
		t.Errorf("told is %v", told)
	}
}
