package publish

import "path/filepath"

// mend finishes or undoes what a killed build left of the target. A stage that
// is locked belongs to a build that lives.
func (s *Staging) mend() error {
	for _, dir := range []string{besideName(s.target), filepath.Join(s.target, insideName)} {
		left, err := exists(s.disk, dir)
		if err != nil {
			return err
		}
		if !left {
			continue
		}
		stage, err := lockStage(s.disk, dir, s.target)
		if err != nil {
			return err
		}
		if err := stage.remove(); err != nil {
			return err
		}
	}
	return nil
}

// putBack returns the old site to a target that has none: the build was killed
// between two renames.
func (s *stage) putBack(target string) error {
	there, err := exists(s.disk, target)
	if err != nil || there {
		return err
	}
	aside, err := exists(s.disk, s.old())
	if err != nil || !aside {
		return err
	}
	return s.disk.Rename(s.old(), target)
}
