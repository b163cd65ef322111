package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// A fault is a sentence that says what is wrong with the output folder and what
// helps, and hides the words of the system.
type fault struct {
	words string
	cause error
}

func (f fault) Error() string { return f.words }
func (f fault) Unwrap() error { return f.cause }

func refusal(format string, args ...any) error { return fault{words: fmt.Sprintf(format, args...)} }

// errOverrun is told to a build whose knowledge of the old site is not true
// any more.
var errOverrun = errors.New("somebody has written to it meanwhile")

// fault words what the disk refused.
func (s *Staging) fault(err error) error {
	if worded := (fault{}); errors.As(err, &worded) {
		return err
	}
	say := func(format string) error { return fault{words: fmt.Sprintf(format, s.target), cause: err} }
	switch {
	case errors.Is(err, errBusy):
		return say("another build is writing to %s: wait until it is done")
	case errors.Is(err, errOverrun):
		return say("somebody has written to %s since this build began: build again")
	case errors.Is(err, syscall.ENOSPC):
		return say("the disk with the output folder %s is full: make room and build again")
	case errors.Is(err, syscall.EDQUOT):
		return say("your share of the disk with the output folder %s is used up: make room and build again")
	case errors.Is(err, syscall.EROFS):
		return say("the output folder %s lies on a disk that is read-only: name another with --out")
	case errors.Is(err, fs.ErrPermission):
		return fault{words: fmt.Sprintf("no permission to write the output folder %s: %s", s.target, brief(err)), cause: err}
	case errors.Is(err, fs.ErrNotExist):
		return say("somebody has removed what this build was writing for the output folder %s: build again")
	}
	return fault{words: fmt.Sprintf("output folder %s: %s", s.target, brief(err)), cause: err}
}

// brief is the first of joined errors, on one line.
func brief(err error) string {
	if many, ok := err.(interface{ Unwrap() []error }); ok && len(many.Unwrap()) > 0 {
		return brief(many.Unwrap()[0])
	}
	return err.Error()
}
