package page

import (
	"fmt"
	"io/fs"
	"iter"
)

// iconPath is where browsers find the picture of the site. It is named by every
// page, so that no browser asks a server's root for one.
const iconPath = "icon.svg"

// icon copies the theme's picture of the site.
func icon(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		yield(Task{Path: iconPath, Render: func(out *Output) error {
			data, err := fs.ReadFile(s.Theme, "images/icon.svg")
			if err != nil {
				return fmt.Errorf("theme: %w", err)
			}
			_, err = out.Write(data)
			return err
		}})
	}
}
