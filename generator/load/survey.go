package load

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A role says how a file is read.
type role uint8

const (
	siteFile role = iota
	registerFile
	eventFile
	seriesFile
	narrativeFile
)

// A file is one text that is read.
type file struct {
	path     string
	role     role
	id       string     // of the event, the series or the narrative
	register *register  // of a registerFile
	section  string     // of a narrative: "events", "reports", ""
	lang     trade.Lang // of a narrative
	original string     // of a narrative: the path of its text in the first language
}

// name is what an editor calls the record of a file.
func (f file) name() diag.Phrase {
	switch f.role {
	case siteFile:
		return diag.Say("the site")
	case eventFile:
		return diag.Say("the event")
	case seriesFile:
		return diag.Say("the series")
	}
	return diag.Say("the file")
}

// defines are the references that nobody can check while the file is broken.
func (f file) defines() []string {
	switch f.role {
	case siteFile:
		return []string{"site:*"}
	case registerFile:
		return []string{f.register.kind + ":*"}
	case eventFile:
		return []string{"event:" + f.id}
	case seriesFile:
		return []string{"trade:" + f.id}
	}
	return []string{"report:" + f.id, "narrative:" + path.Join(f.section, f.id)}
}

// found is what the folders of a site hold.
type found struct {
	settings []file          // those that the others are read by
	files    []file          // the others, in the order of the walk
	images   []string        // sorted
	odd      map[string]bool // links and devices, reported
	problems diag.Problems
	broken   []string // references into files whose name or folder is wrong
}

// pages are the narratives outside sections.
var pages = []string{"home", "about", "methodology"}

// folders are those that are read.
var folders = []string{"data", "data/events", "data/trade", "content", "content/events", "content/reports"}

// survey lists the files of a site without reading them.
func survey(site fs.FS) (*found, error) {
	s := &found{odd: map[string]bool{}}
	for _, root := range []string{"data", "content"} {
		if info, err := fs.Lstat(site, root); err == nil && !info.IsDir() {
			s.strange(root, info.Mode())
			continue
		}
		if err := fs.WalkDir(site, root, s.visit); err != nil {
			return nil, err
		}
	}
	slices.Sort(s.images)
	for _, path := range []string{"data/site.toml", "data/measures.toml"} {
		if f, ok := s.take(path); ok {
			s.settings = append(s.settings, f)
		}
	}
	if !slices.ContainsFunc(s.settings, func(f file) bool { return f.role == siteFile }) && !s.odd["data/site.toml"] && !s.odd["data"] {
		s.problems.Error((&diag.Source{Name: "data/site.toml"}).File(), "missing-file", diag.Args{
			"file": "data/site.toml",
			"cure": diag.Say(`a site is a folder with data/ and content/ (tradepost -C names it); this file holds at least title = "…" and languages = ["en"]; 'tradepost new site' begins one`),
		})
	}
	return s, nil
}

func (s *found) visit(name string, entry fs.DirEntry, err error) error {
	switch {
	case err != nil && errors.Is(err, fs.ErrNotExist) && !strings.Contains(name, "/"):
		return nil // a site may lack a folder
	case err != nil:
		return err
	case passedOver(path.Base(name)):
		if entry.IsDir() {
			return fs.SkipDir
		}
	case entry.IsDir():
		return s.folder(name)
	case !entry.Type().IsRegular():
		s.strange(name, entry.Type())
	default:
		s.sort(name)
	}
	return nil
}

// passedOver tells whether a name is hidden, an editor's backup or a README.
func passedOver(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "#") || strings.HasSuffix(base, "~") ||
		strings.HasPrefix(strings.ToUpper(base), "README")
}

// strange reports what is no file, or no folder where one is wanted: it is not
// read, so that nothing outside the site gets into it. What it may hold is not
// missed.
func (s *found) strange(name string, mode fs.FileMode) {
	s.odd[name] = true
	want := diag.Say("a file")
	for _, folder := range folders {
		if folder == name || strings.HasPrefix(folder, name+"/") {
			want = diag.Say("a folder")
			s.broken = append(s.broken, definesIn[folder]...)
		}
	}
	for _, r := range registers {
		if file := "data/" + r.key + ".toml"; name == "data" || name == file {
			s.broken = append(s.broken, r.kind+":*")
		}
	}
	dir, base := path.Split(name)
	for _, all := range definesIn[strings.TrimSuffix(dir, "/")] {
		s.broken = append(s.broken, strings.TrimSuffix(all, "*")+strings.TrimSuffix(base, path.Ext(base)))
	}
	s.problems.Error((&diag.Source{Name: name}).File(), "not-a-file", diag.Args{
		"file": name, "what": describeType(mode), "want": want,
	})
}

