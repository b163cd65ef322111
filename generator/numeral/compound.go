package numeral

import "unicode"

// A mantissa is a number with its scale words, without what stands around it.
type mantissa struct {
	number    Number
	end       int
	scale     int       // the largest scale word
	qualifier Qualifier // of "100多亿"
	spelled   bool
}

// A sum adds up what a compound number says, part by part: 185亿4700万 or
// 2천651억5천만. Parts that were not said stay apart from zeros, because adding a
// zero would claim digits that nobody reported.
type sum struct {
	total, section, pending term
	scale                   int // the largest and
	last                    int // the latest scale so far
	step                    int // the latest step below it, 0 after a scale
}

// A term is a number, or that nothing was said.
type term struct {
	n    Number
	said bool
}

func (a term) plus(b term) term {
	switch {
	case !a.said:
		return b
	case !b.said:
		return a
	}
	n := a.n.Add(b.n)
	if n.Exponent() >= 0 {
		n = n.trim() // as of a whole number that was written out
	}
	return term{n, true}
}

func (a term) shift(power int) term {
	if a.said {
		a.n = a.n.Shift(power)
	}
	return a
}

// climb takes a step word such as 千: it multiplies only what is pending.
func (t *sum) climb(power int) {
	if !t.pending.said {
		t.pending = term{Int(1), true}
	}
	t.section, t.pending, t.step = t.section.plus(t.pending.shift(power)), term{}, power
}

// multiply takes a scale word such as 亿: it multiplies the section, or all
// that was said where the scale is larger than those before it (1万5千亿).
func (t *sum) multiply(power int) {
	t.section, t.pending = t.section.plus(t.pending), term{}
	if t.last != 0 && power > t.last {
		t.section, t.total = t.total.plus(t.section), term{}
	}
	t.total = t.total.plus(t.section.shift(power))
	t.section, t.last, t.step = term{}, power, 0
	t.scale = max(t.scale, power)
}

// mantissa reads the number at i.
func (s *scanner) mantissa(i int) (mantissa, bool) {
	m := mantissa{spelled: true}
	var t sum
	for pos := i; ; {
		atom, end, spelled, ok := s.atom(pos)
		if ok {
			t.pending = term{atom, true}
			m.spelled = m.spelled && spelled
		} else if pos != i || !s.stepBegins(pos) {
			break
		}
		m.end = s.scales(max(end, pos), &t, &m)
		if pos = s.another(m.end, &t); pos < 0 {
			break
		}
	}
	whole := t.total.plus(t.section).plus(t.pending)
	if !whole.said || m.end == 0 {
		return mantissa{}, false
	}
	m.number, m.scale = whole.n, t.scale
	return m, true
}

// stepBegins tells whether a Chinese step begins a number without a digit: 十, and
// 百 and 千 before a scale (超百亿元), since they begin many words (百姓, 千里).
func (s *scanner) stepBegins(i int) bool {
	w, end, ok := s.match(stepWord, i)
	if !ok || !unicode.Is(unicode.Han, s.peek(i)) {
		return false
	}
	_, _, scale := s.match(scaleWord, end)
	return w.number == 1 || scale
}

// scales takes the steps and scales that follow a digit and tells where they
// end.
func (s *scanner) scales(pos int, t *sum, m *mantissa) int {
	for {
		if fraction, end, ok := s.hanFraction(pos); ok && t.last == 0 { // 十二点五亿: the 十 was a step
			t.pending, pos = t.pending.plus(term{fraction, true}), end
		}
		if end, ok := s.overAt(pos); ok && s.scaleFollows(end) {
			m.qualifier, pos = Over, end
		}
		if w, end, ok := s.match(stepWord, pos); ok {
			t.climb(w.number)
			pos = end
			continue
		}
		w, end, ok := s.match(scaleWord, s.join(pos))
		if fresh := t.pending.said || t.section.said; !ok || !fresh && w.number <= t.last {
			return pos
		}
		t.multiply(w.number)
		pos = end
	}
}

// overAt tells where the words end that make a number the least of more, before its
// scale: 100多亿, 110 с лишним млрд. One rune is joined to the number.
func (s *scanner) overAt(pos int) (int, bool) {
	w, end, ok := s.match(afterWord, pos)
	if !ok {
		if w, end, ok = s.match(afterWord, s.skip(pos)); len(w.runes) == 1 {
			ok = false
		}
	}
	return end, ok && w.qualifier == Over
}

// join is the place of a word that belongs to what ends at pos: after spaces,
// or after the hyphen of "a 10-billion-yuan project".
func (s *scanner) join(pos int) int {
	if s.peek(pos) == '-' && isLetter(s.peek(pos+1)) {
		return pos + 1
	}
	return s.skip(pos)
}

func (s *scanner) scaleFollows(pos int) bool {
	_, _, step := s.match(stepWord, pos)
	_, _, scale := s.match(scaleWord, s.join(pos))
	return step || scale
}

// another finds the next part of a compound number at pos, or -1. A part must
// be smaller than the last one; after a scale it must have a smaller scale of
// its own, so that "3亿 50个" stays two numbers.
func (s *scanner) another(pos int, t *sum) int {
	if t.last == 0 && t.step == 0 {
		return -1
	}
	at := s.skip(pos)
	atom, end, spelled, ok := s.atom(at)
	if !ok || at-pos > 1 || atom.Sign() < 0 {
		return -1
	}
	limit := t.step
	if t.step == 0 {
		limit = t.last
	}
	if !atom.IsZero() && atom.Magnitude() >= limit {
		return -1
	}
	power, scaled := s.powerAt(end)
	switch {
	case t.step != 0 && at == pos:
		return at
	case scaled && (t.last == 0 || power < t.last || at == pos):
		return at
	case at == pos && spelled:
		return at
	}
	return -1
}

// powerAt is the scale that multiplies a number which ends at pos.
func (s *scanner) powerAt(pos int) (int, bool) {
	step := false
	for {
		_, end, ok := s.match(stepWord, pos)
		if !ok {
			break
		}
		step, pos = true, end
	}
	if w, _, ok := s.match(scaleWord, s.join(pos)); ok {
		return w.number, true
	}
	return 0, step
}
