package generator

import (
	"errors"
	"io/fs"

	"tradepost/generator/diag"
)

// reading words why a site could not be read, and what helps; below is the folder that the
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
	args := diag.Args{"file": name, "why": diag.Detail(at.Err)}
	words := diag.Say("{file} cannot be read: {why}", args)
	switch {
	case errors.Is(err, fs.ErrPermission):
		words = diag.Say("no permission to read {file}: let the account that builds the site read it", args)
	case errors.Is(err, fs.ErrNotExist):
		words = diag.Say("{file} has vanished while the site was read: check or build again", args)
	}
	return diag.Wrong{Phrase: words, Cause: err}
}
