package locale

import (
	"os"
	"slices"
	"testing"
)

// The messages of the default theme are one set in every language: the same
// keys with the same placeholders, and in Russian every form its plurals need.
func TestThemeSpeaksEveryLanguage(t *testing.T) {
	theme := os.DirFS("../../themes/default")
	var first *Printer
	for _, g := range languages() {
		p, err := New(g.lang, theme)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = p
		}
		for _, key := range first.Keys() {
			if !p.Has(key) {
				t.Errorf("%s: no message %q", p.lang, key)
				continue
			}
			if got, want := p.Placeholders(key), first.Placeholders(key); !slices.Equal(got, want) {
				t.Errorf("%s: %q has the placeholders %v, in %s %v", p.lang, key, got, first.lang, want)
			}
			m, counts := p.messages[key], first.messages[key].one != nil
			if p.lang == "ru" && counts && (m.one == nil || m.few == nil || m.many == nil) {
				t.Errorf("ru: %q lacks a plural form", key)
			}
		}
		for _, key := range p.Keys() {
			if !first.Has(key) {
				t.Errorf("%s: %q is in no other language", p.lang, key)
			}
		}
	}
}
