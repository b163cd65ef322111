package search

import "tradepost/generator/trade"

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
		r.Also = join(also...)
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
		Date: f.AsOf, Text: join(x.p.Marked(f.Covers), x.p.Marked(of)), With: wordings(of), Also: join(f.AsReported, x.in(f.Note)),
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

// series show their latest value.
func (x *collector) series() {
	for _, s := range x.Series {
		r := Record{Text: join(x.p.Marked(s.Covers), x.p.Marked(s.Note)), With: x.names(trade.RefPlace, s.Reporter, s.Partner)}
		if n := len(s.Points); n > 0 {
			last := s.Points[n-1]
			r.Number, r.NumberAt, r.NumberOf = x.p.Value(last.Value), last.Ref(), x.p.Period(last.Period)
		}
		x.add(s.Ref(), s.Title, r)
	}
}

// reports are found by their whole text, in the reader's language or, where
// nobody translated them, in the first.
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
		x.add(ref, title, Record{Date: n.Date, Text: join(x.p.Marked(trade.Text{{Lang: n.Lang, Text: n.Summary}})), Also: join(x.body(n))})
	}
}

func (x *collector) sources() {
	for _, s := range x.Sources {
		x.add(s.Ref(), s.Title, Record{Date: s.Date, Text: join(x.in(s.Publisher))})
	}
}
