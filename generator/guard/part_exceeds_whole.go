package guard

import (
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
		if whole == nil || !comparable(f.Value, whole.Value) || !said(f.Value).above(said(whole.Value)) {
			continue
		}
		report(f.Ref(), f.At.Key(key), diag.Args{
			"part": f.Value.String(), "whole": whole.Value.String(), "id": whole.ID,
		})
	}
}
