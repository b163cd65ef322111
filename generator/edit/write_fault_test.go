package edit

import (
	"errors"
	"io/fs"
	"syscall"
	"testing"
)

func TestWhatIsNotWrittenIsToldByItsOwnName(t *testing.T) {
	for fails, want := range map[error]string{
		syscall.ENOSPC: ".tradepost/event.schema.json is not written: the disk is full",
		syscall.EROFS:  ".tradepost/event.schema.json is not written: the disk is read-only",
		syscall.EACCES: ".tradepost/event.schema.json is not written: no permission",
	} {
		err := unwritten(".tradepost/event.schema.json", &fs.PathError{Op: "write", Path: "./.tradepost/.event.schema.json-0", Err: fails})
		if err.Error() != want || !errors.Is(err, fails) {
			t.Errorf("%v is told as %q, not %q", fails, err, want)
		}
	}
}
