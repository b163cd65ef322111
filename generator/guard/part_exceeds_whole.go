package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// partExceedsWhole reports figures larger than the one their source says they
// are part of.
func partExceedsWhole(s *site, report report) {
	s.parts(report, "part_of", func(f *trade.Figure) string { return f.PartOf })
}

// likelyPartExceedsWhole warns where what seemed likely cannot be.
func likelyPartExceedsWhole(s *site, report report) {
	s.parts(report, "likely_part_of", func(f *trade.Figure) string { return f.LikelyPartOf })
}

func (s *site) parts(report report, key string, wholeOf func(*trade.Figure) string) {
	for _, f := range s.allFigures() {
		whole := s.EventFigure(f.Event, wholeOf(f))
		if whole == nil || s.faults.Keys(f.At, "value", key) || s.faults.Keys(whole.At, "value") || s.ambiguous(whole, wholeOf) {
			continue
		}
		if !comparable(f.Value, whole.Value) || !said(f.Value).above(said(whole.Value)) {
			continue
		}
		report(f.Ref(), f.At.Key(key), diag.Args{
			"part": f.Value.String(), "whole": whole.Value.String(), "id": whole.ID,
		})
	}
}

// ambiguous tells whether another figure has the id of a whole, or the whole is
// a part of its own parts: then nobody knows what is inside what.
func (s *site) ambiguous(whole *trade.Figure, wholeOf func(*trade.Figure) string) bool {
	seen := map[*trade.Figure]bool{}
	for f := whole; f != nil; f = s.EventFigure(f.Event, wholeOf(f)) {
		if seen[f] {
			return true
		}
		seen[f] = true
	}
	return s.hasTwin(whole)
}

// hasTwin tells whether another figure has the same id.
func (s *site) hasTwin(f *trade.Figure) bool {
	siblings := s.Figures
	if e := s.Event(f.Event); e != nil {
		siblings = e.Figures
	}
	return slices.ContainsFunc(siblings, func(other *trade.Figure) bool { return other != f && other.Ref() == f.Ref() })
}
