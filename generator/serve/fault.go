package serve

import (
	"errors"
	"syscall"

	"tradepost/generator/diag"
)

// watching words why a folder cannot be watched.
func watching(err error) error {
	args := diag.Args{"why": err.Error()}
	words := diag.Say("the site's folder cannot be watched: {why}", args)
	switch {
	case errors.Is(err, syscall.ENOSPC):
		words = diag.Say("the system watches no more folders: raise fs.inotify.max_user_watches, or close other programs that watch files: {why}", args)
	case errors.Is(err, syscall.EMFILE):
		words = diag.Say("too many files are open to watch the site: raise the limit (ulimit -n) or fs.inotify.max_user_instances: {why}", args)
	}
	return diag.Wrong{Phrase: words, Cause: err}
}
