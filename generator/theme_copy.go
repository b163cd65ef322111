package generator

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/themes"
)

// ThemeFiles lists the files of the default theme that one of a site's can take
// the place of, by their paths in the theme.
func ThemeFiles() []string {
	return slices.DeleteFunc(usualFiles(), func(name string) bool { return !strings.Contains(name, "/") })
}

// ThemeFile finds a file of the default theme by its path or by what is
// particular of it: "event" is templates/event.html, "tokens" styles/tokens.css.
// Where there is none, near is what may have been meant, or "".
func ThemeFile(word string) (name string, data []byte, near string) {
	names := ThemeFiles()
	word = path.Clean(strings.ReplaceAll(word, `\`, "/"))
	known := map[string]string{}
	for _, folder := range []string{"images", "i18n", "scripts", "styles", "templates/parts", "templates"} { // the last one wins
		for _, name := range names {
			if path.Dir(name) == folder {
				base := path.Base(name)
				known[base] = name
				known[strings.TrimSuffix(base, path.Ext(base))] = name
			}
		}
	}
	for _, name := range names {
		known[name] = name
		known[strings.TrimPrefix(name, "templates/")] = name
	}
	name, ok := known[word]
	if !ok {
		var words []string
		for w := range known {
			words = append(words, w)
		}
		slices.Sort(words)
		return "", nil, diag.Nearest(word, words)
	}
	data, err := fs.ReadFile(themes.Default(), name)
	if err != nil {
		panic(err) // the theme is in the program
	}
	return name, data, ""
}

// ThemeFolder is where the files of a site's theme lie, below its folder.
func ThemeFolder(site fs.FS) (string, error) {
	source, _, err := load.Read(site)
	if err != nil {
		return "", reading(err, "")
	}
	return "themes/" + cmp.Or(source.Records.Site.Theme, "default"), nil
}
