package page

import (
	"cmp"

	data "tradepost/generator/sheet"
)

// citeData is how to cite a table of the downloads, with "" all of them: who
// publishes them, which version they are, under which licence and where they are.
func (d *desk) citeData(table string) data.Citation {
	site := d.Graph.Site
	title := site.Title.In(d.lang).Text
	ref := reference{
		key: "trade-data", author: cmp.Or(site.Publisher.Name.In(d.lang).Text, title), title: title,
		site: d.T("citation.dataset"), updated: d.Graph.Updated, version: d.Graph.Updated.String(), lang: d.HTMLLang(),
	}
	if table != "" {
		ref.key += "-" + table
		ref.title = d.T("citation.table", "site", title, "table", d.T("dataset."+table))
	}
	text := d.T("citation.data", "publisher", ref.author, "title", ref.title)
	if !ref.updated.IsZero() {
		text = d.sentences(text, d.T("citation.version", "date", d.Date(ref.updated)))
	}
	if license := site.License.Name.In(d.lang).Text; license != "" {
		ref.said, ref.source = d.T("citation.license", "license", license), site.License.URL
	}
	if site.BaseURL != "" {
		ref.url = absolute(site.BaseURL, d.address(d.lang, "data/"))
	}
	return data.Citation{Text: d.addressed(text, ref), BibTeX: ref.bibTeX(), RIS: ref.ris()}
}
