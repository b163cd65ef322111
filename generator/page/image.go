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
