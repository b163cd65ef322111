package assets

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"time"

	"tradepost/generator/diag"
)

// A parcel is packages that are fetched together: a folder of the theme with a
// package.json and a lockfile of its own, so that who needs only one parcel
// does not fetch the others.
type parcel struct {
	folder   string // of the theme, and of a prepared folder: "" is its root
	name     string // of the package that it is about
	patience time.Duration
	without  diag.Phrase // how a site does without it, empty where it cannot
}

var (
	// Left to itself npm tries for 70 seconds to reach a registry that does not
	// answer; a good link needs two.
	echartsParcel = parcel{name: "echarts", patience: time.Minute}

	// A font with every letter of Chinese comes in nine weights, of which two
	// are taken: 86 MB, once.
	fontParcel = parcel{
		folder: "cards", name: "@fontsource/noto-serif-sc", patience: 5 * time.Minute,
		without: diag.Say("write `cards = false` into data/site.toml to build without social cards; or "),
	}
)

func (p parcel) lockFile() string { return path.Join(p.folder, lockFile) }

// version is the one that the lockfile pins.
func (p parcel) version(theme fs.FS) (string, error) {
	lock, err := readLock(theme, p.lockFile())
	if err != nil {
		return "", err
	}
	version := lock.Packages["node_modules/"+p.name].Version
	if version == "" {
		return "", fmt.Errorf("assets: theme: %s pins no %s", p.lockFile(), p.name)
	}
	return version, nil
}

// sum names files of the parcel's folder by their bytes: what is kept of a parcel is
// named by all that it depends on.
func (p parcel) sum(theme fs.FS, names ...string) (string, error) {
	h := sha256.New()
	for _, name := range names {
		data, err := fs.ReadFile(theme, path.Join(p.folder, name))
		if err != nil {
			return "", fmt.Errorf("assets: theme: %w", err)
		}
		fmt.Fprintf(h, "%s %d\n%s", name, len(data), data)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// kept gives what is made of a parcel: out of the cache, or made of what npm installs
// into a folder of its own, which is thrown away: 67 MB of packages become one
// module.
func kept[T any](ctx context.Context, p parcel, o Options, key string, from func(dir string) (T, error)) (T, error) {
	var made, none T
	if data, ok := o.Cache.Get(key); ok && json.Unmarshal(data, &made) == nil {
		return made, nil
	}
	dir, cleanup, err := workDir(o)
	if err != nil {
		return none, err
	}
	defer cleanup()
	if err := p.install(ctx, o, dir); err != nil {
		return none, err
	}
	made, err = from(dir)
	if err != nil && !ofTheme(err) {
		// npm may end well on a full disk, and leave files cut short.
		err = p.unavailable(o, notWhole, err)
	}
	if err != nil {
		return none, err
	}
	data, err := json.Marshal(made)
	if err != nil {
		return none, fmt.Errorf("assets: %w", err)
	}
	return made, o.Cache.Put(key, data)
}

// unavailable says why the parcel cannot be had.
func (p parcel) unavailable(o Options, why diag.Phrase, err error) error {
	version, broken := p.version(o.Theme)
	if broken != nil {
		return broken
	}
	return &Unavailable{Package: p.name + " " + version, Why: why, Without: p.without, Err: err}
}

// prepared refuses a folder that does not hold the version that the theme was
// tested with.
func (p parcel) prepared(o Options, dir string) error {
	want, err := p.version(o.Theme)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(dir, "node_modules", filepath.FromSlash(p.name), "package.json"))
	if err != nil {
		return p.unavailable(o, diag.Say("the prepared folder \"{folder}\" has no node_modules/{package}", diag.Args{"folder": dir, "package": p.name}), err)
	}
	var pkg struct{ Version string }
	if err := json.Unmarshal(data, &pkg); err != nil || pkg.Version != want {
		return p.unavailable(o, diag.Say("the prepared folder \"{folder}\" holds version \"{version}\"", diag.Args{"folder": dir, "version": pkg.Version}), err)
	}
	return nil
}

// prepare leaves the packages in the folder that the user named.
func (p parcel) prepare(ctx context.Context, o Options) error {
	dir := filepath.Join(o.Prepared, filepath.FromSlash(p.folder))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("assets: %w", err)
	}
	if err := p.install(ctx, o, dir); err != nil {
		return err
	}
	return p.prepared(o, dir)
}
