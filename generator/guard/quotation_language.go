package guard

import (
	"slices"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// quotationLanguage warns of quotations that are written in another script than
// the language of their source: most likely they stand under another source. What
// a comma means, and which words are numbers, hangs on that language.
func quotationLanguage(p *part, report report) {
	judge := func(subject trade.Ref, at diag.Spot, quote, source string) {
		x := p.Source(source)
		if x == nil || quote == "" || p.faults.Keys(at, "as_reported", "source") || p.faults.Keys(x.At, "language") {
			return
		}
		if script := writtenIn(quote); script != nil && scriptsOf[x.Language] != nil && !slices.Contains(scriptsOf[x.Language], script) {
			report(subject, at.Key("as_reported"), diag.Args{"found": shortened(quote), "source": source, "language": x.Language})
		}
	}
	for _, f := range p.figures {
		judge(f.Ref(), f.At, f.AsReported, f.Source)
		p.alsoIn(f.Ref(), f.Also, judge)
	}
	for _, d := range p.deals {
		judge(d.Ref(), d.At, d.AsReported, d.Source)
	}
	for _, x := range p.points {
		judge(x.Ref(), x.At, x.AsReported, x.Source)
		p.alsoIn(x.Ref(), x.Also, judge)
		for _, r := range ratings(x) {
			judge(x.Ref(), r.At, r.AsReported, r.Source)
		}
	}
}

func (p *part) alsoIn(subject trade.Ref, also []trade.AlsoReported, judge func(trade.Ref, diag.Spot, string, string)) {
	for _, a := range also {
		judge(subject, a.At, a.AsReported, a.Source)
	}
}

// scriptsOf are the scripts in which languages are written; one that is not here
// is not judged. Chinese is told from Japanese by the kana that it lacks.
var scriptsOf = map[string][]*unicode.RangeTable{
	"zh": {unicode.Han}, "ja": {unicode.Hiragana, unicode.Katakana, unicode.Han}, "ko": {unicode.Hangul},
	"ru": {unicode.Cyrillic}, "uk": {unicode.Cyrillic}, "be": {unicode.Cyrillic}, "kk": {unicode.Cyrillic}, "mn": {unicode.Cyrillic},
	"el": {unicode.Greek}, "en": {unicode.Latin}, "de": {unicode.Latin}, "fr": {unicode.Latin}, "es": {unicode.Latin}, "it": {unicode.Latin}, "pt": {unicode.Latin}, "pl": {unicode.Latin},
}

// writtenIn is the script of most letters of a text, nil where no script has two
// thirds of them: names and units are often in another one. A kana makes a text
// Japanese, however many Han characters stand around it.
func writtenIn(text string) *unicode.RangeTable {
	scripts := [...]*unicode.RangeTable{unicode.Han, unicode.Hangul, unicode.Cyrillic, unicode.Greek, unicode.Latin}
	var count [len(scripts)]int
	letters := 0
	for _, r := range text {
		if r <= unicode.MaxASCII { // most quotations are English
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				letters++
				count[len(scripts)-1]++
			}
			continue
		}
		if unicode.In(r, unicode.Hiragana, unicode.Katakana) && r != '・' && r != 'ー' {
			return unicode.Hiragana
		}
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i, s := range scripts {
			if unicode.Is(s, r) {
				count[i]++
			}
		}
	}
	for i, n := range count {
		if letters >= leastLetters && 3*n >= 2*letters {
			return scripts[i]
		}
	}
	return nil
}

// leastLetters is how many letters tell a script: "2340.5亿元" is no sentence.
const leastLetters = 6
