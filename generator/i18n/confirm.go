package i18n

import (
	"fmt"
	"slices"
	"strings"

	"tradepost/generator/edit"
	"tradepost/generator/trade"
)

// TranslationsFile holds what of each original was confirmed.
const TranslationsFile = "data/translations.toml"

const translationsHead = `# Which translations somebody has held against their originals, written by
# "tradepost i18n confirm": of each text and language the mark of the original at
# that time. Keep it with the data: "tradepost i18n status" tells by it which
# originals have changed since.
`

// Confirmed is the file that says which translations are up to date: those that
// are so already, and those that are chosen. A chosen text without a translation
// is confirmed to stand as it is. What is gone from the site is gone from the
// file. It tells how many were confirmed that were not before.
func (c *Corpus) Confirmed(chosen func(Unit) bool) (file edit.Made, count int) {
	var b strings.Builder
	b.WriteString(translationsHead)
	for at := 0; at < len(c.Units); {
		end := at
		var keys []string
		marks := map[string][]string{}
		for ; end < len(c.Units) && c.Units[end].File == c.Units[at].File; end++ {
			u := c.Units[end]
			mark, fresh := c.mark(u, chosen(u))
			if fresh {
				count++
			}
			if mark == "" {
				continue
			}
			if !slices.Contains(keys, u.Key) {
				keys = append(keys, u.Key)
			}
			marks[u.Key] = append(marks[u.Key], string(u.Lang)+" = "+edit.Quote(mark))
		}
		if len(keys) > 0 {
			fmt.Fprintf(&b, "\n[[translations]]\nfile = %s\n\n[translations.confirmed]\n", edit.Quote(c.Units[at].File))
		}
		for _, key := range keys {
			fmt.Fprintf(&b, "%s = { %s }\n", edit.Key(key), strings.Join(marks[key], ", "))
		}
		at = end
	}
	return edit.Made{Path: TranslationsFile, Data: []byte(b.String())}, count
}

// mark is what is noted of a unit, "" for nothing, and whether that is new.
func (c *Corpus) mark(u Unit, chosen bool) (mark string, fresh bool) {
	hash := Hash(u.Original)
	switch {
	case u.State == Current:
		return hash, false
	case u.State == Kept:
		return asOriginal + hash, false
	case chosen && u.State == Missing:
		return asOriginal + hash, true
	case chosen:
		return hash, true
	case u.State == Outdated:
		return c.confirmed[u.File].Confirmed[u.Key][u.Lang], false
	}
	return "", false
}

// Find gives the units that a person names: by the file of their originals, or by
// file, # and key. near is a name like it, where there is no such unit.
func (c *Corpus) Find(name string) (units []Unit, near string) {
	for _, u := range c.Units {
		if u.Name() == name || u.File == name {
			units = append(units, u)
		}
	}
	if units != nil {
		return units, ""
	}
	return nil, c.nearest(name)
}

// In tells whether the site has a language that originals can be translated to.
func (c *Corpus) In(lang trade.Lang) bool {
	return slices.Contains(c.Languages[1:], lang)
}
