// Package stamp tells whether files are the very ones that were there before,
// without reading them.
//
// A Stamp is taken from what the system knows of each file and folder: name,
// kind, size, number on its disk, the time when its content was changed and the
// time when anything of it was. Programs set the former as they like, the latter
// is the kernel's: whoever writes a file and puts its old time back has another
// stamp all the same.
//
// The laws:
//
//   - Equal stamps mean equal files. Where that cannot be promised there is no
//     stamp but an error that says why: on systems and file systems that do not
//     keep such times exactly, or of which another machine may write a part
//     unseen.
//   - A stamp proves nothing yet while a change could still come at the same
//     tick of the clock as the last: see Settled.
//   - Unequal stamps mean nothing: files may be equal all the same.
package stamp

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// ErrBlind says that this system cannot promise what a stamp means.
var ErrBlind = errors.New("this file system does not tell whether a file is still the same")

// A Stamp is what trees of files were at one moment.
type Stamp struct {
	sum    [sha256.Size]byte
	taken  time.Time // before the first look
	newest time.Time // the last change of any file or folder
}

// tick is longer than the kernel's clock stands still for the times of files:
// ten milliseconds at most.
const tick = 20 * time.Millisecond

// Settled tells whether any change after the stamp was taken must show in the
// next one.
func (s Stamp) Settled() bool { return s.newest.Add(tick).Before(s.taken) }

// Settle waits until a stamp of what was just written can be settled.
func Settle() { time.Sleep(tick + tick/4) }

// Same tells whether all files are the very same.
func (s Stamp) Same(other Stamp) bool { return s.sum == other.sum }

// String is the same for stamps that are.
func (s Stamp) String() string { return hex.EncodeToString(s.sum[:]) }

// An entry is what a stamp knows of one file or folder.
type entry struct {
	mode     fs.FileMode
	size     int64
	device   uint64
	number   uint64
	modified time.Time
	changed  time.Time
}

// Trees stamps everything in and below the roots, in this order. A root that is
// missing is stamped as missing. Links and devices lead elsewhere: with one of
// them there is no stamp.
func Trees(roots ...string) (Stamp, error) { return Visit(nil, roots...) }

// Visit stamps the roots and shows each file and folder while it does, under a
// name that begins with its root. An error of visit ends it.
func Visit(visit func(name string, info fs.FileInfo) error, roots ...string) (Stamp, error) {
	s := Stamp{taken: time.Now()}
	w := walker{sum: sha256.New(), stamp: &s, visit: visit}
	for _, root := range roots {
		if err := w.walk(root); err != nil {
			return Stamp{}, err
		}
	}
	if w.coarse {
		return Stamp{}, fmt.Errorf("%w: its clock knows only seconds", ErrBlind)
	}
	w.sum.Sum(s.sum[:0])
	return s, nil
}

type walker struct {
	sum    hash.Hash
	stamp  *Stamp
	visit  func(string, fs.FileInfo) error // may be nil
	coarse bool                            // there are files, and no time of any has a fraction of a second
	device uint64
}

func (w *walker) walk(root string) error {
	fmt.Fprintf(w.sum, "%q\n", root)
	if _, err := os.Lstat(root); errors.Is(err, fs.ErrNotExist) {
		io.WriteString(w.sum, "missing\n")
		return nil
	}
	return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if err := w.note(name, info); err != nil || w.visit == nil {
			return err
		}
		return w.visit(name, info)
	})
}

// note adds one file or folder to the stamp.
func (w *walker) note(name string, info fs.FileInfo) error {
	e, known := entryOf(info)
	switch {
	case !known:
		return ErrBlind
	case !info.IsDir() && !info.Mode().IsRegular():
		return fmt.Errorf("%w: %s is neither file nor folder", ErrBlind, name)
	case e.device != w.device && !local(name):
		return fmt.Errorf("%w: others may write to %s", ErrBlind, name)
	}
	w.coarse = (w.coarse || w.stamp.newest.IsZero()) && e.changed.Nanosecond() == 0
	w.device = e.device
	if e.changed.After(w.stamp.newest) {
		w.stamp.newest = e.changed
	}
	_, err := fmt.Fprintf(w.sum, "%q %o %d %d %d %d %d\n", name, e.mode, e.size, e.device, e.number, e.modified.UnixNano(), e.changed.UnixNano())
	return err
}

// headOf is as much of a program as surely holds the number that Go's linker
// makes of everything in it.
const headOf = 64 << 10

// Program names the program that runs: another build of it has another name.
func Program() (string, error) {
	path, err := program()
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	w := walker{sum: sha256.New(), stamp: &Stamp{}}
	if err := w.note(path, info); err != nil {
		return "", err
	}
	if _, err := io.CopyN(w.sum, f, headOf); err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return hex.EncodeToString(w.sum.Sum(nil)), nil
}
