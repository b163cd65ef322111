package card

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// An ink is one of the colours of a card, an index into roles behind the
// ground.
type ink int

const (
	inkText ink = iota
	inkMuted
	inkAccent
	inkRule
)

// roles are the custom properties of the page by which the colours are named,
// the ground first.
var roles = [...]string{"--ground", "--ink", "--muted", "--accent", "--rule"}

// levels is how much of an ink may cover a pixel: 15 shades are more than the
// eye tells apart at the edge of a letter, and keep a card small.
const levels = 15

// A palette is the ground and the shades of every ink on it.
type palette color.Palette

// mix makes the palette.
func mix(colour func(string) string) (palette, error) {
	var all [len(roles)]color.RGBA
	for i, role := range roles {
		c := color.RGBA{A: 0xff}
		if _, err := fmt.Sscanf(colour(role), "#%02x%02x%02x", &c.R, &c.G, &c.B); err != nil {
			return nil, fmt.Errorf("the colour %s of the cards is %q, not #rrggbb", role, colour(role))
		}
		all[i] = c
	}
	p := palette{all[0]}
	shade := func(ground, ink uint8, level int) uint8 {
		return uint8((int(ground)*(levels-level) + int(ink)*level + levels/2) / levels)
	}
	for _, c := range all[1:] {
		for level := 1; level <= levels; level++ {
			p = append(p, color.RGBA{shade(all[0].R, c.R, level), shade(all[0].G, c.G, level), shade(all[0].B, c.B, level), 0xff})
		}
	}
	return p, nil
}

// A canvas is a card that is being drawn: a palette index for each pixel.
type canvas [Width * Height]uint8

// dot inks a pixel. What is beyond the edge is a mistake of the layout, which
// tests look for.
func (c *canvas) dot(x, y, level int, i ink) {
	if x >= 0 && x < Width && y >= 0 && y < Height && level > 0 {
		at := &c[y*Width+x]
		*at = max(*at, uint8(1+int(i)*levels+level-1)) // two letters may share a pixel of their edges
	}
}

// box fills a rectangle.
func (c *canvas) box(r image.Rectangle, i ink) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c.dot(x, y, levels, i)
		}
	}
}

// text writes a line whose letters stand on y.
func (c *canvas) text(p *pen, text string, x, y int, s style) {
	glyphs, _ := p.line(text, s)
	for _, g := range glyphs {
		outline, err := g.file.LoadGlyph(&p.buffer, g.id, fixed.I(s.size), nil)
		if err != nil {
			continue // a letter without an outline: a space
		}
		c.outline(outline, fixed.I(x)+g.x, fixed.I(y), s.ink)
	}
}

func (c *canvas) outline(outline sfnt.Segments, x, y fixed.Int26_6, i ink) {
	fill(outline, x, y, func(x, y, cover int) { c.dot(x, y, cover, i) })
}

// png writes the card.
func (c *canvas) png(p palette) ([]byte, error) {
	var out bytes.Buffer
	picture := &image.Paletted{Pix: c[:], Stride: Width, Rect: image.Rect(0, 0, Width, Height), Palette: color.Palette(p)}
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	err := encoder.Encode(&out, picture)
	return out.Bytes(), err
}
