package generator

import (
	"io/fs"

	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// DestinationOf is where a site is published to, as far as data/site.toml can be
// read; what is wrong with it a build tells.
func DestinationOf(site fs.FS) (trade.Destination, error) {
	source, _, err := load.Read(site)
	if err != nil {
		return trade.Destination{}, reading(err, "")
	}
	return source.Records.Site.Destination, nil
}
