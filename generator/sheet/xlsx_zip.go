package sheet

import (
	"cmp"
	"compress/flate"
	"io"
	"io/fs"
	"slices"
)

// An orderedZip writes the parts of a workbook in the order of their names and
// with one time: excelize takes its sheets in the order of a map.
type orderedZip struct {
	out     io.Writer
	packer  *packer
	entries []Entry
	open    string // the part that is being written, "" for none
}

func newOrderedZip(out io.Writer) *orderedZip {
	return &orderedZip{out: out, packer: newPacker(flate.BestSpeed)}
}

// Create begins a part, which ends the one before.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	err := z.end()
	z.open = name
	return z.packer, err
}

func (z *orderedZip) end() error {
	if z.open == "" {
		return nil
	}
	packed, err := z.packer.end()
	z.entries = append(z.entries, Entry{z.open, packed})
	return err
}

// AddFS is not asked for by excelize.
func (z *orderedZip) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the archive. What says which part is what comes first, as readers
// of streams expect.
func (z *orderedZip) Close() error {
	if err := z.end(); err != nil {
		return err
	}
	slices.SortFunc(z.entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(rank(a.Name), rank(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return WriteZip(z.out, Stamp(0, 0, 0), z.entries)
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
