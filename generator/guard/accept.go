package guard

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// acceptances remembers which of them a finding has used.
type acceptances struct {
	list   []trade.Acceptance
	used   []bool
	told   map[string]Reach // by owner, the least reach of the findings that were not accepted
	unread bool             // data/site.toml may have had some, but is broken
}

func newAcceptances(list []trade.Acceptance, faults diag.Faults) *acceptances {
	broken := faults.Files(func(name string) bool { return name == "data/site.toml" })
	return &acceptances{list: list, used: make([]bool, len(list)), told: map[string]Reach{}, unread: broken && len(list) == 0}
}

// place is where a finding is accepted: at the reference of what it is about, in
// a text without one at its file. A text may hold many numbers, so that there
// the words that were found follow, as in "event:e#5 billion yuan".
func (f finding) place() string {
	place := f.subject.String()
	if f.subject == (trade.Ref{}) && f.at.Source != nil {
		place = f.at.Source.Name
	}
	if f.rule.inText() {
		found, _ := f.args["found"].(string)
		place += "#" + found
	}
	return place
}

// inText tells whether a rule finds numbers in the words of a text.
func (r *Rule) inText() bool { return r.Code == "bare-amount" || r.Code == "unsourced-amount" }

// covers tells whether a finding is accepted. An error never is. An acceptance
// that lacks its code or its place, which load has said, may be about any
// warning.
func (a *acceptances) covers(f finding) bool {
	if f.rule.Severity == diag.Error {
		return false
	}
	covered := false
	for i, x := range a.list {
		if (x.Code == f.rule.Code || x.Code == "") && (x.Place == "" || x.Place == f.place()) {
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
		if !doubtful && !a.covers(f) {
			problems = append(problems, f.problem())
			a.tell(f)
		}
	}
	return problems
}

func (a *acceptances) tell(f finding) {
	owner := ownerOf(f.place())
	if least, told := a.told[owner]; !told || f.rule.Reach < least {
		a.told[owner] = f.rule.Reach
	}
}

// hides tells whether the finding of a rule may not have come since another was
// told of the same series or event: a rule passes over what one of less reach
// has found, and over nothing else.
func (a *acceptances) hides(place string, rule Rule) bool {
	least, told := a.told[ownerOf(place)]
	return told && least < rule.Reach
}

// amiss tells what is wrong with the acceptances themselves: a code that is
// none, one of an error, a place that would hide more than one finding; and, of
// a site without errors, where a finding does not come, an acceptance without
// one: the fault is mended and the reason would mislead readers, or the place is
// misspelt, in which case the finding itself is told as well.
func (a *acceptances) amiss(whole bool) diag.Problems {
	var problems diag.Problems
	rules := Rules()
	var codes []string
	for _, rule := range rules {
		codes = append(codes, string(rule.Code))
	}
	for i, x := range a.list {
		rule := slices.Index(codes, string(x.Code))
		args := diag.Args{"code": string(x.Code), "place": x.Place}
		switch {
		case x.Code == "":
		case rule < 0:
			if near := diag.Nearest(string(x.Code), codes); near != "" {
				args["near"] = near
			}
			problems.Warn(x.At.Key("code"), "accept-unknown-code", args)
		case rules[rule].Severity == diag.Error:
			problems.Error(x.At.Key("code"), "accept-of-error", args)
		case x.Place == "" || a.used[i]:
		case rules[rule].inText() && !strings.Contains(x.Place, "#"):
			args["where"] = x.Place
			problems.Error(x.At.Key("at"), "accept-of-many", args)
		case !rules[rule].inText() && isFile(x.Place):
			problems.Error(x.At.Key("at"), "accept-of-many", args)
		case whole && !a.hides(x.Place, rules[rule]):
			problems.Warn(x.At.Key("at"), "accept-unused", args)
		}
	}
	return problems
}

// ownerOf is the event, the series or the file that the place of a finding is in.
func ownerOf(place string) string {
	place, _, _ = strings.Cut(place, "#")
	kind, id, isRef := strings.Cut(place, ":")
	if !isRef {
		return place
	}
	id, _, _ = strings.Cut(id, "/")
	if kind == string(trade.RefFigure) || kind == string(trade.RefDeal) {
		kind = string(trade.RefEvent)
	}
	return kind + ":" + id
}

// isFile tells whether the place of an acceptance is a file of the site.
func isFile(place string) bool {
	return strings.HasPrefix(place, "data/") || strings.HasPrefix(place, "content/")
}
