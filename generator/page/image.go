package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"image/jpeg"
	"image/png"
	"path"
	"strings"
)

// An image is a picture of a narrative under its published, fingerprinted name.
type image struct {
	path string // "images/harbour-1f2e3d4c.jpg"
	data []byte
}

// size is the width and height in pixels, which let a browser keep room for
// the picture; 0 where the file does not say.
func (i image) size() (width, height int) {
	switch path.Ext(i.path) {
	case ".png":
		if c, err := png.DecodeConfig(bytes.NewReader(i.data)); err == nil {
			return c.Width, c.Height
		}
	case ".jpg":
		if c, err := jpeg.DecodeConfig(bytes.NewReader(i.data)); err == nil {
			return c.Width, c.Height
		}
	case ".webp":
		return webpSize(i.data)
	}
	return 0, 0
}

// webpSize reads the header of the three forms of WebP: lossy, lossless and
// extended (RFC 9649).
func webpSize(data []byte) (width, height int) {
	if len(data) < 30 || string(data[:4]) != "RIFF" || string(data[8:12]) != "WEBP" {
		return 0, 0
	}
	le := binary.LittleEndian
	switch string(data[12:16]) {
	case "VP8 ":
		return int(le.Uint16(data[26:]) & 0x3fff), int(le.Uint16(data[28:]) & 0x3fff)
	case "VP8L":
		bits := le.Uint32(data[21:])
		return int(bits&0x3fff) + 1, int(bits>>14&0x3fff) + 1
	case "VP8X":
		return int(le.Uint32(data[24:])&0xffffff) + 1, int(le.Uint32(data[26:])>>8) + 1
	}
	return 0, 0
}

// fingerprintImages names each image by its content, so that a changed picture
// gets a new address and may be cached for ever.
func fingerprintImages(files map[string][]byte) map[string]image {
	images := make(map[string]image, len(files))
	for name, data := range files {
		sum := sha256.Sum256(data)
		ext := path.Ext(name)
		base := strings.TrimSuffix(path.Base(name), ext)
		images[name] = image{path: "images/" + base + "-" + hex.EncodeToString(sum[:4]) + ext, data: data}
	}
	return images
}
