package trade

import "tradepost/generator/diag"

// Translations are those of one file that somebody confirmed: an entry of
// data/translations.toml, which `tradepost i18n confirm` writes.
type Translations struct {
	At        diag.Spot
	File      string                     // that holds the originals, in the site folder
	Confirmed map[string]map[Lang]string // by the name of a text, what i18n.Hash said of its original
}
