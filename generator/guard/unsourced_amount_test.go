package guard

import (
	"slices"
	"strings"
	"testing"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

func words(lang trade.Lang, s string) trade.Text { return trade.Text{{Lang: lang, Text: s}} }

// claimed are texts at one place of the scene, each with what is found in it.
var claimed = []struct {
	name  string
	write func(s *scene)
	found string // "" where the text is borne out
	path  string
}{
	{"an event's figure", func(s *scene) { s.event.Summary = words("en", "In all 98.238 billion yuan.") }, "", ""},
	{"rounded", func(s *scene) { s.event.Summary = words("en", "Some 98.2 billion yuan, over 98 billion yuan.") }, "", ""},
	{"rounded wrongly", func(s *scene) { s.event.Summary = words("en", "Some 98.3 billion yuan.") }, "Some 98.3 billion yuan", "summary.en"},
	{"rounded to the hundred without a word", func(s *scene) { s.event.Summary = words("en", "In all 100 billion yuan.") }, "100 billion yuan", "summary.en"},
	{"rounded to the hundred in words", func(s *scene) { s.event.Summary = words("en", "In all nearly 100 billion yuan.") }, "", ""},
	{"in another currency", func(s *scene) { s.event.Summary = words("en", "In all 98.238 billion dollars.") }, "98.238 billion dollars", "summary.en"},
	{"in the language of the wording", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "Much."}, {Lang: "zh", Text: "共982.83亿元。"}}
	}, "982.83亿元", "summary.zh"},
	{"what a figure covers", func(s *scene) { s.event.Figures[2].Covers = words("en", "projects of 9.8 billion yuan") },
		"9.8 billion yuan", "figures[2].covers.en"},
	{"arithmetic in a note", func(s *scene) {
		s.event.Figures[0].Note = words("en", "That is 0.512 billion yuan per project.")
		s.event.Figures[1].Note = words("en", "That is 29.8% of the total.")
	}, "", ""},
	{"false arithmetic in a note", func(s *scene) { s.event.Figures[1].Note = words("en", "That is 31.8% of the total.") },
		"31.8%", "figures[1].note.en"},
	{"arithmetic in a summary", func(s *scene) { s.event.Summary = words("en", "On site 29.8% were signed.") }, "29.8%", "summary.en"},
	{"the quotation of a note", func(s *scene) {
		s.event.Notes = []trade.Note{{At: s.event.At.Key("notes"), Text: words("en", "It gives 7% of it, or 5 billion yuan."), Source: "s", AsReported: "7 percent, 5 billion yuan"}}
	}, "", ""},
	{"a note on what nobody said", func(s *scene) {
		s.event.Notes = []trade.Note{{At: s.event.At.Key("notes"), Text: words("en", "It gives 7% of it."), Source: "s", AsReported: "some of it"}}
	}, "7%", "notes.text.en"},
	{"a unit in words", func(s *scene) { s.event.Summary = words("en", "To the nearest ten billion yuan.") }, "", ""},
	{"a value of the series", func(s *scene) { s.series.Note = words("en", "It was 185.47 billion yuan, 41.3% more.") }, "", ""},
	{"another value of a series", func(s *scene) { s.series.Note = words("en", "It was 158.47 billion yuan.") }, "158.47 billion yuan", "part.note.en"},
	{"the level that a growth implies", func(s *scene) {
		s.series.Points[0].Note = words("en", "Growth of 41.3% implies a base of 131.3 billion yuan; the levels give 41.30%.")
	}, "", ""},
	{"a title of a publication", func(s *scene) {
		s.source.Title = words("en", "Deals reach $14 bn")
		s.event.Figures[0].Note = words("en", "The headline says 14 billion dollars.")
	}, "", ""},
	{"front matter of what the text refers to", func(s *scene) {
		s.text.Summary, s.text.Mentions = "Signed: 98.238 billion yuan.", []trade.Mention{mention("figure:e/all", "")}
	}, "", ""},
	{"front matter of what nothing says", func(s *scene) { s.text.Summary = "Signed: 99.238 billion yuan." }, "99.238 billion yuan", "summary"},
	{"a count of digits in disorder", func(s *scene) { s.event.Summary = words("en", "In all 129 projects were signed.") }, "129", "summary.en"},
	{"a count in Chinese", func(s *scene) {
		s.event.Summary = trade.Text{{Lang: "en", Text: "192 deals."}, {Lang: "zh", Text: "共签约129个项目。"}}
	}, "129", "summary.zh"},
	{"a count in Russian", func(s *scene) {
		s.event.Title = trade.Text{{Lang: "en", Text: "Deals"}, {Lang: "ru", Text: "Подписано 129 крупных проектов"}}
	}, "129", "title.ru"},
	{"a count ten times too large", func(s *scene) { s.event.Summary = words("en", "In all 1,920 major projects were signed.") }, "1,920", "summary.en"},
	{"a count on record", func(s *scene) {
		s.event.Summary = words("en", "192 projects, over 190 deals, in 12 halls, 2023, 30 years of agreements.")
	}, "", ""},
	{"a count in front matter", func(s *scene) { s.text.Summary = "Of 129 projects." }, "129", "summary"},
	{"a count of somebody else", func(s *scene) { s.event.Figures[2].Note = words("en", "The paper counts 196 projects.") }, "", ""},
	{"a title", func(s *scene) { s.text.Title = "Up by 77%" }, "77%", "title"},
}

