package generator

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// ofWords are slips between a number and the words around it.
func (c *corpus) ofWords() (all []mutant) {
	for _, e := range c.graph.Events {
		for _, w := range e.Summary {
			all = append(all, c.outOfScale(e, w)...)
			all = append(all, c.crossedSums(e, w)...)
		}
		for _, f := range e.Figures {
			all = append(all, c.coversAnother(e, f)...)
			all = append(all, c.underAnotherSource(f)...)
		}
	}
	for _, n := range c.graph.Narratives {
		all = append(all, c.otherNouns(n)...)
		all = append(all, c.otherTimes(n)...)
		all = append(all, c.otherRates(n)...)
		all = append(all, c.otherSums(n)...)
	}
	all = append(all, c.otherYears()...)
	return append(all, c.readTooEarly()...)
}

// outOfScale makes each amount of a summary a thousand times larger and smaller.
func (c *corpus) outOfScale(e *trade.Event, w trade.Wording) (all []mutant) {
	start, end := e.At.Key("summary").Key(string(w.Lang)).Offsets()
	file := e.At.Source
	for _, r := range numeral.Scan(file.Text[start:end], string(w.Lang)) {
		number := file.Text[start+r.Start : start+r.End]
		first := strings.IndexAny(number, "0123456789")
		if first < 0 {
			continue
		}
		digits := number[first:]
		digits = digits[:len(digits)-len(strings.TrimLeft(digits, "0123456789.,"))]
		if r.Currency == "" || r.Spelled || len(strings.Trim(strings.NewReplacer(".", "", ",", "").Replace(digits), "0")) < 3 {
			continue
		}
		v := trade.Value{Kind: trade.Amount, Number: r.Number, Currency: r.Currency, Qualifier: r.Qualifier}
		plain := strings.ReplaceAll(digits, ",", ".")
		n, err := numeral.ParseNumber(plain)
		if err != nil || strings.Count(digits, ",") > 1 || w.Lang == "en" && strings.Contains(digits, ",") {
			continue
		}
		for _, power := range []int{3, -1} {
			wrong := n.Shift(power).String()
			if w.Lang == "ru" {
				wrong = strings.ReplaceAll(wrong, ".", ",")
			}
			at := start + r.Start + strings.Index(number, digits)
			all = append(all, mutant{
				operator: "an amount of a summary of another scale", place: e.Ref().String() + " " + string(w.Lang) + " " + v.String() + " " + wrong, file: file.Name,
				text: file.Text[:at] + wrong + file.Text[at+len(digits):], at: at,
			})
		}
	}
	return all
}

// coversAnother swaps the digits of a count in the words of what a figure covers
// that the event has as a figure.
func (c *corpus) coversAnother(e *trade.Event, f *trade.Figure) (all []mutant) {
	for _, w := range f.Covers {
		start, end := f.At.Key("covers").Key(string(w.Lang)).Offsets()
		text := f.At.Source.Text
		for _, g := range e.Figures {
			digits := g.Value.Number.String()
			i := strings.Index(text[start:end], digits)
			if g.Value.Kind != trade.Count || !slices.Contains(counted, g.Measure) || len(digits) < 2 || i < 0 || isDigit(text, start+i-1) || isDigit(text, start+i+len(digits)) {
				continue
			}
			for _, wrong := range swapped(cell{value: g.Value, at: f.At.Source.Range(start+i, start+i+len(digits))}) {
				all = append(all, mutant{
					operator: "a count of what a figure covers with digits swapped", place: f.Ref().String() + " " + string(w.Lang), file: f.At.Source.Name,
					text: text[:start+i] + wrong + text[start+i+len(digits):], at: start + i, right: spoken(g.Value, w.Lang),
				})
			}
		}
	}
	return all
}

// underAnotherSource puts a quotation under the first source of another script.
func (c *corpus) underAnotherSource(f *trade.Figure) (all []mutant) {
	own := c.graph.Source(f.Source)
	if own == nil || f.AsReported == "" {
		return nil
	}
	for _, language := range []string{"en", "zh", "ru", "ko"} {
		i := slices.IndexFunc(c.graph.Sources, func(s *trade.Source) bool { return s.Language == language })
		if language == own.Language || i < 0 || f.At.Source == nil {
			continue
		}
		m := c.edit("a quotation under a source of another language", f.Ref().String()+" "+language, f.At.Key("source"), strconv.Quote(c.graph.Sources[i].ID), language)
		m.also = lineOf(f.At.Key("as_reported"))
		all = append(all, m)
	}
	return all
}

