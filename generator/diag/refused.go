package diag

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"syscall"
)

// Detail is an error as an argument: its phrase, what the system refuses in words of
// our own, or what a library says of it.
func Detail(err error) any {
	var worded Worded
	if errors.As(err, &worded) {
		return worded.Words()
	}
	if words, ok := refused(err); ok {
		return words
	}
	if system := syscall.Errno(0); errors.As(err, &system) {
		return system.Error()
	}
	return err.Error()
}

// Told words an error for a person: in its own words, or as what the system refuses
// and of which file. False for one that has none.
func Told(err error) (words Phrase, ok bool) {
	var worded Worded
	var path *fs.PathError
	var link *os.LinkError
	var program *exec.Error
	switch {
	case errors.As(err, &worded):
		return worded.Words(), true
	case errors.As(err, &path):
		return Say("{file}: {why}", Args{"file": path.Path, "why": Detail(path.Err)}), true
	case errors.As(err, &link):
		return Say("{file}: {why}", Args{"file": link.New, "why": Detail(link.Err)}), true
	case errors.As(err, &program):
		return Say("{file}: {why}", Args{"file": program.Name, "why": Detail(program.Err)}), true
	}
	return refused(err)
}

// refused is what a system refuses.
func refused(err error) (words Phrase, ok bool) {
	for _, r := range refusals {
		if errors.Is(err, r.err) {
			return r.words(), true
		}
	}
	return Phrase{}, false
}

// refusals are what systems refuse, and what that means. Of those that are others,
// too, the narrower one comes first.
var refusals = []struct {
	err   error
	words func() Phrase
}{
	{syscall.ENOSPC, func() Phrase { return Say("the disk is full") }},
	{syscall.EDQUOT, func() Phrase { return Say("the disk is full") }},
	{syscall.EROFS, func() Phrase { return Say("the disk is read-only") }},
	{syscall.EISDIR, func() Phrase { return Say("this is a folder, not a file") }},
	{syscall.ELOOP, func() Phrase { return Say("its links lead in a circle") }},
	{syscall.ENAMETOOLONG, func() Phrase { return Say("the name is too long") }},
	{syscall.ENOTEMPTY, func() Phrase { return Say("the folder is not empty") }},
	{syscall.EBUSY, func() Phrase { return Say("another program is using it") }},
	{syscall.EMFILE, func() Phrase { return Say("too many files are open") }},
	{syscall.ENFILE, func() Phrase { return Say("too many files are open") }},
	{syscall.ENOMEM, func() Phrase { return Say("there is no memory left") }},
	{syscall.EIO, func() Phrase { return Say("the disk does not work properly") }},
	{syscall.EXDEV, func() Phrase { return Say("it lies on another disk") }},
	{syscall.EADDRINUSE, func() Phrase { return Say("another program has the address") }},
	{syscall.EADDRNOTAVAIL, func() Phrase { return Say("this machine has no such address") }},
	{syscall.ECONNREFUSED, func() Phrase { return Say("its host takes no connections there") }},
	{syscall.EPIPE, func() Phrase { return Say("whoever was to read it has ended") }},
	{fs.ErrPermission, func() Phrase { return Say("no permission") }},
	{fs.ErrNotExist, func() Phrase { return Say("there is no such file or folder") }},
	{fs.ErrExist, func() Phrase { return Say("there is a file of that name, or on the way to it") }},
	{syscall.ENOTDIR, func() Phrase { return Say("there is a file of that name, or on the way to it") }},
	{exec.ErrNotFound, func() Phrase { return Say("this program is not installed") }},
	{context.Canceled, func() Phrase { return Say("stopped") }},
	{context.DeadlineExceeded, func() Phrase { return Say("it took too long") }},
}
