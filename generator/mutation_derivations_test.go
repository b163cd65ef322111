package generator

import (
	"regexp"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A wordingSlip spoils one wording of a derivation while the others stay right;
// "" where it cannot be made.
type wordingSlip struct {
	name string
	make func(words string) string
}

var wordingSlips = []wordingSlip{
	{"a derivation without its decimal point in one language", func(words string) string { return firstReplaced(`(\d)[.,](\d)`, "$1$2", words, isFraction) }},
	{"a derivation of another scale in one language", func(words string) string {
		for _, pair := range [][2]string{{"billion", "trillion"}, {"млрд", "трлн"}, {"亿", "万亿"}} {
			if strings.Contains(words, pair[0]) {
				return strings.Replace(words, pair[0], pair[1], 1)
			}
		}
		return ""
	}},
	{"a derivation with a digit lost in one language", func(words string) string {
		return firstReplaced(`(\d)0(亿|[.,]\d{2} | млрд| billion)`, "$1$2", words, nil)
	}},
	{"a derivation with a digit mistyped in one language", func(words string) string {
		return firstReplaced(`[2-8](\d[.,]\d)`, "9$1", words, nil)
	}},
}

// isFraction tells whether a mark between digits is a decimal one, and no comma
// of thousands.
func isFraction(words string, mark int) bool {
	end := mark + 1
	for end < len(words) && words[end] >= '0' && words[end] <= '9' {
		end++
	}
	return words[mark] == '.' || end-mark-1 != 3 || strings.ContainsRune(words, 'ы')
}

// firstReplaced writes the first match of a pattern anew, "" for none.
func firstReplaced(pattern, by, words string, fits func(words string, mark int) bool) string {
	re := regexp.MustCompile(pattern)
	for _, m := range re.FindAllStringSubmatchIndex(words, -1) {
		if fits == nil || fits(words, m[3]) {
			return words[:m[0]] + string(re.ExpandString(nil, by, words, m)) + words[m[1]:]
		}
	}
	return ""
}

// ofDerivations: a slip in one wording of a derivation. It is caught at the
// wording, whose languages may stand in one line.
func (c *corpus) ofDerivations() (all []mutant) {
	add := func(place string, record diag.Spot, derivation trade.Text) {
		if len(derivation) < 2 {
			return
		}
		for _, slip := range wordingSlips {
			for _, w := range derivation {
				at := record.Key("derivation").Key(string(w.Lang))
				if by := slip.make(w.Text); by != "" {
					m := c.edit(slip.name, place+" "+string(w.Lang), at, `"`+by+`"`, `"`+string(w.Lang)+`"`)
					all = append(all, m)
				}
			}
		}
	}
	for _, e := range c.graph.Events {
		for _, f := range e.Figures {
			add(f.Ref().String(), f.At, f.Derivation)
		}
	}
	for _, f := range c.graph.Figures {
		add(f.Ref().String(), f.At, f.Derivation)
	}
	for _, s := range c.graph.Series {
		for _, p := range s.Points {
			add(p.Ref().String(), p.At, p.Derivation)
			if p.Growth != nil {
				add(p.Ref().String()+"/growth", p.Growth.At, p.Growth.Derivation)
			}
			for _, share := range p.Shares {
				add(p.Ref().String()+"/share "+share.Of, share.At, share.Derivation)
			}
		}
	}
	return all
}

// typedPercentages write a percentage as words and digits of each language do.
var typedPercentages = map[trade.Lang][]string{
	"en": {"35%", "35 percent", "thirty percent"},
	"zh": {"35%", "三成", "百分之四十"},
	"ru": {"35 %", "35 процентов"},
}

// ofBarePercentages: a percentage is typed where a reference to one stood.
func (c *corpus) ofBarePercentages() (all []mutant) {
	for _, n := range c.graph.Narratives {
		for _, m := range n.Mentions {
			v, ok := c.valueOf(m.Ref)
			start, end := m.At.Offsets()
			text := m.At.Source.Text
			if !ok || v.Kind != trade.Percent || !strings.HasPrefix(text[start:end], "[") {
				continue
			}
			for _, by := range typedPercentages[n.Lang] {
				all = append(all, mutant{
					operator: "a percentage typed in a text", place: n.Path + " " + m.Ref.String(), file: n.Path,
					text: text[:start] + by + text[end:], at: start, hint: by,
				})
			}
		}
	}
	return all
}
