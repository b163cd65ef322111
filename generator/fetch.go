package generator

import (
	"cmp"
	"context"
	"io/fs"

	"tradepost/generator/assets"
	"tradepost/generator/load"
)

// FetchAssets gets what a later build of the site would have to fetch: ECharts
// and, where its pages have cards, the font that these are set in. A folder
// that is no site, or whose site.toml is broken, gets the default theme's.
func FetchAssets(ctx context.Context, site fs.FS, o Options) error {
	name := "default"
	cards := o.BaseURL != ""
	if source, _, err := load.Read(site); err == nil && source != nil {
		name = cmp.Or(source.Records.Site.Theme, name)
		cards = (cards || source.Records.Site.BaseURL != "") && !source.Records.Site.NoCards
	}
	theme, err := themeOf(site, name)
	if err != nil {
		return err
	}
	from := assets.Options{Theme: theme.files, Cache: o.Cache, Prepared: o.Assets}
	if err := assets.Fetch(ctx, from); err != nil || !cards {
		return err
	}
	return assets.FetchFont(ctx, from)
}
