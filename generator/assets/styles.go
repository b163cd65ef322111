package assets

import (
	"errors"
	"io/fs"
)

// StyleFaults finds what does not compile in a theme's styles, without a cache and
// without ECharts: a check tells it before anybody builds.
func StyleFaults(theme fs.FS) []Fault {
	_, err := run(settings("styles/site.css", themePlugin(theme, nil, "")))
	var wrong *ThemeError
	if errors.As(err, &wrong) {
		return wrong.Faults
	}
	return nil
}
