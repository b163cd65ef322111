package publish

import (
	"path"

	"tradepost/generator/diag"
)

// What others keep among the pages, a file for the host, a repository to publish
// from, is no build's to remove: it moves along with the site. Where the site
// itself has something of that name, the site's is shown.

// carry brings it to the stage, as second names where the file system has such,
// and names what had to be copied.
func (s *Staging) carry() (copied []string, err error) {
	if s.old.manifest == nil {
		return nil, nil
	}
	belongs := map[string]bool{".": true, ManifestName: true}
	for name := range s.old.files {
		for ; !belongs[name]; name = path.Dir(name) {
			belongs[name] = true
		}
	}
	err = s.carryFrom(".", belongs, &copied)
	return copied, err
}

func (s *Staging) carryFrom(dir string, belongs map[string]bool, copied *[]string) error {
	if info, err := s.disk.Lstat(s.stage.path(dir)); err == nil && !info.IsDir() {
		return nil // the site has a file there now
	}
	entries, err := s.disk.ReadDir(s.old.path(dir))
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		switch {
		case e.IsDir():
			if !belongs[name] {
				err = s.carryFolder(name)
			}
			if err == nil {
				err = s.carryFrom(name, belongs, copied)
			}
		case !belongs[name]:
			err = s.carryFile(name, copied)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// carryFolder makes a folder that others may enter as before. We must, too.
func (s *Staging) carryFolder(name string) error {
	to := s.stage.path(name)
	if there, err := exists(s.disk, to); err != nil || there {
		return err
	}
	info, err := s.disk.Lstat(s.old.path(name))
	if err != nil {
		return err
	}
	if err := s.stage.makeDir(to); err != nil {
		return err
	}
	return s.disk.Chmod(to, info.Mode().Perm()|ownerMode)
}

func (s *Staging) carryFile(name string, copied *[]string) error {
	from, to := s.old.path(name), s.stage.path(name)
	if there, err := exists(s.disk, to); err != nil || there {
		return err
	}
	if err := s.stage.makeDir(s.stage.path(path.Dir(name))); err != nil {
		return err
	}
	if s.disk.Link(from, to) == nil {
		return nil
	}
	info, err := s.disk.Lstat(from)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return refusal(diag.Say("the output folder {folder} holds {file}, which tradepost did not write and cannot take along: move it away",
			diag.Args{"folder": s.target, "file": name}))
	}
	data, err := s.disk.ReadFile(from)
	if err != nil {
		return err
	}
	if err := copyTo(s.disk, from, to, data); err != nil {
		return err
	}
	*copied = append(*copied, to)
	return s.disk.Chmod(to, info.Mode().Perm())
}
