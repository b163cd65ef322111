package page

import (
	"strconv"
	"strings"

	"tradepost/generator/trade"
)

// A CiteView is a number as others may cite it: in a sentence, in a list of
// references, and for programs that keep such lists.
type CiteView struct {
	Voice
	Inline, Full string
	BibTeX, RIS  string
}

// A reference is what all forms of a citation are made of. Missing parts are "".
type reference struct {
	key, author, title, site string
	url                      string // "" where the site names no address of its own
	place                    string // then: where it stands on the site, "events/x/#figure-y"
	updated                  trade.Date
	said, source             string // who reported it, or from whose numbers it was worked out, and his address
	evidence                 string // that address, where a person can read the number
	version, lang            string
}

// cite is how to cite a number: it names both the site, which holds it against
// its source, and the source itself.
func (d *desk) cite(r trade.Ref) CiteView {
	ref, f := d.reference(r), d.Graph.Fact(r)
	view := CiteView{Voice: d.voice(), BibTeX: ref.bibTeX(), RIS: ref.ris()}
	view.Inline = d.T("cite.inline.own", "title", ref.title, "site", ref.site)
	if s := d.Graph.Source(f.Source); s != nil && f.Status != trade.Derived {
		said := d.publisherOf(s)
		if s.Translation == "machine" {
			said = d.T("cite.inline.machine", "source", said)
		}
		view.Inline = d.T("cite.inline", "title", ref.title, "source", said, "site", ref.site)
	}
	view.Full = d.full(ref)
	return view
}

// full is a reference as a list of references has it.
func (d *desk) full(ref reference) string {
	text := d.citationOf(ref)
	if !ref.updated.IsZero() {
		text = d.sentences(text, d.T("citation.updated", "date", d.Date(ref.updated)))
	}
	if ref.place != "" {
		text = d.sentences(text, d.T("citation.place", "place", ref.place))
	}
	return d.addressed(text, ref)
}

// addressed puts the address of a reference behind it, and who said so with his.
func (d *desk) addressed(text string, ref reference) string {
	said := ref.said
	if ref.source != "" {
		said += d.T("page.comma") + ref.source
	}
	switch {
	case said == "" || ref.url == "" && ref.place == "":
		return strings.TrimSpace(d.sentences(text, said) + " " + ref.url)
	case ref.url == "":
		return d.T("citation.after_place", "address", text, "next", said)
	}
	return d.T("citation.after_url", "address", text+" "+ref.url, "next", said) // an address ends at a space
}

// sentences joins two as the language does; either may be empty.
func (d *desk) sentences(first, next string) string {
	if first == "" || next == "" {
		return first + next
	}
	return d.T("chart.sentences", "first", first, "next", next)
}

func (d *desk) citationOf(ref reference) string {
	title := d.inner(ref.title)
	if ref.author == "" {
		return d.T("citation.anonymous", "title", title, "site", ref.site)
	}
	return d.T("citation.text", "publisher", ref.author, "title", title, "site", ref.site)
}

// inner gives words the quotation marks that they have within quotation marks:
// «Хэйлунцзян: „Один пояс, один путь“». The message names the pairs.
func (d *desk) inner(text string) string {
	for _, pair := range strings.Fields(d.T("citation.inner")) {
		if marks := []rune(pair); len(marks) == 2 {
			text = strings.ReplaceAll(text, string(marks[0]), string(marks[1]))
		}
	}
	return text
}

func (d *desk) reference(r trade.Ref) reference {
	site, f := d.Graph.Site, d.Graph.Fact(r)
	ref := reference{
		key:    citeKey.Replace(r.String()),
		author: site.Publisher.Name.In(d.lang).Text, site: site.Title.In(d.lang).Text,
		title: d.citedTitle(r, f), updated: d.Graph.Updated, lang: d.HTMLLang(),
	}
	if s := d.Graph.Source(f.Source); s != nil {
		ref.said, ref.source, ref.evidence = d.T(reportedOr(f.Status), "report", d.report(s)), s.URL, s.URL
	}
	t := d.targetOf(d.lang, r)
	if ref.place = absolute("", t.Path) + "#" + t.Anchor; site.BaseURL != "" {
		ref.url, ref.place = site.BaseURL+ref.place, ""
	}
	return ref
}

