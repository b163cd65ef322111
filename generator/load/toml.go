package load

import "tradepost/generator/diag"

// TOML decodes a file that is no record: a theme's messages. Like a record, the
// source then knows its keys' places, and a text that is not TOML gives its
// first mistake as a problem, and no keys.
func TOML(src *diag.Source, problems *diag.Problems) (keys map[string]any, ok bool) {
	src.Locate = locator(func(found positions) { index(found, src.Text, 0, "") })
	if bad := notText([]byte(src.Text)); bad >= 0 { // the decoder passes over some such bytes
		problems.Error(src.Range(bad, bad+1), "invalid-utf8", nil)
		return nil, false
	}
	return parse(src, src.Text, 0, problems)
}
