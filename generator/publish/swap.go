package publish

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"
)

// swap puts the staged site in the target's place and the old one on the stage.
func (s *stage) swap(target string) error {
	info, err := s.disk.Lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = s.disk.Rename(s.site(), target)
	case err == nil:
		err = s.exchange(target, info.Mode().Perm())
	}
	if err != nil {
		return err
	}
	return s.disk.SyncDir(filepath.Dir(target))
}

// exchange leaves no moment without a site where the system can do that. Who may
// read it is the host's to say; a folder that its owner may not write to can be
// neither moved nor removed, so that this is taken away last.
func (s *stage) exchange(target string, mode fs.FileMode) error {
	if err := s.disk.Chmod(s.site(), mode|ownerMode); err != nil {
		return err
	}
	if err := s.change(target); err != nil {
		return err
	}
	if mode&ownerMode == ownerMode {
		return nil
	}
	return s.disk.Chmod(target, mode)
}

func (s *stage) change(target string) error {
	err := s.disk.Exchange(s.site(), target)
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	if err := s.disk.Rename(target, s.old()); err != nil {
		return err
	}
	if err := s.disk.Rename(s.site(), target); err != nil {
		return errors.Join(err, s.disk.Rename(s.old(), target))
	}
	return nil
}

// cannotMove tells whether the system refuses to move a folder that it may well
// let us write to: a mount point, a layer of a container, a parent of another
// owner.
func cannotMove(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EXDEV) ||
		errors.Is(err, syscall.EROFS) || errors.Is(err, fs.ErrPermission)
}

// keep brings the files that did not change to the stage, as second names of
// the same files where the file system has such.
func (s *Staging) keep() error {
	for _, f := range s.kept {
		to := s.stage.path(f.Path)
		if err := s.stage.makeDir(filepath.Dir(to)); err != nil {
			return err
		}
		if s.disk.Link(s.old.path(f.Path), to) == nil {
			continue
		}
		data, err := s.disk.ReadFile(s.old.path(f.Path))
		if err != nil {
			return err
		}
		if fileOf(f.Path, data) != f {
			return errOverrun
		}
		if err := copyTo(s.disk, s.old.path(f.Path), to, data); err != nil {
			return err
		}
		s.written = append(s.written, f.Path)
	}
	return nil
}

// copyTo writes what a file holds to another place, with its time.
func copyTo(d disk, from, to string, data []byte) error {
	info, err := d.Lstat(from)
	if err != nil {
		return err
	}
	if err := d.WriteFile(to, data); err != nil {
		return err
	}
	return d.SetTime(to, info.ModTime())
}
