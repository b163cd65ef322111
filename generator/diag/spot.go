package diag

import "strconv"

// A Source is one file that a person wrote, kept with its text so that a
// problem can show the line it speaks of.
type Source struct {
	Name string // slash-separated, relative to the site folder: "data/events/x.toml"
	Text string

	// Locate finds the value that a key path such as "figures[2].value"
	// names, as byte offsets into Text. Where the path does not exist it
	// answers for the longest part of it that does (a missing key is shown at
	// its table). Nil where a file has no keys. It is called only for files
	// that hold a problem, so positions cost nothing in a sound site.
	Locate func(path string) (start, end int)
}

// A Spot is a place in a source: a key path, a byte range or the file as a
// whole. It is small enough to be kept by every record; lines and columns are
// worked out only when a problem is shown.
type Spot struct {
	Source     *Source
	path       string
	start, end int
	ranged     bool
}

// File is the spot of a whole file.
func (s *Source) File() Spot { return Spot{Source: s} }

// Range is the spot of the bytes [start,end) of the text.
func (s *Source) Range(start, end int) Spot {
	return Spot{Source: s, start: start, end: end, ranged: true}
}

// Key is the spot of the value that the key names below s.
func (s Spot) Key(name string) Spot {
	if s.path != "" {
		name = s.path + "." + name
	}
	return Spot{Source: s.Source, path: name}
}

// Index is the spot of the array element i (from 0) below s.
func (s Spot) Index(i int) Spot {
	return Spot{Source: s.Source, path: s.path + "[" + strconv.Itoa(i) + "]"}
}

// Path is the key path that s was made from, "" for a range or a whole file.
func (s Spot) Path() string { return s.path }

// Offsets gives the byte range of s in its text.
func (s Spot) Offsets() (start, end int) {
	switch {
	case s.Source == nil:
		return 0, 0
	case s.ranged:
		return s.start, s.end
	case s.path != "" && s.Source.Locate != nil:
		return s.Source.Locate(s.path)
	}
	return 0, 0
}
