package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Plan tells what a build would do to the target folder, by what lies there, and
// touches nothing. It refuses what Begin refuses.
func (l *Listing) Plan(o Options) (Plan, error) {
	target, err := filepath.Abs(o.Target)
	if err != nil {
		return Plan{}, fmt.Errorf("output folder: %w", err)
	}
	if err := permitted(system{}, target, o.Protect, o.by()); err != nil {
		return Plan{}, err
	}
	before, err := readOld(system{}, target, o.by())
	if err != nil {
		return Plan{}, err
	}
	plan := Plan{First: before.manifest == nil}
	if _, err := os.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		l.manifest() // which sorts them
		plan.New = l.files
		return plan, nil
	}
	differences, err := l.Compare(target)
	if err != nil {
		return Plan{}, fmt.Errorf("output folder: %w", err)
	}
	files := map[string]File{}
	for _, f := range l.files {
		files[f.Path] = f
	}
	for _, d := range differences {
		_, known := before.files[d.Path]
		switch {
		case d.Path == ManifestName, strings.HasPrefix(d.Path, insideName+"/"):
		case d.Kind == "missing":
			plan.New = append(plan.New, files[d.Path])
		case d.Kind == "different":
			plan.Changed = append(plan.Changed, files[d.Path])
		case known || !before.disk.IsMount(target): // on a volume others may keep files
			plan.Gone = append(plan.Gone, d.Path)
		}
	}
	return plan, nil
}
