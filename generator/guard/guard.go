// Package guard holds the numbers of a site to the rules that make them worth
// trusting: a value stands in the words of its source, a part is no larger
// than its whole, growth and shares agree with the levels they speak of, a
// text rounds a figure rightly.
//
// It asks of a graph whether its facts can all be true. What earlier stages
// found wrong (an id that names nothing, a value that cannot be read) it passes
// over, and judges the rest. The laws:
//
//   - A rule judges; it never changes, adds or guesses a value. The right value
//     in a hint is always one that the quotation itself prints.
//   - What a source leaves open is no fault: a qualifier allows what it says
//     ("over 200 billion" has no upper end), rounding allows half a unit of the
//     last reported digit, and only like is compared with like: one currency,
//     one unit, one measure.
//   - A derived value is exempt from quotations, since nobody printed it, but
//     must say how it came about.
//   - Quotations in a language whose numbers cannot be read (numeral.Reads) are
//     passed over; pages show them as unchecked.
//
// Each rule is one line of Rules and one file. A finding stands at the key that
// would have to change, and has a subject, the reference of what it is about,
// so that an editor can accept it in data/site.toml if it is a warning:
//
//	[[check.accept]]
//	code = "growth-disagrees"
//	at = "trade:hlj-russia-usd/2013"
//	reason = { en = "customs revised 2012 afterwards" }
package guard

