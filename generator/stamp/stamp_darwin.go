package stamp

import (
	"io/fs"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

func entryOf(info fs.FileInfo) (entry, bool) {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return entry{}, false
	}
	return entry{
		mode: info.Mode(), size: info.Size(), device: uint64(s.Dev), number: s.Ino,
		modified: info.ModTime(), changed: time.Unix(s.Ctimespec.Unix()),
	}, true
}

// local tells whether the file lies where no other machine writes.
func local(name string) bool {
	var s unix.Statfs_t
	return unix.Statfs(name, &s) == nil && s.Flags&unix.MNT_LOCAL != 0
}

func program() (string, error) { return os.Executable() }
