package generator

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/assets"
	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/page"
	"tradepost/generator/trade"
	"tradepost/themes"
)

// A theme is the default one under a site's own files of its name.
type theme struct {
	folder string                  // "themes/default"
	files  fs.FS                   // what pages and assets read
	own    fs.FS                   // the site's alone; empty where it has none
	ours   map[string]*diag.Source // the site's files that differ from the default's, by path in the theme
	odd    map[string]fs.FileMode  // what is no file, by path in the theme
	found  *diag.Problems          // while the theme was read
}

// themeOf reads the theme of a site. Its error says that a file cannot be read.
func themeOf(site fs.FS, name string) (theme, error) {
	t := theme{
		folder: "themes/" + cmp.Or(name, "default"), ours: map[string]*diag.Source{},
		odd: map[string]fs.FileMode{}, found: &diag.Problems{},
	}
	own, err := t.ownFiles(site)
	if err != nil {
		return t, err
	}
	t.own = plainTree{own, t.odd}
	t.files = themes.Over(t.own)
	err = fs.WalkDir(own, ".", t.visit)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // a site may do without
	}
	return t, err
}

// visit keeps a file that the default theme lacks or has otherwise. Packages
// that npm put there are none of the theme's.
func (t theme) visit(name string, entry fs.DirEntry, err error) error {
	hidden := name != "." && strings.HasPrefix(path.Base(name), ".")
	switch {
	case err != nil:
		return err
	case entry.IsDir() && (hidden || entry.Name() == "node_modules"):
		return fs.SkipDir
	case entry.IsDir():
		return nil
	case !entry.Type().IsRegular():
		t.odd[name] = entry.Type()
		t.strange(t.folder+"/"+name, entry.Type())
		return nil
	case hidden:
		return nil
	}
	data, err := t.read(name, entry)
	if err != nil || data == nil {
		return err
	}
	if usual, err := fs.ReadFile(themes.Default(), name); err != nil || string(usual) != string(data) {
		t.ours[name] = &diag.Source{Name: t.folder + "/" + name, Text: string(data)}
	}
	return nil
}

// read reads one of the site's own files; nil where it is too large.
func (t theme) read(name string, entry fs.DirEntry) ([]byte, error) {
	info, err := entry.Info()
	if err != nil {
		return nil, err
	}
	if size := info.Size(); size > maxThemeFile {
		args := diag.Args{"size": strconv.FormatInt(size>>20, 10), "limit": maxThemeFile >> 20}
		t.found.Error((&diag.Source{Name: t.folder + "/" + name}).File(), "file-too-large", args)
		return nil, nil
	}
	data, err := fs.ReadFile(t.own, name)
	if data == nil {
		data = []byte{}
	}
	return data, err
}

// problems finds what is wrong in the site's own files of the theme, as far as
// it shows without a build: templates and messages that cannot be used, files
// that nothing reads.
func (t theme) problems(site fs.FS, s trade.Site) (diag.Problems, error) {
	problems := slices.Clone(*t.found)
	if _, err := fs.Stat(site, t.folder); (err != nil || strings.ContainsAny(s.Theme, `/\`)) && len(problems) == 0 && s.Theme != "default" && s.Theme != "" {
		args := diag.Args{"name": s.Theme}
		if near := diag.Nearest(s.Theme, append(foldersIn(site, "themes"), "default")); near != "" {
			args["near"] = near
		}
		if !strings.ContainsAny(s.Theme, `/\`) { // no other name is one of a folder in themes/
			args["folder"] = "themes/" + s.Theme + "/"
		}
		problems.Error(s.At.Key("theme"), "unknown-theme", args)
	}
	checkLanguages(s, &problems)
	if len(t.ours) == 0 {
		return problems, nil
	}
	faults, err := page.FaultsIn(t.files)
	if err != nil {
		return nil, err
	}
	t.templateFaults(faults, &problems)
	if slices.ContainsFunc(slices.Collect(maps.Keys(t.ours)), func(name string) bool { return path.Ext(name) == ".css" }) {
		t.assetFaults(assets.StyleFaults(t.files), &problems)
	}
	t.checkMessages(s.Languages, &problems)
	t.checkStrays(&problems)
	return problems, nil
}

// checkLanguages reports languages that no page can be written in: a theme may
// bring messages, but not how numbers and dates are written.
func checkLanguages(s trade.Site, problems *diag.Problems) {
	for i, lang := range s.Languages {
		if !slices.Contains(locale.Languages(), string(lang)) {
			args := diag.Args{"lang": string(lang), "languages": diag.List(locale.Languages())}
			problems.Error(s.At.Key("languages").Index(i), "unspoken-language", args)
		}
	}
}

// foldersIn lists the folders of a folder, if it is there.
func foldersIn(site fs.FS, name string) (names []string) {
	entries, _ := fs.ReadDir(site, name)
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names
}

// blame turns the error of a build into problems where it is about the theme
// and the site has files of its own in it; false for any other error.
func (t theme) blame(err error) (diag.Problems, bool) {
	var problems diag.Problems
	if len(t.ours) == 0 {
		return nil, false
	}
	var template *page.TemplateError
	if errors.As(err, &template) {
		t.templateFaults(template.Faults, &problems)
		return problems, true
	}
	var compile *assets.ThemeError
	if !errors.As(err, &compile) {
		return nil, false
	}
	t.assetFaults(compile.Faults, &problems)
	return problems, true
}

func (t theme) assetFaults(faults []assets.Fault, problems *diag.Problems) {
	for _, f := range faults {
		problems.Error(t.spot(f.File, f.Line, f.Column, f.Length), "theme-asset", assetArgs(f))
	}
}

func (t theme) templateFaults(faults []page.Fault, problems *diag.Problems) {
	for _, f := range faults {
		problems.Error(t.spot(f.File, f.Line, f.Column, 0), "theme-template", t.templateArgs(f))
	}
}

// spot is the place of a fault in a file of the theme, whoever wrote it. Lines
// and columns count from 1, columns and length in bytes; where the column is
// not known the whole line is meant.
func (t theme) spot(name string, line, column, length int) diag.Spot {
	src := t.ours[name]
	if src == nil {
		text, _ := fs.ReadFile(t.files, name)
		src = &diag.Source{Name: t.folder + "/" + name, Text: string(text)}
	}
	start := 0
	for range line - 1 {
		start += strings.IndexByte(src.Text[start:], '\n') + 1
	}
	text, _, _ := strings.Cut(src.Text[start:], "\n")
	if column == 0 {
		blank := len(text) - len(strings.TrimLeft(text, " \t"))
		return src.Range(start+blank, start+len(strings.TrimRight(text, " \t\r")))
	}
	start += min(column-1, len(text))
	return src.Range(start, start+length)
}

// printers makes a printer for each language of the site.
func (t theme) printers(languages []trade.Lang) (map[trade.Lang]*locale.Printer, error) {
	printers := make(map[trade.Lang]*locale.Printer, len(languages))
	for _, lang := range languages {
		p, err := locale.New(lang, themes.Default(), t.own)
		if err != nil {
			return nil, fmt.Errorf("theme: %w", err)
		}
		printers[lang] = p
	}
	return printers, nil
}
