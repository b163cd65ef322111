package generator

import (
	"context"
	"io/fs"

	"tradepost/generator/assets"
	"tradepost/generator/load"
)

// FetchAssets gets what a later build of the site would have to fetch. A folder
// that is no site, or whose site.toml is broken, gets the default theme's.
func FetchAssets(ctx context.Context, site fs.FS, o Options) error {
	theme := "default"
	if source, _, err := load.Read(site); err == nil && source != nil && source.Records.Site.Theme != "" {
		theme = source.Records.Site.Theme
	}
	return assets.Fetch(ctx, assets.Options{Theme: themeOf(site, theme), Cache: o.Cache, Prepared: o.Assets})
}
