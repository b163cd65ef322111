package publish

import (
	"bytes"
	"io/fs"
	"path"
	"path/filepath"

	"tradepost/generator/stamp"
)

// Stamp stamps the site that Commit left in the target. There is none unless
// each file is as it was listed, none is missing and none is there besides:
// whoever finds the same stamp later finds this site. Its error says why there
// is none.
func (s *Staging) Stamp() (stamp.Stamp, error) {
	there, err := readOld(s.disk, s.target, s.by)
	if err != nil {
		return stamp.Stamp{}, err
	}
	missing := map[string]bool{ManifestName: true}
	belongs := map[string]bool{".": true}
	for _, f := range s.files {
		missing[f.Path] = true
		for dir := path.Dir(f.Path); !belongs[dir]; dir = path.Dir(dir) {
			belongs[dir] = true
		}
	}
	mount := s.disk.IsMount(s.target) // where others may keep files of their own
	now, err := stamp.Visit(func(name string, info fs.FileInfo) error {
		name, err := filepath.Rel(s.target, name)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		file, listed := there.files[name]
		switch {
		case missing[name] && !info.IsDir() && (name == ManifestName || listed && there.is(file, info)):
			delete(missing, name)
		case belongs[name] && info.IsDir(), mount:
		default:
			return errOverrun
		}
		return nil
	}, s.target)
	if err == nil && (len(missing) > 0 || !s.isThere()) {
		err = errOverrun
	}
	return now, err
}

// isThere tells whether the target holds the manifest of this build.
func (s *Staging) isThere() bool {
	manifest, err := readManifest(s.disk, s.target)
	return err == nil && bytes.Equal(manifest, s.manifest())
}
