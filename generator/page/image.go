package page

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
)

// An image is a picture of a narrative under its published, fingerprinted name.
type image struct {
	path string // "images/harbour-1f2e3d4c.jpg"
	data []byte
}

// fingerprintImages names each image by its content, so that a changed picture
// gets a new address and may be cached for ever. Of the editor's name only what
// every file system and address can hold is kept.
func fingerprintImages(files map[string][]byte) map[string]image {
	images := make(map[string]image, len(files))
	for name, data := range files {
		sum := sha256.Sum256(data)
		ext := path.Ext(name)
		base := plainName(strings.TrimSuffix(path.Base(name), ext))
		images[name] = image{path: "images/" + base + hex.EncodeToString(sum[:8]) + strings.ToLower(ext), data: data}
	}
	return images
}

// plainName is the beginning of a name in small letters, digits and hyphens,
// with a hyphen behind it; "" where nothing of it is left.
func plainName(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case b.Len() == 40:
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
		b.WriteByte('-')
	}
	return b.String()
}
