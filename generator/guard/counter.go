package guard

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A counter is a word that, right behind a number, tells what it counts, whatever
// follows: a measure word of Chinese, or a plural. "54 company leaders" has
// none.
type counter struct {
	words   []string
	of      []string // the measures that are counted so; the first is what the word says
	but     []string // with which other words begin
	phrased bool     // a noun of the own measure may follow: "66 companies and delegations"
}

var counters = []counter{
	{words: []string{"人次"}, of: []string{"visits", "participants"}},
	{words: []string{"家"}, of: []string{"enterprises", "exhibitors", "associations", "participants"}, but: []string{"家庭", "家乡", "家长", "家具", "家电", "家居", "家用"}},
	{words: []string{"人", "名", "位"}, of: []string{"participants", "visits", "exhibitors"},
		but: []string{"人均", "人民", "人工", "人才", "人文", "人口", "名列", "名单", "名义", "名优", "位居", "位于", "位列", "位次", "位置"}},
	{words: []string{"项"}, of: []string{"deals"}, but: []string{"项目"}},
	{words: []string{" enterprises", " companies", " firms", " предприятий", " предприятия", " компаний", " фирм "}, of: []string{"enterprises", "exhibitors"}, phrased: true},
	{words: []string{" delegations", " делегаций", " делегации"}, of: []string{"delegations"}, phrased: true},
	{words: []string{" associations", " chambers of", " ассоциаций", " ассоциации"}, of: []string{"associations"}, phrased: true},
}

// countedAs is the measure that the words right behind a number tell, "" where
// they tell none or allow the own one.
func countedAs(words, own string) (measure, word string) {
	words = strings.ToLower(words)
	for _, c := range counters {
		for _, w := range c.words {
			if !strings.HasPrefix(words, w) || slices.ContainsFunc(c.but, func(other string) bool { return strings.HasPrefix(words, other) }) {
				continue
			}
			if slices.Contains(c.of, own) || c.phrased && hasAny(words, nouns[own]) {
				return "", ""
			}
			return c.of[0], strings.TrimSpace(w)
		}
	}
	return "", ""
}

// moneyBehind is the unit of money or the percent sign with which words go on
// that stand behind a number, "" where they do not. A currency alone may begin a
// word for something else: "12 yuan-denominated contracts".
func moneyBehind(words, lang string) string {
	if !strings.ContainsRune(beginsUnit, firstLetter(words)) {
		return "" // so for most, and nothing needs to be read
	}
	const one = "1"
	found := numeral.Scan(one+words, lang)
	if len(found) == 0 {
		return ""
	}
	if r := found[0]; r.Start == 0 && (r.Percent || r.Currency != "" && r.Scale != 0) {
		return strings.TrimSpace((one + words)[len(one):r.End])
	}
	return ""
}

// beginsUnit are the letters with which a scale or a percent sign begins.
const beginsUnit = "%％pbmthPBMTHмтпМТП亿億万萬千百억만조"

// firstLetter is that of words, past the spaces and the hyphen before it.
func firstLetter(words string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(words, " \n\u00a0-"))
	return r
}

// unitTwice warns of a unit that is typed behind a reference which prints it
// itself: "98.238 billion yuan billion yuan".
func unitTwice(p *part, report report) {
	if p.text == nil {
		return
	}
	for _, m := range p.text.Mentions {
		if m.Text != "" || m.At.Source == nil {
			continue
		}
		if !strings.ContainsRune(beginsUnit, firstLetter(behindReference(m))) {
			continue
		}
		values := p.valuesOf(m.Ref)
		if len(values) == 0 || values[0].Kind != trade.Amount && values[0].Kind != trade.Percent {
			continue
		}
		if unit := moneyBehind(wordsOf(m), string(p.text.Lang)); unit != "" {
			report(m.Ref, m.At, diag.Args{"found": unit, "value": values[0]})
		}
	}
}
