package workbook

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/numeral"
	"tradepost/generator/sheet"
	"tradepost/generator/trade"
)

// A fault is a problem whose place is not known yet.
type fault struct {
	code diag.Code
	args diag.Args
}

// faultOf is the fault that a parser of package trade found.
func faultOf(err error) *fault {
	var wrong *trade.SyntaxError
	if !errors.As(err, &wrong) {
		panic(err) // package trade promises a *SyntaxError
	}
	return &fault{wrong.Code, maps.Clone(wrong.Args)}
}

// A cell is the place of an input: its name in the file, or that of the mapping.
type cell string

func (c cell) spot() diag.Spot { return (&diag.Source{Name: string(c)}).File() }

// An entry is a cell that stands below a heading.
type entry struct {
	column *column
	lang   trade.Lang // of a text; "" where the heading names none
	unit   string     // that the heading names
	input  sheet.Input
	at     cell
	parts  []*entry     // of a list that stands in several columns
	above  *overallUnit // that a title of the table names
}

// tidy is a text without what nobody sees: blanks of every width are spaces,
// letters and digits of full width are plain.
func tidy(s string) string { return strings.Join(strings.Fields(narrow(s)), " ") }

// narrow makes letters, digits and signs of full width plain ones, but for the
// marks that belong to Chinese sentences.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ', r == '％', r == '．', r == '－', r == '＞', r == '＜', r == '／':
			return r - '０' + '0'
		case r == '\u200b' || r == '\ufeff' || r == '\u00ad':
			return -1
		case r == '−':
			return '-'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
}

// read turns a cell into the value of its key.
func (p *planner) read(r *record, e *entry, unit string) (value, *fault) {
	text := strings.TrimSpace(e.input.Text)
	switch e.column.form {
	case day, span, whole, money, rate, measured:
		if long := trade.Overlong(text); long != nil {
			return value{}, faultOf(long)
		}
	}
	switch e.column.form {
	case wording:
		return textValue(oneLine(text)), nil
	case naming:
		id, f := p.name(e.column.to, tidy(text))
		return textValue(id), f
	case namings:
		ids, f := p.named(e.column.to, text)
		return listValue(ids), f
	case list:
		return listValue(split(text)), nil
	case word:
		w, f := p.word(e.column, tidy(text))
		return textValue(w), f
	case day:
		iso, f := dayOf(e.input, p.order)
		return dayValue(iso), f
	case span:
		period, f := periodOf(e.input)
		if year, err := strconv.ParseInt(period, 10, 64); err == nil {
			return intValue(year), f
		}
		return textValue(period), f
	case whole:
		n, err := strconv.ParseInt(strings.TrimSuffix(tidy(text), "年"), 10, 64)
		if err != nil {
			return value{}, &fault{"cell-whole", diag.Args{"key": e.column.name, "text": text}}
		}
		return intValue(n), nil
	case yes:
		switch strings.ToLower(tidy(text)) {
		case "true", "yes", "1", "x", "是", "да", "истина":
			return value{"true", true}, nil
		case "false", "no", "0", "否", "нет", "ложь":
			return value{"false", false}, nil
		}
		return value{}, &fault{"unknown-word", diag.Args{"key": e.column.name, "word": text, "words": diag.List{"true", "false"}}}
	case nation:
		if code := locale.CountryCode(tidy(text)); code != "" {
			return textValue(code), nil
		}
		return value{}, &fault{"cell-country", diag.Args{"text": tidy(text)}}
	case money:
		return amountOf(e, unit)
	case rate:
		return percentOf(e, unit)
	case measured:
		return p.valueOf(r, e, unit)
	}
	if e.column.name == "part_of" || e.column.name == "likely_part_of" { // of a figure: the downloads of a site name it in full
		text = strings.TrimPrefix(strings.TrimPrefix(text, "figure:"), r.owner()+"/")
	}
	return textValue(oneLine(text)), nil
}

// oneLine is a text as pages show it, whose lines a spreadsheet broke.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \n\r\t\v\f\u2028\u2029", r) }), " ")
}

