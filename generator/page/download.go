package page

import (
	"iter"
	"maps"
	"slices"
)

// downloads writes the tables of records below data/: once as CSV and JSON, since
// the columns are the same in all languages, and in each language where words
// explain them.
func downloads(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, path := range slices.Sorted(maps.Keys(s.stock().files)) {
			task := Task{Path: path, Render: func(out *Output) error {
				packed, err := s.stock().file(path)
				if err != nil {
					return err
				}
				return bytesOf(packed, &out.Buffer)
			}}
			if !yield(task) {
				return
			}
		}
	}
}
