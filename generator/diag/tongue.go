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
	help         func() map[string]string // of the command, by its English
	error        string                   // what stands before the message of an error
	warning      string
	note         string
	hint         string
	comma        string // between the elements of a list
}

// tongues is the table of all languages; the first has words for everything. A
// new one is a line here and its files: words_<language>.go,
// explain_<language>.go, phrases_<language>.go and help_<language>.go.
var tongues = []*tongue{
	{lang: "en", tag: language.English, words: english, explanations: sync.OnceValue(englishReasons),
		phrases: sync.OnceValue(englishPhrases), help: func() map[string]string { return nil }, error: "error: ", warning: "warning: ", note: "note: ", hint: "hint: ", comma: ", "},
	{lang: "zh", tag: language.Chinese, words: sync.OnceValue(chineseWords), explanations: sync.OnceValue(chineseReasons),
		phrases: sync.OnceValue(chinesePhrases), help: sync.OnceValue(chineseHelp), error: "错误：", warning: "警告：", note: "说明：", hint: "提示：", comma: "、"},
	{lang: "ru", tag: language.Russian, words: sync.OnceValue(russianWords), explanations: sync.OnceValue(russianReasons),
		phrases: sync.OnceValue(russianPhrases), help: sync.OnceValue(russianHelp), error: "ошибка: ", warning: "предупреждение: ", note: "примечание: ", hint: "подсказка: ", comma: ", "},
}

// Languages lists the languages in which problems are told, English first.
func Languages() []string {
	langs := make([]string, len(tongues))
	for i, t := range tongues {
		langs[i] = t.lang
	}
	return langs
}

// Help gives words of the command's help in a language, false where it has none.
// They are known by their English, which stands in the command, so that words
// which no longer say what it says are found to be missing.
func Help(english, lang string) (words string, ok bool) {
	words, ok = tongueOf(lang).help()[english]
	return words, ok
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
	switch s {
	case Warning:
		return t.warning
	case Note:
		return t.note
	}
	return t.error
}
