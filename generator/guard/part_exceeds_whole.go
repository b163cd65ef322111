package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// partExceedsWhole reports figures larger than the one their source says they
// are part of.
func partExceedsWhole(p *part, report report) {
	p.insides(report, "part_of", func(f *trade.Figure) string { return f.PartOf })
}

// likelyPartExceedsWhole warns where what seemed likely cannot be.
func likelyPartExceedsWhole(p *part, report report) {
	p.insides(report, "likely_part_of", func(f *trade.Figure) string { return f.LikelyPartOf })
}

func (p *part) insides(report report, key string, wholeOf func(*trade.Figure) string) {
	for _, f := range p.figures {
		whole := p.EventFigure(f.Event, wholeOf(f))
		if whole == nil || p.faults.Keys(f.At, "value", key) || p.faults.Keys(whole.At, "value") || p.ambiguous(whole, wholeOf) {
			continue
		}
		if !comparable(f.Value, whole.Value) || !said(f.Value).above(said(whole.Value)) {
			continue
		}
		report(f.Ref(), f.At.Key(key), exceeding(f, whole))
	}
}

// exceeding are the words for a part that is more than its whole: how many times,
// and which slip of the scale would explain it.
func exceeding(part, whole *trade.Figure) diag.Args {
	args := diag.Args{"part": part.Value, "whole": whole.Value, "id": whole.ID}
	n, m := part.Value.Number, whole.Value.Number
	if m.Sign() <= 0 {
		return args
	}
	const places = 2
	if factor := n.Quo(m, places).RoundDigits(places); factor.Cmp(numeral.Int(1)) > 0 {
		args["factor"] = factor
	}
	for power, words := range slips10() {
		if n.Shift(-power-1).Cmp(m) <= 0 {
			args["slip"] = words
			break
		}
	}
	return args
}

// slips10 are the first powers of ten in words.
func slips10() []diag.Phrase {
	return []diag.Phrase{diag.Say("ten times"), diag.Say("a hundred times"), diag.Say("a thousand times"), diag.Say("ten thousand times")}
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
