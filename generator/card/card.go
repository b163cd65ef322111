// Package card draws the picture that stands for a page where its address is
// shared: what it is about, its number, where and when, and whose site it is.
//
// Its laws:
//
//   - The same card, font and program give the same bytes, on any machine: all
//     of drawing is arithmetic of whole numbers.
//   - Nothing of a card is lost: letters shrink and lines break until all of it
//     has room, and only then is a text cut, with an ellipsis. Lines break as the
//     language breaks them.
//   - A letter that the font lacks is a geta mark (〓), as printers set it, never
//     a box or a gap.
//   - A card is drawn once: the cache keeps it under a hash of everything that it
//     depends on. A build whose cards are all in the cache does not even ask for
//     the font.
//
// The font comes from package assets.
package card

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"sync"

	"golang.org/x/sync/singleflight"

	"tradepost/generator/store"
)

// Width and Height are those that the networks ask for, in pixels.
const Width, Height = 1200, 630

// version changes when this package makes other bytes of the same card.
const version = "1"

// A Card is what is drawn, in words of one language.
type Card struct {
	Lang         string // BCP 47: decides where lines break, and on the form of signs
	Site         string // its name
	Kind         string // of page, in a word: "Report"
	Title        string
	Number, Unit string // set large: "48.141", and beside it: "billion yuan"; "" for none
	Text         string // what the number covers; without a number, what the page says
	Foot         string // place and date
	Address      string // of the site: "example.org/trade"
}

// Options say what cards are drawn with.
type Options struct {
	Key    string                                     // names the font
	Font   func() (regular, bold [][]byte, err error) // gives it when the first card is drawn, as WOFF
	Colour func(name string) string                   // of the light page: "--accent" -> "#0b5c6b"
	Cache  *store.Store                               // nil: each card is drawn for each who asks
	Drawn  func()                                     // told of each card that the cache did not have; nil for silence
}

// A Press draws cards. It is safe for concurrent use.
type Press struct {
	Options
	ready   func() (*studio, error)
	flights singleflight.Group
}

// A studio is what every card needs.
type studio struct {
	font    font
	palette palette
}

// New makes a press. The font is asked for when the first card is drawn.
func New(o Options) *Press {
	return &Press{Options: o, ready: sync.OnceValues(func() (*studio, error) { return open(o) })}
}

func open(o Options) (*studio, error) {
	palette, err := mix(o.Colour)
	if err != nil {
		return nil, err
	}
	regular, bold, err := o.Font()
	if err != nil {
		return nil, err
	}
	f, err := parseFont(regular, bold)
	return &studio{f, palette}, err
}

// Draw gives a card as PNG. Its error says that the font cannot be had, or that
// the cache cannot be written.
func (p *Press) Draw(c Card) ([]byte, error) {
	key, err := p.key(c)
	if err != nil {
		return nil, err
	}
	data, err, _ := p.flights.Do(key, func() (any, error) { return p.picture(key, c) })
	if err != nil {
		return nil, err
	}
	return data.([]byte), nil
}

func (p *Press) picture(key string, c Card) ([]byte, error) {
	if data, ok := p.Cache.Get(key); ok {
		return data, nil
	}
	s, err := p.ready()
	if err != nil {
		return nil, err
	}
	data, err := s.set(c).canvas.png(s.palette)
	if err != nil {
		return nil, fmt.Errorf("card %q: %w", c.Title, err)
	}
	if p.Drawn != nil {
		p.Drawn()
	}
	return data, p.Cache.Put(key, data)
}

// key names everything that a card's bytes depend on.
func (p *Press) key(c Card) (string, error) {
	text, err := json.Marshal(c)
	if err != nil {
		return "", fmt.Errorf("card %q: %w", c.Title, err)
	}
	var colours string
	for _, role := range roles {
		colours += p.Colour(role)
	}
	return fmt.Sprintf("card %s %s %s %x", version, p.Key, colours, sha256.Sum256(text)), nil
}
