package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// asOfBeforeEvent warns of results that hold for a day before the event.
func asOfBeforeEvent(p *part, report report) {
	e := p.event
	if e == nil || p.faults.Keys(e.At, "date") {
		return
	}
	if _, late := p.tooLate(e); late {
		return // then the date of the event is what is wrong
	}
	for _, f := range e.Figures {
		if isResult(f) && backwards(e.Date, f.AsOf) && !p.faults.Keys(f.At, "as_of", "scope", "status") {
			report(f.Ref(), f.At.Key("as_of"), diag.Args{"date": f.AsOf, "start": e.Date})
		}
	}
}

// isResult tells whether a figure says what came of its event, as a fact.
func isResult(f *trade.Figure) bool {
	switch f.Scope {
	case trade.OnSite, trade.WholeEvent, trade.AllParties:
		return f.Status != trade.Estimated && f.Status != trade.Derived
	}
	return false
}
