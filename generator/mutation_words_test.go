package generator

import (
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// ofWords are slips between a number and the words around it.
func (c *corpus) ofWords() (all []mutant) {
	for _, e := range c.graph.Events {
		for _, w := range e.Summary {
			all = append(all, c.outOfScale(e, w)...)
		}
		for _, f := range e.Figures {
			all = append(all, c.coversAnother(e, f)...)
			all = append(all, c.underAnotherSource(f)...)
		}
	}
	for _, n := range c.graph.Narratives {
		all = append(all, c.otherNouns(n)...)
	}
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
