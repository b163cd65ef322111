package diag

import (
	"strconv"
	"strings"
)

// A Source is one file that a person wrote, kept with its text so that a
// problem can show the line it speaks of.
type Source struct {
	Name string // slash-separated, relative to the site folder: "data/events/x.toml"
	Text string

	// Locate finds the value that a key path such as "figures[2].value"
	// names, as byte offsets into Text; a path that ends in "=" names the key
	// itself. Where the path does not exist it answers for the longest part of
	// it that does (a missing key is shown at its table), and 0, 0 where there
	// is none. Nil where a file has no keys. It is called only for files that
	// hold a problem, so positions cost nothing in a sound site.
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
	return Spot{Source: s.Source, path: KeyPath(s.path, name)}
}

// Name is the spot of the key that s was made from by Key, where the key and
// not its value is what is wrong.
func (s Spot) Name() Spot { return Spot{Source: s.Source, path: s.path + "="} }

// KeyPath is the path of a key in the table at base ("" for the file). A name
// that TOML would have to quote is quoted, so that paths never collide.
func KeyPath(base, name string) string {
	if !bare(name) {
		name = strconv.Quote(name)
	}
	if base == "" {
		return name
	}
	return base + "." + name
}

// IndexPath is the path of the element i (from 0) of the array at base.
func IndexPath(base string, i int) string { return base + "[" + strconv.Itoa(i) + "]" }

func bare(name string) bool {
	for _, r := range name {
		if r != '_' && r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
			return false
		}
	}
	return name != ""
}

// Index is the spot of the array element i (from 0) below s.
func (s Spot) Index(i int) Spot {
	return Spot{Source: s.Source, path: IndexPath(s.path, i)}
}

// Within is the place of words in the text at s, or s where they do not stand
// there as they are. Digits beside them would make another number of them.
func (s Spot) Within(words string) Spot {
	start, end := s.Offsets()
	if words == "" || s.Source == nil || end > len(s.Source.Text) {
		return s
	}
	for from := start; from < end; {
		i := strings.Index(s.Source.Text[from:end], words)
		if i < 0 {
			break
		}
		first, last := from+i, from+i+len(words)
		if !digit(s.Source.Text, first-1) && !digit(s.Source.Text, last) {
			s.start, s.end, s.ranged = first, last, true
			return s
		}
		from = last
	}
	return s
}

func digit(text string, i int) bool {
	return i >= 0 && i < len(text) && '0' <= text[i] && text[i] <= '9'
}

// Path is the key path that s was made from, "" for a range of the file or all of it.
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
