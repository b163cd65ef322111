// Package prerender draws charts at build time: an ECharts option goes in, an
// SVG that is fit to stand in a page comes out. ECharts itself draws, in a
// JavaScript engine inside this process; no browser and no node is asked.
//
// Its laws:
//
//   - The same option, size and script give the same bytes, on any machine, in
//     any order, with any number of engines: the clock stands still, chance is
//     seeded for each drawing, and the script measures letters by a table.
//   - What comes out obeys a strict content policy and follows the page: no
//     style attribute or element, colours as the page's custom properties, the
//     page's own font, no size but a viewBox, ids that begin with the drawing's
//     own.
//   - An option that cannot be drawn whole is an error, never a poorer picture:
//     a colour without a role, a kind of series or a component that the script
//     lacks, a text that reaches beyond the edge.
//   - A drawing is made once: the cache keeps it under a hash of everything that
//     it depends on, and who asks while it is being made waits for it. What the
//     cache has lost or spoilt is drawn again.
//
// The script (themes/default/scripts/prerender.ts) comes from package assets.
package prerender

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"golang.org/x/sync/singleflight"

	"tradepost/generator/store"
)

// version changes when this package makes other bytes of the same input.
const version = "1"

// Options say what drawings are made with.
type Options struct {
	Script  []byte            // the theme's prerender script, bundled with ECharts
	Colours map[string]string // "#0b6e7f" -> "--series-1": every colour that may occur
	Cache   *store.Store      // nil: a drawing is made for each who asks, but once for those who ask at a time
	Engines int               // at work at a time, of some 25 MB each; 0: one
	Drawn   func()            // told of each drawing that the cache did not have; nil for silence
	Limit   time.Duration     // for one drawing; 0: a minute
}

func (o Options) patience() time.Duration { return cmp.Or(o.Limit, patience) }

// A Drawing is a chart in one size.
type Drawing struct {
	Option        []byte // JSON
	Width, Height int    // CSS pixels
	ID            string // begins every id in the SVG; unique on the page
	Title         string // in the page's language
	Description   string
}

// A Renderer draws. It is safe for concurrent use.
type Renderer struct {
	Options
	recipe  string             // hash of all but the drawing
	places  chan *engine       // one for each engine; nil in it until the first drawing
	flights singleflight.Group // pictures being made, of which it forgets each as it is done
}

// New makes a renderer. Engines start when they are needed: a build whose
// charts are all in the cache starts none.
func New(o Options) *Renderer {
	h := sha256.New()
	fmt.Fprintf(h, "%s %s %v\n%s", version, engineVersion(), o.Colours, o.Script)
	r := &Renderer{Options: o, recipe: hex.EncodeToString(h.Sum(nil)), places: make(chan *engine, max(o.Engines, 1))}
	for range cap(r.places) {
		r.places <- nil
	}
	return r
}

// Close waits for drawings under way and ends the engines.
func (r *Renderer) Close() error {
	var first error
	for range cap(r.places) {
		if err := (<-r.places).close(); err != nil && first == nil {
			first = err
		}
	}
	for range cap(r.places) {
		r.places <- nil
	}
	return first
}

// Draw gives the SVG of a drawing. Its error says what of the option cannot be
// drawn, or that the cache cannot be written.
func (r *Renderer) Draw(d Drawing) ([]byte, error) {
	key := r.key(d)
	picture, err, _ := r.flights.Do(key, func() (any, error) { return r.picture(key, d) })
	if err != nil {
		return nil, err
	}
	return place(picture.([]byte), d), nil
}

// picture takes a picture from the cache or makes it.
func (r *Renderer) picture(key string, d Drawing) ([]byte, error) {
	if picture, ok := r.Cache.Get(key); ok {
		return picture, nil
	}
	if err := json.Unmarshal(d.Option, &map[string]json.RawMessage{}); err != nil {
		return nil, fmt.Errorf("cannot be drawn: the option is no JSON object: %w", err)
	}
	text, err := r.run(d)
	if err != nil {
		return nil, err
	}
	picture, err := fit(text, r.Colours)
	if err != nil {
		return nil, err
	}
	if r.Drawn != nil {
		r.Drawn()
	}
	return picture, r.Cache.Put(key, picture)
}

// key names a picture: one drawing's ids and words are not part of it, so that
// two pages that show a chart share it.
func (r *Renderer) key(d Drawing) string {
	option := sha256.Sum256(d.Option)
	return fmt.Sprintf("picture %s %dx%d %x", r.recipe, d.Width, d.Height, option)
}

// run draws in the first engine that is free. One that failed is not used
// again, since nobody knows what state it is in.
func (r *Renderer) run(d Drawing) (text string, err error) {
	e := <-r.places
	defer func() {
		if err != nil {
			e.close()
			e = nil
		}
		r.places <- e
	}()
	if e == nil {
		if e, err = start(r.Options); err != nil {
			return "", err
		}
	}
	return e.draw(d)
}
