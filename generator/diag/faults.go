package diag

import "strings"

// Faults tell which places of a site hold an error, so that a later stage can
// pass over what it cannot judge and nothing follows from one mistake. The
// zero Faults know of none.
type Faults struct {
	byFile map[string]*fileFaults
}

// fileFaults are those of one file, found by what holds them: a file can have
// as many as lines, and a stage asks for each of its records.
type fileFaults struct {
	holders map[string]bool // key paths with an error at or below them
	names   map[string]bool // tables in which the name of a key is wrong
	ranges  map[Spot]bool
}

// Faults are the places of the errors among ps; warnings spoil nothing.
func (ps Problems) Faults() Faults {
	var f Faults
	for _, p := range ps {
		if p.Severity == Error {
			f = f.With(p.At)
		}
	}
	return f
}

// With adds a place. The receiver is not to be used afterwards.
func (f Faults) With(at Spot) Faults {
	if at.Source == nil {
		return f
	}
	if f.byFile == nil {
		f.byFile = map[string]*fileFaults{}
	}
	file := f.byFile[at.Source.Name]
	if file == nil {
		file = &fileFaults{holders: map[string]bool{}, names: map[string]bool{}, ranges: map[Spot]bool{}}
		f.byFile[at.Source.Name] = file
	}
	file.add(at)
	return f
}

// add notes a place and all that holds it.
func (f *fileFaults) add(at Spot) {
	if at.ranged {
		f.ranges[at] = true
	}
	for i := range len(at.path) {
		if strings.IndexByte(".[=", at.path[i]) >= 0 {
			f.holders[at.path[:i]] = true
		}
	}
	f.holders[at.path] = true
	if name, isName := strings.CutSuffix(at.path, "="); isName {
		table := name[:max(strings.LastIndexByte(name, '.'), 0)]
		if !strings.Contains(name[len(table):], "[") {
			f.names[table] = true
		}
	}
}

// At tells whether an error stands at a key or anywhere below it; for the spot
// of a whole file, anywhere in it.
func (f Faults) At(at Spot) bool {
	if at.Source == nil {
		return false
	}
	file := f.byFile[at.Source.Name]
	switch {
	case file == nil:
		return false
	case at.ranged:
		return file.ranges[at]
	}
	return at.path == "" || file.holders[at.path]
}

// Keys tells whether an error stands at or below one of the keys of a table,
// or whether a key of the table is misspelt, which may be one of them.
func (f Faults) Keys(table Spot, keys ...string) bool {
	if table.Source == nil || f.byFile[table.Source.Name] == nil {
		return false
	}
	for _, key := range keys {
		if f.At(table.Key(key)) {
			return true
		}
	}
	return f.byFile[table.Source.Name].names[table.path]
}

// Files tells whether a file that matches holds an error.
func (f Faults) Files(match func(name string) bool) bool {
	for name := range f.byFile {
		if match(name) {
			return true
		}
	}
	return false
}
