package guard

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// nounDiffers warns of references to a count that stand before the noun of
// another measure: "[](figure:fair/countries) companies" prints the number of
// countries as that of companies. It names the figure of the same subject that
// counts what the text says, where there is one.
func nounDiffers(p *part, report report) {
	if p.text == nil {
		return
	}
	for _, m := range p.text.Mentions {
		if m.Ref.Kind != trade.RefFigure || m.At.Source == nil {
			continue
		}
		f := p.figureOf(m.Ref)
		if f == nil || f.Value.Kind != trade.Count || p.faults.Keys(f.At, "value", "measure") {
			continue
		}
		said, noun := saidBehind(wordsOf(m), f.Measure, string(p.text.Lang))
		if noun == "" {
			continue
		}
		args := diag.Args{"figure": m.Ref, "measure": f.Measure, "found": noun}
		if near := p.counting(f, said); near != nil {
			args["near"] = near.Ref().String()
		}
		report(m.Ref, m.At, args)
	}
}

// saidBehind is the measure that the words behind a count tell, and the word that
// does, where it is another than the own one; money is no measure of a count.
func saidBehind(words, own, lang string) (measure, word string) {
	if unit := moneyBehind(words, lang); unit != "" {
		return "", unit
	}
	if nouns[own] == nil {
		return "", ""
	}
	if measure, word = countedAs(words, own); word != "" {
		return measure, word
	}
	measure, word = otherNounIn(words, own)
	if slices.Contains(comers, measure) && slices.Contains(comers, own) {
		return "", ""
	}
	return measure, word
}

// wordsOf are the words that a reference gives its number: those of its own text
// behind the number, else those that follow it in the sentence.
func wordsOf(m trade.Mention) string {
	if text := strings.TrimLeft(m.Text, "0123456789., \u00a0"); text != "" {
		return text
	}
	return firstWords(behindReference(m))
}

// behindReference is the text behind a reference.
func behindReference(m trade.Mention) string {
	_, end := m.At.Offsets()
	behind := m.At.Source.Text[end:]
	if closing := strings.IndexByte(behind, ')'); closing >= 0 && !strings.ContainsAny(behind[:closing], "\n[") {
		behind = behind[closing+1:]
	}
	return behind
}

// firstWords are a few words of a text, up to what ends the phrase.
func firstWords(text string) string {
	text = clause(strings.ReplaceAll(text, "\n", " "))
	if i := strings.IndexAny(text, "0123456789()（）、[—–:：|"); i >= 0 {
		text = text[:i]
	}
	if runes := []rune(text); len(runes) > near {
		text = string(runes[:near])
	}
	return text
}

// otherNounIn is the measure whose noun comes first in the words, where they have
// no noun of the own one.
func otherNounIn(words, own string) (measure, noun string) {
	words = " " + strings.ToLower(words)
	if hasAny(words, nouns[own]) {
		return "", ""
	}
	first := len(words)
	for other, list := range nouns { // in any order: the first in the words is taken
		if other == "growth" || other == "share" || other == "" || other == own {
			continue
		}
		for _, n := range list {
			if i := strings.Index(words, n); i >= 0 && (i < first || i == first && other < measure) {
				first, measure, noun = i, other, strings.TrimSpace(n)
			}
		}
	}
	return measure, noun
}

// counting is the figure beside another one that counts a measure.
func (s *site) counting(f *trade.Figure, measure string) *trade.Figure {
	beside := s.FiguresAbout(f.About)
	if e := s.Event(f.Event); e != nil {
		beside = e.Figures
	}
	for _, other := range beside {
		if other.Measure == measure {
			return other
		}
	}
	return nil
}
