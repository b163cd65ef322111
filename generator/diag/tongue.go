package diag

import (
	"slices"
	"sync"

	"golang.org/x/text/language"
)

// A tongue is a language in which people are told of problems. Its tables are
// made when they are first asked for: a command tells in one language only.
type tongue struct {
	lang         string
	tag          language.Tag
	words        func() map[Code]Words
	explanations func() map[Code]Reason
	phrases      func() map[string]string // by their English
	error        string                   // what stands before the message of an error
	warning      string
	hint         string
	comma        string // between the elements of a list
}

// tongues is the table of all languages; the first has words for everything. A
// new one is a line here and its files: words_<language>.go,
// explain_<language>.go and phrases_<language>.go.
var tongues = []*tongue{
	{lang: "en", tag: language.English, words: func() map[Code]Words { return english }, explanations: englishReasons,
		phrases: sync.OnceValue(englishPhrases), error: "error: ", warning: "warning: ", hint: "hint: ", comma: ", "},
	{lang: "zh", tag: language.Chinese, words: sync.OnceValue(chineseWords), explanations: sync.OnceValue(chineseReasons),
		phrases: sync.OnceValue(chinesePhrases), error: "错误：", warning: "警告：", hint: "提示：", comma: "、"},
	{lang: "ru", tag: language.Russian, words: sync.OnceValue(russianWords), explanations: sync.OnceValue(russianReasons),
		phrases: sync.OnceValue(russianPhrases), error: "ошибка: ", warning: "предупреждение: ", hint: "подсказка: ", comma: ", "},
}

// Languages lists the languages in which problems are told, English first.
func Languages() []string {
	langs := make([]string, len(tongues))
	for i, t := range tongues {
		langs[i] = t.lang
	}
	return langs
}

// tongueOf is the tongue of a language, English where there is none.
func tongueOf(lang string) *tongue {
	if i := slices.IndexFunc(tongues, func(t *tongue) bool { return t.lang == lang }); i >= 0 {
		return tongues[i]
	}
	return tongues[0]
}

// label is what stands before the message of a severity.
func (t *tongue) label(s Severity) string {
	if s == Warning {
		return t.warning
	}
	return t.error
}
