package trade

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
)

// cycles reports every ring of things that are part of each other, once, at
// its first member.
func (l *linker) cycles() {
	within := map[string]string{}
	for _, p := range l.g.Places {
		within[p.ID] = p.Within
	}
	for _, ring := range rings(within) {
		l.ring(l.g.places[ring[0]].At.Key("within"), "within", ring)
	}
	partOf := map[string]string{}
	for _, e := range l.g.Events {
		partOf[e.ID] = e.PartOf
	}
	for _, ring := range rings(partOf) {
		l.ring(l.g.events[ring[0]].At.Key("part_of"), "part_of", ring)
	}
	for _, e := range l.g.Events {
		l.figureCycles(e.Figures)
	}
	l.figureCycles(l.g.Figures)
}

func (l *linker) figureCycles(figures []*Figure) {
	whole := map[string]string{}
	for _, f := range figures {
		whole[f.ID] = f.PartOf + f.LikelyPartOf // never both, or Link has said so
	}
	for _, ring := range rings(whole) {
		i := slices.IndexFunc(figures, func(f *Figure) bool { return f.ID == ring[0] })
		key := "part_of"
		if figures[i].PartOf == "" {
			key = "likely_part_of"
		}
		l.ring(figures[i].At.Key(key), key, ring)
	}
}

func (l *linker) ring(at diag.Spot, key string, ring []string) {
	chain := strings.Join(append(ring, ring[0]), " → ")
	l.problems.Error(at, "cycle", diag.Args{"key": key, "chain": chain})
}

// rings finds the cycles of a map that leads from each thing to the one it is
// part of. Each ring begins with its first member in alphabetical order.
func rings(next map[string]string) [][]string {
	var found [][]string
	done := make(map[string]bool, len(next))
	for _, start := range keys(next) {
		var path []string
		for at := start; at != "" && !done[at]; at = next[at] {
			if i := slices.Index(path, at); i >= 0 {
				found = append(found, rotate(path[i:]))
				break
			}
			path = append(path, at)
		}
		for _, id := range path {
			done[id] = true
		}
	}
	return found
}

// rotate makes a ring begin with its least member.
func rotate(ring []string) []string {
	i := slices.Index(ring, slices.Min(ring))
	return slices.Concat(ring[i:], ring[:i])
}
