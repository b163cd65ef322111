package guard

import (
	"tradepost/generator/analysis"
	"tradepost/generator/diag"
)

// figuresContradict warns where two figures of an event give two values of one
// thing. What two sources say of one fact is one figure with another report;
// what only sounds alike differs in what it covers.
func figuresContradict(p *part, report report) {
	if p.event == nil {
		return
	}
	for _, pair := range analysis.Contradictions(p.event) {
		first, second := pair[0], pair[1]
		if p.faults.Keys(first.At, "value", "measure", "scope", "covers", "as_of") || p.faults.Keys(second.At, "value", "measure", "scope", "covers", "as_of") {
			continue
		}
		report(second.Ref(), second.At.Key("value"), diag.Args{
			"value": second.Value, "other": first.Value, "id": first.ID,
		})
	}
}
