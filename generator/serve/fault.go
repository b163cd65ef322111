package serve

import (
	"errors"
	"syscall"

	"tradepost/generator/diag"
)

// watching words why a folder cannot be watched.
func watching(err error) error {
	args := diag.Args{"why": diag.Detail(err)}
	words := diag.Say("the site's folder cannot be watched: {why}", args)
	switch {
	case errors.Is(err, syscall.ENOSPC):
		words = diag.Say("the system watches no more folders: raise fs.inotify.max_user_watches, or close other programs that watch files: {why}", args)
	case errors.Is(err, syscall.EMFILE):
		words = diag.Say("too many files are open to watch the site: raise the limit (ulimit -n) or fs.inotify.max_user_instances: {why}", args)
	}
	return diag.Wrong{Phrase: words, Cause: err}
}

// says words an error in the language of the editor.
func (s *server) says(err error) string {
	if words, ok := diag.Told(err); ok {
		return words.In(s.Lang)
	}
	return err.Error()
}
