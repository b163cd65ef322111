package assets

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// The theme's files that decide which ECharts is had, and which parts of it.
const (
	manifestFile = "package.json"
	lockFile     = "package-lock.json"
	echartsEntry = "scripts/echarts.ts"
)

// esbuildVersion is part of every cache key, since another esbuild writes other
// bytes. A test keeps it equal to go.mod.
const esbuildVersion = "v0.28.2"

// recipe changes when this package makes other bytes of the same input.
const recipe = "2"

// licences are the texts that must travel with the code: file in node_modules
// -> file in the site.
var licences = []struct{ from, to string }{
	{"echarts/LICENSE", "licences/echarts-LICENSE.txt"},
	{"echarts/NOTICE", "licences/echarts-NOTICE.txt"},
	{"echarts/licenses/LICENSE-d3", "licences/echarts-LICENSE-d3.txt"},
	{"zrender/LICENSE", "licences/zrender-LICENSE.txt"},
}

// A library is the parts of ECharts that the theme uses, as one module.
type library struct {
	Module   []byte            // JavaScript, with the exports of scripts/echarts.ts
	Licences map[string][]byte // path in the site -> text
}

// echarts gives the library from the prepared folder, the cache or npm.
func echarts(ctx context.Context, o Options) (library, error) {
	if o.Prepared != "" {
		// Not put into the cache: nobody has checked that folder's integrity.
		return fromPrepared(o)
	}
	sum, err := echartsParcel.sum(o.Theme, manifestFile, lockFile, echartsEntry)
	if err != nil {
		return library{}, err
	}
	return kept(ctx, echartsParcel, o, "echarts "+recipe+" "+esbuildVersion+" "+sum, func(dir string) (library, error) {
		return fromModules(o.Theme, dir)
	})
}

// fromPrepared bundles out of the folder that the user named, if it holds the
// version that the theme was tested with.
func fromPrepared(o Options) (library, error) {
	if err := echartsParcel.prepared(o, o.Prepared); err != nil {
		return library{}, err
	}
	return fromModules(o.Theme, o.Prepared)
}

// fromModules bundles out of dir/node_modules.
func fromModules(theme fs.FS, dir string) (library, error) {
	module, err := bundleLibrary(theme, dir)
	if err != nil {
		return library{}, err
	}
	lib := library{Module: module, Licences: map[string][]byte{}}
	for _, l := range licences {
		text, err := os.ReadFile(filepath.Join(dir, "node_modules", filepath.FromSlash(l.from)))
		if err != nil {
			return library{}, fmt.Errorf("assets: licence: %w", err)
		}
		lib.Licences[l.to] = text
	}
	return lib, nil
}
