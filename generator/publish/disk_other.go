//go:build !linux && !darwin

package publish

import "errors"

func exchange(_, _ string) error { return errors.ErrUnsupported }

func syncFiles(_ string, files []string) error { return syncEach(files) }

func isMount(string) bool { return false }
