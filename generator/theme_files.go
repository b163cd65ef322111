package generator

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/themes"
)

// checkStrays warns of files that replace nothing of the default theme and that
// no other file of the site's names: a part, a style or a script of one's own
// is named by what uses it.
func (t theme) checkStrays(problems *diag.Problems) {
	usual := usualFiles()
	for _, name := range slices.Sorted(maps.Keys(t.ours)) {
		if slices.Contains(usual, name) || path.Dir(name) == "i18n" && t.language(name) != "" || t.named(name) {
			continue
		}
		args := diag.Args{"file": t.folder + "/" + name}
		if near := diag.Nearest(name, usual); near != "" {
			args["near"] = t.folder + "/" + near
		} else if folder, _, _ := strings.Cut(name, "/"); !slices.Contains(themeFolders(), folder) {
			continue // a README, a licence
		}
		problems.Warn(t.ours[name].File(), "theme-stray", args)
	}
}

func themeFolders() []string { return []string{"i18n", "images", "scripts", "styles", "templates"} }

// usualFiles lists the files of the default theme.
func usualFiles() (names []string) {
	// The theme is in the program: it can be read.
	_ = fs.WalkDir(themes.Default(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return err
	})
	return names
}

// named tells whether another file of the site's names this one. What a kind of
// page looks like is asked for by no file, and no template but a part by one.
func (t theme) named(name string) bool {
	if path.Dir(name) == "templates" {
		return false
	}
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	marks := []string{base}
	if path.Ext(name) == ".html" {
		marks = defined(t.ours[name].Text)
	}
	for other, src := range t.ours {
		if other != name && slices.ContainsFunc(marks, func(m string) bool { return strings.Contains(src.Text, m) }) {
			return true
		}
	}
	return false
}

// defined lists the calls by which a file's templates can be had.
func defined(text string) (calls []string) {
	for _, after := range strings.Split(text, "{{define \"")[1:] {
		name, _, _ := strings.Cut(after, `"`)
		calls = append(calls, "template \""+name+"\"")
	}
	return calls
}
