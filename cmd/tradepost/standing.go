package main

import (
	"maps"

	"tradepost/generator/diag"
)

// standing are the problems that a preview has told and that still stand: after each
// save only what is new is told, or nobody would find it among what was there before.
type standing struct {
	lang   string
	seen   map[string]int // told, and found the last time
	hidden map[string]int // told, and not found since a mistake came that may hide them
}

// A turn is what a save did to the problems.
type turn struct {
	fresh diag.Problems // those that were not told yet
	gone  int           // of those told
	same  bool          // they are as before
}

// since compares problems with those of before. While no pages can be made of the
// files, a mistake may hide others: what is not found when one is new may still be
// there, and what was hidden is not gone before the files are whole.
func (s *standing) since(problems diag.Problems, whole bool) (t turn) {
	now := map[string]int{}
	for _, p := range problems {
		key := s.key(p)
		if now[key]++; now[key] > s.seen[key]+s.hidden[key] {
			t.fresh = append(t.fresh, p)
		}
	}
	hidden := map[string]int{}
	for key := range union(s.seen, s.hidden) {
		less := max(s.seen[key]-now[key], 0)
		still := s.hidden[key] - max(min(now[key]-s.seen[key], s.hidden[key]), 0)
		switch {
		case whole:
			t.gone += less + still
		case t.fresh.HasErrors():
			hidden[key] = less + still
		default:
			t.gone += less
			hidden[key] = still
		}
	}
	t.same = maps.Equal(s.seen, now)
	s.seen, s.hidden = now, hidden
	return t
}

// union has the keys of both.
func union(a, b map[string]int) map[string]int {
	all := maps.Clone(a)
	if all == nil {
		return b
	}
	maps.Copy(all, b)
	return all
}

// key is what a problem is known by. Its line is not in it, which an edit above moves.
func (s *standing) key(p diag.Problem) string {
	file := ""
	if p.At.Source != nil {
		file = p.At.Source.Name
	}
	message, _ := p.Message(s.lang)
	return file + "\x00" + string(p.Code) + "\x00" + message
}

// words say what the save did to the problems; false where there is nothing to say:
// where there are none and were none, or some came to light again that were told.
func (t turn) words() (since diag.Phrase, ok bool) {
	n := diag.Args{"new": len(t.fresh), "gone": t.gone}
	switch {
	case len(t.fresh) > 0 && t.gone > 0:
		return diag.Say("{new} new, {gone} gone", n), true
	case len(t.fresh) > 0:
		return diag.Say("{new} new", n), true
	case t.gone > 0:
		return diag.Say("{gone} gone", n), true
	}
	return diag.Say("as before"), t.same
}
