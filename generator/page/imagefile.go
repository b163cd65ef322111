package page

import (
	"iter"
	"maps"
	"slices"
)

// imageFiles writes the pictures of the narratives under their fingerprinted
// names. Two files of the same content and name are one.
func imageFiles(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		written := map[string]bool{}
		for _, name := range slices.Sorted(maps.Keys(s.images)) {
			img := s.images[name]
			if written[img.path] {
				continue
			}
			written[img.path] = true
			if !yield(Task{Path: img.path, Render: func(out *Output) error {
				_, err := out.Write(img.data)
				return err
			}}) {
				return
			}
		}
	}
}
