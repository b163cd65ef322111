package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange asks the kernel; a file system that cannot says EINVAL.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) {
		err = errors.ErrUnsupported
	}
	if err != nil {
		return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
	}
	return nil
}

// syncFiles syncs the whole file system once: a call for each of ten thousand
// files takes minutes on a disk that turns.
func syncFiles(dir string, _ []string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := unix.Syncfs(int(f.Fd())); err != nil {
		return &os.PathError{Op: "sync", Path: dir, Err: err}
	}
	return nil
}

// isMount needs Linux 5.8; before, the first rename tells.
func isMount(dir string) bool {
	var info unix.Statx_t
	if err := unix.Statx(unix.AT_FDCWD, dir, unix.AT_SYMLINK_NOFOLLOW, 0, &info); err != nil {
		return false
	}
	return info.Attributes_mask&info.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0
}
