package page

import (
	"iter"
	"strings"

	"tradepost/generator/chart"
	"tradepost/generator/trade"
)

// A SocialCard is the picture that stands for a page where its address is
// shared, in words of the page's language.
type SocialCard struct {
	Lang         string // BCP 47
	Site         string
	Kind         string // "Signing", "Report"
	Title        string
	Number, Unit string // the one number that matters, "" where there is none
	Text         string // what it covers; without a number, what the page says
	Foot         string // place and date, or whose figures it shows
	Address      string // of the site, as people write it: "example.org/trade"
}

// Words are what a card says, for those who do not see it.
func (c SocialCard) Words() string {
	parts := []string{c.Title}
	number := strings.TrimSpace(c.Number + " " + c.Unit)
	if isHan(c.Lang) {
		number = c.Number + c.Unit
	}
	for _, part := range []string{number, c.Text, c.Foot} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

func isHan(lang string) bool { return strings.HasPrefix(lang, "zh") }

// A CardImage is what a page says of its card.
type CardImage struct{ URL, Alt string }

// socialFile is the name of a card; it lies beside the page that it stands for.
const socialFile = "card.png"

// A shared page is one that has a card of its own. All others have the site's.
type sharedPage struct {
	folder string
	card   func(*desk) SocialCard
}

// shares are the pages that have a card.
func (s *Site) shares() iter.Seq[sharedPage] {
	return func(yield func(sharedPage) bool) {
		if !yield(sharedPage{"", (*desk).siteCard}) {
			return
		}
		for _, e := range s.Graph.Events {
			if !yield(sharedEvent(e)) {
				return
			}
		}
		for _, id := range s.reportIDs() {
			if !yield(sharedReport(id)) {
				return
			}
		}
		for _, name := range chart.Names() {
			if !yield(sharedChart(s.catalogued(name))) {
				return
			}
		}
		for _, t := range s.Graph.Series {
			if !yield(sharedChart(s.ofSeries(t))) {
				return
			}
		}
	}
}

// hasCards tells whether pages have cards: they are named by an absolute
// address, or not at all.
func (s *Site) hasCards() bool {
	return s.Card != nil && s.Graph.Site.BaseURL != "" && !s.Graph.Site.NoCards
}

func socialCards(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		if !s.hasCards() {
			return
		}
		for share := range s.shares() {
			for _, lang := range s.Languages() {
				path := s.prefix(lang) + share.folder + socialFile
				if !yield(Task{Path: path, Render: func(out *Output) error {
					data, err := s.Card(s.socialCard(lang, share))
					if err == nil {
						_, err = out.Write(data)
					}
					return err
				}}) {
					return
				}
			}
		}
	}
}

// socialCard works a card out at a desk of its own: its words are those of the
// page, but its links are none that the page makes.
func (s *Site) socialCard(lang trade.Lang, share sharedPage) SocialCard {
	d := s.desk(lang, s.address(lang, share.folder), &Output{})
	c := share.card(d)
	site := s.Graph.Site
	c.Lang = d.HTMLLang()
	if c.Site == "" {
		c.Site = site.Title.In(lang).Text
	}
	_, address, _ := strings.Cut(site.BaseURL, "://")
	c.Address = strings.TrimSuffix(address, "/")
	return c
}

// share gives a page the card of its own.
func (p *Page) share(s sharedPage) {
	d := p.desk
	if !d.hasCards() {
		return
	}
	path := d.prefix(d.lang) + s.folder + socialFile
	d.out.Links = append(d.out.Links, Target{Path: path})
	p.Card = &CardImage{URL: d.absolute(path), Alt: d.socialCard(d.lang, s).Words()}
}

// siteImage is the card of the whole site, which pages have that have none of
// their own.
func (d *desk) siteImage() *CardImage {
	if !d.hasCards() {
		return nil
	}
	path := d.prefix(d.lang) + socialFile
	d.out.Links = append(d.out.Links, Target{Path: path})
	return &CardImage{URL: d.absolute(path), Alt: d.siteWords[d.lang]()}
}

