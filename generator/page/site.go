package page

import (
	"io/fs"
	"sync"

	"tradepost/generator/analysis"
	"tradepost/generator/locale"
	"tradepost/generator/prose"
	"tradepost/generator/trade"
)

// A Drawing is what Inputs.Draw makes an SVG element of: a chart in one size.
type Drawing struct {
	Option        []byte // JSON
	Width, Height int    // CSS pixels
	ID            string // begins every id in it
	Title         string
	Description   string
}

// Inputs are what pages are made from.
type Inputs struct {
	Graph     *trade.Graph
	Documents map[string]*prose.Document // by Narrative.Path
	Images    map[string][]byte          // by path in the site folder
	Printers  map[trade.Lang]*locale.Printer
	Theme     fs.FS                    // templates/ below it
	Asset     func(name string) string // "site.css" -> "assets/site-4f2a.css"
	Style     string                   // what is in site.css, for files that hold all; "": there are none such
	Draw      func(Drawing) ([]byte, error)
	Card      func(SocialCard) ([]byte, error) // as PNG; nil: pages have no cards
	Drafts    bool                             // publish drafts, marked as such
	Version   string                           // of tradepost, for feeds
}

// A Site is everything that page tasks share. Nothing in it changes once New
// has returned, but for Reword.
type Site struct {
	Inputs
	templates templates
	images    map[string]image // by path in the site folder

	acceptances map[string][]trade.Acceptance // by place
	eventOrder  map[*trade.Event]int          // where each stands in Graph.Events
	stock       func() *stock                 // of downloads

	contradictions []analysis.Difference
	differences    map[trade.Ref][]dispute // the same, by number
	charted        func() []charted

	explored        [2]func() *explored          // the lists that a reader can narrow: deals, events
	siteWords       map[trade.Lang]func() string // of the card of the site
	searches        map[trade.Lang]func() (searchIndex, error)
	catalogueCharts map[catalogueKey]catalogueEntry
	onlyOne         func() map[amountKey]stated // the number with an amount, where it is the only one
}

// New prepares the pages of a site. Its error is a template's mistake, with
// file and line.
func New(in Inputs) (*Site, error) {
	t, err := parseTemplates(in.Theme)
	if err != nil {
		return nil, err
	}
	if err := t.compile(); err != nil {
		return nil, err
	}
	return prepare(in, t), nil
}

// Again prepares the pages anew from other records and texts, with the templates
// of before.
func (s *Site) Again(in Inputs) *Site { return prepare(in, s.templates) }

// Reword replaces the texts, and nothing else. No page may be rendered meanwhile.
func (s *Site) Reword(documents map[string]*prose.Document) {
	s.Documents = documents
	s.searches = s.searchIndexes()
}

func prepare(in Inputs, t templates) *Site {
	order := make(map[*trade.Event]int, len(in.Graph.Events))
	for i, e := range in.Graph.Events {
		order[e] = i
	}
	s := &Site{
		Inputs: in, templates: t, images: fingerprintImages(in.Images),
		acceptances: acceptancesByPlace(in.Graph.Site.Accepted), eventOrder: order,
	}
	s.stock = sync.OnceValue(s.stocks)
	s.contradictions = analysis.Differences(in.Graph)
	s.differences = disputes(s.contradictions)
	s.onlyOne = sync.OnceValue(s.amounts)
	s.catalogueCharts = s.catalogueOf()
	s.searches = s.searchIndexes()
	s.charted = sync.OnceValue(s.chartedNumbers)
	s.siteWords = map[trade.Lang]func() string{}
	for _, lang := range s.Languages() {
		s.siteWords[lang] = sync.OnceValue(func() string { return s.socialCard(lang, sharedPage{"", (*desk).siteCard}).Words() })
	}
	s.explored = [...]func() *explored{sync.OnceValue(s.exploredDeals), sync.OnceValue(s.exploredEvents)}
	return s
}

// Languages lists the languages of the site, the first one first.
func (s *Site) Languages() []trade.Lang { return s.Graph.Site.Languages }

// targetOf is target for things that need the graph to be placed: a figure
// stands on its event's page, or on the page of what it is about.
func (s *Site) targetOf(lang trade.Lang, r trade.Ref) Target {
	if r.Kind != trade.RefFigure {
		return s.target(lang, r)
	}
	if r.Item != "" {
		t := s.target(lang, trade.Ref{Kind: trade.RefEvent, ID: r.ID})
		t.Anchor = "figure-" + r.Item
		return t
	}
	t := s.target(lang, s.Graph.Figure(r.ID).About)
	t.Anchor = "figure-" + r.ID
	return t
}
