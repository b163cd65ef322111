package prose

import (
	"bytes"
	stdimage "image"
	"image/jpeg"
	"image/png"
	"testing"
)

func TestPictureSizeIsWhatTheHeaderSays(t *testing.T) {
	picture := stdimage.NewGray(stdimage.Rect(0, 0, 30, 20))
	var asPNG, asJPG bytes.Buffer
	if err := png.Encode(&asPNG, picture); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&asJPG, picture, nil); err != nil {
		t.Fatal(err)
	}
	riff := "RIFF\x00\x00\x00\x00WEBP"
	for _, c := range []struct {
		name          string
		data          []byte
		width, height int
	}{
		{"a.png", asPNG.Bytes(), 30, 20},
		{"a.jpg", asJPG.Bytes(), 30, 20},
		{"lossy.webp", []byte(riff + "VP8 \x00\x00\x00\x00\x00\x00\x00\x9d\x01\x2a\x1e\x00\x14\x00"), 30, 20},
		{"lossless.webp", []byte(riff + "VP8L\x00\x00\x00\x00\x2f\x1d\xc0\x04\x00\x00\x00\x00\x00\x00"), 30, 20},
		{"extended.webp", []byte(riff + "VP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x1d\x00\x00\x13\x00\x00"), 30, 20},
		{"short.webp", []byte("RIFF"), 0, 0},
		{"broken.png", []byte("x"), 0, 0},
	} {
		width, height := PictureSize(c.data)
		if width != c.width || height != c.height {
			t.Errorf("%s is %d by %d, want %d by %d", c.name, width, height, c.width, c.height)
		}
	}
}
