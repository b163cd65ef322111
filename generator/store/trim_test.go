package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// filled is a store of ten entries of a kilobyte and the times of their last
// use, a day apart, the last of them today.
func filled(t *testing.T, now time.Time) *Store {
	t.Helper()
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for i := range 10 {
		key := fmt.Sprint(i)
		if err := s.Put(key, make([]byte, 1000)); err != nil {
			t.Fatal(err)
		}
		used := now.Add(time.Duration(i-9) * day)
		if err := os.Chtimes(s.path(key), used, used); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// held are the entries that are still there. It asks the disk: to read one would
// count as a use.
func held(s *Store) string {
	var keys string
	for i := range 10 {
		if _, err := os.Stat(s.path(fmt.Sprint(i))); err == nil {
			keys += fmt.Sprint(i)
		}
	}
	return keys
}

func TestTrimRemovesWhatWasNotUsedForLongest(t *testing.T) {
	now := time.Now()
	for limit, want := range map[int64]string{1 << 20: "0123456789", 8 << 10: "56789", 0: ""} { // six kilobytes hold five entries with their heads
		s := filled(t, now)
		if err := s.trim(limit, now); err != nil {
			t.Fatal(err)
		}
		if got := held(s); got != want {
			t.Errorf("a limit of %d leaves %q, want %q", limit, got, want)
		}
	}
}

func TestAnEntryInUseStays(t *testing.T) {
	now := time.Now()
	s := filled(t, now)
	if _, ok := s.Get("0"); !ok {
		t.Fatal("an entry is missing")
	}
	if err := s.trim(3<<10, now); err != nil {
		t.Fatal(err)
	}
	if got := held(s); got != "09" {
		t.Errorf("%q is left, want the entry that was just read and the newest", got)
	}
}

func TestTrimLooksOnceADay(t *testing.T) {
	now := time.Now()
	s := filled(t, now)
	if err := s.trim(1<<20, now); err != nil {
		t.Fatal(err)
	}
	if err := s.trim(0, now.Add(day/2)); err != nil || held(s) != "0123456789" {
		t.Errorf("half a day later %q is left (%v)", held(s), err)
	}
	if err := s.trim(0, now.Add(2*day)); err != nil || held(s) != "" {
		t.Errorf("two days later %q is left (%v)", held(s), err)
	}
}

func TestTrimOfACacheWithoutEntriesOrOfNone(t *testing.T) {
	if err := (*Store)(nil).Trim(0); err != nil {
		t.Error(err)
	}
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(s.dir, "entries")); err != nil {
		t.Fatal(err)
	}
	if err := s.Trim(0); err != nil {
		t.Error(err)
	}
}
