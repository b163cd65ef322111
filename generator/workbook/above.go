package workbook

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
)

// What stands above the headings: the title of a table, which often says in which
// unit all of its amounts are: "签约项目（单位：亿元）", "Сумма в млрд юаней".

// An overallUnit is that of a title, for a column that names none.
type overallUnit struct {
	unit string
	at   cell // of the title
	used bool // an amount was read in it
}

// use notes that an amount was read in it.
func (u *overallUnit) use() {
	if u != nil {
		u.used = true
	}
}

// unitOfTitles finds the unit that stands above the headings, in the nearest row
// that has one, for each column of values whose heading has none.
func (t *table) unitOfTitles() map[int]*overallUnit {
	for row := t.heading - 1; row >= 0; row-- {
		for column, in := range t.grid.Rows[row] {
			if unit := unitInTitle(in.Text); unit != "" {
				return t.forColumns(unit, t.cell(row, column))
			}
		}
	}
	return nil
}

func (t *table) forColumns(unit string, at cell) map[int]*overallUnit {
	all := map[int]*overallUnit{}
	for column, found := range t.titles {
		if found.column != nil && isValue(found.column) && found.unit == "" {
			all[column] = &overallUnit{unit: unit, at: at}
		}
	}
	return all
}

// unitInTitle is the unit of amounts that a title names: scale and currency, or
// the currency alone, in its brackets, behind its last colon or at its end.
func unitInTitle(text string) string {
	text = tidy(text)
	if len(text) > longestHeading {
		return ""
	}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("()（）[]【】;；", r) }) {
		for part != "" {
			if unit := strings.Trim(part, " .。,，:："); isCurrencyUnit(unit) {
				return unit
			}
			part = afterMark(part)
		}
	}
	return ""
}

// afterMark is what follows the first mark of a title behind which its unit may
// stand, "" where there is no more.
func afterMark(text string) string {
	at := -1
	for _, mark := range []string{",", "，", ":", "：", "/", " in ", " в ", " — ", " – ", " - "} {
		if i := strings.Index(text, mark); i >= 0 && (at < 0 || i < at) {
			at = i + len(mark)
		}
	}
	for _, mark := range []string{"in ", "в "} {
		if strings.HasPrefix(text, mark) {
			at = len(mark)
		}
	}
	if at < 0 {
		return ""
	}
	return text[at:]
}

// isCurrencyUnit tells whether a number in it is an amount.
func isCurrencyUnit(s string) bool {
	if s == "" || strings.ContainsAny(s, "0123456789") {
		return false
	}
	_, f := within("12", s)
	return f == nil
}

// tellOverall says which columns were read in the unit of a title.
func (p *planner) tellOverall(t *table) {
	for column := range t.titles {
		if u := t.overall[column]; u != nil && u.used {
			p.problems.Warn(t.cell(t.first-1, column).spot(), "unit-above", diag.Args{"heading": t.over(column), "unit": u.unit, "cell": string(u.at)})
		}
	}
}

// passTitles names the rows above the headings, which are no data.
func (p *planner) passTitles(t *table) {
	for row := range t.heading {
		for column, in := range t.grid.Rows[row] {
			if tidy(in.Text) != "" {
				p.passed = append(p.passed, Passed{string(t.cell(row, column)), diag.Say("a title: {text}", diag.Args{"text": quoteShort(in.Text)})})
				break
			}
		}
	}
}

// unstated are what people write into a cell of amounts where no amount is known.
var unstated = []string{
	"-", "--", "—", "–", "―", "——", "/", "n/a", "na", "n.a.", "none", "not stated", "not disclosed", "not specified", "undisclosed", "tbd", "tba",
	"无", "暂无", "待定", "未定", "未公布", "未披露", "未说明", "不详", "нет", "нет данных", "н/д", "н.д.", "не указан", "не указана", "не указано", "не раскрыта", "не раскрывается", "уточняется",
}

// notStated tells whether a cell says that there is nothing to say, which is to
// say nothing.
func notStated(text string) bool { return slices.Contains(unstated, folded(text)) }
