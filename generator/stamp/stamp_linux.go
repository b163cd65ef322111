package stamp

import (
	"io/fs"
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
		modified: info.ModTime(), changed: time.Unix(s.Ctim.Unix()),
	}, true
}

// The file systems of one machine. (An overlay is of what containers are made.)
const (
	bcachefsMagic = 0xca451a4e
	zfsMagic      = 0x2fc12fc1
)

// local tells whether the file lies where no other machine writes. Of a file
// system that is not known it is not.
func local(name string) bool {
	var s unix.Statfs_t
	if unix.Statfs(name, &s) != nil {
		return false
	}
	switch uint32(s.Type) {
	case unix.EXT4_SUPER_MAGIC, unix.XFS_SUPER_MAGIC, unix.BTRFS_SUPER_MAGIC, unix.F2FS_SUPER_MAGIC,
		unix.TMPFS_MAGIC, unix.OVERLAYFS_SUPER_MAGIC, bcachefsMagic, zfsMagic:
		return true
	}
	return false
}

// program is the file that runs, also when another has taken its name.
func program() (string, error) { return "/proc/self/exe", nil }
