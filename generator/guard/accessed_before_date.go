package guard

import "tradepost/generator/diag"

// accessedBeforeDate reports sources that were seen before they appeared.
func accessedBeforeDate(p *part, report report) {
	for _, x := range p.sources {
		if backwards(x.Date, x.Accessed) {
			report(x.Ref(), x.At.Key("accessed"), diag.Args{
				"accessed": x.Accessed, "date": x.Date,
			})
		}
	}
}
