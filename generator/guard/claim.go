package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A claim is a value and the quotation that has to bear it out.
type claim struct {
	subject trade.Ref
	at      diag.Spot // of the record; its value stands at a key of it
	value   trade.Value
	measure string // what it counts; "growth" and "share" are those of a point, a deal has none
	quote   string
	lang    string // the quotation's

	readings []numeral.Reading // the numbers of the quotation that can be the value
	verdict  verdict
}

// claimed judges every value of the part that somebody printed.
func (p *part) claimed() []claim {
	c := &claims{g: p.Graph, faults: p.faults, list: make([]claim, 0, len(p.figures)+len(p.deals)+3*len(p.points))}
	for _, f := range p.figures {
		c.figure(f)
	}
	for _, d := range p.deals {
		c.add(claim{subject: d.Ref(), at: d.At, value: d.Value, quote: d.AsReported}, d.Source)
	}
	for _, x := range p.points {
		c.point(x)
	}
	return c.list
}

type claims struct {
	g      *trade.Graph
	faults diag.Faults
	list   []claim
}

// add judges a claim whose value and quotation stand at the keys of its record.
// Values that were not stated and texts that cannot be read make no claim; nor
// does a record whose value, quotation, status or source is in doubt.
func (c *claims) add(x claim, source string) {
	if c.faults.Keys(x.at, "value", "as_reported", "status", "source", "measure") {
		return
	}
	if s := c.g.Source(source); s != nil && !c.faults.Keys(s.At, "language") {
		x.lang = s.Language
	} else if source != "" {
		return // what a comma means hangs on the language
	}
	if !x.value.Stated() || x.quote == "" || x.lang != "" && !numeral.Reads(x.lang) {
		return
	}
	x.judge()
	c.list = append(c.list, x)
}

func (c *claims) figure(f *trade.Figure) {
	if f.Status != trade.Derived {
		c.add(claim{subject: f.Ref(), at: f.At, value: f.Value, measure: f.Measure, quote: f.AsReported}, f.Source)
	}
	c.also(claim{subject: f.Ref(), value: f.Value, measure: f.Measure}, f.Also, f.Status)
}

func (c *claims) point(p *trade.Point) {
	if p.Status != trade.Derived {
		c.add(claim{subject: p.Ref(), at: p.At, value: p.Value, quote: p.AsReported}, p.Source)
	}
	c.also(claim{subject: p.Ref(), value: p.Value}, p.Also, p.Status)
	if p.Growth != nil {
		c.rated(p, *p.Growth, "growth")
	}
	for _, share := range p.Shares {
		c.rated(p, share, "share")
	}
}

// also takes the other reports of a fact. One that gives no value of its own
// claims the same one, unless that was derived and so printed by nobody.
func (c *claims) also(x claim, reports []trade.AlsoReported, status trade.Status) {
	for _, a := range reports {
		y := x
		y.at, y.quote = a.At, a.AsReported
		if a.Value.Stated() {
			y.value = a.Value
		} else if status == trade.Derived {
			continue
		}
		c.add(y, a.Source)
	}
}

// rated takes growth or share; without a quotation of its own the point's has
// to bear it out.
func (c *claims) rated(p *trade.Point, r trade.Rated, measure string) {
	if r.Status == trade.Derived {
		return
	}
	x, source := claim{subject: p.Ref(), at: r.At, value: r.Value, measure: measure, quote: r.AsReported}, r.Source
	if x.quote == "" {
		x.quote = p.AsReported
	}
	if source == "" {
		source = p.Source
	}
	if r.AsReported == "" && c.faults.Keys(p.At, "as_reported", "status") || c.faults.Keys(r.At, "as_reported") {
		return // whose words they are is not known
	}
	if x.quote == "" && x.value.Stated() { // the point is derived: nobody is quoted at all
		x.verdict = verdict{outcome: unquoted}
		c.list = append(c.list, x)
		return
	}
	c.add(x, source)
}
