package card

import (
	"cmp"
	"slices"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Outlines are filled here and not by x/image/vector, which computes curves in
// floating point: processors that multiply and add in one step would round
// otherwise, and a site would not be the same bytes on each.

// Each row of pixels is cut into so many, along whose middle coverage is
// measured exactly.
const slices64 = 8

// steps is how many straight lines a curve becomes: a letter is a hand high at
// most.
const steps = 8

// A crossing is where an outline crosses a slice, in 64ths of a pixel, and
// whether upwards or downwards.
type crossing struct{ x, turn int }

// A raster fills one outline.
type raster struct {
	rows    [][]crossing // by slice
	covered []int        // of one row of pixels, in 64ths of a slice
	at      fixed.Point26_6
	start   fixed.Point26_6
}

// fill calls dot for each pixel that an outline covers, with how much of 15.
// The outline is moved by dx and dy, in 64ths of a pixel.
func fill(outline sfnt.Segments, dx, dy fixed.Int26_6, dot func(x, y, cover int)) {
	bounds := outline.Bounds()
	left, top := (bounds.Min.X + dx).Floor(), (bounds.Min.Y + dy).Floor()
	r := raster{
		rows:    make([][]crossing, ((bounds.Max.Y+dy).Ceil()-top)*slices64),
		covered: make([]int, (bounds.Max.X+dx).Ceil()-left+1),
	}
	move := fixed.Point26_6{X: dx - fixed.I(left), Y: dy - fixed.I(top)}
	for _, s := range outline {
		args := [3]fixed.Point26_6{s.Args[0].Add(move), s.Args[1].Add(move), s.Args[2].Add(move)}
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			r.close()
			r.at, r.start = args[0], args[0]
		case sfnt.SegmentOpLineTo:
			r.lineTo(args[0])
		case sfnt.SegmentOpQuadTo:
			r.quadTo(args[0], args[1])
		case sfnt.SegmentOpCubeTo:
			r.cubeTo(args[0], args[1], args[2])
		}
	}
	r.close()
	r.cover(func(x, y, cover int) { dot(x+left, y+top, cover) })
}

func (r *raster) close() { r.lineTo(r.start) }

// lineTo notes where a line crosses the slices.
func (r *raster) lineTo(to fixed.Point26_6) {
	from, turn := r.at, 1
	r.at = to
	if from.Y > to.Y {
		from, to, turn = to, from, -1
	}
	if from.Y == to.Y {
		return
	}
	const height, middle = 64 / slices64, 32 / slices64
	for i := max((int(from.Y)-middle+height-1)/height, 0); i < len(r.rows); i++ {
		y := i*height + middle
		if y >= int(to.Y) {
			break
		}
		if y < int(from.Y) {
			continue
		}
		x := int(from.X) + int(to.X-from.X)*(y-int(from.Y))/int(to.Y-from.Y)
		r.rows[i] = append(r.rows[i], crossing{x, turn})
	}
}

func (r *raster) quadTo(b, c fixed.Point26_6) {
	a := r.at
	for i := 1; i <= steps; i++ {
		t, u := fixed.Int26_6(i), fixed.Int26_6(steps-i)
		r.lineTo(fixed.Point26_6{
			X: (a.X*u*u + 2*b.X*t*u + c.X*t*t) / (steps * steps),
			Y: (a.Y*u*u + 2*b.Y*t*u + c.Y*t*t) / (steps * steps),
		})
	}
}

func (r *raster) cubeTo(b, c, d fixed.Point26_6) {
	a := r.at
	for i := 1; i <= steps; i++ {
		t, u := fixed.Int26_6(i), fixed.Int26_6(steps-i)
		r.lineTo(fixed.Point26_6{
			X: (a.X*u*u*u + 3*b.X*t*u*u + 3*c.X*t*t*u + d.X*t*t*t) / (steps * steps * steps),
			Y: (a.Y*u*u*u + 3*b.Y*t*u*u + 3*c.Y*t*t*u + d.Y*t*t*t) / (steps * steps * steps),
		})
	}
}

// cover adds up what lies within the outline, by the rule that fonts are drawn
// by: within is where more lines were crossed one way than the other.
func (r *raster) cover(dot func(x, y, cover int)) {
	for y := range len(r.rows) / slices64 {
		clear(r.covered)
		for _, row := range r.rows[y*slices64 : (y+1)*slices64] {
			slices.SortFunc(row, func(a, b crossing) int { return cmp.Compare(a.x, b.x) })
			turns := 0
			for i, c := range row {
				if turns != 0 {
					r.span(row[i-1].x, c.x)
				}
				turns += c.turn
			}
		}
		for x, sum := range r.covered {
			if level := (sum*levels + 64*slices64/2) / (64 * slices64); level > 0 {
				dot(x, y, min(level, levels))
			}
		}
	}
}

// span adds the pixels between two places of a slice.
func (r *raster) span(from, to int) {
	for x := from >> 6; x<<6 < to; x++ {
		r.covered[x] += min(to, (x+1)<<6) - max(from, x<<6)
	}
}
