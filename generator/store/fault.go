package store

import (
	"errors"
	"syscall"

	"tradepost/generator/diag"
)

// fault words what the disk refused. Nothing is lost with a cache: another
// folder does as well.
func fault(dir string, err error) error {
	why := diag.Detail(err)
	if errors.Is(err, syscall.ENOTDIR) {
		why = diag.Say("there is a file of that name, or on the way to it")
	}
	words := diag.Say("the cache folder {folder} cannot be written: {why}\n  hint: make room there, delete it, or name another with --cache", diag.Args{"folder": dir, "why": why})
	return diag.Wrong{Phrase: words, Cause: err}
}
