package edit

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"tradepost/generator/diag"
)

// A Made file is one that a command makes for a site.
type Made struct {
	Path string // slash-separated, in the site folder
	Data []byte
}

// Write puts files into the folder of a site, each whole or not at all: all of
// them are written beside their places before the first takes its own. It leaves
// alone what is the same already, follows no link out of the folder, and tells
// which files it wrote.
func Write(dir string, files []Made) (written []string, err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	beside := map[string]string{} // the path of each by that of its place
	defer func() {
		for _, name := range beside {
			root.Remove(name)
		}
	}()
	for _, f := range files {
		if now, err := root.ReadFile(filepath.FromSlash(f.Path)); err == nil && string(now) == string(f.Data) {
			continue
		}
		if info, err := root.Lstat(filepath.FromSlash(f.Path)); err == nil && !info.Mode().IsRegular() {
			return nil, diag.Wrong{Phrase: diag.Say("{file} is no file, and stays as it is", diag.Args{"file": f.Path})}
		}
		if err := root.MkdirAll(filepath.FromSlash(path.Dir(f.Path)), 0o755); err != nil {
			return nil, unwritten(f.Path, err)
		}
		name, err := writeBeside(root, f)
		if name != "" {
			beside[f.Path] = name
		}
		if err != nil {
			return nil, unwritten(f.Path, err)
		}
		written = append(written, f.Path)
	}
	for i, place := range written {
		if err := root.Rename(beside[place], filepath.FromSlash(place)); err != nil {
			return written[:i], unwritten(place, err)
		}
		delete(beside, place)
	}
	return written, nil
}

// unwritten says that a file stays as it was, and why, without the names that it
// has on its way.
func unwritten(name string, err error) error {
	return diag.Wrong{Phrase: diag.Say("{file} is not written: {why}", diag.Args{"file": name, "why": diag.Detail(err)}), Cause: err}
}

// writeBeside writes a file under a name that nothing has.
func writeBeside(root *os.Root, f Made) (name string, err error) {
	var file *os.File
	for n := 0; ; n++ {
		name = filepath.FromSlash(path.Join(path.Dir(f.Path), fmt.Sprintf(".%s-%d", path.Base(f.Path), n)))
		file, err = root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		return "", err
	}
	_, err = file.Write(f.Data)
	if err == nil {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return name, err
}