// otherNouns lets each reference that prints a count before its noun print that of
// another measure.
func (c *corpus) otherNouns(n *trade.Narrative) (all []mutant) {
	for _, m := range n.Mentions {
		own := c.figure(m.Ref)
		if m.Text != "" || m.Ref.Kind != trade.RefFigure || own == nil || own.Value.Kind != trade.Count {
			continue
		}
		start, _ := m.At.Offsets()
		text := m.At.Source.Text
		reference := "](" + m.Ref.String() + ")"
		i := strings.Index(text[start:], reference)
		if i < 0 {
			continue
		}
		behind := strings.ToLower(text[start+i+len(reference):])
		if !slices.ContainsFunc(plainNouns[own.Measure], func(noun string) bool { at := strings.Index(behind, noun); return at >= 0 && at < 8 }) {
			continue
		}
		for _, other := range c.everyFigure() {
			if other.Event != own.Event || plainNouns[other.Measure] == nil || other.Measure == own.Measure {
				continue
			}
			all = append(all, mutant{
				operator: "a reference before the noun of another figure", place: n.Path + " " + m.Ref.String() + " " + other.ID, file: n.Path,
				text: text[:start+i] + "](" + other.Ref().String() + ")" + text[start+i+len(reference):], at: start, hint: m.Ref.String(),
			})
		}
	}
	return all
}

// plainNouns are those that texts put behind the counts of a measure.
var plainNouns = map[string][]string{
	"deals":     {"project", "deal", "agreement", "项目", "协议", "проект", "соглашен"},
	"countries": {"countr", "国", "стран"},
	"cities":    {"cit", "城市", "город"},
}

func (c *corpus) figure(ref trade.Ref) *trade.Figure {
	if ref.Item != "" {
		return c.graph.EventFigure(ref.ID, ref.Item)
	}
	return c.graph.Figure(ref.ID)
}

// readTooEarly dates the reading of each undated source of several numbers twenty
// years back.
func (c *corpus) readTooEarly() (all []mutant) {
	for _, s := range c.graph.Sources {
		dated := 0 // of one number alone it is the number's date that is doubted
		for _, f := range c.everyFigure() {
			if f.Source == s.ID && !f.AsOf.IsZero() {
				dated++
			}
		}
		for _, x := range c.graph.Series {
			for _, p := range x.Points {
				if p.Source == s.ID {
					dated++
				}
			}
		}
		if s.Date.IsZero() && !s.Accessed.IsZero() && dated > 1 {
			early := s.Accessed
			early.Year -= 20
			all = append(all, c.edit("an undated source read years too early", s.Ref().String(), s.At.Key("accessed"), day(early, 0), ""))
		}
	}
	return all
}

// otherTimes lets each reference beside a year print the point before or after it
// in its series, and each year beside a reference be the one before or after it.
func (c *corpus) otherTimes(n *trade.Narrative) (all []mutant) {
	for _, m := range n.Mentions {
		series := c.graph.SeriesOf(m.Ref.ID)
		if m.Ref.Kind != trade.RefSeries || m.Ref.Item == "" || series == nil {
			continue
		}
		start, _ := m.At.Offsets()
		text := m.At.Source.Text
		own := slices.IndexFunc(series.Points, func(x *trade.Point) bool { return x.Period.Anchor() == m.Ref.Item })
		year := strconv.Itoa(series.Points[own].Period.To.Year)
		told := besideYear(text, start, year)
		if told < 0 {
			continue
		}
		place := n.Path + " " + m.Ref.String()
		for _, i := range []int{own - 1, own + 1} {
			if i < 0 || i >= len(series.Points) || m.Ref.Part != "" && series.Points[i].Rating(m.Ref.Part) == nil {
				continue
			}
			other := m.Ref
			other.Item = series.Points[i].Period.Anchor()
			at := start + strings.Index(text[start:], m.Ref.String())
			all = append(all, mutant{
				operator: "a reference to another point of its series", place: place + " " + other.Item, file: n.Path,
				text: text[:at] + other.String() + text[at+len(m.Ref.String()):], at: start, hint: other.String() + " is of",
			})
		}
		for _, wrong := range []int{series.Points[own].Period.To.Year - 1, series.Points[own].Period.To.Year + 1} {
			all = append(all, mutant{
				operator: "another year beside a reference", place: place + " " + strconv.Itoa(wrong), file: n.Path,
				text: text[:told] + strconv.Itoa(wrong) + text[told+len(year):], at: told, hint: "is of " + series.Points[own].Period.String(),
			})
		}
	}
	return all
}

