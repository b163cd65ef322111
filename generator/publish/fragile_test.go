package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// A killed is what a build panics with when its process dies.
type killed struct{}

// A fragile disk does the first operations and then fails or dies. Looking is
// no operation: what is only read leaves no trace.
type fragile struct {
	system
	left  int   // operations until it happens, <0 for never
	fails error // nil to die
	done  int
	held  []func() // locks that the kernel would release

	copies     bool  // the file system has no second names
	noExchange bool  // nor an exchange
	fixed      error // what moving the target says
	mount      bool  // and the system tells beforehand
	target     string
}

// step is called before each operation, with half of it for a death in its
// middle.
func (d *fragile) step(half func()) error {
	d.done++
	if d.left < 0 || d.left > 0 {
		d.left--
		return nil
	}
	if d.fails == nil {
		half()
		panic(killed{})
	}
	return d.fails // and again, each time: a full disk stays full
}

func nothing() {}

func (d *fragile) IsMount(dir string) bool { return d.mount && dir == d.target }

func (d *fragile) Lock(dir string) (func(), error) {
	if d.fixed != nil && dir == besideName(d.target) && errors.Is(d.fixed, fs.ErrPermission) {
		return nil, &os.PathError{Op: "mkdir", Path: dir, Err: d.fixed}
	}
	if err := d.step(func() { _ = os.Mkdir(dir, 0o700) }); err != nil {
		return nil, err
	}
	unlock, err := d.system.Lock(dir)
	if err == nil {
		d.held = append(d.held, unlock)
	}
	return unlock, err
}

func (d *fragile) MkdirAll(dir string) error {
	if _, err := os.Lstat(dir); err == nil {
		return d.system.MkdirAll(dir)
	}
	if err := d.MkdirAll(filepath.Dir(dir)); err != nil {
		return err
	}
	if err := d.step(nothing); err != nil {
		return err
	}
	return d.system.MkdirAll(dir)
}

func (d *fragile) Mkdir(dir string) error {
	if _, err := os.Lstat(dir); err == nil {
		return d.system.Mkdir(dir)
	}
	if err := d.step(nothing); err != nil {
		return err
	}
	return d.system.Mkdir(dir)
}

func (d *fragile) WriteFile(name string, data []byte) error {
	if err := d.step(func() { _ = d.system.WriteFile(name, data[:len(data)/2]) }); err != nil {
		_ = d.system.WriteFile(name, data[:len(data)/2])
		return err
	}
	return d.system.WriteFile(name, data)
}

func (d *fragile) Link(from, to string) error {
	if d.copies {
		return &os.LinkError{Op: "link", Old: from, New: to, Err: syscall.EPERM}
	}
	if err := d.step(nothing); err != nil {
		return err
	}
	return d.system.Link(from, to)
}

func (d *fragile) SetTime(name string, t time.Time) error {
	if err := d.step(nothing); err != nil {
		return err
	}
	return d.system.SetTime(name, t)
}

func (d *fragile) Chmod(name string, mode fs.FileMode) error {
	if err := d.step(nothing); err != nil {
		return err
	}
	return d.system.Chmod(name, mode)
}

func (d *fragile) Rename(from, to string) error {
	if d.fixed != nil && (from == d.target || to == d.target) {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: d.fixed}
	}
	if errors.Is(d.fixed, syscall.EXDEV) && strings.HasPrefix(from, besideName(d.target)) {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: d.fixed}
	}
	if err := d.step(nothing); err != nil {
		return err
	}
	return d.system.Rename(from, to)
}

func (d *fragile) Exchange(a, b string) error {
	if d.fixed != nil {
		return &os.LinkError{Op: "exchange", Old: a, New: b, Err: d.fixed}
	}
	if d.noExchange {
		return errors.ErrUnsupported
	}
	if err := d.step(nothing); err != nil {
		return err
	}
	err := d.system.Exchange(a, b)
	if errors.Is(err, errors.ErrUnsupported) {
		d.noExchange = true
	}
	return err
}

func (d *fragile) Remove(name string) error {
	if err := d.step(nothing); err != nil {
		return err
	}
	return d.system.Remove(name)
}

// RemoveAll dies between any two files.
func (d *fragile) RemoveAll(dir string) error {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if err := d.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
	}
	if _, err := os.Lstat(dir); err != nil {
		return nil
	}
	return d.Remove(dir)
}

func (d *fragile) Sync(string, []string) error { return d.step(nothing) }
func (d *fragile) SyncDir(string) error        { return d.step(nothing) }

// die releases what the kernel releases for a process that ends.
func (d *fragile) die() {
	for _, unlock := range d.held {
		unlock()
	}
}
