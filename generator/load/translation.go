package load

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// translations reads [[translations]], which `tradepost i18n confirm` writes.
func (t *table) translations() trade.Translations {
	t.must("file", "confirmed")
	x := trade.Translations{At: t.at, File: t.string("file"), Confirmed: map[string]map[trade.Lang]string{}}
	confirmed := t.inner("confirmed", diag.Say("the confirmed translations"))
	for _, key := range confirmed.listed() {
		byLang := confirmed.inner(key, diag.Say("the translations of {key}", diag.Args{"key": key}))
		x.Confirmed[key] = map[trade.Lang]string{}
		for _, lang := range byLang.listed() {
			x.Confirmed[key][trade.Lang(lang)] = byLang.string(lang)
		}
		byLang.done()
	}
	confirmed.done()
	return x
}

// listed are the keys of a table of which any is right.
func (t *table) listed() []string {
	if t.form != nil {
		return []string{AnyKey}
	}
	return sortedKeys(t.keys)
}
