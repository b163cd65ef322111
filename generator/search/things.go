package search

import (
	"slices"
	"strings"

	"tradepost/generator/trade"
)

func (x *collector) events() {
	for _, e := range x.Events {
		r := Record{Date: e.Date, Text: join(x.name(trade.RefPlace, e.Place), x.p.Marked(e.Theme), x.p.Marked(e.Summary))}
		r.With = append(x.names(trade.RefPlace, e.Place), x.names(trade.RefPartner, e.Hosts...)...)
		var also []string
		for _, p := range e.Participants {
			r.With = append(r.With, x.names(trade.RefPartner, p.Partner)...)
			also = append(also, p.AsReported)
		}
		for _, p := range e.People {
			r.With = append(r.With, wordings(p.Name)...)
			also = append(also, x.in(p.Role), p.AsReported)
		}
		for _, ed := range e.Programmes {
			r.With = append(r.With, x.names(trade.RefProgramme, ed.Programme)...)
		}
		names, headings := x.told("events/" + e.ID)
		r.With = append(r.With, names...)
		r.Also = join(append(also, headings)...)
		x.add(e.Ref(), e.Title, r)
	}
}

func (x *collector) deals() {
	for _, e := range x.Events {
		for _, d := range e.Deals {
			var parties []string
			for _, id := range d.Parties {
				parties = append(parties, x.name(trade.RefPartner, id))
			}
			r := Record{Date: d.Date, Text: join(parties...), Also: join(d.AsReported)}
			r.With = append(x.names(trade.RefPartner, d.Parties...), x.names(trade.RefSector, d.Sectors...)...)
			if r.Date.IsZero() {
				r.Date = e.Date
			}
			if d.Value.Stated() {
				r.Number, r.NumberAt = x.p.Value(d.Value), d.Ref()
			}
			x.add(d.Ref(), d.Title, r)
		}
	}
}

// figures are found by their value as well as by what they cover.
func (x *collector) figures() {
	for _, e := range x.Events {
		for _, f := range e.Figures {
			x.figure(f, e.Title)
		}
	}
	for _, f := range x.Figures {
		x.figure(f, x.Title(f.About))
	}
}

func (x *collector) figure(f *trade.Figure, of trade.Text) {
	value := trade.Text{{Lang: x.p.Lang(), Text: x.p.Value(f.Value)}}
	x.add(f.Ref(), value, Record{
		Date: f.AsOf, Text: join(x.p.Marked(f.Covers), x.p.Marked(of)), With: wordings(of), Also: join(x.elsewhere(f.Value), f.AsReported, x.in(f.Note)),
	})
}

func (x *collector) partners() {
	for _, p := range x.Partners {
		x.add(p.Ref(), p.Name, Record{
			Text: join(x.name(trade.RefPlace, p.Place), x.p.Marked(p.Note)), Names: append([]string(nil), p.Aliases...),
			With: x.names(trade.RefPlace, p.Place), Also: x.p.Country(p.Country),
		})
	}
}

// namedThings are those of which little more is known than a name.
func (x *collector) namedThings() {
	for _, p := range x.Places {
		x.add(p.Ref(), p.Name, Record{Text: join(x.name(trade.RefPlace, p.Within))})
	}
	for _, s := range x.Sectors {
		x.add(s.Ref(), s.Name, Record{})
	}
	for _, p := range x.Programmes {
		x.add(p.Ref(), p.Name, Record{Text: join(x.p.Marked(p.Note))})
	}
}

// series show their latest value. Their points come behind all of them.
func (x *collector) series() {
	for _, s := range x.Series {
		r := Record{Text: join(x.p.Marked(s.Covers), x.p.Marked(s.Note)), With: x.names(trade.RefPlace, s.Reporter, s.Partner)}
		if n := len(s.Points); n > 0 {
			last := s.Points[n-1]
			r.Number, r.NumberAt, r.NumberOf = x.p.Value(last.Value), last.Ref(), x.p.Period(last.Period)
		}
		x.add(s.Ref(), s.Title, r)
	}
	for _, whole := range [...]bool{true, false} {
		for _, s := range x.Series {
			for _, p := range slices.Backward(s.Points) {
				if p.Period.IsYear() == whole {
					x.point(s, p)
				}
			}
		}
	}
}

// point is one value of a series, called by the series and its time. Of points that
// answer alike the first shows first: whole years, then parts, the latest first.
func (x *collector) point(s *trade.Series, p *trade.Point) {
	covers := p.Covers
	if covers.Empty() {
		covers = s.Covers
	}
	r := Record{
		Number: x.p.Value(p.Value), NumberAt: p.Ref(), Text: x.p.Marked(covers),
		With: x.names(trade.RefPlace, s.Reporter, s.Partner),
	}
	also := []string{counted(p.Value), x.elsewhere(p.Value), p.AsReported}
	if p.Growth != nil {
		also = append(also, x.p.Value(p.Growth.Value))
	}
	for _, share := range p.Shares {
		also = append(also, x.p.Value(share.Value))
	}
	for _, other := range p.Also {
		also = append(also, other.AsReported)
	}
	r.Also = join(also...)
	title := make(trade.Text, len(s.Title))
	for i, w := range s.Title {
		title[i] = trade.Wording{Lang: w.Lang, Text: x.p.T("number.point", "series", w.Text, "period", x.p.Period(p.Period))}
	}
	x.add(p.Ref(), title, r)
}

// counted is a value in the scales that languages count in: 1.69 trillion yuan is
// also looked for as 1690 billion and as 16900亿.
func counted(v trade.Value) string {
	if !v.Stated() {
		return ""
	}
	var all []string
	for _, power := range [...]int{12, 9, 8, 6} {
		if digits := v.Number.Digits(power); !strings.HasPrefix(digits, "0") {
			all = append(all, digits)
		}
	}
	return join(all...)
}

// reports are found by their whole text, in the reader's language or, where
// nobody translated them, in the first, and by every name of what they refer to.
func (x *collector) reports() {
	seen := map[string]bool{}
	for _, n := range x.Narratives {
		if n.Section != "reports" || seen[n.ID] {
			continue
		}
		seen[n.ID] = true
		n = x.Narrative("reports/"+n.ID, x.p.Lang())
		ref := trade.Ref{Kind: trade.RefReport, ID: n.ID}
		title := trade.Text{{Lang: n.Lang, Text: n.Title}}
		names, _ := x.told("reports/" + n.ID)
		x.add(ref, title, Record{
			Date: n.Date, Text: join(x.p.Marked(trade.Text{{Lang: n.Lang, Text: n.Summary}})), With: names, Also: join(x.texts.Body(n)),
		})
	}
}

func (x *collector) sources() {
	for _, s := range x.Sources {
		x.add(s.Ref(), s.Title, Record{Date: s.Date, Text: join(x.in(s.Publisher))})
	}
}
