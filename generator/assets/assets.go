// Package assets turns a theme's styles and scripts, and the ECharts that its
// charts need, into a few fingerprinted files.
//
// A theme has five entries: styles/site.css, scripts/site.ts (small, on every
// page), scripts/charts.ts (large, fetched by the first when a reader touches a
// chart), scripts/find.ts (fetched when a reader searches) and
// scripts/prerender.ts (run by the build, no file of the site). Scripts become
// classic ones, since modules do not load from disk. The file scripts/echarts.ts names what of ECharts is used; it
// alone imports packages, which package.json and package-lock.json pin.
//
// ECharts comes from the first place that has it:
//
//  1. a prepared folder, if Options.Prepared names one: a folder in which
//     `npm ci` was run with the theme's two package files;
//  2. the cache, under the hash of everything that it depends on;
//  3. npm, once, within a minute; the result goes to the cache.
//
// The font that cards for shared pages are set in comes from the same places. It
// has a package.json and a lockfile of its own, in the folder cards/, since it is
// large and only sites with a public address need it.
//
// That is the only moment at which a build may touch the network. Same theme,
// same bytes: names carry a hash of the content, so that servers may let
// browsers keep the files for ever.
//
// Errors: *Unavailable where a package cannot be had (a matter of the machine),
// *ThemeError where a style or script does not compile (a matter of the theme's
// author).
package assets

import (
	"context"
	"io/fs"

	"tradepost/generator/store"
)

// Options says where things are. Only Theme is a must.
type Options struct {
	Theme    fs.FS        // the theme's folder, overrides already laid over it
	Cache    *store.Store // nil: nothing is kept, every build runs npm
	WorkDir  string       // where npm may work; "": a folder inside the cache
	Prepared string       // a folder that holds node_modules; "": none
	NPM      string       // the npm command; "": the one on the PATH
}

// A File is one file of the site.
type File struct {
	Name string // what a page asks for: "site.css"; "" for files only meant to be there
	Path string // below the site's root, slash-separated: "assets/site-0a1b2c3d4e.css"
	Data []byte
}

// A Bundle is every asset of a site.
type Bundle struct {
	Files     []File // in the order of their paths
	Prerender []byte // the script that draws charts at build time
}

// URL is the path below the site's root of the file that a page asks for:
// "site.css", "site.js", "charts.js", "find.js"; "" where there is none of that name.
func (b *Bundle) URL(name string) string {
	for _, f := range b.Files {
		if f.Name == name {
			return f.Path
		}
	}
	return ""
}

// Data is what is in the file that a page asks for.
func (b *Bundle) Data(name string) []byte {
	for _, f := range b.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

// Build makes the bundle.
func Build(ctx context.Context, o Options) (*Bundle, error) {
	lib, err := echarts(ctx, o)
	if err != nil {
		return nil, err
	}
	return bundle(o, lib)
}

// Fetch makes sure that a later Build with the same options needs no network.
// With Options.Prepared it fills that folder instead of the cache.
func Fetch(ctx context.Context, o Options) error {
	if o.Prepared != "" {
		if err := echartsParcel.prepare(ctx, o); err != nil {
			return err
		}
	}
	_, err := echarts(ctx, o)
	return err
}
