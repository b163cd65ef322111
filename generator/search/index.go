package search

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// partSize is about how many bytes a part of the index has. An answer takes one
// or two parts for each word typed, so that it comes soon on a slow line.
const partSize = 12 << 10

// Weights of a word in a record: how much of what is called so the word is.
const (
	elsewhere = iota
	shown     // in what a result shows
	inName    // in its title or in one of its names
	wholeName // the name is that word
)

// few is how many characters a Chinese name has at most that is one word.
const few = 4

// StopWords are in every other text and tell nothing. They are not indexed.
func StopWords() []string {
	return strings.Fields("a an and at by for from in is of on or the to with в во и из к на о об от по с со у для за при")
}

// An Index finds records by their words. It comes in parts, ordered by the terms
// in them, of which a search reads those that hold what was typed.
type Index struct {
	Terms []Part // JSON: term, postings, term, postings…
	Words []Part // JSON: the terms alone, which a search for slips of the pen goes through
}

// A Part is a piece of the index, from its first term up to the next part's.
//
// Postings are a list of numbers. One that is not negative is four times the
// distance to the record before, the first from -1, plus a weight; -n says that
// n more records follow, each next to the other, of the same weight.
type Part struct {
	First string
	Data  []byte
}

// NewIndex indexes records by their places in the list. It takes time in
// proportion to their words.
func NewIndex(records []Record) Index {
	b := indexer{stop: map[string]bool{}, found: map[string]*postings{}, names: map[string][]string{}, initials: map[string]bool{}}
	for _, w := range StopWords() {
		b.stop[w] = true
	}
	for i := range records {
		b.record(i, &records[i])
	}
	return b.index()
}

// postings are the records that hold a term.
type postings struct {
	list []posting
}

type posting struct {
	record int32
	weight int8
}

type indexer struct {
	stop  map[string]bool
	found map[string]*postings
	names map[string][]string // terms of names, which many records share

	initials map[string]bool // terms that nobody writes, so that they cannot be meant
}

// record indexes one record. What weighs most comes first, since a term counts
// once.
func (b *indexer) record(i int, r *Record) {
	title := b.terms(r.Title)
	if r.named() {
		title = b.name(r.Title)
	}
	b.add(i, title, nameWeight(r.Title))
	for _, name := range r.Names {
		b.add(i, b.name(name), nameWeight(name))
	}
	if r.Number != "" && r.NumberAt == r.Ref { // found by its number before what only mentions it
		b.add(i, b.terms(r.Number), inName)
	}
	for _, text := range [...]string{r.Number, r.NumberOf, r.Text} {
		b.add(i, b.terms(text), shown)
	}
	for _, name := range r.With {
		b.add(i, b.name(name), elsewhere)
	}
	b.add(i, b.terms(r.Also), elsewhere)
}

// nameWeight is the weight of each word of a name.
func nameWeight(name string) int8 {
	words := Words(name)
	if len(words) != 1 {
		return inName
	}
	if r, _ := utf8.DecodeRuneInString(words[0]); isHan(r) && utf8.RuneCountInString(words[0]) > few {
		return inName
	}
	return wholeName
}

// add notes that a record holds terms.
func (b *indexer) add(i int, terms []string, weight int8) {
	for _, term := range terms {
		p := b.found[term]
		if p == nil {
			p = &postings{}
			b.found[strings.Clone(term)] = p
		}
		if n := len(p.list); n > 0 && p.list[n-1].record == int32(i) {
			p.list[n-1].weight = max(p.list[n-1].weight, weight)
			continue
		}
		p.list = append(p.list, posting{int32(i), weight})
	}
}

// terms are those of a text.
func (b *indexer) terms(text string) []string {
	if text == "" {
		return nil
	}
	var all []string
	for _, word := range Words(text) {
		if !b.stop[word] {
			terms(word, func(t string) { all = append(all, t) })
		}
	}
	return all
}

// name are the terms of a name and the ways to spell it.
func (b *indexer) name(name string) []string {
	all, ok := b.names[name]
	if !ok {
		spelled, initials := spellings(name)
		all = slices.Concat(b.terms(name), spelled, initials)
		for _, s := range initials {
			b.initials[s] = true
		}
		b.names[name] = all
	}
	return all
}

// index writes the parts.
func (b *indexer) index() Index {
	all := make([]string, 0, len(b.found))
	for term := range b.found {
		all = append(all, term)
	}
	slices.Sort(all)
	var index Index
	var terms, words parter
	for _, term := range all {
		list := b.found[term].list
		terms.begin(term, 6*len(list))
		terms.term(term)
		terms.data = appendPostings(append(terms.data, ','), list)
		if isSpelled(term) && !b.initials[term] {
			words.begin(term, 0)
			words.term(term)
		}
	}
	index.Terms, index.Words = terms.done(), words.done()
	return index
}

// isSpelled tells whether a term can be misspelled: it has letters, and a few.
func isSpelled(term string) bool {
	return utf8.RuneCountInString(term) >= 4 && !strings.ContainsFunc(term, func(r rune) bool { return isDigit(r) || isHan(r) })
}

// appendPostings writes a list as Part tells.
func appendPostings(data []byte, list []posting) []byte {
	data = append(data, '[')
	last, run := posting{record: -1, weight: -1}, 0
	flush := func() {
		if run > 0 {
			data = strconv.AppendInt(append(data, ',', '-'), int64(run), 10)
		}
		run = 0
	}
	for i, p := range list {
		if i > 0 && p.record == last.record+1 && p.weight == last.weight {
			run++
			last = p
			continue
		}
		flush()
		if i > 0 {
			data = append(data, ',')
		}
		data = strconv.AppendInt(data, 4*int64(p.record-last.record)+int64(p.weight), 10)
		last = p
	}
	flush()
	return append(data, ']')
}

// A parter cuts what it is told into parts.
type parter struct {
	parts []Part
	first string
	data  []byte
}

// begin starts a part where the one before is full, or where what comes would
// fill one by itself.
func (p *parter) begin(term string, size int) {
	if len(p.data) > 0 && len(p.data)+size > partSize {
		p.done()
	}
	if len(p.data) == 0 {
		p.first = term
	}
}

// term writes a term. It is made of letters and digits, which need no escapes.
func (p *parter) term(term string) {
	if len(p.data) == 0 {
		p.data = append(p.data, '[')
	} else {
		p.data = append(p.data, ',')
	}
	p.data = append(append(append(p.data, '"'), term...), '"')
}

func (p *parter) done() []Part {
	if len(p.data) > 0 {
		p.parts = append(p.parts, Part{p.first, append(p.data, ']')})
	}
	p.data = nil
	return p.parts
}