// siteCard is the card of the front page.
func (d *desk) siteCard() SocialCard {
	site := d.Graph.Site
	c := SocialCard{Site: site.Publisher.Name.In(d.lang).Text, Title: site.Title.In(d.lang).Text, Text: site.Description.In(d.lang).Text}
	var named []trade.Mention
	if n := d.Graph.Narrative("home", d.lang); n != nil {
		named = n.Mentions
	}
	if keys := d.keyFigures(named); len(keys) > 0 {
		c.shows(keys[0])
	}
	c.Foot = d.updatedWords()
	return c
}

// updatedWords say how old the state of the data is.
func (d *desk) updatedWords() string {
	if d.Graph.Updated.IsZero() {
		return ""
	}
	return d.T("footer.updated") + d.Date(d.Graph.Updated)
}

// shows puts a key figure on the card.
func (c *SocialCard) shows(key KeyFigure) {
	c.Number, c.Unit, c.Text = key.Exactness+key.Number, key.Unit, key.Covers.Text
	for _, aside := range []string{key.Covers.Label, key.Caution} {
		switch {
		case aside == "":
		case isHan(c.Lang):
			c.Text += aside
		default:
			c.Text += " " + aside
		}
	}
}

func sharedEvent(e *trade.Event) sharedPage {
	return sharedPage{folderOf(e.Ref()), func(d *desk) SocialCard {
		c := SocialCard{
			Lang: d.HTMLLang(), Kind: d.word("event_kind", string(e.Kind)), Title: d.marked(d.words(e.Title)),
			Foot: d.title(trade.Ref{Kind: trade.RefPlace, ID: e.Place}).Text + " · " + d.span(e.Date, e.EndDate).words(),
		}
		if keys := d.eventKey(e); len(keys) > 0 {
			c.shows(keys[0])
			return c
		}
		c.Text = d.marked(d.words(e.Summary))
		if n := d.Graph.Narrative("events/"+e.ID, d.lang); c.Text == "" && n != nil {
			c.Text = n.Summary
		}
		return c
	}}
}

// words are a date, or two with what stands between.
func (w When) words() string {
	if w.To == nil {
		return w.Text
	}
	return w.Text + w.To.Between + w.To.Text
}

// sharedReport shows the first number that the text speaks of, as the front page
// does.
func sharedReport(id string) sharedPage {
	return sharedPage{folderOf(trade.Ref{Kind: trade.RefReport, ID: id}), func(d *desk) SocialCard {
		n := d.Graph.Narrative("reports/"+id, d.lang)
		c := SocialCard{
			Lang: d.HTMLLang(), Kind: d.T("ref_kind.report"), Title: d.marked(d.narrativeTitle(n)), Text: d.marked(d.spoken(n.Lang, n.Summary)),
			Foot: d.on(d.own(n).Date).words(),
		}
		for _, m := range n.Mentions {
			if value, status, covers := d.valueOf(m.Ref); value.Stated() && value.Kind != trade.Percent {
				c.shows(d.keyFigure(value, status, covers, m.Ref))
				break
			}
		}
		return c
	}}
}

// longestFoot is how many bytes of publishers stand below a chart; where there are
// more, the state of the data does.
const longestFoot = 80

// sharedChart says in a sentence what a chart shows.
func sharedChart(e exhibit) sharedPage {
	return sharedPage{e.folder, func(d *desk) SocialCard {
		x := e.show(d)
		c := SocialCard{Kind: d.T("ref_kind.chart"), Title: d.marked(x.title), Text: plainSpans(x.chart.Summary), Foot: d.origin(x.chart.Sources)}
		if len(c.Foot) > longestFoot {
			c.Foot = d.updatedWords()
		}
		return c
	}}
}
