package load

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A Reading is a site as it was read, with what it takes to read only what
// changed since.
type Reading struct {
	Result
	Problems diag.Problems // sorted

	site  *settings
	found *found           // what was there; its narratives have their names by site
	parts map[string]*part // by path
}

// Again reads a site of which an earlier reading is known, nil for none. changed
// are the paths of all files and folders that may be other than they were then:
// written, new or gone. The result is that of a first reading; what is the same
// is shared with the earlier one, which stays as it is.
func Again(site fs.FS, before *Reading, changed []string) (*Reading, error) {
	return (&loader{fs: site}).read(before, changed)
}

func (l *loader) read(before *Reading, changed []string) (*Reading, error) {
	l.site, l.old, l.new = &settings{measures: builtInMeasures()}, before, among(changed)
	found, named, err := l.survey(changed)
	if err != nil {
		return nil, err
	}
	first, err := l.settings(found.settings)
	if err != nil {
		return nil, err
	}
	if before != nil && !l.site.equal(before.site) {
		l.old = nil // all files are read by them
		if named {
			found, named, err = l.survey(nil)
		}
	}
	if err != nil {
		return nil, err
	}
	if !named {
		found.nameNarratives(l.site)
	}
	rest, err := l.all(found.files)
	if err != nil {
		return nil, err
	}
	parts := append(first, rest...)
	r := &Reading{site: l.site, found: found, parts: make(map[string]*part, len(parts))}
	for _, p := range parts {
		r.parts[p.path] = p
	}
	r.Result, r.Problems = gather(parts)
	for _, ref := range found.broken {
		r.Records.Broken[ref] = true
	}
	r.Problems = oneForManyTexts(append(r.Problems, found.problems...), r.Records.Site)
	if r.Images, err = l.images(found, r.Documents, &r.Problems); err != nil {
		return nil, err
	}
	r.Problems = r.Problems.Bounded()
	r.Problems.Sort()
	return r, nil
}

// Since compares a reading with an earlier one: which files of records and texts
// are others, and whether that is all, the same files being there and the same
// images.
func (r *Reading) Since(before *Reading) (files []string, all bool) {
	if before == nil || !r.site.equal(before.site) || !r.found.equal(before.found) || !sameImages(r.Images, before.Images) {
		return nil, false
	}
	for _, f := range slices.Concat(r.found.settings, r.found.files) {
		now, then := r.parts[f.path], before.parts[f.path]
		if len(now.records.Narratives) != len(then.records.Narratives) {
			return nil, false // a translation that was begun, or taken back
		}
		if now.src != then.src {
			files = append(files, f.path)
		}
	}
	return files, true
}

// equal tells whether two lists name the same files, and nothing that is wrong.
func (s *found) equal(t *found) bool {
	return s == t || len(s.problems) == 0 && len(t.problems) == 0 &&
		slices.Equal(s.settings, t.settings) && slices.Equal(s.files, t.files) && slices.Equal(s.images, t.images)
}

func sameImages(a, b map[string][]byte) bool {
	return maps.EqualFunc(a, b, func(x, y []byte) bool {
		return len(x) == len(y) && (len(x) == 0 || &x[0] == &y[0])
	})
}

// Of gives the records that stand in one file; none where it is not read.
func (r *Reading) Of(path string) trade.Records {
	if p := r.parts[path]; p != nil {
		return p.records
	}
	return trade.Records{}
}

// survey lists the files of the site, unless those that changed are files that
// were there before and still are: then the earlier list holds, in which the
// narratives have their names.
func (l *loader) survey(changed []string) (list *found, named bool, err error) {
	same := l.old != nil
	for _, path := range changed {
		if !same {
			break
		}
		_, text := l.old.parts[path]
		_, image := slices.BinarySearch(l.old.found.images, path)
		info, err := fs.Lstat(l.fs, path)
		same = (text || image) && err == nil && info.Mode().IsRegular()
	}
	if same {
		return l.old.found, true, nil
	}
	list, err = survey(l.fs)
	return list, false, err
}

// among tells of a path whether it, or a folder that it is in, is listed.
func among(paths []string) func(path string) bool {
	listed := make(map[string]bool, len(paths))
	for _, path := range paths {
		listed[path] = true
	}
	return func(path string) bool {
		for !listed[path] {
			slash := strings.LastIndexByte(path, '/')
			if slash < 0 {
				return listed["."]
			}
			path = path[:slash]
		}
		return true
	}
}

// equal tells whether files are read alike by both.
func (s *settings) equal(t *settings) bool {
	return slices.Equal(s.languages, t.languages) && maps.Equal(s.measures, t.measures)
}