import (
	"slices"
	"strings"
	"sync"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// Reach tells how much of a site a rule looks at beside the part that it
// judges, and so what must be judged again after a change. Sources, measures
// and places are known to all rules: a change of one of them is a change of
// everything that names it.
type Reach uint8

const (
	Record Reach = iota // one figure, deal, point or source
	Event               // one event with its figures and deals
	Series              // one series, and those that its shares are of
	Graph               // anything
)

// A Rule is one thing that must hold.
type Rule struct {
	Code     diag.Code
	Reach    Reach
	Severity diag.Severity
	find     func(p *part, report report)
}

// A report is called by a rule for each finding: what it is about, where it
// stands, and the words' arguments.
type report func(subject trade.Ref, at diag.Spot, args diag.Args)

// Rules is the table of all rules, in the order in which they are described to
// editors.
func Rules() []Rule {
	return []Rule{
		{"value-too-large", Record, diag.Error, valueTooLarge},
		{"value-too-small", Record, diag.Error, valueTooSmall},
		{"value-mismatch", Record, diag.Error, valueMismatch},
		{"currency-mismatch", Record, diag.Error, currencyMismatch},
		{"too-many-digits", Record, diag.Error, tooManyDigits},
		{"number-not-quoted", Record, diag.Error, numberNotQuoted},
		{"qualifier-differs", Record, diag.Warning, qualifierDiffers},
		{"other-number", Record, diag.Warning, otherNumber},
		{"measure-disagrees", Record, diag.Warning, measureDisagrees},
		{"sign-mismatch", Record, diag.Warning, signMismatch},
		{"impossible-percentage", Record, diag.Error, impossiblePercentage},
		{"derivation-missing", Record, diag.Error, derivationMissing},
		{"derivation-scale", Record, diag.Error, derivationScale},
		{"derivation-disagrees", Record, diag.Warning, derivationDisagrees},
		{"derivation-differs", Record, diag.Warning, derivationDiffers},
		{"status-disagrees", Record, diag.Warning, statusDisagrees},
		{"scope-disagrees", Record, diag.Warning, scopeDisagrees},
		{"quotation-language", Record, diag.Warning, quotationLanguage},
		{"year-not-quoted", Record, diag.Warning, yearNotQuoted},
		{"unit-differs", Record, diag.Error, unitDiffers},
		{"accessed-before-date", Record, diag.Error, accessedBeforeDate},
		{"date-of-url", Record, diag.Warning, dateOfURL},
		{"updates-out-of-order", Record, diag.Warning, updatesOutOfOrder},
		{"end-before-start", Event, diag.Error, endBeforeStart},
		{"year-of-title", Event, diag.Warning, yearOfTitle},
		{"source-before-event", Event, diag.Warning, sourceBeforeEvent},
		{"as-of-before-event", Event, diag.Warning, asOfBeforeEvent},
		{"as-of-after-event", Event, diag.Warning, asOfAfterEvent},
		{"day-not-quoted", Event, diag.Warning, dayNotQuoted},
		{"deal-outside-event", Event, diag.Warning, dealOutsideEvent},
		{"part-exceeds-whole", Event, diag.Error, partExceedsWhole},
		{"likely-part-exceeds-whole", Event, diag.Warning, likelyPartExceedsWhole},
		{"part-of-other-kind", Event, diag.Warning, partOfOtherKind},
		{"on-site-exceeds-event", Event, diag.Error, onSiteExceedsEvent},
		{"deals-exceed-total", Event, diag.Warning, dealsExceedTotal},
		{"figures-contradict", Event, diag.Warning, figuresContradict},
		{"scope-not-told", Event, diag.Warning, scopeNotTold},
		{"same-total-twice", Event, diag.Warning, sameTotalTwice},
		{"year-is-gap", Series, diag.Error, yearIsGap},
		{"growth-direction", Series, diag.Error, growthDirection},
		{"growth-disagrees", Series, diag.Warning, growthDisagrees},
		{"share-of-no-whole", Series, diag.Warning, shareOfNoWhole},
		{"share-disagrees", Series, diag.Warning, shareDisagrees},
		{"quotation-of-two-sources", Graph, diag.Warning, quotationOfTwoSources},
		{"source-of-other-event", Graph, diag.Warning, sourceOfOtherEvent},
		{"accessed-before-numbers", Graph, diag.Warning, accessedBeforeNumbers},
		{"as-of-after-source", Graph, diag.Warning, asOfAfterSource},
		{"period-after-source", Graph, diag.Warning, periodAfterSource},
		{"part-outside-whole", Graph, diag.Warning, partOutsideWhole},
		{"change-not-recorded", Graph, diag.Error, changeNotRecorded},
		{"withdrawal-not-recorded", Graph, diag.Error, withdrawalNotRecorded},
		{"term-not-recorded", Graph, diag.Error, termNotRecorded},
		{"change-never-published", Graph, diag.Warning, changeNeverPublished},
		{"change-too-early", Graph, diag.Warning, changeTooEarly},
		{"change-too-late", Graph, diag.Warning, changeTooLate},
		{"reason-untranslated", Graph, diag.Warning, reasonUntranslated},
		{"publication-missing", Graph, diag.Warning, publicationMissing},
		{"publication-incomplete", Graph, diag.Warning, publicationIncomplete},
		{"text-disagrees", Graph, diag.Error, textDisagrees},
		{"noun-differs", Graph, diag.Warning, nounDiffers},
		{"time-differs", Graph, diag.Warning, timeDiffers},
		{"rate-differs", Graph, diag.Warning, rateDiffers},
		{"direction-differs", Graph, diag.Warning, directionDiffers},
		{"sum-of-others", Graph, diag.Warning, sumOfOthers},
		{"unit-twice", Graph, diag.Warning, unitTwice},
		{"amount-out-of-scale", Graph, diag.Error, amountOutOfScale},
		{"bare-amount", Graph, diag.Warning, bareAmounts},
		{"unsourced-amount", Graph, diag.Warning, unsourcedAmounts},
		{"years-differ", Graph, diag.Warning, yearsDiffer},
		{"year-of-covers", Graph, diag.Warning, yearOfCovers},
	}
}

// A site is the graph with what all rules share. It changes only between the
// reaches, never while parts are judged.
type site struct {
	*trade.Graph
	faults      diag.Faults                    // what cannot be judged, since something is wrong with it already
	errors      diag.Faults                    // those among them that are errors
	partial     bool                           // an error was found in the data, before or by a rule of less reach
	all         func() known                   // every value of the site
	stop        func() bool                    // nobody waits for the findings any more
	rateFigures func() map[trade.Ref]string    // the figures that are a rate, with its kind
	lateRecords func() map[string][]lateRecord // the numbers that hold for a day after their undated source was read
}

// newSite takes the problems found before: errors of any stage, and all that
// rules of less reach have said.
func newSite(g *trade.Graph, earlier diag.Problems) *site {
	s := &site{Graph: g, faults: earlier.Faults(), errors: earlier.Faults(), stop: func() bool { return false }}
	s.partial = s.faults.Files(func(name string) bool { return strings.HasPrefix(name, "data/") })
	s.all = sync.OnceValue(s.everything)
	s.rateFigures = sync.OnceValue(s.kindsOfFigures)
	s.lateRecords = sync.OnceValue(s.late)
	for _, p := range earlier {
		if p.Severity == diag.Warning && isRule(p.Code) {
			s.faults = s.faults.With(p.At)
		}
	}
	return s
}

func isRule(code diag.Code) bool {
	return slices.ContainsFunc(Rules(), func(r Rule) bool { return r.Code == code })
}

// Check applies every rule to a graph, whole or with the errors that were found
// before. A rule passes over what stands on one of them, or on a value that a
// rule of less reach reported, so that each mistake is told once. Findings that
// site.toml accepts are left out, but for errors, which cannot be accepted; an
// acceptance that nothing matches is a warning of its own, unless an error may
// be the reason.
func Check(g *trade.Graph, earlier diag.Problems) diag.Problems {
	return CheckUntil(func() bool { return false }, g, earlier)
}

// CheckUntil is Check that ends as soon as stop says so: the findings are whole
// only if it never did.
func CheckUntil(stop func() bool, g *trade.Graph, earlier diag.Problems) diag.Problems {
	s := newSite(g, earlier)
	s.stop = stop
	accepted := newAcceptances(g.Site.Accepted, s.faults)
	problems := s.judge(s.parts(), accepted)
	whole := !earlier.HasErrors() && !problems.HasErrors()
	return append(problems, accepted.amiss(whole)...)
}

// judge runs the rules over parts, those of the least reach first, since what
// they find is passed over by the others.
func (s *site) judge(parts []*part, accepted *acceptances) (problems diag.Problems) {
	for _, reach := range []Reach{Record, Event, Series, Graph} {
		found := accepted.leave(apply(parts, reach))
		for _, p := range found {
			s.faults = s.faults.With(p.At)
			if p.Severity == diag.Error {
				s.errors = s.errors.With(p.At)
			}
		}
		s.partial = s.partial || found.HasErrors()
		problems = append(problems, found...)
	}
	return problems
}

// CheckPart applies the rules of one reach to what a reference names: an event,
// a report, a series, or a figure, deal, point or source alone; the zero Ref is
// what was published last, against which all of the site is held. It is what Check
// says of it, given what was found before: by the stages that stand before
// guard, and by the rules of less reach. Nothing is said of the acceptances
// themselves, which only the whole site can tell.
func CheckPart(g *trade.Graph, of trade.Ref, reach Reach, earlier diag.Problems) diag.Problems {
	s := newSite(g, earlier)
	return newAcceptances(g.Site.Accepted, s.faults).leave(apply(s.partsOf(of), reach))
}

// CheckFile applies the rules of every reach to what stands in one file: it is
// what Check says of that file, as long as there is no error in another.
func CheckFile(g *trade.Graph, path string, earlier diag.Problems) diag.Problems {
	s := newSite(g, earlier)
	parts := slices.DeleteFunc(s.parts(), func(p *part) bool { return !p.standsIn(path) })
	return s.judge(parts, newAcceptances(g.Site.Accepted, s.faults))
}
