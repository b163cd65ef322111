package generator

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
	"tradepost/themes"
)

// An ownMessage is a message of the site's own, as its file has it.
type ownMessage struct {
	at           diag.Spot
	placeholders []string
}

// forms are the keys of a message in several forms, as go-i18n has them.
var forms = [...]string{"zero", "one", "two", "few", "many", "other", "description"}

// checkMessages judges the site's own message files. A key of the default theme
// that they leave out keeps its usual words; a key that they add must be asked
// for by one of the site's templates, and be there in every language.
func (t theme) checkMessages(languages []trade.Lang, problems *diag.Problems) {
	added := map[string]map[trade.Lang]ownMessage{}
	for _, lang := range languages {
		usual, err := locale.New(lang, themes.Default())
		if err != nil {
			continue // checkLanguages has said so
		}
		for key, m := range t.messages(lang, problems) {
			if usual.Has(key) {
				m.checkPlaceholders(key, usual, problems)
				continue
			}
			if added[key] == nil {
				added[key] = map[trade.Lang]ownMessage{}
			}
			added[key][lang] = m
			if !t.asksFor(key) {
				args := diag.Args{"key": key}
				if near := diag.Nearest(key, usual.Keys()); near != "" {
					args["near"] = near
				}
				problems.Warn(m.at, "unknown-message", args)
			}
		}
	}
	for key, in := range added {
		for _, lang := range languages {
			if _, ok := in[lang]; !ok && t.asksFor(key) {
				problems.Error(anyOf(in, languages).at, "missing-message", diag.Args{"key": key, "lang": string(lang)})
			}
		}
	}
}

// anyOf is the message in the first language that has it.
func anyOf(in map[trade.Lang]ownMessage, languages []trade.Lang) ownMessage {
	for _, lang := range languages {
		if m, ok := in[lang]; ok {
			return m
		}
	}
	return ownMessage{}
}

// language is the language of a message file's name, "" for one that the
// default theme does not speak.
func (t theme) language(name string) trade.Lang {
	stem := strings.TrimSuffix(path.Base(name), ".toml")
	lang := stem[strings.LastIndexByte(stem, '.')+1:]
	if !slices.Contains(usualFiles(), "i18n/"+lang+".toml") || path.Ext(name) != ".toml" {
		return ""
	}
	return trade.Lang(lang)
}

// messages reads the site's own messages of a language, by key.
func (t theme) messages(lang trade.Lang, problems *diag.Problems) map[string]ownMessage {
	all := map[string]ownMessage{}
	for _, name := range slices.Sorted(maps.Keys(t.ours)) {
		if path.Dir(name) != "i18n" || t.language(name) != lang {
			continue
		}
		src := t.ours[name]
		if keys, ok := load.TOML(src, problems); ok {
			r := messageReader{all, problems}
			r.table("", keys, src.File())
		}
	}
	return all
}

// asksFor tells whether one of the site's templates mentions a message.
func (t theme) asksFor(key string) bool {
	for name, src := range t.ours {
		if path.Ext(name) == ".html" && strings.Contains(src.Text, `"`+key+`"`) {
			return true
		}
	}
	return false
}

type messageReader struct {
	all      map[string]ownMessage
	problems *diag.Problems
}

// table reads messages below a key, "" for the whole file.
func (r messageReader) table(base string, keys map[string]any, at diag.Spot) {
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		name, at := key, at.Key(key)
		if base != "" {
			name = base + "." + key
		}
		inner, isTable := keys[key].(map[string]any)
		_, isText := keys[key].(string)
		switch {
		case isTable && !hasForm(inner) && len(inner) > 0:
			r.table(name, inner, at)
		case isText && !isForm(key) || isTable && soundForms(inner):
			r.add(name, keys[key], at)
		default:
			r.problems.Error(at, "message-form", diag.Args{"key": name})
		}
	}
}

func (r messageReader) add(key string, value any, at diag.Spot) {
	if _, ok := r.all[key]; ok {
		r.problems.Error(at.Name(), "message-twice", diag.Args{"key": key})
		return
	}
	r.all[key] = ownMessage{at.Name(), placeholdersIn(value)}
}

// isForm tells whether go-i18n takes the key for a part of a message.
func isForm(key string) bool {
	key = strings.ToLower(key)
	return slices.Contains(forms[:], key) || slices.Contains([]string{"id", "hash", "leftdelim", "rightdelim"}, key)
}

func hasForm(m map[string]any) bool {
	for key := range m {
		if isForm(key) {
			return true
		}
	}
	return false
}

// soundForms tells whether a table is a message: texts only, "other" among them.
func soundForms(m map[string]any) bool {
	for key, value := range m {
		if _, isText := value.(string); !isText || !slices.Contains(forms[:], key) {
			return false
		}
	}
	other, _ := m["other"].(string)
	return other != ""
}

// placeholdersIn lists the names in braces of a message's texts.
func placeholdersIn(value any) (names []string) {
	switch v := value.(type) {
	case string:
		for _, after := range strings.Split(v, "{")[1:] {
			if name, _, closed := strings.Cut(after, "}"); closed {
				names = append(names, name)
			}
		}
	case map[string]any:
		for _, text := range v {
			names = append(names, placeholdersIn(text)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// checkPlaceholders warns of names that nobody fills: readers would see them.
func (m ownMessage) checkPlaceholders(key string, usual *locale.Printer, problems *diag.Problems) {
	known := usual.Placeholders(key)
	for _, name := range m.placeholders {
		if slices.Contains(known, name) {
			continue
		}
		args := diag.Args{"key": key, "name": fmt.Sprintf("{%s}", name)}
		if near := diag.Nearest(name, known); near != "" {
			args["near"] = fmt.Sprintf("{%s}", near)
		}
		problems.Warn(m.at, "unknown-placeholder", args)
	}
}
