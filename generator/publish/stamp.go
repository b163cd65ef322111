package publish

import (
	"bytes"

	"tradepost/generator/stamp"
)

// Stamp stamps the site that Commit left in the target. There is none unless
// each file is as it was listed, none is missing and none is there besides:
// whoever finds the same stamp later finds this site. Its error says why there
// is none.
func (s *Staging) Stamp() (stamp.Stamp, error) {
	now, err := stamp.Trees(s.target)
	if err != nil {
		return now, err
	}
	there, err := readOld(s.disk, s.target)
	if err != nil {
		return now, err
	}
	if !bytes.Equal(there.manifest, s.manifest()) || !there.only(s.files) {
		return now, errOverrun
	}
	for _, f := range s.files {
		if !there.has(f) {
			return now, errOverrun
		}
	}
	return now, nil
}
