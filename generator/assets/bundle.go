package assets

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// target is what every browser of the last years understands.
const target = api.ES2018

// bundle compiles the five entries. What is fetched when it is used comes first,
// because the site's script must know its name.
func bundle(o Options, lib library) (*Bundle, error) {
	charts, err := compile(o, lib, "scripts/charts.ts", nil)
	if err != nil {
		return nil, err
	}
	find, err := compile(o, lib, "scripts/find.ts", nil)
	if err != nil {
		return nil, err
	}
	chartsFile, findFile := named("charts.js", charts), named("find.js", find)
	site, err := compile(o, lib, "scripts/site.ts", map[string]string{
		"CHARTS_FILE": `"` + path.Base(chartsFile.Path) + `"`,
		"FIND_FILE":   `"` + path.Base(findFile.Path) + `"`,
	})
	if err != nil {
		return nil, err
	}
	style, err := compile(o, lib, "styles/site.css", nil)
	if err != nil {
		return nil, err
	}
	prerender, err := compile(o, lib, "scripts/prerender.ts", nil)
	if err != nil {
		return nil, err
	}
	b := &Bundle{Files: []File{chartsFile, findFile, named("site.js", site), named("site.css", style)}, Prerender: prerender}
	for path, text := range lib.Licences {
		b.Files = append(b.Files, File{Path: path, Data: text})
	}
	slices.SortFunc(b.Files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return b, nil
}

// named gives a file the fingerprint of its content.
func named(name string, data []byte) File {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	print := hex.EncodeToString(sum[:5])
	return File{Name: name, Path: "assets/" + strings.TrimSuffix(name, ext) + "-" + print + ext, Data: data}
}

// compile bundles one entry of the theme, or takes it from the cache when none
// of the theme's sources beside it has changed.
func compile(o Options, lib library, entry string, define map[string]string) ([]byte, error) {
	key, err := entryKey(o.Theme, lib, entry, define)
	if err != nil {
		return nil, err
	}
	if data, ok := o.Cache.Get(key); ok {
		return data, nil
	}
	options := settings(entry, themePlugin(o.Theme, lib.Module, ""))
	options.Format = api.FormatIIFE
	options.Define = define
	if strings.HasSuffix(entry, ".css") {
		options.Format = api.FormatDefault
	}
	data, err := run(options)
	if err != nil {
		return nil, err
	}
	return data, o.Cache.Put(key, data)
}

// bundleLibrary makes one module of the parts of ECharts that the theme names.
func bundleLibrary(theme fs.FS, dir string) ([]byte, error) {
	options := settings(echartsEntry, themePlugin(theme, nil, dir))
	options.Format = api.FormatESModule
	options.Define = map[string]string{"process.env.NODE_ENV": `"production"`}
	return run(options)
}

func settings(entry string, plugin api.Plugin) api.BuildOptions {
	return api.BuildOptions{
		EntryPoints:       []string{entry},
		Bundle:            true,
		Target:            target,
		Charset:           api.CharsetUTF8,
		MinifyWhitespace:  true,
		MinifySyntax:      true,
		MinifyIdentifiers: true,
		LegalComments:     api.LegalCommentsNone, // the licences are files of the site
		LogLevel:          api.LogLevelSilent,
		TsconfigRaw:       "{}", // never the one of a folder above
		LogOverride:       Severe,
		Plugins:           []api.Plugin{plugin},
	}
}

// Severe are the warnings that are mistakes here: a browser passes over a rule that it
// cannot read, and the author wants to know.
var Severe = map[string]api.LogLevel{
	"css-syntax-error": api.LogLevelError, "js-comment-in-css": api.LogLevelError,
	"unsupported-css-property": api.LogLevelError, "invalid-@import": api.LogLevelError,
}

func run(options api.BuildOptions) ([]byte, error) {
	result := api.Build(options)
	if len(result.Errors) > 0 {
		return nil, themeError(result.Errors)
	}
	return result.OutputFiles[0].Contents, nil
}

// themePlugin makes esbuild read the theme's file tree instead of the disk.
// With a module it stands for scripts/echarts.ts; without one, packages are
// looked for in dir/node_modules.
func themePlugin(theme fs.FS, module []byte, dir string) api.Plugin {
	return api.Plugin{Name: "theme", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `.*`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			if a.Kind != api.ResolveEntryPoint && a.Namespace != "theme" {
				return api.OnResolveResult{}, nil // inside a package: esbuild's own business
			}
			name, ok := find(theme, a)
			if !ok && !elsewhere(a.Path) {
				return api.OnResolveResult{}, nil // a package, or an address that stays as it is
			}
			if !ok {
				return api.OnResolveResult{Errors: []api.Message{{Text: fmt.Sprintf("Could not resolve %q", a.Path)}}}, nil // as esbuild says it
			}
			return api.OnResolveResult{Path: name, Namespace: "theme"}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "theme"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			if a.Path == echartsEntry && module != nil {
				text := string(module)
				return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
			}
			data, err := fs.ReadFile(theme, a.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			text := string(data)
			return api.OnLoadResult{Contents: &text, Loader: loaders[path.Ext(a.Path)], ResolveDir: dir}, nil
		})
	}}
}

// elsewhere tells whether an import that the theme does not have names a file
// by its place: esbuild would look for it on the whole disk.
func elsewhere(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "/") || strings.Contains(name, `\`) ||
		strings.HasPrefix(strings.ToLower(name), "file:") || filepath.IsAbs(name)
}

var loaders = map[string]api.Loader{
	".ts": api.LoaderTS, ".js": api.LoaderJS, ".css": api.LoaderCSS, ".json": api.LoaderJSON,
}

// find resolves an import of the theme as its author wrote it: with or without
// the ending.
func find(theme fs.FS, a api.OnResolveArgs) (string, bool) {
	name := a.Path
	if a.Kind != api.ResolveEntryPoint {
		if !strings.HasPrefix(name, "./") && !strings.HasPrefix(name, "../") && a.Kind != api.ResolveCSSImportRule {
			return "", false
		}
		name = path.Join(path.Dir(a.Importer), name)
	}
	for _, ending := range []string{"", ".ts", ".js", ".css"} {
		if info, err := fs.Stat(theme, name+ending); err == nil && !info.IsDir() {
			return name + ending, true
		}
	}
	return "", false
}

// entryKey hashes the whole folder of the entry: cheaper than following its
// imports, and never too little.
func entryKey(theme fs.FS, lib library, entry string, define map[string]string) (string, error) {
	h := sha256.New()
	fmt.Fprintf(h, "%s %d\n", entry, len(lib.Module))
	h.Write(lib.Module)
	fmt.Fprintf(h, "%q %q\n", define["CHARTS_FILE"], define["FIND_FILE"])
	err := fs.WalkDir(theme, path.Dir(entry), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(theme, name)
		fmt.Fprintf(h, "%s %d\n%s", name, len(data), data)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("assets: theme: %w", err)
	}
	return "entry " + recipe + " " + esbuildVersion + " " + hex.EncodeToString(h.Sum(nil)), nil
}
