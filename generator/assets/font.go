package assets

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"

	"tradepost/generator/diag"
)

// fontFiles are the files of the font that cards are set in, by weight. Each
// holds some of the letters.
var fontFiles = struct{ regular, bold []string }{
	regular: filesOf("400"),
	bold:    filesOf("600"),
}

func filesOf(weight string) []string {
	var names []string
	for _, letters := range []string{"latin", "latin-ext", "cyrillic", "chinese-simplified"} {
		names = append(names, "files/noto-serif-sc-"+letters+"-"+weight+"-normal.woff")
	}
	return names
}

// fontRecipe changes when other files are taken of the same package.
const fontRecipe = "1"

// A Font is what the cards of a site are set in: the files of two weights, as
// WOFF.
type Font struct{ Regular, Bold [][]byte }

// FontKey names a font without having it, for what is made with it. Two fonts
// of one key have the same files.
func FontKey(o Options) (string, error) {
	if o.Prepared != "" {
		font, err := preparedFont(o)
		if err != nil {
			return "", err
		}
		h := sha256.New()
		for _, file := range append(font.Regular, font.Bold...) {
			h.Write(file)
		}
		return "font prepared " + hex.EncodeToString(h.Sum(nil)), nil
	}
	sum, err := fontParcel.sum(o.Theme, manifestFile, lockFile)
	return "font " + fontRecipe + " " + sum, err
}

// FontOf gives the font from the prepared folder, the cache or npm.
func FontOf(ctx context.Context, o Options) (Font, error) {
	if o.Prepared != "" {
		return preparedFont(o)
	}
	key, err := FontKey(o)
	if err != nil {
		return Font{}, err
	}
	return kept(ctx, fontParcel, o, key, fontIn)
}

// FetchFont makes sure that FontOf needs no network later. With
// Options.Prepared it fills that folder instead of the cache.
func FetchFont(ctx context.Context, o Options) error {
	if o.Prepared != "" {
		return fontParcel.prepare(ctx, o)
	}
	_, err := FontOf(ctx, o)
	return err
}

func preparedFont(o Options) (Font, error) {
	dir := filepath.Join(o.Prepared, fontParcel.folder)
	if err := fontParcel.prepared(o, dir); err != nil {
		return Font{}, err
	}
	font, err := fontIn(dir)
	if err != nil {
		return Font{}, fontParcel.unavailable(o, diag.Say("the prepared folder \"{folder}\" is not whole", diag.Args{"folder": dir}), err)
	}
	return font, nil
}

// fontIn reads the font out of dir/node_modules.
func fontIn(dir string) (Font, error) {
	read := func(names []string) (files [][]byte, err error) {
		for _, name := range names {
			data, err := os.ReadFile(filepath.Join(dir, "node_modules", filepath.FromSlash(fontParcel.name), filepath.FromSlash(name)))
			if err != nil {
				return nil, err
			}
			files = append(files, data)
		}
		return files, nil
	}
	regular, err := read(fontFiles.regular)
	if err != nil {
		return Font{}, err
	}
	bold, err := read(fontFiles.bold)
	return Font{regular, bold}, err
}
