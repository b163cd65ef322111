// Package qr draws an address as a QR code, so that a page that was printed
// leads back to where it is kept up to date.
package qr

import (
	"fmt"
	"strings"

	goqr "github.com/piglig/go-qr"
)

// quiet is the empty margin that readers need, in modules (ISO/IEC 18004).
const quiet = 4

// SVG is the code of a text as an SVG element: black where the style sheet says
// nothing else, one path, as wide as the place that it stands in. It says nothing
// to those who do not see it: the text stands beside it. The level of correction
// is the second of four: paper is folded, but seldom torn.
func SVG(text string) (string, error) {
	code, err := goqr.EncodeText(text, goqr.Medium)
	if err != nil {
		return "", fmt.Errorf("a QR code of %q: %w", text, err)
	}
	side := code.Size() + 2*quiet
	return fmt.Sprintf(`<svg class="qr" viewBox="0 0 %d %d" aria-hidden="true" shape-rendering="crispEdges"><path d="%s"/></svg>`,
		side, side, dark(code)), nil
}

// dark is the path of the dark modules, each run of a row as a rectangle.
func dark(code *goqr.QrCode) string {
	var path strings.Builder
	for y := range code.Size() {
		run := 0
		for x := 0; x <= code.Size(); x++ {
			if x < code.Size() && code.Module(x, y) {
				run++
			} else if run > 0 {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", x-run+quiet, y+quiet, run, run)
				run = 0
			}
		}
	}
	return path.String()
}
