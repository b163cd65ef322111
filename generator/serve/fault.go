package serve

import (
	"errors"
	"fmt"
	"syscall"
)

// watching words why a folder cannot be watched.
func watching(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("the system watches no more folders: raise fs.inotify.max_user_watches, or close other programs that watch files: %w", err)
	case errors.Is(err, syscall.EMFILE):
		return fmt.Errorf("too many files are open to watch the site: raise the limit (ulimit -n) or fs.inotify.max_user_instances: %w", err)
	}
	return fmt.Errorf("the site's folder cannot be watched: %w", err)
}
