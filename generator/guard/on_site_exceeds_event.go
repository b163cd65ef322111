package guard

import (
	"slices"

	"tradepost/generator/trade"
)

// onSiteExceedsEvent reports what was signed on the spot where it is more than
// all of the event, of the same measure. An estimate of the event proves
// nothing; of several totals the largest counts, since they cover different
// things.
func onSiteExceedsEvent(p *part, report report) {
	e := p.event
	if e == nil || p.totalsInDoubt(e) {
		return
	}
	for _, f := range e.Figures {
		if f.Scope != trade.OnSite {
			continue
		}
		whole := widest(e.Figures, func(w *trade.Figure) bool {
			return w.Scope == trade.WholeEvent && w.Measure == f.Measure && comparable(w.Value, f.Value)
		})
		if whole == nil || !said(f.Value).above(said(whole.Value)) {
			continue
		}
		report(f.Ref(), f.At.Key("value"), exceeding(f, whole))
	}
}

// totalsInDoubt tells whether the widest total of an event may be one that
// could not be read.
func (s *site) totalsInDoubt(e *trade.Event) bool {
	return s.faults.Keys(e.At) || slices.ContainsFunc(e.Figures, func(f *trade.Figure) bool {
		return s.faults.Keys(f.At, "measure", "value", "scope", "status")
	})
}

// widest is the figure with the highest upper end among those that fit and are
// not estimated; nil where none fits. An open end is the highest.
func widest(figures []*trade.Figure, fits func(*trade.Figure) bool) *trade.Figure {
	var best *trade.Figure
	for _, f := range figures {
		if f.Status == trade.Estimated || !fits(f) {
			continue
		}
		if best == nil || higher(said(f.Value), said(best.Value)) {
			best = f
		}
	}
	return best
}

func higher(a, b bounds) bool {
	if a.high == nil || b.high == nil {
		return a.high == nil && b.high != nil
	}
	return a.high.Cmp(*b.high) > 0
}
