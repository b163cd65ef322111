package guard

import (
	"slices"
	"strings"
	"testing"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

func TestCheckIsSilentOnASoundSite(t *testing.T) {
	for _, p := range newScene().check(t) {
		message, _ := p.Message("en")
		t.Errorf("%s at %s: %s", p.Code, p.At.Path(), message)
	}
}

// A spoiling spoils the scene in one way.
type spoiling struct {
	name  string
	spoil func(*scene)
	code  diag.Code // "" where it is no fault
	path  string
	words string // part of message or hint
}

var faults = slices.Concat(quotedFaults, placedFaults, publishedFaults, toldFaults)

func TestEachFaultIsFoundAtItsKey(t *testing.T) {
	for _, c := range faults {
		t.Run(c.name, func(t *testing.T) {
			s := newScene()
			c.spoil(s)
			problems := s.check(t)
			if c.code == "" {
				for _, p := range problems {
					message, _ := p.Message("en")
					t.Errorf("%s: %s", p.Code, message)
				}
				return
			}
			i := slices.IndexFunc(problems, func(p diag.Problem) bool { return p.Code == c.code })
			if i < 0 {
				t.Fatalf("not found; only %v", problems)
			}
			p := problems[i]
			message, hint := p.Message("en")
			if p.At.Path() != c.path || !strings.Contains(message+"; hint: "+hint, c.words) {
				t.Errorf("at %q: %s; hint: %s", p.At.Path(), message, hint)
			}
		})
	}
}

func TestEveryRuleIsTestedAndHasWords(t *testing.T) {
	for _, rule := range Rules() {
		if !slices.ContainsFunc(faults, func(c spoiling) bool { return c.code == rule.Code }) {
			t.Errorf("no fault shows %s", rule.Code)
		}
		if !slices.Contains(diag.Codes(), rule.Code) {
			t.Errorf("%s has no words", rule.Code)
		}
	}
}

func TestTextsMayRoundAndTellOtherNumbers(t *testing.T) {
	for _, c := range []struct{ ref, text string }{
		{"figure:e/all", ""},
		{"figure:e/all", "the whole event"},
		{"figure:e/all", "about 98.2 billion yuan"},
		{"figure:e/all", "nearly 100 billion yuan"},
		{"figure:e/all", "over 98 billion yuan"},
		{"figure:e/all", "982.38亿元"},
		{"figure:e/all", "98.2"},
		{"figure:e/all", "the 192 projects of 2023"},
		{"figure:e/projects", "192 projects worth 98.238 billion yuan"},
		{"figure:e/projects", "one of the deals of 2023"},
		{"trade:part/2022", "its trade in 2022"},
		{"trade:part/2022/growth", "grew by 41%"},
		{"trade:part/2022/share", "14.6% of the country's trade"},
		{"trade:part/2022/share/total", "14.6% of the country's trade"},
		{"trade:part", "185 billion yuan"},
	} {
		s := newScene()
		s.text.Mentions = []trade.Mention{mention(c.ref, c.text)}
		for _, p := range s.check(t) {
			message, _ := p.Message("en")
			t.Errorf("[%s](%s): %s", c.text, c.ref, message)
		}
	}
}

func TestADealIsToldAsItsPartiesTellIt(t *testing.T) {
	for _, quotation := range []string{
		"a battery plant with a total investment of 3.2 billion yuan",
		"will invest 3.2 billion yuan in a battery plant",
		"exports of soybeans worth 3.2 billion yuan",
	} {
		s := newScene()
		s.event.Deals = []*trade.Deal{{At: s.event.At.Key("deals"), ID: "d", Event: "e", Value: amount("3.2 billion CNY"), AsReported: quotation, Source: "s"}}
		for _, p := range s.check(t) {
			message, _ := p.Message("en")
			t.Errorf("%s: %s", quotation, message)
		}
	}
}

func TestTextsThatRoundAwayAreFound(t *testing.T) {
	for _, c := range []struct{ ref, text string }{
		{"figure:e/all", "98.3"},
		{"figure:e/all", "98.238 billion dollars"},
		{"figure:e/all", "over 99 billion yuan"},
		{"figure:e/projects", "291 projects"},
		{"trade:part/2022/share", "14.5%"},
	} {
		s := newScene()
		s.text.Mentions = []trade.Mention{mention(c.ref, c.text)}
		if len(s.check(t)) != 1 {
			t.Errorf("[%s](%s) passes", c.text, c.ref)
		}
	}
}

func TestAFindingThatMayBeAcceptedIsNotTold(t *testing.T) {
	s := newScene()
	s.series.Points[0].Value, s.series.Points[0].AsReported = amount("132.16 billion CNY"), "132.16 billion yuan"
	g, _ := trade.Link(trade.Records{
		Site: *s.site, Series: []*trade.Series{s.series}, Places: []*trade.Place{{ID: "p"}, {ID: "r"}}, Sources: []*trade.Source{s.source},
	}, trade.Names{})
	var broken diag.Problems
	broken.Error((&diag.Source{Name: "data/site.toml"}).Range(0, 1), "syntax", nil)
	if found := Check(g, broken); len(found) != 0 {
		t.Errorf("with an unreadable data/site.toml: %v", found)
	}
	for _, accept := range []trade.Acceptance{{Place: "trade:part/2022"}, {Code: "growth-disagrees"}} {
		g.Site.Accepted = []trade.Acceptance{accept}
		if found := Check(g, broken); len(found) != 0 {
			t.Errorf("with half an acceptance: %v", found)
		}
	}
}

func TestAcceptanceSilencesOneFindingAtOnePlace(t *testing.T) {
	spoiled := func(accept ...trade.Acceptance) diag.Problems {
		s := newScene()
		s.series.Points[0].Value, s.series.Points[0].AsReported = amount("132.16 billion CNY"), "132.16 billion yuan"
		s.site.Accepted = accept
		return s.check(t)
	}
	if left := spoiled(trade.Acceptance{Code: "growth-disagrees", Place: "trade:part/2022"}); len(left) != 0 {
		t.Errorf("accepted, but %v", left)
	}
	whole := spoiled(trade.Acceptance{Code: "growth-disagrees", Place: "data/test.toml"})
	if len(whole) != 2 || whole[1].Code != "accept-of-many" || whole[1].Severity != diag.Error {
		t.Errorf("accepted in a whole file: %v", whole)
	}
	s := newScene()
	s.series.Points[1].Growth.Value, s.series.Points[1].Growth.AsReported = percent("over 41.2%"), "up by 41.2%"
	s.site.Accepted = []trade.Acceptance{{Code: "growth-disagrees", Place: "trade:part/2022"}}
	if left := s.check(t); len(left) != 1 || left[0].Code != "qualifier-differs" {
		t.Errorf("hidden by another finding: %v", left)
	}
	left := spoiled(trade.Acceptance{Code: "growth-disagrees", Place: "trade:total/2021"})
	if len(left) != 2 || left[1].Code != "accept-unused" || left[1].Severity != diag.Warning {
		t.Errorf("accepted elsewhere: %v", left)
	}
	left = spoiled(trade.Acceptance{Code: "growth-disagrees", Place: "trade:part/2021"})
	if len(left) != 2 || left[0].Code != "growth-disagrees" || left[1].Code != "accept-unused" {
		t.Errorf("accepted in another year of the series: %v", left)
	}
	left = spoiled(trade.Acceptance{Code: "growth-disagree", Place: "trade:part/2022"})
	if len(left) != 2 || left[1].Code != "accept-unknown-code" || left[1].Args["near"] != "growth-disagrees" {
		t.Errorf("misspelt code: %v", left)
	}
}

func TestAcceptanceTakesNoErrorAndNoWholeText(t *testing.T) {
	for _, place := range []string{"data/test.toml", "figure:e/all"} {
		s := newScene()
		s.event.Figures[0].Value = amount("982.38 billion CNY")
		s.site.Accepted = []trade.Acceptance{{Code: "value-too-large", Place: place}}
		left := s.check(t)
		if len(left) != 2 || left[0].Code != "value-too-large" || left[1].Code != "accept-of-error" || left[1].Severity != diag.Error {
			t.Errorf("an error accepted at %s: %v", place, left)
		}
	}
	s := newScene()
	s.text.BareAmounts = []trade.Mention{{At: (&diag.Source{Name: s.text.Path}).Range(0, 1), Text: "5 billion yuan"}}
	s.site.Accepted = []trade.Acceptance{{Code: "bare-amount", Place: s.text.Path}}
	if left := s.check(t); len(left) != 2 || left[1].Code != "accept-of-many" {
		t.Errorf("a whole text accepted: %v", left)
	}
	s.site.Accepted[0].Place += "#5 billion yuan"
	if left := s.check(t); len(left) != 0 {
		t.Errorf("one amount of a text accepted: %v", left)
	}
}
