package generator

import (
	"fmt"
	"io/fs"

	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
	"tradepost/themes"
)

// themeOf is the theme of a site: the default one, overlaid by the site's own
// files of that theme where it has any.
func themeOf(site fs.FS, name string) fs.FS {
	own, err := fs.Sub(site, "themes/"+name)
	if err != nil {
		return themes.Default()
	}
	return themes.Over(own)
}

// themeProblems reports a theme that is neither the default nor in the site.
func themeProblems(site fs.FS, s trade.Site) diag.Problems {
	var problems diag.Problems
	if s.Theme == "default" || s.Theme == "" {
		return nil
	}
	if _, err := fs.Stat(site, "themes/"+s.Theme); err != nil {
		problems.Error(s.At.Key("theme"), "unknown-theme", diag.Args{"name": s.Theme})
	}
	return problems
}

// printersOf makes a printer for each language of the site.
func printersOf(languages []trade.Lang, theme fs.FS) (map[trade.Lang]*locale.Printer, error) {
	printers := make(map[trade.Lang]*locale.Printer, len(languages))
	for _, lang := range languages {
		p, err := locale.New(lang, theme)
		if err != nil {
			return nil, fmt.Errorf("theme: %w", err)
		}
		printers[lang] = p
	}
	return printers, nil
}
