package store

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// A refused is a sentence that says what is wrong with the cache and what
// helps; errors.Is finds the cause.
type refused struct {
	words string
	cause error
}

func (r refused) Error() string { return r.words }
func (r refused) Unwrap() error { return r.cause }

// fault words what the disk refused. Nothing is lost with a cache: another
// folder does as well.
func fault(dir string, err error) error {
	why := err.Error()
	var system syscall.Errno
	if errors.As(err, &system) {
		why = system.Error()
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		why = "its disk is full"
	case errors.Is(err, syscall.EROFS):
		why = "its disk is read-only"
	case errors.Is(err, fs.ErrPermission):
		why = "no permission"
	case errors.Is(err, syscall.ENOTDIR):
		why = "there is a file of that name, or on the way to it"
	}
	words := fmt.Sprintf("the cache folder %s cannot be written: %s\n  hint: make room there, delete it, or name another with --cache", dir, why)
	return refused{words: words, cause: err}
}
