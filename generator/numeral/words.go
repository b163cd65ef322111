package numeral

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A vocabulary holds the number words of one language, lower case. A word that
// ends in "*" stands for all its inflections.
type vocabulary struct {
	lang         string
	decimalComma bool // 48,141 is forty-eight and a fraction

	scales     map[string]int // powers of ten: "billion" 9
	steps      map[string]int // 십, 百, 千: they build a number below its scale
	currencies map[string]Currency
	prefixes   map[string]Currency    // those that stand before the number
	open       map[string][2]Currency // what a currency word may mean that is "" in the others
	percents   []string
	points     []string // percentage points, which are no percentage
	units      map[string]string
	before     map[string]Qualifier
	after      map[string]Qualifier
	past       []string // "over" before "the" and a number with one of the marks behind it
	marks      []string
	spelled    map[string]int
	tenths     map[string]int // spelled numbers in tenths, which they are before a scale only: полтора 15
	counters   []string       // without one of them a single digit word is no number
	ordinals   []string       // before a number they make it an ordinal
	vague      []string       // before a spelled number they leave it open: 数十
}

// vocabularies is the table of the languages. Adding one is a line here.
func vocabularies() []vocabulary {
	return []vocabulary{english, chinese, russian, korean, japanese}
}

// A kind tells the lists of a vocabulary apart once they are in a lexicon.
type kind int

const (
	scaleWord kind = iota
	stepWord
	currencyWord
	prefixWord
	percentWord
	pointsWord
	unitWord
	beforeWord
	afterWord
	pastWord
	markWord
	spelledWord
	counterWord
	ordinalWord
	vagueWord
	kinds
)

// A word is an entry of the lexicon.
type word struct {
	runes     []rune
	stem      bool // any letters may follow
	lang      string
	comma     bool     // its language writes a decimal comma
	number    int      // power of a scale or step, value of a spelled number
	tenths    bool     // the value is in tenths, and one before a scale only
	currency  Currency // "" where the word leaves it open
	open      [2]Currency
	qualifier Qualifier
	unit      string
}

// A lexicon finds words by their first and by their last rune, longest first.
type lexicon struct {
	first, last [kinds]map[rune][]word
	begins      [26][26][26]bool // three letters that a spelled number of English begins with, or the scale of "a billion"
}

// words is every vocabulary together, made when a number is first looked for:
// most commands look for none. Nothing changes it after it is made.
var words = sync.OnceValue(func() *lexicon { return compile(vocabularies()) })

func compile(vs []vocabulary) *lexicon {
	l := &lexicon{}
	for k := range kinds {
		l.first[k], l.last[k] = map[rune][]word{}, map[rune][]word{}
	}
	for _, v := range vs {
		l.learn(v)
	}
	for k := range kinds {
		for _, index := range []map[rune][]word{l.first[k], l.last[k]} {
			for _, list := range index {
				slices.SortStableFunc(list, func(a, b word) int { return longerFirst(a, b) })
			}
		}
	}
	return l
}

// longerFirst orders by length, then by the letters, so that no map order shows.
func longerFirst(a, b word) int {
	if d := len(b.runes) - len(a.runes); d != 0 {
		return d
	}
	if d := slices.Compare(a.runes, b.runes); d != 0 {
		return d
	}
	return strings.Compare(a.lang, b.lang)
}

func (l *lexicon) learn(v vocabulary) {
	for text, power := range v.scales {
		l.add(v, scaleWord, text, word{number: power})
	}
	for text, power := range v.steps {
		l.add(v, stepWord, text, word{number: power})
	}
	for text, c := range v.currencies {
		l.add(v, currencyWord, text, word{currency: c, open: v.open[text]})
	}
	for text, c := range v.prefixes {
		l.add(v, prefixWord, text, word{currency: c, open: v.open[text]})
	}
	for text, unit := range v.units {
		l.add(v, unitWord, text, word{unit: unit})
	}
	for text, q := range v.before {
		l.add(v, beforeWord, text, word{qualifier: q})
	}
	for text, q := range v.after {
		l.add(v, afterWord, text, word{qualifier: q})
	}
	for text, n := range v.spelled {
		l.add(v, spelledWord, text, word{number: n})
	}
	for text, n := range v.tenths {
		l.add(v, spelledWord, text, word{number: n, tenths: true})
	}
	lists := map[kind][]string{
		percentWord: v.percents, pointsWord: v.points, counterWord: v.counters, ordinalWord: v.ordinals, vagueWord: v.vague,
		pastWord: v.past, markWord: v.marks,
	}
	for k, list := range lists {
		for _, text := range list {
			l.add(v, k, text, word{})
		}
	}
}

func (l *lexicon) add(v vocabulary, k kind, text string, w word) {
	text, w.stem = strings.CutSuffix(text, "*")
	w.runes, w.lang, w.comma = []rune(text), v.lang, v.decimalComma
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	l.first[k][first] = append(l.first[k][first], w)
	if (k == spelledWord && !w.tenths || k == scaleWord && w.number >= leastOfArticle) && first < 0x80 && len(text) >= 3 {
		l.begins[text[0]-'a'][text[1]-'a'][text[2]-'a'] = true
	}
	l.last[k][last] = append(l.last[k][last], w)
}

// match finds the longest word of a kind that begins at i and tells where it
// ends. A word of letters must begin and end at the edge of a word.
func (s *scanner) match(k kind, i int) (word, int, bool) {
	for _, w := range words().first[k][s.peek(i)] {
		if end := i + len(w.runes); s.isAt(w, i) {
			for w.stem && isLetter(s.peek(end)) {
				end++
			}
			if isLetter(s.peek(end-1)) && isLetter(s.peek(end)) {
				continue
			}
			return w, end, true
		}
	}
	return word{}, i, false
}

// matchBack finds the longest word of a kind that ends before i and tells
// where it begins.
func (s *scanner) matchBack(k kind, i int) (word, int, bool) {
	for _, w := range words().last[k][s.peek(i-1)] {
		if start := i - len(w.runes); s.isAt(w, start) {
			return w, start, true
		}
	}
	return word{}, i, false
}

func (s *scanner) isAt(w word, i int) bool {
	if i < 0 || i+len(w.runes) > len(s.runes) || isLetter(s.peek(i)) && isLetter(s.peek(i-1)) {
		return false
	}
	return slices.Equal(s.runes[i:i+len(w.runes)], w.runes)
}
