package guard

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tradepost/generator/trade"
)

// hole stands for a reference to a number in the words of a sentence, and aside
// for a link whose text has figures of its own: "[the fair of 2023](event:…)".
const (
	hole  = "\ufffc"
	aside = "\ufffd"
)

// A sentence is what a text says around its references to numbers, each of which
// is a hole in it. A row of a table is no sentence.
type sentence struct {
	text string
	refs []trade.Mention // of the holes, in their order
	at   []int           // of each hole in the text
}

// A block is a paragraph, an item of a list or a row of a table, with all
// references in it.
type block struct {
	source     string
	start, end int
	mentions   []trade.Mention
}

// span is the part of a text in which its references to numbers stand, with the
// head of a table that they begin in; "" where there are none.
func (p *part) span() string {
	first := slices.IndexFunc(p.text.Mentions, isPlaced)
	if first < 0 {
		return ""
	}
	last := len(p.text.Mentions) - 1
	for !isPlaced(p.text.Mentions[last]) {
		last--
	}
	from, to := startOf(p.text.Mentions[first]), startOf(p.text.Mentions[last])
	text := p.text.Mentions[first].At.Source.Text
	return text[tableAround(text, blockAround(text, min(from, to)).start):blockAround(text, max(from, to)).end]
}

// isPlaced tells whether a mention is of a number, and at a place in a text.
func isPlaced(m trade.Mention) bool {
	_, end := m.At.Offsets()
	return isOfNumber(m) && end > 0 && end <= len(m.At.Source.Text)
}

// blocks are those of a text that hold a reference to a number.
func (p *part) blocks() (list []block) {
	mentions := p.text.Mentions
	if !slices.IsSortedFunc(mentions, byPlace) {
		mentions = slices.Clone(mentions)
		slices.SortStableFunc(mentions, byPlace)
	}
	for i := 0; i < len(mentions); i++ {
		if !isPlaced(mentions[i]) {
			continue
		}
		b := blockAround(mentions[i].At.Source.Text, startOf(mentions[i]))
		first, last := i, i+1
		for first > 0 && startOf(mentions[first-1]) >= b.start {
			first--
		}
		for last < len(mentions) && startOf(mentions[last]) < b.end {
			last++
		}
		b.mentions = mentions[first:last]
		list = append(list, b)
		i = last - 1
	}
	return list
}

func byPlace(a, b trade.Mention) int { return cmp.Compare(startOf(a), startOf(b)) }

func startOf(m trade.Mention) int {
	start, _ := m.At.Offsets()
	return start
}

// isOfNumber tells whether a reference is to a number: a figure, a point, or a
// rate of one.
func isOfNumber(m trade.Mention) bool {
	return m.Ref.Kind == trade.RefFigure || m.Ref.Kind == trade.RefSeries && m.Ref.Item != ""
}

// blockAround is the block of a text at a place.
func blockAround(text string, at int) block {
	start := strings.LastIndexByte(text[:at], '\n') + 1
	for start > 0 && !beginsBlock(lineFrom(text, start)) {
		before := strings.LastIndexByte(text[:start-1], '\n') + 1
		if strings.TrimSpace(text[before:start]) == "" {
			break
		}
		start = before
	}
	end := at + len(lineFrom(text, at))
	for end < len(text) {
		next := lineFrom(text, end+1)
		if strings.TrimSpace(next) == "" || beginsBlock(next) {
			break
		}
		end += 1 + len(next)
	}
	return block{source: text, start: start, end: max(end, at+1)}
}

// lineFrom is what is left of a line of a text from a place on.
func lineFrom(text string, at int) string {
	line, _, _ := strings.Cut(text[min(at, len(text)):], "\n")
	return line
}

// beginsBlock tells whether a line is the first of a block: of an item of a list,
// of a definition, a row, a heading.
func beginsBlock(line string) bool {
	line = strings.TrimLeft(line, " ")
	return line != "" && (strings.ContainsRune("|#>:+", rune(line[0])) || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") ||
		digitsAt(line) > 0 && strings.HasPrefix(line[digitsAt(line):], ". "))
}

