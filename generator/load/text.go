package load

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// text reads words in the languages of the site: a text in the first one, or a
// table by language that has the first one.
func (t *table) text(key string) trade.Text {
	text := t.work(key)
	isName := key == "name" || key == "publisher"
	for _, w := range text {
		at := t.at.Key(key)
		if _, byLang := t.keys[key].(map[string]any); byLang {
			at = at.Key(string(w.Lang))
		}
		t.spoken(at, w.Lang, w.Text, isName)
	}
	return text
}

// work is such a text that may be in any language: the title of a work is cited as
// it is.
func (t *table) work(key string) trade.Text {
	t.is(key, AText)
	switch v := t.take(key).(type) {
	case nil:
		return nil
	case string:
		if strings.TrimSpace(v) == "" {
			return nil
		}
		return t.kept(key, trade.Text{{Lang: t.site.first(), Text: OneLine(v)}})
	case map[string]any:
		return t.kept(key, t.wordings(t.at.Key(key), key, v))
	default:
		t.wrong(t.at.Key(key), key, diag.Say("a text in quotes, or a table of texts by language"), v)
		return nil
	}
}

// wordings reads { en = "…", zh = "…" } in the order of the site's languages.
func (t *table) wordings(at diag.Spot, key string, byLang map[string]any) trade.Text {
	var text trade.Text
	for _, lang := range sortedKeys(byLang) {
		s, ok := byLang[lang].(string)
		switch {
		case !t.language(lang, at.Key(lang).Name()):
		case !ok:
			t.wrong(at.Key(lang), lang, diag.Say("a text in quotes"), byLang[lang])
		case strings.TrimSpace(s) == "":
			t.problems.Error(at.Key(lang), "empty-value", diag.Args{"key": lang})
		default:
			text = append(text, trade.Wording{Lang: trade.Lang(lang), Text: OneLine(s)})
		}
	}
	first := t.site.first()
	if _, ok := byLang[string(first)]; !ok && first != "" {
		t.problems.Error(at, "missing-language", diag.Args{"lang": string(first)})
	}
	slices.SortStableFunc(text, func(a, b trade.Wording) int {
		return slices.Index(t.site.languages, a.Lang) - slices.Index(t.site.languages, b.Lang)
	})
	return text
}

// OneLine makes a text of several lines one paragraph, as every page shows it:
// what is written line by line (tables, feeds, citations) gets no line from it.
// Between Chinese letters a line break is no space.
func OneLine(s string) string {
	s = strings.TrimSpace(s)
	if !strings.ContainsAny(s, breaks) {
		return s
	}
	var b strings.Builder
	for _, line := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(breaks, r) }) {
		line = strings.TrimSpace(line)
		before, _ := utf8.DecodeLastRuneInString(b.String())
		after, _ := utf8.DecodeRuneInString(line)
		if b.Len() > 0 && line != "" && !(unicode.Is(unicode.Han, before) && unicode.Is(unicode.Han, after)) {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

// breaks are the characters that end a line or a cell.
const breaks = "\n\r\t\v\f\u2028\u2029"

// language tells whether the site has a language, and reports one it has not.
func (r *reader) language(lang string, at diag.Spot) bool {
	if r.site.languages == nil || slices.Contains(r.site.languages, trade.Lang(lang)) {
		return true
	}
	all := make([]string, len(r.site.languages))
	for i, l := range r.site.languages {
		all[i] = string(l)
	}
	args := diag.Args{"lang": lang, "languages": diag.List(all)}
	if near := diag.Nearest(lang, all); near != "" {
		args["near"] = near
	}
	r.problems.Error(at, "unknown-language", args)
	return false
}

// first is the first language of the site, "" where it is not known.
func (s *settings) first() trade.Lang {
	if len(s.languages) == 0 {
		return ""
	}
	return s.languages[0]
}

func sortedKeys[T any](m map[string]T) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
