package guard

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// falling and rising are the words with which the sources tell the direction
// of a change.
var (
	falling = []string{
		"decreas", "declin", " fell", " fall", " drop", " sank", "shrank", "shrink", "contracted by", " down ",
		"下降", "下滑", "减少", "減少", "降低", "сниз", "сократ", "упал", "уменьш", "паден", "감소", "하락", "줄어",
	}
	rising = []string{
		"increas", " rose", " rise", " rising", " grew", " grow", " up ", "soar", "surge", "jump", "climb", " gain",
		"增长", "增長", "增加", "上升", "上涨", "增幅", "рост", "вырос", "увелич", "прирост", "증가", "성장", "늘어", "増",
	}
)

// signMismatch warns of a growth whose sign is not that of its words: a fall
// of 2.9 % written as 2.9 %. Where the words name both directions it is silent. Where the levels
// of the two years deny the sign too, the rule on them says so, as an error.
func signMismatch(p *part, report report) {
	for i := range p.claims {
		c := &p.claims[i]
		if c.value.Kind != trade.Percent || c.verdict.outcome != borne || !c.isGrowth() {
			continue
		}
		quote := " " + strings.ToLower(c.quote) // so that words begin with a space
		told := func(words []string) bool {
			return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(quote, w) })
		}
		falls, rises, below := told(falling), told(rising), c.value.Number.Sign() < 0
		minus := below == (c.verdict.reading.Number.Sign() < 0) // the quotation prints the sign itself
		if falls == below && rises != below || falls == rises && (minus || falls) {
			continue
		}
		if x := p.Point(c.subject.ID, c.subject.Item); c.subject.Kind == trade.RefSeries && x != nil {
			if before := p.before(x); before != nil && turned(before, x) {
				continue
			}
		}
		report(c.subject, c.at.Key("value"), diag.Args{"value": c.value, "near": negated(c.value), "quote": c.quote})
	}
}

// isGrowth tells whether a claim is the growth of a point, or a figure of a
// measure of growth.
func (c *claim) isGrowth() bool { return strings.Contains(c.measure, "growth") }

// figureOf is the figure that a reference names.
func (s *site) figureOf(ref trade.Ref) *trade.Figure {
	if ref.Item == "" {
		return s.Figure(ref.ID)
	}
	return s.EventFigure(ref.ID, ref.Item)
}
