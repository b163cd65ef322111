package page

import (
	"iter"

	"tradepost/generator/trade"
)

// cataloguePath is the catalogue of the site's data for harvesters.
const cataloguePath = "data/catalog.jsonld"

// catalogue writes what data the site has in the terms of DCAT 3, which data
// portals harvest: one catalogue, a dataset for each table and each series,
// their files as distributions. Titles stand in every language of the site.
func catalogue(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		yield(Task{Path: cataloguePath, Render: func(out *Output) error {
			return writeJSON(out, s.desk(s.Languages()[0], cataloguePath, out).dcat())
		}})
	}
}

// dcatTerms are the short names that the catalogue uses.
var dcatTerms = thing{
	"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
}

func (d *desk) dcat() thing {
	site := d.Graph.Site
	node := thing{"@context": dcatTerms, "@type": "dcat:Catalog", "@id": d.publicLink(Target{Path: d.address(d.lang, "data/")})}.
		with("dct:title", d.everyLanguage(site.Title)).with("dct:description", d.everyLanguage(site.Description)).
		with("foaf:homepage", identified(d.publicLink(Target{Path: d.address(d.lang, "")}))).
		with("dct:publisher", d.agent()).with("dct:modified", d.modified()).with("dcat:keyword", d.keywords())
	if site.License.URL != "" {
		node.with("dct:license", identified(site.License.URL))
	}
	var sets []thing
	for _, t := range d.stock().tables {
		set := d.dcatSet("data/#"+t.Name, Target{Path: d.address(d.lang, "data/"), Anchor: "table-" + t.Name}, d.inEvery("dataset."+t.Name), d.inEvery("dataset."+t.Name+".about"))
		for _, form := range forms[:2] {
			set.with("dcat:distribution", append(distributions(set), d.distribution(form.contentType, Target{Path: "data/" + t.Name + form.extension})))
		}
		sets = append(sets, set)
	}
	for _, s := range d.Graph.Series {
		set := d.dcatSet("trade/"+s.ID, d.targetOf(d.lang, s.Ref()), d.everyLanguage(s.Title), d.everyLanguage(s.Covers)).with("dct:temporal", temporal(s))
		set.with("dcat:distribution", []thing{
			d.distribution("text/csv", Target{Path: d.filePath(d.lang, d.ofSeries(s), ".csv")}),
			d.distribution("application/json", Target{Path: d.recordPath(s.Ref())}),
		})
		sets = append(sets, set)
	}
	return node.with("dcat:dataset", sets)
}

// dcatSet is what every dataset of the catalogue has.
func (d *desk) dcatSet(id string, page Target, title, description []thing) thing {
	set := thing{"@type": "dcat:Dataset", "dct:identifier": id}.with("dct:title", title).with("dct:description", description).
		with("dcat:landingPage", identified(d.publicLink(page))).with("dct:publisher", d.agent()).with("dct:modified", d.modified())
	if url := d.Graph.Site.License.URL; url != "" {
		set.with("dct:license", identified(url))
	}
	return set
}

// keywords are those of the site in every language, each once in it.
func (d *desk) keywords() []thing {
	var list []thing
	for _, lang := range d.Languages() {
		for _, word := range d.stock().book.Keywords(string(lang)) {
			list = append(list, thing{"@value": word, "@language": d.Printers[lang].HTMLLang()})
		}
	}
	return list
}

func distributions(set thing) []thing {
	have, _ := set["dcat:distribution"].([]thing)
	return have
}

func (d *desk) distribution(contentType string, file Target) thing {
	return thing{"@type": "dcat:Distribution"}.with("dcat:mediaType", identified("https://www.iana.org/assignments/media-types/"+contentType)).
		with("dcat:downloadURL", identified(d.publicLink(file))).with("dcat:accessURL", identified(d.publicLink(file)))
}

func (d *desk) agent() thing {
	p := d.Graph.Site.Publisher
	agent := thing{"@type": "foaf:Agent"}.with("foaf:name", d.everyLanguage(firstText(p.Name, d.Graph.Site.Title)))
	if p.URL != "" {
		agent.with("foaf:homepage", identified(p.URL))
	}
	return agent
}

func (d *desk) modified() any {
	if d.Graph.Updated.IsZero() {
		return nil
	}
	kind := "xsd:date"
	switch {
	case d.Graph.Updated.Month == 0:
		kind = "xsd:gYear"
	case d.Graph.Updated.Day == 0:
		kind = "xsd:gYearMonth"
	}
	return thing{"@value": d.Graph.Updated.String(), "@type": kind}
}

// temporal is the time from a series' first point to its last.
func temporal(s *trade.Series) any {
	if len(s.Points) == 0 {
		return nil
	}
	year := func(d trade.Date) thing {
		return thing{"@value": trade.Date{Year: d.Year}.String(), "@type": "xsd:gYear"}
	}
	return thing{"@type": "dct:PeriodOfTime", "dcat:startDate": year(s.Points[0].Period.From), "dcat:endDate": year(s.Points[len(s.Points)-1].Period.To)}
}

// everyLanguage is a text in all languages that it has.
func (d *desk) everyLanguage(t trade.Text) []thing {
	var list []thing
	for _, w := range t {
		tag := string(w.Lang)
		if p, ok := d.Printers[w.Lang]; ok {
			tag = p.HTMLLang()
		}
		list = append(list, thing{"@value": w.Text, "@language": tag})
	}
	return list
}

// inEvery is a message of the theme in every language of the site.
func (d *desk) inEvery(key string) []thing {
	var list []thing
	for _, lang := range d.Languages() {
		list = append(list, thing{"@value": d.Printers[lang].T(key), "@language": d.Printers[lang].HTMLLang()})
	}
	return list
}

func identified(address string) thing { return thing{"@id": address} }
