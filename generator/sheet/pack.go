package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"hash"
	"hash/crc32"
	"io"
	"sync"
	"time"
)

// A Packed is a file, written once and kept as an archive holds it: as it stands
// it goes into any number of them.
type Packed struct {
	Size   int
	SHA256 [sha256.Size]byte
	crc    uint32
	method uint16 // zip.Deflate or zip.Store
	data   []byte
}

// WriteTo writes the file as it was before it was packed.
func (p Packed) WriteTo(w io.Writer) (int64, error) {
	packed := bytes.NewReader(p.data)
	if p.method == zip.Store {
		return packed.WriteTo(w)
	}
	return io.Copy(w, flate.NewReader(packed))
}

// Packers pack files. What deflates takes a megabyte, so it serves one file
// after the other; as many are made as work at a time. The zero value is ready.
type Packers struct{ thorough, quick sync.Pool }

// Pack keeps what write writes.
func (ps *Packers) Pack(write func(io.Writer) error) (Packed, error) {
	return pack(&ps.thorough, flate.DefaultCompression, write)
}

func pack(idle *sync.Pool, level int, write func(io.Writer) error) (Packed, error) {
	p, ok := idle.Get().(*packer)
	if !ok {
		p = newPacker(level)
	}
	packed, err := p.pack(write)
	if err == nil {
		idle.Put(p)
	}
	return packed, err
}

// PackTexts is Pack for several small files, in their order. To get ready for
// the next file takes the thorough level longer than to deflate a page of text.
func (ps *Packers) PackTexts(writes ...func(io.Writer) error) ([]Packed, error) {
	list := make([]Packed, len(writes))
	for i, write := range writes {
		var err error
		if list[i], err = pack(&ps.quick, flate.BestSpeed, write); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// Keep keeps what is compressed already as write writes it.
func Keep(write func(io.Writer) error) (Packed, error) {
	var data bytes.Buffer
	if err := write(&data); err != nil {
		return Packed{}, err
	}
	b := data.Bytes()
	return Packed{Size: len(b), SHA256: sha256.Sum256(b), crc: crc32.ChecksumIEEE(b), method: zip.Store, data: b}, nil
}

// A packer deflates, counts and sums what is written to it, one file after the
// other.
type packer struct {
	deflate *flate.Writer
	size    int
	data    *bytes.Buffer
	crc     hash.Hash32
	sum     hash.Hash
}

func newPacker(level int) *packer {
	deflate, err := flate.NewWriter(io.Discard, level)
	if err != nil {
		panic(err) // no such level
	}
	p := &packer{deflate: deflate}
	p.begin()
	return p
}

// begin makes ready for another file.
func (p *packer) begin() {
	p.size, p.data, p.crc, p.sum = 0, &bytes.Buffer{}, crc32.NewIEEE(), sha256.New()
	p.deflate.Reset(p.data)
}

func (p *packer) Write(b []byte) (int, error) {
	p.size += len(b)
	p.crc.Write(b)
	p.sum.Write(b)
	return p.deflate.Write(b)
}

// end gives the file and begins another.
func (p *packer) end() (Packed, error) {
	err := p.deflate.Close()
	packed := Packed{method: zip.Deflate, Size: p.size, SHA256: [sha256.Size]byte(p.sum.Sum(nil)), crc: p.crc.Sum32(), data: p.data.Bytes()}
	p.begin()
	return packed, err
}

func (p *packer) pack(write func(io.Writer) error) (Packed, error) {
	if err := write(p); err != nil {
		return Packed{}, err
	}
	return p.end()
}

// An Entry is a file in an archive.
type Entry struct {
	Name string
	Packed
}

// WriteZip writes an archive of the entries in their order. All bear the same
// time, so that the same files make the same archive.
func WriteZip(out io.Writer, stamp time.Time, entries []Entry) error {
	z := zip.NewWriter(out)
	for _, e := range entries {
		h := &zip.FileHeader{
			Name: e.Name, Method: e.method, CRC32: e.crc, Flags: utf8Names,
			CompressedSize64: uint64(len(e.data)), UncompressedSize64: uint64(e.Size),
		}
		//lint:ignore SA1019 CreateRaw heeds no other stamp
		h.SetModTime(stamp)
		w, err := z.CreateRaw(h)
		if err != nil {
			return err
		}
		if _, err := w.Write(e.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// utf8Names is the flag that says how the names in an archive are written.
const utf8Names = 0x800

// Stamp is a day as the time of an archive's files, the first day that the format
// knows where none is given.
func Stamp(year, month, day int) time.Time {
	return time.Date(max(year, 1980), time.Month(max(month, 1)), max(day, 1), 0, 0, 0, 0, time.UTC)
}
