package guard

import (
	"strings"

	"tradepost/generator/trade"
)

// A labelled reference is one in a table, with the time that the first cell of its
// row names, or the first cell of its column.
type labelled struct {
	trade.Mention
	told   toldTime
	label  string
	table  int // where it starts
	column int // the cells under each other, or beside each other, that name their times alike
}

// timesOfRows reports references in tables that are of another time than their
// row is labelled with, or their column. Where a column is of other years throughout, as one of the years
// before, it passes: another cell of it must be as labelled.
func (p *part) timesOfRows(w *timeWords, blocks []block, say func(trade.Mention, string)) {
	cells := labelledCells(w, blocks)
	for _, c := range cells {
		if p.isOf(c.Mention.Ref, c.told) {
			continue
		}
		right, others := false, false
		for _, d := range cells {
			if d.table != c.table || d.Ref == c.Ref || p.periodOf(d.Ref) == (trade.Period{}) {
				continue
			}
			if d.column == c.column {
				others = true
				right = right || p.isOf(d.Ref, d.told)
			}
		}
		if right || !others {
			say(c.Mention, c.label)
		}
	}
}

// labelledCells are the references in rows or columns that are labelled with a
// time alone.
func labelledCells(w *timeWords, blocks []block) (list []labelled) {
	for _, b := range blocks {
		if !b.isRow() {
			continue
		}
		start := tableAround(b.source, b.start)
		row, head := lineFrom(b.source, b.start), lineFrom(b.source, start)
		own, isOwn := w.label(cellOf(row, 0))
		for _, m := range b.mentions {
			at, _ := m.At.Offsets()
			column := strings.Count(strings.TrimLeft(b.source[b.start:at], " >"), "|") - 1
			c := labelled{Mention: m, table: start, column: column}
			switch above, ok := w.label(cellOf(head, column)); {
			case !isOfNumber(m) || column == 0 || w.stops(cellOf(row, column), toldTime{held: true}):
				continue
			case isOwn:
				c.told, c.label = own, cellOf(row, 0)
			case ok:
				c.told, c.label, c.column = above, cellOf(head, column), -b.start-1
			default:
				continue
			}
			list = append(list, c)
		}
	}
	return list
}

// label is the time of a cell that says nothing else.
func (w *timeWords) label(cell string) (t toldTime, ok bool) {
	told := w.timesIn(cell)
	if len(told) != 1 || told[0].start != 0 || told[0].end != len(cell) {
		return t, false
	}
	return told[0], true
}

// tableAround is where the table begins to which a row belongs.
func tableAround(text string, row int) int {
	for row > 0 {
		before := strings.LastIndexByte(text[:row-1], '\n') + 1
		if !strings.HasPrefix(strings.TrimLeft(text[before:], " >"), "|") {
			break
		}
		row = before
	}
	return row
}

// cellOf is the text of a cell of a row, without the marks of emphasis.
func cellOf(row string, column int) string {
	cells := strings.Split(strings.TrimPrefix(strings.TrimLeft(row, " >"), "|"), "|")
	if column < 0 || column >= len(cells) {
		return ""
	}
	return strings.TrimSpace(bare(cells[column]))
}
