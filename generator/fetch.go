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
	name := "default"
	if source, _, err := load.Read(site); err == nil && source != nil && source.Records.Site.Theme != "" {
		name = source.Records.Site.Theme
	}
	theme, err := themeOf(site, name)
	if err != nil {
		return err
	}
	return assets.Fetch(ctx, assets.Options{Theme: theme.files, Cache: o.Cache, Prepared: o.Assets})
}
