package trade

// A Lang is a language of the site as site.toml names it: "en", "zh", "ru".
type Lang string

// A Text is the same words in one or more languages of the site. A Text that
// exists holds the site's first language, as its first element.
type Text []Wording

// A Wording is a text in one language.
type Wording struct {
	Lang Lang
	Text string
}

// In gives the wording in the wanted language, or the first one with the
// language it is in: the page labels such a fallback.
func (t Text) In(want Lang) Wording {
	for _, w := range t {
		if w.Lang == want {
			return w
		}
	}
	if len(t) == 0 {
		return Wording{Lang: want}
	}
	return t[0]
}

// Empty tells whether nothing was written.
func (t Text) Empty() bool { return len(t) == 0 }
