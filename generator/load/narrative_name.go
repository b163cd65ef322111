package load

import (
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// nameNarratives splits the names of narratives into id and language, which
// needs the languages of the site, and drops those whose name has no meaning.
func (s *found) nameNarratives(site *settings) {
	kept := s.files[:0]
	taken := map[string]string{} // the file of each text in each language
	for _, f := range s.files {
		if f.role != narrativeFile || s.named(&f, site) && s.only(f, taken) {
			kept = append(kept, f)
		}
	}
	s.files = kept
}

// named fills in the id and the language: "x.md" is in the first language,
// "x.zh.md" in Chinese.
func (s *found) named(f *file, site *settings) bool {
	at := (&diag.Source{Name: f.path}).File()
	f.lang = site.first()
	if i := strings.LastIndexByte(f.id, '.'); i > 0 {
		r := reader{site: site}
		lang := f.id[i+1:]
		if !r.language(lang, at) {
			s.problems = append(s.problems, r.problems...)
			return false
		}
		f.id, f.lang = f.id[:i], trade.Lang(lang)
	}
	f.original = path.Join("content", f.section, f.id+".md")
	if f.section == "" && !slices.Contains(pages, f.id) {
		args := diag.Args{"file": f.path, "cure": homeOfTexts()}
		if near := diag.Nearest(f.id, pages); near != "" {
			args["near"] = "content/" + near + ".md"
		}
		s.problems.Error(at, "unexpected-file", args)
		return false
	}
	return true
}

// only reports a second file for one text in one language.
func (s *found) only(f file, taken map[string]string) bool {
	text := f.original + ":" + string(f.lang)
	other, twice := taken[text]
	if twice {
		s.problems.Error((&diag.Source{Name: f.path}).File(), "two-narratives", diag.Args{"file": f.path, "other": other})
		return false
	}
	taken[text] = f.path
	return true
}