// split cuts a list apart: at line ends where there are any, else at
// semicolons and what Chinese texts have for them.
func split(text string) (items []string) {
	marks := ";；、|"
	if strings.Contains(text, "\n") {
		marks = "\n"
	}
	for _, item := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		if item = tidy(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// bare tells whether a cell holds a number and nothing else.
func bare(in sheet.Input) (string, bool) {
	text := tidy(in.Text)
	digits := strings.TrimLeft(text, "-+><≥≤~≈约超 ")
	return text, digits != "" && strings.Trim(digits, "0123456789., '") == "" && strings.ContainsAny(digits, "0123456789")
}

// amountOf reads money: a cell that says all itself, or a number by the unit
// of its heading or of a column beside it.
func amountOf(e *entry, unit string) (value, *fault) {
	text, number := bare(e.input)
	var titled *overallUnit // that is asked where nothing nearer names a unit
	if unit == "" && e.above != nil {
		unit, titled = e.above.unit, e.above
	}
	if !number {
		v, err := trade.ParseAmount(text)
		if err != nil && unit != "" { // "约 12" and the like, or a scale without its currency
			if with, f := within(text, unit); f == nil {
				titled.use()
				return textValue(with.String()), nil
			}
		}
		if err != nil {
			return value{}, faultOf(err)
		}
		return asWritten(e.input.Text, v), nil
	}
	if unit == "" {
		return value{}, &fault{"cell-amount-bare", diag.Args{"number": text}}
	}
	v, f := within(text, unit)
	titled.use()
	return textValue(v.String()), f
}

// within reads a number by a unit: "481.41" in "亿元", "млрд юаней", "USD bn".
// A unit without a scale is one of single coins, of which a cell may hold parts.
func within(number, unit string) (trade.Value, *fault) {
	readings := []string{number + " " + unit}
	if words := strings.Fields(unit); len(words) > 1 {
		last := len(words) - 1
		readings = append(readings,
			number+" "+words[last]+" "+strings.Join(words[:last], " "),
			number+" "+strings.Join(words[1:], " ")+" "+words[0])
	}
	var first error
	for _, reading := range readings {
		v, err := trade.ParseAmount(reading)
		if err == nil {
			return v, nil
		}
		if first == nil {
			first = err
		}
	}
	for _, s := range stepped { // 百万元 and the like, which no sentence has behind a decimal point
		if rest, ok := strings.CutPrefix(unit, s.unit); ok {
			return shifted(number+s.scale+rest, s.places, faultOf(first))
		}
	}
	f := faultOf(first)
	if f.code != "amount-without-scale" {
		return trade.Value{}, f
	}
	if v, again := shifted(number+" million "+unit, -6, f); again == nil {
		return v, nil
	}
	return shifted(number+"万"+unit, -4, f)
}

// stepped are the units of Chinese tables that are steps of a scale.
var stepped = []struct {
	unit, scale string
	places      int
}{{"十亿", "亿", 1}, {"百亿", "亿", 2}, {"千万", "万", 3}, {"百万", "万", 2}, {"千", "万", -1}}

// shifted reads an amount and shifts its decimal point.
func shifted(text string, places int, otherwise *fault) (trade.Value, *fault) {
	v, err := trade.ParseAmount(text)
	if err != nil {
		return trade.Value{}, otherwise
	}
	v.Number = v.Number.Shift(places)
	if v, err = trade.ParseAmount(v.String()); err != nil {
		return trade.Value{}, otherwise
	}
	return v, nil
}

// asWritten keeps the words of a cell that data files can have, too.
func asWritten(text string, v trade.Value) value {
	if strings.TrimSpace(text) == tidy(text) {
		return textValue(strings.TrimSpace(text))
	}
	return textValue(v.String())
}

// percentOf reads a rate: with its sign, or below a heading that has one.
func percentOf(e *entry, unit string) (value, *fault) {
	text, number := bare(e.input)
	if number && unit == "%" {
		text = strings.ReplaceAll(text, ",", ".") + "%"
	}
	v, err := trade.ParsePercent(text)
	if err != nil {
		return value{}, faultOf(err)
	}
	return asWritten(text, v), nil
}

// valueOf reads the value of a figure, a point or a further report by what it
// measures.
func (p *planner) valueOf(r *record, e *entry, unit string) (value, *fault) {
	text, number := bare(e.input)
	switch p.measure(r) {
	case trade.Count:
		v, err := trade.ParseCount(text)
		if err != nil && number && unit != "" {
			v, err = trade.ParseCount(text + " " + unit)
		}
		if err != nil {
			return value{}, faultOf(err)
		}
		if n, err := strconv.ParseInt(v.Number.String(), 10, 64); err == nil && v.Qualifier == numeral.Exact && v.String() == v.Number.String() {
			return intValue(n), nil
		}
		return asWritten(text, v), nil
	case trade.Percent:
		return percentOf(e, unit)
	case trade.Quantity:
		if number && unit != "" {
			text += " " + unit
		}
		v, err := trade.ParseQuantity(text)
		if err != nil {
			return value{}, faultOf(err)
		}
		return asWritten(text, v), nil
	}
	return amountOf(e, unit)
}

// measure is the kind of value that a record has.
func (p *planner) measure(r *record) trade.ValueKind {
	switch {
	case r.kind.array == "also":
		return p.measure(r.in)
	case r.kind.name == "points":
		id := r.in.text("measure", "")
		if id == "" {
			id = "trade_value"
		}
		return p.measures[id]
	}
	return p.measures[r.text("measure", "")]
}

// sameValue tells whether two texts are the same value.
func sameValue(a, b string) bool {
	if a == b {
		return true
	}
	for _, parse := range []func(string) (trade.Value, error){trade.ParseAmount, trade.ParseCount, trade.ParsePercent, trade.ParseQuantity} {
		v, err := parse(a)
		w, also := parse(b)
		if err == nil && also == nil {
			return v.Identical(w)
		}
	}
	return false
}

// word finds a word of a vocabulary, by itself or by its name in a language of
// the site.
func (p *planner) word(c *column, text string) (string, *fault) {
	plainWord := strings.ReplaceAll(strings.ToLower(text), " ", "_")
	if slices.Contains(c.words, plainWord) {
		return plainWord, nil
	}
	for _, w := range c.words {
		if slices.Contains(wordNames()[w], strings.ToLower(text)) {
			return w, nil
		}
	}
	args := diag.Args{"key": c.name, "word": text, "words": diag.List(c.words)}
	if near := diag.Nearest(plainWord, c.words); near != "" {
		args["near"] = near
	}
	return "", &fault{"unknown-word", args}
}
