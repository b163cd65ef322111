package page

import (
	"strings"

	"tradepost/generator/analysis"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A When is a moment as the reader's language writes it, with its machine form;
// of a span, Text and ISO are the start.
type When struct {
	Text, ISO string
	To        *Until // nil for a moment
}

// Until is the end of a span, and the dash or word before it.
type Until struct{ Between, Text, ISO string }

// on is a date as a page shows it, empty where none is known.
func (d *desk) on(date trade.Date) When {
	if date.IsZero() {
		return When{}
	}
	return When{Text: d.Date(date), ISO: date.String()}
}

// span is the time between two dates; the second may be missing.
func (d *desk) span(from, to trade.Date) When {
	if to.IsZero() || to == from {
		return d.on(from)
	}
	start, between, end := d.DateSpan(from, to)
	return When{Text: start, ISO: from.String(), To: &Until{Between: between, Text: end, ISO: to.String()}}
}

// A Quote is the wording of a source. Lang is the HTML language tag of the
// source, since the wording is never translated.
type Quote struct {
	Text, Lang string
	Unchecked  string // that no program held a number against it, "" where one did
}

func (d *desk) quote(text, source string) Quote {
	if text == "" {
		return Quote{}
	}
	q := Quote{Text: text}
	if s := d.Graph.Source(source); s != nil {
		q.Lang = d.tag(s.Language)
	}
	return q
}

// evidence is the wording that a number was held against, or that it could not be:
// the guard reads the numbers of some languages only.
func (d *desk) evidence(text, source string) Quote {
	q := d.quote(text, source)
	if s := d.Graph.Source(source); s != nil && q.Text != "" && s.Language != "" && !numeral.Reads(s.Language) {
		q.Unchecked = d.T("figure.unchecked", "language", d.Language(s.Language))
	}
	return q
}

// tag is the HTML tag of a language that a source is written in: that of the
// site's own printer where it has one, so that quotations and pages agree.
func (d *desk) tag(code string) string {
	if p, ok := d.Printers[trade.Lang(code)]; ok {
		return p.HTMLLang()
	}
	return code
}

// A SourceRef is one source in a line, leading to its entry and to the
// publication itself.
type SourceRef struct {
	Voice
	ID        string
	Title     Words
	Publisher Words
	Date      When
	Language  string // "(Korean, machine translation)"; "" where it is the page's own
	Machine   bool   // a machine translation
	Href      string // our entry
	URL       string // the publication, "" where it has no address
	Short     string // publisher or title, for a mark beside a name
}

// languageOf is the language of a source, and that a machine put it into that.
func (d *desk) languageOf(s *trade.Source, machine bool) string {
	var words []string
	if s.Language != "" && s.Language != string(d.lang) {
		words = append(words, d.Language(s.Language))
	}
	if machine {
		words = append(words, d.T("source.machine"))
	}
	if words == nil {
		return ""
	}
	return d.aside(strings.Join(words, d.T("page.comma")))
}

func (d *desk) source(id string) SourceRef {
	s := d.Graph.Source(id)
	ref := SourceRef{
		Voice: d.voice(), ID: id, Title: d.sourceTitle(s), Publisher: d.words(s.Publisher), Date: d.on(s.Date),
		Machine: s.Translation == "machine", URL: s.URL,
		Href: d.to(trade.Ref{Kind: trade.RefSource, ID: id}),
	}
	ref.Language = d.languageOf(s, ref.Machine)
	ref.Short = ref.Publisher.Text
	if ref.Short == "" {
		ref.Short = ref.Title.Text
	}
	return ref
}

// sourceTitle is what a publication is called, in square brackets where that is
// not its own title but a description.
func (d *desk) sourceTitle(s *trade.Source) Words {
	title := d.words(s.Title)
	if title.Lang != "" && !s.Described && title.Lang == d.tag(s.Language) {
		title.Label = "" // it is no translation that is missing: so it is called
	}
	if s.Described {
		title.Text = d.T("source.described", "title", title.Text)
	}
	return title
}

func (d *desk) sourceList(ids []string) []SourceRef {
	list := make([]SourceRef, len(ids))
	for i, id := range ids {
		list[i] = d.source(id)
	}
	return list
}

// maybeSource is source for records that may have none.
func (d *desk) maybeSource(id string) *SourceRef {
	if id == "" {
		return nil
	}
	s := d.source(id)
	return &s
}

// A FigureCard is a number with all its evidence.
type FigureCard struct {
	Voice
	ID           string // anchor: "figure-on-site-value"
	Href         string // of the card itself
	Measure      Words
	Exactness    string // "more than ", set small before the number
	Number, Unit string // "48.141", "billion yuan"
	Machine      string // "48141000000"
	Code         string // "CNY"
	Qualifier    string // "over", as in Number
	Covers       Lead
	Scope        trade.Scope
	ScopeWord    string
	Status       trade.Status
	StatusWord   string
	AsOf         When
	PartOf       *Link // the source says so
	LikelyPartOf *Link // the source does not
	Derivation   Lead
	Quote        Quote
	Source       SourceRef
	Note         Lead
	Also         []AlsoCard
	LetStand     []LetStand // findings accepted on it
	Changed      []ChangeMark
	Foot         CardFoot
}

// An AlsoCard is another report of the same fact.
type AlsoCard struct {
	Differs     bool // Value is not the card's
	Contradicts bool // nor a rounding of it
	Elsewhere   bool // nor in its currency or unit
	Value       string
	Machine     string
	Code        string
	Qualifier   string
	Quote       Quote
	Source      SourceRef
}

// figureCard writes the card of a figure and so must be called only on the
// page where the figure has its place.
func (d *desk) figureCard(f *trade.Figure) FigureCard {
	ref := f.Ref()
	degree, number, unit := d.Split(f.Value)
	beside := d.statedBeside(f)
	own := func() []stated { return []stated{{f.Value, f.Status, ref}} }
	about := topic{own: ref, near: beside, made: workedFrom(own, beside, ref)}
	card := FigureCard{
		Voice: d.voice(), ID: d.anchor("figure-" + f.ID), Href: d.to(ref),
		Measure: d.measure(f.Measure), Exactness: degree, Number: number, Unit: unit, Machine: f.Value.Number.String(), Code: codeOf(f.Value), Qualifier: exactness(f.Value),
		Covers: d.remark(f.Covers, about),
		Scope:  f.Scope, ScopeWord: d.word("scope", string(f.Scope)),
		Status: f.Status, StatusWord: d.word("status", string(f.Status)),
		AsOf: d.on(f.AsOf), Derivation: d.remark(f.Derivation, about), Note: d.remark(f.Note, about),
		Quote: d.evidence(f.AsReported, f.Source), Source: d.source(f.Source),
		PartOf: d.sibling(f, f.PartOf), LikelyPartOf: d.sibling(f, f.LikelyPartOf), LetStand: d.letStand(ref), Changed: append(d.changeMarks(ref), d.termRows(ref)...),
		Foot: d.foot(ref),
	}
	for _, also := range f.Also {
		card.Also = append(card.Also, d.alsoCard(also, f.Value))
	}
	return card
}

func (d *desk) alsoCard(also trade.AlsoReported, own trade.Value) AlsoCard {
	card := AlsoCard{Quote: d.evidence(also.AsReported, also.Source), Source: d.source(also.Source)}
	if v := also.Value; v.Stated() && !same(v, own) {
		card.Differs, card.Value, card.Machine, card.Code, card.Qualifier = true, d.Value(v), v.Number.String(), codeOf(v), exactness(v)
		card.Contradicts = analysis.Differ(own, v)
		card.Elsewhere = v.Currency != own.Currency || v.Unit != own.Unit
	}
	return card
}

// same tells whether two reports state the same value.
func same(a, b trade.Value) bool {
	return a.Kind == b.Kind && a.Qualifier == b.Qualifier && a.Currency == b.Currency && a.Unit == b.Unit && a.Number.Equal(b.Number)
}

// sibling leads to another figure of the same event, under its value and what
// it covers.
func (d *desk) sibling(f *trade.Figure, id string) *Link {
	if id == "" {
		return nil
	}
	link := d.namedFigure(d.Graph.EventFigure(f.Event, id).Ref())
	return &link
}

// measure is the name of a measure: the theme's for built-in ones.
func (d *desk) measure(id string) Words {
	if m := d.Graph.Measure(id); m != nil && !m.Name.Empty() {
		return d.words(m.Name)
	}
	return plain(d.word("measure", id))
}

// A FigureGroup is the figures of one scope. Groups exist so that nobody adds
// what overlaps.
type FigureGroup struct {
	Scope trade.Scope
	Title string
	Note  string // what the scope takes in, and that it is not added to others
	Cards []FigureCard
}

// figureGroups puts figures under their scopes, in the order of trade.Scopes.
func (d *desk) figureGroups(figures []*trade.Figure) []FigureGroup {
	var groups []FigureGroup
	for _, scope := range trade.Scopes {
		g := FigureGroup{Scope: scope}
		for _, f := range figures {
			if f.Scope == scope {
				g.Cards = append(g.Cards, d.figureCard(f))
			}
		}
		if len(g.Cards) > 0 {
			g.Title, g.Note = d.word("scope", string(scope)), d.T("scope."+string(scope)+".note")
			groups = append(groups, g)
		}
	}
	return groups
}

// statedBeside are the values that the remarks on a figure may speak of.
func (d *desk) statedBeside(f *trade.Figure) values {
	return func() []stated {
		if e := d.Graph.Event(f.Event); e != nil {
			return statedAt(e)
		}
		return ofFigures(d.Graph.FiguresAbout(f.About))
	}
}
