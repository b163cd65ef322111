package generator

import (
	"maps"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/schema"
	"tradepost/generator/trade"
)

// Data files have English words where a vocabulary is closed. Who does not read
// English is told what they mean, and which of them is the one that was meant by
// "ярмарка" or "交易会".

// withNames gives the problems of such words the names of the words in a language.
func withNames(lang string, problems diag.Problems) diag.Problems {
	named := slices.Clone(problems)
	for i, p := range named {
		words, _ := p.Args["words"].(diag.List)
		key, _ := p.Args["key"].(string)
		if p.Code != "unknown-word" || len(words) == 0 {
			continue
		}
		meanings := schema.Vocabulary(key, words)
		if meanings == nil {
			continue
		}
		named[i].Args = maps.Clone(p.Args)
		if meant := wordMeant(p.Args["word"], words, meanings); meant != "" {
			named[i].Args["near"] = meant
		}
		named[i].Args["words"] = withMeanings(lang, words, meanings)
	}
	return named
}

// wordMeant is the word whose name in any language is what somebody wrote, or is near
// that; "" for none.
func wordMeant(wrote any, words diag.List, meanings []schema.Words) string {
	said, _ := wrote.(string)
	said = strings.ToLower(strings.TrimSpace(said))
	byName := map[string]string{}
	var names []string
	for i, word := range words {
		for _, lang := range schema.Languages() {
			for _, name := range schema.Sayings(meanings[i].In(lang)) {
				if name = strings.ToLower(name); byName[name] == "" {
					byName[name] = word
					names = append(names, name)
				}
			}
		}
	}
	if word := byName[said]; word != "" {
		return word
	}
	if near := diag.Nearest(strings.ReplaceAll(said, " ", "_"), words); near != "" {
		return near
	}
	return byName[diag.Nearest(said, names)]
}

// withMeanings are words with what each means in brackets, but in English, whose words they are.
func withMeanings(lang string, words diag.List, meanings []schema.Words) diag.List {
	open, closing := " (", ")"
	switch lang {
	case "en":
		return words
	case "zh":
		open, closing = "（", "）"
	}
	all := make(diag.List, len(words))
	for i, word := range words {
		all[i] = word
		if sayings := schema.Sayings(meanings[i].In(trade.Lang(lang))); len(sayings) > 0 {
			all[i] += open + sayings[min(1, len(sayings)-1)] + closing // the first is all of several
		}
	}
	return all
}
