package publish

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/andybalholm/brotli"

	"tradepost/generator/store"
)

// A Writer takes the files of a site.
type Writer interface {
	Write(path string, data []byte) error
}

// Packing says what is compressed.
type Packing struct {
	Pays    func(path string) bool // files that are smaller when compressed
	Lasting func(path string) bool // files that are worth forty times the work for a tenth less
	Cache   *store.Store           // of what was compressed before, nil for none
}

// A Packer writes each file on and, where that pays, two more beside it: the
// same compressed, as .gz and as .br, for servers that send them as they lie.
// It works while Write is called, by as many goroutines as call it, and keeps
// nothing of a file; the same bytes give the same two files.
type Packer struct {
	to Writer
	Packing
	writers [2]sync.Pool // that wait for the next file: gzip, brotli for pages
}

// Pack is a writer that compresses.
func Pack(to Writer, p Packing) *Packer { return &Packer{to: to, Packing: p} }

// leastPacked is the smallest file that compressing pays for, in bytes: what
// fits into one packet arrives no sooner when it is smaller.
const leastPacked = 1400

// How hard each form is tried. On the pages of a site brotli 9 takes 25 ms for a
// megabyte and brotli 11 a second, for a tenth less: only what browsers keep for
// a year is worth that.
const (
	gzipLevel    = gzip.BestCompression
	pageLevel    = 9
	lastingLevel = brotli.BestCompression
)

// brotliVersion is the compressor's, which the bytes depend on.
const brotliVersion = "v1.2.8"

// Write writes the file and its compressed forms.
func (p *Packer) Write(path string, data []byte) error {
	if err := p.to.Write(path, data); err != nil {
		return err
	}
	if len(data) < leastPacked || !p.Pays(path) {
		return nil
	}
	level := pageLevel
	if p.Lasting(path) {
		level = lastingLevel
	}
	gz, br, err := p.packed(data, level)
	if err != nil {
		return err
	}
	for _, form := range []struct {
		suffix string
		data   []byte
	}{{".gz", gz}, {".br", br}} {
		if len(form.data) >= len(data) { // noise, whatever its name says
			continue
		}
		if err := p.to.Write(path+form.suffix, form.data); err != nil {
			return err
		}
	}
	return nil
}

// packed compresses, unless that was done before.
func (p *Packer) packed(data []byte, level int) (gz, br []byte, err error) {
	key := packedKey(data, level)
	if entry, found := p.Cache.Get(key); found {
		if gz, br, ok := unjoin(entry); ok {
			return gz, br, nil
		}
	}
	gz, br = p.compress(data, level)
	return gz, br, p.Cache.Put(key, join(gz, br))
}

// packedKey names all that the compressed bytes depend on. gzip is Go's own.
func packedKey(data []byte, level int) string {
	return fmt.Sprintf("packed gzip %s %d brotli %s %d %x", runtime.Version(), gzipLevel, brotliVersion, level, sha256.Sum256(data))
}

// join and unjoin keep the two forms in one entry: reading it is one file.
func join(gz, br []byte) []byte {
	entry := binary.BigEndian.AppendUint32(make([]byte, 0, 4+len(gz)+len(br)), uint32(len(gz)))
	return append(append(entry, gz...), br...)
}

func unjoin(entry []byte) (gz, br []byte, ok bool) {
	if len(entry) < 4 {
		return nil, nil, false
	}
	n, rest := int(binary.BigEndian.Uint32(entry)), entry[4:]
	if n > len(rest) {
		return nil, nil, false
	}
	return rest[:n], rest[n:], true
}

// compress gives both forms. The gzip header says neither when it was made nor
// what of.
func (p *Packer) compress(data []byte, level int) (gz, br []byte) {
	gzips, ok := p.writers[0].Get().(*gzip.Writer)
	if !ok {
		gzips, _ = gzip.NewWriterLevel(nil, gzipLevel)
	}
	defer p.writers[0].Put(gzips)
	if level != pageLevel { // rare, and of another size
		return run(gzips, data), run(brotli.NewWriterLevel(nil, level), data)
	}
	brotlis, ok := p.writers[1].Get().(*brotli.Writer)
	if !ok {
		brotlis = brotli.NewWriterLevel(nil, level)
	}
	defer p.writers[1].Put(brotlis)
	return run(gzips, data), run(brotlis, data)
}

// A compressor writes to memory, which never fails.
type compressor interface {
	io.WriteCloser
	Reset(io.Writer)
}

func run(c compressor, data []byte) []byte {
	var out bytes.Buffer
	c.Reset(&out)
	if _, err := c.Write(data); err != nil {
		panic("publish: " + err.Error())
	}
	if err := c.Close(); err != nil {
		panic("publish: " + err.Error())
	}
	return out.Bytes()
}
