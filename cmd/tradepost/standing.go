package main

import "tradepost/generator/diag"

// standing are the problems that a preview has told and that still stand: after each
// save only what is new is told, or nobody would find it among what was there before.
type standing struct {
	lang string
	told map[string]int
}

// since gives the problems that were not told yet, and how many of those told are
// gone. While no pages can be made of the files, a mistake may hide others: none of
// them is gone then.
func (s *standing) since(problems diag.Problems, whole bool) (fresh diag.Problems, gone int) {
	now := map[string]int{}
	for _, p := range problems {
		key := s.key(p)
		if now[key]++; now[key] > s.told[key] {
			fresh = append(fresh, p)
		}
	}
	for key, n := range s.told {
		switch {
		case whole:
			gone += max(n-now[key], 0)
		default:
			now[key] = max(n, now[key])
		}
	}
	s.told = now
	return fresh, gone
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

// changedBy words what a save did to the problems: nothing where they are as before.
func changedBy(fresh, gone int) diag.Phrase {
	n := diag.Args{"new": fresh, "gone": gone}
	switch {
	case fresh > 0 && gone > 0:
		return diag.Say("{new} new, {gone} gone", n)
	case fresh > 0:
		return diag.Say("{new} new", n)
	case gone > 0:
		return diag.Say("{gone} gone", n)
	}
	return diag.Say("as before")
}
