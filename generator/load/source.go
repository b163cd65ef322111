package load

import (
	"bytes"
	"io/fs"
	"math"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/prose"
)

// source reads a file as text. Where that fails by the file's own fault, the
// part says so and what the file would define is broken.
func (l *loader) source(f file) (*diag.Source, part, error) {
	src := &diag.Source{Name: f.path}
	p := part{path: f.path, src: src}
	limit := int64(maxData)
	if f.role == narrativeFile {
		limit = maxNarrative
	}
	data, size, err := l.bytes(f.path, limit)
	switch {
	case err != nil:
		return nil, p, err
	case size > limit:
		p.problems.Error(src.File(), "file-too-large", tooLarge(size, limit))
	default:
		data = bytes.TrimPrefix(data, []byte("\ufeff"))
		src.Text = string(data)
		if bad := notText(data); bad >= 0 {
			src.Text = strings.ToValidUTF8(src.Text, "?") // as long as before up to bad
			p.problems.Error(src.Range(bad, bad+1), "invalid-utf8", nil)
		}
	}
	if len(p.problems) > 0 {
		p.broken = f.defines()
	}
	return src, p, nil
}

func tooLarge(size, limit int64) diag.Args {
	tenths := int64(math.Ceil(float64(size) / (1 << 20) * 10))
	return diag.Args{"size": numeral.Int(tenths).Quo(numeral.Int(10), 1), "limit": int(limit >> 20)}
}

// bytes reads a file, unless it is larger than the limit.
func (l *loader) bytes(name string, limit int64) (data []byte, size int64, err error) {
	info, err := fs.Stat(l.fs, name)
	if err != nil {
		return nil, 0, err
	}
	if info.Size() > limit {
		return nil, info.Size(), nil
	}
	data, err = fs.ReadFile(l.fs, name)
	return data, int64(len(data)), err
}

// picture is an image that was read before and is still the same, or is read
// now. One that is too large has no data.
func (l *loader) picture(name string) (data []byte, size int64, err error) {
	if l.old != nil && !l.new(name) && l.old.Images[name] != nil {
		data = l.old.Images[name]
		return data, int64(len(data)), nil
	}
	data, size, err = l.bytes(name, maxImage)
	if l.old != nil && err == nil && data != nil && bytes.Equal(data, l.old.Images[name]) {
		data = l.old.Images[name]
	}
	return data, size, err
}

// notText is the offset of the first byte that is not UTF-8 text, -1 where
// all are. A zero byte means UTF-16.
func notText(data []byte) int {
	if zero := bytes.IndexByte(data, 0); zero >= 0 {
		return zero
	}
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// images reads the images that the narratives show, each once.
func (l *loader) images(s *found, documents map[string]*prose.Document, problems *diag.Problems) (map[string][]byte, error) {
	images := map[string][]byte{}
	for _, document := range sortedKeys(documents) {
		for _, image := range documents[document].Images() {
			if _, done := images[image.Path]; done || s.odd[image.Path] {
				continue
			}
			if _, here := slices.BinarySearch(s.images, image.Path); !here {
				problems.Error(image.At, "missing-image", missing(image.Path, s.images))
				continue
			}
			data, size, err := l.picture(image.Path)
			if err != nil {
				return nil, err
			}
			want := imageType(image.Path)
			width, height := prose.PictureSize(data)
			switch {
			case size > maxImage:
				problems.Error((&diag.Source{Name: image.Path}).File(), "file-too-large", tooLarge(size, maxImage))
			case !isImage(data, want):
				problems.Error(image.At, "image-content", diag.Args{"image": path.Base(image.Path), "type": want})
			case int64(width)*int64(height) > maxPixels:
				problems.Error(image.At, "image-too-large", diag.Args{
					"image": path.Base(image.Path), "width": width, "height": height, "limit": maxPixels >> 20,
				})
			}
			images[image.Path] = data
		}
	}
	return images, nil
}

// missing names the image of the same folder that may be meant.
func missing(name string, images []string) diag.Args {
	args := diag.Args{"image": path.Base(name), "folder": path.Dir(name) + "/"}
	var beside []string
	for _, image := range images {
		if path.Dir(image) == path.Dir(name) {
			beside = append(beside, path.Base(image))
		}
	}
	if near := diag.Nearest(path.Base(name), beside); near != "" {
		args["near"] = near
	}
	return args
}

// imageType is the type that the name of an image promises, "" for none.
func imageType(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".png":
		return "png"
	case ".jpg", ".jpeg":
		return "jpg"
	case ".webp":
		return "webp"
	}
	return ""
}

// isImage looks whether the first bytes are those of the type.
func isImage(data []byte, kind string) bool {
	switch kind {
	case "png":
		return bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n"))
	case "jpg":
		return bytes.HasPrefix(data, []byte("\xff\xd8\xff"))
	}
	return len(data) > 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP"
}
