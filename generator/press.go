package generator

import (
	"context"
	"io/fs"
	"regexp"
	"strings"
	"sync/atomic"

	"tradepost/generator/assets"
	"tradepost/generator/card"
	"tradepost/generator/page"
	"tradepost/generator/trade"
)

// wantsCards tells whether pages of a site have cards: whoever shows one fetches
// it by an absolute address.
func wantsCards(site trade.Site) bool { return site.BaseURL != "" && !site.NoCards }

// press draws the cards of a site. Nothing is fetched before the first of them
// is asked for and the cache does not have it. Nil where pages have no cards.
func (o Options) press(ctx context.Context, theme fs.FS, site trade.Site) (func(page.SocialCard) ([]byte, error), error) {
	if !wantsCards(site) {
		return nil, nil
	}
	from := assets.Options{Theme: theme, Cache: o.Cache, Prepared: o.Assets}
	key, err := assets.FontKey(from)
	if err != nil {
		return nil, err
	}
	var drawn atomic.Int64
	press := card.New(card.Options{
		Key: key, Cache: o.Cache, Colour: coloursOf(theme),
		Font: func() ([][]byte, [][]byte, error) {
			o.say("font", 0)
			font, err := assets.FontOf(ctx, from)
			return font.Regular, font.Bold, err
		},
		Drawn: func() { o.say("card", int(drawn.Add(1))) },
	})
	return func(c page.SocialCard) ([]byte, error) { return press.Draw(card.Card(c)) }, nil
}

// coloursOf finds the colours of the light page in the theme's styles: those of
// a site stand in own.css, all of them in tokens.css.
func coloursOf(theme fs.FS) func(name string) string {
	found := map[string]string{}
	for _, file := range []string{"styles/tokens.css", "styles/own.css"} {
		data, _ := fs.ReadFile(theme, file) // a theme without it has no colours of its own
		light, _, _ := strings.Cut(cssRemark.ReplaceAllString(string(data), ""), "@media")
		for _, m := range colourProperty.FindAllStringSubmatch(light, -1) {
			found[m[1]] = m[2]
		}
	}
	return func(name string) string { return found[name] }
}

var cssRemark = regexp.MustCompile(`(?s)/\*.*?\*/`)

var colourProperty = regexp.MustCompile(`(--[a-z0-9-]+):\s*(#[0-9a-fA-F]{6})\s*;`)
