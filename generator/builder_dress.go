package generator

import (
	"bytes"
	"context"
	"io/fs"
	"slices"
	"strings"

	"tradepost/generator/assets"
	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/page"
	"tradepost/generator/prerender"
	"tradepost/generator/trade"
)

// A dress is a theme with all that was made of it for one site.
type dress struct {
	theme
	site     trade.Site    // by which it was judged
	problems diag.Problems // in it
	bundle   *assets.Bundle
	artist   *prerender.Renderer
	printers map[trade.Lang]*locale.Printer

	templates *struct{ _ int } // the same as long as the templates are
}

// again makes a dress of the files as they are, or gives back this one where
// nothing that it hangs on changed.
func (d dress) again(ctx context.Context, files fs.FS, o Options, site trade.Site, changed []string) (dress, error) {
	touched := d.bundle == nil || d.site.Theme != site.Theme || touchesTheme(changed)
	if !touched && d.site.At == site.At {
		return d, nil
	}
	next := d
	var err error
	if touched {
		if next.theme, err = themeOf(files, site.Theme); err != nil {
			return d, reading(err, next.folder)
		}
		next.templates = new(struct{ _ int })
	}
	if next.problems, err = next.theme.problems(files, site); err != nil {
		return d, err
	}
	next.site = site
	if next.problems.HasErrors() {
		next.bundle = nil // so that the next look is a new one
		return next, nil
	}
	if next.printers, err = next.theme.printers(site.Languages); err != nil {
		return d, err
	}
	if !touched {
		return next, nil
	}
	next.bundle, err = assets.Build(ctx, assets.Options{Theme: next.files, Cache: o.Cache, Prepared: o.Assets})
	if wrong, ok := next.blame(err); ok {
		next.problems = append(next.problems, wrong...)
		next.bundle = nil
		return next, nil
	}
	if err != nil {
		return d, err
	}
	if d.artist == nil || d.bundle == nil || !bytes.Equal(d.bundle.Prerender, next.bundle.Prerender) {
		next.artist = o.artist(next.bundle.Prerender)
	}
	return next, nil
}

// touchesTheme tells whether a theme may be other than before.
func touchesTheme(changed []string) bool {
	return slices.ContainsFunc(changed, func(path string) bool {
		return path == "." || path == "themes" || strings.HasPrefix(path, "themes/")
	})
}

// bounded adds the theme's problems to others, in order.
func (d dress) bounded(problems diag.Problems) diag.Problems {
	problems = slices.Concat(problems, d.problems).Bounded()
	problems.Sort()
	return problems
}

// draw makes a picture of a chart.
func (d dress) draw(chart page.Drawing) ([]byte, error) {
	return d.artist.Draw(prerender.Drawing(chart))
}

func (d dress) close() error {
	if d.artist == nil {
		return nil
	}
	return d.artist.Close()
}
