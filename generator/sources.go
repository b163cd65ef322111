package generator

import (
	"path/filepath"

	"tradepost/generator/stamp"
)

// sourceFolders are all that a build reads of a site.
var sourceFolders = [...]string{"data", "content", "themes"}

// SourceFolders are the folders of a site that a build reads.
func SourceFolders() []string { return sourceFolders[:] }

// StampSources stamps all files that a build of the site in this folder reads.
// Since a build is a pure function of them, its options and the program, it need
// not be done again while the stamp, and that of what it wrote, is the same.
func StampSources(dir string) (stamp.Stamp, error) {
	roots := make([]string, len(sourceFolders))
	for i, folder := range sourceFolders {
		roots[i] = filepath.Join(dir, folder)
	}
	return stamp.Trees(roots...)
}
