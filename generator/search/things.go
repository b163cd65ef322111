package search

import "tradepost/generator/trade"

func (x *index) events() {
	for _, e := range x.Events {
		text := []string{x.name(trade.RefPlace, e.Place), x.in(e.Theme), x.in(e.Summary)}
		also := x.names(trade.RefPlace, []string{e.Place})
		also = append(also, x.names(trade.RefPartner, e.Hosts)...)
		for _, p := range e.Participants {
			also = append(also, p.AsReported)
			also = append(also, x.names(trade.RefPartner, []string{p.Partner})...)
		}
		for _, p := range e.People {
			also = append(also, x.in(p.Name), x.in(p.Role), p.AsReported)
		}
		for _, ed := range e.Programmes {
			also = append(also, x.names(trade.RefProgramme, []string{ed.Programme})...)
		}
		x.add(e.Ref(), e.Title, e.Date, text, also)
	}
}

func (x *index) deals() {
	for _, e := range x.Events {
		for _, d := range e.Deals {
			var text []string
			if d.Value.Stated() {
				text = append(text, x.p.Value(d.Value))
			}
			for _, id := range d.Parties {
				text = append(text, x.name(trade.RefPartner, id))
			}
			also := append(x.names(trade.RefPartner, d.Parties), x.names(trade.RefSector, d.Sectors)...)
			date := d.Date
			if date.IsZero() {
				date = e.Date
			}
			x.add(d.Ref(), d.Title, date, text, append(also, d.AsReported))
		}
	}
}

// figures are found by their value as well as by what they cover.
func (x *index) figures() {
	for _, e := range x.Events {
		for _, f := range e.Figures {
			x.figure(f, x.in(e.Title))
		}
	}
	for _, f := range x.Figures {
		x.figure(f, x.in(x.Title(f.About)))
	}
}

func (x *index) figure(f *trade.Figure, of string) {
	value := trade.Text{{Lang: x.p.Lang(), Text: x.p.Value(f.Value)}}
	x.add(f.Ref(), value, f.AsOf, []string{x.in(f.Covers), of}, []string{f.AsReported, x.in(f.Note)})
}

func (x *index) partners() {
	for _, p := range x.Partners {
		text := []string{x.name(trade.RefPlace, p.Place), x.in(p.Note)}
		also := append([]string{x.p.Country(p.Country)}, p.Aliases...)
		x.add(p.Ref(), p.Name, trade.Date{}, text, also)
	}
}

// namedThings are those of which little more is known than a name.
func (x *index) namedThings() {
	for _, p := range x.Places {
		x.add(p.Ref(), p.Name, trade.Date{}, []string{x.name(trade.RefPlace, p.Within)}, nil)
	}
	for _, s := range x.Sectors {
		x.add(s.Ref(), s.Name, trade.Date{}, nil, nil)
	}
	for _, p := range x.Programmes {
		x.add(p.Ref(), p.Name, trade.Date{}, []string{x.in(p.Note)}, nil)
	}
}

func (x *index) series() {
	for _, s := range x.Series {
		also := x.names(trade.RefPlace, []string{s.Reporter})
		if s.Partner != "" {
			also = append(also, x.names(trade.RefPlace, []string{s.Partner})...)
		}
		x.add(s.Ref(), s.Title, trade.Date{}, []string{x.in(s.Covers), x.in(s.Note)}, also)
	}
}

// reports are found by their whole text, in the reader's language or, where
// nobody translated them, in the first.
func (x *index) reports() {
	seen := map[string]bool{}
	for _, n := range x.Narratives {
		if n.Section != "reports" || seen[n.ID] {
			continue
		}
		seen[n.ID] = true
		n = x.Narrative("reports/"+n.ID, x.p.Lang())
		ref := trade.Ref{Kind: trade.RefReport, ID: n.ID}
		title := trade.Text{{Lang: n.Lang, Text: n.Title}}
		x.add(ref, title, n.Date, []string{n.Summary}, []string{x.body(n)})
	}
}

func (x *index) sources() {
	for _, s := range x.Sources {
		x.add(s.Ref(), s.Title, s.Date, []string{x.in(s.Publisher)}, nil)
	}
}
