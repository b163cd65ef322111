package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"sort"
	"sync"
)

// ManifestName is the file that lists what a build wrote, and by which a folder
// is known as one that a build may replace.
const ManifestName = "manifest.json"

// generatorName marks the manifests that are ours.
const generatorName = "tradepost"

// A Manifest lists every file of a published site but itself.
type Manifest struct {
	Generator string `json:"generator"` // always "tradepost"
	Files     []File `json:"files"`     // by path
}

// A File is one published file.
type File struct {
	Path   string `json:"path"`
	Size   int    `json:"size"` // bytes
	SHA256 string `json:"sha256"`
}

func fileOf(path string, data []byte) File {
	sum := sha256.Sum256(data)
	return File{Path: path, Size: len(data), SHA256: hex.EncodeToString(sum[:])}
}

// parseManifest reads a manifest; false if it is not one of ours.
func parseManifest(data []byte) (Manifest, bool) {
	var m Manifest
	err := json.Unmarshal(data, &m)
	return m, err == nil && m.Generator == generatorName
}

// A listing collects what a manifest says of the files that come by.
type listing struct {
	lock  sync.Mutex
	files []File
}

func (l *listing) list(f File) {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.files = append(l.files, f)
}

// manifest is the file that lists them all.
func (l *listing) manifest() []byte {
	sort.Slice(l.files, func(i, j int) bool { return l.files[i].Path < l.files[j].Path })
	for i := 1; i < len(l.files); i++ {
		if l.files[i].Path == l.files[i-1].Path {
			panic("publish: written twice: " + l.files[i].Path)
		}
	}
	data, err := json.MarshalIndent(Manifest{Generator: generatorName, Files: l.files}, "", "  ")
	if err != nil {
		panic("publish: " + err.Error()) // strings and numbers only
	}
	return append(data, '\n')
}
