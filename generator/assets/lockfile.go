package assets

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// A lock is what of package-lock.json decides what npm fetches.
type lock struct {
	Packages map[string]locked
}

type locked struct {
	Version      string
	Resolved     string
	Integrity    string
	Link         bool
	Dependencies map[string]string
}

// readLock reads a lockfile of the theme.
func readLock(theme fs.FS, name string) (lock, error) {
	var l lock
	data, err := fs.ReadFile(theme, name)
	if err != nil {
		return l, fmt.Errorf("assets: theme: %w", err)
	}
	if err := json.Unmarshal(data, &l); err != nil {
		return l, fmt.Errorf("assets: theme: %s: %w", name, err)
	}
	return l, nil
}

// check refuses packages that do not come whole from a registry: npm would run
// git for some, and read folders of this machine for others, and of what has
// no integrity nobody knows what it is.
func (l lock) check(file string) error {
	for _, name := range slices.Sorted(maps.Keys(l.Packages)) {
		p := l.Packages[name]
		why := ""
		switch {
		case name == "":
			for _, d := range slices.Sorted(maps.Keys(p.Dependencies)) {
				if strings.ContainsAny(p.Dependencies[d], ":/") {
					return lockFault(file, "", d, "comes from "+p.Dependencies[d]+", not from a registry")
				}
			}
		case p.Link || !strings.HasPrefix(name, "node_modules/") || strings.Contains(name, ".."):
			why = "is a folder of this machine"
		case p.Resolved != "" && !strings.HasPrefix(p.Resolved, "https://"):
			why = "comes from " + p.Resolved + ", not from a registry"
		case p.Integrity == "":
			why = "has no integrity"
		}
		if why != "" {
			return lockFault(file, name, "", why)
		}
	}
	return nil
}

func lockFault(file, path, name, why string) error {
	return &ThemeError{Faults: []Fault{{
		File: file, Text: fmt.Sprintf("the package %q %s", strings.TrimPrefix(path, "node_modules/")+name, why),
	}}}
}
