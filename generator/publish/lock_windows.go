package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lock makes a folder and, beside it, a file that nobody else can open and that
// goes when its holder does, however that ends.
func lock(dir string) (unlock func(), err error) {
	name, err := windows.UTF16PtrFromString(dir + ".lock")
	if err != nil {
		return nil, err
	}
	handle, err := windows.CreateFile(name, windows.GENERIC_WRITE, 0, nil, windows.CREATE_ALWAYS,
		windows.FILE_ATTRIBUTE_NORMAL|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
	if errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
		return nil, errBusy
	}
	if err != nil {
		return nil, &os.PathError{Op: "lock", Path: dir, Err: err}
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, errors.Join(err, windows.CloseHandle(handle))
	}
	return func() { windows.CloseHandle(handle) }, nil
}

// syncDir has nothing to do: Windows keeps the names of folders by itself.
func syncDir(string) error { return nil }
