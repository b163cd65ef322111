package generator

import (
	"errors"
	"fmt"
	"io/fs"
)

// A fault is a sentence that says which file of the site could not be read, and
// what helps. It hides the words of the system, which errors.Is still finds.
type fault struct {
	words string
	cause error
}

func (f fault) Error() string { return f.words }
func (f fault) Unwrap() error { return f.cause }

// reading words why a site could not be read; below is the folder that the
// names in the error count from, "" for the site's.
func reading(err error, below string) error {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return err
	}
	name := at.Path
	if below != "" && name != below {
		name = below + "/" + name
	}
	say := func(format string) error { return fault{words: fmt.Sprintf(format, name), cause: err} }
	switch {
	case errors.Is(err, fs.ErrPermission):
		return say("no permission to read %s: let the account that builds the site read it")
	case errors.Is(err, fs.ErrNotExist):
		return say("%s has vanished while the site was read: check or build again")
	}
	return fault{words: fmt.Sprintf("%s cannot be read: %v", name, at.Err), cause: err}
}
