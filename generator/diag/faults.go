package diag

import "strings"

// Faults tell which places of a site hold an error, so that a later stage can
// pass over what it cannot judge and nothing follows from one mistake. The
// zero Faults know of none.
type Faults struct {
	byFile map[string][]Spot
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
		f.byFile = map[string][]Spot{}
	}
	f.byFile[at.Source.Name] = append(f.byFile[at.Source.Name], at)
	return f
}

// At tells whether an error stands at a key or anywhere below it; for the spot
// of a whole file, anywhere in it.
func (f Faults) At(at Spot) bool {
	if at.Source == nil {
		return false
	}
	for _, s := range f.byFile[at.Source.Name] {
		if s.below(at) {
			return true
		}
	}
	return false
}

// Keys tells whether an error stands at or below one of the keys of a table,
// or whether a key of the table is misspelt, which may be one of them.
func (f Faults) Keys(table Spot, keys ...string) bool {
	if table.Source == nil || len(f.byFile[table.Source.Name]) == 0 {
		return false
	}
	for _, key := range keys {
		if f.At(table.Key(key)) {
			return true
		}
	}
	for _, s := range f.byFile[table.Source.Name] {
		if s.nameIn(table) {
			return true
		}
	}
	return false
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

// below tells whether s is the place at or inside it.
func (s Spot) below(at Spot) bool {
	rest, under := strings.CutPrefix(s.path, at.path)
	switch {
	case at.ranged:
		return s == at
	case at.path == "":
		return true
	}
	return under && (rest == "" || rest[0] == '.' || rest[0] == '[' || rest[0] == '=')
}

// nameIn tells whether s is the name of a key directly in the table.
func (s Spot) nameIn(table Spot) bool {
	name, isName := strings.CutSuffix(s.path, "=")
	if table.path != "" {
		rest, under := strings.CutPrefix(name, table.path+".")
		if !under {
			return false
		}
		name = rest
	}
	return isName && !strings.ContainsAny(name, ".[")
}