func describeType(mode fs.FileMode) diag.Phrase {
	switch {
	case mode&fs.ModeSymlink != 0:
		return diag.Say("a symbolic link")
	case mode.IsRegular():
		return diag.Say("a file")
	}
	return diag.Say("a device or a pipe")
}

func (s *found) folder(name string) error {
	if slices.Contains(folders, name) {
		return nil
	}
	s.misplaced(name, folders, homeOf(name))
	for _, f := range folders {
		if near := diag.Nearest(name, folders); near == "" || near == f {
			s.broken = append(s.broken, definesIn[f]...)
		}
	}
	return fs.SkipDir
}

// homeOf says where the files of a folder that nothing reads may belong.
func homeOf(folder string) diag.Phrase {
	if strings.HasPrefix(folder, "data/") {
		return diag.Say("events are in data/events/, trade tables in data/trade/")
	}
	return homeOfTexts()
}

// homeOfTexts says where the texts of a site are.
func homeOfTexts() diag.Phrase {
	return diag.Say("reports are in content/reports/, texts about events in content/events/")
}

// definesIn are the references that the files of a folder may define.
var definesIn = map[string][]string{
	"data/events": {"event:*"}, "data/trade": {"trade:*"}, "content/reports": {"report:*"},
}

// sort puts a file where it belongs by its name.
func (s *found) sort(name string) {
	dir, base := path.Split(name)
	ext := path.Ext(base)
	id := strings.TrimSuffix(base, ext)
	switch {
	case dir == "data/events/" && ext == ".toml":
		s.files = append(s.files, file{path: name, role: eventFile, id: id})
	case dir == "data/trade/" && ext == ".toml":
		s.files = append(s.files, file{path: name, role: seriesFile, id: id})
	case name == "data/site.toml":
		s.files = append(s.files, file{path: name, role: siteFile})
	case dir == "data/" && ext == ".toml":
		s.register(name, id)
	case strings.HasPrefix(dir, "content/") && ext == ".md":
		s.files = append(s.files, file{path: name, role: narrativeFile, id: id, section: strings.Trim(dir[len("content/"):], "/")})
	case strings.HasPrefix(dir, "content/") && imageType(base) != "":
		s.images = append(s.images, name)
	default:
		s.unexpected(name)
	}
}

func (s *found) register(name, key string) {
	names := []string{"data/site.toml"}
	for i, r := range registers {
		if r.key == key {
			s.files = append(s.files, file{path: name, role: registerFile, register: &registers[i]})
			return
		}
		names = append(names, "data/"+r.key+".toml")
	}
	s.misplaced(name, names, renamed())
	for _, r := range registers {
		if diag.Nearest(name, names) == "data/"+r.key+".toml" {
			s.broken = append(s.broken, r.kind+":*")
		}
	}
}

// misplaced reports a file or folder whose name keeps it, and every mistake in
// it, from being read.
func (s *found) misplaced(name string, names []string, cure diag.Phrase) {
	args := diag.Args{"file": name, "cure": cure}
	if near := diag.Nearest(name, names); near != "" {
		args["near"] = near
	}
	s.problems.Error((&diag.Source{Name: name}).File(), "unexpected-file", args)
}

// unexpected warns of a file of another kind than the site has.
func (s *found) unexpected(name string) {
	s.problems.Warn((&diag.Source{Name: name}).File(), "unexpected-file", diag.Args{
		"file": name, "cure": renamed(),
	})
}

// renamed is the cure for a file that nothing reads.
func renamed() diag.Phrase { return diag.Say("remove it, or give it the name of a file of the site") }

// take removes a file from the list and gives it.
func (s *found) take(path string) (file, bool) {
	i := slices.IndexFunc(s.files, func(f file) bool { return f.path == path })
	if i < 0 {
		return file{}, false
	}
	f := s.files[i]
	s.files = slices.Delete(s.files, i, i+1)
	return f, true
}
