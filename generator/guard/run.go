package guard

import (
	"runtime"
	"sync"
	"sync/atomic"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A finding is what a rule says of one place.
type finding struct {
	rule    *Rule
	subject trade.Ref
	at      diag.Spot
	args    diag.Args
}

func (f finding) problem() diag.Problem {
	return diag.Problem{At: f.at, Severity: f.rule.Severity, Code: f.rule.Code, Args: f.args}
}

// apply runs the rules of a reach over parts, as many at a time as there are
// processors. The findings are in the order of parts and rules, whichever was
// done first.
func apply(parts []*part, reach Reach) []finding {
	rules := rulesOf(reach)
	found := make([][]finding, len(parts))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(parts)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(parts) && !parts[i].stop(); i = int(next.Add(1)) - 1 {
				found[i] = parts[i].apply(rules, reach)
			}
		})
	}
	workers.Wait()
	var all []finding
	for _, f := range found {
		all = append(all, f...)
	}
	return all
}

// apply runs rules of one reach over the part.
func (p *part) apply(rules []Rule, reach Reach) (found []finding) {
	if reach == Record {
		p.claims = p.claimed()
	}
	defer func() { p.claims, p.texts, p.told, p.valued, p.searched = nil, nil, nil, nil, false }()
	for i := range rules {
		rules[i].find(p, func(subject trade.Ref, at diag.Spot, args diag.Args) {
			found = append(found, finding{&rules[i], subject, at, args})
		})
	}
	return found
}

func rulesOf(reach Reach) (rules []Rule) {
	for _, r := range Rules() {
		if r.Reach == reach {
			rules = append(rules, r)
		}
	}
	return rules
}
