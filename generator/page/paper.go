package page

import (
	"html/template"
	"strings"

	"tradepost/generator/qr"
)

// A Paper heads a page that is printed: its address, to be typed or to be read by
// a phone, and the state of the data. The screen does not show it.
type Paper struct {
	Address string // without the scheme, as people write it
	Code    template.HTML
	Updated string
}

// printable gives a page what heads it on paper, where the site has an address.
func (p *Page) printable() {
	if p.Canonical == "" {
		return
	}
	code, err := qr.SVG(p.Canonical)
	if err != nil {
		return // an address longer than any code holds can still be typed
	}
	_, address, _ := strings.Cut(p.Canonical, "://")
	p.Paper = &Paper{Address: address, Code: safe(code), Updated: p.Footer.Updated}
}
