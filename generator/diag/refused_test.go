package diag

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unicode"
)

// What the system refuses is told in the editor's language, whatever wraps it.
func TestWhatTheSystemRefusesIsToldInEachLanguage(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "x")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, missing := os.ReadFile(filepath.Join(dir, "0"))
	_, folder := os.ReadFile(dir)
	_, below := os.ReadFile(filepath.Join(file, "0"))
	for name, err := range map[string]error{
		"missing": missing, "a folder": folder, "below a file": below, "a rename": os.Rename(filepath.Join(dir, "0"), file),
		"not empty": os.Remove(dir), "a long name": os.Mkdir(filepath.Join(dir, strings.Repeat("0", 300)), 0o755),
		"a program": exec.Command("/0/0").Run(), "no program": exec.Command("0-0-0").Run(),
		"stopped": context.Canceled, "a bare number": syscall.EIO, "a joined one": errors.Join(errors.New("0"), missing),
	} {
		for _, err := range []error{err, fmt.Errorf("0: %w", err)} {
			words, ok := Told(err)
			if !ok {
				t.Errorf("%s: %v has no words", name, err)
				continue
			}
			for _, lang := range []string{"zh", "ru"} {
				said := strings.NewReplacer(filepath.Dir(dir), "", filepath.Base(dir), "", "/x", "", "/x/0", "").Replace(words.In(lang))
				if strings.ContainsFunc(said, func(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }) {
					t.Errorf("%s in %s: %s", name, lang, said)
				}
			}
		}
	}
	if words, ok := Told(errors.New("of a library")); ok {
		t.Errorf("words for what has none: %s", words)
	}
	if words, _ := Told(&fs.PathError{Op: "open", Path: "a", Err: Wrong{Phrase: Say("the disk is full")}}); words.String() != "the disk is full" {
		t.Errorf("its own words are not those that are told: %s", words)
	}
}
