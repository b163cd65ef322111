package guard

import (
	"strings"
	"unicode/utf8"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// timeDiffers warns of references that stand beside another time than theirs:
// "in 2021 trade came to [](trade:x/2022)", the first half of a year beside all of
// it, a row of a table whose first cell names another year. With an empty text the
// page prints the number, and nobody sees of which year it is.
//
// A sentence may name any number of times, of events and of reports. Judged are
// only times that lead to a number in so many words: at the start of a clause,
// behind "trade", "share" and the like, or right behind the number. It passes where
// any number to which the time may lead is of that time.
func timeDiffers(p *part, report report) {
	if p.text == nil || timeWordsOf[p.text.Lang] == nil || !namesYear(p.span()) {
		return
	}
	say := func(m trade.Mention, found string) {
		found = strings.TrimSpace(found)
		args := diag.Args{"reference": m.Ref.String(), "period": p.periodOf(m.Ref).String(), "found": found}
		if near := p.pointIn(m.Ref, found); near != "" {
			args["near"] = near
		}
		report(m.Ref, m.At, args)
	}
	words := timeWordsOf[p.text.Lang]
	blocks := p.blocks()
	for _, b := range blocks {
		if b.isRow() || !namesYear(b.source[b.start:b.end]) {
			continue
		}
		for _, s := range b.sentences() {
			p.timesOfSentence(words, s, say)
		}
	}
	p.timesOfRows(words, blocks, say)
}

// pointIn is the point of the time that a text tells in the series of a reference,
// "" where there is none.
func (p *part) pointIn(ref trade.Ref, found string) string {
	series := p.SeriesOf(ref.ID)
	told := timeWordsOf[p.text.Lang].timesIn(found)
	if ref.Kind != trade.RefSeries || series == nil || len(told) == 0 {
		return ""
	}
	for _, x := range series.Points {
		if told[0].fits(x.Period) && (ref.Part == "" || x.Rating(ref.Part) != nil) {
			ref.Item = x.Period.Anchor()
			return ref.String()
		}
	}
	return ""
}

// periodOf is the time of what a reference names; the zero Period where that is
// not for certain.
func (s *site) periodOf(ref trade.Ref) trade.Period {
	switch ref.Kind {
	case trade.RefSeries:
		if x := s.Point(ref.ID, ref.Item); x != nil && !s.unsure(x) {
			return x.Period
		}
	case trade.RefFigure:
		f := s.figureOf(ref)
		if f == nil || !isResult(f) || s.faults.Keys(f.At, "scope", "as_of") {
			break
		}
		if e := s.Event(f.Event); e != nil && !s.faults.Keys(e.At, "date", "end_date") {
			return trade.Period{From: e.Date, To: lastDay(e)}
		}
	}
	return trade.Period{}
}

// isOf tells whether a reference may be of a time that a text tells.
func (s *site) isOf(ref trade.Ref, t toldTime) bool {
	period := s.periodOf(ref)
	if period == (trade.Period{}) || t.fits(period) {
		return true
	}
	if ref.Kind != trade.RefFigure {
		return false
	}
	day := s.figureOf(ref).AsOf // an event lies within what is told, and its figures may be of another day
	return t.touches(period) || t.touches(trade.Period{From: day, To: day})
}

// clauseMarks end a clause.
const clauseMarks = ",:，：—（）()"

// timesOfSentence reports the first number of each time to which that leads, and
// none of those to which it may lead is of it.
func (p *part) timesOfSentence(w *timeWords, s sentence, say func(trade.Mention, string)) {
	told := w.timesIn(s.text)
	for i, t := range told {
		if m, ok := p.amiss(w, s, told, i); ok {
			say(m, s.text[t.start:t.end])
			return // the others may be put off by the same slip
		}
	}
}

// amiss is the number to which a time of a sentence leads, where that is of
// another time.
func (p *part) amiss(w *timeWords, s sentence, told []toldTime, i int) (m trade.Mention, ok bool) {
	t := told[i]
	start, end := 0, len(s.text)
	if i > 0 {
		start = told[i-1].end
	}
	if i+1 < len(told) {
		end = told[i+1].start
	}
	before := s.text[start:t.start]
	if strings.HasSuffix(before, "–") || strings.HasSuffix(before, "-") || strings.HasPrefix(s.text[t.end:], "–") || strings.HasPrefix(s.text[t.end:], "-") {
		return m, false // of a span, or of a word
	}
	if k := s.holeBefore(t.start); k >= 0 && s.at[k] >= start {
		gap := s.text[s.at[k]+len(hole) : t.start]
		if w.behind.MatchString(gap) && !w.stops(gap, t) && (t.open || strings.HasSuffix(gap, "(") || strings.HasSuffix(gap, "（")) {
			return s.refs[k], !p.isOf(s.refs[k].Ref, t)
		}
		if !strings.ContainsAny(gap, clauseMarks) {
			return m, false // it may be of the number before it
		}
	}
	at := strings.LastIndexAny(before, clauseMarks)
	if at >= 0 {
		_, width := utf8.DecodeRuneInString(before[at:])
		at += width
	}
	clause := before[max(at, 0):]
	first := s.holeBefore(t.end) + 1
	if first == len(s.at) || s.at[first] > end {
		return m, false
	}
	between := s.text[t.end:s.at[first]]
	leads := w.lead.MatchString(clause) && (t.open || i == 0 && at < 0 || strings.HasSuffix(strings.TrimSpace(before), "—"))
	topic := t.open && !w.stops(clause, t) && (w.topic.MatchString(clause) || w.direct.MatchString(between))
	if !leads && !topic || w.stops(between, t) || !plainly(between) {
		return m, false
	}
	m = s.refs[first]
	if m.Ref.Kind == trade.RefSeries && w.signing.MatchString(between) {
		return m, false
	}
	against := !leads && !w.growth.MatchString(clause) // "up on the level of 2021 by"
	if !p.isOf(m.Ref, t) && !(against && m.Ref.Part == "growth" && p.periodOf(m.Ref).From.Year-1 == t.year) {
		return m, !p.rescued(w, s, t, first, end)
	}
	return p.companion(w, s, first, end)
}

// rescued tells whether a time that does not fit the number behind it fits one
// that follows in the same clause.
func (p *part) rescued(w *timeWords, s sentence, t toldTime, first, end int) bool {
	for k := first + 1; k < len(s.at) && s.at[k] < end; k++ {
		between := s.before(k)
		if strings.ContainsAny(between, clauseMarks) || w.stops(between, t) {
			return false
		}
		if p.isOf(s.refs[k].Ref, t) {
			return true
		}
	}
	return false
}

// companion is a rate that follows a number of its series with no other time
// told, and is of another: "in 2022 it was [](trade:x/2022), with growth of
// [](trade:x/2021/growth)".
func (p *part) companion(w *timeWords, s sentence, first, end int) (m trade.Mention, ok bool) {
	own := s.refs[first].Ref
	for k := first + 1; k < len(s.at) && s.at[k] < end; k++ {
		ref := s.refs[k].Ref
		if w.stops(s.before(k), toldTime{}) || ref.Kind != trade.RefSeries || ref.ID != own.ID {
			return m, false
		}
		if period := p.periodOf(ref); ref.Part != "" && period != (trade.Period{}) && period != p.periodOf(own) {
			return s.refs[k], true
		}
	}
	return m, false
}

var endsOfLead = late(`^\s*[,:，：—–]\s*|\s*[,:，：—–]\s*$`)

// plainly tells whether the words from a time to its number are one clause, but
// for a mark right behind the one or right before the other.
func plainly(between string) bool {
	return !strings.ContainsAny(endsOfLead.ReplaceAllString(between, ""), clauseMarks)
}

// holeBefore is the last reference in front of a place, -1 for none.
func (s *sentence) holeBefore(at int) int {
	k := len(s.at) - 1
	for k >= 0 && s.at[k] >= at {
		k--
	}
	return k
}
