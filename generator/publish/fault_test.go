package publish

import (
	"errors"
	"strings"
	"syscall"
	"testing"
)

func TestFaultsOfTheDiskAreOneSentence(t *testing.T) {
	for fails, want := range map[error]string{
		syscall.ENOSPC: "is full: make room and build again",
		syscall.EDQUOT: "is used up: make room and build again",
		syscall.EROFS:  "is read-only: name another with --out",
		syscall.EACCES: "no permission to write the output folder",
		syscall.EIO:    "output folder",
	} {
		m := machine{}
		for _, n := range []int{0, 2, m.operations(t) / 2} {
			dir, disk := m.prepare(t)
			err, _ := publishOn(disk(n, fails), newSite)
			if err == nil || !errors.Is(err, fails) || !strings.Contains(err.Error(), want) ||
				!strings.Contains(err.Error(), dir) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v at operation %d: the build says %v", fails, n, err)
			}
			mustHold(t, dir, m.withTheirs(whole(oldSite)))
		}
	}
}
