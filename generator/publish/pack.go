package publish

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"runtime"

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
	Lasting func(path string) bool // files that are worth fifty times the work for an eighth less
	Cache   *store.Store           // of what was compressed before, nil for none
}

// A Packer writes each file on and, where that pays, two more beside it: the
// same compressed, as .gz and as .br, for servers that send them as they lie.
// It works while Write is called, by as many goroutines as call it, and keeps
// nothing of a file; the same bytes give the same two files.
type Packer struct {
	to Writer
	Packing
	idle chan compressors // that wait for the next page
}

// Pack is a writer that compresses.
func Pack(to Writer, p Packing) *Packer {
	return &Packer{to: to, Packing: p, idle: make(chan compressors, runtime.GOMAXPROCS(0))}
}

// leastPacked is the smallest file that compressing pays for, in bytes: what
// fits into one packet arrives no sooner when it is smaller.
const leastPacked = 1400

// How hard each form is tried. On the pages of a site brotli 6 takes 17 ms for a
// megabyte and brotli 11 a second, for an eighth less: only what browsers keep
// for a year is worth that. (Brotli 9 takes a half more than 6, and many times
// the memory, for a fiftieth.)
const (
	gzipLevel    = gzip.BestCompression
	pageLevel    = 6
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

// compressors are the two that a page needs. They are large and can be used
// again.
type compressors struct {
	gzip   *gzip.Writer
	brotli *brotli.Writer
}

// compress gives both forms. The gzip header says neither when it was made nor
// what of.
func (p *Packer) compress(data []byte, level int) (gz, br []byte) {
	var c compressors
	select {
	case c = <-p.idle:
	default:
		c.gzip, _ = gzip.NewWriterLevel(nil, gzipLevel) // fails for an unknown level only
		c.brotli = brotli.NewWriterLevel(nil, pageLevel)
	}
	gz = run(c.gzip, data)
	if level == pageLevel {
		br = run(c.brotli, data)
	} else { // rare, and of another size
		br = run(brotli.NewWriterLevel(nil, level), data)
	}
	select {
	case p.idle <- c:
	default:
	}
	return gz, br
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