// besideYear is where a year stands nearest to a reference in its sentence or its
// row, -1 where it does not.
func besideYear(text string, at int, year string) int {
	first := max(strings.LastIndex(text[:at], "\n"), strings.LastIndex(text[:at], ". "), strings.LastIndex(text[:at], "。"), strings.LastIndex(text[:at], "；"), strings.LastIndex(text[:at], "; ")) + 1
	last := len(text)
	for _, end := range []string{"\n", ". ", "。", "；", "; "} {
		if i := strings.Index(text[at:], end); i >= 0 {
			last = min(last, at+i)
		}
	}
	nearest := -1
	for i := first; i < last; i++ {
		if !strings.HasPrefix(text[i:], year) || i > 0 && (strings.IndexByte("/_-0123456789", text[i-1]) >= 0 || strings.HasPrefix(text[i-1:], "^")) || isDigit(text, i+len(year)) {
			continue
		}
		if nearest < 0 || max(i-at, at-i) < max(nearest-at, at-nearest) {
			nearest = i
		}
	}
	return nearest
}

// otherRates lets each reference to growth print a share of its point and the
// other way round, and each word of growth right before it be one of a fall.
func (c *corpus) otherRates(n *trade.Narrative) (all []mutant) {
	for _, m := range n.Mentions {
		x := c.graph.Point(m.Ref.ID, m.Ref.Item)
		if m.Ref.Kind != trade.RefSeries || m.Ref.Part == "" || x == nil {
			continue
		}
		start, _ := m.At.Offsets()
		text := m.At.Source.Text
		at := start + strings.Index(text[start:], m.Ref.String())
		if strings.HasPrefix(text[strings.LastIndex(text[:start], "\n")+1:], "|") {
			continue // a row has no words
		}
		for _, part := range []string{"growth", "share"} {
			other := m.Ref
			other.Part = part
			if x.Rating(part) != nil && !strings.HasPrefix(m.Ref.Part, part) && saysRate(text[:start], m.Ref.Part) {
				all = append(all, mutant{
					operator: "a share for growth, or growth for a share", place: n.Path + " " + m.Ref.String(), file: n.Path,
					text: text[:at] + other.String() + text[at+len(m.Ref.String()):], at: start, hint: m.Ref.String(),
				})
			}
		}
		for word, wrong := range map[string]string{"growth of ": "a fall of ", "同比增幅": "同比下降", "прирост — ": "снижение на "} {
			if m.Ref.Part == "growth" && x.Growth.Value.Number.Sign() > 0 && strings.HasSuffix(text[:start], word) {
				all = append(all, mutant{
					operator: "a fall for growth", place: n.Path + " " + m.Ref.String(), file: n.Path,
					text: text[:start-len(word)] + wrong + text[start:], at: start - len(word), hint: "is " + x.Growth.Value.String(),
				})
			}
		}
	}
	return all
}

// saysRate tells whether a text ends with words for the rate that follows.
func saysRate(before, part string) bool {
	words := []string{"share of ", "accounting for ", "占全国的", "占全省的", "доля — "}
	if part == "growth" {
		words = []string{"growth of ", "grew by ", "增幅", "прирост — "}
	}
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(before, w) })
}

// otherYears mistypes each year of a text that all its languages name, in one of
// them, and the year of what a figure covers in all.
func (c *corpus) otherYears() (all []mutant) {
	one := func(place string, at diag.Spot, text trade.Text) {
		for _, w := range text {
			for _, year := range yearPattern.FindAllString(w.Text, -1) {
				if slices.ContainsFunc(text, func(other trade.Wording) bool { return !strings.Contains(other.Text, year) }) {
					continue
				}
				start, end := at.Key(string(w.Lang)).Offsets()
				i := strings.Index(at.Source.Text[start:end], year)
				wrong := shiftedYear(year, -1)
				if i < 0 || strings.Contains(w.Text, wrong) || strings.Count(w.Text, year) > 1 {
					continue
				}
				m := mutant{
					operator: "another year in one language", place: place + " " + string(w.Lang) + " " + year, file: at.Source.Name,
					text: at.Source.Text[:start+i] + wrong + at.Source.Text[start+i+4:], at: start + i, hint: year,
				}
				if len(text) == 2 {
					m.also = lineOf(at.Key(string(text[0].Lang)))
				}
				all = append(all, m)
			}
		}
	}
	for _, f := range c.everyFigure() {
		one(f.Ref().String()+" covers", f.At.Key("covers"), f.Covers)
		one(f.Ref().String()+" note", f.At.Key("note"), f.Note)
		all = append(all, c.yearOfAll(f)...)
	}
	for _, e := range c.graph.Events {
		one(e.Ref().String(), e.At.Key("summary"), e.Summary)
		for _, n := range e.Notes {
			one(e.Ref().String()+" note", n.At.Key("text"), n.Text)
		}
	}
	for _, s := range c.graph.Series {
		one(s.Ref().String(), s.At.Key("note"), s.Note)
		for _, x := range s.Points {
			one(x.Ref().String(), x.At.Key("note"), x.Note)
		}
	}
	return all
}

