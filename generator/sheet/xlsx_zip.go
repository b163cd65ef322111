package sheet

import (
	"cmp"
	"compress/flate"
	"io"
	"io/fs"
	"slices"
	"time"
)

// An orderedZip writes the parts of a workbook in the order of their names and
// with one time: excelize takes its sheets in the order of a map.
type orderedZip struct {
	out   io.Writer
	names []string
	parts []*packer
}

// Create begins a part.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	p := newPacker(flate.BestSpeed)
	z.names, z.parts = append(z.names, name), append(z.parts, p)
	return p, nil
}

// AddFS is not asked for by excelize.
func (z *orderedZip) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the archive. What says which part is what comes first, as readers
// of streams expect.
func (z *orderedZip) Close() error {
	entries := make([]Entry, len(z.parts))
	for i, p := range z.parts {
		packed, err := p.pack()
		if err != nil {
			return err
		}
		entries[i] = Entry{z.names[i], packed}
	}
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(rank(a.Name), rank(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return WriteZip(z.out, time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), entries)
}

func rank(name string) int {
	switch name {
	case "[Content_Types].xml":
		return 0
	case "_rels/.rels":
		return 1
	}
	return 2
}