// citeKey makes a reference a key that programs for references take.
var citeKey = strings.NewReplacer(":", "-", "/", "-", "_", "-")

// reportedOr tells apart what a source states and what was worked out from it:
// nobody is cited for a number that he did not give.
func reportedOr(status trade.Status) string {
	if status == trade.Derived {
		return "cite.derived"
	}
	return "cite.said"
}

// citedTitle is a number with what it covers: "48.141 billion yuan: the 50
// projects signed on site". Every form of a citation begins with it, so that an
// estimate is nowhere quoted as a count: "more than 200 billion yuan (estimate)".
func (d *desk) citedTitle(r trade.Ref, f trade.Fact) string {
	covers := d.title(r)
	if r.Kind == trade.RefSeries {
		_, _, covers = d.valueOf(r)
	}
	if !f.Value.Stated() {
		return d.marked(covers)
	}
	value := d.Value(f.Value)
	if f.Status != "" && f.Status != trade.Reported {
		value = d.T("cite.status", "value", value, "status", d.word("cite.status", string(f.Status)))
	}
	return d.T("figure.named", "value", value, "covers", d.marked(covers))
}

// publisherOf is who said it, and when.
func (d *desk) publisherOf(s *trade.Source) string {
	who := s.Publisher.In(d.lang).Text
	if who == "" {
		who = d.sourceTitle(s).Text
	}
	if s.Date.IsZero() {
		return who
	}
	return d.T("cite.dated", "who", who, "date", d.Date(s.Date))
}

// report names a publication: publisher, date, title, whether a machine
// translated it.
func (d *desk) report(s *trade.Source) string {
	text := d.publisherOf(s)
	switch title := s.Title.In(d.lang).Text; {
	case s.Publisher.Empty():
	case s.Described:
		text = d.T("cite.report.described", "title", title, "who", text)
	default:
		text = d.T("cite.report", "title", d.inner(title), "who", text)
	}
	if s.Translation == "machine" {
		text = d.T("cite.machine", "report", text)
	}
	return text
}

// bibTeX is an entry for BibTeX and its like, in Unicode.
func (r reference) bibTeX() string {
	var b strings.Builder
	b.Grow(512)
	b.WriteString("@misc{" + r.key)
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	if r.author != "" {
		field("author", "{"+tex(r.author)+"}") // braces: an organisation, not a first and a last name
	}
	field("title", "{"+tex(r.title)+"}")
	howPublished := tex(r.site)
	if r.place != "" {
		howPublished = strings.TrimPrefix(howPublished+", "+tex(r.place), ", ")
	}
	field("howpublished", howPublished)
	if !r.updated.IsZero() {
		field("year", strconv.Itoa(r.updated.Year))
	}
	field("version", r.version)
	field("url", verbatim.Replace(r.url)) // of what is cited; the note has the source's
	note := tex(r.said)
	if r.source != "" {
		note += `, \url{` + verbatim.Replace(r.source) + "}"
	}
	field("note", note)
	b.WriteString("\n}")
	return b.String()
}

// tex escapes what TeX reads as commands.
func tex(s string) string { return texSpecials.Replace(s) }

var texSpecials = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "#", `\#`, "_", `\_`, "$", `\$`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`,
)

// verbatim is an address as \url reads it: only what would end it is coded.
var verbatim = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C")

// ris is an entry for reference managers: one tag a line.
func (r reference) ris() string {
	lines := []string{"TY  - DATA"}
	tag := func(name, value string) {
		if value != "" {
			lines = append(lines, name+"  - "+strings.Join(strings.Fields(value), " "))
		}
	}
	tag("ID", r.key)
	tag("AU", r.author)
	tag("TI", r.title)
	tag("T2", r.site)
	if u := r.updated; !u.IsZero() {
		tag("PY", strconv.Itoa(u.Year))
		tag("DA", strings.ReplaceAll(u.String(), "-", "/"))
	}
	tag("ET", r.version)
	if r.url != "" { // one that is not of what is cited would be taken for it
		tag("UR", r.url)
		tag("UR", r.evidence)
	}
	tag("AN", r.place)
	note := r.said
	if r.source != "" {
		note += ", " + r.source
	}
	tag("N1", note)
	tag("LA", r.lang)
	return strings.Join(append(lines, "ER  - "), "\n")
}