func TestAmountsInTextsRestOnWhatIsKnown(t *testing.T) {
	for _, c := range claimed {
		t.Run(c.name, func(t *testing.T) {
			s := newScene()
			s.text.At = (&diag.Source{Name: s.text.Path}).File()
			c.write(s)
			problems := s.check(t)
			for _, p := range problems {
				if c.found == "" || p.Code != "unsourced-amount" || p.Args["found"] != c.found || p.At.Path() != c.path || p.Severity != diag.Warning {
					t.Errorf("%s at %s: %v", p.Code, p.At.Path(), p.Args)
				}
			}
			if c.found != "" && len(problems) != 1 {
				t.Errorf("%d findings", len(problems))
			}
		})
	}
}

func TestUnsourcedAmountNamesTheNearestValue(t *testing.T) {
	s := newScene()
	s.event.Summary = words("en", "On site 29.239 billion yuan, and 5 billion roubles.")
	var hints []string
	for _, p := range s.check(t) {
		_, hint := p.Message("en")
		hints = append(hints, hint)
	}
	if len(hints) != 2 || !strings.Contains(hints[0], "29.293 billion CNY") || strings.Contains(hints[1], "nearest") {
		t.Errorf("hints %q", hints)
	}
}

func TestUnsourcedAmountNamesAValueAPowerOfTenAway(t *testing.T) {
	s := newScene()
	s.event.Summary = words("en", "Contracts of 982.38 billion yuan, 2.9293 billion of it yuan on site; 9.8238 billion yuan in all.")
	for _, p := range s.check(t) {
		if _, hint := p.Message("en"); hint != "did you mean 98.238 billion CNY?" {
			t.Errorf("%v: hint %q", p.Args["found"], hint)
		}
	}
}

func TestUnsourcedAmountIsMarkedInItsText(t *testing.T) {
	file := &diag.Source{Name: "data/test.toml", Text: "summary = \"Much, 15.3 billion yuan, and 5.3 billion yuan.\"\n"}
	file.Locate = func(string) (start, end int) { return len("summary = "), len(file.Text) - 1 }
	s := newScene()
	s.event.At, s.event.Summary = file.File(), words("en", "Much, 15.3 billion yuan, and 5.3 billion yuan.")
	var marked []string
	for _, p := range s.check(t) {
		start, end := p.At.Offsets()
		marked = append(marked, file.Text[start:end])
		if p.At.Path() != "summary.en" {
			t.Errorf("at %q", p.At.Path())
		}
	}
	if !slices.Equal(marked, []string{"15.3 billion yuan", "5.3 billion yuan"}) {
		t.Errorf("marked %q", marked)
	}
}

func TestUnsourcedAmountIsAcceptedWhereItStands(t *testing.T) {
	s := newScene()
	s.event.Summary = words("en", "About 5 billion yuan more.")
	s.site.Accepted = []trade.Acceptance{{Code: "unsourced-amount", Place: "event:e#About 5 billion yuan"}}
	if left := s.check(t); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
	s.event.Summary = words("en", "About 5 billion yuan more, and 6 billion yuan.")
	if left := s.check(t); len(left) != 1 || left[0].Args["found"] != "6 billion yuan" {
		t.Errorf("another amount of the same text: %v", left)
	}
}

func TestUnsourcedCountNamesTheFigureOfItsNoun(t *testing.T) {
	s := newScene()
	people := *s.event.Figures[2]
	people.ID, people.Measure, people.Value, people.AsReported = "people", "participants", count("2100000"), "2,100,000 participants"
	s.event.Figures = append(s.event.Figures, &people)
	s.event.Summary = words("en", "In all 210 projects were signed.")
	problems := s.check(t)
	if len(problems) != 1 {
		t.Fatalf("%d findings", len(problems))
	}
	if _, hint := problems[0].Message("en"); !strings.Contains(hint, "the nearest value on record is 192)") {
		t.Errorf("hint %q", hint)
	}
	s.event.Summary = words("en", "In all 210 delegations came.")
	for _, p := range s.check(t) {
		if _, hint := p.Message("en"); strings.Contains(hint, "2100000") {
			t.Errorf("ten thousand times away: hint %q", hint)
		}
	}
}
