package prose

import (
	"bytes"
	"encoding/binary"
	"image/jpeg"
	"image/png"
)

// PictureSize is the width and height in pixels that the header of a png, jpg
// or webp file says; 0 where it does not.
func PictureSize(data []byte) (width, height int) {
	if c, err := png.DecodeConfig(bytes.NewReader(data)); err == nil {
		return c.Width, c.Height
	}
	if c, err := jpeg.DecodeConfig(bytes.NewReader(data)); err == nil {
		return c.Width, c.Height
	}
	return webpSize(data)
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
