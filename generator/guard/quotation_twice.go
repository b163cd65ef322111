package guard

import (
	"cmp"
	"slices"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A quoted is a record with the wording of its source.
type quoted struct {
	subject       trade.Ref
	at            diag.Spot
	words, source string
}

// quotationOfTwoSources warns of one sentence that two records of an event or a
// series take from two sources: most likely one of them names the wrong one.
// Papers do print what an agency wrote, but then the other is another report of
// the same fact (also), which is no matter of this rule.
func quotationOfTwoSources(p *part, report report) {
	all := p.quoted()
	slices.SortStableFunc(all, func(a, b quoted) int { return cmp.Compare(a.words, b.words) })
	for same := range chunked(all) {
		usual := usualSource(same)
		for _, q := range same {
			if q.source != usual.source {
				report(q.subject, q.at.Key("source"), diag.Args{"figure": usual.subject.String(), "source": usual.source})
			}
		}
	}
}

// quoted are the records of a part whose wording is long enough to be one
// sentence of one paper.
func (p *part) quoted() (all []quoted) {
	add := func(subject trade.Ref, at diag.Spot, words, source string) {
		if source != "" && len(words) >= 2*leastSentence && isSentence(words) && !p.faults.Keys(at, "as_reported", "source") {
			all = append(all, quoted{subject, at, words, source})
		}
	}
	for _, f := range p.figures {
		add(f.Ref(), f.At, f.AsReported, f.Source)
	}
	for _, d := range p.deals {
		add(d.Ref(), d.At, d.AsReported, d.Source)
	}
	for _, x := range p.points {
		add(x.Ref(), x.At, x.AsReported, x.Source)
		for _, r := range ratings(x) {
			add(x.Ref(), r.At, r.AsReported, cmp.Or(r.Source, x.Source))
		}
	}
	return all
}

// leastSentence is how many letters, two for each of Chinese and its kin, nobody
// writes twice by chance.
const leastSentence = 30

func isSentence(words string) bool {
	n := 0
	for _, r := range words {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
			n += 2
		case unicode.IsLetter(r):
			n++
		}
	}
	return n >= leastSentence
}

// chunked yields those of the same words, in the order of their records.
func chunked(all []quoted) func(yield func([]quoted) bool) {
	return func(yield func([]quoted) bool) {
		for len(all) > 0 {
			n := 1
			for n < len(all) && all[n].words == all[0].words {
				n++
			}
			if n > 1 && !yield(all[:n]) {
				return
			}
			all = all[n:]
		}
	}
}

// usualSource is the first record with the source that most of them name.
func usualSource(same []quoted) quoted {
	count := map[string]int{}
	for _, q := range same {
		count[q.source]++
	}
	usual := same[0]
	for _, q := range same {
		if count[q.source] > count[usual.source] {
			usual = q
		}
	}
	return usual
}
