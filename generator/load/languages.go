package load

import (
	"maps"
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A language that the site does not list is a slip in a text or two, but in
// this many texts, of at least two files, the list of languages is wrong.
const (
	manyTexts = 5
	manyFiles = 2
)

// oneForManyTexts says once, at the languages in data/site.toml, what many
// texts would say: that the site does not have their language, or that they
// lack what it names as its first.
func oneForManyTexts(problems diag.Problems, site trade.Site) diag.Problems {
	unlisted := often(problems, "unknown-language")
	if len(unlisted) == 0 {
		return problems
	}
	first := often(problems, "missing-language")
	problems = slices.DeleteFunc(problems, func(p diag.Problem) bool {
		lang, _ := p.Args["lang"].(string)
		return p.Code == "unknown-language" && unlisted[lang] > 0 || p.Code == "missing-language" && first[lang] > 0
	})
	for _, lang := range slices.Sorted(maps.Keys(unlisted)) {
		problems.Error(site.At.Key("languages"), "language-not-listed", diag.Args{"lang": lang, "uses": unlisted[lang]})
	}
	return problems
}

// often counts, by language, the problems of a code that many texts have.
func often(problems diag.Problems, code diag.Code) map[string]int {
	uses, files := map[string]int{}, map[string]map[string]bool{}
	for _, p := range problems {
		lang, _ := p.Args["lang"].(string)
		if p.Code != code {
			continue
		}
		if uses[lang]++; files[lang] == nil {
			files[lang] = map[string]bool{}
		}
		files[lang][p.At.Source.Name] = true
	}
	maps.DeleteFunc(uses, func(lang string, n int) bool { return n < manyTexts || len(files[lang]) < manyFiles })
	return uses
}
