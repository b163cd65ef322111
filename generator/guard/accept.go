package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// acceptances remembers which of them a finding has used.
type acceptances struct {
	list   []trade.Acceptance
	used   []bool
	unread bool // data/site.toml may have had some, but is broken
}

func newAcceptances(list []trade.Acceptance, faults diag.Faults) *acceptances {
	broken := faults.Files(func(name string) bool { return name == "data/site.toml" })
	return &acceptances{list: list, used: make([]bool, len(list)), unread: broken && len(list) == 0}
}

// covers tells whether a finding is accepted, at its subject or in its file. An
// acceptance that lacks its code or its place, which load has said, may be
// about any.
func (a *acceptances) covers(code diag.Code, subject trade.Ref, at diag.Spot) bool {
	covered := false
	for i, x := range a.list {
		if x.Code != code && x.Code != "" {
			continue
		}
		if x.Place == "" || x.Place == subject.String() || at.Source != nil && x.Place == at.Source.Name {
			a.used[i], covered = true, true
		}
	}
	return covered
}

// leave gives the findings that nobody accepted.
func (a *acceptances) leave(found []finding) diag.Problems {
	var problems diag.Problems
	for _, f := range found {
		doubtful := a.unread && f.rule.Severity == diag.Warning
		if !doubtful && !a.covers(f.rule.Code, f.subject, f.at) {
			problems = append(problems, f.problem())
		}
	}
	return problems
}

// unused warns of each acceptance without a finding: the fault is mended and
// the reason would mislead readers, or code or place are misspelt. Only of a
// site without errors is it known that a finding does not come.
func (a *acceptances) unused(whole bool) diag.Problems {
	var problems diag.Problems
	var codes []string
	for _, rule := range Rules() {
		codes = append(codes, string(rule.Code))
	}
	for i, x := range a.list {
		switch {
		case a.used[i], x.Code == "":
		case !slices.Contains(codes, string(x.Code)):
			args := diag.Args{"code": string(x.Code)}
			if near := diag.Nearest(string(x.Code), codes); near != "" {
				args["near"] = near
			}
			problems.Warn(x.At.Key("code"), "accept-unknown-code", args)
		case whole:
			problems.Warn(x.At.Key("at"), "accept-unused", diag.Args{"code": string(x.Code), "place": x.Place})
		}
	}
	return problems
}
