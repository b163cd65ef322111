package page

import (
	"iter"

	"tradepost/generator/hosting"
)

// headers writes what some hosts read from the site itself: the headers that
// its files are sent with. They are the same for every site.
func headers(*Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		yield(Task{Path: hosting.HeadersName, Render: func(out *Output) error {
			_, err := out.Write(hosting.Headers())
			return err
		}})
	}
}
