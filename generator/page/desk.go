package page

import (
	"errors"
	"html/template"
	"slices"
	"strings"

	"tradepost/generator/hosting"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// A desk is where one page is made: it knows the page's language and place,
// and so can write links and words for it. Everything a view holds comes from
// its desk.
type desk struct {
	*Site
	*locale.Printer
	lang trade.Lang
	path string // of the file being written
	out  *Output

	alone bool // the page is a file that travels without the site

	err error // the first chart that could not be drawn

	cards []card // that the numbers of the page lead to, on other pages
}

func (s *Site) desk(lang trade.Lang, path string, out *Output) *desk {
	return &desk{Site: s, Printer: s.Printers[lang], lang: lang, path: path, out: out}
}

// page is the task of one page of a language; folder is its place below the
// language's root ("events/x/").
func (s *Site) page(lang trade.Lang, folder string, write func(*desk) error) Task {
	path := s.address(lang, folder)
	return Task{Path: path, Render: func(out *Output) error {
		d := s.desk(lang, path, out)
		return errors.Join(write(d), d.err)
	}}
}

// link writes a relative link to a place of the site and reports it.
func (d *desk) link(t Target) string {
	if d.alone {
		return d.away(t)
	}
	d.out.Links = append(d.out.Links, t)
	if t.Path == d.path && t.Anchor != "" {
		return "#" + t.Anchor
	}
	href := relative(d.path, t.Path)
	if t.Anchor != "" {
		href += "#" + t.Anchor
	}
	return href
}

// to links to a thing of the graph in the page's own language.
func (d *desk) to(r trade.Ref) string { return d.link(d.targetOf(d.lang, r)) }

// folder links to a section page: "events/", "" for the home page.
func (d *desk) folder(name string) string {
	return d.link(Target{Path: d.address(d.lang, name)})
}

// asset links to a file of the theme by its plain name: "site.css".
func (d *desk) asset(name string) string { return d.link(Target{Path: d.Asset(name)}) }

// anchor reports that the page has an element with this id, and gives it back.
func (d *desk) anchor(id string) string {
	d.out.Anchors = append(d.out.Anchors, id)
	return id
}

// Words are a text as the page shows it: Lang is set where it is not in the
// page's language, which the template marks up and labels with Label.
type Words struct {
	Text  string
	Lang  string // "" or an HTML language tag
	Label string // "(in English)", in the page's language; "" without Lang
}

// plain are words in the page's own language.
func plain(text string) Words { return Words{Text: text} }

// say is a message of the theme as words.
func (d *desk) say(key string, args ...any) Words { return plain(d.T(key, args...)) }

// aside puts a few words into the brackets of the page's language.
func (d *desk) aside(text string) string { return d.T("page.aside", "text", text) }

// caution is the status of a number in brackets, "" where it is simply
// reported.
func (d *desk) caution(status trade.Status) string {
	if status == "" || status == trade.Reported {
		return ""
	}
	return d.aside(d.word("status", string(status)))
}

// word is the word for a value of one of the model's vocabularies: its message
// key is the vocabulary and the value as they stand in TOML, "stage.signed".
func (d *desk) word(vocabulary, value string) string {
	if value == "" {
		return ""
	}
	return d.T(vocabulary + "." + value)
}

// words picks the page's language, or the first one, labelled.
func (d *desk) words(t trade.Text) Words {
	w := t.In(d.lang)
	if w.Lang == d.lang || w.Text == "" {
		return Words{Text: w.Text}
	}
	return Words{
		Text:  w.Text,
		Lang:  d.Printers[w.Lang].HTMLLang(),
		Label: d.Foreign(w.Lang),
	}
}

// marked are words for where no element can say their language: a citation, a
// tooltip, a picture, a file.
func (d *desk) marked(w Words) string {
	if w.Label == "" {
		return w.Text
	}
	return d.T("fallback.marked", "text", w.Text, "label", w.Label)
}

// inOwn is a text in the page's language, "" where it has none: what only machines
// read has no label.
func (d *desk) inOwn(t trade.Text) string {
	if w := t.In(d.lang); w.Lang == d.lang {
		return w.Text
	}
	return ""
}

// title is the name of a thing as the page shows it.
func (d *desk) title(r trade.Ref) Words { return d.words(d.Graph.Title(r)) }

// A Link is an address with the words that lead there.
type Link struct {
	Href string
	Words
	Current bool // the page itself, or the section it is in
}

// linkTo is a link to a thing under its own name.
func (d *desk) linkTo(r trade.Ref) Link { return Link{Href: d.to(r), Words: d.title(r)} }

// linksTo is linkTo for several ids of one kind.
func (d *desk) linksTo(kind trade.RefKind, ids []string) []Link {
	links := make([]Link, len(ids))
	for i, id := range ids {
		links[i] = d.linkTo(trade.Ref{Kind: kind, ID: id})
	}
	return links
}

// A Voice says messages in the page's language. Views and the parts within
// them embed one, so that each template can speak.
type Voice struct{ printer *locale.Printer }

// voice is the page's own.
func (d *desk) voice() Voice { return Voice{d.Printer} }

// T is a message: {{.T "events.title"}}.
func (v Voice) T(key string, args ...any) string { return v.printer.T(key, args...) }

// N is a message with a number: {{.N "events.count" 3}}.
func (v Voice) N(key string, n int, args ...any) string { return v.printer.N(key, n, args...) }

// A Page is what every template shows around its content. Each view embeds
// one.
type Page struct {
	Voice
	HTMLLang    string
	Policy      string // Content-Security-Policy
	Title       Words  // of the page: its h1 and, with the site's name, its title
	Description string
	SiteTitle   string
	Kind        string // names the page in CSS: class="page-event"
	Home        string
	Nav         []Link
	Search      string
	Languages   []Language
	Crumbs      []Link // from home to the parent, the page itself last with Current
	CSS         string
	Icon        string
	Script      string
	Feed        string
	FeedJSON    string
	Record      string     // what the page is about as JSON, "" where it has no file
	Canonical   string     // absolute, "" without base_url
	Card        *CardImage // nil without base_url
	Paper       *Paper     // of a page made to be printed; nil without base_url
	Footer      Footer
	Draft       bool
	Prev, Next  *Link

	about []thing // what LD tells machines

	cardsLast bool // it ends with cards, which lead to Record themselves

	desk *desk // knows, once the page is made, which numbers it shows
}

// A Language leads to the same page in another language.
type Language struct {
	Tag     string // BCP 47: "zh-Hans"
	Name    string // in that language
	Href    string
	URL     string // absolute, "" without base_url
	Current bool
}

// Footer is what stands below every page.
type Footer struct {
	Publisher   string
	PublisherTo string
	License     string
	LicenseTo   string
	Updated     string
	Links       []Link
}

// Sections of the header, in order: folder and message key.
var sections = [...]struct{ folder, key string }{
	{"events/", "nav.events"},
	{"trade/", "nav.trade"},
	{"partners/", "nav.partners"},
	{"deals/", "nav.deals"},
	{"reports/", "nav.reports"},
}

// footerSections are the quieter pages.
var footerSections = [...]struct{ folder, key string }{
	{"charts/", "nav.charts"},
	{"places/", "nav.places"},
	{"sectors/", "nav.sectors"},
	{"sources/", "nav.sources"},
	{changesFolder, "nav.changes"},
	{"data/", "nav.data"},
	{"methodology/", "nav.methodology"},
	{"about/", "nav.about"},
}

// frame is the Page of a file: kind names its template, crumbs lead from the
// home page to its parent, neither of them included.
func (d *desk) frame(kind string, title Words, description string, crumbs ...Link) Page {
	site := d.Graph.Site
	p := Page{
		desk: d, Voice: d.voice(), HTMLLang: d.HTMLLang(), Policy: hosting.Policy, Kind: kind, Title: title, Description: description,
		SiteTitle: site.Title.In(d.lang).Text,
		Home:      d.folder(""),
		Search:    d.folder("search/"),
		CSS:       d.asset("site.css"),
		Icon:      d.link(Target{Path: iconPath}),
		Script:    d.asset("site.js"),
		Feed:      d.link(Target{Path: d.prefix(d.lang) + "feed.xml"}),
		FeedJSON:  d.link(Target{Path: d.prefix(d.lang) + "feed.json"}),
		Languages: d.languages(),
		Footer:    d.footer(),
	}
	if site.BaseURL != "" {
		p.Canonical, p.Card = d.absolute(d.path), d.siteImage()
	}
	for _, sec := range sections {
		current := strings.HasPrefix(d.path, d.prefix(d.lang)+sec.folder)
		p.Nav = append(p.Nav, Link{Href: d.folder(sec.folder), Words: d.say(sec.key), Current: current})
	}
	if len(crumbs) > 0 || kind != "home" {
		home := Link{Href: p.Home, Words: d.say("nav.home")}
		p.Crumbs = append(append([]Link{home}, crumbs...), Link{Words: title, Current: true})
	}
	return p
}

// languages leads to the same page in every language; every page exists in all
// of them.
func (d *desk) languages() []Language {
	rest := strings.TrimPrefix(d.path, d.prefix(d.lang))
	list := make([]Language, 0, len(d.Languages()))
	for _, lang := range d.Languages() {
		path := d.prefix(lang) + rest
		l := Language{Tag: d.Printers[lang].HTMLLang(), Name: d.Printers[lang].T("language.name"), Current: lang == d.lang}
		l.Href = d.link(Target{Path: path})
		if d.Graph.Site.BaseURL != "" {
			l.URL = d.absolute(path)
		}
		list = append(list, l)
	}
	return list
}

// absolute is the public address of a file; only for a site with a base_url.
func (d *desk) absolute(path string) string { return absolute(d.Graph.Site.BaseURL, path) }

// absolute joins base_url and a file, without the index.html that servers
// supply.
func absolute(base, path string) string { return base + strings.TrimSuffix(path, "index.html") }

func (d *desk) footer() Footer {
	site := d.Graph.Site
	f := Footer{
		Publisher: site.Publisher.Name.In(d.lang).Text, PublisherTo: site.Publisher.URL,
		License: site.License.Name.In(d.lang).Text, LicenseTo: site.License.URL,
	}
	if !d.Graph.Updated.IsZero() {
		f.Updated = d.Date(d.Graph.Updated)
	}
	for _, sec := range footerSections {
		if subject := strings.TrimSuffix(sec.folder, "/"); slices.Contains(textSubjects[:], subject) && !d.hasText(subject) {
			continue
		}
		f.Links = append(f.Links, Link{Href: d.folder(sec.folder), Words: d.say(sec.key)})
	}
	return f
}

// safe marks HTML that prose has rendered.
func safe(html string) template.HTML { return template.HTML(html) }
