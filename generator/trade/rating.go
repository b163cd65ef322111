package trade

import (
	"slices"
	"strconv"
	"strings"
)

// Rating is the growth of a point or one of its shares, by the part of a
// reference that names it: "growth", "share" for the first share, "share/OF" for
// that of a series, "share/2" for one that names no series of its own. It is nil
// where the point has no such.
func (p *Point) Rating(part string) *Rated {
	switch name, named := strings.CutPrefix(part, "share/"); {
	case part == "growth":
		return p.Growth
	case part == "share" && len(p.Shares) > 0:
		return &p.Shares[0]
	case named:
		if i := p.share(name); i >= 0 {
			return &p.Shares[i]
		}
	}
	return nil
}

// share finds a share by the series that it is of, else by its position; -1 for
// none.
func (p *Point) share(name string) int {
	if i := slices.IndexFunc(p.Shares, func(r Rated) bool { return r.Of == name }); i >= 0 {
		return i
	}
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= len(p.Shares) {
		return n - 1
	}
	return -1
}

// GrowthRef names the growth of a point.
func (p *Point) GrowthRef() Ref {
	ref := p.Ref()
	ref.Part = "growth"
	return ref
}

// ShareRef names a share of a point: the first by that alone, any other by the
// series that it is of or, where none tells it apart, by its position.
func (p *Point) ShareRef(i int) Ref {
	ref, of := p.Ref(), p.Shares[i].Of
	switch {
	case i == 0:
		ref.Part = "share"
	case of != "" && p.share(of) == i:
		ref.Part = "share/" + of
	default:
		ref.Part = "share/" + strconv.Itoa(i+1)
	}
	return ref
}

// Canonical is the one form of a reference by which the graph knows what it
// names: a share may be named in more than one way.
func (g *Graph) Canonical(r Ref) Ref {
	name, named := strings.CutPrefix(r.Part, "share/")
	p := g.points[Ref{Kind: r.Kind, ID: r.ID, Item: r.Item}]
	if !named || p == nil {
		return r
	}
	if i := p.share(name); i >= 0 {
		return p.ShareRef(i)
	}
	return r
}
