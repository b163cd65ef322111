package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// A disk is all that publishing asks of a file system. Tests put one in its
// place that fails or dies at any operation.
type disk interface {
	Lstat(name string) (fs.FileInfo, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	ReadFile(name string) ([]byte, error)
	IsMount(dir string) bool // false where the system does not tell

	// Lock makes the folder if it is missing, and holds it until unlock is
	// called or the process ends. errBusy says that somebody else holds it.
	Lock(dir string) (unlock func(), err error)

	MkdirAll(dir string) error
	// Mkdir makes one folder of a site, if it is missing, and WriteFile a file.
	// Everybody may read them, whatever the umask, where there are such modes: a
	// site is no other site because of who built it.
	Mkdir(dir string) error
	WriteFile(name string, data []byte) error
	Link(from, to string) error
	SetTime(name string, t time.Time) error
	Chmod(name string, mode fs.FileMode) error
	Rename(from, to string) error
	// Exchange gives two folders each other's name at one moment;
	// errors.ErrUnsupported says that the system cannot.
	Exchange(a, b string) error
	Remove(name string) error
	RemoveAll(dir string) error

	// Sync makes the files last through a loss of power; files names those that
	// were written in dir, for systems that must be told one by one.
	Sync(dir string, files []string) error
	SyncDir(dir string) error // makes the names in it last
}

// A pinned disk holds one folder as if it were a mount point.
type pinned struct {
	disk
	dir string
}

func (p pinned) IsMount(dir string) bool { return dir == p.dir || p.disk.IsMount(dir) }

// errBusy says that another build holds a lock.
var errBusy = errors.New("another build is writing")

// A system is the disk of this machine.
type system struct{}

func (system) Lstat(name string) (fs.FileInfo, error)     { return os.Lstat(name) }
func (system) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (system) ReadFile(name string) ([]byte, error)       { return os.ReadFile(name) }
func (system) MkdirAll(dir string) error                  { return os.MkdirAll(dir, 0o755) }
func (system) Mkdir(dir string) error                     { return makeFolder(dir) }
func (system) WriteFile(name string, data []byte) error   { return writeFile(name, data) }
func (system) Link(from, to string) error                 { return os.Link(from, to) }
func (system) SetTime(name string, t time.Time) error     { return os.Chtimes(name, t, t) }
func (system) Chmod(name string, mode fs.FileMode) error  { return os.Chmod(name, mode) }
func (system) Rename(from, to string) error               { return os.Rename(from, to) }
func (system) Exchange(a, b string) error                 { return exchange(a, b) }
func (system) Remove(name string) error                   { return os.Remove(name) }
func (system) RemoveAll(dir string) error                 { return removeAll(dir) }
func (system) Sync(dir string, files []string) error      { return syncFiles(dir, files) }
func (system) SyncDir(dir string) error                   { return syncDir(dir) }
func (system) IsMount(dir string) bool                    { return isMount(dir) }
func (system) Lock(dir string) (func(), error)            { return lock(dir) }

// What everybody may do with a published folder and file.
const (
	folderMode = 0o755
	fileMode   = 0o644
	ownerMode  = 0o700 // what its owner needs to move a folder, and to empty it
)

func makeFolder(dir string) error {
	err := os.Mkdir(dir, folderMode)
	if err == nil {
		_ = os.Chmod(dir, folderMode) // a file system without modes has nothing to change
		return nil
	}
	if info, there := os.Lstat(dir); there == nil && info.IsDir() {
		return nil
	}
	return err
}

// removeAll removes folders, too, in which nobody may write: they are ours.
func removeAll(dir string) error {
	err := os.RemoveAll(dir)
	if !errors.Is(err, fs.ErrPermission) {
		return err
	}
	_ = filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			_ = os.Chmod(name, ownerMode) // before it is read
		}
		return err
	})
	return os.RemoveAll(dir)
}

func writeFile(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, fileMode)
	if err != nil {
		return err
	}
	_ = f.Chmod(fileMode) // as above
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