// namesYear tells whether a text has a number like a year that is not of an id.
func namesYear(text string) bool {
	for _, century := range []string{"20", "19"} {
		for at := 0; ; at += len(century) {
			i := strings.Index(text[at:], century)
			if i < 0 {
				break
			}
			at += i
			if digitsAt(text[at:]) == 4 && (at == 0 || strings.IndexByte("-/_^", text[at-1]) < 0) {
				return true
			}
		}
	}
	return false
}

func (b block) isRow() bool {
	return strings.HasPrefix(strings.TrimLeft(b.source[b.start:b.end], " >"), "|")
}

// bare is Markdown without its marks, the addresses of links and the signs of
// notes.
func bare(text string) string {
	if !strings.ContainsAny(text, "*_`[]"+hole+aside) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		switch rest := text[i:]; {
		case strings.HasPrefix(rest, "]("):
			i += max(strings.IndexByte(rest, ')'), 0)
		case strings.HasPrefix(rest, "[^"):
			i += max(strings.IndexByte(rest, ']'), 0)
		case strings.IndexByte("*_`[]", text[i]) >= 0:
		case strings.HasPrefix(rest, hole), strings.HasPrefix(rest, aside):
			i += len(hole) - 1
		default:
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

// sentences are those of the block that hold a reference to a number.
func (b block) sentences() (list []sentence) {
	var words strings.Builder
	var refs []trade.Mention
	at := b.start
	for _, m := range b.mentions {
		start, end := m.At.Offsets()
		if start < at || end > b.end {
			continue // a link in the text of another
		}
		words.WriteString(bare(b.source[at:start]))
		switch {
		case isOfNumber(m):
			words.WriteString(hole)
			refs = append(refs, m)
		case strings.ContainsAny(m.Text, "0123456789"):
			words.WriteString(aside)
		default:
			words.WriteString(bare(m.Text))
		}
		at = end
	}
	if at < b.end {
		words.WriteString(bare(b.source[at:b.end]))
	}
	text := strings.Join(strings.Fields(words.String()), " ")
	for text != "" {
		next := endsAt(text)
		s := sentence{text: strings.TrimSpace(text[:next])}
		for i := strings.Index(s.text, hole); i >= 0; {
			s.at = append(s.at, i)
			next := strings.Index(s.text[i+len(hole):], hole)
			if next < 0 {
				break
			}
			i += len(hole) + next
		}
		s.refs, refs = refs[:len(s.at)], refs[len(s.at):]
		if len(s.refs) > 0 {
			list = append(list, s)
		}
		text = text[next:]
	}
	return list
}

// endsAt is where the first sentence of a text ends. A point before a small letter
// is that of a word cut short.
func endsAt(text string) int {
	for at := 0; ; {
		i := strings.IndexAny(text[at:], ".!?;。！？；")
		if i < 0 {
			return len(text)
		}
		mark, width := utf8.DecodeRuneInString(text[at+i:])
		at += i + width
		if mark > unicode.MaxASCII || mark == ';' {
			return at
		}
		rest := strings.TrimLeft(text[at:], "\"”»)")
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
		if strings.HasPrefix(rest, " ") && !unicode.IsLower(first) {
			return len(text) - len(rest)
		}
	}
}

// before are the words of the sentence in front of one of its references, from the
// one before it on.
func (s *sentence) before(i int) string {
	if i == 0 {
		return s.text[:s.at[0]]
	}
	return s.text[s.at[i-1]+len(hole) : s.at[i]]
}

// behind are the words that follow a reference, up to the next one.
func (s *sentence) behind(i int) string {
	if i+1 < len(s.at) {
		return s.text[s.at[i]+len(hole) : s.at[i+1]]
	}
	return s.text[s.at[i]+len(hole):]
}
