package page

import (
	"encoding/json"
	"html/template"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A thing is a node of the JSON-LD that a page carries for machines, in the
// vocabulary of schema.org. What is empty is left out: a machine takes an empty
// name for a fact. Addresses are absolute with a base_url and relative to the
// page without, as JSON-LD allows.
type thing map[string]any

// of begins a thing of a type.
func of(kind string) thing { return thing{"@type": kind} }

// with adds a property unless it says nothing.
func (t thing) with(property string, value any) thing {
	switch v := value.(type) {
	case nil:
		return t
	case string:
		if v == "" {
			return t
		}
	case []thing:
		if len(v) == 0 {
			return t
		}
	case []string:
		if len(v) == 0 {
			return t
		}
	case thing:
		if len(v) == 0 {
			return t
		}
	}
	t[property] = value
	return t
}

// LD is what the page says to machines: where it stands, and what it is about.
func (p Page) LD() (template.JS, error) {
	nodes := p.about
	if len(p.Crumbs) > 0 {
		nodes = append([]thing{p.breadcrumbs()}, nodes...)
	}
	if len(nodes) == 0 {
		return "", nil
	}
	data, err := json.Marshal(thing{"@context": "https://schema.org/", "@graph": nodes})
	return template.JS(data), err
}

// tell adds what a page is about.
func (p *Page) tell(things ...thing) { p.about = append(p.about, things...) }

func (p Page) breadcrumbs() thing {
	var items []thing
	for i, crumb := range p.Crumbs {
		item := of("ListItem").with("position", i+1).with("name", crumb.Text)
		if crumb.Href != "" {
			item.with("item", thing{"@id": crumb.Href})
		}
		items = append(items, item)
	}
	return of("BreadcrumbList").with("itemListElement", items)
}

// node is a thing of the site by its name and page.
func (d *desk) node(kind string, r trade.Ref) thing {
	return of(kind).with("name", d.title(r).Text).with("url", d.publicLink(d.targetOf(d.lang, r)))
}

// publisher answers for the site.
func (d *desk) publisher() thing {
	p := d.Graph.Site.Publisher
	return of("Organization").with("name", firstText(p.Name, d.Graph.Site.Title).In(d.lang).Text).with("url", p.URL).with("email", p.Email)
}

// eventNode tells when and where an event was and who held it.
func (d *desk) eventNode(e *trade.Event) thing {
	node := d.node("Event", e.Ref()).with("startDate", e.Date.String()).with("description", e.Summary.In(d.lang).Text).
		with("location", d.placeNode(d.Graph.Place(e.Place))).with("inLanguage", d.HTMLLang()).
		with("eventStatus", "https://schema.org/EventScheduled").
		with("eventAttendanceMode", attendance[e.Mode])
	if !e.EndDate.IsZero() {
		node.with("endDate", e.EndDate.String())
	}
	var hosts, about []thing
	for _, id := range e.Hosts {
		hosts = append(hosts, d.organisationNode(d.Graph.Partner(id)))
	}
	for _, id := range e.Sectors {
		about = append(about, d.node("DefinedTerm", trade.Ref{Kind: trade.RefSector, ID: id}))
	}
	node.with("organizer", hosts).with("about", about)
	if e.PartOf != "" {
		node.with("superEvent", d.node("Event", trade.Ref{Kind: trade.RefEvent, ID: e.PartOf}))
	}
	return node.with("subjectOf", d.citations(e.Sources))
}

// attendance is schema.org's word for a mode.
var attendance = map[trade.Mode]string{
	"in_person": "https://schema.org/OfflineEventAttendanceMode",
	"online":    "https://schema.org/OnlineEventAttendanceMode",
	"hybrid":    "https://schema.org/MixedEventAttendanceMode",
}

func (d *desk) placeNode(p *trade.Place) thing {
	kind := map[trade.PlaceKind]string{"country": "Country", "province": "AdministrativeArea", "region": "AdministrativeArea", "city": "City"}[p.Kind]
	if kind == "" {
		kind = "Place"
	}
	node := d.node(kind, p.Ref())
	if p.Lat != "" && p.Lon != "" {
		node.with("geo", of("GeoCoordinates").with("latitude", p.Lat).with("longitude", p.Lon))
	}
	if p.Within != "" {
		node.with("containedInPlace", d.node("Place", trade.Ref{Kind: trade.RefPlace, ID: p.Within}))
	}
	return node
}

func (d *desk) organisationNode(p *trade.Partner) thing {
	kind := map[trade.PartnerKind]string{"government": "GovernmentOrganization", "company": "Corporation", "university": "CollegeOrUniversity", "media": "NewsMediaOrganization"}[p.Kind]
	if kind == "" {
		kind = "Organization"
	}
	node := d.node(kind, p.Ref()).with("sameAs", p.URL).with("alternateName", p.Aliases)
	if p.Country != "" {
		node.with("address", of("PostalAddress").with("addressCountry", p.Country))
	}
	if p.Place != "" {
		node.with("location", d.node("Place", trade.Ref{Kind: trade.RefPlace, ID: p.Place}))
	}
	return node
}

// chartNode is a chart as the dataset that it draws.
func (d *desk) chartNode(e exhibit, view ChartView) thing {
	node := d.dataset(view.Title.Text, view.Label, Target{Path: d.path})
	if len(view.Table.Rows) > 0 {
		files := []thing{d.file("text/csv", Target{Path: d.filePath(d.lang, e, ".csv")})}
		if view.Drawn {
			files = append(files, d.file("image/svg+xml", Target{Path: d.filePath(d.lang, e, ".svg")}))
		}
		node.with("distribution", files)
	}
	return node
}

// catalogNode is everything that the site offers to be downloaded.
func (d *desk) catalogNode() thing {
	site := d.Graph.Site
	var sets []thing
	for _, t := range d.stock().tables {
		set := d.dataset(d.T("dataset."+t.Name), d.T("dataset."+t.Name+".about"), Target{Path: d.path, Anchor: "table-" + t.Name})
		var files []thing
		for _, form := range forms[:2] {
			files = append(files, d.file(form.contentType, Target{Path: "data/" + t.Name + form.extension}))
		}
		sets = append(sets, set.with("distribution", files))
	}
	return of("DataCatalog").with("name", d.T("data.title")).with("description", site.Description.In(d.lang).Text).
		with("url", d.publicLink(Target{Path: d.path})).with("keywords", d.stock().book.Keywords(string(d.lang))).
		with("publisher", d.publisher()).with("license", site.License.URL).with("dataset", sets)
}

// dataset is what every dataset of the site has.
func (d *desk) dataset(name, description string, at Target) thing {
	site := d.Graph.Site
	if description == "" {
		description = name
	}
	node := of("Dataset").with("name", name).with("description", description).with("url", d.publicLink(at)).
		with("license", site.License.URL).with("creator", d.publisher()).with("publisher", d.publisher()).
		with("inLanguage", d.HTMLLang()).with("isAccessibleForFree", true)
	if !d.Graph.Updated.IsZero() {
		node.with("dateModified", d.Graph.Updated.String())
	}
	return node
}

// file is what a dataset can be had as.
func (d *desk) file(format string, at Target) thing {
	return of("DataDownload").with("encodingFormat", format).with("contentUrl", d.publicLink(at))
}

// citations are the publications that something rests on.
func (d *desk) citations(ids []string) []thing {
	var list []thing
	for _, id := range ids {
		s := d.Graph.Source(id)
		if s == nil {
			continue
		}
		node := of("CreativeWork").with("name", d.sourceTitle(s).Text).with("alternateName", s.Original).with("url", s.URL).with("inLanguage", s.Language)
		if s.Translation == "machine" {
			node.with("description", d.T("source.machine"))
		}
		if !s.Publisher.Empty() {
			node.with("publisher", of("Organization").with("name", s.Publisher.In(d.lang).Text))
		}
		if !s.Date.IsZero() {
			node.with("datePublished", s.Date.String())
		}
		list = append(list, node)
	}
	return list
}

// reportNode is a narrative of the site.
func (d *desk) reportNode(n *trade.Narrative, own *trade.Narrative) thing {
	var authors []thing
	for _, name := range own.Authors {
		authors = append(authors, of("Person").with("name", name))
	}
	node := of("Report").with("headline", n.Title).with("name", n.Title).with("description", n.Summary).
		with("url", d.publicLink(Target{Path: d.path})).with("author", authors).with("publisher", d.publisher()).
		with("inLanguage", d.Printers[n.Lang].HTMLLang()).with("license", d.Graph.Site.License.URL).with("citation", d.citations(own.Sources))
	if !own.Date.IsZero() {
		node.with("datePublished", own.Date.String())
	}
	if !own.Updated.IsZero() {
		node.with("dateModified", own.Updated.String())
	}
	return node
}

// websiteNode is the site itself.
func (d *desk) websiteNode() thing {
	site := d.Graph.Site
	languages := make([]string, len(site.Languages))
	for i, lang := range site.Languages {
		languages[i] = d.Printers[lang].HTMLLang()
	}
	return of("WebSite").with("name", site.Title.In(d.lang).Text).with("description", site.Description.In(d.lang).Text).
		with("url", d.publicLink(Target{Path: d.address(d.lang, "")})).with("inLanguage", languages).
		with("publisher", d.publisher()).with("license", site.License.URL)
}

// figureNodes are the figures of an event or a thing: what is counted, how much,
// in what, how exactly, and how anybody knows.
func (d *desk) figureNodes(figures []*trade.Figure) []thing {
	var list []thing
	for _, f := range figures {
		source := d.citations([]string{f.Source})
		if quote := d.quote(f.AsReported, f.Source); quote.Text != "" && len(source) > 0 {
			source[0].with("hasPart", of("Quotation").with("text", quote.Text).with("inLanguage", quote.Lang))
		}
		node := of("Observation").with("name", d.words(f.Covers).Text).with("description", d.observed(f)).
			with("measuredProperty", of("Property").with("name", d.measure(f.Measure).Text)).
			with("url", d.publicLink(d.targetOf(d.lang, f.Ref()))).with("subjectOf", source).
			with("measurementMethod", d.words(f.Derivation).Text).with("additionalProperty", d.circumstances(f))
		node.amount(f.Value)
		if !f.AsOf.IsZero() {
			node.with("observationDate", f.AsOf.String())
		}
		list = append(list, node)
	}
	return list
}

// observed is a figure as a line that stands alone: "more than 200 billion yuan:
// the results of all provinces (estimate)".
func (d *desk) observed(f *trade.Figure) string {
	covers := d.T("number.title", "covers", d.words(f.Covers).Text, "status", d.word("status", string(f.Status)))
	return d.T("figure.named", "value", d.Value(f.Value), "covers", covers)
}

// circumstances are what a figure must not be read without, as the columns of
// the downloads name them.
func (d *desk) circumstances(f *trade.Figure) []thing {
	list := []thing{
		d.circumstance("status", string(f.Status)),
		d.circumstance("scope", string(f.Scope)),
		of("PropertyValue").with("propertyID", "covers").with("value", d.words(f.Covers).Text),
	}
	if word := exactness(f.Value); word != "" { // minValue alone leaves open whether it is one of those
		list = append(list, d.circumstance("qualifier", word))
	}
	return list
}

// circumstance is a word of a vocabulary with what it means.
func (d *desk) circumstance(id, word string) thing {
	return of("PropertyValue").with("propertyID", id).with("value", word).with("description", d.word(id, word))
}

// amount says how much, and only as exactly as it was reported: "over 200" is a
// bound and no value, "about 200" is a value under its word.
func (t thing) amount(v trade.Value) {
	number, unit := v.Number.String(), v.Unit
	switch v.Kind {
	case trade.Amount:
		unit = string(v.Currency)
	case trade.Percent:
		unit = "%"
	}
	switch v.Qualifier {
	case numeral.Exact:
		t.with("value", number)
	case numeral.Over, numeral.AtLeast:
		t.with("minValue", number)
	case numeral.Under, numeral.AtMost:
		t.with("maxValue", number)
	default:
		t.with("value", of("PropertyValue").with("propertyID", exactness(v)).with("value", number).with("unitText", unit))
	}
	t.with("unitText", unit)
}

// A shelf collects ids, each once.
type shelf []string

func (s *shelf) add(id string) {
	for _, have := range *s {
		if have == id {
			return
		}
	}
	if id != "" {
		*s = append(*s, id)
	}
}
