package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// publicationMissing warns of records of changes without the record of what was
// published: the file that holds changes to account is gone, and with it every
// further change would pass in silence.
func publicationMissing(p *part, report report) {
	if p.publication == nil || len(p.Changes) == 0 || !p.Published.IsZero() {
		return
	}
	if p.faults.Files(func(name string) bool { return name == "data/published.toml" }) {
		return // it is there, and cannot be read
	}
	report(trade.Ref{}, p.Changes[0].At, diag.Args{})
}