var yearPattern = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

// yearOfAll mistypes the year of what a figure covers in each language alike.
func (c *corpus) yearOfAll(f *trade.Figure) (all []mutant) {
	start, end := f.At.Key("covers").Offsets()
	if start == end || f.Scope == trade.Cumulative || f.AsOf.IsZero() {
		return nil // nothing says of when it is
	}
	text := f.At.Source.Text
	years := yearPattern.FindAllString(text[start:end], -1)
	slices.Sort(years)
	if years = slices.Compact(years); len(years) != 1 {
		return nil
	}
	for _, by := range []int{-10, -1, 1} {
		wrong := shiftedYear(years[0], by)
		if wrong == strconv.Itoa(f.AsOf.Year) {
			continue // "the five years to 2022", told in 2023
		}
		all = append(all, mutant{
			operator: "another year of what a figure covers", place: f.Ref().String() + " " + wrong, file: f.At.Source.Name,
			text: text[:start] + strings.ReplaceAll(text[start:end], years[0], wrong) + text[end:], at: start, hint: wrong,
		})
	}
	return all
}

func shiftedYear(year string, by int) string {
	y, err := strconv.Atoi(year)
	if err != nil {
		panic(err)
	}
	return strconv.Itoa(y + by)
}

// otherSums lets each reference to a sum beside a count of deals print the sum of
// another scope of the event.
func (c *corpus) otherSums(n *trade.Narrative) (all []mutant) {
	for i, m := range n.Mentions {
		own := c.figure(m.Ref)
		if i == 0 || m.Ref.Kind != trade.RefFigure || own == nil || own.Value.Kind != trade.Amount {
			continue
		}
		_, end := n.Mentions[i-1].At.Offsets()
		start, _ := m.At.Offsets()
		text := m.At.Source.Text
		count := c.figure(n.Mentions[i-1].Ref)
		if count == nil || count.Measure != "deals" || count.Event != own.Event || strings.Trim(text[end:start], " |") != "" && !strings.Contains(text[end:start], "worth") {
			continue
		}
		for _, other := range c.everyFigure() {
			if other.Event == own.Event && other.Value.Kind == trade.Amount && other.Scope != own.Scope {
				at := start + strings.Index(text[start:], m.Ref.String())
				all = append(all, mutant{
					operator: "the sum of others beside a count of deals", place: n.Path + " " + m.Ref.String() + " " + other.ID, file: n.Path,
					text: text[:at] + other.Ref().String() + text[at+len(m.Ref.String()):], at: start, hint: m.Ref.String(),
				})
			}
		}
	}
	return all
}

// crossedSums lets the sum right behind a count of deals in a summary be that of
// another scope of the event.
func (c *corpus) crossedSums(e *trade.Event, w trade.Wording) (all []mutant) {
	start, end := e.At.Key("summary").Key(string(w.Lang)).Offsets()
	file := e.At.Source
	text := file.Text[start:end]
	readings := numeral.Scan(text, string(w.Lang))
	for i, r := range readings {
		if i == 0 || r.Currency == "" || readings[i-1].Currency != "" || strings.ContainsAny(text[readings[i-1].End:r.Start], ".;；。") {
			continue
		}
		printed := func(f *trade.Figure) (string, bool) {
			for _, x := range readings {
				if x.Currency == f.Value.Currency && x.Number.Equal(f.Value.Number) {
					return text[x.Start:x.End], true
				}
			}
			return "", false
		}
		for _, own := range e.Figures {
			for _, other := range e.Figures {
				wrong, told := printed(other)
				count := slices.ContainsFunc(e.Figures, func(f *trade.Figure) bool {
					return f.Measure == "deals" && f.Scope == own.Scope && f.Value.Number.Equal(readings[i-1].Number)
				})
				if own.Value.Kind != trade.Amount || !own.Value.Number.Equal(r.Number) || other.Value.Kind != trade.Amount || other.Scope == own.Scope || !told || !count {
					continue
				}
				all = append(all, mutant{
					operator: "the sum of others in a summary", place: e.Ref().String() + " " + string(w.Lang) + " " + other.ID, file: file.Name,
					text: file.Text[:start+r.Start] + wrong + file.Text[start+r.End:], at: start + r.Start, hint: own.Ref().String(),
				})
			}
		}
	}
	return all
}
