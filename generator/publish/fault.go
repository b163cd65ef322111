package publish

import (
	"errors"
	"io/fs"
	"syscall"

	"tradepost/generator/diag"
)

// refusal is a sentence that says what is wrong with the output folder and what
// helps.
func refusal(words diag.Phrase) error { return diag.Wrong{Phrase: words} }

// errOverrun is told to a build whose knowledge of the old site is not true
// any more.
var errOverrun = errors.New("somebody has written to it meanwhile")

// fault words what the disk refused.
func (s *Staging) fault(err error) error {
	if worded := (diag.Wrong{}); errors.As(err, &worded) {
		return err
	}
	return diag.Wrong{Phrase: s.words(err, diag.Args{"folder": s.target, "why": diag.Detail(brief(err)), "by": s.by}), Cause: err}
}

func (s *Staging) words(err error, args diag.Args) diag.Phrase {
	switch {
	case errors.Is(err, errBusy):
		return diag.Say("another build is writing to {folder}: wait until it is done", args)
	case errors.Is(err, errOverrun):
		return diag.Say("somebody has written to {folder} since this build began: build again", args)
	case errors.Is(err, syscall.ENOSPC):
		return diag.Say("the disk with the output folder {folder} is full: make room and build again", args)
	case errors.Is(err, syscall.EDQUOT):
		return diag.Say("your share of the disk with the output folder {folder} is used up: make room and build again", args)
	case errors.Is(err, syscall.EROFS):
		return diag.Say("the output folder {folder} lies on a disk that is read-only: name another {by}", args)
	case errors.Is(err, fs.ErrPermission):
		return diag.Say("no permission to write the output folder {folder}: {why}", args)
	case errors.Is(err, fs.ErrNotExist):
		return diag.Say("somebody has removed what this build was writing for the output folder {folder}: build again", args)
	}
	return diag.Say("output folder {folder}: {why}", args)
}

// brief is the first of joined errors.
func brief(err error) error {
	if many, ok := err.(interface{ Unwrap() []error }); ok && len(many.Unwrap()) > 0 {
		return brief(many.Unwrap()[0])
	}
	return err
}
